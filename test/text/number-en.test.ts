/** English figures: the decimal point moves in the text of the number, and not one digit changes. */
import { expect } from 'chai';
import { amount, decimal } from '../../src/report/decimal.ts';
import type { Quantity } from '../../src/report/schema.ts';
import { figureParts, printFigure, shifted, unitName } from '../../src/text/number-en.ts';
import { random, times } from '../report/random.ts';

const of = (quantity: Partial<Quantity>): string => printFigure({ kind: 'number', ...quantity });

const NAMED = { thousand: '1000', million: '1000000', billion: '1000000000' } as const;

/** The number that an English figure says, read as a reader would read it. */
function readBack(printed: string): string {
  const [, number = '', , name] = /^(-?\d+(\.\d+)?)(?: (thousand|million|billion))?/.exec(printed) ?? [];
  const read = decimal(number);
  if (!read) throw new Error(`“${printed}” is no number`);
  return (name ? read.times(NAMED[name as keyof typeof NAMED]) : read).toFixed();
}

describe('a figure in English', () => {
  for (const [quantity, printed] of [
    [{ literal: '20.1317', scale: '亿', unit: 'yuan' }, '2.01317 billion yuan'],
    [{ literal: '5.4043', scale: '亿', unit: '元' }, '540.43 million yuan'],
    [{ literal: '4500.61', scale: '万', unit: 'yuan' }, '45.0061 million yuan'],
    [{ literal: '119.04', scale: '万', unit: 'yuan' }, '1.1904 million yuan'],
    [{ literal: '12600', scale: '万', unit: 'yuan', qualifier: '约' }, 'about 126 million yuan'],
    [{ literal: '20.88', scale: '万', unit: 'square metre|square metres' }, '208.8 thousand square metres'],
    [
      { literal: '1.7万多', decimal: '1.7', scale: '万', unit: 'person-time|person-times', qualifier: '多' },
      'over 17 thousand person-times',
    ],
    [{ literal: '0.05', scale: '万', unit: 'lift|lifts' }, '500 lifts'],
    [{ literal: '63685', unit: 'dose|doses' }, '63685 doses'],
    [{ literal: '1,300', unit: 'card|cards' }, '1,300 cards'],
    [{ literal: '1', unit: 'lift|lifts' }, '1 lift'],
    [{ literal: '65.10', unit: '%' }, '65.10%'],
    [{ literal: '85', unit: '%', qualifier: '以上' }, '85% or more'],
    [{ literal: '65', unit: 'year|years', qualifier: '以上' }, '65 years or more'],
    [{ literal: '80', unit: 'lift|lifts', qualifier: '力争' }, 'aiming for 80 lifts'],
    [{ literal: '三', decimal: '3', unit: '||units' }, '3'],
    [{ literal: '74', unit: '台' }, '74 台'],
    [{ literal: '0—24', scale: '亿', unit: 'yuan' }, '0–2.4 billion yuan'],
    [{ kind: 'rank', literal: 'first' }, 'first'],
    [{ kind: 'class', literal: 'II', unit: 'class' }, 'class II'],
    [{ kind: 'none', literal: '零', unit: 'case|cases' }, 'no cases'],
    [{ kind: 'none', literal: '无' }, 'none'],
  ] as const) {
    it(`is ${printed}`, () => expect(of(quantity)).to.equal(printed));
  }

  it('keeps a zero that the report prints behind the point', () => {
    expect(of({ literal: '65.10', scale: '万', unit: 'yuan' })).to.equal('651.0 thousand yuan');
  });

  it('reads back as the same number, whatever the number and the scale', () => {
    const { decimal: number, pick } = random(4);
    times(3000, () => {
      const literal = number(9, 6);
      const scale = pick(['万', '亿', undefined] as const);
      const quantity: Quantity = { kind: 'number', literal, decimal: literal, scale, unit: 'yuan' };
      const printed = printFigure(quantity);
      expect(readBack(printed), `${literal}${scale ?? ''} → ${printed}`).to.equal(
        amount(quantity)?.toFixed(),
      );
    });
  });

  it('has the point where it was after it has moved there and back', () => {
    const { decimal: number, int } = random(5);
    times(2000, () => {
      const literal = `${number(8, 5)}.5`.replace(/(\..*)\..*/, '$1');
      const places = int(-8, 8);
      const there = decimal(shifted(literal, places));
      const moved = decimal(`1${'0'.repeat(Math.abs(places))}`);
      const back = places > 0 ? there?.div(moved as never) : there?.times(moved as never);
      expect(back?.cmp(literal), `${literal} by ${places}`).to.equal(0);
    });
  });

  it('is large in its number and small in what follows it', () => {
    expect(figureParts({ kind: 'number', literal: '20.1317', scale: '亿', unit: 'yuan' })).to.deep.equal({
      literal: '2.01317',
      suffix: 'billion yuan',
    });
  });

  it('has a name for a unit that English does not say behind a number', () => {
    expect(unitName('||places')).to.equal('places');
    expect(unitName('lift|lifts')).to.equal('lifts');
    expect(unitName('%')).to.equal('%');
  });
});
