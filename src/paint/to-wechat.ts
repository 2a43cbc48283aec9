/**
 * Scene → pieces of a WeChat article: inline-styled sections and inline SVG with nothing in them that the
 * editor takes away (`src/wechat/rules.ts` has each rule with its evidence). The static attributes are the
 * picture; the one short entrance of a drawing ends where they already are, and may be taken away. Words
 * stand beside every drawing, because WeChat calls each of them 插图 to people who listen.
 */
import type {
  Block,
  ColumnBlock,
  FigureBlock,
  Mark,
  Run,
  Scene,
  TableBlock,
  TextRole,
  Token,
} from '../scene/scene.ts';
import { CARD_SHADOW, forArticle } from '../theme/themes.ts';
import { DEFAULT, type Palette } from '../theme/tokens.ts';
import { escapeHtml } from './to-html.ts';

/** With drawings; with bars made of sections, for editors that lose SVG; with a place for a picture. */
export const TIERS = ['svg', 'plain', 'png'] as const;
export type Tier = (typeof TIERS)[number];

/** A picture of the widget, once the account has taken it in. */
export interface Picture {
  /** Its address at WeChat (https://mmbiz.qpic.cn/…); without it the place says what belongs there. */
  readonly src?: string;
  readonly w: number;
  readonly h: number;
}

export interface WechatOptions {
  readonly tier?: Tier;
  /** A theme's light palette; it is made fit for an article here. */
  readonly palette?: Palette;
  /** Each drawing enters once; false leaves the entrance out. */
  readonly animate?: boolean;
  /** The widest a drawing becomes, in CSS pixels; the article of a telephone is 375 wide and of a PC 677. */
  readonly widthPx?: number;
  readonly picture?: Picture;
}

/** What the scene is told of its width: a telephone of 375 less the article's and the card's margins. */
export const ARTICLE_FRAME_PX = 304;
/** Characters of a piece, tags included. */
export const PIECE_LIMIT = 6000;
/** Characters that the draft interface takes, tags included. */
export const ARTICLE_LIMIT = 20000;

/** An element around several leaves; it is opened again where a piece ends inside it. */
interface Wrapper {
  readonly open: string;
  readonly close: string;
}
/** What is not parted any more, and what it stands in. */
interface Leaf {
  readonly path: readonly Wrapper[];
  readonly html: string;
  /** A heading: it stands in one piece with what it is over. */
  readonly heads?: boolean;
}

type Css = readonly (string | false)[];

const css = (...rules: Css) => rules.filter(Boolean).join(';');

function element(name: string, style: string, inner: string): string {
  return `<${name}${style ? attribute(style) : ''}>${inner}</${name}>`;
}
const attribute = (style: string) => ` style="${style}"`;
const section = (...style: Css): Wrapper => ({
  open: `<section${attribute(css(...style))}>`,
  close: '</section>',
});

/** Leaves as HTML; neighbours share the elements around them. */
function joined(leaves: readonly Leaf[]): string {
  let html = '';
  let open: readonly Wrapper[] = [];
  for (const { path, html: inner } of [...leaves, { path: [], html: '' }]) {
    let kept = 0;
    while (kept < open.length && open[kept] === path[kept]) kept++;
    for (const { close } of open.slice(kept).reverse()) html += close;
    for (const wrapper of path.slice(kept)) html += wrapper.open;
    html += inner;
    open = path;
  }
  return html;
}

/** A text longer than this is parted; the longest that one piece holds beside its frame. */
const LONGEST = 900;

/** Runs as lines of at most so many characters, to the character. */
function parted(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  let room = LONGEST;
  for (const { text, role } of runs) {
    let rest = [...text];
    while (rest.length > room) {
      parts[parts.length - 1]?.push({ text: rest.slice(0, room).join(''), role });
      rest = rest.slice(room);
      room = LONGEST;
      parts.push([]);
    }
    if (rest.length) parts[parts.length - 1]?.push({ text: rest.join(''), role });
    room -= rest.length;
  }
  return parts.filter((part) => part.length);
}

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** A number of a drawing, to a hundredth. */
const short = (value: number) => String(Math.round(value * 100) / 100 || 0);
const shortPath = (d: string) => d.replace(/-?\d*\.\d{3,}/g, (digits) => short(Number(digits)));

