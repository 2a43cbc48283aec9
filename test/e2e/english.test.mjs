// An English page, and a page that a reader switches to English and back: in a real browser, from the built files.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, NAMES, pageOf, REPORT, useSite, WIDGETS, widgetsOf } from './harness.mjs';

const { visit } = await useSite();

const CHINESE = '加装电梯新开工 74 台';
const ENGLISH = 'Lift installations started in existing buildings: 74 lifts';

const body = `<xx-report src="${REPORT}"></xx-report>
<xx-progress of="lift-2021-start">加装电梯新开工 74 台，目标 63 台</xx-progress>
<xx-indicator of="tax-2021"></xx-indicator>
<xx-timeline></xx-timeline>`;
const script = '<script src="xx-widgets.js"></script>';
const module = '<script type="module" src="widgets/progress.js"></script>';
const inEnglish = (html) => html.replace('<html lang="zh-CN">', '<html lang="en-GB">');

/** Waits until the first widget says this. */
const says = (page, text, selector = WIDGETS) =>
  page.waitForFunction(
    (all, part) => document.querySelector(all).shadowRoot?.textContent.includes(part),
    { timeout: 10_000 },
    selector,
    text,
  );

const asked = (log) =>
  log.requests.map((url) => new URL(url).pathname).filter((path) => /xx-(?:more|en)\.js$/.test(path));

describe('an English page', () => {
  it('has English widgets, from two files that are fetched once', async () => {
    const { page, log } = await visit({ html: inEnglish(pageOf(body + script)) });
    await says(page, ENGLISH);
    assert.deepEqual(await drawn(page), ['ready', 'ready', 'ready']);
    const [ring, card, timeline] = (await widgetsOf(page)).map(({ text }) => text);
    assert.match(ring, /117\.46% completed \(computed\), 11 lifts over \(2021\)/);
    assert.match(card, /2\.01317 billion yuan/);
    assert.match(timeline, /Events and achievements.*Not dated in the report/);
    assert.deepEqual(asked(log), ['/xx-more.js', '/xx-en.js']);
    assert.deepEqual(log.errors, []);
  });

  it('has them in a self-contained module as well', async () => {
    const { page, log } = await visit({ html: inEnglish(pageOf(body + module)) });
    await says(page, ENGLISH);
    assert.deepEqual(asked(log), ['/xx-more.js', '/xx-en.js']);
  });

  it('has them under a policy that names only its own host', async () => {
    const policy = "default-src 'self'";
    const { page, log } = await visit({ html: inEnglish(pageOf(body + script)), policy });
    await says(page, ENGLISH);
    assert.deepEqual(log.violations, []);
  });

  it('says of a quotation that it is Chinese, for those who listen', async () => {
    const { page } = await visit({ html: inEnglish(pageOf(body + script)) });
    await says(page, ENGLISH);
    const foreign = await page.$eval('xx-progress', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[lang]')].map(({ lang, textContent }) => [lang, textContent]),
    );
    assert.ok(foreign.length > 0);
    for (const [lang, text] of foreign) {
      assert.equal(lang, 'zh-CN');
      assert.match(text, /\p{Script=Han}/u);
    }
  });

  it('keeps the page’s own text while the words are on their way', async () => {
    const { page } = await visit({
      html: inEnglish(pageOf(body + script)),
      delays: { '/xx-en.js': 1500 },
    });
    // `load` waits for the script that the page's script has put there, so it is looked at before.
    await says(page, ENGLISH);
    const ring = await page.$eval('xx-progress', (widget) => widget.textContent);
    assert.equal(ring, '加装电梯新开工 74 台，目标 63 台');
  });

  for (const missing of ['xx-more.js', 'xx-en.js'])
    it(`is in Chinese without ${missing}, and says so`, async () => {
      const { page, log } = await visit({
        html: inEnglish(pageOf(body + script)),
        files: { [`/${missing}`]: 'not what the hash says' },
      });
      await says(page, CHINESE);
      assert.deepEqual(await drawn(page), ['ready', 'ready', 'ready']);
      assert.match([...log.errors, ...log.warnings].join('\n'), new RegExp(missing.replace('.', '\\.')));
    });
});

describe('a Chinese page', () => {
  it('asks for nothing more', async () => {
    const { page, log } = await visit({ html: pageOf(body + script) });
    await says(page, CHINESE);
    await drawn(page);
    assert.deepEqual(asked(log), []);
  });

  it('has one English part where a part of it is English, also inside a component of its own', async () => {
    const { page } = await visit({
      html: pageOf(`${body}<section lang="en"><xx-progress of="lift-2021-start" id="english"></xx-progress></section>
<div id="own"></div>
<script>
const root = document.querySelector('#own').attachShadow({ mode: 'open' });
root.innerHTML = '<div lang="en"><xx-progress of="lift-2021-start"></xx-progress></div>';
</script>${script}`),
    });
    await says(page, ENGLISH, '#english');
    await page.waitForFunction(
      (part) =>
        document
          .querySelector('#own')
          .shadowRoot.querySelector('xx-progress')
          .shadowRoot?.textContent.includes(part),
      { timeout: 10_000 },
      ENGLISH,
    );
    await says(page, CHINESE, 'xx-progress');
  });

  it('follows a reader who switches to English and back', async () => {
    const all = NAMES.filter((name) => !/^(?:progress|indicator|timeline)$/.test(name));
    const { page, log } = await visit({ html: pageOf(body + script) });
    assert.ok(all.length > 0);
    await says(page, CHINESE);
    const to = (lang) => page.evaluate((value) => document.documentElement.setAttribute('lang', value), lang);
    await to('en');
    await says(page, ENGLISH);
    await to('zh-CN');
    await says(page, CHINESE);
    await to('en-GB');
    await says(page, ENGLISH);
    assert.deepEqual(asked(log), ['/xx-more.js', '/xx-en.js']);
    assert.deepEqual(log.errors, []);
  });
});
