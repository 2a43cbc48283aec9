/**
 * A draft: what is kept in the browser and what travels as a file. Whatever comes in is checked field by
 * field; what does not hold is left out and said, so that one broken item costs that item and no more.
 */
import { TIERS, type Tier } from '../../paint/to-wechat.ts';
import { THEMES, XIANXIA } from '../../theme/themes.ts';
import type { Attributes } from '../../widget/widget.ts';
import type { ArticleItem } from '../article.ts';

const FORMAT = 'xx-widgets-article';
const VERSION = 1;

export interface Draft {
  /** The report that the items are from. */
  readonly report: string;
  readonly items: readonly ArticleItem[];
}

export const WIDTHS_PX = [677, 480, 320] as const;
/** More text in one item is no caption any more, and more items no article. */
const LONGEST_TEXT = 5000;
const MOST_ITEMS = 200;

let made = 0;
/** Tells the items of one session apart; not kept. */
export const newKey = (): string => `item-${++made}`;

type Found = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isTheme = (value: unknown): value is string => THEMES.some(({ name }) => name === value);
const isAttributes = (value: unknown): value is Attributes =>
  isObject(value) &&
  Object.entries(value).every(([name, each]) => /^[a-z][A-Za-z]*$/.test(name) && isText(each));

/** What is wrong with an item, as the end of a sentence; or the item. */
function itemOf(value: unknown): ArticleItem | string {
  if (!isObject(value)) return '不是一件内容';
  const { kind, theme } = value;
  if (!isTheme(theme))
    return `theme 应为 ${THEMES.map(({ name }) => name).join('、')} 之一，现为 ${JSON.stringify(theme)}`;
  const key = newKey();
  if (kind === 'source') return { key, kind, theme };
  if (kind === 'words') {
    const { heading, text } = value;
    if (!isText(heading) || !isText(text)) return `heading 和 text 应为不超过 ${LONGEST_TEXT} 字的文字`;
    return { key, kind, theme, heading, text };
  }
  if (kind !== 'figure') return `kind 应为 figure、words 或 source，现为 ${JSON.stringify(kind)}`;
  const { widget, attributes, tier, widthPx, picture = '' } = value;
  if (typeof widget !== 'string' || !/^[a-z][a-z-]*$/.test(widget)) return 'widget 应为组件名，如 progress';
  if (!isAttributes(attributes)) return 'attributes 应为组件的属性，值都是文字';
  if (!TIERS.includes(tier as Tier))
    return `tier 应为 ${TIERS.join('、')} 之一，现为 ${JSON.stringify(tier)}`;
  if (!(WIDTHS_PX as readonly unknown[]).includes(widthPx))
    return `widthPx 应为 ${WIDTHS_PX.join('、')} 之一，现为 ${JSON.stringify(widthPx)}`;
  if (!isText(picture)) return 'picture 应为图片地址';
  return { key, kind, widget, attributes, tier: tier as Tier, theme, widthPx: widthPx as number, picture };
}

export interface ReadDraft {
  /** Null when the text is no draft at all. */
  readonly draft: Draft | null;
  /** What was left out and why, as sentences. */
  readonly problems: readonly string[];
}

export function readDraft(text: string): ReadDraft {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { draft: null, problems: ['这个文件不是草稿：内容不是 JSON。请选用“保存草稿”存下的文件'] };
  }
  if (!isObject(value) || value.format !== FORMAT)
    return {
      draft: null,
      problems: ['这个文件不是草稿。请选用“保存草稿”存下的文件；打开报告请用“打开报告”'],
    };
  if (value.version !== VERSION)
    return {
      draft: null,
      problems: [
        `草稿的版本是 ${JSON.stringify(value.version)}，本页只认 ${VERSION}。请用存下它的那一版打开`,
      ],
    };
  if (typeof value.report !== 'string' || !Array.isArray(value.items))
    return { draft: null, problems: ['草稿里没有 report 或 items。请重新存一份草稿'] };
  const items: ArticleItem[] = [];
  const problems: string[] = [];
  for (const [index, each] of value.items.slice(0, MOST_ITEMS).entries()) {
    const read = itemOf(each);
    if (typeof read === 'string') problems.push(`草稿的第 ${index + 1} 件没有放进来：${read}`);
    else items.push(read);
  }
  if (value.items.length > MOST_ITEMS)
    problems.push(`草稿有 ${value.items.length} 件，只放进了前 ${MOST_ITEMS} 件`);
  return { draft: { report: value.report, items }, problems };
}

export const writeDraft = ({ report, items }: Draft): string =>
  JSON.stringify(
    { format: FORMAT, version: VERSION, report, items: items.map(({ key: _, ...item }) => item) },
    null,
    2,
  );

export const FIRST_LOOK = { tier: 'svg', theme: XIANXIA.name, widthPx: WIDTHS_PX[0], picture: '' } as const;

// ---- what the browser keeps

const DRAFT_KEY = 'xx-widgets:article:';

/** Null when nothing is kept or the browser keeps nothing. */
export function keptDraft(report: string): string | null {
  try {
    return localStorage.getItem(DRAFT_KEY + report);
  } catch {
    return null;
  }
}

/** False when the browser does not keep it: private window, full, switched off. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(DRAFT_KEY + draft.report, writeDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** A draft that could not be read whole is not written over. */
export function keepAside(report: string, text: string): void {
  try {
    localStorage.setItem(`${DRAFT_KEY}${report}:unread`, text);
  } catch {
    // The browser keeps nothing more; the sentence about the draft is said all the same.
  }
}

const REPORT_KEY = 'xx-widgets:article-report';

/** The report file that was opened last, so that its draft opens with it again. */
export function keptReport(): string | null {
  try {
    return localStorage.getItem(REPORT_KEY);
  } catch {
    return null;
  }
}

/** Null: the page's own report again. False when the browser does not keep it. */
export function keepReport(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(REPORT_KEY);
    else localStorage.setItem(REPORT_KEY, text);
    return true;
  } catch {
    return false;
  }
}
