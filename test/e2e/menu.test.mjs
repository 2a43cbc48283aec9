// What a reader may take along of a figure: the row of buttons in an opened 出处, on a page as strict as they come.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { drawn, pageOf, REPORT, said, useSite } from './harness.mjs';

const { visit } = await useSite();

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const head = `<link rel="stylesheet" href="xx-widgets.css">
<script src="xx-widgets.js" defer></script>`;
const ring = '<xx-progress of="lift-2021-start"></xx-progress>';
const provider = `<xx-report src="${REPORT}"></xx-report>`;
const NAMES = ['朗读', '下载图片 PNG', '下载 SVG', '下载 CSV', '复制文字'];

const folder = mkdtempSync(join(tmpdir(), 'xx-menu-'));
after(() => rmSync(folder, { recursive: true }));

async function shown(body = provider + ring, options = {}) {
  const visited = await visit({ html: pageOf(body, { head, ...options.page }), policy, ...options });
  await drawn(visited.page);
  return visited;
}

/** Opens the first source of a widget and waits for its row. */
async function opened(page, selector = 'xx-progress') {
  await page.$eval(selector, ({ shadowRoot }) => shadowRoot.querySelector('summary').click());
  await page.waitForFunction(
    (of) => document.querySelector(of).shadowRoot.querySelector('details[open] > .take'),
    {},
    selector,
  );
}

const buttons = (page, selector = 'xx-progress') =>
  page.$eval(selector, ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.take button')].map(({ textContent }) => textContent),
  );

const press = (page, name, selector = 'xx-progress') =>
  page.$eval(
    selector,
    ({ shadowRoot }, wanted) =>
      [...shadowRoot.querySelectorAll('.take button')].find((each) => each.textContent === wanted).click(),
    name,
  );

const status = (page, pattern, selector = 'xx-progress') =>
  page.waitForFunction(
    (of, source) => {
      const text = document.querySelector(of).shadowRoot.querySelector('.take [role=status]').textContent;
      return new RegExp(source).test(text) && text;
    },
    {},
    selector,
    pattern,
  );

/** Presses a button and gives the file that the browser has saved. */
async function taken(page, name, selector) {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId: page.browserContext().id,
    downloadPath: folder,
    eventsEnabled: true,
  });
  const begun = new Promise((resolve) => session.once('Browser.downloadWillBegin', resolve));
  const done = new Promise((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => state !== 'inProgress' && resolve(state)),
  );
  await press(page, name, selector);
  const { suggestedFilename } = await begun;
  assert.equal(await done, 'completed');
  const path = join(folder, suggestedFilename);
  assert.ok(existsSync(path), readdirSync(folder).join());
  return { name: suggestedFilename, bytes: readFileSync(path) };
}

