// The page for frames shows one widget, and the frame outside becomes as high as it; nobody else can set a height.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../src/build/serve.mjs';
import { xxReport } from '../cli/xx-report.mjs';
import { dist, pageOf, said, useSite } from '../e2e/harness.mjs';

const { visit } = await useSite();

const sentence = said('progress', { of: 'lift-2021-start' })[0];
const frame = (address, id = 'frame') =>
  `<iframe id="${id}" src="${address}" width="600" height="150"></iframe>`;
const script = '<script src="xx-frame.js" defer></script>';
const lift = 'embed.html#xx-progress/lift-2021-start';

/** Waits until a frame is as high as the page in it, which has drawn. */
const fitting = (page, id = 'frame') =>
  page.waitForFunction(
    (name) => {
      const element = document.getElementById(name);
      const inside = element.contentDocument?.documentElement;
      const widget = inside?.querySelector('xx-report ~ *');
      return (
        widget?.state === 'ready' && element.clientHeight === Math.ceil(inside.getBoundingClientRect().height)
      );
    },
    {},
    id,
  );

describe('embed.html', () => {
  /** What it shows for an address. */
  async function shownAt(address) {
    const { page, log } = await visit({ html: pageOf(frame(address)) });
    const [inside] = page.frames().filter((each) => each.parentFrame());
    await inside.waitForFunction(() => {
      const last = document.body.lastElementChild;
      return last.localName === 'p' || (last.state && last.state !== 'loading');
    });
    const shown = await inside.evaluate(() => {
      const last = document.body.lastElementChild;
      const { lang, dataset } = document.documentElement;
      return {
        tag: last.localName,
        state: last.state,
        attributes: last.getAttributeNames(),
        sentence: last.shadowRoot?.querySelector('.sentence')?.textContent,
        text: last.textContent,
        page: [lang, dataset.xxTheme, dataset.xxAppearance],
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });
    return { ...shown, log, inside };
  }

  for (const [name, address] of [
    ['its fragment', lift],
    ['its query, for what drops fragments', 'embed.html?xx=xx-progress%2Flift-2021-start'],
  ]) {
    it(`draws the widget that ${name} names`, async () => {
      const { tag, state, log, ...shown } = await shownAt(address);
      assert.deepEqual([tag, state, shown.sentence, shown.wide], ['xx-progress', 'ready', sentence, false]);
      assert.deepEqual(log.errors, []);
    });
  }

  it('takes the look of its query', async () => {
    const { page } = await shownAt(
      'embed.html?theme=plain&appearance=dark&lang=en&report=reports/xianxia-2021.json#xx-progress/tax-2021?variant=bar',
    );
    assert.deepEqual(page, ['en', 'plain', 'dark']);
  });

  it('shows no words or figures of its address, and no report of another host', async () => {
    const { attributes, log } = await shownAt(
      'embed.html?report=https://elsewhere.invalid/r.json#xx-progress/lift-2021-start?label=x&value=99&variant=bar&mode=elder&onclick=x',
    );
    assert.deepEqual(attributes.sort(), ['mode', 'of', 'variant']);
    assert.ok(log.requests.every((address) => new URL(address).hostname !== 'elsewhere.invalid'));
  });

  it('says so when its address names no widget', async () => {
    for (const address of ['embed.html', 'embed.html#xx-nothing/a']) {
      const { tag, text } = await shownAt(address);
      assert.equal(tag, 'p');
      assert.match(text, /地址里没有写要显示的组件/);
    }
  });

  it('keeps a strict policy', async () => {
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    const site = await serve(dist, { headers: { 'content-security-policy': policy } });
    try {
      const { page, log } = await visit({ html: pageOf(frame(`${site.url}/${lift}`) + script) });
      await page.waitForFunction(() => document.getElementById('frame').clientHeight > 150);
      const [inside] = page.frames().filter((each) => each.parentFrame());
      assert.equal(await inside.$eval('xx-progress', ({ state }) => state), 'ready');
      assert.deepEqual(log.errors, []);
      assert.deepEqual(log.violations, []);
    } finally {
      await site.close();
    }
  });
});

describe('the frame', () => {
  it('becomes as high as what is in it, each of several its own', async () => {
    const { page, log } = await visit({
      html: pageOf(
        `${frame(lift)}${frame('embed.html#xx-indicator/tax-2021', 'second')}${frame('embed.html#xx-timeline', 'third')}${script}`,
      ),
    });
    for (const id of ['frame', 'second', 'third']) await fitting(page, id);
    const heights = await page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
    assert.ok(heights[2] > heights[0] && heights[0] !== heights[1], `${heights}`);
    assert.deepEqual(log.errors, []);
  });

  it('follows when what is in it grows', async () => {
    const { page } = await visit({ html: pageOf(frame(lift) + script) });
    await fitting(page);
    const before = await page.$eval('iframe', ({ clientHeight }) => clientHeight);
    const [inside] = page.frames().filter((each) => each.parentFrame());
    await inside.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.querySelector('summary').click());
    await page.waitForFunction((low) => document.querySelector('iframe').clientHeight > low, {}, before);
    await fitting(page);
  });

  it('is sized when the script comes later than the frame, also inside a component of the page', async () => {
    const { page } = await visit({ html: pageOf(`<div id="host"></div>`) });
    await page.evaluate(async (address) => {
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      root.innerHTML = `<iframe src="${address}" height="150"></iframe>`;
      await new Promise((resolve) => root.firstChild.addEventListener('load', resolve));
    }, lift);
    await page.addScriptTag({ url: '/xx-frame.js' });
    await page.waitForFunction(
      () => document.getElementById('host').shadowRoot.firstChild.clientHeight > 150,
    );
  });

  it('is sized by the one script as well', async () => {
    const head = '<script src="xx-widgets.js" defer></script>';
    const { page } = await visit({ html: pageOf(frame(lift), { head }) });
    await fitting(page);
  });

  it('keeps its height without a script, and scrolls', async () => {
    const { page } = await visit({ html: pageOf(frame(lift)) });
    const [inside] = page.frames().filter((each) => each.parentFrame());
    await inside.waitForFunction(() => document.querySelector('xx-progress')?.state === 'ready');
    const scrolls = await inside.evaluate(() => {
      window.scrollTo(0, 50);
      return window.scrollY;
    });
    assert.deepEqual([await page.$eval('iframe', ({ clientHeight }) => clientHeight), scrolls], [150, 50]);
  });
});

