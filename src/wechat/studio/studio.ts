/**
 * The studio: an editor of a public account picks figures of a report, orders them, sees them as a telephone
 * will show them, and copies, inserts or downloads them. One state, one render; every way out goes through
 * the checker. The catalog and the words come in, so that a page and the extension mount the same thing.
 */
import { drawingOf } from '../../paint/drawing.ts';
import { readReport } from '../../report/check.ts';
import { decode, type LoadFailure, parseReport } from '../../report/load.ts';
import { INDICATORS, INITIATIVES, MILESTONES, PLACES, THEMES } from '../../report/schema.generated.ts';
import { measure } from '../../scene/measure.ts';
import type { Words } from '../../text/zh-CN.ts';
import {
  type ArticleItem,
  citationOf,
  figureScene,
  type PaintedItem,
  PICTURE_PX,
  painted,
  paletteOf,
  partsOf,
  pictureOf,
  pictureScene,
  type Stock,
  stockOf,
} from '../article.ts';
import { answerCopy, type Copied, copyArticle } from '../clipboard.ts';
import type { Template } from '../templates.ts';
import { type Choice, type ChoiceGroup, choicesOf, widgetsFor } from './choices.ts';
import {
  type Draft,
  FIRST_LOOK,
  keepAside,
  keepDraft,
  keepReport,
  keptDraft,
  keptReport,
  newKey,
  readDraft,
  writeDraft,
} from './draft.ts';
import { drawnPng, drawnSvg } from './pictures.ts';

/** What an attempt to put a fragment into the editor came to. */
export interface Inserted {
  readonly done: boolean;
  readonly message: string;
}

export interface StudioOptions {
  readonly root: HTMLElement;
  readonly catalog: Stock['catalog'];
  readonly words: Words;
  /** The text of the report that the studio opens with; null where it could not be had. */
  readonly report: string | null;
  /** Puts a fragment into the editor of a public account, where there is a way to it. */
  readonly insert?: (html: string) => Promise<Inserted>;
}

export interface Said {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

export interface State {
  readonly stock: Stock | null;
  readonly groups: readonly ChoiceGroup[];
  /** True while the page's own report is open. */
  readonly own: boolean;
  /** Rows of the report that are left out, as sentences. */
  readonly broken: readonly string[];
  readonly items: readonly ArticleItem[];
  readonly search: string;
  /** What a narrow window shows. */
  readonly step: 'choose' | 'arrange' | 'look';
  /** The item whose settings are open. */
  readonly open: string | null;
  readonly screen: 'phone' | 'computer';
  readonly still: boolean;
  readonly stripped: boolean;
  readonly said: Said | null;
  readonly unkept: boolean;
  readonly byHand: Copied | null;
  /** The item that is dragged, and before which place it would come. */
  readonly drag: { readonly key: string; readonly to: number } | null;
  readonly busy: boolean;
}

/** Steps back that are kept. */
const MOST_BACK = 60;

/** Why a report could not be read, and what to do. */
const FAILURES: Readonly<Record<LoadFailure['cause'], string>> = {
  empty: '这个文件是空的。请选用报告的 JSON 文件',
  html: '这个文件是网页，不是报告。请选用报告的 JSON 文件，后缀是 .json',
  json: '这个文件不是完整的 JSON，可能没有下载完。请重新下载后再打开',
  network: '报告没有读到。请检查网络，或用“打开报告”选用本机的报告文件',
  timeout: '报告迟迟没有读到。请检查网络，或用“打开报告”选用本机的报告文件',
  status: '报告没有读到。请用“打开报告”选用本机的报告文件',
};
const LISTS = [THEMES, INDICATORS, MILESTONES, INITIATIVES, PLACES];

export class Studio {
  state: State = {
    stock: null,
    groups: [],
    own: true,
    broken: [],
    items: [],
    search: '',
    step: 'choose',
    open: null,
    screen: 'phone',
    still: false,
    stripped: false,
    said: null,
    unkept: false,
    byHand: null,
    drag: null,
    busy: false,
  };
  readonly #options: StudioOptions;
  readonly #paint: (studio: Studio) => void;
  #back: (readonly ArticleItem[])[] = [];
  #painted = new WeakMap<ArticleItem, PaintedItem>();
  #fits = new Map<string, readonly string[]>();

