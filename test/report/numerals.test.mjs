// Every digit run and Chinese numeral of the official text is in the data, or in the notes with a reason: by the notes' own rule.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { freshReport, officialText, REPORT } from '../cli/xx-report.mjs';

const skip = officialText
  ? false
  : '没有官方原文：用环境变量 XX_REPORT_TEXT 指明 / the official text is not here: name it in XX_REPORT_TEXT';
const text = officialText ? readFileSync(officialText, 'utf8') : '';
const report = freshReport();
const notes = readFileSync(join(root, REPORT.replace('.json', '.notes.md')), 'utf8');

/** The words of the notes that are data for this test; a note that is put otherwise fails by name. */
function noted(pattern, what) {
  const found = pattern.exec(notes);
  assert.ok(found, `the notes do not say ${what}`);
  return found.slice(1);
}

const [sweep] = noted(/^```\n(.+)\n```$/m, 'the regular expression of the sweep');
const [withheld] = noted(/ids and references \(`([^`]+)`/, 'which fields are ids and references');
const [coded] = noted(/codes \(`([^`]+)`/, 'which fields are English words and codes');
const notTexts = new Set(['sources', 'derived', ...withheld.split(' '), ...coded.split(' ')]);
const [runsNoted, heldNoted, outNoted] = [
  ...noted(/\((\d+) runs\)/, 'how many runs there are'),
  ...noted(/Here (\d+) runs are held and (\d+) are left out/, 'how many runs are held'),
].map(Number);

/** The rows of a table of the notes under this heading. */
function table(heading) {
  const section = notes.split(`\n### ${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  return [...section.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|(?: ([^|]+) \|)?$/gm)].map(
    ([, start, literal, third, fourth]) => ({ start: Number(start), literal, third, fourth }),
  );
}
const leftOut = table('Left out');
const repeats = table('Repeats held as further sources');
const KINDS = ['ordinal of an enumeration', 'part of a name or slogan', 'calendar name', 'repeat of a fact'];
const countOf = (kind) => Number(noted(new RegExp(`^\\| ${kind} \\| (\\d+)`, 'm'), `how many: ${kind}`)[0]);

/** The rows of the data that quote the report: their ranges in it and their texts. */
const entities = ['indicators', 'milestones', 'initiatives', 'places'].flatMap((list) =>
  report[list].map((row) => ({ id: row.id, ranges: rangesIn(row), texts: textsIn(row) })),
);

function rangesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const own = typeof node.start === 'number' && typeof node.text === 'string' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(rangesIn)];
}

function textsIn(node) {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (notTexts.has(key) ? [] : textsIn(value)));
}

/** Each digit run and Chinese numeral of the text, with its place. */
const runs = [...text.matchAll(new RegExp(sweep, 'g'))].map(({ 0: literal, index }) => ({
  literal,
  start: index,
}));

/** The rows that hold this run of the text. */
function holders({ start, literal }) {
  const end = start + literal.length;
  const wider = [text.slice(start - 1, end), text.slice(start, end + 1)];
  return entities.filter(
    ({ ranges, texts }) =>
      ranges.some((range) => range.start <= start && end <= range.end) &&
      texts.some((words) => words === literal || wider.some((near) => words.includes(near))),
  );
}

const name = ({ start, literal }) =>
  `${start} ${literal}（…${text.slice(Math.max(0, start - 8), start + literal.length + 8)}…）`;

describe('the notes', () => {
  it('give a kind and a reason for each numeral that they leave out, once and in the order of the text', () => {
    assert.ok(leftOut.length > 0);
    assert.equal(leftOut.length, outNoted);
    for (const { start, third, fourth } of leftOut) {
      assert.ok(KINDS.includes(third), `${start}: ${third}`);
      assert.ok(fourth?.trim().length > 1, `${start}: no reason`);
    }
    const starts = leftOut.map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...new Set(starts)].sort((a, b) => a - b),
    );
  });

  it('count what they leave out by kind', () => {
    for (const kind of KINDS)
      assert.equal(leftOut.filter(({ third }) => third === kind).length, countOf(kind), kind);
  });

  it('count the rows of the data', () => {
    const [line] = noted(/^(themes \d+ · .+)$/m, 'how many rows there are');
    assert.equal(
      line,
      ['themes', 'indicators', 'milestones', 'initiatives', 'places']
        .map((list) => `${list} ${report[list].length}`)
        .join(' · '),
    );
  });
});

describe('the numerals of the official text', () => {
  it('are as many as the notes say', { skip }, () => {
    assert.equal(text.length, report.origin.length);
    assert.equal(runs.length, runsNoted);
    assert.equal(heldNoted + outNoted, runsNoted);
  });

  it('are each in the data or in the notes with a reason, and none in both', { skip }, () => {
    const out = new Set(leftOut.map(({ start }) => start));
    const held = new Set(runs.filter((run) => holders(run).length > 0).map(({ start }) => start));
    assert.deepEqual(
      runs.filter(({ start }) => !held.has(start) && !out.has(start)).map(name),
      [],
      'not accounted for',
    );
    assert.deepEqual(runs.filter(({ start }) => held.has(start) && out.has(start)).map(name), [], 'in both');
    assert.equal(held.size, heldNoted);
  });

  it('stand where the notes say that they are left out', { skip }, () => {
    const found = new Map(runs.map(({ start, literal }) => [start, literal]));
    assert.deepEqual(leftOut.filter(({ start, literal }) => found.get(start) !== literal).map(name), []);
  });

  it('that repeat a fact are one more source of the row that the notes name', { skip }, () => {
    assert.ok(repeats.length > 0);
    assert.equal(repeats.length, Number(noted(/（(\d+) 处都是数据里/, 'how many repeats are held')[0]));
    for (const { start, literal, third: id } of repeats) {
      assert.ok(
        runs.some((run) => run.start === start && run.literal === literal),
        name({ start, literal }),
      );
      const row = holders({ start, literal }).find((holder) => holder.id === id);
      assert.ok(row, `${id} does not hold ${name({ start, literal })}`);
      assert.ok(
        row.ranges.some((range) => range.end <= start),
        `${id} has no earlier source than ${start}`,
      );
    }
  });

  it('would be missed if the data lost a figure, or the notes a line', { skip }, () => {
    const lost = runs.find(({ literal }) => literal === '5.4043');
    const [holder] = holders(lost);
    assert.equal(holder.id, 'tax-2021-district');
    const { texts } = holder;
    holder.texts = texts.map((words) => words.replace('5.4043', '5.4044'));
    assert.deepEqual(holders(lost), []);
    holder.texts = texts;
    const { start, literal } = leftOut[0];
    assert.deepEqual(holders({ start, literal }), []);
  });
});