describe('a height that is not the frame’s own', () => {
  /** A page of the same host that tells its parent whatever it is told to. */
  const liar = '<!doctype html><script>onmessage = ({ data }) => parent.postMessage(data, "*")</script>';
  const files = { '/liar-xx-.html': liar };

  /** The height after a message of another frame or of the page itself, when a right one has arrived behind it. */
  async function heightAfter(send) {
    const html = pageOf(frame('liar-xx-.html') + frame('liar-xx-.html', 'other') + script);
    const { page, url } = await visit({ html, files });
    await page.evaluate(send, url);
    return page.evaluate(
      () =>
        new Promise((resolve) => {
          const first = document.getElementById('frame').clientHeight;
          const other = document.getElementById('other');
          addEventListener('message', ({ data }) => {
            if (data?.height === 222)
              setTimeout(() =>
                resolve([first, document.getElementById('frame').clientHeight, other.clientHeight]),
              );
          });
          other.contentWindow.postMessage({ type: 'xx-height', height: 222 }, '*');
        }),
    );
  }

  it('is not taken from the page itself or from another frame', async () => {
    const heights = await heightAfter(() => {
      window.postMessage({ type: 'xx-height', height: 400 }, '*');
    });
    assert.deepEqual(heights, [150, 150, 222]);
  });

  it('is not taken from a frame that has gone to another host', async () => {
    const other = await serve(dist, {
      transform: async (path) => (path === '/liar-xx-.html' ? liar : undefined),
    });
    try {
      const html = pageOf(frame('liar-xx-.html') + frame('liar-xx-.html', 'other') + script);
      const { page } = await visit({ html, files });
      const heights = await page.evaluate(async (away) => {
        const element = document.getElementById('frame');
        const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
        element.contentWindow.location.href = away;
        await loaded;
        const heard = (height) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => data?.height === height && setTimeout(resolve));
          });
        const both = [heard(333), heard(222)];
        element.contentWindow.postMessage({ type: 'xx-height', height: 333 }, '*');
        document.getElementById('other').contentWindow.postMessage({ type: 'xx-height', height: 222 }, '*');
        await Promise.all(both);
        return [element.clientHeight, document.getElementById('other').clientHeight];
      }, `${other.url}/liar-xx-.html`);
      assert.deepEqual(heights, [150, 222]);
    } finally {
      await other.close();
    }
  });

  it('is not taken when it is no height', async () => {
    const heights = await heightAfter(() => {
      const { contentWindow } = document.getElementById('frame');
      for (const data of [
        { type: 'xx-height', height: '400' },
        { type: 'xx-height', height: -1 },
        { type: 'xx-height', height: 1e9 },
        { type: 'xx-height', height: Number.NaN },
        { type: 'xx-height', height: null },
        { type: 'xx-height' },
        { type: 'height', height: 400 },
        'xx-height',
        null,
      ])
        contentWindow.postMessage(data, '*');
    });
    assert.deepEqual(heights, [150, 150, 222]);
  });
});

