/** Scene → HTML without JavaScript: the same elements, classes and words as the live widget. */
import type { Block, Mark, Run, Scene, TableBlock, Token } from '../scene/scene.ts';
import { DEFAULT, type Palette } from '../theme/tokens.ts';

/** Text from outside is never HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

type AttributeValue = string | number | undefined | false;

function tag(name: string, attributes: Record<string, AttributeValue>, inner: string | null): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return inner === null ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Presentation attributes with the token and, for a page that sets none, the theme's colour. */
function paint(
  { fill, stroke, width, dash }: { fill?: Token; stroke?: Token; width?: number; dash?: readonly number[] },
  palette: Palette,
) {
  const colour = (token: Token | undefined) =>
    token && (token === 'none' ? token : `var(--xx-${token},${palette[token]})`);
  return {
    fill: colour(fill),
    stroke: colour(stroke),
    'stroke-width': width,
    'stroke-dasharray': dash?.join(' '),
  };
}

function markHtml(mark: Mark, palette: Palette): string {
  switch (mark.mark) {
    case 'path':
      return tag('path', { 'data-mark': mark.key, d: mark.d, ...paint(mark, palette) }, null);
    case 'rect': {
      const { key, x, y, w, h, radius } = mark;
      return tag(
        'rect',
        { 'data-mark': key, x, y, width: w, height: h, rx: radius, ...paint(mark, palette) },
        null,
      );
    }
    case 'line': {
      const { key, x1, y1, x2, y2 } = mark;
      return tag('line', { 'data-mark': key, x1, y1, x2, y2, ...paint(mark, palette) }, null);
    }
    case 'circle': {
      const { key, cx, cy, r } = mark;
      return tag('circle', { 'data-mark': key, cx, cy, r, ...paint(mark, palette) }, null);
    }
    case 'text': {
      const { key, x, y, size, bold, anchor, fill } = mark;
      const attributes = {
        'data-mark': key,
        x,
        y,
        'font-size': size,
        'font-weight': bold && 600,
        'text-anchor': anchor,
      };
      return tag('text', { ...attributes, ...paint({ fill }, palette) }, escapeHtml(mark.text));
    }
    case 'group':
      return tag(
        'g',
        { class: mark.role, 'data-key': mark.key },
        mark.marks.map((child) => markHtml(child, palette)).join(''),
      );
  }
}

const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ text, role, lang }) =>
      role || lang ? tag('span', { class: role, lang }, escapeHtml(text)) : escapeHtml(text),
    )
    .join('');

/** The roles are those that the elements have by themselves, kept where a style sheet shows rows as cards. */
function tableHtml(
  { role, caption, columns, groups }: TableBlock,
  inside: (blocks: readonly Block[]) => string,
): string {
  const row = (inner: string) => tag('tr', { role: 'row' }, inner);
  const heads = columns.map(({ key, runs, order }) =>
    tag('th', { class: `at-${key}`, scope: 'col', role: 'columnheader', 'aria-sort': order }, runsHtml(runs)),
  );
  const cell = (blocks: readonly Block[], at: number) => {
    const { key, runs = [], folds } = columns[at] ?? {};
    const classes = [`at-${key}`, folds && 'folds', !blocks.length && 'blank'].filter(Boolean).join(' ');
    const name = runs.map(({ text }) => text).join('');
    return at
      ? tag('td', { class: classes, role: 'cell', 'data-name': name }, inside(blocks))
      : tag('th', { class: classes, scope: 'row', role: 'rowheader' }, inside(blocks));
  };
  const bodies = groups.map(({ runs, rows }) => {
    const heading = { class: 'group', scope: 'rowgroup', role: 'rowheader', colspan: columns.length };
    const head = runs ? row(tag('th', heading, runsHtml(runs))) : '';
    const body = rows.map(({ key, cells }) =>
      tag('tr', { role: 'row', 'data-key': key }, cells.map(cell).join('')),
    );
    return tag('tbody', { role: 'rowgroup' }, head + body.join(''));
  });
  return tag(
    'table',
    { class: role, role: 'table' },
    tag('caption', {}, runsHtml(caption)) +
      tag('thead', { role: 'rowgroup' }, row(heads.join(''))) +
      bodies.join(''),
  );
}

function blockHtml(block: Block, palette: Palette): string {
  const inside = (blocks: readonly Block[]) => blocks.map((child) => blockHtml(child, palette)).join('');
  switch (block.block) {
    case 'stack':
    case 'row':
      return tag('div', { class: block.role }, inside(block.blocks));
    case 'list':
      return tag(block.ordered ? 'ol' : 'ul', { class: block.role }, inside(block.items));
    case 'item':
      return tag('li', { class: block.role, 'data-key': block.key }, inside(block.blocks));
    case 'heading':
      return tag(`h${block.level + 1}`, {}, runsHtml(block.runs));
    case 'text':
      return tag('p', { class: block.role }, runsHtml(block.runs));
    case 'figure': {
      const svg = {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${block.w} ${block.h}`,
        width: block.w,
        height: block.h,
      };
      const drawing = tag(
        'svg',
        {
          ...svg,
          preserveAspectRatio: block.stretch && 'none',
          fill: 'none',
          'aria-hidden': 'true',
        },
        block.marks.map((mark) => markHtml(mark, palette)).join(''),
      );
      return tag('figure', { class: block.role }, drawing);
    }
    case 'link':
      return tag('a', { href: block.href }, runsHtml(block.runs));
    case 'disclosure':
      return tag(
        'details',
        { class: block.role },
        tag('summary', {}, escapeHtml(block.summary)) + inside(block.blocks),
      );
    case 'table':
      return tableHtml(block, inside);
  }
}

export function toHtml(scene: Scene, palette: Palette = DEFAULT): string {
  const sentence = scene.sentence && tag('p', { class: 'sentence' }, escapeHtml(scene.sentence));
  const seen = scene.visual.map((block) => blockHtml(block, palette)).join('');
  const visual =
    seen && tag('div', { class: 'visual', 'aria-hidden': scene.sentence ? 'true' : false }, seen);
  const rest = scene.blocks.map((block) => blockHtml(block, palette)).join('');
  return tag(
    'div',
    { class: `xx-${scene.widget} paper`, 'data-state': scene.state },
    sentence + visual + rest,
  );
}
