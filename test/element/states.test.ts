/** What a tag shows while its report is on its way, and when it does not come. */
import { expect } from 'chai';
import type { XxReport } from '../../src/element/xx-report.ts';
import { indicatorRow, number, reportWith } from '../../src/widget/example.ts';
import { clear, type Live, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network, offline } from './network.ts';

const reportOf = (value: string) =>
  reportWith({ indicators: [indicatorRow({ id: 'figure', label: '数', value: number(value, '个') })] });

const text = (element: Live) => element.renderRoot.textContent ?? '';
const shown = (element: Live) => element.renderRoot.querySelector('.value')?.textContent;

/** A tag and everything that it tells the page around it. */
function told(
  element: Element,
): { type: string; detail: { problems?: { state: string; message: string }[] } }[] {
  const news: { type: string; detail: { problems?: { state: string; message: string }[] } }[] = [];
  for (const type of ['xx-ready', 'xx-error', 'xx-source', 'xx-select'])
    element.addEventListener(type, (event) => {
      expect(event.bubbles && event.composed, `${type} bubbles and is composed`).to.equal(true);
      news.push({ type, detail: (event as CustomEvent).detail });
    });
  return news;
}

function widget(attributes: Record<string, string>, light = ''): Live {
  const element = document.createElement('xx-indicator') as Live;
  for (const [name, value] of Object.entries({ of: 'figure', ...attributes }))
    element.setAttribute(name, value);
  element.textContent = light;
  return element;
}

/** True when the page's own text inside the tag is seen. */
function showsLight(element: Live): boolean {
  const slot = element.renderRoot.querySelector('slot');
  const range = document.createRange();
  range.selectNodeContents(element);
  return Boolean(slot?.assignedNodes().length) && range.getBoundingClientRect().height > 0;
}