/** How long a path is, and how far it reaches to the sides. Arcs are circular, as `arcPath` writes them. */
export function traced(d: string): { length: number; from: number; to: number } {
  let [x, y, length, from, to] = [0, 0, 0, Infinity, -Infinity];
  const reach = (at: number) => {
    from = Math.min(from, at);
    to = Math.max(to, at);
  };
  const go = (toX: number, toY: number, way = Math.hypot(toX - x, toY - y)) => {
    reach(x);
    length += way;
    [x, y] = [toX, toY];
    reach(x);
  };
  for (const [, command = '', written = ''] of d.matchAll(/([MLHVAhvlm])([^A-Za-z]*)/g)) {
    const n = (written.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; i < n.length; ) {
      const [a = 0, b = 0] = [n[i], n[i + 1]];
      switch (command) {
        case 'H':
        case 'h':
          go(command === 'h' ? x + a : a, y);
          i += 1;
          break;
        case 'V':
        case 'v':
          go(x, command === 'v' ? y + a : a);
          i += 1;
          break;
        case 'A': {
          const [toX = 0, toY = 0] = [n[i + 5], n[i + 6]];
          const half = Math.min(1, Math.hypot(toX - x, toY - y) / 2 / a);
          go(toX, toY, 2 * a * Math.asin(half));
          i += 7;
          break;
        }
        default: {
          const relative = command === 'l' || command === 'm';
          const [toX, toY] = relative ? [x + a, y + b] : [a, b];
          go(toX, toY, /m/i.test(command) && i === 0 ? 0 : undefined);
          i += 2;
        }
      }
    }
  }
  return { length, from, to };
}

/** Small drawings that stand in a line of text. */
const isSign = ({ role }: FigureBlock) => role === 'glyph' || role === 'sign';
/** Arrow and tick are drawn in the text's own colour, which WeChat turns over with the text. */
const isGlyph = ({ role }: FigureBlock) => role === 'glyph';

const SECONDS = '0.8s';
const entrance = (name: string, from: string, to: string) =>
  `<animate attributeName="${name}" from="${from}" to="${to}" begin="0s" dur="${SECONDS}" fill="freeze"></animate>`;

/** The mark that enters: what has been done, the way of a value, the deed of a row. */
const ENTERS = /^(done|thread|deed|earlier)$/;

