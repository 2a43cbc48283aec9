/** Dates of the checked subset: what is none of them, and what they cover. `period.test.mjs` holds them against the edtf library. */
import { expect } from 'chai';
import { parsePeriod, vagueSpan } from '../../src/report/period.ts';
import { times } from './random.ts';

const DAY = 86_400_000;

describe('a date of the report', () => {
  for (const text of [
    '',
    '/',
    '..',
    '../..',
    '2021/',
    '/2021',
    '2021-00',
    '2021-13',
    '2021-21',
    '2021-32',
    '2021-37',
    '2021-42',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-4-19',
    '21-04-19',
    '2021-04-19T00:00',
    '2021/2022/2023',
    '2022/2021',
    '2021~',
    '2021年4月19日',
    ' 2021',
  ]) {
    it(`is not “${text}”`, () => expect(parsePeriod(text)).to.equal(null));
  }

  it('may be open at one end', () => {
    const since = parsePeriod('2022-01/..');
    expect(since?.to).to.equal(null);
    expect(since?.from?.start).to.equal(Date.UTC(2022, 0, 1));
    const until = parsePeriod('../2021-12');
    expect(until?.from).to.equal(null);
    expect(until?.to?.end).to.equal(Date.UTC(2022, 0, 1));
  });

  it('knows leap years', () => {
    expect(parsePeriod('2020-02-29')?.to?.end).to.equal(Date.UTC(2020, 2, 1));
    expect(parsePeriod('2000-02-29')).not.to.equal(null);
  });

  it('has days that follow each other without a gap', () => {
    let at = Date.UTC(2019, 11, 1);
    times(800, () => {
      const found = parsePeriod(new Date(at).toISOString().slice(0, 10));
      expect([found?.from?.start, found?.to?.end]).to.deep.equal([at, at + DAY]);
      at += DAY;
    });
  });
});

describe('a vague word', () => {
  for (const [words, from, to] of [
    ['2021年底', 11, 12],
    ['年末', 11, 12],
    ['年初', 1, 2],
    ['上半年', 1, 6],
    ['下半年', 7, 12],
    ['年中', 6, 7],
  ] as const) {
    it(`points at months ${from} to ${to}: ${words}`, () => {
      expect(vagueSpan(words, 2021)).to.deep.equal([Date.UTC(2021, from - 1, 1), Date.UTC(2021, to, 1)]);
    });
  }

  it('points nowhere when it names no part of the year', () => {
    for (const words of ['', '目前', '2021年', '春节', '去年4月19日'])
      expect(vagueSpan(words, 2021), words).to.equal(null);
  });
});
