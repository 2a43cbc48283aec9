/**
 * Whether an article keeps what it shows: each place that the editor of a public account would take away,
 * change or point at, by its rule. Pure, the same in a browser and in Node.
 */
import { ARTICLE_LIMIT, PIECE_LIMIT } from '../paint/to-wechat.ts';
import { colourOf, contrast, PAGE_STANDING, type Rgb, type Standing, standingIn } from './dark.ts';
import { type Evidence, KEEPS, LOSES, RULES, type RuleId } from './rules.ts';
import { ANIMATIONS, ARTICLE_HOST, IMAGE_HOST } from './strip.ts';
import {
  attribute,
  type Declaration,
  declarations,
  type Element,
  elementsIn,
  everyElement,
  inSvg,
  isElement,
  isText,
  lengthOf,
  nameOf,
  type Parent,
  parsed,
  STYLE,
  styled,
  styleOf,
  wordsIn,
} from './tree.ts';

export interface ArticleFinding {
  readonly rule: RuleId;
  readonly evidence: Evidence;
  /** Where: the element and what it stands in, `section > p`. */
  readonly node: string;
  /** What happens and what to do instead, in Chinese. */
  readonly message: string;
}

/** Least contrast of a text with its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
const SPACE = /^[ \t\r\n]*$/;
const has = (list: readonly string[], name: string) => list.includes(name);

type Note = (rule: RuleId, node: Element | string, found?: string) => void;

export function checkArticle(html: string): ArticleFinding[] {
  const findings: ArticleFinding[] = [];
  const note: Note = (rule, node, found) => {
    const { evidence, what, mend } = RULES[rule];
    findings.push({
      rule,
      evidence,
      node: typeof node === 'string' ? node : nameOf(node),
      message: `${what}${found ? `（${[...found].slice(0, 60).join('')}）` : ''}；${mend}`,
    });
  };
  const tree = parsed(html);
  if (html.length >= ARTICLE_LIMIT) note('article-size', '全文', `${html.length} 字符`);
  checkChildren(tree, '全文', note);
  for (const outer of elementsIn(tree)) {
    const size = lengthOf(outer);
    if (size > PIECE_LIMIT && html.length < ARTICLE_LIMIT) note('piece-size', outer, `${size} 字符`);
    if (inSvg(outer)) note('svg-words', outer);
    else if (styleOf(outer).some(([property]) => /^(padding|background)/.test(property)))
      note('outer-bare', outer);
    walk(outer, PAGE_STANDING, note);
  }
  return findings;
}

function walk(element: Element, around: Standing, note: Note): void {
  const { tagName } = element;
  if (inSvg(element)) {
    if (tagName === 'svg') checkDrawing(element, around, note);
    return;
  }
  const wrong = wrongTag(element);
  if (wrong) {
    note(wrong, element, tagName);
    // What is taken away takes its content along.
    if (wrong === 'tag-lost') return;
  }
  checkAttributes(element, note);
  checkStyle(element, styleOf(element), note);
  if (tagName === 'img') checkImage(element, note);
  checkChildren(element, element, note);
  const standing = standingIn(element, around);
  checkWords(element, standing, note);
  for (const child of elementsIn(element)) walk(child, standing, note);
}

function wrongTag(element: Element): RuleId | null {
  const { tagName } = element;
  if (has(KEEPS.tags, tagName)) return null;
  if (has(LOSES.tags, tagName) || tagName.includes('-')) return 'tag-lost';
  if (has(LOSES.unwrapped, tagName)) return 'tag-unwrapped';
  if (has(LOSES.lists, tagName)) return 'tag-list';
  if (tagName === 'pre') return 'tag-pre';
  if (tagName === 'a' && !ARTICLE_HOST.test(attribute(element, 'href') ?? '')) return 'link-outside';
  return 'tag-other';
}

function wrongAttribute(element: Element, name: string, value: string): RuleId | null {
  if (/^on/i.test(name)) return 'attribute-handler';
  if (has(LOSES.attributes, name)) return 'attribute-lost';
  if (name === 'data-no-dark') return 'no-dark';
  if (/url\(\s*['"]?#|^#[a-z_]/i.test(value) && !colourOf(value)) return 'reference-lost';
  if (inSvg(element)) {
    const list = has(ANIMATIONS, element.tagName) ? SMIL : KEEPS.svgAttributes;
    return has(list, name) ? null : 'svg-attribute';
  }
  // A link has been pointed at by its tag.
  if (name === 'href' && element.tagName === 'a') return null;
  return has(KEEPS.attributes, name) ? null : 'attribute-other';
}

function checkAttributes(element: Element, note: Note): void {
  for (const { name, value } of element.attrs) {
    const wrong = wrongAttribute(element, name, value);
    if (wrong) note(wrong, element, name === STYLE ? value : name);
  }
}

/** What repeats is pointed at by its own rule. */
const SMIL = [...KEEPS.smilAttributes, 'repeatCount', 'repeatDur'];