function painterOf({ tier = 'svg', palette: given = DEFAULT, animate = true, widthPx = 677 }: WechatOptions) {
  const palette = forArticle(given);
  const { ink, muted, rule, accent, bad, good, paper, track } = palette;
  const deep = palette['accent-deep'];
  const line = (size: number, colour: string, height: number) =>
    css(`font-size:${size}px`, `line-height:${height}`, `color:${colour}`);

  /** A text block of its own by its role. */
  const TEXT: Readonly<Record<TextRole, string>> = {
    label: css('margin:0', line(16, ink, 1.5), 'font-weight:600'),
    value: css('margin:2px 0', line(32, deep, 1.25), 'font-weight:600', 'word-break:break-word'),
    unit: css('margin:0', line(14, muted, 1.6)),
    detail: css('margin:2px 0 0', line(15, ink, 1.6)),
    when: css('margin:2px 0 0', line(13, muted, 1.6)),
    'tone-good': css('margin:0', line(14, good, 1.6), 'font-weight:600'),
    'tone-bad': css('margin:0', line(14, bad, 1.6), 'font-weight:600'),
    note: css('margin:8px 0 0', line(13, muted, 1.6)),
    problem: css(
      'margin:4px 0 0',
      'padding:4px 0 4px 10px',
      `border-left:4px solid ${bad}`,
      line(15, ink, 1.6),
    ),
    quote: css('margin:2px 0 0', line(12, muted, 1.6)),
    mark: css('margin:0', line(13, ink, 1.6)),
    doubt: css(
      'margin:8px 0 0',
      'padding:4px 0 4px 10px',
      `border-left:4px solid ${bad}`,
      line(14, ink, 1.6),
    ),
    count: css('margin:2px 0 0', line(13, muted, 1.6)),
    whole: css('margin:0', line(18, deep, 1.4)),
    fraction: css('margin:0', line(18, deep, 1.4)),
  };
  const plainInk = css('font-size:15px', `color:${ink}`);
  /** A run inside a text of another role. */
  const RUN: Readonly<Record<TextRole, string>> = {
    label: css(plainInk),
    value: css('font-size:18px', `color:${deep}`, 'font-weight:600'),
    unit: css('font-size:14px', `color:${muted}`, 'font-weight:400'),
    detail: plainInk,
    when: css('font-size:13px', `color:${muted}`, 'font-weight:400'),
    'tone-good': css(`color:${good}`, 'font-weight:600'),
    'tone-bad': css(`color:${bad}`, 'font-weight:600'),
    note: css('font-size:12px', `color:${muted}`, 'font-weight:400'),
    problem: plainInk,
    quote: css('font-size:12px', `color:${muted}`),
    mark: css(`color:${ink}`, 'text-decoration:underline'),
    doubt: plainInk,
    count: css('font-size:13px', `color:${muted}`, 'font-weight:400'),
    whole: css(`color:${deep}`),
    fraction: css(`color:${deep}`),
  };

  const runsHtml = (runs: readonly Run[]) =>
    runs
      .map(({ text, role }, index) => {
        // A unit stands a little off its number; a scene that has a space there has done so itself.
        const before = runs[index - 1];
        const gap = role === 'unit' && before && /[^\s\u00a0]$/.test(before.text) && /^[^（%‰]/.test(text);
        const inner = (gap ? '\u00a0' : '') + escapeHtml(text);
        return role && text.trim() ? element('span', RUN[role], inner) : inner;
      })
      .join('');
  const paragraph = (style: string, runs: readonly Run[], path: readonly Wrapper[]): Leaf[] =>
    parted(runs)
      .filter((part) => said(part).trim())
      .map((part) => ({ path, html: element('p', style, runsHtml(part)) }));

  /** Cells of one line, their widths in percent; a cell without one takes what is left. */
  const cells = (...each: readonly (readonly [inner: string, ...style: Css])[]) => {
    const tds = each
      .filter(([inner]) => inner)
      .map(([inner, ...style]) => element('td', css('padding:0', 'border:0', ...style), inner));
    const style = css('width:100%', 'border-collapse:collapse', 'border:0', 'margin:0');
    return element('table', style, `<tbody><tr>${tds.join('')}</tr></tbody>`);
  };

  // ---- drawings

  const colour = (token: Token | undefined, own: boolean) =>
    token && (token === 'none' ? token : own ? 'currentColor' : palette[token]);

  /** Each mark as its tag and what paints it, groups opened: neighbours painted alike share the paint. */
  function marksSvg(marks: readonly Mark[], own: boolean, entering: Mark | undefined): string {
    const flat = (some: readonly Mark[]): Exclude<Mark, { mark: 'group' }>[] =>
      some.flatMap((mark) => (mark.mark === 'group' ? flat(mark.marks) : [mark]));
    let svg = '';
    let before = '';
    for (const mark of flat(marks)) {
      const [paint, tag] = markSvg(mark, own, mark === entering);
      if (paint !== before) svg += `${before && '</g>'}${paint && `<g${paint}>`}`;
      svg += tag;
      before = paint;
    }
    return svg + (before && '</g>');
  }

  function markSvg(
    mark: Exclude<Mark, { mark: 'group' }>,
    own: boolean,
    enters: boolean,
  ): readonly [paint: string, tag: string] {
    const written = (attributes: Record<string, string | number | undefined | false>) =>
      Object.entries(attributes)
        .filter(([, value]) => value !== undefined && value !== false)
        .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : value}"`)
        .join('');
    const { fill, stroke, width, dash } = mark as Extract<Mark, { mark: 'path' }>;
    const paint = written({
      fill: colour(fill, own) ?? 'none',
      stroke: colour(stroke, own),
      'stroke-width': width,
      'stroke-dasharray': dash?.map(short).join(' '),
    });
    const closed = (name: string, attributes: string, inner = '') =>
      `<${name}${attributes}>${inner}</${name}>`;
    switch (mark.mark) {
      case 'path': {
        const d = shortPath(mark.d);
        // A dot is a stroke of no length with round ends.
        const cap = /h0$/.test(d) && ' stroke-linecap="round"';
        if (!enters || dash) return [paint, closed('path', `${written({ d })}${cap || ''}`)];
        const all = short(Math.ceil(traced(d).length) + 1);
        const drawn = written({ d, 'stroke-dasharray': `${all} ${all}`, 'stroke-dashoffset': 0 });
        return [paint, closed('path', drawn, entrance('stroke-dashoffset', all, '0'))];
      }
      case 'rect': {
        const { x, y, w, h, radius } = mark;
        const grows = enters ? entrance('width', '0', short(w)) : '';
        return [paint, closed('rect', written({ x, y, width: w, height: h, rx: radius }), grows)];
      }
      case 'line': {
        const { x1, y1, x2, y2 } = mark;
        return [paint, closed('line', written({ x1, y1, x2, y2 }))];
      }
      case 'circle': {
        const { cx, cy, r } = mark;
        return [paint, closed('circle', written({ cx, cy, r }))];
      }
      case 'text': {
        const { x, y, size, bold, anchor, text } = mark;
        const set = written({
          x,
          y,
          'font-size': size,
          'font-weight': bold && 600,
          'text-anchor': anchor !== 'start' && anchor,
        });
        return [
          written({ fill: colour(mark.fill, own) }),
          text ? `<text${set}>${escapeHtml(text)}</text>` : '',
        ];
      }
    }
  }

  function figureSvg(figure: FigureBlock): string {
    const { w, h, marks, stretch, role = '' } = figure;
    const sign = isSign(figure);
    const dial = w <= 130 && !sign;
    // A sign is as high as its line; a dial is read from afar; a chart may fill a column.
    const most = sign ? w : Math.min(widthPx, dial ? 180 : stretch ? 480 : Math.round(w * 1.4));
    const style = css(
      sign ? 'display:inline-block' : 'display:block',
      'width:100%',
      `max-width:${most}px`,
      sign ? 'vertical-align:middle' : dial ? 'margin:0 auto' : 'margin:6px 0',
    );
    const entering = !animate || sign ? undefined : marks.find(({ key }) => ENTERS.test(key));
    const fades = animate && !sign && !entering && marks.length > 2;
    // WeChat leaves drawings as they are in the dark, so each has its own ground; a dial's is round.
    const glyph = isGlyph(figure);
    // A chart has a margin on its ground; a bar is flush with the text, and a dial has room.
    const pad = stretch || dial || sign ? 0 : 8;
    const [x, y] = pad ? [` x="${-pad}"`, ` y="${-pad}"`] : ['', ''];
    const size = `width="${short(w + 2 * pad)}" height="${short(h + 2 * pad)}"`;
    const rounded = dial ? ` rx="${role === 'ring' ? 60 : 12}"` : '';
    const ground = glyph ? '' : `<rect${x}${y} ${size}${rounded} fill="${paper}"></rect>`;
    const box = [-pad, -pad, w + 2 * pad, h + 2 * pad].map((each) => short(each)).join(' ');
    const drawn = marksSvg(marks, glyph, entering);
    const inner = fades ? `<g opacity="1">${drawn}${entrance('opacity', '0', '1')}</g>` : drawn;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"${attribute(style)}>${ground}${inner}</svg>`;
    // Points as dense as that are told in the list; the list is complete without them.
    return svg.length > PIECE_LIMIT - 800 ? '' : svg;
  }

  /** A drawing without SVG: bars on a track. What is no bar is told in words beside it anyway. */
  function figureSections({ w, marks, role }: FigureBlock): string {
    const find = (pattern: RegExp) => marks.find(({ key }) => pattern.test(key));
    const extent = (mark: Mark | undefined): readonly [number, number] | null => {
      if (mark?.mark === 'rect') return [mark.x / w, mark.w / w];
      if (mark?.mark !== 'path') return null;
      const { from, to } = traced(mark.d);
      return [from / w, (to - from) / w];
    };
    const percent = (part: number) => `${short(Math.max(0, Math.min(1, part)) * 100)}%`;
    const strip = (width: string, left: string, ground: string, inner = '&nbsp;') =>
      element(
        'section',
        css(
          `width:${width}`,
          left !== '0%' && `margin-left:${left}`,
          `background-color:${ground}`,
          'font-size:8px',
          'line-height:8px',
        ),
        inner,
      );
    const bar = (inner: string) =>
      element('section', css('margin:6px 0', `background-color:${track}`), inner);
    const [done, over, whole] = [find(/^done$/), find(/^over$/), find(/^track$/)];
    if (done?.mark === 'path' && whole?.mark === 'path') {
      const lap = traced(whole.d).length;
      const [first, second] = [
        traced(done.d).length / lap,
        over?.mark === 'path' ? traced(over.d).length / lap : 0,
      ];
      const inner = strip(percent(first / (1 + second)), '0%', accent);
      return second ? element('section', css('margin:6px 0', `background-color:${deep}`), inner) : bar(inner);
    }
    const main = find(/^(done|deed|earlier|plan)$/);
    const box = extent(main);
    if (!main || !box || (role !== 'bar' && role !== 'scale')) return '';
    const [left, width] = box;
    const ground = main.key === 'earlier' ? muted : main.key === 'plan' ? rule : accent;
    const inner = strip(percent(Math.max(width, 0.01)), percent(Math.min(left, 0.99)), ground);
    return over ? element('section', css('margin:6px 0', `background-color:${deep}`), inner) : bar(inner);
  }

  const figureHtml = (figure: FigureBlock): string => {
    if (tier === 'svg') return figureSvg(figure);
    return tier === 'plain' && !isSign(figure) ? figureSections(figure) : '';
  };

  // ---- blocks

  const inline = (blocks: readonly Block[], depth: number) => joined(flow(blocks, [], depth));

  /** Texts and signs on one line, as far as it goes. */
  const lineOf = (blocks: readonly Block[], path: readonly Wrapper[]): Leaf[] => {
    const inner = blocks.flatMap((block) => {
      if (block.block === 'figure') {
        const sign = figureHtml(block);
        return sign ? [`${sign}&nbsp;`] : [];
      }
      if (block.block !== 'text') return [inline([block], 0)];
      const words = runsHtml(block.runs);
      const own = block.role === 'label' || block.role === 'detail';
      return words ? [own ? words : element('span', RUN[block.role], words)] : [];
    });
    const style = css('margin:4px 0', line(15, ink, 1.6));
    return inner.length ? [{ path, html: element('p', style, inner.join('&nbsp;&nbsp;')) }] : [];
  };

  const [SIGN, DIAL] = ['9%', '44%'];
  /** A sign or a dial, and the words beside it. */
  const beside = (left: string, words: string, width: string): string => {
    const dial = width === DIAL;
    const at = dial ? 'middle' : 'top';
    return left
      ? cells(
          [left, `width:${width}`, dial && 'padding-top:10px', `vertical-align:${at}`],
          [words, dial && 'padding:10px 0 0 16px', `vertical-align:${at}`],
        )
      : words;
  };

  function textLeaves(role: TextRole, runs: readonly Run[], path: readonly Wrapper[]): Leaf[] {
    const at = runs.findIndex((each) => each.role === 'value');
    // Name and figure of a row: the name left, the figure right.
    if (role === 'detail' && runs[0]?.role === 'label' && at > 0 && said(runs).length < 60) {
      const from = runs[at - 1]?.role === 'unit' ? at - 1 : at;
      const style = css('margin:0', line(15, ink, 1.6));
      const name = element('p', style, runsHtml(runs.slice(0, from)));
      const figure = element('p', style, runsHtml(runs.slice(from)));
      return [
        {
          path,
          html: cells([name, 'vertical-align:bottom'], [figure, 'text-align:right', 'padding-left:8px']),
        },
      ];
    }
    return paragraph(TEXT[role], runs, path);
  }

  function listLeaves(
    block: Extract<Block, { block: 'list' }>,
    path: readonly Wrapper[],
    depth: number,
  ): Leaf[] {
    const nested = depth > 0;
    const inside = nested
      ? [...path, section('margin:4px 0 0', 'padding-left:12px', `border-left:1px solid ${rule}`)]
      : path;
    return block.items.flatMap(({ blocks }) => {
      const rail = block.role?.startsWith('dated');
      const own = rail
        ? section(`border-left:3px solid ${accent}`, 'padding:2px 0 14px 14px')
        : nested
          ? section('padding:5px 0')
          : section('padding:10px 0', `border-bottom:1px solid ${rule}`);
      return flow(blocks, [...inside, own], depth + 1);
    });
  }

  /** On a telephone eight columns are no table: the name left, the value right, the rest below the name. */
  function tableLeaves({ caption, columns, groups }: TableBlock, path: readonly Wrapper[]): Leaf[] {
    const leaves = paragraph(TEXT.note, caption, path);
    const [first, figures] = [columns[0], columns.find(({ key }) => key === 'value')];
    if (first && figures) {
      const name = (of: ColumnBlock) => element('p', TEXT.when, escapeHtml(said(of.runs)));
      const own = section('padding:6px 0 4px', `border-bottom:1px solid ${ink}`);
      leaves.push({
        path: [...path, own],
        html: cells([name(first)], [name(figures), 'text-align:right']),
        heads: true,
      });
    }
    for (const { runs, rows } of groups) {
      if (runs) leaves.push(...heading(2, runs, path));
      for (const { cells: row } of rows) {
        const valueAt = columns.findIndex(({ key }) => key === 'value');
        const value = row[valueAt] ?? [];
        const rest = row.flatMap((blocks, at): string[] => {
          if (!at || at === valueAt || !blocks.length) return [];
          const words = blocks.flatMap((block) => (block.block === 'text' ? [said(block.runs)] : []));
          const name = said(columns[at]?.runs ?? []);
          const named = blocks.map((block) =>
            block.block === 'disclosure' ? { ...block, summary: `${name} ${block.summary}` } : block,
          );
          if (words.length !== blocks.length) return [inline(named, 1)];
          return [element('p', TEXT.when, escapeHtml(`${name} ${words.join(' ')}`))];
        });
        const figure = value.flatMap((block) =>
          block.block === 'text'
            ? [
                element(
                  'p',
                  block.role === 'value'
                    ? css('margin:0', line(18, deep, 1.4), 'font-weight:600')
                    : TEXT[block.role],
                  runsHtml(block.runs),
                ),
              ]
            : [],
        );
        const own = section('padding:8px 0', `border-bottom:1px solid ${rule}`);
        const head = inline(row[0] ?? [], 1);
        const both = figure.length
          ? cells(
              [head, 'vertical-align:top'],
              [
                figure.join(''),
                'width:42%',
                'text-align:right',
                'vertical-align:top',
                'word-break:break-word',
              ],
            )
          : head;
        const inside = [...path, own];
        if (both) leaves.push({ path: inside, html: both });
        leaves.push(...rest.map((html) => ({ path: inside, html })));
      }
    }
    return leaves;
  }

  const HEADINGS = {
    1: css('margin:0 0 6px', line(19, ink, 1.4), 'font-weight:600'),
    2: css('margin:22px 0 8px', line(17, deep, 1.4), 'font-weight:600'),
    3: css('margin:14px 0 4px', line(15, ink, 1.5), 'font-weight:600'),
  };
  const spaced = (runs: readonly Run[]) =>
    runs.flatMap((each, index) =>
      index && !/\s$/.test(runs[index - 1]?.text ?? '') ? [{ text: '\u00a0' }, each] : [each],
    );
  const heading = (level: 1 | 2 | 3, runs: readonly Run[], path: readonly Wrapper[]): Leaf[] =>
    paragraph(HEADINGS[level], spaced(runs), path).map((leaf) => ({ ...leaf, heads: true }));

  function flow(blocks: readonly Block[], path: readonly Wrapper[], depth: number): Leaf[] {
    const leaves: Leaf[] = [];
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at] as Block;
      const next = blocks[at + 1];
      const dial = block.block === 'figure' && block.w <= 130;
      if (block.block === 'figure' && dial && next?.block === 'stack') {
        const width = isSign(block) ? SIGN : DIAL;
        const nested = next.blocks.findIndex((each) => each.block === 'list');
        const beyond = nested < 0 ? [] : next.blocks.slice(nested);
        const words = nested < 0 ? next.blocks : next.blocks.slice(0, nested);
        leaves.push({ path, html: beside(figureHtml(block), inline(words, depth), width) });
        leaves.push(...flow(beyond, path, depth));
        at += 1;
        continue;
      }
      leaves.push(...blockLeaves(block, path, depth));
    }
    return leaves.filter(({ html }) => html);
  }

  function blockLeaves(block: Block, path: readonly Wrapper[], depth: number): Leaf[] {
    switch (block.block) {
      case 'stack':
        return flow(block.blocks, path, depth);
      case 'row':
        if (block.role === 'change' || block.role === 'line') return lineOf(block.blocks, path);
        if (block.role === 'key') {
          const [sign, name, figure] = block.blocks;
          const mark = sign?.block === 'figure' ? figureHtml(sign) : '';
          const words = cells(
            [inline(name ? [name] : [], depth), 'vertical-align:bottom'],
            [inline(figure ? [figure] : [], depth), 'text-align:right'],
          );
          const own = section('padding:4px 0', `border-bottom:1px solid ${rule}`);
          return [{ path: [...path, own], html: beside(mark, words, SIGN) }];
        }
        if (block.role === 'many') {
          return block.blocks.flatMap((one) =>
            flow([one], [...path, section('padding:14px 0', `border-bottom:1px solid ${rule}`)], depth),
          );
        }
        return flow(block.blocks, path, depth);
      case 'list':
        return listLeaves(block, path, depth);
      case 'item':
        return flow(block.blocks, path, depth);
      case 'heading':
        return heading(block.level, block.runs, path);
      case 'text':
        return textLeaves(block.role, block.runs, path);
      case 'figure':
        return [{ path, html: figureHtml(block) }];
      case 'link':
        return paragraph(TEXT.quote, block.runs, path);
      case 'disclosure': {
        const [first, ...rest] = block.blocks;
        const name: Run = { text: `${block.summary}\u00a0`, role: 'count' };
        const opening: Run[] =
          first?.block === 'text' || first?.block === 'link' ? [name, ...first.runs] : [name];
        const others = opening.length > 1 ? rest : block.blocks;
        const style = css('margin:6px 0 0', line(12, muted, 1.6));
        return [...paragraph(style, opening, path), ...flow(others, path, depth)];
      }
      case 'table':
        return tableLeaves(block, path);
    }
  }

  /** The place of a picture that the editor uploads; once it has an address, the picture. */
  function pictureHtml(alt: string, { src, w, h }: Picture): string {
    const image = `<img${src ? ` src="${escapeHtml(src)}"` : ''} alt="${escapeHtml(alt)}" data-w="${short(w)}" data-ratio="${short(h / w)}"${attribute(css('display:block', 'width:100%', 'height:auto', 'margin:0 auto'))}/>`;
    if (src) return image;
    const style = css('margin:0', line(13, muted, 1.6), 'text-align:center');
    return (
      section('margin:8px 0', 'padding:16px 8px', `border:1px dashed ${muted}`).open +
      image +
      element('p', style, `请把这里换成已上传到素材库的图片（${short(w)} × ${short(h)} 像素）`) +
      '</section>'
    );
  }

  return { palette, flow, paragraph, heading, pictureHtml, line, TEXT };
}

