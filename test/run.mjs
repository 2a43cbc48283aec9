// npm test: everything that can be checked, one after the other, to the end, with one line as the result.
//   npm test -- progress            only the test files whose path contains the word
//   npm test -- contract progress   those, and of the contract tests only what is about this widget
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { ensureBrowser, ensureDependencies, ensureFirefox, root } from '../src/build/setup.mjs';

const [word = '', widget = ''] = process.argv.slice(2);
let matched = 0;
const total = { passed: 0, failed: 0, skipped: 0, failures: [] };

if (widget && !existsSync(join(root, 'widgets', widget, 'define.ts'))) {
  console.error(`没有名为 ${widget} 的组件。\nThere is no widget named ${widget}.`);
  process.exit(2);
}
ensureDependencies();
process.env.XX_ONLY = widget;
process.env.CHROME_PATH = ensureBrowser(); // found once, for every test that needs it

await check('类型检查 type check', 'typescript/bin/tsc', ['--noEmit']);
await check('代码检查 lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
// The tests read dist/, so it is always built; an unchanged tree costs nothing.
await step('构建 build', [join(root, 'src/build/build.mjs')]);
await suite('浏览器测试 browser tests', '.test.ts', browserTests);
await suite('Node 测试 Node tests', '.test.mjs', nodeTests);
if (word && matched === 0) fail(`没有路径包含此词的测试 no test file whose path contains "${word}"`);
summarize();

/** A step that passes or fails as one; a run for one word leaves it out and says so. */
async function check(name, bin, args) {
  if (!word) return step(name, [join(root, 'node_modules', bin), ...args]);
  skip(name);
}

async function step(name, command) {
  heading(name);
  const { code } = await node(command);
  if (code === 0) total.passed += 1;
  else fail(`${name}: exit ${code}`);
}

async function suite(name, end, runner) {
  const all = testFiles(end);
  const files = all.filter((file) => file.includes(word));
  matched += files.length;
  if (word && files.length === 0) return skip(`${name}（路径中没有 no path contains "${word}"）`);
  heading(`${name}（${files.length}/${all.length} 个文件 files）`);
  const before = total.passed + total.failed;
  if (files.length > 0) await runner(files);
  if (total.passed + total.failed === before) fail(`${name}: 没有运行任何测试 no test ran`);
}

/** In a process of its own: it reports its counts by message (src/build/results-reporter.mjs). */
async function browserTests(files) {
  process.env.FIREFOX_PATH = ensureFirefox() ?? '';
  const { CHROME_PATH, FIREFOX_PATH } = process.env;
  console.log(`浏览器 browsers: ${[CHROME_PATH, FIREFOX_PATH].filter(Boolean).map(versionOf).join(', ')}`);
  if (!FIREFOX_PATH)
    skip(
      'Firefox 中的浏览器测试（没有 Firefox，可用 FIREFOX_PATH 指明）browser tests in Firefox: there is none',
    );
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const { code, message } = await node([wtr, '--config', 'web-test-runner.config.mjs', '--files', ...files]);
  if (!message) return fail(`@web/test-runner: 没有给出结果 gave no result, exit ${code}`);
  total.passed += message.passed;
  total.failed += message.failed;
  total.skipped += message.skipped;
  total.failures.push(...message.failures);
  if (code !== 0 && message.failed === 0) fail(`@web/test-runner: exit ${code}`);
}

/** What a browser calls itself; on Windows it would open instead of saying so. */
function versionOf(path) {
  if (process.platform === 'win32') return path;
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() || path;
}

async function nodeTests(files) {
  const tests = runNodeTests({
    files: files.map((file) => join(root, file)),
    concurrency: 2,
    timeout: 300_000,
  });
  tests.on('test:pass', (test) => {
    // A file without a test passes under its own name; that is no pass.
    if (test.name === test.file) fail(`${relativePath(test.file)}: 没有测试 has no test`);
    else if (test.skip !== undefined || test.todo !== undefined) total.skipped += 1;
    else if (test.details.type !== 'suite') total.passed += 1;
  });
  tests.on('test:fail', (test) => {
    // A test that only fails because one inside it did is not a second failure.
    const inner = test.details.error?.failureType === 'subtestsFailed';
    if (!inner) fail(`${relativePath(test.file)}: ${relativePath(test.name)}`);
  });
  for await (const text of tests.compose(spec)) process.stdout.write(text);
}

function testFiles(end) {
  const names = readdirSync(join(root, 'test'), { recursive: true }).map((name) => `test/${name}`);
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(end))
    .sort();
}

function node(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let message;
  child.on('message', (value) => {
    message = value;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, message })));
}

function fail(text) {
  total.failed += 1;
  total.failures.push(text);
}

function skip(name) {
  total.skipped += 1;
  heading(`跳过 skipped: ${name}`);
}

function heading(text) {
  console.log(`\n── ${text}`);
}

function relativePath(text = '') {
  return text.replace(root, '').replaceAll('\\', '/');
}

function summarize() {
  const { passed, failed, skipped, failures } = total;
  if (failures.length > 0) heading('失败 failures');
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