// ---- style

const LENGTH = /^-?(\d+|\d*\.\d+)(px|%|em)$|^0$/;
/** The values that a property may have besides a length or a colour. */
const WORDS: Readonly<Record<string, RegExp>> = {
  display: /^(block|inline-block|inline)$/,
  'text-align': /^(left|center|right|justify)$/,
  width: /^auto$/,
  height: /^auto$/,
  'line-height': /^\d*\.?\d+$/,
  'font-weight': /^(\d00|bold|normal)$/,
  'font-style': /^(normal|italic)$/,
  'text-decoration': /^(none|underline|line-through)$/,
  'white-space': /^(normal|nowrap|pre-wrap|pre-line)$/,
  'word-break': /^(normal|break-all|break-word|keep-all)$/,
  'overflow-wrap': /^(normal|break-word|anywhere)$/,
  'vertical-align': /^(top|middle|bottom|baseline|sub|super|text-top|text-bottom)$/,
  'box-sizing': /^(border-box|content-box)$/,
  overflow: /^(hidden|auto|visible|scroll)$/,
  'overflow-x': /^(hidden|auto|visible|scroll)$/,
  'border-collapse': /^(collapse|separate)$/,
  'table-layout': /^(fixed|auto)$/,
  opacity: /^(0?\.\d+|1(\.0+)?|0(\.0+)?)$/,
  'letter-spacing': /^normal$/,
};
const MEASURED =
  /^(width|max-width|min-width|height|min-height|font-size|line-height|letter-spacing|text-indent|vertical-align|border-radius|border-spacing|(margin|padding)(-\w+)?)$/;