describe('the row of an opened source', () => {
  it('is not there, and nothing is fetched for it, until a reader opens one', async () => {
    const { page, log } = await shown();
    assert.deepEqual(await buttons(page), []);
    assert.ok(!log.served.includes('/xx-menu.js'));
  });

  it('comes by keyboard alone, after the citations, in the order of the tab key', async () => {
    const { page, log } = await shown();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('xx-progress').shadowRoot.querySelector('.take'));
    assert.deepEqual(await buttons(page), NAMES);
    const last = await page.$eval(
      'xx-progress',
      ({ shadowRoot }) => shadowRoot.querySelector('details').lastElementChild.className,
    );
    assert.equal(last, 'take');
    for (const name of NAMES) {
      await page.keyboard.press('Tab');
      const focused = await page.$eval('xx-progress', ({ shadowRoot }) => ({
        name: shadowRoot.activeElement?.textContent,
        outline: getComputedStyle(shadowRoot.activeElement).outlineStyle,
      }));
      assert.deepEqual(focused, { name, outline: 'solid' });
    }
    assert.deepEqual(log.violations, []);
    assert.deepEqual(log.errors, []);
  });

  for (const [mode, least] of [
    ['', 44],
    ['elder', 60],
  ]) {
    it(`has targets of at least ${least} pixels${mode && ` with data-xx-mode="${mode}"`}, at 320 pixels too`, async () => {
      const { page } = await shown(`<div${mode && ` data-xx-mode="${mode}"`}>${provider}${ring}</div>`, {
        width: 320,
      });
      await opened(page);
      const boxes = await page.$eval('xx-progress', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('.take button')].map((each) => {
          const { width, height, right } = each.getBoundingClientRect();
          return { width, height, right };
        }),
      );
      assert.equal(boxes.length, NAMES.length);
      for (const { width, height, right } of boxes) {
        assert.ok(height >= least && width >= least, `${width} × ${height}`);
        assert.ok(right <= 320, `${right}`);
      }
    });
  }

  it('stays where it is, once, when the figure is painted anew', async () => {
    const { page } = await shown();
    await opened(page);
    for (const of of ['tianshan5-consent', 'tax-2021', 'lift-2021-start']) {
      await page.$eval(
        'xx-progress',
        async (element, id) => {
          element.of = id;
          await element.updateComplete;
        },
        of,
      );
      const state = await page.$eval('xx-progress', ({ shadowRoot }) => ({
        rows: shadowRoot.querySelectorAll('.take').length,
        last: shadowRoot.querySelector('details').lastElementChild.className,
      }));
      assert.deepEqual(state, { rows: 1, last: 'take' }, of);
    }
    const { name } = await taken(page, '下载 CSV');
    assert.equal(name, '加装电梯新开工.csv');
  });

  it('comes with the module of the ring alone', async () => {
    const { page, log } = await visit({
      html: pageOf(provider + ring, { head: '<script type="module" src="widgets/progress.js"></script>' }),
      policy,
    });
    await drawn(page);
    await opened(page);
    assert.deepEqual(await buttons(page), NAMES);
    assert.deepEqual(log.violations, []);
  });

  for (const [where, body] of [
    ['on the page', `<main data-xx-menu="off">${provider}${ring}</main>`],
    ['on the tag', `${provider}<xx-progress of="lift-2021-start" menu="off"></xx-progress>`],
    ['on the provider around it', `<xx-report src="${REPORT}" menu="off">${ring}</xx-report>`],
  ]) {
    it(`can be switched off ${where}, and then nothing is fetched`, async () => {
      const { page, log } = await shown(body);
      await page.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.querySelector('summary').click());
      // A figure that is not switched off, opened after it, has its row: the other one had its time.
      await page.evaluate(() => {
        const other = document.createElement('xx-indicator');
        other.setAttribute('of', 'tax-2021');
        document.body.append(other);
      });
      assert.ok(!log.served.includes('/xx-menu.js'));
      await drawn(page);
      if (!where.includes('provider')) await opened(page, 'xx-indicator');
      assert.deepEqual(await buttons(page), []);
    });
  }

  it('can be switched off by the page’s provider for tags outside of it', async () => {
    const { page } = await shown(`<xx-report src="${REPORT}" menu="off"></xx-report>${ring}`);
    await page.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.querySelector('summary').click());
    await page.waitForFunction(() => [...document.scripts].some(({ src }) => /xx-menu/.test(src)));
    await page.waitForNetworkIdle({ idleTime: 100 });
    assert.deepEqual(await buttons(page), []);
  });

  it('is not printed', async () => {
    const { page } = await shown();
    await opened(page);
    await page.emulateMediaType('print');
    const display = await page.$eval(
      'xx-progress',
      ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.take')).display,
    );
    assert.equal(display, 'none');
  });

  it('speaks English on an English page', async () => {
    const { page } = await shown(`<div lang="en">${provider}${ring}</div>`);
    await page.waitForFunction(() =>
      /Source/.test(document.querySelector('xx-progress').shadowRoot.textContent),
    );
    await opened(page);
    assert.ok((await buttons(page)).includes('Download CSV'));
  });
});