  /** `paint` is told of every change, and lays the state onto the page. */
  constructor(options: StudioOptions, paint: (studio: Studio) => void) {
    this.#options = options;
    this.#paint = paint;
    const kept = keptReport();
    if (kept === null || !this.#open(kept, false)) this.#openOwn();
  }

  #openOwn(): void {
    const { report } = this.#options;
    if (report === null) this.say('bad', `${FAILURES.network}。`);
    else this.#open(report, true);
    this.show({});
  }

  /** Lays changes over the state and paints. */
  show(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#paint(this);
  }

  say(tone: Said['tone'], text: string): void {
    this.show({ said: { tone, text } });
  }

  get inserts(): boolean {
    return this.#options.insert !== undefined;
  }

  // ---- the report

  /** Opens the text of a report file; false, and said, when it is none. What was open stays then. */
  #open(text: string, own: boolean): boolean {
    const { raw, failure } = parseReport(text);
    if (failure) {
      this.say('bad', `报告没有打开：${FAILURES[failure.cause]}。`);
      return false;
    }
    const { report, problems } = readReport(raw, LISTS);
    if (!report) {
      const [first] = problems;
      this.say('bad', `报告没有打开：${first?.message ?? ''}。请对照报告文件的格式改好后再打开。`);
      return false;
    }
    const { catalog, words } = this.#options;
    const stock = stockOf(catalog, report, raw, words);
    this.#painted = new WeakMap();
    this.#fits = new Map();
    this.#back = [];
    const kept = keptDraft(report.id);
    const { draft, problems: left } = kept === null ? { draft: null, problems: [] } : readDraft(kept);
    if (kept !== null && left.length) keepAside(report.id, kept);
    this.show({
      stock,
      groups: choicesOf(report),
      own,
      broken: problems.map(({ message }) => message),
      items: draft?.items ?? [],
      open: null,
      search: '',
      said: left.length
        ? { tone: 'bad', text: `上次的草稿有打不开的地方：${left.join('；')}。原样另存了一份在浏览器里。` }
        : draft?.items.length
          ? { tone: 'plain', text: `已接着上次的草稿，共 ${draft.items.length} 件。` }
          : null,
    });
    return true;
  }

  async openReport(file: File): Promise<void> {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (!this.#open(text, false)) return;
    const kept = keepReport(text);
    const { stock, broken } = this.state;
    const left = broken.length ? `有 ${broken.length} 行没有通过检查，已略去；第一处：${broken[0]}。` : '';
    const notKept = kept ? '' : '浏览器没有记住这份报告，刷新后请再打开一次。';
    this.say(broken.length ? 'bad' : 'good', `已打开《${stock?.report.title}》。${left}${notKept}`);
  }

  closeReport(): void {
    keepReport(null);
    this.#openOwn();
  }

  // ---- the article

  paintedOf(item: ArticleItem): PaintedItem {
    const known = this.#painted.get(item);
    if (known) return known;
    const made = painted(item, this.state.stock as Stock);
    this.#painted.set(item, made);
    return made;
  }

  /** The widgets that can show what an item shows. */
  widgetsFor(widget: string, attributes: Readonly<Record<string, string | undefined>>): readonly string[] {
    const key = `${widget} ${JSON.stringify(attributes)}`;
    const known = this.#fits.get(key) ?? widgetsFor(widget, attributes, this.state.stock as Stock);
    this.#fits.set(key, known);
    return known;
  }

  /** What may leave, as it leaves, and what stops it. */
  get article(): {
    parts: string[];
    characters: number;
    stops: { key: string; name: string; text: string }[];
  } {
    const all = this.state.items.map((item) => ({ item, ...this.paintedOf(item) }));
    const pieces = all.flatMap((one) => one.pieces);
    return {
      parts: partsOf(pieces),
      characters: pieces.reduce((sum, piece) => sum + piece.length, 0),
      stops: all.flatMap(({ item, name, stops }) => stops.map((text) => ({ key: item.key, name, text }))),
    };
  }

  #items(items: readonly ArticleItem[], change: Partial<State> = {}): void {
    this.#back = [...this.#back, this.state.items].slice(-MOST_BACK);
    this.#set(items, change);
  }

