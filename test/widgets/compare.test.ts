/** `<xx-compare>`: one scale from zero, a plan that never looks like a deed, and no figure that does not follow. */
import { expect } from 'chai';
import { cases, clear, type Live, paperOf, show } from '../contract/stage.ts';

const own = cases.filter(({ widget }) => widget.name === 'compare');
const widget = (own[0] as (typeof own)[number]).widget;
const tag = (attributes: Record<string, string>, widthPx = 600, report?: unknown): Promise<Live> =>
  show({ widget, example: { name: 'test', title: '', attributes, report } }, widthPx);
const example = (name: string, widthPx = 600): Promise<Live> => {
  const found = own.find((one) => one.example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return show(found, widthPx);
};
const list = (...items: readonly unknown[]) => JSON.stringify(items);

interface Row {
  readonly kind: string;
  /** 目标 63 台 */
  readonly line: string;
  readonly aside: string;
  readonly details: readonly string[];
  readonly item: HTMLElement;
}

const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (element: Live): Row[] =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.rows > li')].map((item) => ({
    kind: item.classList[0] ?? '',
    line: spaced(item.querySelector('.detail')?.textContent),
    aside: spaced(item.querySelector('.when')?.textContent),
    details: [...item.querySelectorAll('.count')].map((one) => spaced(one.textContent)),
    item,
  }));
const lines = (element: Live) => rowsOf(element).map(({ line }) => line);
const row = (element: Live, line: string): Row => {
  const found = rowsOf(element).find((one) => one.line === line);
  if (!found) throw new Error(`no row “${line}” in ${lines(element).join(' | ')}`);
  return found;
};
const mark = ({ item }: Row, key: string) => item.querySelector<SVGGraphicsElement>(`[data-mark=${key}]`);
/** Where a mark begins and ends, in the drawing's units. */
function ends(one: Row, key: string): readonly [number, number] {
  const box = mark(one, key)?.getBBox();
  if (!box) throw new Error(`“${one.line}” has no ${key}`);
  return [box.x, box.x + box.width];
}
const length = (one: Row, key: string) => ends(one, key)[1] - ends(one, key)[0];
const zeroOf = (one: Row) => Number(mark(one, 'zero')?.getAttribute('x1'));
const sourcesOf = (element: Live) =>
  [...element.renderRoot.querySelectorAll('details .quote, details a')].map((one) => spaced(one.textContent));

