// The studio as an editor of a public account uses it, on the built page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { catalog, checkArticle, report, sources } from './article.mjs';
import { pngSize, useStudio, wordsOf } from './studio.mjs';

const { citationOf, painted, partsOf, stockOf, TEMPLATES, zhCN } = sources;
const { open } = await useStudio();
const stock = stockOf(catalog, report, report, zhCN);
const LOOK = { tier: 'svg', theme: 'xianxia', widthPx: 677, picture: '' };
const figureOf = (widget, of, look = {}) => ({
  key: of,
  kind: 'figure',
  widget,
  attributes: { of },
  ...LOOK,
  ...look,
});
const articleOf = (items, of = stock) => items.flatMap((item) => painted(item, of).pieces).join('');
const itemsOf = (template, of = report) =>
  template.parts(of).map((part, index) => ({ key: String(index), ...LOOK, ...part }));

describe('choosing', () => {
  it('has every figure of the report under its theme', async () => {
    const { studio, page } = await open();
    const offered = await studio.choices();
    for (const { id } of report.indicators) assert.ok(offered.includes(id), id);
    const groups = await page.$$eval('.group summary span', (all) => all.map((one) => one.textContent));
    assert.deepEqual(groups.slice(0, 3), ['整份报告', '疫情防控', '营商与经济']);
  });

  it('finds what is searched for, also in letters of full width, and says when there is nothing', async () => {
    const { studio, page } = await open();
    await studio.search('电梯 ７４');
    assert.deepEqual(await studio.choices(), ['lift-2021-start']);
    assert.equal(await studio.text('.found'), '找到 1 项');
    await studio.search('飞机');
    assert.match(await studio.text('.found'), /没有找到。请换一个说法/);
    await studio.search('');
    assert.ok((await page.$$('.choice')).length > report.indicators.length);
  });
});

describe('arranging', () => {
  it('adds, moves by buttons with the focus kept, takes out and takes back', async () => {
    const { studio, page } = await open();
    for (const id of ['tax-2021', 'lift-2021-start', 'canteen-meals']) await studio.add(id);
    const [tax, lift, canteen] = await studio.names();
    assert.deepEqual([tax, lift, canteen], ['规模企业税收', '加装电梯新开工', '长者食堂日供餐量']);
    await page.focus('[data-items] li:nth-child(3) [data-act=up]');
    await page.keyboard.press('Enter');
    assert.deepEqual(await studio.names(), [tax, canteen, lift]);
    assert.match(await studio.said(), /“长者食堂日供餐量”已移到第 2 件，共 3 件/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await studio.names(), [canteen, tax, lift], 'the same button moves it on');
    // At the top it cannot go up, so the focus goes to the other button.
    assert.equal(await page.evaluate(() => document.activeElement.dataset.act), 'down');
    await studio.press('[data-items] li:nth-child(1) [data-act=remove]');
    assert.deepEqual(await studio.names(), [tax, lift]);
    await studio.press('#back');
    assert.deepEqual(await studio.names(), [canteen, tax, lift]);
    await studio.press('#clear');
    assert.deepEqual(await studio.names(), []);
    await studio.press('#back');
    assert.deepEqual(await studio.names(), [canteen, tax, lift]);
  });

  it('is dragged into order', async () => {
    const { studio, page } = await open();
    for (const id of ['tax-2021', 'lift-2021-start', 'canteen-meals']) await studio.add(id);
    const at = (selector) =>
      page.$eval(selector, (one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x + width / 2, y + height / 2, height];
      });
    const [x, y] = await at('li:nth-child(1) [data-handle]');
    const [, lastY, height] = await at('[data-items] > li:nth-child(3)');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, lastY, { steps: 4 });
    await page.mouse.move(x, lastY + height / 2 - 2, { steps: 2 });
    assert.ok(await page.$('.drop'), 'the place is shown');
    await page.mouse.up();
    assert.deepEqual(await studio.names(), ['加装电梯新开工', '长者食堂日供餐量', '规模企业税收']);
  });

  it('shows each item by day and in the dark as it is set', async () => {
    const { studio, page } = await open();
    await studio.add('lift-2021-start');
    await studio.settings(0);
    const shown = async () => wordsOf(await studio.shown());
    assert.match(await studio.shown(), /<animate/);
    assert.match(await shown(), /117\.46%（算得）/);
    await studio.choose('plain', 'tier');
    assert.doesNotMatch(await studio.shown(), /<svg/);
    assert.match(await shown(), /74台/);
    await studio.choose('png', 'tier');
    assert.match(await shown(), /请把这里换成已上传到素材库的图片/);
    await studio.set('picture', 'https://example.com/a.png');
    assert.match((await studio.stops()).join(), /图片地址不是公众号素材库的/);
    await studio.set('picture', 'https://mmbiz.qpic.cn/a/640?wx_fmt=png');
    assert.deepEqual(await studio.stops(), []);
    assert.match(await studio.shown(), /<img src="https:\/\/mmbiz\.qpic\.cn\/a\/640\?wx_fmt=png"/);
    await studio.choose('svg', 'tier');
    await studio.choose('320', 'width');
    await studio.choose('gov-blue', 'theme');
    await studio.set('widget', 'compare');
    assert.match(await studio.text('.item-kind'), /^对比$/);
    const page2 = articleOf([
      figureOf('compare', 'lift-2021-start', {
        theme: 'gov-blue',
        widthPx: 320,
        picture: 'https://mmbiz.qpic.cn/a/640?wx_fmt=png',
      }),
    ]);
    assert.equal(wordsOf(await studio.shown()), wordsOf(page2));
    assert.notEqual(await studio.shown('dark'), await studio.shown('light'));
    await studio.press('#still');
    assert.doesNotMatch(await studio.shown(), /<animate/);
    await studio.press('#still');
    await studio.press('#stripped');
    assert.doesNotMatch(await studio.shown(), /^<section style="[^"]*padding/);
    await studio.press('input[name=screen][value=computer]');
    assert.equal(await page.$eval('.glass', (one) => one.offsetWidth), 679);
  });
});

