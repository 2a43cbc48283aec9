// npm run test:engines: the smoke set on the built script, in other engines and in Chromium as it was.
//   npm run test:engines -- 64        only the engines whose name contains the word
// What is missing is installed where that is possible, else left out by name. One engine runs at a time.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensureDependencies } from '../../src/build/setup.mjs';

ensureDependencies();
ensureBrowser(); // its libraries and the Chinese font are those that the old kernels use
const { build } = await import('../../src/build/build.mjs');
await build();
const { openSite, smokeSet } = await import('./smoke.mjs');
const { contractFiles } = await import('./contract.mjs');
const { ensureKernel, KERNELS, startKernel } = await import('./kernels.mjs');
const { ensureWebKit, startWebKit } = await import('./webkit.mjs');

const [word = ''] = process.argv.slice(2);
/** Where all is to be as in the browsers of today, and the contract's own tests are run too. */
const FULLY_RIGHT = ['Chromium 78'];
const engines = [
  { name: 'WebKitGTK', ensure: ensureWebKit, start: startWebKit },
  ...KERNELS.map((kernel) => ({
    name: `Chromium ${kernel.version}`,
    ensure: () => ensureKernel(kernel),
    start: startKernel,
  })),
].filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()));

const pictures = mkdtempSync(join(tmpdir(), 'xx-engines-'));
const total = { passed: 0, skipped: 0, failures: [], ran: [] };
const site = await openSite(await contractFiles());
for (const engine of engines) await tryEngine(engine);
await site.close();
summarize();

async function tryEngine({ name, ensure, start }) {
  console.log(`\n── ${name}`);
  try {
    const what = await ensure();
    if (!what) return skip(name);
    const engine = await start(what);
    const full = `${name === 'WebKitGTK' ? name : 'Chromium'} ${engine.version}`;
    total.ran.push(full);
    const folder = join(pictures, name.toLowerCase().replaceAll(' ', '-'));
    try {
      for (const [sentence, check] of smokeSet({ site, folder, engine })) await test(full, sentence, check);
      if (FULLY_RIGHT.includes(name)) await contract(full, engine);
    } finally {
      await engine.close();
    }
  } catch (error) {
    fail(name, error);
  }
}

/** Some at a time, because a driver waits only so long for an answer. */
async function contract(name, engine) {
  await engine.visit(`${site.url}/contract.html`);
  const before = total.failures.length;
  let first = 0;
  for (let count = 1; first < count; first += 50) {
    const part = await engine.run(`runContract(${first}, 50)`);
    count = part.count;
    for (const failure of part.failures) fail(`${name}: ${failure}`);
    total.passed += Math.min(50, count - first) - part.failures.length;
    total.contract = count;
  }
  if (!total.contract) fail(`${name}: 没有运行任何测试 no test ran`);
  else if (total.failures.length === before)
    console.log(`✔ 组件契约中文字与宽度的 ${total.contract} 项 the contract of words and widths`);
}

async function test(engine, sentence, check) {
  try {
    await check();
    total.passed += 1;
    console.log(`✔ ${sentence}`);
  } catch (error) {
    fail(`${engine}: ${sentence}`, error);
  }
}

function fail(name, error) {
  total.failures.push(name);
  console.log(`✗ ${name}${error ? `\n${error.stack ?? error}` : ''}`);
}

function skip(name) {
  total.skipped += 1;
  console.log(`跳过 skipped: ${name}（此机没有，也装不了 neither here nor to be had）`);
}

function summarize() {
  const { passed, skipped, failures, ran } = total;
  console.log(`\n运行了 ran: ${ran.join(', ') || '—'}\n截图 pictures: ${pictures}`);
  for (const failure of failures) console.log(`✗ ${failure}`);
  if (passed + failures.length + skipped === 0)
    failures.push(`没有名称含此词的引擎 no engine named "${word}"`);
  console.log(`\n${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
