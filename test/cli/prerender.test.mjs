// `xx-report prerender`: what the tags say stands in the page itself, and the page is otherwise the same, byte for
// byte.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { drawn, EVERY, gbk, pageOf, REPORT, report, said, useSite, WIDGETS } from '../e2e/harness.mjs';
import { fileWith, freshReport, xxReport } from './xx-report.mjs';

const { visit } = await useSite();
const data = ['--report', 'reports/xianxia-2021.json'];

const ring = '<xx-progress of="lift-2021-start"></xx-progress>';
const sentence = said('progress', { of: 'lift-2021-start' })[0];
const provider = `<xx-report src="${REPORT}"></xx-report>`;
const OURS =
  /<template shadowrootmode[\s\S]*?<\/template>|<script type="application\/ld\+json" data-xx-prerendered>[\s\S]*?<\/script>\n/g;

let count = 0;
/** Prerenders a page; gives its bytes before and after and what the command said. */
function prerendered(page, ...options) {
  const path = fileWith(`page-${++count}.html`, Buffer.from(page));
  const result = xxReport('prerender', path, ...options);
  return { ...result, path, bytes: readFileSync(path), text: readFileSync(path, 'utf8') };
}

/** The JSON-LD of a page. */
const dataOf = (text) =>
  JSON.parse(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(text)[1])['@graph'];

