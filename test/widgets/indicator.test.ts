/** `<xx-indicator>`: the figure as printed, its change by sign and by what it means. */
import { expect } from 'chai';
import { cases, clear, type Live, paperOf, show } from '../contract/stage.ts';

const indicatorWidget = (cases.find(({ widget }) => widget.name === 'indicator') as (typeof cases)[number])
  .widget;
const tag = (attributes: Record<string, string>, widthPx?: number): Promise<Live> =>
  show({ widget: indicatorWidget, example: { name: 'test', title: '', attributes } }, widthPx);

const sentenceOf = (element: Live) => element.renderRoot.querySelector('.sentence')?.textContent ?? '';
const visualOf = (element: Live) => element.renderRoot.querySelector('.visual')?.textContent ?? '';
const mark = (element: Live, key: string) =>
  element.renderRoot.querySelector<SVGPathElement>(`path[data-mark=${key}]`);

/** Which way a filled arrow points, asked of what it covers. */
function pointing(arrow: SVGPathElement | null): string {
  if (!arrow) return 'none';
  const covers = (x: number, y: number) => arrow.isPointInFill(new DOMPoint(x, y));
  if (covers(3.5, 12.5) && covers(12.5, 12.5) && !covers(3.5, 3.5)) return 'up';
  if (covers(3.5, 3.5) && covers(12.5, 3.5) && !covers(3.5, 12.5)) return 'down';
  return covers(3, 8) && covers(13, 8) && !covers(8, 3) && !covers(8, 13) ? 'same' : '?';
}

const age = { label: '平均年龄', value: '45.8', unit: '岁', against: '上一届' };

