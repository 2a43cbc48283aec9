/** The English words: dates as a bulletin writes them, nothing Chinese left in them, nothing half said. */
import { expect } from 'chai';
import { parsePeriod } from '../../src/report/period.ts';
import { en } from '../../src/text/en.ts';
import { ownEn } from '../../src/text/en-own.ts';
import { zhCN } from '../../src/text/zh-CN.ts';

const period = (text: string) => {
  const found = parsePeriod(text);
  if (!found) throw new Error(text);
  return en.period(found);
};

describe('a period in English', () => {
  for (const [text, said] of [
    ['2021', '2021'],
    ['2021-04', 'April 2021'],
    ['2021-04-19', '19 April 2021'],
    ['2021-33', 'first quarter of 2021'],
    ['2021-40', 'first half of 2021'],
    ['2021-41', 'second half of 2021'],
    ['2021-03/2021-11', 'March to November 2021'],
    ['2020-12/2021-02', 'December 2020 to February 2021'],
    ['2021-04-19/2021-05-02', '19 April to 2 May 2021'],
    ['2016/2020', '2016 to 2020'],
    ['2022-01/..', 'since January 2022'],
    ['../2021-12', 'up to December 2021'],
  ] as const) {
    it(`is ${said} for ${text}`, () => expect(period(text)).to.equal(said));
  }
});

describe('what the widgets say in English', () => {
  it('puts “as of” before a date and leaves the report’s own words alone', () => {
    expect(en.asOf('December 2021')).to.equal('as of December 2021');
    expect(en.asOf('19 April 2021')).to.equal('as of 19 April 2021');
    expect(en.asOf('at present')).to.equal('at present');
    expect(en.asOf('since January')).to.equal('since January');
  });

  it('says of a quotation that it is Chinese', () => {
    const runs = en.citation('I (4)', '打造“仙霞”品牌');
    expect(runs.map(({ text }) => text).join('')).to.equal('Report, part I (4): "打造‘仙霞’品牌"');
    expect(runs.filter(({ lang }) => lang).map(({ text, lang }) => [text, lang])).to.deep.equal([
      ['打造‘仙霞’品牌', 'zh-CN'],
    ]);
  });

  it('says each of the reasons for a value that is not there', () => {
    const reasons = ['未公布', '不适用', '统计中', '口径调整'] as const;
    const said = reasons.map((reason) => en.figure({ kind: 'absent', reason }));
    expect(new Set(said).size).to.equal(4);
    expect(said.join()).not.to.match(/\p{Script=Han}/u);
    expect(en.figure({ kind: 'absent' })).to.equal('not published');
  });

  it('has every word that Chinese has', () => {
    const keys = (words: object) => Object.keys(words).sort();
    expect(keys(en)).to.deep.equal(keys(zhCN));
    expect(keys(en.expected)).to.deep.equal(keys(zhCN.expected));
  });

  it('has no Chinese punctuation, and no Chinese but in what a page may write in Chinese', () => {
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        expect(value, path).not.to.match(/[，。；：（）、]/);
        if (!/e\.g\./.test(value)) expect(value, path).not.to.match(/\p{Script=Han}/u);
      } else if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`);
    };
    visit(en, 'en');
    visit(ownEn, 'own');
  });
});