describe('xx-report prerender', () => {
  it('writes the sentence into the tag and the figure as data, and leaves all else', () => {
    const page = pageOf(`${provider}\n<p>前文</p>${ring}<p>后文`);
    const { exit, text, out } = prerendered(page, ...data);
    assert.equal(exit, 0, out);
    assert.equal(text.replace(OURS, ''), page.replace('></xx-progress>', `>${sentence}</xx-progress>`));
    assert.match(text, /<script type="application\/ld\+json" data-xx-prerendered>/);
  });

  for (const [name, shape] of [
    ['in UTF-8', (page) => page],
    ['with a byte order mark and the line ends of Windows', (page) => `\ufeff${page.replace(/\n/g, '\r\n')}`],
    ['in GBK', (page) => gbk(page.replace('utf-8', 'gbk'))],
    ['without head, body or end', () => `${provider}${ring}`],
  ]) {
    for (const options of [[], ['--shadow']]) {
      it(`twice is once, byte for byte, of a page ${name} ${options}`, () => {
        const tags = EVERY.map(([tag, { of = '' }]) => `<xx-${tag}${of && ` of="${of}"`}>旧</xx-${tag}>`);
        const first = prerendered(shape(pageOf(provider + tags.join('\n'))), ...data, ...options);
        assert.equal(first.exit, 0, first.out);
        assert.equal(xxReport('prerender', first.path, ...data, ...options).exit, 0);
        assert.ok(readFileSync(first.path).equals(first.bytes));
        assert.ok(!first.text.includes('>旧<'));
      });
    }
  }

  it('takes back the drawing when it is not asked for any more', () => {
    const page = pageOf(provider + ring);
    const plain = prerendered(page, ...data);
    const { path } = prerendered(page, ...data, '--shadow');
    assert.ok(readFileSync(path, 'utf8').includes('shadowrootmode'));
    xxReport('prerender', path, ...data);
    assert.ok(readFileSync(path).equals(plain.bytes));
  });

  it('replaces the old words and data when the report has changed', () => {
    const { path } = prerendered(pageOf(provider + ring), ...data, '--shadow');
    const changed = freshReport();
    const row = changed.indicators.find(({ id }) => id === 'lift-2021-start');
    Object.assign(row.value, { literal: '75', decimal: '75' });
    const file = fileWith('changed.json', changed);
    xxReport('prerender', path, '--report', file, '--shadow');
    const text = readFileSync(path, 'utf8');
    assert.match(text, /加装电梯新开工 75 台/);
    assert.doesNotMatch(text, /新开工 74 台/);
    assert.equal(dataOf(text).find(({ name }) => name === '加装电梯新开工').value, '75');
  });

  it('keeps what the page itself has put inside a tag', () => {
    const own = '<xx-progress of="lift-2021-start"><b>我们写的话</b></xx-progress>';
    const { text, bytes, path } = prerendered(pageOf(provider + own), ...data, '--shadow');
    assert.match(text, /<\/template><b>我们写的话<\/b><\/xx-progress>/);
    xxReport('prerender', path, ...data, '--shadow');
    assert.ok(readFileSync(path).equals(bytes));
  });

  it('keeps the bytes of a GBK page, and what it writes is read there as what it is', async () => {
    const html = gbk(pageOf(`${provider}<p>仙霞新村街道</p>${ring}`, { charset: 'gbk' }));
    const { bytes } = prerendered(html, ...data, '--shadow');
    assert.ok(bytes.includes(gbk('仙霞新村街道')));
    assert.ok(bytes.every((byte, at) => byte < 0x80 || html.includes(bytes.subarray(at, at + 1))));
    const { page } = await visit({ html: bytes, type: 'text/html; charset=gbk', javaScript: false });
    const read = await page.$eval('xx-progress', (tag) => [
      tag.textContent.trim(),
      tag.shadowRoot.querySelector('.sentence').textContent,
    ]);
    assert.deepEqual(read, [sentence, sentence]);
    assert.equal(await page.$eval('p', ({ textContent }) => textContent), '仙霞新村街道');
    const ld = await page.$eval('script[type="application/ld+json"]', ({ textContent }) => textContent);
    assert.equal(JSON.parse(ld)['@graph'][1].name, '加装电梯新开工');
  });

  it('reads attributes of a GBK page, also those written as numbers', () => {
    const tag = '<xx-progress label="电梯&#30002;" value="74" target="63" unit="台"></xx-progress>';
    const { bytes } = prerendered(gbk(pageOf(tag, { charset: 'gbk' })));
    const words = new TextDecoder('gbk')
      .decode(bytes)
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
    assert.match(words, />电梯甲 74 台，目标 63 台/);
  });

  it('finds the report beside the page, from the root of the site, inside the page, and for the tag alone', () => {
    const folder = dirname(fileWith('beside.json', report));
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data/r.json'), JSON.stringify(report));
    for (const [html, ...options] of [
      [`<xx-report src="beside.json?v=2"></xx-report>${ring}`],
      [`<xx-report src="/data/r.json"></xx-report>${ring}`, '--root', folder],
      [
        `<script type="application/json" id="r">${JSON.stringify(report).replaceAll('<', '\\u003c')}</script><xx-report src="#r"></xx-report>${ring}`,
      ],
      [`<xx-report src="no.json"></xx-report>${ring.replace(' of', ' report="data/r.json" of')}`],
      [`<xx-report src="no.json"></xx-report><xx-report src="beside.json">${ring}</xx-report>`],
    ]) {
      const { exit, text, out } = prerendered(pageOf(html), ...options);
      assert.equal(exit, 0, out);
      assert.ok(text.includes(`>${sentence}<`), html.slice(0, 60));
    }
  });

  it('writes elsewhere when it is told so', () => {
    const page = pageOf(provider + ring);
    const target = fileWith('target.html', '');
    const { text } = prerendered(page, ...data, '--out', target);
    assert.equal(text, page);
    assert.ok(readFileSync(target, 'utf8').includes(sentence));
  });
});

