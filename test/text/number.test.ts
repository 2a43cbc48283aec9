/** How a figure is printed: the literal to the character, and around it what it does not hold already. */
import { expect } from 'chai';
import type { Quantity } from '../../src/report/schema.ts';
import { figureParts, printFigure } from '../../src/text/number.ts';
import { pageReport } from '../contract/stage.ts';
import { random, times } from '../report/random.ts';

const of = (quantity: Partial<Quantity>): string => printFigure({ kind: 'number', ...quantity });

describe('a printed figure', () => {
  for (const [quantity, printed] of [
    [{ literal: '74', unit: '台' }, '74 台'],
    [{ literal: '65.10', unit: '%' }, '65.10%'],
    [{ literal: '20.1317', scale: '亿', unit: '元' }, '20.1317 亿元'],
    [{ literal: '7570.98', scale: '万', unit: '元' }, '7570.98 万元'],
    [{ literal: '1.7万多', scale: '万', unit: '人次', qualifier: '多' }, '1.7万多 人次'],
    [{ literal: '1.7', scale: '万', unit: '人次', qualifier: '多' }, '1.7 万多人次'],
    [{ literal: '65', unit: '周岁', qualifier: '以上' }, '65 周岁以上'],
    [{ literal: '85', unit: '%', qualifier: '以上' }, '85%以上'],
    [{ literal: '80', unit: '台', qualifier: '力争' }, '力争 80 台'],
    [{ literal: '65', unit: '' }, '65'],
    [{ literal: '12345678901234567890', unit: '个' }, '12345678901234567890 个'],
    [{ kind: 'rank', literal: '第一' }, '第一'],
    [{ kind: 'class', literal: 'II', unit: '类' }, 'II类'],
    [{ kind: 'none', literal: '零', unit: '发案' }, '零发案'],
  ] as const) {
    it(`is ${printed}`, () => expect(of(quantity)).to.equal(printed));
  }

  it('holds the literal to the character, for every figure of the real report', () => {
    let seen = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('kind' in value && 'literal' in value && 'sources' in value && typeof value.literal === 'string') {
        seen += 1;
        const printed = printFigure(value as Quantity);
        expect(printed).to.include(value.literal);
        expect(printed).not.to.match(/undefined|null|NaN/);
      }
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(pageReport.indicators);
    expect(seen).to.be.above(90);
  });

  it('says each of scale, word and unit once, for 1,000 random figures', () => {
    const { int, pick, decimal } = random(5);
    times(1000, () => {
      const [scale, qualifier] = [
        pick(['万', '亿', undefined] as const),
        pick(['多', '以上', '约', undefined] as const),
      ];
      const bare = decimal(int(1, 9), 4);
      const literal =
        bare + (scale && int(0, 1) ? scale : '') + (qualifier === '多' && int(0, 1) ? qualifier : '');
      const { literal: shown, suffix } = figureParts({
        kind: 'number',
        literal,
        scale,
        qualifier,
        unit: '台',
      });
      const printed = shown + suffix;
      for (const part of [scale, qualifier, '台'])
        if (part) expect(printed.split(part), printed).to.have.lengthOf(2);
      expect(printed).to.include(bare);
    });
  });
});
