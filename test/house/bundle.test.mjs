// The built files keep what they promise to the pages and bundlers that take them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build, parseSync } from 'vite';
import { root } from '../../src/build/setup.mjs';

const widgets = readdirSync(join(root, 'widgets')).filter((name) =>
  existsSync(join(root, 'widgets', name, 'define.ts')),
);
const scripts = ['dist/xx-widgets.js', ...widgets.map((name) => `dist/widgets/${name}.js`)];

describe('built scripts', () => {
  for (const file of scripts) {
    it(`${file} is ASCII, so that a GBK page can read it`, () => {
      const at = readFileSync(join(root, file)).findIndex((byte) => byte > 0x7f);
      assert.equal(at, -1, `byte above 0x7F at ${at}`);
    });

    it(`${file} stands alone`, () => {
      const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
      assert.deepEqual([...module.staticImports, ...module.dynamicImports], []);
    });
  }
});

describe('importing the library', () => {
  it('does nothing: no global, no element defined', () => {
    const program = `
      const before = new Set(Reflect.ownKeys(globalThis));
      await import('xx-widgets');
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      const defined = ${JSON.stringify(widgets)}.filter((name) => globalThis.customElements?.get('xx-' + name));
      console.log(JSON.stringify({ added, defined }));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    const { added, defined } = JSON.parse(output);
    // Lit marks its versions and, in Node, stands in for what a browser has; that is not ours to prevent.
    const lit = /^(lit[A-Z]\w*|reactiveElementVersions|customElements)$/;
    assert.deepEqual(
      added.filter((key) => !lit.test(key)),
      [],
    );
    assert.deepEqual(defined, []);
  });
});

describe('bundling the package', () => {
  it('drops everything but the function that is used', async () => {
    const { modules } = await bundle(
      `import { progressModel } from 'xx-widgets'; console.log(progressModel);`,
    );
    assert.ok(modules.includes('dist/lib/widgets/progress/progress.model.js'), modules.join('\n'));
    const unwanted = modules.filter(
      (path) => /\/lit|\.element\.js$|define\.js$/.test(path) || ofOther('progress')(path),
    );
    assert.deepEqual(unwanted, []);
  });

  it('keeps the definition of a widget that is imported for its tag', async () => {
    const { code, modules } = await bundle(`import 'xx-widgets/define/progress';`);
    assert.match(code, /customElements/);
    assert.match(code, /xx-progress/);
    assert.ok(modules.includes('dist/lib/widgets/progress/progress.element.js'), modules.join('\n'));
    assert.deepEqual(modules.filter(ofOther('progress')), []);
  });
});

function ofOther(widget) {
  return (path) => widgets.some((name) => name !== widget && path.startsWith(`dist/lib/widgets/${name}/`));
}

/** What a user's bundler makes of an entry beside our package.json, which resolves our name to ourselves. */
async function bundle(source) {
  const entry = join(root, 'entry-of-a-user.js');
  const virtual = {
    name: 'entry-of-a-user',
    resolveId: (id) => (id === entry ? { id, moduleSideEffects: true } : null),
    load: (id) => (id === entry ? source : null),
  };
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [virtual],
    build: { write: false, minify: false, target: 'es2021', rolldownOptions: { input: entry } },
  });
  const [{ code, modules }] = output;
  const kept = Object.entries(modules).filter(([, module]) => module.renderedLength > 0);
  const path = (id) => id.replaceAll('\\', '/').replace(root.replaceAll('\\', '/'), '');
  return { code, modules: kept.map(([id]) => path(id)) };
}