describe('xx-compare', () => {
  afterEach(clear);

  it('puts the actual beside its target, on one scale from zero', async () => {
    const element = await tag({ of: 'lift-2021-start' });
    expect(lines(element)).to.deep.equal(['实际 74 台', '目标 63 台']);
    const [deed, plan] = [row(element, '实际 74 台'), row(element, '目标 63 台')];
    expect(deed.details).to.deep.equal(['完成 117.46%（算得），超额 11 台']);
    expect(plan.details).to.deep.equal([]);
    expect(plan.aside).to.equal('区设定，2021年');
    expect(length(plan, 'plan') / length(deed, 'deed')).to.be.closeTo(63 / 74, 0.001);
    for (const [one, key] of [
      [deed, 'deed'],
      [plan, 'plan'],
    ] as const)
      expect(ends(one, key)[0]).to.equal(zeroOf(one));
    expect(sourcesOf(element)).to.include.members([
      '117.46%（算得：74 台 ÷ 63 台）',
      '11 台（算得：74 台 − 63 台）',
    ]);
    expect(sourcesOf(element).join()).to.include('新开工63台').and.include('实际开工74台');
  });

  it('says of each target who set it and of when, and of progress since when', async () => {
    const element = await tag({ of: 'lift-2022-start' });
    expect(rowsOf(element).map(({ line, aside }) => `${line}｜${aside}`)).to.deep.equal([
      '实际 12 台｜2022年，1月以来',
      '目标 58 台｜区下达指标，区政府设定，2022年',
      '目标 力争 80 台｜街道自我加压目标，2022年',
    ]);
    expect(rowsOf(element)[0]?.details).to.deep.equal([
      '区下达指标：完成 20.69%（算得），还差 46 台',
      '街道自我加压目标：完成 15%（算得），还差 68 台',
    ]);
  });

  it('draws a plan as an outline that is not filled, and a deed as a bar that is', async () => {
    const element = await tag({ of: 'lift-2022-start', lineage: '' });
    for (const one of rowsOf(element)) {
      expect(one.line).to.match(one.kind === 'plan' ? /^目标 / : /^实际 /);
      const drawn = mark(one, one.kind) as SVGGraphicsElement;
      const { fill, strokeDasharray } = getComputedStyle(drawn);
      expect(fill === 'none').to.equal(one.kind === 'plan');
      expect(strokeDasharray === 'none').to.equal(one.kind === 'deed');
      expect(mark(one, one.kind === 'plan' ? 'deed' : 'plan')).to.equal(null);
    }
  });

  it('puts several figures on one scale, each with its targets', async () => {
    const element = await tag({ of: 'lift-2021-start lift-2021-complete' });
    expect([...element.renderRoot.querySelectorAll('h2')].map((one) => one.textContent)).to.deep.equal([
      '加装电梯新开工',
      '加装电梯新竣工',
    ]);
    const [started, completed] = [row(element, '实际 74 台'), row(element, '实际 21 台')];
    expect(length(completed, 'deed') / length(started, 'deed')).to.be.closeTo(21 / 74, 0.001);
    expect(completed.details).to.deep.equal(['完成 100%（算得），达到目标']);
  });

  it('tells the chain in the order of time, plan before deed, from any of its links', async () => {
    const wanted = ['目标 63 台', '实际 74 台', '目标 58 台', '目标 力争 80 台', '实际 12 台'];
    for (const of of ['lift-2021-start', 'lift-2022-start', 'lift-2022-start lift-2021-start']) {
      const element = await tag({ of, lineage: '' });
      expect(lines(element), of).to.deep.equal(wanted);
      const headings = [...element.renderRoot.querySelectorAll('h2, h3')].map((one) => one.textContent ?? '');
      expect(
        headings.filter((one) => one.includes('2021年')),
        of,
      ).to.have.lengthOf(1);
      expect(element.renderRoot.querySelectorAll('ol.rows')).to.have.lengthOf(2);
      clear();
    }
  });

  it('compares next year’s plan with this year’s deed, and never a part of a year with a whole one', async () => {
    const element = await tag({ of: 'lift-2022-start', lineage: '' });
    expect(row(element, '目标 58 台').details).to.deep.equal(['比2021年实际少 16 台（算得）']);
    expect(row(element, '目标 力争 80 台').details).to.deep.equal(['比2021年实际多 6 台（算得）']);
    expect(row(element, '实际 12 台').details.join()).not.to.include('比2021年');
    expect(sourcesOf(element)).to.include('16 台（算得：74 台 − 58 台）');
    clear();
    const years = await example('lineage-years');
    expect(row(years, '实际 1,198 张').details).to.include('比2019年实际少 42 张（算得）');
    expect(row(years, '目标 不低于 1,300 张').details).to.deep.equal(['比2020年实际多 102 张（算得）']);
    expect(lines(years).at(-1)).to.equal('实际 未公布');
  });

  it('says when there is nothing to go on from', async () => {
    const element = await example('lineage-one');
    expect(paperOf(element).textContent).to.include('只有这一期');
  });

  it('names each figure where each is one row, with 出处 for all', async () => {
    const element = await tag({ of: 'key-project-tax-2021-of-2020 key-project-tax-2021-of-2021' });
    expect(lines(element)).to.deep.equal([
      '2020年重点项目税收 4500.61 万元',
      '2021年重点项目税收 3070.37 万元',
    ]);
    const [a, b] = rowsOf(element) as [Row, Row];
    expect(length(b, 'deed') / length(a, 'deed')).to.be.closeTo(3070.37 / 4500.61, 0.001);
    expect(sourcesOf(element)).to.have.lengthOf(2);
  });

  it('lets 亿元 and 万元 share a scale, each as printed', async () => {
    const element = await tag({ of: 'tax-2021-district hardship-aid' });
    expect(lines(element)).to.deep.equal(['其中区级税收 5.4043 亿元', '发放帮困救助款 119.04 万元']);
    const [a, b] = rowsOf(element) as [Row, Row];
    expect(length(b, 'deed') / length(a, 'deed')).to.be.below(0.01);
    clear();
    const near = await example('scales');
    const [c, d] = rowsOf(near) as [Row, Row];
    expect(length(d, 'deed') / length(c, 'deed')).to.be.closeTo(9800.5 / 12000, 0.001);
  });

  for (const [attributes, said] of [
    [
      { of: 'lift-2021-start overhead-length-2022' },
      /加装电梯新开工.*“台”.*架空线落地整治长度.*“公里”.*同一刻度/,
    ],
    [
      { unit: '台', items: list({ label: '甲', value: '1' }, { label: '乙', value: '2', unit: '' }) },
      /“甲”以“台”计，“乙”没有单位/,
    ],
    [{ of: 'water-class' }, /II类.*xx-indicator/],
    [{ of: 'lift-2021-start', variant: 'pie' }, /variant 应为.*"bars"、"dots".*"pie"/],
    [{ of: 'lift-2021-start lift-2021-compleat' }, /lift-2021-compleat.*最接近的是 "lift-2021-complete"/],
    [{ items: list({ label: '甲', value: 65.1 }) }, /items 第 1 项的 value 应为带引号的文字.*现为 "65.1"/],
    [
      { items: list({ label: '甲', value: '1' }, { label: '乙', value: '七' }) },
      /items 第 2 项的 value 应为数字.*现为 "七"/,
    ],
    [{ items: list({ value: '1' }) }, /没有写 items 第 1 项的 label/],
    [{ items: list('甲') }, /items 应为完整的 JSON 列表/],
    [{ label: '甲', value: '1', better: 'up' }, /better 应为.*现为 "up"/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes as unknown as Record<string, string>);
      expect(paperOf(element).textContent)
        .to.match(said)
        .and.match(/^xx-compare：/);
      expect(element.renderRoot.querySelector('svg')).to.equal(null);
    });
  }

  it('extends negative figures to the left of zero', async () => {
    const element = await example('negative');
    const [up, down, most] = rowsOf(element) as [Row, Row, Row];
    const zero = zeroOf(up);
    expect(ends(up, 'deed')[0]).to.be.closeTo(zero, 0.01);
    expect(ends(down, 'deed')[1]).to.be.closeTo(zero, 0.01);
    expect(length(down, 'deed') / length(most, 'deed')).to.be.closeTo(3.2 / 8.1, 0.001);
    for (const one of [up, down, most]) expect(zeroOf(one)).to.equal(zero);
  });

  it('draws nothing for zero but its axis, and something for what is very little', async () => {
    const zero = await example('zero');
    expect(mark(row(zero, '实际 0 台'), 'deed')).to.equal(null);
    expect(mark(row(zero, '实际 0 台'), 'zero')).not.to.equal(null);
    expect(row(zero, '实际 0 台').details).to.deep.equal(['完成 0%（算得），还差 63 台']);
    clear();
    const huge = await example('huge');
    const [much, one] = rowsOf(huge) as [Row, Row];
    expect(much.line).to.equal('很多 12345678901234567890 个');
    expect(length(one, 'deed')).to.be.within(0.5, 2);
  });

  it('keeps the row of what is not published, with no bar', async () => {
    const element = await example('missing-among');
    expect(lines(element)).to.deep.equal(['2019年 119.04 万人次', '2020年 未公布', '2021年 65.10 万人次']);
    expect(mark(row(element, '2020年 未公布'), 'deed')).to.equal(null);
    clear();
    const real = await tag({ of: 'lift-2022-complete' });
    expect(row(real, '实际 未公布').details).to.deep.equal([]);
    expect(
      length(row(real, '目标 55 台'), 'plan') / length(row(real, '目标 力争 60 台'), 'plan'),
    ).to.be.closeTo(55 / 60, 0.001);
  });

  it('computes the value before a change, says so, and in points for a share', async () => {
    const age = await tag({ of: 'secretary-age' });
    expect(lines(age)).to.deep.equal(['上一届 48.7 岁（算得）', '实际 45.8 岁']);
    expect(row(age, '实际 45.8 岁').details).to.deep.equal(['比上一届下降 2.9 岁']);
    expect(sourcesOf(age)).to.include('48.7 岁（算得：45.8 岁 + 2.9 岁）');
    clear();
    const share = await tag({ of: 'branch-education' });
    expect(lines(share)).to.deep.equal(['上一届 45%（算得）', '实际 61%']);
    expect(sourcesOf(share)).to.include('45%（算得：61% − 16 个百分点）');
    clear();
    const percent = await example('lower');
    expect(lines(percent)).to.deep.equal(['实际 3.5 天', '目标 不超过 3 天']);
  });

  it('does not call it 超额 or 完成 where less is better', async () => {
    const element = await example('lower');
    expect(row(element, '实际 3.5 天').details).to.deep.equal(['比上一年上升 12%', '超出 0.5 天']);
  });

  it('leaves a stated completion as stated, and computes nothing of an approximate target', async () => {
    const element = await tag({ of: 'tax-2021' });
    expect(row(element, '实际 20.1317 亿元').details).to.deep.equal(['完成 83.88%（报告原文）']);
    expect(lines(element)).to.include('目标 约 24 亿元（算得）');
    clear();
    const vague = await tag({ label: '学习', value: '1.7万多', target: '2万', unit: '人次' });
    expect(rowsOf(vague).flatMap(({ details }) => details)).to.deep.equal([]);
  });

  it('calls a threshold a threshold, counts in points and leaves 85%以上 open', async () => {
    const element = await tag({ of: 'tianshan5-consent' });
    expect(lines(element)).to.deep.equal(['最初 13%', '实际 80%', '目标 85%以上', '门槛 95%']);
    expect(row(element, '实际 80%').details).to.deep.equal([
      '目标：还差 5 个百分点',
      '生效比例：还差 15 个百分点',
    ]);
    const outline = (line: string) => mark(row(element, line), 'plan')?.getAttribute('d') ?? '';
    expect(outline('门槛 95%')).to.match(/V/);
    expect(outline('目标 85%以上')).not.to.match(/V/);
  });

  it('keeps zero on the axis of dots, and says so where it does not', async () => {
    const zero = await example('dots-zero');
    for (const one of rowsOf(zero)) expect(mark(one, 'zero')).not.to.equal(null);
    expect(paperOf(zero).textContent).not.to.include('不从零起');
    clear();
    const near = await example('dots-range');
    for (const one of rowsOf(near)) expect(mark(one, 'zero')).to.equal(null);
    expect(paperOf(near).textContent).to.include('横向自 44.9 岁 至 45.8 岁，不从零起');
    const [high, low, middle] = rowsOf(near).map((one) => ends(one, 'deed')[0]) as [number, number, number];
    expect((middle - low) / (high - low)).to.be.closeTo(0.2 / 0.9, 0.005);
    clear();
    const bars = await tag({
      unit: '岁',
      items: list({ label: '甲', value: '45.8' }, { label: '乙', value: '44.9' }),
    });
    const [a, b] = rowsOf(bars) as [Row, Row];
    expect(length(b, 'deed') / length(a, 'deed')).to.be.closeTo(44.9 / 45.8, 0.001);
  });

  for (const widthPx of [160, 320, 600, 1200]) {
    it(`starts all bars on one line and cuts no figure at ${widthPx} px`, async () => {
      const element = await tag({ of: 'lift-2021-sign lift-2021-start', lineage: '' }, widthPx);
      const drawings = rowsOf(element).map(({ item }) => item.querySelector('svg')?.getBoundingClientRect());
      expect(new Set(drawings.map((box) => Math.round(box?.left ?? -1))).size).to.equal(1);
      expect(new Set(drawings.map((box) => Math.round(box?.width ?? -1))).size).to.equal(1);
      for (const { item } of rowsOf(element)) {
        const words = item.querySelector('.words') as HTMLElement;
        const plot = item.querySelector('.plot') as HTMLElement;
        const beside = plot.getBoundingClientRect().top < words.getBoundingClientRect().bottom - 1;
        expect(beside).to.equal(widthPx >= 600);
        const line = item.querySelector('.detail') as HTMLElement;
        expect(line.scrollWidth).to.be.at.most(line.clientWidth);
      }
    });
  }

  it('keeps number and unit on one line of a narrow column', async () => {
    const element = await example('missing-among', 160);
    for (const { item } of rowsOf(element)) {
      const parts = [...item.querySelectorAll('.value, .unit')].map(
        (one) => one.getBoundingClientRect().bottom,
      );
      expect(Math.max(...parts) - Math.min(...parts)).to.be.below(8);
    }
  });

  it('is a list that reads in order, with the drawing for the eye only', async () => {
    const element = await tag({ of: 'lift-2021-start' });
    const [deed] = rowsOf(element) as [Row];
    expect(spaced(deed.item.textContent)).to.equal('实际 74 台2021年完成 117.46%（算得），超额 11 台');
    expect(deed.item.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    expect(element.renderRoot.querySelector('h2')?.textContent).to.equal('加装电梯新开工');
  });
});
