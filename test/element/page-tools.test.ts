/** What stands behind a figure: the official page, the sentence in place, and what does not add up. */
import { expect } from 'chai';
import { keepFresh } from '../../src/element/refresh.ts';
import { pageNamespace, type Watcher } from '../../src/element/report-store.ts';
import { indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';
import { clear, type Live, paperOf, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network } from './network.ts';

const SENTENCE = '加梯-提速，去年街道实际开工74台，居民满意。';
const TEXT = `　　一、回顾\n${SENTENCE}谢谢大家。`;
const at = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });
const PHRASE = '加梯-提速，去年街道实际开工74台';

const lifts = (origin: object, value = number('74', '台')) => ({
  ...(reportWith({
    indicators: [
      indicatorRow({
        id: 'lifts',
        label: '加装电梯',
        value: { ...value, sources: [{ section: '1', text: PHRASE, ...at(PHRASE), context: at(SENTENCE) }] },
      }),
    ],
  }) as object),
  origin: { sha256: '0'.repeat(64), length: TEXT.length, ...origin },
});

describe('the source of a figure', () => {
  let network: Network | undefined;
  afterEach(() => {
    network?.restore();
    clear();
  });

  async function shown(tag: string, report: unknown): Promise<Live> {
    const element = document.createElement(tag) as Live;
    element.setAttribute('of', 'lifts');
    element.reportData = report;
    place().append(element);
    await settled(element);
    return element;
  }

  for (const tag of ['xx-indicator', 'xx-progress']) {
    it(`of ${tag} leads to the official page at that very phrase`, async () => {
      const element = await shown(tag, lifts({ url: 'https://www.example.gov.cn/report.html' }));
      const link = element.renderRoot.querySelector<HTMLAnchorElement>('details a');
      expect(link?.textContent).to.include(`“${PHRASE}”`);
      const [page, fragment = ''] = link?.href.split('#:~:text=') ?? [];
      expect(page).to.equal('https://www.example.gov.cn/report.html');
      // A hyphen would end the text that the browser looks for.
      expect(fragment).not.to.include('-');
      expect(decodeURIComponent(fragment)).to.equal(PHRASE);
    });
  }

  it('is no link where the report names no page, and never a script', async () => {
    const plain = await shown('xx-indicator', lifts({}));
    expect(plain.renderRoot.querySelector('a')).to.equal(null);
    const bad = await shown('xx-indicator', lifts({ url: 'javascript:alert(1)' }));
    expect(bad.state).to.equal('invalid');
    expect(bad.renderRoot.querySelector('a')).to.equal(null);
    expect(paperOf(bad).textContent).to.match(/origin\.url.*https/);
  });

  it('stands in its sentence, with the phrase marked, when the site offers the official text', async () => {
    network = answering(json(lifts({ textUrl: 'official.txt' })), () => new Response(TEXT));
    const src = freshAddress();
    const tags = ['xx-indicator', 'xx-progress'].map((tag) => {
      const element = document.createElement(tag) as Live;
      element.setAttribute('report', src);
      element.setAttribute('of', 'lifts');
      return element;
    });
    place().append(...tags);
    await until(() => tags.every(({ state }) => state === 'ready'));
    expect(network.asked, 'the text is fetched when somebody asks').to.have.lengthOf(1);
    const [first, second] = tags as [Live, Live];
    const details = first.renderRoot.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    await until(() => second.renderRoot.querySelector('.mark') !== null);
    await settled(...tags);
    for (const { renderRoot } of tags) {
      expect(renderRoot.querySelector('.mark')?.textContent).to.equal(PHRASE);
      expect(renderRoot.querySelector('.quote')?.textContent).to.include(`：“${SENTENCE}”`);
    }
    expect(details.open, 'stays open').to.equal(true);
    expect(network.asked[1]).to.equal(new URL('/reports/official.txt', document.baseURI).href);
    details.open = false;
    details.open = true;
    await settled(...tags);
    expect(network.asked, 'and once').to.have.lengthOf(2);
  });

  it('stays as it is when the text says something else at that place', async () => {
    network = answering(json(lifts({ textUrl: 'official.txt' })), () => new Response(`改过的${TEXT}`));
    const element = document.createElement('xx-indicator') as Live;
    element.setAttribute('report', freshAddress());
    element.setAttribute('of', 'lifts');
    place().append(element);
    await until(() => element.state === 'ready');
    (element.renderRoot.querySelector('details') as HTMLDetailsElement).open = true;
    await until(() => network?.asked.length === 2);
    await settled(element);
    expect(element.renderRoot.querySelector('.mark')).to.equal(null);
    expect(element.renderRoot.querySelector('.quote')?.textContent).to.include(`“${PHRASE}”`);
  });
});

