/**
 * Scene → Lit templates; classes name roles, attributes name tokens. What looks alike is one template, made
 * when the first of its shape comes: what is the same in all of them is written in it, what differs is a hole.
 * So one clone draws a figure. Lists, what is stacked among them and what opens have templates of their own, so
 * that what a reader has opened, scrolled or focused stays when the drawing before it, or a line after it, changes.
 */
import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Block, Mark, Run, Scene } from '../scene/scene.ts';
import { tokenValue } from '../theme/tokens.ts';

/**
 * A template being written: its text, with `\0` for each hole, and what fills them. In the text is only what this
 * house writes: tags, text roles and tokens.
 */
interface Shape {
  text: string;
  readonly values: unknown[];
}

/** The strings of each shape; Lit knows a template by their identity. */
const shapes = new Map<string, TemplateStringsArray>();

function template(write: (shape: Shape) => void, language: typeof html | typeof svg = html): TemplateResult {
  const shape: Shape = { text: '', values: [] };
  write(shape);
  const { text, values } = shape;
  let known = shapes.get(text);
  if (!known) {
    const strings = text.split('\0');
    known = Object.assign(strings, { raw: strings });
    shapes.set(text, known);
  }
  return language(known, ...values);
}

function hole(shape: Shape, value: unknown): void {
  shape.text += '\0';
  shape.values.push(value);
}

/** An attribute that differs from figure to figure, where there is one; a point before its name means a property. */
function attribute(shape: Shape, name: string, value: unknown): void {
  if (!value && value !== 0) return;
  shape.text += ` ${name}=`;
  hole(shape, value);
}

/** A tag with the text of what is the same in every one of its shape, and the attributes that differ. */
function element(
  shape: Shape,
  tag: string,
  same: string,
  attributes: Readonly<Record<string, unknown>>,
  inside?: () => void,
): void {
  shape.text += `<${tag}${same}`;
  for (const name in attributes) attribute(shape, name, attributes[name]);
  shape.text += '>';
  inside?.();
  shape.text += `</${tag}>`;
}

/** What the fields of marks are called in SVG, where that is not their name. */
const NAMES: Readonly<Record<string, string>> = {
  key: 'data-mark',
  w: 'width',
  h: 'height',
  radius: 'rx',
  width: 'stroke-width',
  size: 'font-size',
  anchor: 'text-anchor',
  text: '.textContent',
};

function addMark(shape: Shape, mark: Mark): void {
  if (mark.mark === 'group') {
    const { role, key, marks } = mark;
    const group = (inner: Shape) =>
      element(inner, 'g', '', { class: role, 'data-key': key }, () => {
        for (const child of marks) addMark(inner, child);
      });
    hole(shape, template(group, svg));
    return;
  }
  shape.text += `<${mark.mark}`;
  for (const [field, value] of Object.entries(mark)) {
    if (field === 'fill' || field === 'stroke') shape.text += value ? ` ${field}="${tokenValue(value)}"` : '';
    else if (field === 'bold') shape.text += value ? ' font-weight="600"' : '';
    else if (field === 'dash') attribute(shape, 'stroke-dasharray', value?.join(' '));
    else if (field !== 'mark') attribute(shape, NAMES[field] || field, value);
  }
  shape.text += `></${mark.mark}>`;
}

/** Runs in an element. One run alone needs no node but its text; a text role is also a part, for the page to style. */
function addRuns(
  shape: Shape,
  tag: string,
  same: string,
  runs: readonly Run[],
  attributes: Readonly<Record<string, unknown>> = {},
): void {
  const [first] = runs;
  const alone = runs.length === 1 && !first?.role && !first?.lang;
  element(shape, tag, same, alone ? { ...attributes, '.textContent': first?.text } : attributes, () => {
    if (!alone) addPieces(shape, runs);
  });
}

const sameRole = (role: string | undefined) => (role ? ` class="${role}" part="${role}"` : '');

function addPieces(shape: Shape, runs: readonly Run[]): void {
  for (const { text, role, lang } of runs)
    if (role || lang) element(shape, 'span', sameRole(role), { lang, '.textContent': text });
    else hole(shape, text);
}

export const runsTemplate = (runs: readonly Run[]): TemplateResult =>
  template((shape) => addPieces(shape, runs));

/** `whole`: stacks with what is in them, where nothing can be opened, scrolled or focused. */
function addBlock(shape: Shape, block: Block, whole?: boolean): void {
  const templates = (blocks: readonly Block[]) => () => hole(shape, blocks.map(blockTemplate));
  switch (block.block) {
    case 'stack':
    case 'row':
      element(
        shape,
        'div',
        '',
        { class: block.role },
        whole
          ? () => {
              for (const child of block.blocks) addBlock(shape, child, whole);
            }
          : templates(block.blocks),
      );
      break;
    case 'list':
      element(shape, block.ordered ? 'ol' : 'ul', '', { class: block.role }, templates(block.items));
      break;
    case 'item':
      element(shape, 'li', '', { class: block.role, 'data-key': block.key }, () => {
        for (const child of block.blocks)
          if ('runs' in child || child.block === 'figure') addBlock(shape, child);
          else hole(shape, blockTemplate(child));
      });
      break;
    case 'heading':
      addRuns(shape, `h${block.level + 1}`, '', block.runs);
      break;
    case 'text':
      addRuns(shape, 'p', sameRole(block.role), block.runs);
      break;
    case 'link':
      addRuns(shape, 'a', '', block.runs, { href: block.href });
      break;
    case 'figure': {
      const { role, w, h, stretch, marks } = block;
      const drawing = { viewBox: `0 0 ${w} ${h}`, preserveAspectRatio: stretch && 'none' };
      element(shape, 'figure', ' part="figure"', { class: role }, () =>
        element(shape, 'svg', ' aria-hidden="true"', drawing, () => {
          for (const mark of marks) addMark(shape, mark);
        }),
      );
      break;
    }
    case 'disclosure':
      element(shape, 'details', ' part="source"', { class: block.role }, () => {
        element(shape, 'summary', '', { '.textContent': block.summary });
        hole(
          shape,
          template((inner) => {
            for (const child of block.blocks) addBlock(inner, child);
          }),
        );
      });
      break;
    case 'table':
    // Only its own widget shows one, and paints it (table-to-lit.ts): every script would carry it here.
  }
}

/** A painted block; elements that put interaction around parts of a scene paint those parts with it. */
export const blockTemplate = (block: Block): TemplateResult => template((shape) => addBlock(shape, block));

export function toLit({ widget, state, sentence, visual, blocks }: Scene): TemplateResult {
  return template((shape) =>
    element(shape, 'div', ' part="paper"', { class: `xx-${widget} paper`, 'data-state': state }, () => {
      if (sentence) element(shape, 'p', ' class="sentence"', { '.textContent': sentence });
      if (visual.length)
        hole(
          shape,
          template((seen) =>
            element(seen, 'div', ' class="visual"', { 'aria-hidden': sentence && 'true' }, () => {
              for (const block of visual) addBlock(seen, block, true);
            }),
          ),
        );
      hole(shape, blocks.map(blockTemplate));
    }),
  );
}
