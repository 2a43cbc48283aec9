/** A report kept fresh: when it is asked for again, and what happens when it comes, or does not. */
import { expect } from 'chai';
import type { Clock } from '../../src/element/clock.ts';
import { newsRegion, paintNews } from '../../src/element/news.ts';
import { Refresher, secondsOf } from '../../src/element/refresh.ts';
import { pageNamespace } from '../../src/element/report-store.ts';
import { refreshZhCN } from '../../src/text/refresh.ts';
import { indicatorRow, number, reportWith } from '../../src/widget/example.ts';
import { clear, type Live, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network, offline } from './network.ts';

/** A clock that goes when it is told to. `chance` is always the same. */
class HandClock implements Clock {
  time = 0;
  luck = 0;
  private waiting: { at: number; run: () => void }[] = [];
  now = () => this.time;
  chance = () => this.luck;
  after(milliseconds: number, run: () => void) {
    const one = { at: this.time + milliseconds, run };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  }
  /** When the next thing is due, in seconds from now; Infinity when nothing waits. */
  get next(): number {
    return (Math.min(...this.waiting.map(({ at }) => at)) - this.time) / 1000;
  }
  /** Lets seconds go by, and runs what has become due. */
  pass(seconds: number): void {
    this.time += seconds * 1000;
    const due = this.waiting.filter(({ at }) => at <= this.time);
    this.waiting = this.waiting.filter(({ at }) => at > this.time);
    for (const { run } of due) run();
  }
}

const reportOf = (value: string, more: readonly object[] = []) =>
  reportWith({
    indicators: [indicatorRow({ id: 'figure', label: '电梯', value: number(value, '台') }), ...more],
  });
const shown = (element: Live) => element.renderRoot.querySelector('.value')?.textContent;
const texts = (element: Live) => element.renderRoot.textContent ?? '';

const widget = (of = 'figure'): Live => {
  const element = document.createElement('xx-indicator') as Live;
  element.setAttribute('of', of);
  return element;
};

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
}

