// The smoke set: what every engine is asked of the built script, in one place. An engine is `{ visit, run, picture }`
// (kernels.mjs, webkit.mjs); what is asked within a page stands in probe.js.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/build/serve.mjs';
import { dist, EVERY, gbk, pageOf, REPORT, report, said, tag, timelineItems } from '../e2e/harness.mjs';
import { seen } from './picture.mjs';

const probe = readFileSync(new URL('./probe.js', import.meta.url));
// img-src: WebKit asks for an icon, and counts its absence as a violation.
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

const tags = EVERY.map(([name, attributes]) => tag(name, attributes)).join('\n');
const page = (charset, before = '') =>
  pageOf(`<xx-report src="${REPORT}"></xx-report>\n${tags}\n<script src="/xx-widgets.js"></script>`, {
    charset,
    head: `<script src="/probe.js"></script>\n${before}<link rel="stylesheet" href="/xx-widgets.css">`,
  });

/** What a picture shows of one screen: the first widgets. */
const first = (names) =>
  pageOf(
    `<xx-report src="${REPORT}"></xx-report>
${EVERY.filter(([name]) => names.includes(name))
  .map(([name, attributes]) => tag(name, attributes))
  .join('\n')}
<script src="/xx-widgets.js"></script>`,
    {
      head: `<script src="/probe.js"></script>\n<link rel="stylesheet" href="/xx-widgets.css">`,
    },
  );

const files = {
  '/probe.js': probe,
  '/utf-8.html': page('utf-8'),
  '/gbk.html': gbk(page('gbk')),
  '/strict.html': page('utf-8'),
  '/nonce.html': page('utf-8', '<script src="/nonce.js"></script>\n'),
  '/nonce.js': "window.litNonce = 'portal';",
  '/old.html': page('utf-8', '<script src="/old.js"></script>\n'),
  '/old.js': "Object.defineProperty(window, 'customElements', { value: undefined });",
  '/favicon.ico': '',
};
const headers = {
  '/gbk.html': { 'content-type': 'text/html; charset=gbk' },
  '/strict.html': { 'content-security-policy': strict },
  '/nonce.html': {
    'content-security-policy': strict.replace("style-src 'self'", "style-src 'self' 'nonce-portal'"),
  },
};
for (const [name] of EVERY) files[`/${name}.html`] = first([name]);

/** The site that the smoke set visits, with further files, `{ path: body }`. */
export const openSite = (more = {}) =>
  serve(dist, {
    transform: (path, body) => files[path] ?? more[path] ?? body,
    headers: (path) => headers[path] ?? {},
  });

const tidy = (text) => text.replace(/\s+/g, '');
const spoken = (name, attributes = {}) => tidy(said(name, attributes).join(''));
const attributesOf = (tagName) => EVERY.find(([name]) => `xx-${name}` === tagName)[1];
/** Drawn with an svg when it is still. */
const { renderWidget } = await import(join(dist, 'static.js'));
const drawn = EVERY.filter(([name, attributes]) =>
  renderWidget(name, attributes, report, 'html').includes('<svg'),
).map(([name]) => `xx-${name}`);

/**
 * Every check as a sentence and a function of the engine. `site` is `openSite()`; pictures are written to `folder`.
 * Chromium before 73 cannot make style sheets, so a strict policy takes its styles away unless the page names a nonce.
 */
