// `npm run new NAME` in a copy of the project: what it makes passes every check untouched, and what it cannot
// make leaves no trace.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ensureBrowser, root } from '../../src/build/setup.mjs';

const NAME = 'sample-card';
const FOLDERS = ['src', 'widgets', 'test', 'demo', 'reports', 'dist/widgets'];
const copy = join(realpathSync(tmpdir()), `xx-new-${process.pid}-`);
let home = '';

before(() => {
  home = mkdtempSync(copy);
  const files = readdirSync(root).filter((name) => statSync(join(root, name)).isFile());
  for (const path of [...FOLDERS, ...files]) cpSync(join(root, path), join(home, path), { recursive: true });
  symlinkSync(realpathSync(join(root, 'node_modules')), join(home, 'node_modules'), 'junction');
});
after(() => rmSync(home, { recursive: true, force: true }));

const read = (path) => readFileSync(join(home, path), 'utf8');

/** Runs Node in the copy; a test in it is a run of its own and not a part of this one. */
function node(args, env = {}) {
  const { NODE_TEST_CONTEXT: _, ...outer } = process.env;
  return spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: { ...outer, ...env } });
}
const make = (...words) => node(['src/build/new.mjs', ...words]);

function passes(args, env) {
  const { status, stdout, stderr } = node(args, env);
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}${stderr}`);
}

/** Every file of the copy with its text. */
const snapshot = () =>
  Object.fromEntries(
    ['src', 'widgets', 'test', 'demo', 'README.md'].flatMap((path) =>
      (statSync(join(home, path)).isFile()
        ? ['']
        : ['', ...readdirSync(join(home, path), { recursive: true })]
      )
        .map((name) => join(path, name))
        .map((file) => [file, statSync(join(home, file)).isFile() ? read(file) : 'a folder']),
    ),
  );

/** Says why in Chinese and in English, and leaves everything as it was. */
function refuses(words, chinese) {
  const was = snapshot();
  const { status, stdout, stderr } = make(...words);
  assert.notEqual(status, 0);
  assert.equal(stdout, '');
  assert.match(stderr, chinese);
  const last = stderr
    .trim()
    .split('\n')
    .at(-1)
    .replace(/"[^"]*"/, 'it');
  assert.match(last, /^[\x20-\x7e]+$/, 'no English sentence');
  assert.deepEqual(snapshot(), was);
}

describe('npm run new', () => {
  for (const [words, chinese] of [
    [[], /请写一个名字/],
    [['pie', 'chart'], /请写一个名字/],
    [[''], /请写一个名字/],
    [['Stat'], /小写英文字母/],
    [['pie_chart'], /小写英文字母/],
    [['饼图'], /小写英文字母/],
    [['pie--chart'], /小写英文字母/],
    [['3d'], /小写英文字母/],
    [['../stat'], /小写英文字母/],
    [['--help'], /小写英文字母/],
    [['a'.repeat(31)], /小写英文字母/],
    [['report'], /<xx-report> 是给各组件供报告的标签/],
    [['indicator'], /已有 widgets\/indicator/],
    [['zh-cn'], /已有 src\/text\/zh-cn\.ts/],
    [['escape'], /一切照旧.*noShadowRestrictedNames/s],
    [['number'], /已有 src\/text\/number\.ts/],
    [['class'], /另有用处/],
    [['catalog'], /另有用处/],
    [['performance'], /另有用处/],
    [['local-storage'], /另有用处/],
    [['shared-costs'], /另有用处/],
    [['null-rate'], /不能有 null/],
    [['value-text'], /scene\.ts 里已有 valueText/],
  ]) {
    it(`refuses the name ${JSON.stringify(words.join(' '))}`, () => refuses(words, chinese));
  }

  for (const [path, from, to, chinese] of [
    ['widgets/catalog.ts', /\[\s+(\w+,\s+)+\]/, 'all()', /认不出 widgets\/catalog\.ts/],
    ['widgets/examples.ts', /import \{ \w+Examples \}/g, 'import {}', /认不出 widgets\/examples\.ts/],
    ['demo/gallery/gallery.ts', 'const NAMES', 'const names', /认不出 demo\/gallery\/gallery\.ts/],
    ['README.md', /^\| \[/gm, '- [', /认不出 README\.md/],
    // The last of all steps: the formatter, when every file is written.
    ['widgets/index.ts', /$/, 'const unused = 1;\n', /一切照旧.*noUnusedVariables/s],
  ]) {
    it(`changes nothing when ${path} is not as it knows it`, () => {
      const was = read(path);
      const other = was.replace(from, to);
      assert.notEqual(other, was);
      writeFileSync(join(home, path), other);
      try {
        refuses([NAME], chinese);
      } finally {
        writeFileSync(join(home, path), was);
      }
    });
  }

  it('keeps the name that the gallery has for it already', () => {
    const was = snapshot();
    const path = 'demo/gallery/gallery.ts';
    writeFileSync(join(home, path), was[path].replace(/(const NAMES[^{]*\{)/, "$1\n  sample: '样品',"));
    const gallery = read(path);
    assert.equal(make('sample').status, 0);
    assert.equal(read(path), gallery);
  });

  it('makes the widget, says what it made and what comes next', () => {
    const { status, stdout, stderr } = make(NAME);
    assert.equal(status, 0, stderr);
    const said = [`widgets/${NAME}/`, `src/text/${NAME}.ts`, `test/widgets/${NAME}.test.ts`];
    for (const path of [...said, 'docs/add-a-widget.md', 'README.md']) assert.ok(stdout.includes(path), path);
    for (const path of said) assert.ok(existsSync(join(home, path)), path);
    assert.match(read('demo/gallery/gallery.ts'), /^ {2}'sample-card': '新组件',$/m);
    assert.match(read('README.md'), /^\| \[`<xx-sample-card>`\]\(widgets\/sample-card\/README\.md\) \|/m);
    const left = readdirSync(join(home, 'widgets', NAME)).filter((file) =>
      /kebab-name|camelName|PascalName/.test(file + read(`widgets/${NAME}/${file}`)),
    );
    assert.deepEqual(left, []);
  });

  it('makes types that hold, in the form of the house', () => {
    passes(['node_modules/typescript/bin/tsc', '--noEmit']);
    passes(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']);
  });

  it('makes a script of its own, within the limit', () => {
    for (const name of [NAME, 'sample'])
      passes(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--mode', `widget:${name}`]);
    const size = gzipSync(readFileSync(join(home, `dist/widgets/${NAME}.js`)), { level: 9 }).length;
    const limit = JSON.parse(read('test/house/sizes.json'))['dist/widgets/*.js'];
    assert.ok(size <= limit, `${size} > ${limit} bytes gzip`);
  });

  it('has a page for newcomers that is short', () => {
    const page = readFileSync(join(root, 'docs/add-a-widget.md'), 'utf8');
    assert.ok(page.includes('npm run new') && page.length < 4000, `${page.length} characters`);
  });

  it('keeps the rooms of the house', () => passes(['test/house/architecture.test.mjs']));

  it('passes its own test and every contract test, untouched', () => {
    const contract = readdirSync(join(home, 'test/contract')).filter((file) => file.endsWith('.test.ts'));
    const files = [`test/widgets/${NAME}.test.ts`, ...contract.map((file) => `test/contract/${file}`)];
    const runner = 'node_modules/@web/test-runner/dist/bin.js';
    passes([runner, '--config', 'web-test-runner.config.mjs', '--files', ...files], {
      XX_ONLY: NAME,
      CHROME_PATH: ensureBrowser(),
    });
  });
});