const UNCERTAIN_VALUE = /(^|[\s:])(flex|inline-flex|grid|inline-grid)$|calc\(|\d(vw|vh|rem|vmin|vmax)\b/;

function wrongRule([property, value]: Declaration): RuleId | null {
  if (/!\s*important/i.test(value)) return 'css-important';
  if (property === 'font-family' || property === 'font') return 'css-font';
  if (LOSES.css.test(property) || /var\(/.test(value)) return 'css-lost';
  if (LOSES.uncertain.test(property) || UNCERTAIN_VALUE.test(value)) return 'css-uncertain';
  if (/^background(-image)?$/.test(property) && /gradient\(/.test(value)) return null;
  if (!has(KEEPS.css, property) && !KEEPS.cssFamilies.test(property)) return 'css-other';
  if (property === 'text-align' && /^(start|end)$/.test(value)) return 'css-align';
  if (/color$/.test(property)) return /^(transparent)$/.test(value) || colourOf(value) ? null : 'css-colour';
  if (property === 'box-shadow') return null;
  // A text without colour of its own ends in one: 1px solid red.
  if (/^border/.test(property) && !/^border-(radius|collapse|spacing)/.test(property)) {
    const parts = value.replace(/rgba?\([^)]*\)/g, (all) => all.replace(/\s/g, '')).split(/\s+/);
    for (const part of parts)
      if (!LENGTH.test(part) && !/^(solid|dashed|dotted|double|none)$/.test(part) && !colourOf(part))
        return /^[\d.]/.test(part) ? 'css-value' : 'css-colour';
    return null;
  }
  if (WORDS[property]?.test(value)) return null;
  if (MEASURED.test(property)) {
    const all = value
      .split(/\s+/)
      .every((part) => LENGTH.test(part) || (/^margin/.test(property) && part === 'auto'));
    return all ? null : 'css-value';
  }
  return 'css-value';
}

const pixels = (value: string | undefined, em = 0): number | null => {
  const found = /^(-?\d*\.?\d+)(px|em|)$/.exec(value ?? '');
  return found ? Number(found[1]) * (found[2] === 'em' ? em : 1) : null;
};

function checkStyle(element: Element, rules: readonly Declaration[], note: Note): void {
  for (const rule of rules) {
    const wrong = wrongRule(rule);
    if (wrong) note(wrong, element, rule.join(':'));
  }
  const value = (name: string) => rules.find(([property]) => property === name)?.[1];
  const words = !SPACE.test(wordsIn(element));
  if (/^\d*\.?\d+(px|em)$/.test(value('width') ?? '') && element.tagName !== 'img')
    note('width-fixed', element, `width:${value('width')}`);
  if (words && pixels(value('height')) === 0) note('height-zero', element);
  if (value('opacity') && Number(value('opacity')) === 0) note('opacity-zero', element);
  if (words && rules.some(([property, each]) => /^background/.test(property) && /gradient\(/.test(each)))
    note('text-on-gradient', element);
  const size = pixels(value('font-size'));
  const height = value('line-height') ?? '';
  const least = (size ?? 16) * 0.95;
  const tall = /^\d*\.?\d+$/.test(height) ? Number(height) * (size ?? 16) : pixels(height, size ?? 16);
  if (height && tall !== null && tall < least) note('line-height', element, `line-height:${height}`);
}

// ---- elements

function checkImage(element: Element, note: Note): void {
  const src = attribute(element, 'src');
  if (src !== undefined && /^data:/.test(src)) note('image-data', element);
  else if (src !== undefined && !IMAGE_HOST.test(src)) note('image-outside', element, src);
  const ratio = Number(attribute(element, 'data-ratio'));
  const width = Number(attribute(element, 'data-w'));
  if (!attribute(element, 'alt')?.trim() || !(ratio > 0) || !(width > 0)) note('image-facts', element);
}

const MEDIA = ['br', 'img', 'svg'];

function checkChildren(parent: Parent, node: Element | string, note: Note): void {
  const children = elementsIn(parent);
  const isEmpty = (element: Element) =>
    SPACE.test(wordsIn(element)) &&
    !everyElement({ childNodes: [element] } as never).some((each) => has(MEDIA, each.tagName));
  // The spaces of a sentence stand beside words; those of a source text stand between tags.
  const blank = parent.childNodes.some(
    (child) =>
      isText(child) && SPACE.test(child.value) && (/[\n\t]/.test(child.value) || !wordsBeside(parent)),
  );
  if (blank) note('space-between', node);
  const empty = children.filter(isEmpty);
  if (children.length > 20 && empty.length > 15)
    note('children-empty', node, `${empty.length}/${children.length}`);
  else for (const element of empty) if (!inSvg(element) && !wrongTag(element)) note('element-empty', element);
  if (typeof node !== 'string' && depthOf(node) === 10) note('nested-deep', node);
}

const wordsBeside = (parent: Parent) =>
  parent.childNodes.some(
    (child) =>
      (isText(child) && !SPACE.test(child.value)) ||
      (isElement(child) && /^(span|strong|em)$/.test(child.tagName)),
  );

/** How many elements of one tag and one style lie around this one, each with one child. */
function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element; ; depth++) {
    const outer = at.parentNode;
    if (!outer || !isElement(outer) || elementsIn(outer).length !== 1) return depth;
    if (outer.tagName !== at.tagName || attribute(outer, STYLE) !== attribute(at, STYLE)) return depth;
    at = outer;
  }
}

/** The text blocks: what holds words itself, and carries how they are set. */
function checkWords(element: Element, standing: Standing, note: Note): void {
  const own = element.childNodes
    .filter(isText)
    .some(({ value }) => !SPACE.test(value.replace(/\u00a0/g, ' ')));
  if (!own) return;
  const set = (property: string) => {
    for (let at: Parent | null = element; at && isElement(at); at = at.parentNode)
      if (styled(at, property)) return true;
      else if (!/^(span|strong|em)$/.test(at.tagName)) return false;
    return false;
  };
  if (!['color', 'font-size', 'line-height'].every(set)) note('text-bare', element);
  checkContrast(element, standing, note);
}

function checkContrast(element: Element, { light, dark }: Standing, note: Note): void {
  const found = (ink: Rgb, ground: Rgb) => `${contrast(ink, ground).toFixed(2)}:1`;
  if (contrast(light.ink, light.ground) < LEAST_CONTRAST)
    note('contrast-light', element, found(light.ink, light.ground));
  else if (contrast(dark.ink, dark.ground) < LEAST_CONTRAST)
    note('contrast-dark', element, found(dark.ink, dark.ground));
}

// ---- drawings

function checkDrawing(svg: Element, around: Standing, note: Note): void {
  const inside = everyElement(svg);
  const rules = styleOf(svg);
  const value = (name: string) => rules.find(([property]) => property === name)?.[1];
  const aligned = value('display') === 'block' || /^(top|middle|bottom)$/.test(value('vertical-align') ?? '');
  const bare = attribute(svg, 'width') === undefined || /%$/.test(attribute(svg, 'width') ?? '');
  if (!attribute(svg, 'viewBox') || value('width') !== '100%' || !value('max-width') || !aligned || !bare)
    note('svg-size', svg);
  for (const rule of rules) {
    const wrong = wrongRule(rule);
    if (wrong) note(wrong, svg, rule.join(':'));
  }
  for (const element of [svg, ...inside]) {
    if (has(LOSES.svg, element.tagName)) {
      note('svg-reference', element, element.tagName);
      continue;
    }
    if (!has(KEEPS.svg, element.tagName)) {
      note('svg-other', element, element.tagName);
      continue;
    }
    if (lostAround(element, svg)) continue;
    checkAttributes(element, note);
    checkPaint(element, note);
    const wrong = has(ANIMATIONS, element.tagName) ? wrongAnimation(element) : null;
    if (wrong) note(wrong[0], element, wrong[1]);
  }
  if (!hasWordsBeside(svg)) note('svg-words', svg);
  checkGround(svg, inside, around, note);
}

const lostAround = (element: Element, svg: Element): boolean => {
  for (let at = element.parentNode; at && at !== svg && isElement(at); at = at.parentNode)
    if (!has(KEEPS.svg, at.tagName)) return true;
  return false;
};

const PAINT = ['fill', 'stroke'];
/** What a shape without a fill is filled with. */
const BLACK: Rgb = [0, 0, 0];

function checkPaint(element: Element, note: Note): void {
  if (has(ANIMATIONS, element.tagName)) return;
  const rules = element.tagName === 'svg' ? [] : declarations(attribute(element, STYLE));
  for (const { name, value } of element.attrs)
    if (has(PAINT, name) && !/^(none|currentColor)$/.test(value) && !/url\(/.test(value) && !colourOf(value))
      note('css-colour', element, `${name}="${value}"`);
  for (const [property, value] of rules)
    if (!has(KEEPS.svgAttributes, property) || /var\(|url\(/.test(value))
      note('css-lost', element, `${property}:${value}`);
}

/** Words for people who listen, and for those to whom the drawing is not shown. */
function hasWordsBeside(svg: Element): boolean {
  let piece: Element = svg;
  for (let at = svg.parentNode; at && isElement(at); at = at.parentNode) piece = at;
  return !/^[\s\u00a0]*$/.test(wordsIn(piece));
}

const colourIn = (element: Element, property: string): string => {
  for (let at: Parent | null = element; at && isElement(at); at = at.parentNode) {
    const own = attribute(at, property) ?? (inSvg(at) ? styled(at, property) : undefined);
    if (own !== undefined) return own;
  }
  return '';
};

/** A drawing lies on its own opaque ground, or it is painted in the text's colour. */
function checkGround(svg: Element, inside: readonly Element[], around: Standing, note: Note): void {
  const shapes = inside.filter(({ tagName }) => !has([...ANIMATIONS, 'g', 'tspan'], tagName));
  if (!shapes.length) return;
  const box = (attribute(svg, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  const first = shapes[0] as Element;
  const covers =
    first.tagName === 'rect' &&
    Number(attribute(first, 'width')) >= (box[2] ?? 0) &&
    Number(attribute(first, 'height')) >= (box[3] ?? 0) &&
    !ANIMATIONS.some((name) => elementsIn(first).some(({ tagName }) => tagName === name));
  const ground = covers ? colourOf(colourIn(first, 'fill')) : null;
  const own = shapes.every((shape) =>
    PAINT.every((property) => /^(currentColor|none|)$/.test(colourIn(shape, property))),
  );
  const filled = shapes.every((shape) => colourIn(shape, 'fill') || colourIn(shape, 'stroke'));
  if (!ground && !(own && filled)) note('svg-ground', svg);
  if (!ground) return;
  for (const text of shapes.filter(({ tagName }) => tagName === 'text')) {
    const ink = colourOf(colourIn(text, 'fill')) ?? BLACK;
    if (contrast(ink, ground) < LEAST_CONTRAST)
      checkContrast(text, { light: { ink, ground }, dark: around.dark }, note);
  }
}

// ---- animation

const SECONDS = /^(\d*\.?\d+)(s|ms)?$/;
const MOST_SECONDS = 2;

function wrongAnimation(element: Element): readonly [rule: RuleId, found: string] | null {
  const { tagName } = element;
  const get = (name: string) => attribute(element, name);
  const begin = get('begin') ?? '';
  const begins = begin.split(';').map((part) => part.trim());
  if (begins.some((part) => /\.(click|begin|end|touchstart)/.test(part))) return ['begin-by-id', begin];
  if (begins.some((part) => /^touchstart/.test(part)) && !begins.some((part) => /^click/.test(part)))
    return ['touch-alone', begin];
  const name = get('attributeName') ?? '';
  const known =
    tagName === 'animate'
      ? has(KEEPS.animated, name)
      : tagName === 'set'
        ? name === 'visibility'
        : name === 'transform' && has(KEEPS.transforms, get('type') ?? '');
  if (!known) return ['smil-attribute', `${tagName} ${name || get('type') || ''}`.trim()];
  const time = SECONDS.exec(get('dur') ?? '');
  const seconds = time ? Number(time[1]) / (time[2] === 'ms' ? 1000 : 1) : Infinity;
  const repeats = get('repeatCount') ?? get('repeatDur');
  if (repeats !== undefined || (tagName !== 'set' && seconds > MOST_SECONDS))
    return ['smil-once', repeats ?? get('dur') ?? ''];
  const target = element.parentNode;
  const last = get('to') ?? get('values')?.split(';').pop()?.trim();
  const rest =
    tagName === 'animateTransform'
      ? (new RegExp(`${get('type')}\\(([^)]*)\\)`).exec(
          (target && isElement(target) && attribute(target, 'transform')) || '',
        )?.[1] ?? (get('type') === 'scale' ? '1' : '0'))
      : (target && isElement(target) && attribute(target, name)) || (name === 'visibility' ? 'visible' : '');
  const plain = (text: string) =>
    text
      .trim()
      .split(/[\s,]+/)
      .map((part) => (Number.isNaN(Number(part)) ? part : Number(part)))
      .join(' ');
  const same = last !== undefined && plain(last).replace(/^0 0$/, '0') === plain(rest).replace(/^0 0$/, '0');
  return !same || get('fill') !== 'freeze' ? ['smil-end', `${name} ${rest} → ${last ?? ''}`] : null;
}