describe('a report that is kept fresh', () => {
  let network: Network;
  let clock: HandClock;
  let refresher: Refresher;
  const { warn } = console;
  const said: string[] = [];

  beforeEach(() => {
    clock = new HandClock();
    refresher = new Refresher(refreshZhCN, clock);
    said.length = 0;
    console.warn = (text: string) => said.push(text);
    // What `xx-more.js` would do is done by hand here, and nothing is fetched for it.
    pageNamespace().more = { push: () => {} };
  });
  afterEach(() => {
    console.warn = warn;
    delete (document as { hidden?: unknown }).hidden;
    network?.restore();
    localStorage.clear();
    clear();
  });

  /** A provider with so many seconds and a widget in it, drawn. */
  async function page(refresh: string, src = freshAddress(), element = widget()) {
    const provider = document.createElement('xx-report');
    provider.setAttribute('src', src);
    provider.setAttribute('refresh', refresh);
    provider.append(element);
    place().append(provider);
    await until(() => element.state !== 'loading');
    await settled(element);
    refresher.take(provider);
    return { provider, element };
  }

  /** Until what was asked for has been answered and shown. */
  async function answered(...elements: Live[]): Promise<void> {
    await until(() => clock.next < Number.POSITIVE_INFINITY);
    await settled(...elements);
  }

  it('is asked for again after its seconds, and shows what is new', async () => {
    network = answering(json(reportOf('74')), json(reportOf('75')));
    const { element } = await page('300');
    clock.pass(299);
    expect(network.asked).to.have.lengthOf(1);
    clock.pass(1);
    await answered(element);
    expect(network.asked).to.have.lengthOf(2);
    expect(shown(element)).to.equal('75台');
    expect(clock.next, 'and again').to.equal(300);
  });

  it('asks whether the copy of the browser still holds, and not for another', async () => {
    const modes: (RequestCache | undefined)[] = [];
    network = answering(json(reportOf('74')));
    const { fetch } = window;
    window.fetch = (input, init) => {
      modes.push(init?.cache);
      return fetch(input, init);
    };
    const { element } = await page('300');
    clock.pass(300);
    await answered(element);
    expect(modes).to.deep.equal([undefined, 'no-cache']);
  });

  it('paints nothing when nothing is new', async () => {
    network = answering(json(reportOf('74')));
    const { provider, element } = await page('300');
    const others = Array.from({ length: 20 }, () => widget());
    provider.append(...others);
    await settled(element, ...others);
    let painted = 0;
    const { requestUpdate } = element as Live & { requestUpdate(): void };
    for (const one of [element, ...others])
      Object.assign(one, {
        requestUpdate() {
          painted += 1;
          requestUpdate.call(one);
        },
      });
    for (let round = 0; round < 3; round += 1) {
      clock.pass(300);
      await answered(element);
    }
    expect(network.asked).to.have.lengthOf(4);
    expect(painted).to.equal(0);
  });

  it('is not asked for by all pages in one moment', async () => {
    network = answering(json(reportOf('74')));
    clock.luck = 1;
    await page('300');
    expect(clock.next).to.equal(330);
    clock.luck = 0.5;
    clock.pass(330);
    await answered();
    expect(clock.next).to.equal(315);
  });

  it('waits while nobody looks, and catches up when somebody does', async () => {
    network = answering(json(reportOf('74')), json(reportOf('75')));
    const { element } = await page('300');
    hide(true);
    refresher.plan();
    expect(clock.next, 'nothing waits').to.equal(Number.POSITIVE_INFINITY);
    clock.pass(4000);
    expect(network.asked).to.have.lengthOf(1);
    hide(false);
    refresher.plan();
    clock.pass(0);
    await answered(element);
    expect(network.asked).to.have.lengthOf(2);
    expect(shown(element)).to.equal('75台');
  });

  it('is not asked for sooner because a reader comes back soon', async () => {
    network = answering(json(reportOf('74')));
    await page('300');
    clock.pass(100);
    hide(true);
    refresher.plan();
    clock.pass(50);
    hide(false);
    refresher.plan();
    expect(clock.next).to.equal(150);
  });

  it('is asked for less and less while it fails, at least once an hour, and as before when it is back', async () => {
    network = answering(
      json(reportOf('74')),
      ...Array.from({ length: 6 }, () => offline),
      json(reportOf('75')),
    );
    const { element } = await page('300');
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      clock.pass(clock.next);
      await answered(element);
      waits.push(clock.next);
    }
    expect(waits).to.deep.equal([600, 1200, 2400, 3600, 3600, 3600, 300]);
    expect(element.state).to.equal('ready');
    expect(shown(element)).to.equal('75台');
  });

  it('is asked for soon when the network is back, and not in the same moment by everybody', async () => {
    network = answering(json(reportOf('74')), offline);
    await page('300');
    clock.pass(300);
    await answered();
    expect(clock.next).to.equal(600);
    clock.luck = 0.5;
    refresher.back();
    expect(clock.next).to.equal(2.5);
  });

  it('shows the last good copy while it fails, and says when that was read', async () => {
    network = answering(json(reportOf('74')), () => new Response('', { status: 503 }), json(reportOf('74')));
    const { element } = await page('300');
    clock.pass(300);
    await answered(element);
    expect(element.state).to.equal('stale');
    expect(shown(element)).to.equal('74台');
    const [, day] = /所示为 (\S+ \S+) 读到的/.exec(texts(element)) ?? [];
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    expect(day).to.match(
      new RegExp(`^${now.getFullYear()}-${two(now.getMonth() + 1)}-\\d\\d \\d\\d:\\d\\d$`),
    );
    clock.pass(600);
    await answered(element);
    expect(element.state).to.equal('ready');
    expect(texts(element)).not.to.include('读到的');
  });

  it('is fetched once for two providers, as often as the more eager one says', async () => {
    network = answering(json(reportOf('74')));
    const src = freshAddress();
    await page('600', src);
    await page('120', src);
    expect(clock.next).to.equal(120);
    clock.pass(120);
    await answered();
    expect(network.asked).to.have.lengthOf(2);
  });

  it('is one of several, each with its own seconds', async () => {
    network = answering(json(reportOf('74')));
    const [first, second] = [freshAddress(), freshAddress()];
    await page('60', first);
    await page('90', second);
    clock.pass(60);
    await answered();
    clock.pass(30);
    await answered();
    const paths = network.asked.map((address) => new URL(address).pathname);
    expect(paths).to.deep.equal([first, second, first, second]);
  });

  it('obeys its attributes when they change, go and come, and lets go of what has left the page', async () => {
    network = answering(json(reportOf('74')));
    const { provider } = await page('300');
    provider.setAttribute('refresh', '60');
    refresher.look();
    expect(clock.next).to.equal(60);
    provider.removeAttribute('refresh');
    refresher.look();
    expect(clock.next).to.equal(Number.POSITIVE_INFINITY);
    provider.setAttribute('refresh', '90');
    refresher.take(provider);
    expect(clock.next).to.equal(90);
    provider.remove();
    refresher.look();
    expect(clock.next).to.equal(Number.POSITIVE_INFINITY);
    clock.pass(10_000);
    expect(network.asked).to.have.lengthOf(1);
  });

  it('is not asked for when no widget shows it, nor when it stands in the page', async () => {
    network = answering(json(reportOf('74')));
    const { element } = await page('300');
    element.remove();
    clock.pass(300);
    await answered();
    expect(network.asked).to.have.lengthOf(1);
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      id: 'kept',
      textContent: JSON.stringify(reportOf('7')),
    });
    clear();
    document.body.append(script);
    await page('300', '#kept');
    expect(clock.next).to.equal(Number.POSITIVE_INFINITY);
  });

  for (const [written, taken, words] of [
    ['5', 30, /xx-report：refresh 应为 30 至 86400 的整数（秒），例如 refresh="300"，现为 "5"，按 30 秒更新/],
    ['0', 30, /现为 "0"，按 30 秒/],
    ['300.5', 301, /现为 "300.5"/],
    ['99999999999', 86_400, /按 86400 秒/],
    ['五分钟', Number.POSITIVE_INFINITY, /现为 "五分钟"，不自动更新/],
    ['', Number.POSITIVE_INFINITY, /现为 ""，不自动更新/],
    ['-300', Number.POSITIVE_INFINITY, /现为 "-300"/],
    ['３００', Number.POSITIVE_INFINITY, /现为 "３００"/],
  ] as const) {
    it(`is told once that refresh="${written}" is no number of seconds as it should be`, async () => {
      network = answering(json(reportOf('74')));
      const told: string[] = [];
      const listen = (event: Event) =>
        told.push(
          (event as CustomEvent<{ problems: { message: string }[] }>).detail.problems[0]?.message ?? '',
        );
      document.addEventListener('xx-error', listen);
      const { element } = await page(written);
      refresher.look();
      document.removeEventListener('xx-error', listen);
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.match(words);
      expect(told).to.deep.equal(said);
      expect(clock.next).to.equal(taken);
      expect(shown(element), 'the figure is shown all the same').to.equal('74台');
    });
  }

  it('takes a good number of seconds as it is', () => {
    expect(secondsOf(' 300 ')).to.deep.equal({ seconds: 300, right: true });
    expect(secondsOf('30')).to.deep.equal({ seconds: 30, right: true });
  });
});

