/** The words that are ours: full-width punctuation, nothing half said. */
import { expect } from 'chai';
import { parsePeriod } from '../../src/report/period.ts';
import { zhCN } from '../../src/text/zh-CN.ts';

const period = (text: string) => {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return zhCN.period(found);
};

describe('a period in words', () => {
  for (const [text, said] of [
    ['2021', '2021年'],
    ['2021-12', '2021年12月'],
    ['2021-04-19', '2021年4月19日'],
    ['2021-33', '2021年第一季度'],
    ['2021-36', '2021年第四季度'],
    ['2021-40', '2021年上半年'],
    ['2021-41', '2021年下半年'],
    ['2021-03/2021-11', '2021年3月至11月'],
    ['2020-12/2021-02', '2020年12月至2021年2月'],
    ['2016/2020', '2016年至2020年'],
    ['2022-01/..', '2022年1月以来'],
    ['../2021-12', '截至2021年12月'],
  ] as const) {
    it(`is ${said} for ${text}`, () => expect(period(text)).to.equal(said));
  }

  it('is the same whatever the clock and the time zone of the host', () => {
    const own = Date.prototype.getTimezoneOffset;
    Date.prototype.getTimezoneOffset = () => 480;
    try {
      expect(period('2021-01-01')).to.equal('2021年1月1日');
    } finally {
      Date.prototype.getTimezoneOffset = own;
    }
  });
});

describe('what the widgets say', () => {
  it('numbers sections as the report does', () => {
    expect(zhCN.section('1.4')).to.equal('一（四）');
    expect(zhCN.section('2')).to.equal('二');
  });

  it('keeps the report’s own words for a date, and puts 截至 before a bare one', () => {
    expect(zhCN.asOf('目前')).to.equal('目前');
    expect(zhCN.asOf('1月以来')).to.equal('1月以来');
    expect(zhCN.asOf('2021年12月')).to.equal('截至2021年12月');
  });

  it('has single quotation marks inside a quotation', () => {
    expect(zhCN.citation('一', '打造“仙霞”品牌')).to.deep.equal([{ text: '报告一：“打造‘仙霞’品牌”' }]);
  });

  it('says why a report was not had, differently for each cause', () => {
    const causes = ['network', 'timeout', 'status', 'html', 'json', 'empty'] as const;
    const said = causes.map((cause) =>
      zhCN.failed({ cause, status: cause === 'status' ? 404 : undefined }, 'a.json'),
    );
    expect(new Set(said).size).to.equal(causes.length);
    for (const sentence of said)
      expect(sentence)
        .to.include('a.json')
        .and.not.match(/undefined/);
  });

  it('leaves out clauses that are not there', () => {
    expect(zhCN.clauses(['甲', '', undefined, false, '乙'])).to.equal('甲，乙');
    expect(zhCN.sentence(['甲', null], '')).to.equal('甲');
    expect(zhCN.sentence(['甲', '乙'], '2021年')).to.equal('甲，乙（2021年）');
  });

  it('has no half-width punctuation beside a Chinese character', () => {
    const texts: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'function') {
        // What a sentence says around its arguments.
        try {
          const said: unknown = (value as (...args: unknown[]) => unknown)('甲', '乙', '丙', '丁');
          if (typeof said === 'string') texts.push(said);
        } catch {
          // Takes more than words.
        }
      } else if (value && typeof value === 'object') Object.values(value).forEach(visit);
    };
    visit(zhCN);
    expect(texts.length).to.be.above(30);
    for (const text of texts) expect(text).not.to.match(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
  });
});
