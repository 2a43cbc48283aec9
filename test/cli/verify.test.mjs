// `xx-report verify`: each figure is proved against the official text, and no single digit can go wrong unseen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runnerImport } from 'vite';
import { root } from '../../src/build/setup.mjs';
import { fileWith, freshReport, officialText, REPORT, standIn, xxReport } from './xx-report.mjs';

// Once per digit a process would take minutes; the command itself is asked a few times below.
const { module } = await runnerImport(join(root, 'src/report/node/verify.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { verify } = module;

const skip = officialText
  ? false
  : '没有官方原文：用环境变量 XX_REPORT_TEXT 指明 / the official text is not here: name it in XX_REPORT_TEXT';
const { report, text } = officialText
  ? { report: freshReport(), text: readFileSync(officialText, 'utf8') }
  : standIn();
const copy = () => structuredClone(report);

/** The command on files with this data. */
const command = (data, against = text) =>
  xxReport('verify', fileWith('report.json', data), '--text', fileWith('text.txt', against));

const row = (data, id) =>
  ['indicators', 'milestones', 'initiatives', 'places', 'themes']
    .flatMap((list) => data[list])
    .find((candidate) => candidate.id === id);

/** Each object of the data that has a literal, with the id of its row and its path in it. */
function literals(data) {
  const found = [];
  const visit = (node, id, path) => {
    if (typeof node !== 'object' || node === null) return;
    if (typeof node.literal === 'string') found.push({ id, path, owner: node });
    for (const [key, value] of Object.entries(node)) visit(value, id, [...path, key]);
  };
  for (const list of ['indicators', 'milestones', 'initiatives'])
    for (const each of data[list]) visit(each, each.id, []);
  return found.map(({ id, path, owner }) => ({ id, path: path.join('.'), owner }));
}

const NUMERALS = '零一二三四五六七八九';
/** Each way to print the literal with one digit raised by one. */
function* misprints(literal) {
  for (const [index, char] of [...literal].entries()) {
    const row = '0123456789'.includes(char) ? '0123456789' : NUMERALS;
    const at = row.indexOf(char);
    if (at >= 0) yield literal.slice(0, index) + row[(at + 1) % 10] + literal.slice(index + 1);
  }
}

describe('verify', () => {
  it('passes the report as it is against the official text', { skip }, () => {
    const { exit, out, err } = xxReport('verify', REPORT, '--text', officialText);
    assert.equal(exit, 0, out + err);
    assert.match(out, /^reports\/xianxia-2021\.json: 每个数字都在原文里/);
    assert.deepEqual(verify(freshReport(), text), []);
  });

  it('passes a copy of the text with other line breaks and spaces', { skip }, () => {
    const other = text.replace(/\n/g, '\r\n\r\n').replace(/，/g, '， ').replace(/^/, '\ufeff');
    assert.deepEqual(verify(report, other), []);
  });

  it('finds every literal of the data with any one digit changed, and names its figure', () => {
    const data = copy();
    let changes = 0;
    const unseen = [];
    for (const { id, path, owner } of literals(data)) {
      const { literal } = owner;
      for (const wrong of misprints(literal)) {
        changes += 1;
        owner.literal = wrong;
        const named = verify(data, text).some(
          (finding) => finding.id === id && finding.field.startsWith(path),
        );
        if (!named) unseen.push(`${id} ${path}: ${literal} → ${wrong}`);
      }
      owner.literal = literal;
    }
    assert.deepEqual(unseen, []);
    assert.ok(changes > 300, `${changes} changes`);
    assert.deepEqual(verify(data, text), [], 'all put back');
  });

  it('finds every decimal that is not its literal', () => {
    const data = copy();
    let changes = 0;
    const unseen = [];
    for (const { id, path, owner } of literals(data)) {
      const { decimal } = owner;
      if (decimal === undefined) continue;
      changes += 1;
      const last = Number(decimal.at(-1));
      owner.decimal = decimal.slice(0, -1) + ((last + 1) % 10);
      const named = verify(data, text).some((finding) => finding.id === id && finding.field.startsWith(path));
      if (!named) unseen.push(`${id} ${path}: ${decimal} → ${owner.decimal}`);
      owner.decimal = decimal;
    }
    assert.deepEqual(unseen, []);
    assert.ok(changes > 100, `${changes} changes`);
  });

  for (const [id, change] of [
    ['lift-2021-start', (data) => (row(data, 'lift-2021-start').value.literal = '75')],
    ['lift-2021-start', (data) => (row(data, 'lift-2021-start').targets[0].value.literal = '64')],
    ['tax-2021', (data) => (row(data, 'tax-2021').value.literal = '20.1318')],
    ['tax-2021', (data) => (row(data, 'tax-2021').completion.literal = '83.98')],
    ['secretary-age', (data) => (row(data, 'secretary-age').change.value.literal = '2.8')],
    ['rhythm-salons', (data) => (row(data, 'rhythm-salons').recurrence.literal = '二季一场')],
  ]) {
    const data = copy();
    const wrong = change(data);
    it(`exits 1 and names ${id} when it says ${wrong}`, () => {
      const { exit, lines, err } = command(data);
      assert.equal(exit, 1, err);
      assert.ok(lines.length > 0);
      for (const line of lines) assert.ok(line.includes(`report.json: ${id}: `), line);
      assert.ok(lines.some((line) => line.includes(wrong)));
    });
  }

  it('exits 0 on the same files without a change', () => {
    const { exit, out } = command(copy());
    assert.equal(exit, 0, out);
  });
});

describe('verify finds', () => {
  /** Exactly these rows and fields have a finding after the change. */
  const finds = (change, expected, message, against = text) => {
    const data = copy();
    change(data);
    const findings = verify(data, against);
    const found = [...new Set(findings.map(({ id, field }) => `${id}: ${field}`))];
    assert.deepEqual(found, expected, JSON.stringify(findings, null, 2));
    assert.match(findings[0].message, message);
  };
  const source = (data, id) => row(data, id).value.sources[0];

  it('a quotation with one character changed', () => {
    finds(
      (data) => {
        const quoted = source(data, 'tax-2021');
        quoted.text = quoted.text.replace('税', '说');
        assert.match(quoted.text, /说/);
      },
      ['tax-2021: value'],
      /原文里没有这段文字/,
    );
  });

  it('a quotation whose place is shifted by one, and says where it is', () => {
    const { start, end } = source(report, 'lift-2021-start');
    finds(
      (data) => {
        source(data, 'lift-2021-start').start += 1;
        source(data, 'lift-2021-start').end += 1;
      },
      ['lift-2021-start: value'],
      new RegExp(`${start}–${end}`),
    );
  });

  it('a quotation of a deed that is not in the text', () => {
    const { id } = report.milestones[0];
    finds(
      (data) => {
        data.milestones[0].sources[0].text = '原文没有这样一句话';
      },
      [`${id}: sources`],
      /原文没有这样一句话/,
    );
  });

  it('a unit that the report does not print', () => {
    finds(
      (data) => {
        row(data, 'tax-2021').value.scale = '万';
      },
      ['tax-2021: value'],
      /万元/,
    );
  });

  it('a figure without a source', () => {
    finds(
      (data) => {
        row(data, 'tax-2021').value.sources = [];
      },
      ['tax-2021: value'],
      /sources/,
    );
  });

  it('another text: a digit changed in the text itself', () => {
    const other = text.replace('实际开工74台', '实际开工47台');
    finds(() => {}, ['lift-2021-start: value', 'lift-2021-complete: value'], /74.*47/, other);
  });

  for (const [name, expected, change] of [
    ['a theme', 'lift-2021-start: theme', (data) => (row(data, 'lift-2021-start').theme = 'nowhere')],
    ['a featured figure', 'economy: featured', (data) => row(data, 'economy').featured.push('nowhere')],
    ['a whole', 'projects-done: whole', (data) => (row(data, 'projects-done').whole = 'nowhere')],
    [
      'a part',
      'projects: parts',
      (data) => (row(data, 'projects').parts = { ids: ['nowhere'], exhaustive: false }),
    ],
    ['a deed’s figure', 'lift-year: indicators', (data) => (row(data, 'lift-year').indicators = ['nowhere'])],
    [
      'a claim’s figure',
      'lift-year: claims',
      (data) => (row(data, 'lift-year').claims[0].about = ['nowhere']),
    ],
    ['a plan’s parent', 'rhythm-salons: parent', (data) => (row(data, 'rhythm-salons').parent = 'nowhere')],
  ]) {
    it(`${name} that does not exist`, () => {
      finds(change, [expected], /"nowhere" 不存在/);
    });
  }

  for (const [name, id, field, set] of [
    [
      'a day that no month has',
      'lift-2021-start',
      'period',
      (data, date) => (row(data, 'lift-2021-start').period = date),
    ],
    ['a bad as-of date', 'tax-2021', 'asOf', (data, date) => (row(data, 'tax-2021').asOf = date)],
    ['a bad date of a deed', 'lift-year', 'when', (data, date) => (row(data, 'lift-year').when = date)],
  ]) {
    it(name, () => {
      for (const date of ['2021-02-30', '2021-13', '二〇二一年', '2021年12月']) {
        const data = copy();
        set(data, date);
        const findings = verify(data, text);
        assert.ok(
          findings.some((finding) => finding.id === id && finding.field === field),
          `${date}: ${JSON.stringify(findings)}`,
        );
      }
    });
  }

  it('two rows with one id, and a row that is no row', () => {
    const data = copy();
    data.indicators.push(structuredClone(row(data, 'tax-2021')), 'tax');
    const findings = verify(data, text).map(({ id, field }) => `${id}: ${field}`);
    assert.deepEqual(findings, ['tax-2021: id', `第${data.indicators.length}行: `]);
  });
});