export function smokeSet({ site, folder, engine }) {
  const makesSheets = !/^(6\d|7[0-2])\./.test(engine.version);
  const visit = (name) => engine.visit(`${site.url}/${name}.html`);

  async function assertNoMistakes() {
    assert.deepEqual(await engine.run('probe.mistakes()'), []);
  }

  async function assertDrawn() {
    const widgets = await engine.run('probe.widgets()');
    assert.deepEqual(
      widgets.map(({ tag: name, state }) => `${name} ${state}`),
      EVERY.map(([name]) => `xx-${name} ready`),
    );
    for (const { tag: name, heard, drawings, lightText, height } of widgets) {
      assert.equal(heard, spoken(name.slice(3), attributesOf(name)), name);
      assert.equal(lightText, false, `${name}: the page's own text stands beside the drawing`);
      assert.ok(height > 20, `${name}: ${height} px high`);
      if (drawn.includes(name)) assert.ok(drawings.length > 0, `${name}: no drawing`);
      for (const drawing of drawings)
        assert.ok(
          drawing.width > 4 && drawing.height > 4 && drawing.marks > 0,
          `${name}: ${JSON.stringify(drawing)}`,
        );
    }
    return widgets;
  }

  return [
    [
      'every widget is drawn and says what the report says',
      async () => {
        await visit('utf-8');
        const widgets = await assertDrawn();
        for (const { tag: name, sentencePx } of widgets)
          assert.ok(sentencePx === null || sentencePx === 1, `${name}: the style sheet does not hold`);
        await assertNoMistakes();
      },
    ],
    [
      'a source opens in every widget that has one',
      async () => {
        await visit('utf-8');
        await engine.run('probe.widgets()');
        const { opened, told } = await engine.run('probe.openSources()');
        assert.ok(opened.length >= 8, `${opened.length} widgets with sources`);
        for (const [name, quoted] of opened) {
          assert.ok(quoted, `${name}: no quotation`);
          assert.ok(told.includes(name), `${name}: no xx-source`);
        }
        await assertNoMistakes();
      },
    ],
    [
      'the timeline is filtered by theme and walked by key',
      async () => {
        await visit('timeline');
        await engine.run('probe.widgets()');
        const items = timelineItems().length;
        assert.equal(await engine.run("probe.press('xx-timeline', 'ArrowDown')"), 1);
        assert.equal(await engine.run("probe.press('xx-timeline', 'End')"), items - 1);
        assert.equal(
          await engine.run("probe.choose('xx-timeline', 'environment')"),
          spoken('timeline', { theme: 'environment' }),
        );
        await assertNoMistakes();
      },
    ],
    [
      'the table is sorted by its heads and narrowed down by a word',
      async () => {
        await visit('table');
        await engine.run('probe.widgets()');
        const up = await engine.run("probe.sort('xx-table', 0)");
        const down = await engine.run("probe.sort('xx-table', 0)");
        assert.equal(up.length, down.length);
        assert.equal(up[0], down[down.length - 1]);
        await visit('table');
        await engine.run('probe.widgets()');
        assert.equal(await engine.run("probe.find('xx-table', '电梯')"), spoken('table', { find: '电梯' }));
        await assertNoMistakes();
      },
    ],
    [
      'a page in GBK shows the same',
      async () => {
        await visit('gbk');
        assert.equal(await engine.run('document.characterSet'), 'GBK');
        await assertDrawn();
        await assertNoMistakes();
      },
    ],
    [
      makesSheets
        ? 'a strict policy is obeyed'
        : 'a strict policy takes the styles and leaves every word and drawing',
      async () => {
        await visit('strict');
        await assertDrawn();
        await picture('strict');
        const violations = await engine.run('probe.violations()');
        if (makesSheets) {
          assert.deepEqual(violations, []);
          await assertNoMistakes();
        } else for (const directive of violations) assert.match(directive, /^style-src/);
      },
    ],
    [
      'a strict policy with a nonce for styles is obeyed',
      async () => {
        await visit('nonce');
        const widgets = await assertDrawn();
        for (const { tag: name, sentencePx } of widgets)
          assert.ok(sentencePx === null || sentencePx === 1, `${name}: the nonce is not taken`);
        assert.deepEqual(await engine.run('probe.violations()'), []);
        await assertNoMistakes();
      },
    ],
    [
      'without custom elements the text of the page stands, and nothing fails',
      async () => {
        await visit('old');
        for (const [index, [text, visible]] of (await engine.run('probe.lightTexts()')).entries()) {
          assert.ok(text && visible, EVERY[index][0]);
        }
        await assertNoMistakes();
      },
    ],
    [
      'no widget is a blank on a picture',
      async () => {
        for (const [name] of EVERY) {
          await visit(name);
          await engine.run('probe.widgets()');
          await picture(name);
        }
      },
    ],
  ];

  async function picture(name) {
    const png = await engine.picture();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), png);
    const { colours, share } = seen(png);
    assert.ok(colours > 16 && share > 0.005, `${name}: ${colours} colours, ${share} of the picture`);
  }
}
