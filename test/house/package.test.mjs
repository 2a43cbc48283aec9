// What somebody gets who installs the package: every promised file, typed, and files that act only when asked.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { PARTS } from '../../src/build/parts.mjs';
import { root } from '../../src/build/setup.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const about = JSON.parse(read('package.json'));

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const built = filesIn('dist');
const widgets = readdirSync(join(root, 'widgets')).filter((name) =>
  existsSync(join(root, 'widgets', name, 'define.ts')),
);

/** A pattern of package.json: `*` is any part of a name, `**` any path; without a slash, a name in any folder. */
const pattern = (glob) => {
  const path = glob.replace(/^\.\//, '');
  const inside = path
    .split(/(\*\*|\*)/)
    .map((part) => ({ '**': '.*', '*': '[^/]*' })[part] ?? part.replace(/[.+]/g, '\\$&'))
    .join('');
  return new RegExp(path.includes('/') ? `^${inside}$` : `(^|/)${inside}$`);
};

describe('package.json', () => {
  const targets = Object.entries(about.exports).flatMap(([name, target]) =>
    (typeof target === 'string' ? [target] : Object.values(target)).map((path) => [name, path]),
  );

  it('exports only files that the build makes', () => {
    const absent = targets.filter(([, path]) =>
      path.includes('*') ? !built.some((file) => pattern(path).test(file)) : !existsSync(join(root, path)),
    );
    assert.deepEqual(absent, []);
  });

  it('exports every widget alone, as a script and by its tag', () => {
    for (const name of widgets) {
      for (const [, path] of targets.filter(([entry]) => /^\.\/(define|widgets)\/\*/.test(entry)))
        assert.ok(built.includes(path.slice(2).replace('*', name)), `${name}: ${path}`);
    }
  });

  it('gives types to whatever is imported as code of ours', () => {
    for (const [name, target] of Object.entries(about.exports)) {
      if (typeof target === 'string') assert.doesNotMatch(name, /^\.(\/(static|define.*))?$/);
      else assert.deepEqual(Object.keys(target), ['types', 'default'], name);
    }
  });

  it('names a command that is there', () => {
    for (const path of Object.values(about.bin)) assert.match(read(path), /^#!\/usr\/bin\/env node\n/);
  });

  it('packs all that it exports, and neither sources, tests nor demo', () => {
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const output = execFileSync(
      npm[0],
      [...npm.slice(1), 'pack', '--dry-run', '--json', '--ignore-scripts'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32' && npm[0] === 'npm',
      },
    );
    const packed = JSON.parse(output)[0].files.map(({ path }) => path);
    const wanted = built.filter((file) => !file.startsWith('dist/demo/'));
    assert.deepEqual(packed.filter((path) => path.startsWith('dist/')).sort(), wanted);
    const others = packed.filter((path) => !path.startsWith('dist/'));
    assert.deepEqual(
      others.filter((path) => !/^(package\.json|README\.md|LICENSE)$/.test(path)),
      [],
    );
  });

  it('holds every dependency at one exact version', () => {
    for (const [name, version] of Object.entries({ ...about.dependencies, ...about.devDependencies }))
      assert.match(version, /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, name);
  });
});

describe('files that act', () => {
  const listed = about.sideEffects.map(pattern);
  const isListed = (file) => listed.some((rule) => rule.test(file));
  /**
   * A file acts when a statement at its top is neither a declaration, an import of names nor an export.
   * What it sets on a name of its own (the compiler writes a class's statics so) reaches nobody else.
   */
  const acts = (file) =>
    parseSync(file, read(file)).program.body.some((statement) => {
      if (statement.type === 'ImportDeclaration')
        return statement.specifiers.length === 0 && statement.importKind !== 'type';
      const { type, expression } = statement;
      const setsOwn = expression?.type === 'AssignmentExpression' && expression.left.object?.name;
      return !setsOwn && /^(Expression|If|For|ForIn|ForOf|While|Try|Block|Throw)Statement$/.test(type);
    });
  // What the built parts and the extension are made of; nobody imports them.
  const extension = ['panel', 'worker'].map((name) => `src/wechat/extension/${name}.ts`);
  const sourcesOfParts = ['src/embed/more.ts', ...Object.values(PARTS), ...extension];
  const modules = [
    ...built.filter((file) => file.endsWith('.js') && !/^dist\/(demo|extension)\//.test(file)),
    ...filesIn('widgets').filter((file) => file.endsWith('.ts')),
    ...filesIn('src').filter((file) => file.endsWith('.ts') && !file.startsWith('src/cli/')),
  ].filter((file) => !sourcesOfParts.includes(file));

  it('are exactly those of sideEffects, so that a bundler drops no definition and keeps nothing else', () => {
    const wrong = modules
      .filter((file) => acts(file) !== isListed(file))
      .map((file) => `${file} ${isListed(file) ? 'is listed and does nothing' : 'acts and is not listed'}`);
    assert.deepEqual(wrong, []);
    assert.equal(
      modules.filter(isListed).length,
      2 * (widgets.length + 1) + widgets.length + 3 + Object.keys(PARTS).length,
    );
  });

  it('are named by patterns that match something', () => {
    const all = [...built, ...filesIn('widgets'), ...filesIn('demo')];
    const idle = about.sideEffects.filter((glob) => !all.some((file) => pattern(glob).test(file)));
    assert.deepEqual(idle, []);
  });
});

describe('in plain Node', () => {
  const run = (program) => {
    const args = ['--input-type=module', '-e', program];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    return stdout;
  };

  it('xx-widgets/static adds no name, says nothing and needs no page', () => {
    const output = run(`
      const before = new Set(Reflect.ownKeys(globalThis));
      const { renderWidget } = await import('xx-widgets/static');
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      const attributes = { label: '加装电梯新开工', value: '74', target: '63', unit: '台' };
      const text = renderWidget('progress', attributes, undefined, 'text');
      console.log(JSON.stringify({ added, text, page: typeof document }));`);
    const { added, text, page } = JSON.parse(output);
    assert.deepEqual([added, page], [[], 'undefined']);
    assert.match(text, /^加装电梯新开工 74 台.*117\.46%（算得）/);
  });

  it('the classes of xx-widgets are there to be extended, and their models to be asked', () => {
    const output = run(`
      const library = await import('xx-widgets');
      console.log(JSON.stringify(Object.entries(library).map(([name, value]) => [name, typeof value])));`);
    const names = new Map(JSON.parse(output));
    for (const widget of widgets) {
      const camel = widget.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      assert.equal(names.get(`Xx${camel[0].toUpperCase()}${camel.slice(1)}`), 'function');
      assert.equal(names.get(`${camel}Model`), 'function');
    }
  });
});

describe('the typings', () => {
  it('tell a TypeScript project what is right and what is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xx-types-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(root, join(folder, 'node_modules/xx-widgets'), 'junction');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(
        join(folder, 'use.ts'),
        `import 'xx-widgets/define/progress';
import { checkReport, type Report, XxProgress } from 'xx-widgets';
import { renderWidget } from 'xx-widgets/static';

const { report } = checkReport(JSON.parse('{}'));
const title: string | undefined = (report as Report | null)?.title;
const text: string = renderWidget('progress', { of: title }, report, 'text');
const element: HTMLElement = new XxProgress();
// @ts-expect-error there is no such output
renderWidget('progress', {}, report, 'pdf');
// @ts-expect-error a sentence is no number
const count: number = renderWidget('progress', {}, report, 'text');
// @ts-expect-error nothing of this name
import { nothingOfThisName } from 'xx-widgets';
export { count, element, text };
`,
      );
      for (const [module, moduleResolution] of [
        ['nodenext', 'nodenext'],
        ['esnext', 'bundler'],
      ]) {
        const options = { module, moduleResolution, strict: true, noEmit: true, target: 'es2021', types: [] };
        const lib = ['es2021', 'dom', 'dom.iterable'];
        const config = { compilerOptions: { ...options, lib, skipLibCheck: true }, files: ['use.ts'] };
        writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
        const tsc = join(root, 'node_modules/typescript/bin/tsc');
        const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
        assert.equal(status, 0, `${moduleResolution}: ${stdout}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the built files', () => {
  it('are those whose hashes integrity.json gives', () => {
    const integrity = JSON.parse(read('dist/integrity.json'));
    const wanted = built
      .filter((file) => /^dist\/(xx-[^/]+\.(js|css)|widgets\/[^/]+\.js)$/.test(file))
      .map((file) => file.slice('dist/'.length));
    assert.deepEqual(Object.keys(integrity).sort(), wanted.sort());
    for (const [name, hash] of Object.entries(integrity)) {
      const bytes = readFileSync(join(root, 'dist', name));
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    }
  });

  it('carry the report byte for byte', () => {
    const reports = filesIn('reports').filter((file) => file.endsWith('.json'));
    assert.deepEqual(
      built.filter((file) => file.startsWith('dist/reports/')),
      reports.map((file) => `dist/${file}`),
    );
    for (const file of reports) assert.ok(read(file) === read(`dist/${file}`), file);
  });

  it('keep every Chinese word of a widget, escaped in the scripts', () => {
    // Every text of the words that all widgets share has to come out of the script as it went in.
    const words = (code) => new Set(code.match(/[\u4e00-\u9fff]{2,}/g));
    const source = words(
      ['zh-CN', 'number']
        .map((name) => read(`dist/lib/src/text/${name}.js`).replace(/^\s*(\/\*|\*|\/\/).*$/gm, ''))
        .join('\n'),
    );
    const code = read('dist/xx-widgets.js').replace(/\\u([\da-f]{4})/g, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    assert.ok(source.size > 50, `${source.size} words`);
    assert.deepEqual(
      [...source].filter((word) => !code.includes(word)),
      [],
    );
  });

  it('name no folder of the machine that built them', () => {
    const telling = built.filter(
      (file) => /\.(js|json|css|html|d\.ts)$/.test(file) && read(file).includes(root.replace(/\/$/, '')),
    );
    assert.deepEqual(telling, []);
  });
});
