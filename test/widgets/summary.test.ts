/** `<xx-summary>`: what the data features, as cards and bars say it; `<xx-report view="summary">`: the same in place. */
import { expect } from 'chai';
import { showView } from '../../src/element/report-view.ts';
import { zhCN } from '../../src/text/zh-CN.ts';
import { indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';
import { progressModel } from '../../widgets/progress/progress.model.ts';
import {
  type Case,
  cases,
  clear,
  type Live,
  pageReport,
  paperOf,
  place,
  settled,
  show,
  until,
} from '../contract/stage.ts';

const exampleOf = (name: string): Case => {
  const found = cases.find(({ widget, example }) => widget.name === 'summary' && example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};
const tag = (attributes: Record<string, string>, report?: unknown, widthPx?: number): Promise<Live> =>
  show(
    { widget: exampleOf('real').widget, example: { name: 'test', title: '', attributes, report } },
    widthPx,
  );

const figuresOf = (element: Live) => [...element.renderRoot.querySelectorAll<HTMLElement>('li')];
const keysOf = (element: Live) => figuresOf(element).map((figure) => figure.dataset.key);
const partsOf = (element: Live) =>
  [...element.renderRoot.querySelectorAll('h3')].map((heading) => heading.textContent);
const figureOf = (element: Live, id: string) => {
  const found = figuresOf(element).find((figure) => figure.dataset.key === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const textOf = (figure: Element, selector: string) => figure.querySelector(selector)?.textContent ?? '';
/** The part of the bar that is done, from 0 to 1, as drawn; null without a bar. */
function drawn(figure: Element): number | null {
  const [track, done] = ['track', 'done'].map((key) => figure.querySelector(`rect[data-mark=${key}]`));
  return track && done ? Number(done.getAttribute('width')) / Number(track.getAttribute('width')) : null;
}

const themes = [{ id: 'examples', section: '1.1', label: '示例', featured: ['a'] }];

describe('xx-summary', () => {
  afterEach(clear);

  it('shows what the data features, theme by theme, and nothing else', async () => {
    const element = await tag({});
    expect(keysOf(element)).to.deep.equal(pageReport.themes.flatMap(({ featured }) => featured));
    expect(partsOf(element)).to.deep.equal([
      '一（一）疫情防控',
      '一（二）营商与经济',
      '一（三）民生保障',
      '一（四）人居环境',
      '一（五）社区治理',
      '一（六）党的建设',
      '二（三）突破瓶颈',
    ]);
  });

  it('follows the data when it features something else', async () => {
    const element = await tag(
      {},
      {
        ...pageReport,
        themes: pageReport.themes.map((theme) => ({
          ...theme,
          featured: theme.id === 'review' ? ['lift-2021-sign', 'gone', 'tax-2021'] : [],
        })),
      },
    );
    // An id that is not there costs itself and no other.
    expect(keysOf(element)).to.deep.equal(['lift-2021-sign', 'tax-2021']);
    expect(partsOf(element)).to.deep.equal(['回顾与短板']);
  });

  it('says whose report it is, when it was published and for which period', async () => {
    const paper = paperOf(await tag({}));
    expect(textOf(paper, 'h2')).to.equal(pageReport.title);
    expect(paper.textContent).to.include(
      '上海市长宁区人民政府仙霞新村街道办事处，2022年2月1日发布，报告期 2021年，计划期 2022年',
    );
  });

  it('names the themes that it leaves out', async () => {
    expect(paperOf(await tag({})).textContent).to.include(
      '报告未选出指标的部分：回顾与短板、重点工作布局、数字社区、宜居品牌',
    );
    clear();
    const one = await tag({ theme: 'review' });
    expect(one.state).to.equal('ready');
    expect(figuresOf(one)).to.be.empty;
    expect(paperOf(one).textContent).to.include('报告未选出指标的部分：回顾与短板');
  });

  for (const [id, value, detail, aside] of [
    ['vaccine-dose-1', '63685剂', '', ''],
    ['tax-2021', '20.1317亿元', '完成 83.88%（报告原文）；目标 约 24 亿元（算得）', '199家规模企业'],
    ['lift-2021-start', '74台', '完成 117.46%（算得）；区目标 63 台，超额 11 台', ''],
    [
      'tianshan5-consent',
      '80%',
      '最初 13%；目标 85%以上，还差 5 个百分点；生效比例 95%，还差 15 个百分点',
      '目前',
    ],
    ['projects-done', '12项', '占梳理重点项目 53 项的 22.64%（算得）', ''],
    ['secretary-age', '45.8岁', '比上一届下降 2.9 岁（向好）', ''],
    ['committee-education', '79.8%', '比上届上升 25.8 个百分点（向好）', ''],
    ['water-class', 'II类', '', '水城路周家浜，全年'],
    ['study-people', '1.7万多人次', '', ''],
    ['lift-2022-complete', '未公布', '区下达指标 55 台；街道自我加压目标 力争 60 台', '2022年'],
  ] as const) {
    it(`says of ${id}: ${value} ${detail}`, async () => {
      const figure = figureOf(await tag({}), id);
      expect(textOf(figure, '.value')).to.equal(value);
      expect(textOf(figure, '.detail')).to.equal(detail);
      expect(textOf(figure, '.when')).to.equal(aside);
    });
  }

  it('draws a bar as long as the share, and none where there is no share', async () => {
    const element = await tag({});
    const shares = figuresOf(element).map((figure) => {
      const of = figure.dataset.key ?? '';
      const row = pageReport.indicators.find(({ id }) => id === of);
      const share =
        row?.value.kind === 'number'
          ? progressModel({ attributes: { of }, report: pageReport as never, broken: [] }, zhCN).share
          : null;
      const bar = drawn(figure);
      if (share === null) expect(bar, of).to.equal(null);
      else if (share <= 1) expect(bar, of).to.be.closeTo(share, 0.002);
      // Past the target the whole bar is the value, and the target a line on it.
      else expect(bar, of).to.be.closeTo(1 / share, 0.002);
      return share;
    });
    expect(shares.filter((share) => share !== null).length).to.be.above(8);
    expect(shares.filter((share) => share === null).length).to.be.above(8);
    clear();
    const zero = await tag({ items: '[{"label":"事故","value":"0","target":"10","unit":"起"}]' });
    expect(drawn(figuresOf(zero)[0] as Element)).to.be.below(0.01);
  });

  it('says a missing value as its reason and draws nothing for it', async () => {
    for (const figure of figuresOf(await show(exampleOf('missing-value'))).slice(0, 2)) {
      expect(['未公布', '统计中']).to.include(textOf(figure, '.value'));
      expect(drawn(figure)).to.equal(null);
    }
  });

  it('keeps the sources of each theme with it, with formulas and notes', async () => {
    const parts = [...(await tag({})).renderRoot.querySelectorAll('.part')];
    expect(parts.map((part) => part.querySelectorAll('details').length)).to.deep.equal(parts.map(() => 1));
    const sources = parts.map((part) => textOf(part, 'details'));
    expect(sources[3]).to.include('去年街道实际开工74台').and.include('74 台 ÷ 63 台');
    expect(sources[1]).to.include('20.1317亿元 ÷ 83.88%');
    expect(sources[5]).to.include('报告印作“25.8%”，指百分点');
    for (const part of parts)
      expect(part.querySelectorAll('.quote')).to.have.lengthOf(part.querySelectorAll('li').length);
  });

  it('shows chosen figures under their themes, and of one theme only its own', async () => {
    const chosen = await tag({ of: 'secretary-age lift-2021-start tax-2021-district' });
    expect(partsOf(chosen)).to.deep.equal(['一（二）营商与经济', '一（四）人居环境', '一（六）党的建设']);
    expect(paperOf(chosen).textContent).not.to.include('未选出');
    clear();
    expect(partsOf(await tag({ theme: 'party' }))).to.deep.equal(['一（六）党的建设']);
  });

  it('tells the editor of a figure that it cannot draw, and shows it and all others', async () => {
    const element = await show(exampleOf('mixed-units'));
    expect(element.state).to.equal('ready');
    expect(figuresOf(element).map(drawn)).to.deep.equal([null, 0.75]);
    expect(textOf(figureOf(element, 'area'), '.value')).to.equal('507平方米');
    expect(paperOf(element).textContent).to.include('注：绿化面积：值的单位“平方米”与目标的单位“公顷”不同');
  });

  it('says of a featured id that it is not there, and which is nearest', async () => {
    const element = await show(exampleOf('featured-gone'));
    expect(keysOf(element)).to.deep.equal(['beds']);
    expect(paperOf(element).textContent).to.include('featured="bed"').and.include('最接近的是 "beds"');
  });

  it('prints large and negative numbers to the character', async () => {
    const element = await show(exampleOf('huge'));
    const values = figuresOf(element).map((figure) => textOf(figure, '.value'));
    expect(figuresOf(element).map(drawn)[1], 'a rate below zero').to.equal(null);
    expect(paperOf(element).textContent).to.include('注：签约：完成比例超过 200%');
    expect(values).to.deep.equal(['12345678901234567890次', '-3.2%', '900台']);
    const [huge] = figuresOf(element);
    expect(textOf(huge as Element, '.detail'))
      .to.include('>99.99%')
      .and.not.include('完成 100%');
  });

  it('stands in one column on a telephone, in two on a tablet and in four on a desk', async () => {
    const columns = async (widthPx: number) => {
      const element = await tag({ theme: 'environment' }, undefined, widthPx);
      const lefts = figuresOf(element).map((figure) => Math.round(figure.getBoundingClientRect().left));
      clear();
      return new Set(lefts).size;
    };
    expect(await columns(160)).to.equal(1);
    expect(await columns(343)).to.equal(1);
    expect(await columns(720)).to.equal(2);
    expect(await columns(1200)).to.equal(4);
  });

  it('sets the numbers of a row in one line', async () => {
    const element = await tag({ theme: 'environment' }, undefined, 1200);
    const tops = [...element.renderRoot.querySelectorAll('.value')].map((value) =>
      Math.round(value.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).to.equal(1);
  });

  it('announces what does not add up in a figure that it shows', async () => {
    const wrong = indicatorRow({
      id: 'a',
      label: '完成数',
      value: number('50', '台'),
      completion: number('90', '%'),
      targets: [targetOf(number('100', '台'))],
    });
    const element = await tag({}, reportWith({ themes, indicators: [wrong] }));
    expect(textOf(paperOf(element), '.doubt')).to.include('待核');
  });

  for (const [attributes, said] of [
    [{ of: 'tax-2012' }, /最接近的是 "tax-2021"/],
    [{ theme: 'enviroment' }, /最接近的是 "environment"/],
    [{ items: '["电梯"]' }, /items 第 1 项 应为对象.*电梯/],
    [
      { items: '[{"label":"甲","value":"1"},{"label":"乙","value":"很多"}]' },
      /items 第 2 项：value 应为数字/,
    ],
    [{ items: '[{"value":"1"}]' }, /items 第 1 项：没有写 label/],
    [{ items: '[{"label":"甲","value":"1"}]', theme: '乙' }, /theme="乙" 在 items 里没有/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes);
      expect(['invalid', 'not-found']).to.include(element.state);
      expect(paperOf(element).textContent).to.match(said);
    });
  }
});

describe('xx-report view="summary"', () => {
  afterEach(clear);

  let inlines = 0;
  function provider(view?: string): HTMLElement {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = `summary-${++inlines}`;
    script.textContent = JSON.stringify(pageReport);
    document.body.append(script);
    const element = document.createElement('xx-report');
    element.setAttribute('src', `#${script.id}`);
    if (view) element.setAttribute('view', view);
    return element;
  }
  const summaryIn = (element: Element) => element.shadowRoot?.querySelector<Live>('xx-summary') ?? null;
  const moment = () => new Promise((resolve) => setTimeout(resolve, 20));
  async function shown(element: Element): Promise<Live> {
    await moment();
    const summary = summaryIn(element);
    if (!summary) throw new Error('no summary');
    await until(() => summary.state !== 'loading');
    await settled(summary);
    return summary;
  }

  it('shows its own report, before what stands inside it, which stays visible', async () => {
    const element = provider('summary');
    element.innerHTML = '<p>页面自己的话</p>';
    place().append(provider(), element);
    const summary = await shown(element);
    expect(figuresOf(summary).length).to.be.above(20);
    const inside = element.querySelector('p') as HTMLElement;
    expect(inside.assignedSlot).not.to.equal(null);
    expect(inside.offsetHeight).to.be.above(0);
    expect(summary.getBoundingClientRect().bottom).to.be.at.most(inside.getBoundingClientRect().top + 1);
  });

  it('is shown when the view is set later, gone when it is taken away, and there again', async () => {
    const element = provider();
    element.textContent = '正文';
    place().append(element);
    await moment();
    expect(element.shadowRoot).to.equal(null);
    element.setAttribute('view', 'summary');
    await shown(element);
    element.removeAttribute('view');
    await moment();
    expect(summaryIn(element)).to.equal(null);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    element.setAttribute('view', 'other');
    await moment();
    expect(summaryIn(element)).to.equal(null);
    element.setAttribute('view', 'summary');
    await shown(element);
  });

  it('is shown once, also when two scripts bring it, and a provider moves', async () => {
    showView('summary', 'xx-summary');
    const element = provider('summary');
    place().append(element);
    await shown(element);
    place().append(element);
    await moment();
    expect(element.shadowRoot?.querySelectorAll('xx-summary')).to.have.lengthOf(1);
    expect(element.shadowRoot?.querySelectorAll('slot')).to.have.lengthOf(1);
  });

  it('leaves a provider without a view as it is', async () => {
    const element = provider();
    place().append(element);
    await moment();
    expect(element.shadowRoot).to.equal(null);
  });

  it('goes on giving its report to the widgets inside it', async () => {
    const element = provider('summary');
    const inside = document.createElement('xx-indicator') as Live;
    inside.setAttribute('of', 'tax-2021');
    element.append(inside);
    place().append(element);
    await shown(element);
    await settled(inside);
    expect(inside.renderRoot.querySelector('.value')?.textContent).to.equal('20.1317亿元');
  });
});
