// The story page: the whole report, theme by theme, with and without the script.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { dist, drawn, report, useSite, WIDGETS } from './harness.mjs';

const { visit } = await useSite();
const written = readFileSync(join(dist, 'demo/index.html'), 'utf8');
// The page lies one folder deeper than the pages of these tests.
const html = written.replace('<head>', '<head><base href="/demo/">');
// A widget that is new may have nothing to add to the story; one that is in it stays.
const TOLD_WITH = [
  'breakdown',
  'compare',
  'honours',
  'indicator',
  'map',
  'plan',
  'progress',
  'table',
  'timeline',
  'trend',
];

describe('the story page', () => {
  it('says in writing what its widgets say', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'demo/sentences.mjs'), '--check']);
    assert.equal(status, 0, String(stdout));
  });

  it('has a chapter for every theme of the year, and the widgets that it is told with', () => {
    for (const name of TOLD_WITH) assert.ok(written.includes(`<xx-${name}`), name);
    for (const { section, id, label, featured } of report.themes) {
      if (!/^1\.[1-6]$/.test(section)) continue;
      assert.ok(written.includes(`id="${id}"`) && written.includes(`href="#${id}"`), id);
      assert.ok(written.includes(`<p class="kicker">${label}`), label);
      assert.ok(
        featured.some((figure) => written.includes(`of="${figure}"`)),
        `${label}: none of its featured figures`,
      );
    }
  });

  it('holds every figure of the report for readers without the script', async () => {
    const { page } = await visit({ html, width: 375, javaScript: false });
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown does not count
    const text = await page.evaluate(() => document.body.innerText.replace(/\s/g, ''));
    const missing = report.indicators.filter(
      ({ label, value }) =>
        !text.includes(label.replace(/\s/g, '')) || (value.literal && !text.includes(value.literal)),
    );
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });

  for (const width of [320, 1280]) {
    it(`draws all of it on a page of ${width} px, without a sideways scroll`, async () => {
      const { page, log } = await visit({ html, width });
      const states = await drawn(page);
      assert.deepEqual([...new Set(states)], ['ready']);
      assert.ok(states.length > 50, `${states.length} widgets`);
      assert.deepEqual(log.errors, []);
      const { wide, empty } = await page.$$eval(WIDGETS, (widgets) => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        empty: widgets.filter((widget) => !widget.shadowRoot.textContent.trim()).length,
      }));
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.equal(empty, 0);
    });
  }
});
