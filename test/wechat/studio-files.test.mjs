// The studio's drafts and reports: kept in the browser, opened and saved as files, good and broken ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { checkArticle, report } from './article.mjs';
import { articleOf, figureOf } from './items.mjs';
import { useStudio, wordsOf } from './studio.mjs';

const { open } = await useStudio();
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