describe('what cannot be written', () => {
  for (const [name, tag, message, ...options] of [
    [
      'an id that is not in the report',
      '<xx-progress of="lift-2021-strat">x</xx-progress>',
      /of="lift-2021-strat" 在报告 xianxia-2021 中不存在，最接近的是 "lift-2021-start"/,
      ...data,
    ],
    [
      'a tag that is not closed',
      '<xx-progress of="tax-2021" />',
      /缺少结束标签，应写成 <xx-progress of="tax-2021"><\/xx-progress>/,
      ...data,
    ],
    [
      'a report of another host',
      '<xx-indicator report="https://a.gov.cn/r.json" of="a">x</xx-indicator>',
      /在别的网站上，请用 --report/,
    ],
    [
      'a report from a root that is not given',
      '<xx-indicator report="/r.json" of="a">x</xx-indicator>',
      /请用 --root/,
    ],
    [
      'a report that is not there',
      '<xx-indicator report="no.json" of="a">x</xx-indicator>',
      /读不到文件 .*no\.json/,
    ],
    ['no report at all', '<xx-indicator of="a">x</xx-indicator>', /xx-report/],
  ]) {
    it(`${name} is named with file, line and tag; the tag stays and the rest is done`, () => {
      const alone = '<xx-indicator label="电梯" value="74" unit="台"></xx-indicator>';
      const { exit, text, lines, path } = prerendered(pageOf(`${alone}\n<div>\n${tag}\n</div>`), ...options);
      assert.equal(exit, 1);
      const [finding] = lines.slice(1);
      assert.ok(finding.startsWith(`${path}: 第 12 行 <xx-`), finding);
      assert.match(finding, message);
      assert.ok(text.includes(tag));
      assert.match(text, /<xx-indicator label="电梯"[^>]*>电梯 74 台/);
    });
  }

  for (const [name, args, message] of [
    ['a page that is not there', ['no-such.html'], /读不到文件 no-such\.html/],
    ['a page in UTF-16', [fileWith('utf16.html', Buffer.from('\ufeff<p>x</p>', 'utf16le'))], /UTF-16/],
    ['a report that is not there', [fileWith('p.html', '<p>'), '--report', 'no.json'], /读不到文件 no\.json/],
    ['no page', [], /缺少 网页\.html/],
  ]) {
    it(`${name} ends it with 2 and a sentence`, () => {
      const { exit, err } = xxReport('prerender', ...args);
      assert.equal(exit, 2);
      assert.match(err, message);
    });
  }
});

describe('the data', () => {
  it('has each figure of the page once, with the literal that the page prints and where the report says it', () => {
    const tags = ['tax-2021', 'study-people', 'lift-2021-start'].map(
      (of) => `<xx-indicator of="${of}"></xx-indicator>`,
    );
    const { text } = prerendered(pageOf(provider + tags.join('') + ring), ...data);
    const [about, ...figures] = dataOf(text);
    assert.deepEqual([about['@type'], about.name], ['Report', report.title]);
    assert.deepEqual(
      figures.map(({ value, unitText }) => [value, unitText]),
      [
        ['20.1317', '亿元'],
        ['1.7万多', '人次'],
        ['74', '台'],
      ],
    );
    for (const {
      '@type': type,
      variableMeasured,
      observationDate,
      subjectOf,
      name,
      value,
      unitText,
    } of figures) {
      assert.deepEqual(
        [type, variableMeasured['@type'], observationDate],
        ['Observation', 'StatisticalVariable', '2021'],
      );
      assert.match(subjectOf[0].citation, /^《.*》\d\.\d$/);
      assert.ok(subjectOf[0].text.includes(value));
      const printed = new RegExp(`${name}[^<]*?${value.replace('.', '\\.')} ?${unitText}`);
      assert.match(text.replace(OURS, ''), printed, 'it stands in the page as well');
    }
  });

  it('has nothing for a figure that is not there, and no date that is not given', () => {
    const { text } = prerendered(
      pageOf(
        '<xx-indicator label="床位" value="未公布"></xx-indicator><xx-indicator label="电梯" value="74" unit="台"></xx-indicator>',
      ),
    );
    assert.deepEqual(dataOf(text), [
      {
        '@type': 'Observation',
        name: '电梯',
        variableMeasured: { '@type': 'StatisticalVariable', name: '电梯' },
        value: '74',
        unitText: '台',
      },
    ]);
    assert.doesNotMatch(prerendered(pageOf('<p>x</p>')).text, /ld\+json/);
  });
});

/**
 * The figures that can be seen of each widget, in the composed page: not those of closed sources, of what is only
 * for control, and of an axis.
 */