describe('what does not add up', () => {
  const parts = (up: string) =>
    reportWith({
      indicators: [
        indicatorRow({
          id: 'firms',
          label: '规模企业',
          value: number('199', '家'),
          parts: { ids: ['up', 'down'], exhaustive: true },
        }),
        indicatorRow({ id: 'up', label: '上升', value: number(up, '家'), whole: 'firms' }),
        indicatorRow({ id: 'down', label: '下降', value: number('86', '家'), whole: 'firms' }),
        indicatorRow({
          id: 'lifts',
          label: '电梯',
          value: number('74', '台'),
          targets: [targetOf(number('63', '台'))],
        }),
      ],
    });
  const said: string[] = [];
  const warn = console.warn;
  before(() => {
    console.warn = (text: string) => said.push(text);
  });
  after(() => {
    console.warn = warn;
  });
  afterEach(clear);

  async function doubts(tag: string, of: string, up: string): Promise<string[]> {
    const element = document.createElement(tag) as Live;
    element.setAttribute('of', of);
    element.reportData = parts(up);
    said.length = 0;
    place().append(element);
    await settled(element);
    expect(element.state).to.equal('ready');
    return [...element.renderRoot.querySelectorAll('.doubt')].map((line) => line.textContent ?? '');
  }

  for (const tag of ['xx-indicator', 'xx-progress']) {
    it(`is 待核 on ${tag} with its formula, and one line on the console`, async () => {
      const [doubt, ...more] = await doubts(tag, 'firms', '114');
      expect(doubt).to.match(/^待核：.*114.*86.*200/);
      expect(doubt).to.include('199');
      expect(more).to.deep.equal([]);
      expect(said).to.deep.equal([`<${tag}> ${doubt}`]);
    });
  }

  it('is not said of a figure that is not concerned, nor of one that adds up', async () => {
    expect(await doubts('xx-indicator', 'lifts', '114')).to.deep.equal([]);
    expect(await doubts('xx-indicator', 'firms', '113')).to.deep.equal([]);
    expect(said).to.deep.equal([]);
  });
});

describe('the check of a report', () => {
  let network: Network | undefined;
  const { repaint } = pageNamespace();
  afterEach(() => {
    pageNamespace().repaint = repaint;
    network?.restore();
    localStorage.clear();
    clear();
  });

  /** Whether the page can answer its reader between the check of a report read again and its painting. */
  async function answersMeanwhile(rows: number): Promise<boolean> {
    const reportOf = (value: string) =>
      reportWith({
        indicators: Array.from({ length: rows }, (_, index) =>
          indicatorRow({ id: `row-${index}`, label: `第${index}项`, value: number(value, '台') }),
        ),
      });
    network = answering(json(reportOf('1')), json(reportOf('2')));
    const element = document.createElement('xx-indicator') as Live & Watcher;
    const src = freshAddress();
    element.setAttribute('report', src);
    element.setAttribute('of', 'row-0');
    place().append(element);
    await until(() => element.state === 'ready');
    keepFresh();
    let answered = false;
    let before: boolean | undefined;
    const paint = element.requestUpdate.bind(element);
    element.requestUpdate = () => {
      before ??= answered;
      paint();
    };
    const page = pageNamespace();
    const { check } = page;
    page.check = (watchers) => {
      setTimeout(() => {
        answered = true;
      });
      return check?.(watchers) as Promise<void>;
    };
    await page.reports.get(new URL(src, document.baseURI).href)?.load();
    page.check = check;
    await until(() => element.renderRoot.querySelector('.value')?.textContent === '2台');
    return before as boolean;
  }

  it('of a large one leaves room for what the reader does, also where it is kept fresh', async () => {
    expect(await answersMeanwhile(200)).to.equal(true);
  });

  it('of a small one takes no time', async () => {
    expect(await answersMeanwhile(2)).to.equal(false);
  });
});
