// What the build makes of `?.` and `??` for Chromium 64 says the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { lowerNullish } from '../../src/build/nullish.mjs';

/** Each is evaluated with `o`, an object, and `none`, null; `said` collects what was evaluated. */
const EXPRESSIONS = [
  'o?.a',
  'none?.a',
  'none?.toString',
  'o.text?.length + o.text?.[0]',
  "none?.a.b.c(say('argument'))",
  'say(o)?.a?.b.double(say(4))',
  'say(o)?.missing?.b.double(say(4))',
  'o.a?.b?.double?.(4)',
  'o.a.b.missing?.(say(4))',
  'o.thrice?.call(null, 4)',
  '(o?.a).b.n',
  'o?.self().a.b.n',
  "o.list?.map((x) => x?.n ?? say(x)?.m ?? 'none')",
  "delete o?.gone, 'gone' in o",
  'o.zero ?? 1',
  "o.empty ?? say('right')",
  "none ?? say('right')",
  "say(none) ?? say(none)?.x ?? [say('right')]",
  'o.missing ?? []',
  'o.missing ?? -1',
  '(o.made ??= say(5)) + (o.made ??= say(6))',
  '[none, o].map((x, i) => (x?.a ?? i) === i)',
  '((x = none?.a ?? 7) => x)()',
  "o.a?.b[say('double')](o.a?.b.n ?? 2)",
  '/* ?. */ o /* a ?? b */ ?.a.b /* c */ . n',
];

const PAGE = `
  const said = [];
  const say = (value) => { said.push(value); return value; };
  const none = null;
  const o = { zero: 0, empty: '', gone: 1, text: 'text', list: [{ n: 1 }, { m: 2 }, null],
    a: { b: { n: 3, double(x) { return [x * 2, this.n]; } } }, self() { return this; }, thrice: (x) => 3 * x };
  let result;
  try { result = EXPRESSION; } catch (error) { result = error.constructor.name; }
  return { result, said };`;

for (const expression of EXPRESSIONS) {
  test(`without the young syntax, ${expression} is evaluated alike`, async () => {
    const young = PAGE.replace('EXPRESSION', () => expression);
    const chunk = `globalThis.run = () => {${young}};`;
    const { code } = await lowerNullish('chrome64').renderChunk(chunk, { fileName: 'chunk.js' });
    assert.doesNotMatch(code.replace(/\/\*.*?\*\//g, ''), /\?\?|\?\.(?=\D)/);
    const run = new Function(`'use strict'; ${code}; return globalThis.run;`)();
    const said = (evaluated) => inspect(evaluated, { depth: 9 });
    assert.equal(said(run()), said(new Function(`'use strict'; ${young}`)()));
  });
}
