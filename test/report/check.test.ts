/** The run-time check: what is wrong, where, and what to write instead; a bad row costs only itself. */
import { expect } from 'chai';
import { checkReport } from '../../src/report/check-report.ts';
import { nearest } from '../../src/report/find.ts';
import { indicatorRow, milestoneRow, number, reportWith } from '../../src/widget/example.ts';
import { pageReport } from '../contract/stage.ts';
import { random, times } from './random.ts';

const good = (id: string) => indicatorRow({ id, label: id, value: number('7', '个') });
const withIndicator = (row: unknown) =>
  checkReport(reportWith({ indicators: [good('before'), row, good('after')] }));
const messages = (raw: unknown) => checkReport(raw).problems.map(({ message }) => message);

describe('the check of a report', () => {
  it('finds nothing wrong with the real one, and keeps every row', () => {
    const { report, problems } = checkReport(pageReport);
    expect(problems).to.deep.equal([]);
    for (const list of ['themes', 'indicators', 'milestones', 'initiatives', 'places'] as const)
      expect(report?.[list]).to.have.lengthOf(pageReport[list].length);
  });

  for (const [what, change, field, said] of [
    ['no id', { id: undefined }, 'id', /indicators 中 第2行 的 id 没有写，应为/],
    ['an id in capitals', { id: 'Lift' }, 'id', /indicators 中 Lift 的 id 现为 "Lift"，应为小写字母/],
    ['no label', { label: undefined }, 'label', /的 label 没有写，应为/],
    ['an empty label', { label: '' }, 'label', /的 label 现为 ""，应为/],
    ['a label that is a number', { label: 7 }, 'label', /的 label 现为 7，应为/],
    ['a period in Chinese', { period: '2021年' }, 'period', /的 period 现为 "2021年"，应为/],
    ['a day that does not exist', { asOf: '2021-02-30' }, 'asOf', /的 asOf 现为 "2021-02-30"，应为/],
    ['a value that is a number', { value: 7 }, 'value', /的 value 现为 7，应为/],
    ['a value that is null', { value: null }, 'value', /的 value 现为 null，应为/],
    [
      'a decimal that is a number',
      { value: { ...number('7', '个'), decimal: 7 } },
      'value.decimal',
      /的 value\.decimal 现为 7，应为/,
    ],
    [
      'a decimal with an exponent',
      { value: { ...number('7', '个'), decimal: '1e9' } },
      'value.decimal',
      /现为 "1e9"，应为/,
    ],
    [
      'a kind that there is not',
      { value: { ...number('7', '个'), kind: 'amount' } },
      'value.kind',
      /现为 "amount"，应为.*number.*absent/,
    ],
    [
      'a number without its decimal',
      { value: { kind: 'number', literal: '7' } },
      'value',
      /的 value 现为 .*，应为.*decimal/,
    ],
    ['a value without its literal', { value: { kind: 'rank' } }, 'value', /的 value 现为 .*，应为.*literal/],
    [
      'a scale that there is not',
      { value: { ...number('7', '个'), scale: '千' } },
      'value.scale',
      /现为 "千"，应为.*万.*亿/,
    ],
    ['better in Chinese', { better: '高' }, 'better', /的 better 现为 "高"，应为.*higher.*lower/],
    ['targets that are no list', { targets: {} }, 'targets', /的 targets 现为 \{\}，应为/],
    [
      'a target without who set it',
      { targets: [{ value: number('7', '个'), kind: 'target', period: '2021' }] },
      'targets.0.setBy',
      /的 targets\.0\.setBy 没有写/,
    ],
    ['a long mistake, which is cut', { period: '长'.repeat(500) }, 'period', /^.{0,150}$/],
  ] as const) {
    it(`says what is wrong and where: ${what}`, () => {
      const { report, problems } = withIndicator({ ...good('bad'), ...change });
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]?.field).to.equal(field);
      expect(problems[0]?.message)
        .to.match(said)
        .and.not.match(/undefined|\[object/);
      expect(problems[0]?.list).to.equal('indicators');
      expect(report?.indicators.map(({ id }) => id)).to.deep.equal(['before', 'after']);
    });
  }

  it('takes a target that nobody is said to have set', () => {
    const target = { value: number('7', '个'), kind: 'target', setBy: null, period: '2021' };
    expect(withIndicator({ ...good('fine'), targets: [target] }).problems).to.deep.equal([]);
  });

  it('takes negative numbers, and a value that is not there', () => {
    expect(withIndicator({ ...good('minus'), value: number('-3.2', '%') }).problems).to.deep.equal([]);
    expect(
      withIndicator({ ...good('absent'), value: { kind: 'absent', reason: '未公布' } }).problems,
    ).to.deep.equal([]);
  });

  it('refuses a computed number with a source', () => {
    const source = { section: '1.1', start: 0, end: 1, text: '七' };
    const value = { ...number('7', '个'), sources: [source], derived: { formula: '14 ÷ 2', from: [] } };
    expect(withIndicator({ ...good('both'), value }).problems).to.have.lengthOf(1);
  });

  it('refuses places in the text that are negative, broken or words', () => {
    for (const start of [-1, 1.5, '1', null]) {
      const value = { ...number('7', '个'), sources: [{ section: '1.1', start, end: 9, text: '七' }] };
      const { problems } = withIndicator({ ...good('place'), value });
      expect(problems[0]?.field, String(start)).to.equal('value.sources.0.start');
    }
  });

  it('keeps the first of two rows with one id, and says so', () => {
    const { report, problems } = checkReport(
      reportWith({ indicators: [good('twice'), { ...good('twice'), label: '第二' }, good('once')] }),
    );
    expect(report?.indicators.map(({ label }) => label)).to.deep.equal(['twice', 'once']);
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'indicators 中 twice 出现了两次，只用第一次',
    ]);
  });

  it('says every mistake of a row, in the order of the file', () => {
    const found = messages(
      reportWith({
        indicators: [
          { ...good('bad'), label: 7, period: 'x' },
          { ...good('worse'), value: 1 },
        ],
      }),
    );
    expect(found).to.have.lengthOf(3);
    expect(found[0]).to.include('bad');
    expect(found[2]).to.include('worse');
  });

  it('takes rows that are no rows as bad rows', () => {
    const rows = [null, 7, 'text', [], {}];
    const { report, problems } = checkReport(reportWith({ indicators: [...rows, good('fine')] }));
    expect(report?.indicators).to.have.lengthOf(1);
    for (const place of [1, 2, 3, 4, 5])
      expect(
        problems.some(({ message }) => message.includes(`第${place}行`)),
        `row ${place}`,
      ).to.equal(true);
  });

  it('says of a list that is none that it should be one', () => {
    const { report, problems } = checkReport(
      reportWith({ milestones: 'none' as never, indicators: [good('fine')] }),
    );
    expect(problems.map(({ message }) => message)).to.deep.equal(['报告的 milestones 现为 "none"，应为列表']);
    expect(report?.indicators).to.have.lengthOf(1);
  });

  it('has no report without its head', () => {
    for (const raw of [
      null,
      undefined,
      7,
      'text',
      [],
      {},
      { id: 'a' },
      { ...(reportWith({}) as object), title: 7 },
    ]) {
      const { report, problems } = checkReport(raw);
      expect(report, JSON.stringify(raw)).to.equal(null);
      expect(problems.length).to.be.above(0);
      for (const { list, message } of problems) {
        expect(list).to.equal('report');
        expect(message)
          .to.match(/^报告/)
          .and.not.match(/undefined|\[object/);
      }
    }
  });

  it('takes a report without its lists as an empty one', () => {
    const {
      themes: _1,
      indicators: _2,
      milestones: _3,
      initiatives: _4,
      places: _5,
      ...head
    } = reportWith({}) as Record<string, unknown>;
    expect(checkReport(head).problems).to.deep.equal([]);
    expect(checkReport(head).report?.indicators).to.deep.equal([]);
  });

  it('costs only the row with the mistake, for 200 rows of the real report broken at random', () => {
    const { int, pick } = random(63);
    times(200, () => {
      const at = int(0, pageReport.indicators.length - 1);
      const row = pageReport.indicators[at] as Record<string, unknown>;
      const field = pick(['id', 'measure', 'label', 'theme', 'period', 'value']);
      const broken = { ...row, [field]: pick([7, null, undefined, '', [], {}]) };
      const indicators = pageReport.indicators.map((each, index) => (index === at ? broken : each));
      const { report, problems } = checkReport({ ...pageReport, indicators });
      expect(report?.indicators, field).to.have.lengthOf(pageReport.indicators.length - 1);
      expect(problems.length).to.be.above(0);
      expect(problems.every(({ list }) => list === 'indicators')).to.equal(true);
      expect(report?.milestones).to.have.lengthOf(pageReport.milestones.length);
    });
  });

  it('does not change what it checks', () => {
    const raw = reportWith({
      indicators: [good('a'), { ...good('b'), label: 7 }],
      milestones: [milestoneRow({ id: 'm', title: '甲' })],
    });
    const before = JSON.stringify(raw);
    checkReport(raw);
    expect(JSON.stringify(raw)).to.equal(before);
  });
});

