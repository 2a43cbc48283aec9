/**
 * Writes into a page what its tags say, for readers and crawlers without JavaScript: the sentence inside each
 * tag, with `shadow` the drawing as a declarative shadow root, and the figures as JSON-LD. Outside of what it
 * writes the page stays as it is, byte for byte, whatever its encoding; what it has written before it replaces,
 * so that twice is once.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { catalog, paintScene, presentWidget } from '../../widgets/static.ts';
import { toPlain } from '../paint/to-plain.ts';
import { readReport } from '../report/check.ts';
import { figureFromText, indicatorFromAttributes } from '../report/from-attributes.ts';
import { INDICATORS } from '../report/schema.generated.ts';
import type { Indicator, Report } from '../report/schema.ts';
import { stylesOf } from '../theme/place.ts';
import { type Shown, structuredData } from './structured-data.ts';

/** By this attribute we know what we wrote. */
const OURS = 'data-xx-prerendered';

export interface PrerenderOptions {
  /** The parsed report at an address of the page, or why it cannot be read, as a sentence. */
  readonly reportAt: (address: string) => { readonly raw: unknown } | { readonly problem: string };
  /** A report in place of those that the page names. */
  readonly report?: { readonly raw: unknown };
  readonly shadow: boolean;
  readonly officialText?: string;
  readonly widthPx: number;
  readonly theme?: string;
}

/** What is wrong with one tag, which is left as it was. */
export interface TagFinding {
  /** `第 12 行 <xx-progress of="…">` */
  readonly id: string;
  readonly field: string;
  readonly message: string;
}

export interface Prerendered {
  readonly bytes: Buffer;
  /** Tags that were written. */
  readonly written: number;
  readonly findings: readonly TagFinding[];
}

/** A page whose encoding cannot be written into. */
export class UnreadablePage extends Error {}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const childrenOf = (node: Tree.Node): readonly Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];
const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

function elementsIn(node: Tree.Node): Tree.Element[] {
  return childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsIn(child)]);
}

/**
 * A page as Latin 1: each byte is one character, so that places in the text are places in the file. In UTF-8
 * and in GBK no byte of a Chinese character is one of `<>&"'=/` or a space, so the tags are read rightly.
 */
class PageBytes {
  readonly text: string;
  readonly charset: string;
  readonly document: Tree.Document;
  /** Chinese may be written as it is, in UTF-8; elsewhere as numbers, which every encoding has. */
  private readonly asIs: boolean;
  private readonly bom: string;

  constructor(bytes: Buffer) {
    const whole = bytes.toString('latin1');
    if (/^(\xff\xfe|\xfe\xff)/.test(whole))
      throw new UnreadablePage(
        '网页是 UTF-16 编码，请先存为 UTF-8 或 GBK / the page is UTF-16: save it as UTF-8',
      );
    [this.bom = ''] = /^\xef\xbb\xbf/.exec(whole) || [];
    this.text = whole.slice(this.bom.length);
    this.document = parse(this.text, { sourceCodeLocationInfo: true });
    const declared = this.bom ? 'utf-8' : this.declared();
    const isUtf8 = Buffer.compare(Buffer.from(bytes.toString('utf8')), bytes) === 0;
    this.charset = declared || (isUtf8 ? 'utf-8' : 'gb18030');
    // A page in ASCII that names no encoding may be read as anything.
    const chinese = /[\x80-\xff]/.test(this.text);
    this.asIs = /^utf-?8$/i.test(this.charset) && (declared !== '' || chinese);
  }

  private declared(): string {
    for (const meta of elementsIn(this.document).filter(({ tagName }) => tagName === 'meta')) {
      const { charset, content } = Object.fromEntries(meta.attrs.map(({ name, value }) => [name, value]));
      const found = charset || /charset\s*=\s*["']?([\w-]+)/i.exec(content || '')?.[1] || '';
      try {
        if (found) return new TextDecoder(found.trim()).encoding;
      } catch {
        // No encoding that anybody knows.
      }
    }
    return '';
  }

  /** The characters that a piece of the page stands for. */
  decoded(latin1: string): string {
    return new TextDecoder(this.charset).decode(Buffer.from(latin1, 'latin1'));
  }

  /** A start tag as it is written, and its attributes as they are meant. */
  startTag({ sourceCodeLocation }: Tree.Element): { source: string; attributes: Record<string, string> } {
    const { startOffset = 0, endOffset = 0 } = sourceCodeLocation?.startTag ?? {};
    const source = this.decoded(this.text.slice(startOffset, endOffset));
    const [read] = parseFragment(source).childNodes;
    const attrs = read && isElement(read) ? read.attrs : [];
    return { source, attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) };
  }

  /** HTML text as the page's own bytes. */
  html(text: string): string {
    return this.asIs
      ? Buffer.from(text).toString('latin1')
      : text.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
  }