describe('what leaves', () => {
  it('is what the painter makes, to the character, with words beside it', async () => {
    const { studio } = await open();
    const items = [figureOf('progress', 'lift-2021-start'), figureOf('indicator', 'canteen-meals')];
    for (const { key } of items) await studio.add(key);
    assert.equal(await studio.text('#checked'), '内容检查：0 处问题');
    const html = articleOf(items);
    assert.equal(await studio.text('#count'), `${html.length.toLocaleString('zh-CN')} / 20,000 字符`);
    await studio.press('[data-copy="0"]');
    assert.match(await studio.said(), /已复制全文，[\d,]+ 字符。请到公众号编辑器里粘贴/);
    const pasted = await studio.pasted();
    assert.equal(pasted.html, html);
    assert.match(pasted.plain, /加装电梯新开工 74 台，区目标 63 台，完成 117\.46%（算得）/);
    assert.match(pasted.plain, /长者食堂日供餐量 1500 客/);
    await studio.settings(1);
    await studio.press('[data-act=copy]');
    assert.equal((await studio.pasted()).html, articleOf(items.slice(1)));
  });

  for (const template of TEMPLATES) {
    it(`as “${template.title}” passes the checker in every form, and ends with the source and its date`, async () => {
      const { studio } = await open();
      await studio.useTemplate(template.name);
      assert.match(await studio.said(), /排好 \d+ 件/);
      assert.equal(await studio.text('#checked'), '内容检查：0 处问题');
      await studio.press('[data-copy="0"]');
      const { html } = await studio.pasted();
      assert.equal(html, articleOf(itemsOf(template)));
      assert.deepEqual(checkArticle(html), []);
      assert.ok(wordsOf(html).endsWith('数字照报告原文；注明“算得”的，由报告中的数字计算得出。'));
      assert.ok(wordsOf(html).includes(wordsOf(citationOf(stock))));
      for (const tier of ['plain', 'png'])
        assert.deepEqual(checkArticle(articleOf(itemsOf(template).map((item) => ({ ...item, tier })))), []);
    });
  }

  it('is refused while something is wrong, and the sentence says what to do', async () => {
    const { studio, page } = await open();
    await studio.add('lift-2021-start');
    await studio.settings(0);
    await studio.choose('png', 'tier');
    await studio.set('picture', 'javascript:alert(1)');
    assert.equal(await studio.text('#checked'), '内容检查：1 处要改');
    assert.ok(await page.$eval('[data-copy="0"]', (button) => button.disabled));
    await studio.press('[data-act=copy]');
    assert.match(await studio.said(), /没有复制：.*图片地址不是公众号素材库的.*请在素材库里复制图片地址/);
    await studio.press('#add-words');
    await studio.set('heading', '');
    assert.match((await studio.stops()).join(), /这一段还没有文字；请写上，或删除这一件/);
  });

  it('goes in parts that the draft interface takes when there are forty widgets', async () => {
    const { studio, page } = await open();
    const ids = report.indicators.filter(({ value }) => value.kind === 'number').slice(0, 40);
    for (const { id } of ids) await studio.add(id);
    assert.equal((await studio.names()).length, 40);
    assert.match(await studio.text('#over'), /超过一篇草稿的上限，请分 \d 部分依次复制、粘贴；或移出几件/);
    const buttons = await page.$$eval('[data-copy]', (all) => all.map((one) => one.dataset.copy));
    assert.ok(buttons.length > 1);
    let whole = '';
    for (const at of buttons) {
      await studio.press(`[data-copy="${at}"]`);
      const { html } = await studio.pasted();
      assert.deepEqual(checkArticle(html), []);
      assert.ok(html.length < 20_000);
      whole += html;
    }
    assert.equal(partsOf([whole]).length, 1);
    assert.equal((whole.match(/<\/section><section>/g) ?? []).length >= 39, true);
    for (const { label } of ids) assert.ok(wordsOf(whole).includes(wordsOf(label)), label);
  });

  it('is handed out to be copied by hand where the browser refuses, and travels as exactly', async () => {
    const { studio, page } = await open({
      prepare: () => {
        document.execCommand = () => false;
        Object.defineProperty(navigator, 'clipboard', {
          value: { write: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
        });
      },
    });
    await studio.add('lift-2021-start');
    await studio.press('[data-copy="0"]');
    await page.waitForSelector('#by-hand');
    assert.match(await studio.text('.by-hand'), /浏览器没有让本页写剪贴板.*Ctrl\+C/s);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'by-hand', 'selected already');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('#said').textContent.includes('已复制'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#by-hand'));
    assert.equal((await studio.pasted()).html, articleOf([figureOf('progress', 'lift-2021-start')]));
    assert.deepEqual(await studio.names(), ['加装电梯新开工']);
  });

  it('goes the second way where the first is closed', async () => {
    const { studio, page } = await open({
      prepare: () => {
        document.execCommand = () => false;
        window.ClipboardItem = class {
          constructor(forms) {
            this.forms = forms;
          }
        };
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            async write([{ forms }]) {
              window.written = await forms['text/html'].text();
            },
          },
        });
      },
    });
    await studio.add('canteen-meals');
    await studio.press('[data-copy="0"]');
    await studio.says(/已复制全文/);
    assert.equal(
      await page.evaluate(() => window.written),
      articleOf([figureOf('indicator', 'canteen-meals')]),
    );
  });

  it('is handed out by hand where there is no clipboard at all', async () => {
    const { studio, page } = await open({
      prepare: () => {
        document.execCommand = undefined;
        delete Navigator.prototype.clipboard;
        delete window.ClipboardItem;
      },
    });
    await studio.add('canteen-meals');
    await studio.press('[data-copy="0"]');
    await page.waitForSelector('#by-hand');
    assert.equal(
      await page.$eval('#by-hand', ({ value }) => value),
      articleOf([figureOf('indicator', 'canteen-meals')]),
    );
  });

  it('is PNG, SVG, HTML and a long picture with source and date, none over 1 MB', async () => {
    const { studio } = await open();
    await studio.useTemplate('ten');
    await studio.settings(3);
    await studio.press('[data-act=svg]');
    const svg = await studio.saved();
    assert.match(svg.name, /^规模企业税收\.svg$/);
    assert.match(svg.text, /<svg[^>]* width="1080"/);
    assert.ok(svg.text.includes('20.1317') && svg.text.includes('2022年2月1日发布'));
    await studio.press('[data-act=png]');
    const png = await studio.saved();
    assert.equal(pngSize(png.head)[0], 1080);
    assert.ok(png.size < 1_000_000);
    await studio.press('#save-html');
    const html = await studio.saved();
    assert.equal(html.text.replace('\ufeff', ''), articleOf(itemsOf(TEMPLATES[0])));
    await studio.press('#save-poster');
    const long = await studio.saved();
    const [width, height] = pngSize(long.head);
    assert.equal(width, 1080);
    assert.ok(height > 3000);
    assert.ok(long.size < 1_000_000, `${long.size} bytes`);
    assert.match(await studio.said(), /已下载长图/);
  });
});

