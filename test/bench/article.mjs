// The WeChat article is made in Node: twenty figures of the report, against strings that hold the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf, presentWidget, toWechat } from '../../dist/static.js';
import { root } from '../../src/build/setup.mjs';

const report = JSON.parse(readFileSync(join(root, 'reports/xianxia-2021.json'), 'utf8'));
const FRAME_PX = 304;

/** Ten rings and ten cards, those that can be drawn, in the order of the report. */
function figures() {
  const drawable = (widget, { id }) => presentWidget(widget, { of: id }, report).state === 'ready';
  const ids = (widget, count) =>
    report.indicators
      .filter((row) => drawable(widget, row))
      .slice(0, count)
      .map(({ id }) => [widget, id]);
  return [...ids('progress', 10), ...ids('indicator', 10)];
}

const escaped = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export function article() {
  const list = figures();
  const paintOne = ([widget, of]) =>
    articleOf(toWechat(presentWidget(widget, { of }, report, { widthPx: FRAME_PX }).scene));
  const ours = () => list.map(paintOne).join('');
  // By hand: the same tags as they stand, and every text put in and escaped.
  const pieces = ours()
    .split(/(?<=>)([^<]+)(?=<)/)
    .map((piece, index) =>
      index % 2 ? piece.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)) : piece,
    );
  const floor = () => pieces.map((piece, index) => (index % 2 ? escaped(piece) : piece)).join('');
  return { count: list.length, characters: ours().length, ours, floor };
}

/** Milliseconds of one call. */
export function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}
