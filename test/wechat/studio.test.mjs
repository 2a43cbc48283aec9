// The studio as an editor of a public account uses it, on the built page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkArticle, report, sources } from './article.mjs';
import { articleOf, figureOf, itemsOf, stock } from './items.mjs';
import { pngSize, useStudio, wordsOf } from './studio.mjs';

const { citationOf, partsOf, TEMPLATES } = sources;
const { open } = await useStudio();
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
