/**
 * Everything that may be wrong with what a tag is given. Each time: a Chinese sentence in the widget's
 * own place, an `xx-error` that says the same, a neighbour that does not notice, and nothing executed.
 */
import { expect } from 'chai';
import { indicatorRow, milestoneRow, number, reportWith, targetOf } from '../../src/widget/example.ts';
import { clear, type Live, pageReport, paperOf, place, settled, until } from '../contract/stage.ts';
import { answering, freshAddress, json, type Network, offline } from './network.ts';

interface Bad {
  readonly what: string;
  readonly tag: 'xx-indicator' | 'xx-progress' | 'xx-timeline';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  /** What the server answers. */
  readonly answer?: () => Response | Promise<Response>;
  /** `ready`: the figure is shown all the same, and the sentence is a note. */
  readonly state: string;
  /** The sentence; none where the input is shown as it is. */
  readonly said?: RegExp;
  /** What is still shown. */
  readonly shown?: RegExp;
}

const lift = { label: '加装电梯新开工', unit: '台' };
const SCRIPT = '<script>window.xxHacked = 1</script><img src=x onerror="window.xxHacked = 1">';

const rows = reportWith({
  indicators: [
    indicatorRow({ id: 'good', label: '好行', value: number('7', '个') }),
    { ...indicatorRow({ id: 'number-value', label: '数值写成了数', value: number('7', '个') }), value: 7 },
    { ...indicatorRow({ id: 'nan', label: 'NaN', value: { ...number('7', '个'), decimal: 'NaN' } }) },
    indicatorRow({
      id: 'zero-target',
      label: '目标为零',
      value: number('7', '个'),
      targets: [targetOf(number('0', '个'))],
    }),
    indicatorRow({ id: 'script', label: SCRIPT, value: number('7', '个') }),
    indicatorRow({ id: 'long', label: '长'.repeat(2000), value: number('7', '个') }),
  ],
});

const page404 = '<!doctype html><html><body><h1>404</h1><script>window.xxHacked = 1</script></body></html>';
const truncated = JSON.stringify(pageReport).slice(0, 5000);