/** The title that the pieces of a long widget share. */
function titleOf({ visual, blocks, sentence, widget }: Scene): readonly Run[] {
  const first = firstWords([...visual, ...blocks]);
  return first ?? [{ text: [...(sentence || widget)].slice(0, 24).join('') }];
}

/** What is read first, however deep it stands. */
function firstWords(blocks: readonly Block[]): readonly Run[] | null {
  for (const block of blocks) {
    if (block.block === 'heading' || block.block === 'text') return block.runs;
    const inside = 'blocks' in block ? block.blocks : block.block === 'list' ? block.items : [];
    const found = firstWords(inside);
    if (found) return found;
  }
  return null;
}

/** What is not torn apart where there is room: the parts of one item, and a heading with what it is over. */
function together(leaves: readonly Leaf[]): Leaf[][] {
  const groups: Leaf[][] = [];
  for (const leaf of leaves) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    const own = leaf.path[leaf.path.length - 1];
    const same = leaf.path.length > 1 && before?.path[before.path.length - 1] === own;
    if (group && (before?.heads || same)) group.push(leaf);
    else groups.push([leaf]);
  }
  return groups;
}

/** A widget as one or more pieces, each complete in itself and at most `PIECE_LIMIT` characters long. */
export function toWechat(scene: Scene, options: WechatOptions = {}): string[] {
  const { palette, flow, paragraph, pictureHtml, line, TEXT } = painterOf(options);
  const card = section(
    'margin:0 0 16px',
    'padding:18px 16px 16px',
    `background-color:${palette.paper}`,
    `border-top:3px solid ${palette.accent}`,
    `box-shadow:${CARD_SHADOW}`,
    'word-break:break-word',
    'box-sizing:border-box',
  );
  const [first] = scene.blocks;
  const titled = !scene.visual.length && first?.block === 'heading' && first.level === 1;
  const blocks = titled ? scene.blocks.slice(1) : scene.blocks;
  const title = titleOf(scene);
  const path = [card];

  const leaves = [
    ...flow(scene.visual, path, 0),
    ...(options.tier === 'png'
      ? [{ path, html: pictureHtml(scene.sentence || said(title), options.picture ?? { w: 1080, h: 720 }) }]
      : []),
    ...paragraph(
      css(
        'margin:12px 0 0',
        'padding:10px 0 0',
        `border-top:1px solid ${palette.rule}`,
        line(14, palette.ink, 1.7),
      ),
      scene.sentence ? [{ text: scene.sentence }] : [],
      path,
    ),
    ...flow(blocks, path, 0),
  ];
  const head = (place: string): Leaf[] => {
    if (!titled && !place) return [];
    const runs = titled || place ? [...title.map(({ text }) => ({ text }))] : [];
    const style = css(
      'margin:0 0 10px',
      'padding:0 0 0 10px',
      `border-left:4px solid ${palette.accent}`,
      line(18, palette.ink, 1.4),
      'font-weight:600',
    );
    const shown = [...said(runs)].slice(0, 60).join('');
    const full = said(runs).length > shown.length ? paragraph(TEXT.label, runs, path) : [];
    return [
      ...paragraph(
        style,
        [{ text: shown }, ...(place ? [{ text: `（${place}）`, role: 'count' as const }] : [])],
        path,
      ),
      ...(place.startsWith('1/') || !place ? full : []),
    ];
  };

  const whole = (inner: readonly Leaf[]) => `<section>${joined(inner)}</section>`;
  const fits = (inner: readonly Leaf[]) => whole([...head('1/999'), ...inner]).length <= PIECE_LIMIT;
  const pieces: Leaf[][] = [[]];
  // The head of a long widget says its label already.
  const long = whole(leaves).length > PIECE_LIMIT && !titled && scene.visual[0]?.block === 'text';
  const add = (group: readonly Leaf[]) => {
    const piece = pieces[pieces.length - 1] as Leaf[];
    if (!piece.length || fits([...piece, ...group])) piece.push(...group);
    else pieces.push([...group]);
  };
  for (const group of together(long ? leaves.slice(1) : leaves)) {
    if (fits(group)) add(group);
    else for (const leaf of group) add([leaf]);
  }
  return pieces.map((piece, index) =>
    whole([...head(pieces.length > 1 ? `${index + 1}/${pieces.length}` : ''), ...piece]),
  );
}

/** Pieces one after the other, as they stand in an article. */
export const articleOf = (pieces: readonly string[]): string => pieces.join('');