describe('a draft', () => {
  it('is there again after the page was left', async () => {
    const { studio, page } = await open();
    await studio.useTemplate('firsts');
    await studio.press('li:nth-child(4) [data-act=up]');
    const before = await studio.names();
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.item');
    assert.deepEqual(await studio.names(), before);
    assert.match(await studio.said(), /已接着上次的草稿，共 4 件/);
  });

  it('travels as a file to another reader', async () => {
    const first = await open();
    await first.studio.add('lift-2021-start');
    await first.studio.add('tax-2021');
    await first.studio.settings(1);
    await first.studio.choose('eco-green', 'theme');
    await first.studio.press('#save-draft');
    const { name, text } = await first.studio.saved();
    assert.match(name, /^草稿 .*\.json$/);
    const { studio } = await open();
    await studio.openFile('open-draft', name, text);
    await studio.says(/^已打开草稿，共 2 件。$/);
    await studio.press('[data-copy="0"]');
    assert.equal(
      (await studio.pasted()).html,
      articleOf([
        figureOf('progress', 'lift-2021-start'),
        figureOf('progress', 'tax-2021', { theme: 'eco-green' }),
      ]),
    );
  });

  it('that is broken changes nothing, or costs only what is broken', async () => {
    const { studio, page } = await open();
    await studio.add('lift-2021-start');
    const bad = {
      '{"format"': /草稿没有打开：这个文件不是草稿：内容不是 JSON.*现在的草稿没有动/,
      [JSON.stringify(report)]: /草稿没有打开：这个文件不是草稿.*打开报告请用“打开报告”/,
      '{"format":"xx-widgets-article","version":9}': /草稿的版本是 9，本页只认 1/,
    };
    for (const [content, sentence] of Object.entries(bad)) {
      await studio.openFile('open-draft', 'draft.json', content);
      await studio.says(sentence);
      assert.deepEqual(await studio.names(), ['加装电梯新开工']);
    }
    const items = [
      { kind: 'source', theme: 'xianxia' },
      {
        kind: 'figure',
        widget: 'progress',
        attributes: { of: 'tax-2021' },
        tier: 'gif',
        theme: 'xianxia',
        widthPx: 677,
      },
      {
        kind: 'figure',
        widget: 'progress',
        attributes: { of: 'no-such' },
        tier: 'svg',
        theme: 'xianxia',
        widthPx: 677,
      },
    ];
    await studio.openFile(
      'open-draft',
      'draft.json',
      JSON.stringify({ format: 'xx-widgets-article', version: 1, report: report.id, items }),
    );
    await page.waitForFunction(() => document.querySelectorAll('.item').length === 2);
    assert.match(await studio.said(), /第 2 件没有放进来：tier 应为 svg、plain、png 之一，现为 "gif"/);
    assert.match((await studio.stops()).join(), /no-such.*请换一种样式，或删除这一件/);
    await studio.press('#back');
    assert.deepEqual(await studio.names(), ['加装电梯新开工'], 'what was there before comes back');
  });

  it('that was kept and cannot be read is put aside and not written over', async () => {
    const { studio, page } = await open({
      prepare: () => {
        if (!localStorage.length) localStorage.setItem('xx-widgets:article:xianxia-2021', '{"format":"xx-');
      },
    });
    assert.match(await studio.said(), /上次的草稿有打不开的地方：.*原样另存了一份/);
    await studio.add('tax-2021');
    const kept = await page.evaluate(() => localStorage.getItem('xx-widgets:article:xianxia-2021:unread'));
    assert.equal(kept, '{"format":"xx-');
  });

  it('that the browser does not keep is said', async () => {
    const { studio, page } = await open({
      prepare: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
      },
    });
    await studio.add('tax-2021');
    assert.match(await page.$eval('.arrange', (one) => one.textContent), /浏览器没有保存草稿.*“保存草稿”/);
  });
});