const BAD: readonly Bad[] = [
  {
    what: 'a value that is no number',
    tag: 'xx-progress',
    attributes: { ...lift, value: '七十四', target: '63' },
    state: 'invalid',
    said: /value 应为数字.*现为 "七十四"/,
  },
  {
    what: 'a value of the wrong type in the report',
    tag: 'xx-indicator',
    attributes: { of: 'number-value' },
    data: rows,
    state: 'invalid',
    said: /indicators 中 number-value 的 value 现为 7，应为/,
  },
  {
    what: 'a report of the wrong type',
    tag: 'xx-progress',
    attributes: { of: 'good' },
    data: [1, 2, 3],
    state: 'invalid',
    said: /报告有 \d+ 处不合规范，第一处：报告.*应为/,
  },
  {
    what: 'an unknown id',
    tag: 'xx-progress',
    attributes: { of: 'lift-2021-strat' },
    data: pageReport,
    state: 'not-found',
    said: /of="lift-2021-strat" 在报告 xianxia-2021 中不存在，最接近的是 "lift-2021-start"/,
  },
  {
    what: 'an unknown id of a timeline',
    tag: 'xx-timeline',
    attributes: { of: 'tianshan5-start tianshan6-start' },
    data: pageReport,
    state: 'not-found',
    said: /of="tianshan6-start" .*最接近的是 "tianshan5-start"/,
  },
  {
    what: 'NaN in the tag',
    tag: 'xx-progress',
    attributes: { ...lift, value: 'NaN', target: '63' },
    state: 'invalid',
    said: /value 应为数字.*现为 "NaN"/,
  },
  {
    what: 'NaN in the report',
    tag: 'xx-indicator',
    attributes: { of: 'nan' },
    data: rows,
    state: 'invalid',
    said: /nan 的 value\.decimal 现为 "NaN"，应为/,
  },
  {
    what: 'a target of zero',
    tag: 'xx-progress',
    attributes: { ...lift, value: '74', target: '0' },
    state: 'invalid',
    said: /target 应为大于 0 的数/,
  },
  {
    what: 'a target of zero in the report',
    tag: 'xx-progress',
    attributes: { of: 'zero-target' },
    data: rows,
    state: 'invalid',
    said: /target 应为大于 0 的数/,
  },
  {
    what: 'a negative target',
    tag: 'xx-progress',
    attributes: { ...lift, value: '74', target: '-63' },
    state: 'invalid',
    said: /target 应为大于 0 的数，现为 "-63/,
  },
  {
    what: 'a value of 10⁹ with a target of 100',
    tag: 'xx-progress',
    attributes: { label: '访问量', value: '1000000000', target: '100', unit: '次' },
    state: 'ready',
    said: /完成比例超过 200%，图形只画两圈/,
    shown: /1000000000%/,
  },
  {
    what: 'a list of 10⁵ items',
    tag: 'xx-timeline',
    data: reportWith({
      milestones: Array.from({ length: 100_000 }, (_, index) =>
        milestoneRow({ id: `item-${index}`, title: `第 ${index} 项` }),
      ),
    }),
    state: 'ready',
    said: /共 100000 项，先列出前 2000 项/,
    shown: /共 100000 项/,
  },
  {
    what: 'a label of 2,000 characters',
    tag: 'xx-progress',
    attributes: { label: '长'.repeat(2000), value: '74', target: '63', unit: '台' },
    state: 'ready',
    said: /标签共 2000 字，只显示前 80 字/,
    shown: /长{80}….*74/s,
  },
  {
    what: 'a label of 2,000 characters in the report',
    tag: 'xx-indicator',
    attributes: { of: 'long' },
    data: reportWith({
      indicators: [indicatorRow({ id: 'long', label: '长'.repeat(2000), value: number('7', '个') })],
    }),
    state: 'ready',
    said: /标签共 2000 字/,
    shown: /7/,
  },
  {
    what: '<script> in a label',
    tag: 'xx-progress',
    attributes: { ...lift, label: SCRIPT, value: '74', target: '63' },
    state: 'ready',
    shown: /<script>window\.xxHacked/,
  },
  {
    what: '<script> in a label of the report',
    tag: 'xx-indicator',
    attributes: { of: 'script' },
    data: reportWith({
      indicators: [indicatorRow({ id: 'script', label: SCRIPT, value: number('7', '个') })],
    }),
    state: 'ready',
    shown: /<img src=x/,
  },
  {
    what: '<script> in the title of an item',
    tag: 'xx-timeline',
    attributes: { items: JSON.stringify([{ title: SCRIPT, when: '2021-04-19' }]) },
    state: 'ready',
    shown: /<script>window\.xxHacked/,
  },
  {
    what: '<script> in an id',
    tag: 'xx-progress',
    attributes: { of: SCRIPT },
    data: pageReport,
    state: 'not-found',
    said: /<script>window\.xxHacked.*不存在/,
  },
  {
    what: 'a 404 page with its status',
    tag: 'xx-progress',
    attributes: { of: 'good' },
    answer: () => new Response(page404, { status: 404, headers: { 'content-type': 'text/html' } }),
    state: 'failed',
    said: /没有读到报告 http.*：服务器答复 404/,
  },
  {
    what: 'a 404 page that says 200',
    tag: 'xx-indicator',
    attributes: { of: 'good' },
    answer: () => new Response(page404, { headers: { 'content-type': 'text/html' } }),
    state: 'failed',
    said: /读到的是网页，不是 JSON/,
  },
  {
    what: 'truncated JSON',
    tag: 'xx-timeline',
    answer: () => new Response(truncated, { headers: { 'content-type': 'application/json' } }),
    state: 'failed',
    said: /JSON 不完整/,
  },
  {
    what: 'an empty file',
    tag: 'xx-indicator',
    attributes: { of: 'good' },
    answer: () => new Response('  \n'),
    state: 'failed',
    said: /文件是空的/,
  },
  {
    what: 'no network',
    tag: 'xx-indicator',
    attributes: { of: 'good' },
    answer: offline,
    state: 'failed',
    said: /网络不通/,
  },
  {
    what: 'an address that is none',
    tag: 'xx-indicator',
    attributes: { of: 'good', report: 'http://[' },
    answer: offline,
    state: 'failed',
    said: /没有读到报告 http:\/\/\[/,
  },
  {
    what: 'an inline report that is not there',
    tag: 'xx-indicator',
    attributes: { of: 'good', report: '#nowhere' },
    state: 'failed',
    said: /没有读到报告 #nowhere/,
  },
];

describe('bad input', () => {
  let network: Network | undefined;
  afterEach(() => {
    network?.restore();
    clear();
  });

  for (const { what, tag, attributes = {}, data, answer, state, said, shown } of BAD) {
    it(`is said in its own place: ${what}`, async function () {
      this.timeout(60_000);
      if (answer) network = answering(answer);
      const element = document.createElement(tag) as Live;
      if (answer) element.setAttribute('report', freshAddress());
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (data !== undefined) element.reportData = data;
      const neighbour = document.createElement('xx-indicator') as Live;
      for (const [name, value] of Object.entries({ label: '邻居', value: '63685', unit: '剂' }))
        neighbour.setAttribute(name, value);
      const errors: { target: EventTarget | null; messages: string[] }[] = [];
      const container = place(375);
      container.addEventListener('xx-error', (event) => {
        const { problems } = event.detail;
        errors.push({ target: event.target, messages: problems.map(({ message }) => message) });
      });
      container.append(element, neighbour);
      await until(() => element.state !== 'loading');
      await settled(element, neighbour);

      expect(element.state).to.equal(state);
      const place_ = paperOf(element);
      if (said) {
        const line = [...place_.querySelectorAll('.problem, .note')].find((part) =>
          said.test(part.textContent ?? ''),
        );
        expect(line, place_.textContent ?? '').not.to.equal(undefined);
        expect(line?.getBoundingClientRect().height, 'is seen').to.be.above(0);
      }
      if (shown) expect(place_.querySelector('.visual, .scroll')?.parentElement?.textContent).to.match(shown);
      expect(errors.map(({ target }) => target)).to.deep.equal(said ? [element] : []);
      const messages = errors.flatMap((error) => error.messages);
      if (said)
        expect(
          messages.some((message) => said.test(message)),
          messages.join(),
        ).to.equal(true);

      expect(neighbour.state).to.equal('ready');
      expect(neighbour.renderRoot.querySelector('.value')?.textContent).to.equal('63685剂');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect('xxHacked' in window, 'something was executed').to.equal(false);
      expect(place_.querySelector('script, img, h1')).to.equal(null);
      const ours = place_.cloneNode(true) as Element;
      for (const quoted of ours.querySelectorAll('.problem')) quoted.remove();
      expect(ours.textContent).not.to.match(/NaN|undefined|null|\[object/);
    });
  }

  it('in one row of a report costs that row and no other', async () => {
    const good = document.createElement('xx-indicator') as Live;
    const bad = document.createElement('xx-indicator') as Live;
    good.setAttribute('of', 'good');
    bad.setAttribute('of', 'number-value');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'rows';
    script.textContent = JSON.stringify(rows);
    const provider = document.createElement('xx-report');
    provider.setAttribute('src', '#rows');
    provider.append(good, bad);
    place().append(script, provider);
    await until(() => good.state === 'ready');
    await settled(good, bad);
    expect(good.renderRoot.querySelector('.value')?.textContent).to.equal('7个');
    expect(bad.state).to.equal('invalid');
  });

  it('in the report of a provider is said once by each kind of tag, in the order of the page', async () => {
    const milestones = [milestoneRow({ id: 'deed', title: '好事' }), { id: 'broken' }];
    const broken = { ...(rows as object), milestones };
    network = answering(new Response(JSON.stringify(broken)));
    const tags = ['xx-indicator', 'xx-indicator', 'xx-timeline', 'xx-timeline'].map((tag) => {
      const element = document.createElement(tag) as Live;
      if (tag === 'xx-indicator') element.setAttribute('of', 'good');
      return element;
    });
    const provider = document.createElement('xx-report');
    provider.setAttribute('src', freshAddress());
    provider.append(...tags);
    const told: EventTarget[] = [];
    provider.addEventListener('xx-error', ({ target }) => target && told.push(target));
    place().append(provider);
    await until(() => tags.every(({ state }) => state === 'ready'));
    await settled(...tags);
    const notes = tags.map(({ renderRoot }) =>
      [...renderRoot.querySelectorAll('.note')].map((note) => note.textContent ?? ''),
    );
    expect(notes.map(({ length }) => length)).to.deep.equal([1, 0, 1, 0]);
    expect(notes[0]?.[0]).to.match(/不合规范.*indicators 中 number-value/);
    expect(notes[2]?.[0]).to.match(/不合规范.*milestones 中 broken/);
    expect(told).to.deep.equal([tags[0], tags[2]]);
    expect(tags[2]?.renderRoot.querySelectorAll('li[data-key]')).to.have.lengthOf(1);
  });

  it('does not keep a good file from being read after it', async () => {
    network = answering(() => new Response(truncated), json(pageReport));
    const element = document.createElement('xx-progress') as Live;
    element.setAttribute('of', 'lift-2021-start');
    element.setAttribute('report', freshAddress());
    place().append(element);
    await until(() => element.state === 'failed');
    await settled(element);
    element.renderRoot.querySelector('button')?.click();
    await until(() => element.state === 'ready');
    expect(element.state).to.equal('ready');
  });
});
