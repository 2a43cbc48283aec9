// `xx-report` as somebody types it: what it prints, and 0, 1 or 2 at its end.
import assert from 'node:assert/strict';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { renderWidget } from '../../dist/static.js';
import { root } from '../../src/build/setup.mjs';
import { fileWith, freshReport, REPORT, xxReport } from './xx-report.mjs';

const report = freshReport();
const ring = ['render', REPORT, '--widget', 'progress', '--of', 'lift-2021-start'];

describe('xx-report', () => {
  it('can be run as a file of its own', () => {
    const file = join(root, 'dist/cli/xx-report.js');
    accessSync(file, constants.X_OK);
    assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('explains itself and exits 0 without a command and for help', () => {
    for (const args of [[], ['help']]) {
      const { exit, out, err } = xxReport(...args);
      assert.deepEqual([exit, err], [0, '']);
      for (const word of ['verify', 'render', 'exit code']) assert.ok(out.includes(word), word);
    }
  });

  for (const [name, args, message] of [
    ['a command that it does not know', ['verfy', REPORT], /verfy/],
    ['an option that it does not know', ['verify', REPORT, '--txt', 'x'], /--txt/],
    [
      'a report file that is not there',
      ['verify', 'no-such.json', '--text', 'README.md'],
      /读不到文件 no-such\.json/,
    ],
    ['a text that is not there', ['verify', REPORT, '--text', 'no-such.txt'], /读不到文件 no-such\.txt/],
    ['a width that is no number', [...ring, '--width', 'wide'], /--width.*wide/],
    ['no report', ['verify'], /缺少 报告\.json/],
    ['no text', ['verify', REPORT], /缺少 --text/],
    ['no widget', ['render', REPORT, '--of', 'tax-2021'], /缺少 --widget/],
    ['a widget that does not exist', ['render', REPORT, '--widget', 'ring', '--of', 'tax-2021'], /progress/],
    ['an output that does not exist', [...ring, '--as', 'pdf'], /html.*text/],
    ['a theme that does not exist', [...ring, '--theme', 'xianxai'], /xianxia.*plain/],
    [
      'JSON that breaks off',
      ['verify', fileWith('half.json', '{"id": "x",'), '--text', 'README.md'],
      /不是完整的 JSON/,
    ],
    [
      'a web page instead of JSON',
      ['render', fileWith('404.json', '<!doctype html>'), '--widget', 'progress'],
      /不是完整的 JSON/,
    ],
  ]) {
    it(`exits 2 and says why, for ${name}`, () => {
      const { exit, out, err } = xxReport(...args);
      assert.equal(exit, 2, out);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /^ {4}at /m, 'a stack is no sentence');
    });
  }
});

describe('xx-report render', () => {
  for (const [widget, attributes] of [
    ['progress', { of: 'lift-2021-start' }],
    ['progress', { of: 'tianshan5-consent', variant: 'bar' }],
    ['indicator', { of: 'secretary-age' }],
    ['timeline', { kind: 'first' }],
  ]) {
    for (const output of ['html', 'text']) {
      it(`prints ${widget} ${Object.values(attributes).join(' ')} as ${output}, as the library does`, () => {
        const options = Object.entries(attributes).flatMap(([key, value]) => [`--${key}`, value]);
        const { exit, out, err } = xxReport('render', REPORT, '--widget', widget, ...options, '--as', output);
        assert.deepEqual([exit, err], [0, '']);
        const wanted = `${renderWidget(widget, attributes, report, output)}\n`;
        assert.ok(wanted.length > 40);
        assert.ok(out === wanted, `${out.slice(0, 200)}… is not ${wanted.slice(0, 200)}…`);
      });
    }
  }

  it('prints the sentence of the lifts, figures as printed and the share as computed', () => {
    const { out } = xxReport(...ring, '--as', 'text');
    assert.match(out, /^加装电梯新开工 74 台，.*目标 63 台，完成 117\.46%（算得），超额 11 台/);
    assert.doesNotMatch(out, /[<>]|undefined|NaN|null/);
  });

  it('prints HTML that needs no script, and HTML where nothing else is said', () => {
    const { out } = xxReport(...ring);
    assert.match(out, /^<div class="xx-progress paper"/);
    assert.match(out, /<svg [^>]*aria-hidden="true"/);
    assert.match(out, /加装电梯新开工 74 台/);
    assert.doesNotMatch(out, /<script|\son\w+=|\sstyle=/);
  });

  it('takes the colours of the theme that it is told', () => {
    const [plain, xianxia] = ['plain', 'xianxia'].map((theme) => xxReport(...ring, '--theme', theme).out);
    assert.notEqual(plain, xianxia);
    assert.equal(xianxia, xxReport(...ring).out);
  });

  it('draws a figure from options alone, without a report', () => {
    const options = [
      '--label',
      '加装电梯',
      '--value',
      '118.6',
      '--target',
      '100',
      '--target-label',
      '年度目标',
    ];
    const { exit, out } = xxReport('render', '--widget', 'progress', ...options, '--as', 'text');
    assert.equal(exit, 0);
    assert.match(out, /^加装电梯 118\.6，年度目标 100，完成 118\.6%/);
  });

  it('exits 1 for a figure that does not exist, and suggests the nearest', () => {
    const { exit, lines } = xxReport(
      'render',
      REPORT,
      '--widget',
      'progress',
      '--of',
      'lift-2021-strat',
      '--as',
      'text',
    );
    assert.equal(exit, 1);
    assert.equal(lines.length, 2, 'the widget, then the finding');
    for (const line of lines) assert.match(line, /lift-2021-strat.*lift-2021-start/);
    assert.ok(lines[1].startsWith(`${REPORT}: `), lines[1]);
  });

  it('exits 1 for a value that is no number, and names the option', () => {
    const { exit, lines } = xxReport(
      'render',
      '--widget',
      'progress',
      '--label',
      '电梯',
      '--value',
      '七十四',
      '--target',
      '63',
      '--as',
      'text',
    );
    assert.equal(exit, 1);
    assert.match(lines.at(-1), /value.*七十四/);
  });

  it('reads a report in GBK', () => {
    const decoder = new TextDecoder('gb18030');
    const pairs = new Map();
    for (let a = 0x81; a < 0xff; a++)
      for (let b = 0x40; b < 0xff; b++) pairs.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
    const bytes = [...JSON.stringify(report)].flatMap((char) => pairs.get(char) ?? char.codePointAt(0));
    const file = fileWith('gbk.json', Buffer.from(bytes));
    const { exit, lines } = xxReport(
      'render',
      file,
      '--widget',
      'progress',
      '--of',
      'lift-2021-start',
      '--as',
      'text',
    );
    assert.equal(exit, 0);
    assert.equal(lines[0], xxReport(...ring, '--as', 'text').lines[0]);
  });
});

describe('the JSON schema', () => {
  const schema = JSON.parse(readFileSync(join(root, 'dist/report.schema.json'), 'utf8'));
  const resolve = (part) =>
    part.$ref
      ? part.$ref
          .slice(2)
          .split('/')
          .reduce((node, key) => node[key], schema)
      : part;

  /** What the data lacks or has too much of, by names alone; a full validator would be a dependency. */
  function gaps(part, value, path = '$') {
    const { type, properties, required = [], items, anyOf, allOf, enum: choices, pattern } = resolve(part);
    const ways = anyOf?.map((way) => gaps(way, value, path));
    const found = ways && !ways.some((way) => way.length === 0) ? ways[0] : [];
    for (const each of allOf ?? []) found.push(...gaps(each, value, path));
    const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    if (
      type &&
      ![type].flat().some((name) => name === kind || (name === 'integer' && Number.isInteger(value)))
    )
      return [...found, `${path}: ${kind}, not ${type}`];
    if (choices && !choices.includes(value)) found.push(`${path}: ${value} is none of ${choices}`);
    if (pattern && !new RegExp(pattern).test(value)) found.push(`${path}: ${value} is not ${pattern}`);
    if (kind === 'array' && items)
      found.push(...value.flatMap((each, index) => gaps(items, each, `${path}[${index}]`)));
    if (kind === 'object' && properties) {
      found.push(...required.filter((key) => !(key in value)).map((key) => `${path}: no ${key}`));
      for (const [key, each] of Object.entries(value))
        found.push(
          ...(properties[key] ? gaps(properties[key], each, `${path}.${key}`) : [`${path}: unknown ${key}`]),
        );
    }
    return found;
  }

  it('accepts the report: each required key is there, each key is known', () => {
    assert.deepEqual(gaps(schema, report), []);
  });

  it('asks for what a report and a figure cannot do without', () => {
    assert.deepEqual(
      gaps(schema, {}).map((line) => line.replace(/.*no /, '')),
      schema.required,
    );
    for (const key of ['id', 'title', 'period', 'origin', 'indicators', 'milestones'])
      assert.ok(schema.required.includes(key), key);
    const broken = structuredClone(report);
    delete broken.indicators[3].label;
    broken.indicators[4].better = 'bigger';
    broken.indicators[5].value.literal = 12;
    const lines = gaps(schema, broken).join('\n');
    assert.match(lines, /indicators\[3\]: no label/);
    assert.match(lines, /indicators\[4\]\.better: bigger/);
    assert.match(lines, /indicators\[5\]\.value\.literal: number/);
  });
});