describe('a report', () => {
  const long = `${'很长的指标名'.repeat(50)}`;
  const row = (id, label, value) => ({ id, measure: id, label, theme: 'odd', period: '2023', value });
  const number = (literal) => ({ kind: 'number', literal, decimal: literal, unit: '个', sources: [] });
  const odd = {
    ...report,
    id: 'odd-2023',
    title: '某街道2023年工作报告',
    publisher: '某街道办事处',
    period: '2023',
    themes: [{ id: 'odd', section: '1.1', label: '难写的数', featured: ['emoji', 'cdata', 'angle'] }],
    indicators: [
      row('long', long, number('12')),
      row('emoji', '微笑😀服务', number('3')),
      row('cdata', '括号]]>之后', number('4')),
      row('angle', '<b>小于</b><script>alert(1)</script>', number('5')),
      row('nothing', '没有公布的数', { kind: 'absent', reason: '未公布' }),
    ],
    milestones: [],
    initiatives: [],
    places: [],
  };

  it('of another house opens, and its odd labels arrive whole and harmless', async () => {
    const { studio, page } = await open();
    await studio.add('tax-2021');
    await studio.openFile('open-report', 'odd.json', JSON.stringify(odd));
    await page.waitForFunction(() => document.querySelector('.report-name').textContent.includes('某街道'));
    assert.deepEqual(await studio.names(), [], 'its own draft, which is empty');
    for (const { id } of odd.indicators) await studio.add(id);
    assert.deepEqual(await studio.stops(), []);
    await studio.press('[data-copy="0"]');
    const { html } = await studio.pasted();
    assert.deepEqual(checkArticle(html), []);
    assert.doesNotMatch(html, /<script|<b>/);
    assert.ok(wordsOf(html).includes('标签共300字，只显示前80字'));
    for (const { label } of odd.indicators.slice(1)) assert.ok(wordsOf(html).includes(label), label);
    assert.match(wordsOf(html), /未公布/);
    await studio.useTemplate('ten');
    assert.match(await studio.said(), /已按“一年十个数”排好 5 件/);
    assert.equal((await studio.names())[0], '2023年，三个数');
    await studio.useTemplate('depth');
    assert.match(await studio.said(), /“一个主题说透”没有做成：这份报告没有.*请从左栏直接选数字/);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.item');
    assert.match(await studio.text('.report-name'), /某街道2023年工作报告/);
    await studio.press('#own-report');
    assert.deepEqual(await studio.names(), ['规模企业税收'], 'the draft of the first report was kept');
  });

  it('that is broken is refused in a sentence, and what was open stays', async () => {
    const { studio } = await open();
    await studio.add('tax-2021');
    const files = {
      '': /这个文件是空的。请选用报告的 JSON 文件/,
      '<!doctype html><p>登录</p>': /这个文件是网页，不是报告/,
      '{"id": "x"': /不是完整的 JSON，可能没有下载完/,
      '[]': /报告没有打开：.*请对照报告文件的格式/,
      '{"id":"x","title":"只有标题"}': /报告没有打开：.*publisher/,
    };
    for (const [content, sentence] of Object.entries(files)) {
      await studio.openFile('open-report', 'report.json', content);
      await studio.says(sentence);
      assert.deepEqual(await studio.names(), ['规模企业税收']);
    }
  });

  it('with one wrong row opens without it and names it', async () => {
    const { studio, page } = await open();
    const [first, ...rest] = odd.indicators;
    const wrong = { ...odd, indicators: [{ ...first, value: null }, ...rest] };
    await studio.openFile('open-report', 'odd.json', JSON.stringify(wrong));
    await page.waitForFunction(() => document.querySelector('#said').textContent.includes('某街道'));
    assert.match(
      await studio.said(),
      /有 1 行没有通过检查，已略去；第一处：indicators 中 long 的 value 现为 null/,
    );
    assert.ok(!(await studio.choices()).includes('long'));
  });

  it('that could not be fetched leaves a page that opens one from the disk', async () => {
    const { studio, page } = await open({ statuses: { '/reports/xianxia-2021.json': 503 } });
    assert.match(await studio.said(), /报告没有读到。请检查网络，或用“打开报告”选用本机的报告文件/);
    const file = readFileSync(join(root, 'reports/xianxia-2021.json'), 'utf8');
    await studio.openFile('open-report', 'xianxia-2021.json', file);
    await page.waitForSelector('.choice');
    await studio.useTemplate('ten');
    assert.equal(await studio.text('#checked'), '内容检查：0 处问题');
  });
});