describe('the nearest id', () => {
  const ids = pageReport.indicators.map(({ id }) => id);

  it('is the one with a single mistake in it, for 500 ids misspelt at random', () => {
    const { int, pick } = random(9);
    let found = 0;
    times(500, () => {
      const id = pick(ids.filter((candidate) => candidate.length > 12));
      const at = int(1, id.length - 2);
      const misspelt = pick([
        id.slice(0, at) + id.slice(at + 1),
        id.slice(0, at) + pick(['x', 'q', '0']) + id.slice(at),
        id.slice(0, at) + pick(['x', 'q', '_']) + id.slice(at + 1),
      ]);
      if (ids.includes(misspelt)) return;
      const suggested = nearest(misspelt, ids);
      // Another id may be as near (lift-2021-… and lift-2022-…), never nearer.
      if (suggested === id) found += 1;
    });
    expect(found).to.be.above(450);
  });

  it('is the first of several that are as near, and none of none', () => {
    expect(nearest('lift-2021', ['lift-2022', 'lift-2023'])).to.equal('lift-2022');
    expect(nearest('a', [])).to.equal(null);
  });

  it('is none when no id is like it', () => {
    expect(nearest('elevators', ['tax-2021', 'waste-rooms'])).to.equal(null);
  });

  it('is found of a very long id in no time', () => {
    const began = performance.now();
    expect(nearest('x'.repeat(100_000), ids)).to.equal(null);
    expect(performance.now() - began).to.be.below(500);
  });
});
