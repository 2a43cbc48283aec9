/** Which report a tag takes: own data, own address, the nearest provider, the page's first. */
import { expect } from 'chai';
import { indicatorRow, number, reportWith } from '../../src/widget/example.ts';
import { clear, type Live, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network } from './network.ts';

/** A report with one figure, by which it is told from another. */
const reportOf = (value: string) =>
  reportWith({ indicators: [indicatorRow({ id: 'figure', label: '数', value: number(value, '个') })] });

const shown = (element: Live) => element.renderRoot.querySelector('.value')?.textContent;
const widget = (attributes: Record<string, string> = {}): Live => {
  const element = document.createElement('xx-indicator') as Live;
  for (const [name, value] of Object.entries({ of: 'figure', ...attributes }))
    element.setAttribute(name, value);
  return element;
};
const provider = (src: string, ...children: Element[]): HTMLElement => {
  const element = document.createElement('xx-report');
  element.setAttribute('src', src);
  element.append(...children);
  return element;
};

let inlines = 0;
/** A report in the page itself; answers its address, `#id`. */
function inline(value: string): string {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = `inline-${++inlines}`;
  script.textContent = JSON.stringify(reportOf(value));
  document.body.append(script);
  return `#${script.id}`;
}

describe('the report of a tag', () => {
  let network: Network | undefined;
  afterEach(() => {
    network?.restore();
    clear();
  });

  it('is fetched once, however many tags ask, together or one after the other', async () => {
    network = answering(json(reportOf('7')));
    const src = freshAddress();
    const widgets = Array.from({ length: 20 }, () => widget());
    const own = widget({ report: src });
    place().append(provider(src, ...widgets), own);
    await until(() => own.state === 'ready');
    await settled(...widgets, own);
    expect([...widgets, own].map(shown)).to.deep.equal(Array(21).fill('7个'));
    const late = widget({ report: new URL(src, document.baseURI).href });
    place().append(late);
    await settled(late);
    expect(shown(late)).to.equal('7个');
    expect(network.asked).to.deep.equal([new URL(src, document.baseURI).href]);
  });

  it('is its own by address before any provider', async () => {
    const own = widget({ report: inline('2') });
    place().append(provider(inline('1'), own));
    await settled(own);
    expect(shown(own)).to.equal('2个');
  });

  it('is its own by data before its own by address', async () => {
    const own = widget({ report: inline('2') });
    own.reportData = reportOf('3');
    place().append(provider(inline('1'), own));
    await settled(own);
    expect(shown(own)).to.equal('3个');
    own.reportData = undefined;
    await settled(own);
    expect(shown(own)).to.equal('2个');
  });

  it('takes data that was set before the tag was known', async () => {
    const element = widget();
    Object.defineProperty(element, 'reportData', {
      value: reportOf('4'),
      configurable: true,
      writable: true,
      enumerable: true,
    });
    place().append(element);
    await settled(element);
    expect(shown(element)).to.equal('4个');
  });

  it('is that of the nearest provider', async () => {
    const [outer, inner] = [widget(), widget()];
    place().append(provider(inline('1'), outer, provider(inline('2'), inner)));
    await settled(outer, inner);
    expect([outer, inner].map(shown)).to.deep.equal(['1个', '2个']);
  });

  it('is that of the nearest provider, through the shadow root of a component of the page', async () => {
    const [inside, host] = [widget(), document.createElement('div')];
    host.attachShadow({ mode: 'open' }).append(inside);
    place().append(provider(inline('1')), provider(inline('2'), host));
    await settled(inside);
    expect(shown(inside)).to.equal('2个');
  });

  it('is that of the first provider of the page when none is around it', async () => {
    const element = widget();
    place().append(element, provider(inline('1')), provider(inline('2')));
    await settled(element);
    expect(shown(element)).to.equal('1个');
  });

  it('comes when the provider comes, and goes when it goes', async () => {
    const element = widget();
    place().append(element);
    await settled(element);
    expect(element.state).to.equal('failed');
    expect(element.renderRoot.textContent).to.include('没有报告');
    const late = provider(inline('1'));
    place().append(late);
    await settled(element);
    expect(shown(element)).to.equal('1个');
    late.remove();
    await settled(element);
    expect(element.state).to.equal('failed');
    expect(shown(element)).to.equal(undefined);
  });

  it('changes with the address of its provider, and with its own', async () => {
    const element = widget();
    const around = provider(inline('1'), element);
    place().append(around);
    await settled(element);
    around.setAttribute('src', inline('2'));
    await settled(element);
    expect(shown(element)).to.equal('2个');
    element.setAttribute('report', inline('3'));
    await settled(element);
    expect(shown(element)).to.equal('3个');
    element.removeAttribute('report');
    await settled(element);
    expect(shown(element)).to.equal('2个');
  });

  it('changes when the tag is moved to another provider', async () => {
    const element = widget();
    const [first, second] = [provider(inline('1'), element), provider(inline('2'))];
    place().append(first, second);
    await settled(element);
    second.append(element);
    await settled(element);
    expect(shown(element)).to.equal('2个');
  });

  it('may still come while the page is being read', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
    try {
      const element = widget();
      element.textContent = '页面自己的话';
      place().append(element);
      await settled(element);
      expect(element.state).to.equal('loading');
      delete (document as { readyState?: unknown }).readyState;
      document.dispatchEvent(new Event('DOMContentLoaded'));
      await settled(element);
      expect(element.state).to.equal('failed');
    } finally {
      delete (document as { readyState?: unknown }).readyState;
    }
  });

  it('is not asked for by a tag that stands on its own attributes', async () => {
    network = answering(json(reportOf('1')));
    const element = document.createElement('xx-indicator') as Live;
    element.setAttribute('label', '电梯');
    element.setAttribute('value', '74');
    place().append(provider(inline('1'), element));
    await settled(element);
    expect(shown(element)).to.equal('74');
    expect(network.asked).to.be.empty;
  });

  it('lets go of what left the page', async () => {
    const src = freshAddress();
    let answer = (_: Response) => {};
    network = answering(() => new Promise((resolve) => (answer = resolve)));
    const element = widget({ report: src });
    place().append(element);
    await settled(element);
    element.remove();
    let painted = 0;
    new MutationObserver(() => (painted += 1)).observe(element.renderRoot, {
      childList: true,
      subtree: true,
    });
    answer(json(reportOf('1')));
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(painted).to.equal(0);
    place().append(element);
    await until(() => element.state === 'ready');
    await settled(element);
    expect(shown(element)).to.equal('1个');
    expect(network.asked).to.have.lengthOf(1);
  });
});