describe('what is taken along', () => {
  it('as CSV is the row of the report, as printed and as a number, with its sentence', async () => {
    const { page, log } = await shown();
    await opened(page);
    const { name, bytes } = await taken(page, '下载 CSV');
    assert.equal(name, '加装电梯新开工.csv');
    assert.equal(
      bytes.toString('utf8'),
      '\ufeff编号,名称,数值（原文）,数值,单位,时期,目标（原文）,目标,出处\r\n' +
        'lift-2021-start,加装电梯新开工,74 台,74,台,2021年,区目标 63 台,63,去年街道实际开工74台；新开工63台\r\n',
    );
    assert.deepEqual(log.violations, []);
  });

  it('as SVG is a file of its own with the sentence, the source and the report’s date', async () => {
    const { page, log } = await shown();
    await opened(page);
    const { name, bytes } = await taken(page, '下载 SVG');
    assert.equal(name, '加装电梯新开工.svg');
    const text = bytes.toString('utf8');
    assert.ok(text.includes(`<desc>${said('progress', { of: 'lift-2021-start' })[0]}</desc>`), text);
    for (const words of [
      '74',
      '117.46%',
      '区目标 63 台，超额 11 台',
      '新开工63台',
      '来源：',
      '2022年2月1日发布',
    ])
      assert.ok(text.replace(/<[^>]*>/g, '').includes(words), words);
    assert.doesNotMatch(text, /href|url\(|@import|<image|<script/);
    assert.deepEqual(log.violations, []);
  });

  it('as PNG is twice as large, opaque and at most 1 MB, though the page forbids pictures', async () => {
    const { page, log } = await shown();
    await opened(page);
    const { name, bytes } = await taken(page, '下载图片 PNG');
    assert.equal(name, '加装电梯新开工.png');
    assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    assert.equal(bytes.readUInt32BE(16), 1080);
    assert.ok(bytes.length < 1e6, `${bytes.length}`);
    const pixels = await page.evaluate(async (base64) => {
      const blob = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], {
        type: 'image/png',
      });
      const image = await createImageBitmap(blob);
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set();
      let clear = 0;
      for (let at = 0; at < data.length; at += 4) {
        seen.add(data.slice(at, at + 3).join());
        if (data[at + 3] !== 255) clear++;
      }
      return { clear, seen: seen.size, corner: data.slice(0, 3).join(), accent: seen.has('176,40,26') };
    }, bytes.toString('base64'));
    assert.equal(pixels.clear, 0);
    assert.equal(pixels.corner, '255,254,251');
    assert.ok(pixels.accent && pixels.seen > 50, JSON.stringify(pixels));
    assert.deepEqual(log.violations, []);
  });

  it('says so where the browser makes no picture', async () => {
    const { page } = await shown(undefined, {
      prepare: () => {
        HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      },
    });
    await opened(page);
    await press(page, '下载图片 PNG');
    await status(page, '改用“下载 SVG”');
  });

  it('as text goes to the clipboard, with its source', async () => {
    const { page } = await shown(undefined, {
      prepare: () => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => (window.xxCopied = text) },
        });
      },
    });
    await opened(page);
    await press(page, '复制文字');
    await status(page, '^已复制$');
    const copied = await page.evaluate(() => window.xxCopied);
    assert.equal(copied.split('\n')[0], said('progress', { of: 'lift-2021-start' })[0]);
    assert.match(copied, /来源：.*2022年2月1日发布$/);
  });

  it('as text can be copied by hand where no clipboard is to be had', async () => {
    const { page } = await shown(undefined, {
      prepare: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      },
    });
    await opened(page);
    await press(page, '复制文字');
    await status(page, '手工复制');
    const selected = await page.$eval('xx-progress', ({ shadowRoot }) => {
      const area = shadowRoot.querySelector('.take textarea');
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    assert.equal(selected.split('\n')[0], said('progress', { of: 'lift-2021-start' })[0]);
  });
});

describe('reading aloud', () => {
  const silent = () => {
    window.xxSaid = [];
    class Utterance {
      constructor(text) {
        this.text = text;
      }
    }
    window.SpeechSynthesisUtterance = Utterance;
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [{ lang: 'en-US' }, { lang: 'zh-HK' }, { lang: 'zh-CN', name: '普通话' }],
        cancel: () => {},
        speak: (each) => window.xxSaid.push(each),
      },
    });
  };

  it('says the numbers in characters, by a voice of the mainland, and stops when asked to', async () => {
    const { page } = await shown(undefined, { prepare: silent });
    await opened(page);
    await press(page, '朗读');
    const [first] = await page.evaluate(() =>
      window.xxSaid.map(({ text, lang, voice }) => [text, lang, voice.name]),
    );
    assert.deepEqual(first, [
      '加装电梯新开工七十四台，区目标六十三台，完成百分之一百一十七点四六（算得），超额十一台（二零二一年）',
      'zh-CN',
      '普通话',
    ]);
    assert.ok((await buttons(page)).includes('停止朗读'));
    await press(page, '停止朗读');
    assert.ok((await buttons(page)).includes('朗读'));
  });

  it('ends by itself, and says so where the system has no voice', async () => {
    const { page } = await shown(undefined, { prepare: silent });
    await opened(page);
    await press(page, '朗读');
    await page.evaluate(() => window.xxSaid.pop().onend());
    assert.ok((await buttons(page)).includes('朗读'));
    await press(page, '朗读');
    await page.evaluate(() => window.xxSaid.pop().onerror({ error: 'language-unavailable' }));
    await status(page, '中文语音');
    assert.ok((await buttons(page)).includes('朗读'));
  });

  it('is not offered where the browser has no voice at all', async () => {
    const { page } = await shown(undefined, {
      prepare: () => {
        delete window.speechSynthesis;
        delete window.SpeechSynthesisUtterance;
      },
    });
    await opened(page);
    assert.deepEqual(await buttons(page), NAMES.slice(1));
  });
});