describe('xx-report oembed', () => {
  const base = ['--base', 'https://www.example.gov.cn/xx-widgets'];
  const ring = ['oembed', 'reports/xianxia-2021.json', '--widget', 'progress', '--of', 'lift-2021-start'];

  it('answers with all that oEmbed 1.0 requires of a rich answer', () => {
    const { exit, out } = xxReport(...ring, ...base, '--variant', 'bar', '--width', '480');
    assert.equal(exit, 0);
    const answer = JSON.parse(out);
    const { type, version, title, provider_name: name, width, height, html } = answer;
    assert.deepEqual([type, version, title, width], ['rich', '1.0', sentence, 480]);
    assert.ok(name && Number.isInteger(height) && height > 0);
    assert.match(
      html,
      /^<iframe src="https:\/\/www\.example\.gov\.cn\/xx-widgets\/embed\.html\?xx=[^"]+" title="[^"]+" width="480" height="\d+"[^>]*><\/iframe>$/,
    );
    assert.doesNotMatch(html, /style=|<script/);
  });

  it('names a frame that shows the figure', async () => {
    const { out } = xxReport(...ring, ...base);
    const html = JSON.parse(out)
      .html.replace('https://www.example.gov.cn/xx-widgets/', '/')
      .replace('<iframe', '<iframe id="frame"');
    const { page } = await visit({ html: pageOf(html.replace(' loading="lazy"', '') + script) });
    await fitting(page);
    const [inside] = page.frames().filter((each) => each.parentFrame());
    assert.equal(
      await inside.$eval(
        'xx-progress',
        ({ shadowRoot }) => shadowRoot.querySelector('.sentence').textContent,
      ),
      sentence,
    );
  });

  it('says what is wrong instead of making a frame that shows nothing', () => {
    const wrong = xxReport(
      'oembed',
      'reports/xianxia-2021.json',
      '--widget',
      'progress',
      '--of',
      'lift',
      ...base,
    );
    assert.equal(wrong.exit, 1);
    assert.match(wrong.out, /of="lift"/);
    for (const [args, message] of [
      [ring, /缺少 --base/],
      [[...ring, '--base', 'www.example.gov.cn'], /--base 应为 https/],
      [[...ring, '--base', 'javascript:alert(1)'], /--base 应为 https/],
      [[...ring, ...base, '--height', 'high'], /--height 应为像素数/],
    ]) {
      const { exit, err } = xxReport(...args);
      assert.equal(exit, 2);
      assert.match(err, message);
    }
  });
});