  #set(items: readonly ArticleItem[], change: Partial<State> = {}): void {
    const { stock } = this.state;
    const kept = stock ? keepDraft({ report: stock.report.id, items }) : true;
    this.show({ items, unkept: !kept, ...change });
  }

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  back(): void {
    const before = this.#back.pop();
    if (before) this.#set(before, { said: { tone: 'plain', text: '已撤销上一步。' } });
  }

  /** A new item has the colour of the one before it. */
  #look() {
    const { items } = this.state;
    return { ...FIRST_LOOK, theme: items[items.length - 1]?.theme ?? FIRST_LOOK.theme };
  }

  add({ widget, attributes, label }: Choice): void {
    const item: ArticleItem = { ...this.#look(), key: newKey(), kind: 'figure', widget, attributes };
    // What is added comes before the source line, which ends an article.
    const { items } = this.state;
    const last = items[items.length - 1];
    const next = last?.kind === 'source' ? [...items.slice(0, -1), item, last] : [...items, item];
    this.#items(next, { said: { tone: 'good', text: `已放进文章：${label}。` } });
  }

  addWords(): void {
    const key = newKey();
    const { theme } = this.#look();
    this.#items([...this.state.items, { key, kind: 'words', theme, heading: '小标题', text: '' }], {
      open: key,
    });
  }

  addSource(): void {
    const { theme } = this.#look();
    this.#items([...this.state.items, { key: newKey(), kind: 'source', theme }]);
  }

  useTemplate({ title, parts, missing }: Template): void {
    const { stock, items } = this.state;
    const made = stock ? parts(stock.report) : [];
    if (!made.length) {
      this.say('bad', `“${title}”没有做成：${missing}。请从左栏直接选数字。`);
      return;
    }
    const look = this.#look();
    const fresh = made.map((part): ArticleItem => {
      const key = newKey();
      return part.kind === 'figure' ? { ...look, key, ...part } : { theme: look.theme, key, ...part };
    });
    const before = items.length ? '原来的草稿可用“撤销”找回。' : '';
    this.#items(fresh, {
      open: null,
      step: 'arrange',
      said: { tone: 'good', text: `已按“${title}”排好 ${fresh.length} 件。${before}` },
    });
  }

  change(key: string, change: Partial<ArticleItem>): void {
    this.#items(
      this.state.items.map((item) => (item.key === key ? ({ ...item, ...change } as ArticleItem) : item)),
    );
  }

  /** The same look for all items. */
  changeAll(change: Partial<ArticleItem>): void {
    this.#items(this.state.items.map((item) => ({ ...item, ...change }) as ArticleItem));
  }

  remove(key: string): void {
    const at = this.state.items.findIndex((item) => item.key === key);
    const item = this.state.items[at];
    if (!item) return;
    const { name } = this.paintedOf(item);
    this.#items(
      this.state.items.filter((each) => each !== item),
      { said: { tone: 'plain', text: `已移出“${name}”，可用“撤销”找回。` } },
    );
    const rest = this.#options.root.querySelectorAll<HTMLElement>('[data-item]');
    (
      rest[Math.min(at, rest.length - 1)]?.querySelector<HTMLElement>('[data-act=settings]') ??
      this.#heading()
    )?.focus();
  }

  #heading(): HTMLElement | null {
    return this.#options.root.querySelector('#arrange-title');
  }

  clear(): void {
    this.#items([], { open: null, said: { tone: 'plain', text: '文章已清空，可用“撤销”找回。' } });
    this.#heading()?.focus();
  }

  /** Puts an item before the one that is at a place now. */
  move(key: string, to: number): void {
    const { items } = this.state;
    const from = items.findIndex((item) => item.key === key);
    const item = items[from];
    const place = from < to ? to - 1 : to;
    if (!item || place === from || place < 0 || place >= items.length) {
      this.show({ drag: null });
      return;
    }
    const rest = items.filter((each) => each !== item);
    const { name } = this.paintedOf(item);
    this.#items([...rest.slice(0, place), item, ...rest.slice(place)], {
      drag: null,
      said: { tone: 'plain', text: `“${name}”已移到第 ${place + 1} 件，共 ${items.length} 件。` },
    });
  }

  /** By a button; it keeps the focus where it goes. */
  step(key: string, by: -1 | 1): void {
    const from = this.state.items.findIndex((item) => item.key === key);
    this.move(key, by < 0 ? from - 1 : from + 2);
    const item = this.#options.root.querySelector(`[data-item="${key}"]`);
    const [wanted, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const button = item?.querySelector<HTMLButtonElement>(`[data-act=${wanted}]`);
    (button?.disabled ? item?.querySelector<HTMLButtonElement>(`[data-act=${other}]`) : button)?.focus();
  }

  /** Follows a pointer that holds an item until it lets go. */
  dragFrom(event: PointerEvent, key: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const list = this.#options.root.querySelector('[data-items]');
    const place = (y: number) => {
      const boxes = [...(list?.querySelectorAll('[data-item]') ?? [])].map((each) =>
        each.getBoundingClientRect(),
      );
      const at = boxes.findIndex(({ top, height }) => y < top + height / 2);
      return at < 0 ? boxes.length : at;
    };
    const follow = ({ clientY }: PointerEvent) => {
      const to = place(clientY);
      if (to !== this.state.drag?.to) this.show({ drag: { key, to } });
    };
    const end = ({ type, clientY }: PointerEvent) => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
      if (type === 'pointerup') this.move(key, place(clientY));
      else this.show({ drag: null });
    };
    const listeners = [
      ['pointermove', follow],
      ['pointerup', end],
      ['pointercancel', end],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    this.show({ drag: { key, to: place(event.clientY) } });
  }

  // ---- ways out

  /** All items, or one; null, and said, when something stops it. */
  #leaving(key?: string): { parts: string[]; plain: string } | null {
    const items = this.state.items.filter((item) => key === undefined || item.key === key);
    if (!items.length) {
      this.say('bad', '文章里还没有内容。请先从左栏放进一个数字，或用一个模板。');
      return null;
    }
    const all = items.map((item) => this.paintedOf(item));
    const stopped = all.find(({ stops }) => stops.length);
    if (stopped) {
      this.say('bad', `没有复制：“${stopped.name}”${stopped.stops[0]}。`);
      return null;
    }
    return {
      parts: partsOf(all.flatMap(({ pieces }) => pieces)),
      plain: all.map(({ plain }) => plain).join('\n\n'),
    };
  }

  /** Copies the article, one of its parts, or one item. Called in the gesture itself. */
  async copy(part = 0, key?: string): Promise<void> {
    const leaving = this.#leaving(key);
    if (!leaving) return;
    const { parts, plain } = leaving;
    const html = parts[part] ?? '';
    const copied: Copied = { html, plain: parts.length > 1 ? plainOf(html) : plain };
    const which =
      parts.length > 1 ? `第 ${part + 1} 部分（共 ${parts.length} 部分）` : key ? '这一个' : '全文';
    if (!(await copyArticle(copied))) return this.#handOut(copied);
    const next =
      part + 1 < parts.length ? `粘贴后再复制第 ${part + 2} 部分。` : '请到公众号编辑器里粘贴（Ctrl+V）。';
    this.say('good', `已复制${which}，${html.length.toLocaleString('zh-CN')} 字符。${next}`);
  }

  #handOut(byHand: Copied): void {
    this.show({ byHand, said: null });
    const { root } = this.#options;
    root.querySelector<HTMLDialogElement>('dialog.by-hand')?.showModal();
    root.querySelector<HTMLElement>('#by-hand')?.focus();
  }

  /** The user's own Ctrl+C in the box of the last resort. */
  copyByHand(event: ClipboardEvent): void {
    const { byHand } = this.state;
    if (byHand && answerCopy(event, byHand))
      this.show({ said: { tone: 'good', text: '已复制。请到公众号编辑器里粘贴（Ctrl+V）。' } });
  }

  async insert(part = 0, key?: string): Promise<void> {
    const leaving = this.#leaving(key);
    const html = leaving?.parts[part];
    if (!html || !this.#options.insert) return;
    this.show({ busy: true, said: { tone: 'plain', text: '正在插入……' } });
    const { done, message } = await this.#options.insert(html);
    this.show({ busy: false });
    this.say(done ? 'good' : 'bad', message);
  }

  #save(name: string, blob: Blob): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  #fileName(name: string, end: string): string {
    return `${
      name
        .replace(/[\\/:*?"<>|\s]+/g, ' ')
        .trim()
        .slice(0, 40) || '图文'
    }.${end}`;
  }

  saveDraft(): void {
    const { stock, items } = this.state;
    const draft: Draft = { report: stock?.report.id ?? '', items };
    this.#save(this.#fileName(`草稿 ${stock?.report.title ?? ''}`, 'json'), new Blob([writeDraft(draft)]));
    this.say('good', '草稿已存为文件。');
  }

  async openDraft(file: File): Promise<void> {
    const { draft, problems } = readDraft(decode(new Uint8Array(await file.arrayBuffer())));
    if (!draft) return this.say('bad', `草稿没有打开：${problems.join('；')}。现在的草稿没有动。`);
    const { stock } = this.state;
    const other =
      stock && draft.report !== stock.report.id
        ? `草稿是为报告“${draft.report}”做的，现在打开的是“${stock.report.id}”，对不上的件会注明。`
        : '';
    this.#items(draft.items, { open: null, step: 'arrange' });
    const left = problems.length ? `${problems.join('；')}。` : '';
    this.say(other || left ? 'bad' : 'good', `已打开草稿，共 ${draft.items.length} 件。${other}${left}`);
  }

  saveHtml(): void {
    const leaving = this.#leaving();
    if (!leaving) return;
    // The mark in front tells a browser that opens the file how it is encoded.
    this.#save(this.#fileName(this.title, 'html'), new Blob(['\ufeff', leaving.parts.join('')]));
    this.say('good', '已下载 HTML。');
  }

  get title(): string {
    const words = this.state.items.find((item) => item.kind === 'words' && item.heading.trim());
    return (words?.kind === 'words' && words.heading.trim()) || this.state.stock?.report.title || '图文';
  }

  async saveSvg(key: string): Promise<void> {
    await this.#drawn(key, 'svg');
  }
  async savePng(key: string): Promise<void> {
    await this.#drawn(key, 'png');
  }

  async #drawn(key: string, kind: 'svg' | 'png'): Promise<void> {
    const item = this.state.items.find((each) => each.key === key);
    const { stock } = this.state;
    if (!item || !stock) return;
    const { palette, name } = this.paintedOf(item);
    if (item.kind === 'figure') {
      const { problem } = figureScene(item, stock);
      if (problem) return this.say('bad', `没有下载：“${name}”${problem}。`);
    }
    const drawing = pictureOf(item, stock);
    const file = kind === 'svg' ? drawnSvg(drawing, palette) : await drawnPng(drawing, palette);
    if (typeof file === 'string') return this.say('bad', file);
    this.#save(this.#fileName(name, kind), file);
    this.say(
      'good',
      kind === 'svg'
        ? '已下载 SVG。'
        : '已下载 PNG。请在公众号后台“素材库”上传，再把文章里的占位换成这张图。',
    );
  }

  async savePoster(): Promise<void> {
    const { items, stock } = this.state;
    if (!stock || !this.#leaving()) return;
    const first = items[0];
    const opening = first?.kind === 'words' ? first : null;
    const shown = items.filter((item) => item !== opening && item.kind !== 'source');
    const drawing = drawingOf(
      {
        title: this.title,
        subtitle: opening?.text.split('\n')[0] || stock.report.title,
        footer: citationOf(stock),
        scenes: shown.map((item) => pictureScene(item, stock)),
      },
      { widthPx: PICTURE_PX, measure },
    );
    const file = await drawnPng(drawing, paletteOf((first ?? FIRST_LOOK).theme));
    if (typeof file === 'string') return this.say('bad', file);
    this.#save(this.#fileName(`${this.title} 长图`, 'png'), file);
    this.say('good', `已下载长图，${Math.ceil(file.size / 1000)} kB。`);
  }
}

/** The text of one part of an article. */
function plainOf(html: string): string {
  const words = new DOMParser().parseFromString(html, 'text/html');
  for (const drawing of words.querySelectorAll('svg')) drawing.remove();
  for (const block of words.querySelectorAll('p')) block.append('\n');
  return (words.body.textContent ?? '').trim();
}
