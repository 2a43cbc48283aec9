// Many government portals are still served in GBK; the scripts and the data have to survive it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  dist,
  drawn,
  EVERY,
  gbk,
  NAMES,
  pageOf,
  REPORT,
  report,
  said,
  useSite,
  widgetsOf,
} from './harness.mjs';

const { visit } = await useSite();

const script = '<script src="xx-widgets.js"></script>';
const modules = NAMES.map((name) => `<script type="module" src="widgets/${name}.js"></script>`).join('');
/** Hosts that name no charset: what the browser takes then is the page's own. */
const bare = { '/xx-widgets.js': 'text/javascript' };

const body = (scripts, src = REPORT) => `<xx-report src="${src}"></xx-report>
<xx-progress of="lift-2021-start"></xx-progress>
<xx-progress label="加装电梯新开工" value="74" target="63" unit="台"></xx-progress>
<xx-indicator of="tax-2021"></xx-indicator>
<xx-timeline></xx-timeline>
${EVERY.map(([name, { of = '' }]) => `<xx-${name}${of && ` of="${of}"`}></xx-${name}>`).join('\n')}
${scripts}`;

/** The page in GBK with these scripts, as an option of `visit`. */
const inGbk = (scripts) => ({
  html: gbk(pageOf(body(scripts), { charset: 'gbk' })),
  type: 'text/html; charset=gbk',
});

async function textsOf(options) {
  const { page, log } = await visit(options);
  await drawn(page);
  const charset = await page.evaluate(() => document.characterSet);
  const texts = (await widgetsOf(page)).map(({ tag, state, text }) => `${tag} ${state}: ${text}`);
  return { charset, texts, errors: log.errors };
}

const right = await textsOf({ html: pageOf(body(script)) });

describe('the same page in UTF-8', () => {
  it('says what the report says', () => {
    const [ring, typed, card, timeline] = right.texts;
    assert.ok(ring.startsWith(`xx-progress ready: ${said('progress', { of: 'lift-2021-start' })[0]}`), ring);
    assert.match(typed, /加装电梯新开工 74 台，.*完成 117\.46%（算得），超额 11 台/);
    assert.match(card, /规模企业税收.*20\.1317 ?亿元/);
    for (const { title, kind } of report.milestones)
      if (kind !== 'shortcoming') assert.ok(timeline.includes(title), title);
    assert.equal(right.texts.length, 4 + NAMES.length);
    for (const text of right.texts) assert.match(text, /^xx-[\w-]+ ready: [\s\S]*\p{Script=Han}/u);
    assert.deepEqual(right.errors, []);
  });
});

describe('a page in GBK', () => {
  it('shows correct Chinese in all widgets from a classic script', async () => {
    const options = inGbk(script);
    assert.ok(options.html.includes(Buffer.from([0xbc, 0xd3, 0xd7, 0xb0])), '加装 is BCD3 D7B0');
    assert.deepEqual(await textsOf({ ...options, types: bare }), { ...right, charset: 'GBK' });
  });

  it('shows correct Chinese where the host declares the script itself to be GBK', async () => {
    const types = { '/xx-widgets.js': 'text/javascript; charset=gbk' };
    assert.deepEqual(await textsOf({ ...inGbk(script), types }), { ...right, charset: 'GBK' });
  });

  it('shows correct Chinese from self-contained modules', async () => {
    assert.deepEqual(await textsOf(inGbk(modules)), { ...right, charset: 'GBK' });
  });
});

describe('a report in GBK', () => {
  const text = readFileSync(join(dist, REPORT), 'utf8');
  const bytes = gbk(text);

  it('is a fair copy here, and not UTF-8', () => {
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    assert.equal(new TextDecoder('gbk').decode(bytes), text);
  });

  for (const [name, type] of [
    ['is read correctly without a charset in its header', 'application/json'],
    ['is read correctly with its charset in the header', 'application/json; charset=gbk'],
    ['is read correctly where the header wrongly says UTF-8', 'application/json; charset=utf-8'],
  ]) {
    it(name, async () => {
      const html = pageOf(body(script, 'gbk.json'));
      const files = { '/gbk.json': bytes };
      assert.deepEqual(await textsOf({ html, files, types: { '/gbk.json': type } }), right);
    });
  }
});