describe('xx-indicator', () => {
  afterEach(clear);

  for (const [change, better, arrow, word, said] of [
    ['-2.9 岁', 'lower', 'down', '向好', '比上一届下降 2.9 岁'],
    ['-2.9 岁', 'higher', 'down', '向差', '比上一届下降 2.9 岁'],
    ['+2.9 岁', 'lower', 'up', '向差', '比上一届上升 2.9 岁'],
    ['+2.9 岁', 'higher', 'up', '向好', '比上一届上升 2.9 岁'],
    ['2.9', 'higher', 'up', '向好', '比上一届上升 2.9 岁'],
    ['-2.9 岁', '', 'down', '', '比上一届下降 2.9 岁'],
    ['0', 'higher', 'same', '', '与上一届持平'],
    ['+1,200 岁', 'higher', 'up', '向好', '比上一届上升 1,200 岁'],
    ['-1.7万人', 'lower', 'down', '向好', '比上一届下降 1.7 万人'],
  ] as const) {
    it(`gives ${change} an arrow by its sign and a word by what is better: ${better || 'nothing'}`, async () => {
      const element = await tag({ ...age, change, ...(better && { better }) });
      expect(pointing(mark(element, 'arrow'))).to.equal(arrow);
      expect(visualOf(element)).to.include(said);
      expect(sentenceOf(element)).to.include(word ? `${said}（${word}）` : said);
      const tone = element.renderRoot.querySelector('.tone-good, .tone-bad');
      expect(tone?.textContent ?? '').to.equal(word);
      expect(tone?.className ?? '').to.equal({ 向好: 'tone-good', 向差: 'tone-bad', '': '' }[word]);
      expect(Boolean(mark(element, 'tone'))).to.equal(word !== '');
    });
  }

  it('tells good from bad by shape, not by colour alone', async () => {
    const good = await tag({ ...age, change: '-2.9', better: 'lower' });
    const shape = mark(good, 'tone')?.getAttribute('d');
    clear();
    const bad = await tag({ ...age, change: '-2.9', better: 'higher' });
    expect(shape).to.be.a('string');
    expect(mark(bad, 'tone')?.getAttribute('d')).not.to.equal(shape);
  });

  it('has no arrow and no tone without a change', async () => {
    const element = await tag({ ...age, better: 'lower' });
    expect(mark(element, 'arrow')).to.equal(null);
    expect(mark(element, 'tone')).to.equal(null);
  });

  it('says 16% of a share as points, and that the report printed a per cent sign', async () => {
    const element = await tag({ of: 'branch-education' });
    for (const text of [sentenceOf(element), visualOf(element)])
      expect(text).to.include('上升 16 个百分点').and.not.match(/16 ?%/);
    expect(paperOf(element).querySelector('details')?.textContent).to.include('报告印作“16%”，指百分点');
  });

  it('says points of a change that is written so in the tag', async () => {
    const element = await tag({
      label: '占比',
      value: '61',
      unit: '%',
      change: '+16 个百分点',
      against: '上届',
    });
    expect(sentenceOf(element)).to.include('比上届上升 16 个百分点');
  });

  for (const [of, printed, spoken] of [
    ['vaccine-dose-1', '63685剂', '63685 剂'],
    ['tax-2021', '20.1317亿元', '20.1317 亿元'],
    ['hardship-aid', '119.04万元', '119.04 万元'],
    ['study-people', '1.7万多人次', '1.7万多 人次'],
    ['elder-checkup-age', '65周岁以上', '65 周岁以上'],
    ['water-class', 'II类', 'II类'],
    ['burglary-cases', '零发案', '零发案'],
    ['serious-accidents', '无重大事故', '无重大事故'],
    ['party-sites-rank', '前列', '前列'],
    ['artist-studios', '三个', '三 个'],
    ['hazards-rate', '98%', '98%'],
    ['lift-2022-complete', '未公布', '未公布'],
  ] as const) {
    it(`prints the value of ${of} as the report does: ${printed}`, async () => {
      const element = await tag({ of });
      expect(element.renderRoot.querySelector('.value')?.textContent).to.equal(printed);
      expect(sentenceOf(element)).to.include(spoken);
    });
  }

  for (const value of [
    '65.10',
    '12345678901234567890',
    '0.00000000012345678901',
    '-3.2',
    '007',
    '1,000,000',
  ]) {
    it(`prints ${value} to the character`, async () => {
      const element = await tag({ label: '数', value, unit: '%' });
      expect(element.renderRoot.querySelector('.value')?.textContent).to.equal(`${value}%`);
      expect(sentenceOf(element)).to.equal(`数 ${value}%`);
    });
  }

  it('quotes the report for what the report says, and says so when nothing stands behind a figure', async () => {
    const real = await tag({ of: 'lift-2021-start' });
    const quotes = [...real.renderRoot.querySelectorAll('details .quote')].map((line) => line.textContent);
    expect(quotes.join()).to.include('“').and.include('74').and.include('人居环境');
    clear();
    const typed = await tag({ label: '电梯', value: '74', unit: '台' });
    expect(typed.renderRoot.querySelector('details')?.textContent).to.include('未附报告出处');
  });

  it('says of a share that it was computed, with its formula', async () => {
    const element = await tag({ of: 'tax-2021-district' });
    expect(sentenceOf(element)).to.include('26.84%（算得）');
    expect(element.renderRoot.querySelector('details')?.textContent).to.include('5.4043 亿元 ÷ 20.1317 亿元');
  });

  for (const [attributes, said] of [
    [{ label: '电梯', value: '很多台' }, /value 应为数字.*现为 "很多台"/],
    [{ label: '电梯', value: 'undefined台' }, /value 应为数字/],
    [{ label: '电梯', value: '1,2,3' }, /value 应为数字.*现为 "1,2,3"/],
    [{ label: '电梯', value: '74', change: '略增' }, /change 应为带正负号的数字/],
    [{ label: '电梯', value: '74', change: '+3.5.2 台' }, /change 应为带正负号的数字/],
    [{ label: '电梯', value: '74', better: 'up' }, /better 应为.*现为 "up"/],
    [{ label: '电梯', value: '74', period: '去年' }, /period 应为日期.*现为 "去年"/],
    [{ label: '电梯', value: '74', 'as-of': '2021-02-30' }, /as-of 应为日期.*现为 "2021-02-30"/],
    [{ value: '74', unit: '台' }, /没有写 label/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes as unknown as Record<string, string>);
      expect(element.state).to.equal('invalid');
      expect(paperOf(element).textContent)
        .to.match(said)
        .and.match(/^xx-indicator：/);
    });
  }

  it('cuts a label of 2,000 characters, says how long it is, and shows the figure', async () => {
    const element = await tag({ label: '长'.repeat(2000), value: '74', unit: '台' });
    expect(element.renderRoot.querySelector('.label')?.textContent)
      .to.have.lengthOf.below(100)
      .and.match(/…$/);
    expect(paperOf(element).textContent).to.include('2000 字').and.include('74');
    expect(element.state).to.equal('ready');
  });
});