describe('a page whose report has changed', () => {
  let network: Network;
  let clock: HandClock;
  afterEach(() => {
    network?.restore();
    delete pageNamespace().repaint;
    localStorage.clear();
    clear();
  });

  /** Widgets on two reports, one after the other; gives them when the second is painted. */
  async function changed(first: unknown, second: unknown, elements: readonly Live[]) {
    clock = new HandClock();
    network = answering(json(first), json(second));
    const src = freshAddress();
    for (const element of elements) element.setAttribute('report', src);
    place().append(...elements);
    await until(() => elements.every(({ state }) => state === 'ready'));
    await settled(...elements);
    const region = newsRegion(refreshZhCN);
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(region.textContent ?? ''));
    watch.observe(region, { childList: true, characterData: true, subtree: true });
    let painting: Promise<void> | undefined;
    pageNamespace().repaint = (watchers) => {
      painting = paintNews(watchers, refreshZhCN, clock);
    };
    const entry = pageNamespace().reports.get(new URL(src, document.baseURI).href);
    await entry?.load();
    return { region, said, painted: () => painting, entry, watch };
  }

  const moving = (element: Live) => element.renderRoot.querySelector('.visual')?.getAnimations().length ?? 0;

  it('says what is new once, politely, in one region of its own that nobody sees', async () => {
    const [figure, other, twin] = [widget(), widget('other'), widget()];
    const row = indicatorRow({ id: 'other', label: '企业', value: number('9', '家') });
    const { region, said, painted } = await changed(reportOf('74', [row]), reportOf('75', [row]), [
      figure,
      other,
      twin,
    ]);
    await painted();
    await until(() => said.length > 0);
    expect(said).to.deep.equal([region.textContent]);
    expect(said[0]).to.match(/^数据已更新：电梯 75 台/);
    expect(said[0]?.match(/电梯/g), 'two widgets of one figure say one thing').to.have.lengthOf(1);
    expect(said[0]).not.to.include('企业');
    expect(region.getAttribute('aria-live')).to.equal('polite');
    expect(document.querySelectorAll('#xx-news')).to.have.lengthOf(1);
    const host = document.getElementById('xx-news') as HTMLElement;
    expect(host.getAttribute('style')).to.equal(null);
    const { width, height } = host.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    expect(getComputedStyle(host).position).to.equal('fixed');
    expect([moving(figure), moving(twin), moving(other)], 'moves').to.deep.equal([1, 1, 0]);
  });

  it('says the first three of many, and how many more', async () => {
    const rows = (add: number) =>
      reportWith({
        indicators: Array.from({ length: 12 }, (_, index) =>
          indicatorRow({ id: `n${index}`, label: `第${index}项`, value: number(String(index + add), '个') }),
        ),
      });
    const elements = Array.from({ length: 12 }, (_, index) => widget(`n${index}`));
    const { said, painted } = await changed(rows(1), rows(2), elements);
    await painted();
    await until(() => said.length > 0);
    expect(said[0]).to.match(/^数据已更新：第0项 2 个.*；第1项 3 个.*；第2项 4 个.*；另有 9 项也已更新$/);
  });

  it('says the rows of a list that are new, without their sources', async () => {
    const rows = (value: string) =>
      reportOf(value, [indicatorRow({ id: 'other', label: '企业', value: number('9', '台') })]);
    const list = document.createElement('xx-compare') as Live;
    list.setAttribute('of', 'figure other');
    const { said, painted } = await changed(rows('74'), rows('75'), [list]);
    await painted();
    await until(() => said.length > 0);
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.include('75 台').and.not.include('9 台').and.not.include('出处');
  });

  it('says nothing and moves nothing at first, nor when only the date of the copy is new', async () => {
    const figure = widget();
    const { region, said, painted, entry } = await changed(reportOf('74'), reportOf('74'), [figure]);
    expect(painted(), 'nothing is painted').to.equal(undefined);
    network.restore();
    network = answering(offline);
    await entry?.load();
    await painted();
    await settled(figure);
    expect(figure.state).to.equal('stale');
    expect([said, region.textContent, moving(figure)]).to.deep.equal([[], '', 0]);
  });

  it('paints a thousand widgets in slices, none longer than its time, and all of them', async () => {
    const elements = Array.from({ length: 1000 }, () => widget());
    const { painted } = await changed(reportOf('74'), reportOf('75'), elements);
    // Each glance at the clock finds it five milliseconds later: three of them are a slice.
    clock.now = () => {
      clock.time += 5;
      return clock.time;
    };
    const slices: number[] = [];
    const fresh = () => elements.filter((element) => shown(element) === '75台').length;
    while (fresh() < 1000 && slices.length < 1000) {
      await until(() => clock.next < Number.POSITIVE_INFINITY);
      slices.push(fresh());
      clock.pass(0);
    }
    await painted();
    expect(slices.length).to.be.above(100);
    const sizes = slices.map((count, index) => count - (slices[index - 1] ?? 0));
    expect(Math.max(...sizes.slice(1)), 'widgets in one slice').to.be.below(10);
    expect(fresh()).to.equal(1000);
    expect(network.asked).to.have.lengthOf(2);
  }).timeout(60_000);
});