describe('a tag and its report', () => {
  let network: Network;
  afterEach(() => {
    network?.restore();
    clear();
  });

  it('keeps the text of the page while it loads, and gives its place to the figure', async () => {
    let answer = (_: Response) => {};
    network = answering(() => new Promise((resolve) => (answer = resolve)));
    const element = widget({ report: freshAddress() }, '数 7 个');
    const news = told(element);
    place().append(element);
    await settled(element);
    expect(element.state).to.equal('loading');
    expect(showsLight(element)).to.equal(true);
    expect(news).to.be.empty;
    answer(json(reportOf('7')));
    await until(() => element.state === 'ready');
    await settled(element);
    expect(shown(element)).to.equal('7个');
    expect(showsLight(element), 'not said twice').to.equal(false);
    expect(element.textContent).to.equal('数 7 个');
    expect(news.map(({ type }) => type)).to.deep.equal(['xx-ready']);
  });

  it('says that it loads when the page has no text for it', async () => {
    network = answering(() => new Promise(() => {}));
    const element = widget({ report: freshAddress() });
    place().append(element);
    await settled(element);
    expect(text(element)).to.include('正在读取');
    const paper = element.renderRoot.querySelector('.paper');
    expect(paper?.getBoundingClientRect().height).to.be.above(0);
  });

  it('keeps the text of the page when it fails, says why, and tries again', async () => {
    network = answering(offline, json(reportOf('7')));
    const element = widget({ report: freshAddress() }, '数 7 个');
    const news = told(document.body);
    place().append(element);
    await until(() => element.state === 'failed');
    await settled(element);
    expect(showsLight(element)).to.equal(true);
    expect(text(element)).to.match(/没有读到报告 .*网络不通/);
    expect(news.map(({ type }) => type)).to.deep.equal(['xx-error']);
    expect(news[0]?.detail.problems?.[0]?.message).to.match(/没有读到报告/);
    const button = element.renderRoot.querySelector('button');
    expect(button?.textContent).to.equal('重试');
    button?.click();
    await until(() => element.state === 'ready');
    await settled(element);
    expect(shown(element)).to.equal('7个');
    expect(element.renderRoot.querySelector('button')).to.equal(null);
    expect(news.map(({ type }) => type)).to.deep.equal(['xx-error', 'xx-ready']);
    expect(network.asked).to.have.lengthOf(2);
  });

  it('tries once for all who wait, also when several press the button', async () => {
    network = answering(offline, json(reportOf('7')));
    const report = freshAddress();
    const widgets = [widget({ report }), widget({ report }), widget({ report })];
    place().append(...widgets);
    await until(() => widgets.every(({ state }) => state === 'failed'));
    await settled(...widgets);
    for (const { renderRoot } of widgets) renderRoot.querySelector('button')?.click();
    await until(() => widgets.every(({ state }) => state === 'ready'));
    expect(widgets.map(({ state }) => state)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(network.asked).to.have.lengthOf(2);
  });

  it('offers no second try when there is no address to try', async () => {
    const element = widget({});
    place().append(element);
    await settled(element);
    expect(element.state).to.equal('failed');
    expect(element.renderRoot.querySelector('button')).to.equal(null);
  });

  it('keeps the last good copy when it is reloaded without success, and says so', async () => {
    network = answering(json(reportOf('7')), offline, json(reportOf('8')));
    const provider = document.createElement('xx-report') as XxReport;
    provider.setAttribute('src', freshAddress());
    const element = widget({});
    provider.append(element);
    const news = told(element);
    place().append(provider);
    await until(() => element.state === 'ready');
    await provider.reload();
    await settled(element);
    expect(element.state).to.equal('stale');
    expect(shown(element)).to.equal('7个');
    expect(text(element)).to.include('没有取到最新数据');
    expect(news.map(({ type }) => type)).to.deep.equal(['xx-ready', 'xx-error', 'xx-ready']);
    expect(news[1]?.detail.problems?.map(({ state }) => state)).to.deep.equal(['ready']);
    await provider.reload();
    await settled(element);
    expect(element.state).to.equal('ready');
    expect(shown(element)).to.equal('8个');
    expect(text(element)).not.to.include('没有取到最新数据');
  });

  it('keeps what it shows while it is reloaded', async () => {
    let answer = (_: Response) => {};
    network = answering(json(reportOf('7')), () => new Promise((resolve) => (answer = resolve)));
    const provider = document.createElement('xx-report') as XxReport;
    provider.src = freshAddress();
    const element = widget({});
    provider.append(element);
    place().append(provider);
    await until(() => element.state === 'ready');
    const reloaded = provider.reload();
    await settled(element);
    expect(shown(element)).to.equal('7个');
    answer(json(reportOf('8')));
    await reloaded;
    await settled(element);
    expect(shown(element)).to.equal('8个');
  });

  it('tells a new figure when it shows another, and nothing when nothing is new', async () => {
    const element = widget({});
    element.reportData = reportWith({
      indicators: ['one', 'two'].map((id) => indicatorRow({ id, label: id, value: number('1', '个') })),
    });
    element.setAttribute('of', 'one');
    const news = told(element);
    place().append(element);
    await settled(element);
    element.setAttribute('of', 'three');
    await settled(element);
    element.setAttribute('of', 'two');
    await settled(element);
    element.setAttribute('of', 'two');
    await settled(element);
    expect(news.map(({ type }) => type)).to.deep.equal(['xx-ready', 'xx-error', 'xx-ready']);
    expect(news[1]?.detail.problems?.[0]).to.deep.include({ state: 'not-found' });
  });

  it('tells when a reader opens and closes the source', async () => {
    const element = widget({});
    element.reportData = reportOf('7');
    const news = told(document.body);
    place().append(element);
    await settled(element);
    const summary = element.renderRoot.querySelector('summary');
    for (let press = 0; press < 2; press++) {
      summary?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const opened = news.filter(({ type }) => type === 'xx-source').map(({ detail }) => detail);
    expect(opened).to.deep.equal([{ open: true }, { open: false }]);
  });

  it('hears of a source once after it left the page and came back', async () => {
    const element = widget({});
    element.reportData = reportOf('7');
    const news = told(element);
    place().append(element);
    await settled(element);
    element.remove();
    place().append(element);
    await settled(element);
    element.renderRoot.querySelector('summary')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(news.filter(({ type }) => type === 'xx-source')).to.have.lengthOf(1);
  });

  it('reflects its properties and takes none for nothing', async () => {
    const element = document.createElement('xx-progress') as Live & {
      value?: unknown;
      targetLabel?: unknown;
    };
    element.setAttribute('label', '电梯');
    element.value = 74;
    element.targetLabel = '区目标';
    place().append(element);
    await settled(element);
    expect(element.getAttribute('value')).to.equal('74');
    expect(element.getAttribute('target-label')).to.equal('区目标');
    element.value = null;
    await settled(element);
    expect(element.hasAttribute('value')).to.equal(false);
    expect(text(element)).to.include('未公布').and.not.include('null');
  });
});
