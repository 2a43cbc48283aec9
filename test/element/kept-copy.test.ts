/** The last good copy of a report, kept in the browser for the day on which the network does not serve. */
import { expect } from 'chai';
import { pageNamespace } from '../../src/element/report-store.ts';
import { indicatorRow, number, reportWith } from '../../src/widget/example.ts';
import { clear, type Live, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network, offline } from './network.ts';

const reportOf = (value: string, label = '电梯') =>
  reportWith({ indicators: [indicatorRow({ id: 'figure', label, value: number(value, '台') })] });
const shown = (element: Live) => element.renderRoot.querySelector('.value')?.textContent;
const text = (element: Live) => element.renderRoot.textContent ?? '';
const keyOf = (src: string) => `xx-widgets ${new URL(src, document.baseURI).href}`;

describe('the last good copy of a report', () => {
  let network: Network;
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', own);
    network?.restore();
    localStorage.clear();
    clear();
  });

  /** A widget on a page that has just been opened: whatever an earlier one had read is forgotten. */
  async function opened(src: string): Promise<Live> {
    pageNamespace().reports.delete(new URL(src, document.baseURI).href);
    clear();
    const element = document.createElement('xx-indicator') as Live;
    element.setAttribute('of', 'figure');
    element.setAttribute('report', src);
    place().append(element);
    await until(() => element.state !== 'loading');
    await settled(element);
    return element;
  }

  it('serves with its date when the page is opened without a network', async () => {
    const src = freshAddress();
    network = answering(json(reportOf('74')), offline);
    await opened(src);
    expect(localStorage[keyOf(src)]).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d\{/);
    localStorage[keyOf(src)] = `2026-11-25 22:50${localStorage[keyOf(src)].slice(16)}`;
    const element = await opened(src);
    expect(element.state).to.equal('stale');
    expect(shown(element)).to.equal('74台');
    expect(text(element)).to.include('没有取到最新数据，所示为 2026-11-25 22:50 读到的');
  });

  it('gives way to the network as soon as that serves', async () => {
    const src = freshAddress();
    network = answering(json(reportOf('74')), offline, json(reportOf('75')));
    await opened(src);
    const element = await opened(src);
    await pageNamespace().reports.get(new URL(src, document.baseURI).href)?.load();
    await settled(element);
    expect(element.state).to.equal('ready');
    expect(shown(element)).to.equal('75台');
    expect(text(element)).not.to.include('读到的');
    expect(localStorage[keyOf(src)]).to.include('"75"');
  });

  it('is that of its own address', async () => {
    network = answering(json(reportOf('74')), offline);
    await opened(freshAddress());
    const element = await opened(freshAddress());
    expect(element.state).to.equal('failed');
    expect(shown(element)).to.equal(undefined);
  });

  for (const [what, damaged] of [
    ['cut short', (kept: string) => kept.slice(0, 200)],
    ['empty', () => ''],
    ['a page of a portal', () => '2026-11-25 22:50<!doctype html><p>404</p>'],
    ['only a date', () => '2026-11-25 22:50'],
  ] as const) {
    it(`is ignored when it is ${what}, and the sentence says what the network said`, async () => {
      const src = freshAddress();
      network = answering(json(reportOf('74')), () => new Response('', { status: 503 }));
      await opened(src);
      localStorage[keyOf(src)] = damaged(localStorage[keyOf(src)]);
      const element = await opened(src);
      expect(element.state).to.equal('failed');
      expect(text(element)).to.include('服务器答复 503');
      expect(element.renderRoot.querySelector('button')?.textContent).to.equal('重试');
    });
  }

  it('is not replaced by what is no report file', async () => {
    const src = freshAddress();
    network = answering(json(reportOf('74')), () => new Response('<!doctype html><p>维护中</p>'));
    await opened(src);
    const element = await opened(src);
    expect(element.state).to.equal('stale');
    expect(localStorage[keyOf(src)]).to.include('"74"');
  });

  it('is not there where the browser forbids storage, and nothing else changes', async () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      },
    });
    const src = freshAddress();
    network = answering(json(reportOf('74')), offline);
    const first = await opened(src);
    expect([first.state, shown(first)]).to.deep.equal(['ready', '74台']);
    const second = await opened(src);
    expect(second.state).to.equal('failed');
    expect(text(second)).to.match(/没有读到报告 .*网络不通/);
  });

  it('is not there of a report larger than the storage, which is shown all the same', async () => {
    const src = freshAddress();
    const huge = { ...(reportOf('74') as object), note: '长'.repeat(12_000_000) };
    network = answering(json(huge), offline);
    const first = await opened(src);
    expect([first.state, shown(first)]).to.deep.equal(['ready', '74台']);
    expect(localStorage[keyOf(src)]).to.equal(undefined);
    expect((await opened(src)).state).to.equal('failed');
  });

  it('is not kept of a report that stands in the page itself', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      id: 'in-the-page',
      textContent: JSON.stringify(reportOf('7')),
    });
    document.body.append(script);
    const element = document.createElement('xx-indicator') as Live;
    element.setAttribute('of', 'figure');
    element.setAttribute('report', '#in-the-page');
    place().append(element);
    await until(() => element.state === 'ready');
    expect(localStorage).to.have.lengthOf(0);
  });
});
