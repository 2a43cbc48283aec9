/** A figure as it is typed into a tag. */
import { expect } from 'chai';
import { changeFromText, figureFromText, numberFromText } from '../../src/report/from-attributes.ts';
import { printFigure } from '../../src/text/number.ts';
import { random, times } from './random.ts';

describe('a number as typed', () => {
  it('keeps every character, for 1,000 random numbers with words and scales around them', () => {
    const { int, pick, decimal } = random(17);
    times(1000, () => {
      const digits = pick(['', '-']) + decimal(int(1, 20), 8);
      const [before, after] = pick([
        ['', ''],
        ['约', ''],
        ['超', ''],
        ['', '多'],
        ['', '以上'],
      ] as const);
      const scale = pick(['', '万', '亿']);
      const typed = before + digits + scale + after;
      const found = numberFromText(typed, pick(['台', '元', '%', '']));
      expect(found?.kind, typed).to.equal('number');
      expect(found?.literal).to.equal(typed);
      expect(found?.decimal).to.equal(digits);
      expect(found?.scale ?? '').to.equal(scale);
      expect(printFigure(found as never)).to.include(typed);
    });
  });

  for (const [typed, unit, decimal, scale, rest] of [
    ['63,685', '剂', '63685', undefined, '剂'],
    ['12,345,678.90', '元', '12345678.90', undefined, '元'],
    ['20.1317', '亿元', '20.1317', '亿', '元'],
    ['1.7万多', '人次', '1.7', '万', '人次'],
    [' 74 ', '台', '74', undefined, '台'],
  ] as const) {
    it(`is read from “${typed}” ${unit}`, () => {
      expect(numberFromText(typed, unit)).to.deep.include({ kind: 'number', decimal, scale, unit: rest });
    });
  }

  for (const typed of [
    '七十四',
    '1e9',
    'NaN',
    'Infinity',
    '1.',
    '.5',
    '1,5',
    '1,23',
    '1,2345',
    ',1',
    '1 000',
    '0x10',
    '74台',
    '--1',
    '+5',
    '１２',
    '多',
  ])
    it(`is none in “${typed}”`, () => expect(numberFromText(typed, '台')).to.equal(null));

  for (const typed of ['', '  ', 'null', 'undefined', '未公布', '不适用', '统计中', '口径调整'])
    it(`is not there in “${typed}”, which is no zero`, () => {
      const found = numberFromText(typed, '台');
      expect(found?.kind).to.equal('absent');
      expect(found?.reason).to.be.oneOf(['未公布', '不适用', '统计中', '口径调整']);
      expect(found).not.to.have.property('decimal');
    });
});

describe('a word that stands for a value', () => {
  for (const [typed, kind] of [
    ['第一', 'rank'],
    ['第3', 'rank'],
    ['首个', 'rank'],
    ['唯一', 'rank'],
    ['前列', 'rank'],
    ['零', 'none'],
    ['无', 'none'],
    ['II类', 'class'],
    ['A级', 'class'],
    ['74', 'number'],
    ['', 'absent'],
  ] as const)
    it(`is a ${kind}: “${typed}”`, () => expect(figureFromText(typed)?.kind).to.equal(kind));
  it('is not any word', () => expect(figureFromText('很多')).to.equal(null));
});

describe('a change as typed', () => {
  for (const [typed, direction, literal, meaning] of [
    ['-2.9 岁', 'down', '2.9', undefined],
    ['+16 个百分点', 'up', '16', 'points'],
    ['2.9', 'up', '2.9', undefined],
    ['0.00', 'same', '0.00', undefined],
    ['-1,200 户', 'down', '1,200', undefined],
  ] as const)
    it(`goes ${direction} in “${typed}”, and has its sign nowhere else`, () => {
      const found = changeFromText(typed, '岁', '上一届');
      expect(found).to.deep.include({ direction, meaning, against: '上一届' });
      expect(found?.value.literal).to.equal(literal);
    });
  for (const typed of ['', '略增', '−2.9', '+', '+3.5.2', '1,5', 'NaN'])
    it(`is none in “${typed}”`, () => expect(changeFromText(typed, '岁', '')).to.equal(null));
});
