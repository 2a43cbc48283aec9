/** `<xx-breakdown>`: parts as long as they are large, what is left only where it follows, and a whole for every part. */
import { expect } from 'chai';
import { cases, clear, type Live, show } from '../contract/stage.ts';

const own = cases.filter(({ widget }) => widget.name === 'breakdown');
const widget = (own[0] as (typeof own)[number]).widget;
const tag = (attributes: Record<string, string>, widthPx = 600, report?: unknown): Promise<Live> =>
  show({ widget, example: { name: 'test', title: '', attributes, report } }, widthPx);
const example = (name: string): Promise<Live> => {
  const found = own.find((one) => one.example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return show(found, 600);
};
const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const all = (element: Live, selector: string) => [...element.renderRoot.querySelectorAll(selector)];
const lines = (element: Live) => all(element, '.parts .detail').map((one) => spaced(one.textContent));
const shares = (element: Live) => all(element, '.parts .count').map((one) => spaced(one.textContent));
const sources = (element: Live) => all(element, 'details .quote').map((one) => spaced(one.textContent));
const note = (element: Live) =>
  all(element, '.note')
    .map((one) => spaced(one.textContent))
    .join();
function box(element: Live, key: string) {
  const mark = element.renderRoot.querySelector<SVGGraphicsElement>(
    `:is(figure.bar, figure.area) [data-mark="${key}"]`,
  );
  if (!mark) throw new Error(`no mark ${key}`);
  return mark.getBBox();
}
const has = (element: Live, key: string) =>
  Boolean(element.renderRoot.querySelector(`:is(figure.bar, figure.area) [data-mark="${key}"]`));

describe('xx-breakdown', () => {
  afterEach(clear);

  it('names the whole, its part and what is left, each with its share and how it was computed', async () => {
    const element = await tag({ of: 'waste-rooms' });
    expect(spaced(element.renderRoot.querySelector('h2')?.textContent)).to.equal('辖区垃圾厢房');
    expect(spaced(element.renderRoot.querySelector('.value')?.textContent)).to.equal('135个');
    expect(lines(element)).to.deep.equal(['加装监控探头的垃圾厢房 77 个', '其余 58 个（算得）']);
    expect(shares(element)).to.deep.equal(['占 57.04%（算得）', '占 42.96%（算得）']);
    expect(sources(element)).to.include.members([
      '57.04%（算得：77 个 ÷ 135 个）',
      '58 个（算得：135 个 − 77 个）',
    ]);
  });

  it('has nothing left where the parts are the whole', async () => {
    const element = await tag({ of: 'firms-2021' });
    expect(lines(element)).to.deep.equal(['同比增长的规模企业 113 家', '同比下降的规模企业 86 家']);
    const [up, down, whole] = [
      box(element, 'firms-2021-up'),
      box(element, 'firms-2021-down'),
      box(element, 'whole'),
    ];
    expect(up.width / down.width).to.be.closeTo(113 / 86, 0.001);
    expect(up.width + down.width).to.be.closeTo(whole.width, 2);
    expect(down.x).to.be.closeTo(up.x + up.width, 0.01);
  });

  it('takes 5.4043亿 from 20.1317亿 to the last digit', async () => {
    const element = await tag({ of: 'tax-2021' });
    expect(lines(element)).to.deep.equal(['其中区级税收 5.4043 亿元', '其余 14.7274 亿元（算得）']);
  });

  it('shows a part in its whole, and marks it', async () => {
    const element = await tag({ of: 'firms-2021-down' });
    expect(spaced(element.renderRoot.querySelector('h2')?.textContent)).to.equal('规模企业');
    expect(all(element, 'li.chosen').map((one) => one.getAttribute('data-key'))).to.deep.equal([
      'firms-2021-down',
    ]);
  });

  it('puts the rate that the report states beside the share that we computed', async () => {
    const element = await tag({ of: 'hazards' });
    expect(shares(element)).to.include.members(['占 98.1%（算得）', '隐患整改率 98%（报告原文）']);
  });

  it('draws areas as large as the shares', async () => {
    const element = await tag({ of: 'waste-rooms', variant: 'area' });
    const [part, whole] = [box(element, 'waste-rooms-monitored'), box(element, 'whole')];
    expect((part.width * part.height) / (whole.width * whole.height)).to.be.closeTo(77 / 135, 0.01);
    const two = await tag({ of: 'firms-2021', variant: 'area' });
    const [up, down] = [box(two, 'firms-2021-up'), box(two, 'firms-2021-down')];
    expect((up.width * up.height) / (down.width * down.height)).to.be.closeTo(113 / 86, 0.01);
  });

  it('puts the parts of a part below it, within it, with their share of it', async () => {
    const element = await example('nested');
    const [signed, started] = [box(element, 'signed'), box(element, 'started')];
    expect(started.x).to.be.closeTo(signed.x, 0.01);
    expect(started.y).to.be.greaterThan(signed.y + signed.height);
    expect(started.width / signed.width).to.be.closeTo(300 / 480, 0.001);
    expect(shares(element)).to.include('占已签约的 62.5%（算得）');
    expect(lines(element)).to.include.members(['其余 500 幢（算得）', '其余 180 幢（算得）']);
  });

  it('marks what is too narrow to be seen, and leaves it as narrow as it is', async () => {
    const element = await example('tiny');
    expect(box(element, 'item-1').width).to.be.closeTo((640 * 18) / 52957, 0.02);
    expect(has(element, 'item-1-tick')).to.equal(true);
    expect(has(element, 'item-1-rest-tick')).to.equal(false);
  });

  for (const [name, why] of [
    ['vague', '概数'],
    ['overlap', '可能有重叠'],
    ['missing-target', '未公布'],
  ] as const)
    it(`says why nothing is left over to compute: ${name}`, async () => {
      const element = await example(name);
      expect(note(element)).to.contain(why);
      expect(lines(element).join()).not.to.contain('其余');
    });

  it('keeps the sizes of parts that should be all and are too many, and says the difference', async () => {
    const element = await example('over');
    expect(lines(element)).to.include('各部分之和与总数相差 3 家（算得）');
    const [up, down, whole] = [box(element, 'up'), box(element, 'down'), box(element, 'whole')];
    expect(up.width / down.width).to.be.closeTo(113 / 89, 0.001);
    expect(whole.width).to.be.below(up.width + down.width);
  });

  it('makes a whole of parts that are all, and says so', async () => {
    const element = await example('sum');
    expect(spaced(element.renderRoot.querySelector('.value')?.textContent)).to.equal('199家（算得）');
    expect(sources(element)).to.include('199 家（算得：113 家 + 86 家）');
  });

  it('keeps the zeros that a report prints', async () => {
    const element = await example('exact-decimals');
    expect(lines(element)).to.deep.equal(['公园 20.00 公顷', '道路 15.10 公顷', '其余 30.00 公顷（算得）']);
  });

  for (const [name, sentence] of [
    ['too-much', 'items 各项相加为 202 家，多于总数 199 家，请核对'],
    ['unequal', '写了 exhaustive，而 items 各项相加为 193 家，总数为 199 家，请核对'],
    ['negative', '“亏损”的 -2 万元 小于 0，不能是总数的一部分'],
    [
      'no-parts',
      '“没有部分”（alone）没有写明各部分或所属的总数，请在报告里写 parts 或 whole，或改用 xx-indicator',
    ],
    ['mixed-units', '“惠及居民”以“户”计，总数以“台”计，单位不同，不能画在一起'],
    ['no-value', '没有写 value（总数），或 exhaustive（各部分就是全部）'],
  ] as const)
    it(`says what is wrong: ${name}`, async () => {
      const element = await example(name);
      expect(spaced(element.renderRoot.querySelector('.problem')?.textContent)).to.equal(
        `xx-breakdown：${sentence}`,
      );
    });
});
