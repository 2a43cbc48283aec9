// Dates of the checked subset, held against the edtf library that reads the whole standard. In Node: the
// library's parser is CommonJS, which no browser takes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import edtf from 'edtf';
import { parsePeriod } from '../../dist/lib/src/report/period.js';

/** Random, and the same in every run (mulberry32). */
function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  return { int, pick: (list) => list[int(0, list.length - 1)] };
}

const two = (number) => String(number).padStart(2, '0');

/** The days that the library finds in a text, `[start, end)`; null when it cannot read it. */
function theirs(text) {
  try {
    const { min, max } = edtf(text);
    // Its last moment is the last millisecond of the last day.
    return [min, max + 1];
  } catch {
    return null;
  }
}

/** False for a day that the calendar does not have; the library takes 29 February of any year. */
function exists(text) {
  return (
    text.length < 10 ||
    new Date(Date.UTC(...text.split('-').map((part, at) => Number(part) - (at === 1 ? 1 : 0))))
      .toISOString()
      .startsWith(text)
  );
}

function date({ int, pick }) {
  const year = String(int(1000, 9999));
  switch (int(0, 4)) {
    case 0:
      return year;
    case 1:
      return `${year}-${two(int(1, 12))}`;
    case 2:
      return `${year}-${pick(['33', '34', '35', '36'])}`;
    case 3:
      return `${year}-${pick(['40', '41'])}`;
    default:
      return `${year}-${two(int(1, 12))}-${two(int(1, 31))}`;
  }
}

describe('a date of the report', () => {
  it('covers the same days as in the edtf library, for 3,000 random dates', () => {
    const cases = random(20210419);
    let held = 0;
    for (let index = 0; index < 3000; index++) {
      const text = date(cases);
      const found = parsePeriod(text);
      const known = exists(text) ? theirs(text) : null;
      assert.equal(found === null, known === null, text);
      if (!found) continue;
      held += 1;
      assert.deepEqual([found.from.start, found.to.end], known, text);
      assert.equal(found.from, found.to);
    }
    assert.ok(held > 2500, `${held} held`);
  });

  it('covers the same days as in the edtf library, for 2,000 random intervals', () => {
    const cases = random(77);
    let held = 0;
    for (let index = 0; index < 2000; index++) {
      const [from, to] = [date(cases), date(cases)];
      const text = `${from}/${to}`;
      const found = parsePeriod(text);
      const [start, end] = [from, to].map((one) => (exists(one) ? theirs(one) : null));
      assert.equal(found !== null, start !== null && end !== null && end[1] > start[0], text);
      if (!found) continue;
      held += 1;
      assert.deepEqual([found.from.start, found.to.end], [start[0], end[1]], text);
    }
    assert.ok(held > 500, `${held} held`);
  });

  it('is nothing that the edtf library refuses, for 3,000 dates with a mistake in them', () => {
    const cases = random(404);
    const wrong = ['', '-', '/', '0', '9', '3', 'x', ' ', '年', '.'];
    let taken = 0;
    for (let index = 0; index < 3000; index++) {
      const text = date(cases);
      const at = cases.int(0, text.length - 1);
      const mistaken = text.slice(0, at) + cases.pick(wrong) + text.slice(at + 1);
      if (!parsePeriod(mistaken)) continue;
      taken += 1;
      assert.notEqual(theirs(mistaken), null, mistaken);
    }
    assert.ok(taken > 100, `${taken} taken`);
  });
});
