/** Geometry and the text measure, against the browser's own. */
import { expect } from 'chai';
import { fitSize, measure } from '../../src/scene/measure.ts';
import { arcPath, onCircle, round } from '../../src/scene/shape.ts';
import { FONT_STACK } from '../../src/theme/base.styles.ts';
import { random, times } from '../report/random.ts';

function path(d: string): SVGPathElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  element.setAttribute('d', d);
  return element;
}

describe('an arc', () => {
  it('is as long as its turns, for 500 random arcs up to a whole circle', () => {
    const { int } = random(12);
    times(500, () => {
      const r = int(5, 200);
      const from = int(-1000, 1000) / 1000;
      const part = int(1, 1000) / 1000;
      const length = path(arcPath(60, 60, r, from, from + part)).getTotalLength();
      expect(length, `${part} of r ${r}`).to.be.closeTo(2 * Math.PI * r * part, 2 * Math.PI * r * 0.001);
    });
  });

  it('goes clockwise from twelve o’clock', () => {
    expect(onCircle(60, 60, 50, 0)).to.deep.equal([60, 10]);
    expect(onCircle(60, 60, 50, 0.25)).to.deep.equal([110, 60]);
    const quarter = path(arcPath(60, 60, 50, 0, 0.25));
    const { x, y } = quarter.getPointAtLength(quarter.getTotalLength() / 2);
    expect(x).to.be.above(90);
    expect(y).to.be.below(30);
  });

  it('keeps to its circle', () => {
    for (const part of [0.004, 0.25, 0.5, 0.75, 1]) {
      const whole = path(arcPath(60, 60, 50, 0, part));
      for (let at = 0; at <= 1; at += 0.1) {
        const { x, y } = whole.getPointAtLength(whole.getTotalLength() * at);
        expect(Math.hypot(x - 60, y - 60)).to.be.closeTo(50, 0.05);
      }
    }
  });
});

describe('a coordinate', () => {
  it('is rounded to a thousandth and never -0', () => {
    expect(round(1.23456)).to.equal(1.235);
    expect(Object.is(round(-0.0001), 0)).to.equal(true);
  });
});

describe('the text measure', () => {
  it('is never less than the browser’s own, so that nothing is cut, and not much more', () => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.font = `100px ${FONT_STACK}`;
    for (const text of [
      '117.46%',
      '1000000000%',
      '营商与经济',
      '63 台',
      '2021年12月',
      '完成（算得）',
      '0%',
      '<0.01%',
    ]) {
      const own = canvas.measureText(text).width / 100;
      expect(measure(text), text).to.be.at.least(own * 0.97);
      expect(measure(text), text).to.be.at.most(own * 1.35 + 0.3);
    }
  });

  it('takes a Chinese character as one em', () => {
    expect(measure('仙霞新村街道')).to.equal(6);
    expect(measure('𠮷')).to.equal(1);
    expect(measure('')).to.equal(0);
  });

  it('gives a size at which the text fits, and never a larger one than asked for', () => {
    for (const text of ['0%', '117.46%', '12345678901234567890%']) {
      const size = fitSize(text, 24, 76);
      expect(size).to.be.at.most(24);
      expect(measure(text) * size).to.be.at.most(76.0001);
    }
    expect(fitSize('0%', 24, 76)).to.equal(24);
  });
});