  /** Inside `<style>` and `<script>` there are no such numbers. */
  css(text: string): string {
    return text.replace(/[^\0-\x7f]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `);
  }

  json(text: string): string {
    return this.asIs
      ? Buffer.from(text).toString('latin1')
      : text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  /** The file with the edits made. */
  with(edits: readonly Edit[]): Buffer {
    const last = [...edits].sort((a, b) => b.start - a.start);
    const text = last.reduce(
      (all, { start, end, text: now }) => all.slice(0, start) + now + all.slice(end),
      this.text,
    );
    return Buffer.from(this.bom + text, 'latin1');
  }
}

const isOurs = (node: Tree.ChildNode): boolean =>
  isElement(node) &&
  (attribute(node, OURS) !== undefined ||
    (node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined));

/** The provider of a tag without a report of its own, as its live element finds it. */
function providerOf(tag: Tree.Element, all: readonly Tree.Element[]): Tree.Element | undefined {
  const provides = (node: Tree.Element) =>
    node.tagName === 'xx-report' && attribute(node, 'src') !== undefined;
  for (let node: Tree.ParentNode | null = tag; node && isElement(node); node = node.parentNode)
    if (provides(node)) return node;
  return all.find(provides);
}

/** The figures that a widget shows, as its models name them. */
function shownBy(
  ids: readonly string[],
  attributes: Readonly<Record<string, string>>,
  raw: unknown,
): Shown[] {
  if (raw !== undefined) {
    const { report } = readReport(raw, [INDICATORS]);
    const rows = (report as Report | null)?.indicators ?? [];
    const known = new Map(rows.map((row: Indicator) => [row.id, row]));
    return ids.flatMap((id) => {
      const indicator = known.get(id);
      return indicator ? { indicator, report: report as Report } : [];
    });
  }
  if (!attributes.label || attributes.value === undefined) return [];
  try {
    const indicator = indicatorFromAttributes(attributes, figureFromText, (field) => {
      throw new RangeError(field);
    });
    return [{ indicator, report: null }];
  } catch {
    // The widget says what it shows; what is no plain figure is no observation.
    return [];
  }
}

export function prerender(bytes: Buffer, options: PrerenderOptions): Prerendered {
  const page = new PageBytes(bytes);
  const all = elementsIn(page.document);
  const edits: Edit[] = [];
  const findings: TagFinding[] = [];
  const shown: Shown[] = [];
  let written = 0;

  const inline = (id: string) => {
    const script = all.find((element) => attribute(element, 'id') === id);
    const text =
      script &&
      childrenOf(script)
        .map((node) => ('value' in node ? node.value : ''))
        .join('');
    try {
      return { raw: JSON.parse(page.decoded(text ?? '')) as unknown };
    } catch {
      return { problem: `#${id} 不是页面里的一份 JSON 报告` };
    }
  };

  for (const tag of all) {
    const widget = catalog.find(({ name }) => tag.tagName === `xx-${name}`);
    const place = tag.sourceCodeLocation;
    if (!widget || !place?.startTag) continue;
    const { source, attributes: typed } = page.startTag(tag);
    const find = (field: string, message: string) =>
      findings.push({ id: `第 ${place.startLine} 行 ${source.slice(0, 80)}`, field, message });
    if (!place.endTag) {
      find('', `缺少结束标签，应写成 ${source.replace(/\s*\/?>$/, '')}></${tag.tagName}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [
        name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
    const alone = attributes.of === undefined && widget.alone.some((name) => attributes[name] !== undefined);
    const provider = providerOf(tag, all);
    const at = typed.report || (provider && page.startTag(provider).attributes.src);
    const read = alone
      ? { raw: undefined }
      : (options.report ??
        (at ? (at[0] === '#' ? inline(at.slice(1)) : options.reportAt(at)) : { raw: undefined }));
    if ('problem' in read) {
      find('report', read.problem);
      continue;
    }
    const { theme, widthPx, officialText } = options;
    const { scene, models, problems } = presentWidget(widget.name, attributes, read.raw, {
      widthPx,
      officialText,
    });
    const wrong = problems.find(({ state }) => state !== 'ready');
    if (wrong) {
      find(wrong.field ?? '', wrong.message);
      continue;
    }
    const own = tag.childNodes.filter((node) => isElement(node) && !isOurs(node));
    const plain = toPlain(scene);
    const words = own.length ? '' : page.html(plain[0] === '<' ? `<div ${OURS}>${plain}</div>` : plain);
    const drawing = options.shadow
      ? `<template shadowrootmode="open"><style>${page.css(stylesOf(widget))}</style>${page.html(paintScene(scene, 'html', { theme }))}</template>`
      : '';
    const start = place.startTag.endOffset;
    if (!own.length) edits.push({ start, end: place.endTag.startOffset, text: drawing + words });
    else {
      // What the page itself has put inside the tag is its own to keep; ours goes before it.
      for (const node of tag.childNodes.filter(isOurs)) {
        const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
        edits.push({ start: startOffset, end: endOffset, text: '' });
      }
      edits.push({ start, end: start, text: drawing });
    }
    written += 1;
    const ids = models.flatMap((model) => model.ids ?? attributes.of?.trim().split(/\s+/) ?? []);
    shown.push(...shownBy(ids, attributes, read.raw));
  }

  edits.push(...dataEdits(page, all, structuredData(shown)));
  return { bytes: page.with(edits), written, findings };
}

/** The page's figures in one script at its end, in place of the one from before. */
function dataEdits(page: PageBytes, all: readonly Tree.Element[], data: string): Edit[] {
  const text = data && `<script type="application/ld+json" ${OURS}>${page.json(data)}</script>\n`;
  const before = all.filter(
    (element) => element.tagName === 'script' && attribute(element, OURS) !== undefined,
  );
  if (before.length)
    return before.map(({ sourceCodeLocation }, at) => {
      const { startOffset: start = 0, endOffset = 0 } = sourceCodeLocation ?? {};
      const end = page.text[endOffset] === '\n' ? endOffset + 1 : endOffset;
      return { start, end, text: at ? '' : text };
    });
  const body = all.find(({ tagName }) => tagName === 'body')?.sourceCodeLocation?.endTag;
  const html = all.find(({ tagName }) => tagName === 'html')?.sourceCodeLocation?.endTag;
  const start = body?.startOffset ?? html?.startOffset ?? page.text.length;
  return text ? [{ start, end: start, text }] : [];
}