function figuresSeen(widgets) {
  const seen = (node) => {
    // The number of a source leads into the list of sources.
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.replace(/\u2060\[.*?\]/g, '');
    if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === 'none') return '';
    if (/^(style|template|script|svg|details|button|label|select)$/.test(node.localName)) return '';
    if (node.localName === 'slot') return node.assignedNodes().map(seen).join(' ');
    // The parts of a number, set apart for alignment, are one number.
    return [...(node.shadowRoot ?? node).childNodes].map(seen).join(node.querySelector('p,td,li') ? ' ' : '');
  };
  return [...document.querySelectorAll(widgets)].map((widget) => {
    const figures = seen(widget).match(/\d[\d,]*(\.\d+)?%?/g) ?? [];
    return [widget.localName, [...new Set(figures)].sort()];
  });
}

describe('without JavaScript the page shows the same figures as with it', () => {
  const body = `${provider}${EVERY.map(([name, { of = '' }]) => `<xx-${name}${of && ` of="${of}"`}></xx-${name}>`).join('\n')}`;
  const head = '<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script>';
  const source = pageOf(body, { head });
  for (const options of [[], ['--shadow']]) {
    it(`for every widget ${options}`, async () => {
      const { text } = prerendered(source, ...data, ...options);
      const live = await visit({ html: source });
      await drawn(live.page);
      const withScript = await live.page.evaluate(figuresSeen, WIDGETS);
      const still = await visit({ html: text, javaScript: false });
      const without = await still.page.evaluate(figuresSeen, WIDGETS);
      assert.ok(withScript.every(([, figures]) => figures.length > 0));
      assert.deepEqual(without, withScript);
      assert.deepEqual(
        still.log.served.filter((path) => /\.json$/.test(path)),
        [],
        'no script ran',
      );
    });
  }
});

describe('a prerendered drawing', () => {
  const head = '<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script>';

  it('stands until the live one takes its place, and is never there twice', async () => {
    const { text } = prerendered(pageOf(provider + ring, { head }), ...data, '--shadow');
    const watch = () => {
      window.seen = [];
      const note = () => {
        const root = document.querySelector('xx-progress')?.shadowRoot;
        if (root) window.seen.push(root.querySelectorAll('.xx-progress .sentence').length);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    };
    const { page, log } = await visit({ html: text, delays: { [REPORT]: 300 }, prepare: watch });
    await drawn(page);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const seen = await page.evaluate(() => window.seen);
    assert.ok(seen.length > 5, `${seen.length} frames`);
    assert.deepEqual([...new Set(seen)], [1], 'in each frame there is one drawing');
    assert.equal(
      await page.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.querySelectorAll('style').length),
      0,
    );
    assert.deepEqual(log.errors, []);
  });

  it('gives way to the words when the report cannot be read', async () => {
    const { text } = prerendered(pageOf(provider + ring, { head }), ...data, '--shadow');
    const { page } = await visit({ html: text, files: { [REPORT]: '<!doctype html>' } });
    assert.deepEqual(await drawn(page), ['failed']);
    const read = await page.$eval('xx-progress', (tag) => [
      tag.shadowRoot.querySelectorAll('.problem').length,
      tag.shadowRoot.querySelectorAll('.sentence').length,
      tag.shadowRoot
        .querySelector('slot')
        .assignedNodes()
        .map(({ textContent }) => textContent)
        .join(''),
    ]);
    assert.deepEqual(read, [1, 0, sentence]);
  });

  it('is the same when the script was there before it', async () => {
    const early = '<script src="xx-widgets.js"></script>';
    const { text } = prerendered(pageOf(provider + ring, { head: early }), ...data, '--shadow');
    const { page, log } = await visit({ html: text });
    assert.deepEqual(await drawn(page), ['ready']);
    assert.equal(
      await page.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.querySelectorAll('.sentence').length),
      1,
    );
    // The browser says so itself; with `defer`, as documented, the drawing comes first.
    assert.ok(
      log.errors.every((text) => /second declarative shadow root/i.test(text)),
      `${log.errors}`,
    );
  });
});
