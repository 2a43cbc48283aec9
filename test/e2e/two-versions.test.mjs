// Two copies of the script on one page, the second really built as another version: a portal that has one in
// its template and one in an article. Tags work, one sentence says what to do, and nothing throws.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { dist, drawn, pageOf, REPORT, useSite, widgetsOf } from './harness.mjs';

const { visit } = await useSite();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const OTHER = '9.9.9';
const NAMES = ['xx-widgets.js', 'widgets/progress.js', 'widgets/timeline.js'];

/** The same sources, stamped with another version, in a folder of their own. */
const files = {};
const folder = mkdtempSync(join(tmpdir(), 'xx-other-version-'));
after(() => rmSync(folder, { recursive: true }));
for (const mode of ['script', 'widget:progress', 'widget:timeline']) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--mode',
      mode,
      '--outDir',
      folder,
      '--logLevel',
      'warn',
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', XX_VERSION: OTHER } },
  );
  assert.equal(status, 0, stderr);
}
for (const name of NAMES) files[`/other/${name}`] = readFileSync(join(folder, name), 'utf8');
files['/other/xx-more.js'] = readFileSync(join(dist, 'xx-more.js'), 'utf8');

const body = `<xx-report src="${REPORT}" refresh="300"></xx-report>
<xx-progress of="lift-2021-start"></xx-progress>
<xx-indicator of="tax-2021"></xx-indicator>
<xx-timeline kind="first"></xx-timeline>`;

const script = (src) => `<script src="${src}" defer></script>`;
const module = (src) => `<script type="module" src="${src}"></script>`;

const versionsOf = (page) => page.evaluate(() => globalThis[Symbol.for('xx-widgets')].versions);

/** Every tag drawn from one report, and no error. */
async function works(head, prepare) {
  const { page, log } = await visit({ html: pageOf(body, { head }), files, prepare });
  assert.deepEqual(await drawn(page), ['ready', 'ready', 'ready']);
  await page.waitForFunction(() => document.getElementById('xx-news'));
  for (const { tag, text } of await widgetsOf(page)) assert.ok(text.length > 10, `${tag}: ${text}`);
  assert.deepEqual(log.errors, []);
  assert.equal(log.served.filter((path) => path === REPORT).length, 1, 'one report');
  assert.equal(log.served.filter((path) => path.endsWith('/xx-more.js')).length, 1, 'one xx-more.js');
  // What a widget says of its figures is of no concern here.
  return { page, log, warnings: log.warnings.filter((text) => text.startsWith('xx-widgets')) };
}

describe('two versions of the script on one page', () => {
  it('are really two', () => {
    const [own, other] = [readFileSync(join(dist, 'xx-widgets.js'), 'utf8'), files['/other/xx-widgets.js']];
    assert.ok(own.includes(version) && !own.includes(OTHER));
    assert.ok(other.includes(OTHER) && other !== own);
  });

  for (const [first, second] of [
    [version, OTHER],
    [OTHER, version],
  ]) {
    it(`work with ${first} in charge when it comes first, and ${second} says in one sentence that it stands aside`, async () => {
      const src = { [version]: 'xx-widgets.js', [OTHER]: 'other/xx-widgets.js' };
      const { page, warnings } = await works(script(src[first]) + script(src[second]));
      assert.deepEqual(await versionsOf(page), [first, second]);
      assert.deepEqual(warnings, [
        `xx-widgets 在本页有两个版本：由先到的 ${first} 负责，${second} 让开，请只留一个`,
      ]);
    });
  }

  it('say it once, though the second version comes twice', async () => {
    const other = script('other/xx-widgets.js');
    const { warnings } = await works(script('xx-widgets.js') + other + other);
    assert.equal(warnings.length, 1);
  });

  it('say nothing when the same version comes twice', async () => {
    const { warnings } = await works(script('xx-widgets.js') + script('xx-widgets.js'));
    assert.deepEqual(warnings, []);
  });

  for (const [name, head] of [
    [
      'the script, then modules of another version',
      script('xx-widgets.js') + module('other/widgets/progress.js'),
    ],
    [
      'a module, then the script of another version',
      module('widgets/progress.js') + script('other/xx-widgets.js'),
    ],
    [
      'modules of two versions and the script',
      module('other/widgets/timeline.js') + module('widgets/progress.js') + script('xx-widgets.js'),
    ],
  ]) {
    it(`share one report and all draw: ${name}`, () => works(head));
  }
});

describe('a page whose namespace an older version has made', () => {
  for (const [name, prepare] of [
    ['empty', () => Object.assign(globalThis, { [Symbol.for('xx-widgets')]: {} })],
    [
      'reports alone',
      () => Object.assign(globalThis, { [Symbol.for('xx-widgets')]: { reports: new Map() } }),
    ],
    [
      'a list of seekers alone',
      () =>
        Object.assign(globalThis, {
          [Symbol.for('xx-widgets')]: { seekers: new Set(), versions: ['0.0.1'] },
        }),
    ],
    [
      'an entry without those who watch it',
      () => {
        const url = new URL('/reports/xianxia-2021.json', location.href).href;
        const reports = new Map([[url, { state: { status: 'loading' } }]]);
        globalThis[Symbol.for('xx-widgets')] = { reports };
      },
    ],
  ]) {
    it(`is filled up and used: ${name}`, async () => {
      const { warnings } = await works(script('xx-widgets.js'), prepare);
      assert.equal(warnings.length, name.includes('seekers') ? 1 : 0);
    });
  }
});
