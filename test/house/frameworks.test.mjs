// What a developer's editor and compiler know of the tags: the manifest, the editors' data, and the examples for
// React and Vue, which are compiled as a user would compile them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/build/setup.mjs';

const json = (name) => JSON.parse(readFileSync(join(root, 'dist', name), 'utf8'));
const { catalog } = await import(pathToFileURL(join(root, 'dist/static.js')).href);
const library = await import(pathToFileURL(join(root, 'dist/index.js')).href);
const tags = [...catalog.map(({ name }) => `xx-${name}`), 'xx-report'].sort();
const declarations = json('custom-elements.json').modules.flatMap((module) => module.declarations);

describe('the custom elements manifest', () => {
  it('describes every tag, each attribute that its class takes, and the events', () => {
    assert.deepEqual(declarations.map(({ tagName }) => tagName).sort(), tags);
    for (const { tagName, name, description, attributes, events } of declarations) {
      assert.ok(description, tagName);
      assert.deepEqual(
        attributes.map((each) => each.name),
        library[name].observedAttributes,
      );
      for (const each of attributes) assert.ok(each.description && each.type.text, `${tagName} ${each.name}`);
      if (tagName !== 'xx-report')
        assert.deepEqual(
          events.map((each) => each.name),
          ['xx-ready', 'xx-error', 'xx-source', 'xx-select'],
        );
    }
  });

  it('lists the choices of an attribute that has some', () => {
    const { attributes } = declarations.find(({ tagName }) => tagName === 'xx-progress');
    const { type } = attributes.find(({ name }) => name === 'variant');
    assert.equal(type.text, "'ring' | 'half' | 'bar' | 'bullet'");
  });

  it('names modules that are there, and so does package.json', () => {
    for (const { path } of json('custom-elements.json').modules)
      assert.ok(existsSync(join(root, path)), path);
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const path of [about.customElements, about['web-types']])
      assert.ok(existsSync(join(root, path)), path);
  });
});

describe('the data of editors', () => {
  it('offers VS Code every tag and the values of an attribute', () => {
    const html = json('vscode.html-custom-data.json');
    assert.deepEqual(html.tags.map(({ name }) => name).sort(), tags);
    const { attributes } = html.tags.find(({ name }) => name === 'xx-progress');
    const { values } = attributes.find(({ name }) => name === 'variant');
    assert.deepEqual(
      values.map(({ name }) => name),
      ['ring', 'half', 'bar', 'bullet'],
    );
    const { properties } = json('vscode.css-custom-data.json');
    assert.ok(properties.some(({ name }) => name === '--xx-accent'));
  });

  it('offers JetBrains every tag', () => {
    const { elements } = json('web-types.json').contributions.html;
    assert.deepEqual(elements.map(({ name }) => name).sort(), tags);
  });
});

/** Compiles a source as a project of a user would that has installed the package. */
function compile(file, source, jsx) {
  const folder = mkdtempSync(join(tmpdir(), 'xx-frameworks-'));
  try {
    mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
    symlinkSync(root, join(folder, 'node_modules/xx-widgets'), 'junction');
    for (const name of ['vue', 'react', '@types/react', 'csstype'].filter((each) =>
      existsSync(join(root, 'node_modules', each)),
    ))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
    writeFileSync(join(folder, file), source);
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
      ...jsx,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    return status === 0 ? '' : stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the examples for frameworks', () => {
  const frameworks = {
    react: { jsx: 'react-jsx' },
    vue: { jsx: 'preserve', jsxImportSource: 'vue' },
  };
  for (const [name, jsx] of Object.entries(frameworks)) {
    const source = readFileSync(join(root, `docs/examples/${name}.tsx`), 'utf8');

    it(`${name} compiles`, () => {
      assert.equal(compile(`${name}.tsx`, source, jsx), '');
    });

    it(`${name} is told what is wrong with a tag`, () => {
      const wrong = source
        .replace('variant="bar"', 'variant="pie"')
        .replace('event.detail.problems', 'event.detail.troubles');
      const said = compile(`${name}.tsx`, wrong, { ...jsx, skipLibCheck: true });
      assert.match(said, /'"pie"' is not assignable/);
      assert.match(said, /Property 'troubles' does not exist/);
    });
  }

  it('the tags are known to the page’s own interfaces', () => {
    const use = `import 'xx-widgets/define/progress';
const variant: 'ring' | 'half' | 'bar' | 'bullet' | undefined = document.querySelector('xx-progress')?.variant;
document.addEventListener('xx-error', (event) => { const text: string = event.detail.problems[0]?.message ?? ''; void text; });
const address: string | undefined = document.querySelector('xx-report')?.src;
// @ts-expect-error no such shape
document.createElement('xx-progress').variant = 'pie';
export { address, variant };`;
    assert.equal(compile('use.ts', use, {}), '');
  });
});
