/** Arithmetic on printed figures, against whole numbers of any length. */
import { expect } from 'chai';
import {
  amount,
  decimal,
  digits,
  impliedWhole,
  multiplier,
  percent,
  printedRange,
  share,
} from '../../src/report/decimal.ts';
import { random, times } from './random.ts';

const big = (text: string) => {
  const found = decimal(text);
  if (!found) throw new Error(`no decimal: ${text}`);
  return found;
};

/** A decimal as a whole number of units of 10⁻ᵖ. */
function scaled(text: string, places: number): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + part.padEnd(places, '0'));
  return text.startsWith('-') ? -value : value;
}

describe('a percentage we computed', () => {
  it('is half-up with two decimals at most and no trailing zero, for 2,000 random pairs', () => {
    const { int, decimal: any } = random(83_88);
    times(2000, () => {
      const [part, whole] = [any(int(1, 12), 4), any(int(1, 12), 4)];
      if (!Number(whole)) return;
      const [a, b] = [scaled(part, 4), scaled(whole, 4)];
      const said = percent(big(part), big(whole));
      // Hundredths of a per cent, rounded half up in whole numbers.
      const exact = (a * 20000n + b) / (b * 2n);
      if (a > 0n && exact === 0n) {
        expect(said, `${part} of ${whole}`).to.equal('<0.01%');
        return;
      }
      const text = exact.toString().padStart(3, '0');
      const expected = `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '');
      expect(said, `${part} of ${whole}`).to.equal(`${expected}%`);
    });
  });

  for (const [part, whole, said] of [
    ['74', '63', '117.46%'],
    ['118.6', '100', '118.6%'],
    ['1', '3', '33.33%'],
    ['2', '3', '66.67%'],
    ['1', '800', '0.13%'],
    ['0', '63', '0%'],
    ['63', '63', '100%'],
    ['-5', '100', '-5%'],
    ['1', '100000', '<0.01%'],
    ['1', '20000', '0.01%'],
    ['1000000000', '100', '1000000000%'],
    ['12345678901234567890', '20000000000000000000', '61.73%'],
  ] as const) {
    it(`is ${said} of ${part} and ${whole}`, () => {
      expect(percent(big(part), big(whole))).to.equal(said);
    });
  }
});

describe('the digits of a number', () => {
  it('never have an exponent, and lose nothing', () => {
    const { int, decimal: any } = random(1);
    times(1000, () => {
      const text = any(int(1, 30), 20);
      const shown = digits(big(text));
      expect(shown).to.match(/^\d+(\.\d+)?$/);
      expect(scaled(shown, 20)).to.equal(scaled(text, 20));
    });
    expect(digits(big('0.00000000000000000001'))).to.equal('0.00000000000000000001');
    expect(digits(big('100000000000000000000000000'))).to.equal('100000000000000000000000000');
  });

  it('are read from nothing else than a decimal', () => {
    for (const text of ['', ' ', 'NaN', 'Infinity', '1e9', '0x10', '1.', '.5', '1,000', '--1', '1 2', '１'])
      expect(decimal(text), text).to.equal(null);
  });
});

describe('an amount', () => {
  it('is the number times 万 or 亿, exactly', () => {
    const { int, decimal: any, pick } = random(2);
    times(500, () => {
      const [text, scale] = [any(int(1, 9), 6), pick(['万', '亿', undefined] as const)];
      const found = amount({ kind: 'number', literal: text, decimal: text, scale, unit: '元' });
      const power = scale === '亿' ? 100_000_000n : scale === '万' ? 10_000n : 1n;
      expect(scaled(digits(found as never), 6)).to.equal(scaled(text, 6) * power);
    });
    expect(digits(multiplier('亿'))).to.equal('100000000');
  });

  it('is none for a rank, a class, none at all and a value that is not there', () => {
    for (const kind of ['rank', 'class', 'none', 'absent'] as const)
      expect(amount({ kind, literal: '零', decimal: '0' })).to.equal(null);
    expect(amount({ kind: 'number', literal: '零' })).to.equal(null);
    expect(digits(amount({ kind: 'number', literal: '0', decimal: '0' }) as never)).to.equal('0');
  });
});

describe('a share to draw', () => {
  it('is the quotient to a millionth', () => {
    const { int, decimal: any } = random(3);
    times(500, () => {
      const [part, whole] = [any(int(1, 6), 3), any(int(1, 6), 3)];
      if (!Number(whole)) return;
      expect(share(big(part), big(whole))).to.be.closeTo(
        Number(part) / Number(whole),
        1e-6 + (Number(part) / Number(whole)) * 1e-9,
      );
    });
  });
});

describe('a printed number', () => {
  it('stands for the range that rounds to it, half a unit of its last digit to each side', () => {
    const [low, high] = printedRange('83.88');
    expect([digits(low), digits(high)]).to.deep.equal(['83.875', '83.885']);
    expect(printedRange('60').map(digits)).to.deep.equal(['59.5', '60.5']);
    expect(printedRange('65.10').map(digits)).to.deep.equal(['65.095', '65.105']);
  });
});

describe('the whole that a part and its stated percentage imply', () => {
  it('is 24 of the 20.1317 that are 83.88 %', () => {
    expect(impliedWhole('20.1317', '83.88')).to.equal('24');
  });

  it('never contradicts the truth: it prints the same part and percentage, for 1,000 random wholes', () => {
    const { int, decimal: any } = random(24);
    let found = 0;
    times(1000, () => {
      const whole = any(int(1, 5), 2);
      if (!Number(whole)) return;
      // A report that rounds: the part to a few places, its percentage to a few.
      const partPlaces = int(0, 4);
      const part = big(whole).times(int(1, 1500)).div(1000).toFixed(partPlaces);
      if (!Number(part)) return;
      const percentage = big(part).times(100).div(whole).toFixed(int(0, 2));
      const implied = impliedWhole(part, percentage);
      if (implied === null) return;
      found += 1;
      expect(implied).to.match(/^\d+(\.\d+)?$/);
      // What is implied stands within what the printed digits allow, and so does the truth.
      const [low, high] = printedRange(percentage);
      const [partLow, partHigh] = printedRange(part);
      for (const candidate of [implied, whole]) {
        expect(
          partLow.times(100).div(high).lte(candidate),
          `${candidate} of ${part}, ${percentage}%`,
        ).to.equal(true);
        expect(
          partHigh.times(100).div(low).gte(candidate),
          `${candidate} of ${part}, ${percentage}%`,
        ).to.equal(true);
      }
    });
    expect(found).to.be.above(800);
  });

  it('is the shortest number that the printed digits bear out, rounded half up', () => {
    expect(impliedWhole('7570.98', '60')).to.equal('12600');
    expect(impliedWhole('19.99', '100.0')).to.equal('20');
  });

  it('is none of a percentage that may be nothing', () => {
    expect(impliedWhole('5', '0')).to.equal(null);
    expect(impliedWhole('0', '0.0')).to.equal(null);
  });
});
