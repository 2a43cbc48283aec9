/** Picks a figure and a way to show it, shows it at three widths, and hands out the lines that put it into a page. */
import { toHtml } from '../../src/paint/to-html.ts';
import { toPlain } from '../../src/paint/to-plain.ts';
import type { Indicator, Report } from '../../src/report/schema.ts';
import { measure } from '../../src/scene/measure.ts';
import { printFigure } from '../../src/text/number.ts';
import { zhCN } from '../../src/text/zh-CN.ts';
import { stylesOf } from '../../src/theme/place.ts';
import { THEMES } from '../../src/theme/themes.ts';
import { tokenValue } from '../../src/theme/tokens.ts';
import { VERSION } from '../../src/version.ts';
import { type Presented, present } from '../../src/widget/present.ts';
import { whenOf } from '../../src/widget/subject.ts';
import { catalog } from '../../widgets/catalog.ts';
import { copyFrom } from '../copy.ts';
import { type Choice, FORMS, type Form, once, type Snippet, snippet } from './snippets.ts';

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const form = byId<HTMLFormElement>('choose');
const preview = byId<HTMLIFrameElement>('preview');
const stage = byId('stage');
const select = byId<HTMLSelectElement>('indicator');
const boxes = { here: byId<HTMLTextAreaElement>('here'), once: byId<HTMLTextAreaElement>('once') };

/** What can be shown, in the words of an office; those of the whole report need no figure. */
const KINDS: readonly { readonly kind: string; readonly name: string; readonly whole?: boolean }[] = [
  { kind: 'indicator', name: '指标卡' },
  { kind: 'progress', name: '圆环' },
  { kind: 'progress:variant=half', name: '半环' },
  { kind: 'progress:variant=bar', name: '横条' },
  { kind: 'progress:variant=bullet', name: '子弹图' },
  { kind: 'compare:lineage=', name: '历年对比' },
  { kind: 'trend', name: '走势' },
  { kind: 'breakdown', name: '构成' },
  { kind: 'timeline:size=m', name: '时间线', whole: true },
  { kind: 'honours', name: '荣誉与率先', whole: true },
  { kind: 'plan', name: '工作计划', whole: true },
  { kind: 'map', name: '规划示意图', whole: true },
  { kind: 'table', name: '指标表', whole: true },
  { kind: 'summary', name: '全貌', whole: true },
];

const THEME_NAMES: Readonly<Record<string, string>> = {
  xianxia: '仙霞（默认）',
  'party-red': '党政红',
  'gov-blue': '政务蓝',
  'eco-green': '生态绿',
  plain: '素色',
};

const FORM_NAMES: Readonly<Record<Form, readonly [name: string, why: string]>> = {
  tag: ['标签', '首选。能改网页源代码、编辑器不删标签的，用这一种。'],
  link: ['链接', '什么编辑器都收。脚本把它变成图；没有脚本时，它就是一行带数字的文字。'],
  table: ['表格', '编辑器收表格而不收陌生标签的用它；没有脚本时，读者看到的是一张表。'],
  iframe: ['框架', '只准插入 iframe 的系统用它。模板里的脚本让框架随内容长高；不放脚本，就按写明的高度。'],
  prerendered: [
    '预渲染',
    '不用 JavaScript 也有图有字，搜索引擎和打印都读得到。整页处理用命令 xx-report prerender 网页.html --shadow。',
  ],
};

let report: Report;
let integrity: Readonly<Record<string, string>> = {};
/** Of a frame, until one has been seen. */
let heightPx = 360;

/** The page in the preview: paper and a margin, and nothing else. */
const PAGE_STYLE = `<style>body{margin:0;padding:1rem;background:${tokenValue('paper')};color:${tokenValue('ink')};font-family:sans-serif}</style>`;

function figureName(row: Indicator): string {
  return row.period === report.period ? row.label : `${row.label}（${whenOf(row, zhCN)}）`;
}

/** The figures that hold what is looked for, by theme. */
function list(query: string): void {
  const wanted = query.trim().toLowerCase();
  const chosen = select.value;
  const rows = report.indicators.filter((row) =>
    `${row.label}${row.scope || ''}${printFigure(row.value)}${row.id}`.toLowerCase().includes(wanted),
  );
  select.replaceChildren(
    ...report.themes.flatMap(({ id, label }) => {
      const own = rows.filter((row) => row.theme === id);
      if (!own.length) return [];
      const group = document.createElement('optgroup');
      group.label = label;
      group.append(...own.map((row) => new Option(`${figureName(row)}　${zhCN.figure(row.value)}`, row.id)));
      return [group];
    }),
  );
  select.value = rows.some(({ id }) => id === chosen) ? chosen : rows[0]?.id || '';
  byId('found').textContent = rows.length
    ? `共 ${rows.length} 个数字`
    : `没有找到“${query}”，请换一个词，例如“电梯”`;
}

function radio(name: string, value: string, label: string, checked: boolean): HTMLLabelElement {
  const field = Object.assign(document.createElement('input'), { type: 'radio', name, value });
  field.defaultChecked = checked;
  const around = document.createElement('label');
  around.append(field, label);
  return around;
}

interface Shown {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly presented: Presented;
}

function shown(kind: string, whole: boolean): Shown {
  const [name = '', written = ''] = kind.split(':');
  const own = Object.fromEntries(new URLSearchParams(written));
  const attributes: Record<string, string> = whole ? own : { of: select.value, ...own };
  const widget = catalog.find((each) => each.name === name);
  if (!widget) throw new RangeError(name);
  const state = { status: 'ready', loaded: { raw: report }, own: true } as const;
  return {
    tag: `xx-${name}`,
    attributes,
    presented: present(widget, attributes, state, zhCN, { widthPx: 640, measure }),
  };
}

/** What does not suit the figure cannot be chosen; the first that does is. */
function offer(): void {
  const fields = [...byId('kinds').querySelectorAll('input')];
  for (const field of fields) {
    const whole = Boolean(KINDS.find(({ kind }) => kind === field.value)?.whole);
    field.disabled = !whole && (!select.value || shown(field.value, false).presented.state !== 'ready');
  }
  if (fields.find((field) => field.checked)?.disabled) {
    const fit = fields.find((field) => !field.disabled);
    if (fit) fit.checked = true;
  }
}

function rowsOf(row: Indicator | undefined, sentence: string): (readonly [string, string])[] {
  if (!row) return [['内容', sentence]];
  const when = whenOf(row, zhCN);
  return [
    ['数值', zhCN.figure(row.value)],
    ...(row.targets || []).map((target) => [zhCN.targetName(target), zhCN.figure(target.value)] as const),
    ...(when ? [['时期', when] as const] : []),
  ];
}

function choice(): Choice {
  const chosen = new FormData(form);
  const kind = String(chosen.get('kind'));
  const { name = '', whole = false } = KINDS.find((each) => each.kind === kind) || {};
  const { tag, attributes, presented } = shown(kind, whole);
  const { scene } = presented;
  const row = whole ? undefined : report.indicators.find(({ id }) => id === select.value);
  const theme = String(chosen.get('theme'));
  const mode = String(chosen.get('mode') || '');
  const widget = catalog.find((each) => `xx-${each.name}` === tag);
  const palette = (THEMES.find((each) => each.name === theme) || THEMES[0])?.light;
  const sentence = scene.sentence || `${report.title}：${name}`;
  const checked = document.querySelector<HTMLInputElement>('#forms input:checked');
  return {
    form: (checked?.value || 'tag') as Form,
    tag,
    attributes: mode ? { ...attributes, mode } : attributes,
    theme: theme === THEMES[0]?.name ? '' : theme,
    home: String(chosen.get('home')).trim().replace(/\/*$/, '/'),
    sentence,
    label: row ? figureName(row) : name,
    rows: rowsOf(row, sentence),
    plain: toPlain(scene),
    shadow: `<template shadowrootmode="open"><style>${widget ? stylesOf(widget) : ''}</style>${toHtml(scene, palette)}</template>`,
    heightPx,
  };
}

/** The page in the frame is what a webmaster's page will be: the very lines, the files from here. */
function pageOf(made: Choice): string {
  const here = new URL('../../', document.baseURI).href;
  const local = { ...made, home: here };
  const { here: piece, once: head } = snippet(local, integrity);
  const own = made.form === 'iframe' ? `${once(here, integrity)}${head}` : head;
  const dark = document.documentElement.dataset.xxAppearance || 'auto';
  return `<!doctype html><html lang="zh-CN" data-xx-appearance="${dark}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${PAGE_STYLE}${own}<body>${piece}</body></html>`;
}

function write({ here, once: head }: Snippet): void {
  boxes.here.value = here;
  boxes.once.value = head;
}

function show(): void {
  const made = choice();
  write(snippet(made, integrity));
  byId('why').textContent = FORM_NAMES[made.form][1];
  byId('folder').textContent = made.home;
  preview.srcdoc = pageOf(made);
  fit();
}

/** The frame has the width that was asked for, made smaller to what there is. */
function fit(): void {
  const width = Number(document.querySelector<HTMLInputElement>('#widths input:checked')?.value || 768);
  const scale = Math.min(1, stage.clientWidth / width);
  const height = Math.max(240, Math.min(900, preview.contentDocument?.body?.scrollHeight || 0));
  preview.style.width = `${width}px`;
  preview.style.height = `${height}px`;
  preview.style.transform = `scale(${scale})`;
  stage.style.height = `${Math.ceil(height * scale)}px`;
  byId('remark').textContent =
    scale < 1 ? `网页宽 ${width} 像素，这里缩小到 ${Math.floor(scale * 100)}%` : '';
}

/** A frame's height is known when its page is drawn; then it is written into the code. */
function keepHeight(): void {
  const height = preview.contentDocument?.querySelector('iframe')?.clientHeight;
  if (!height || height === heightPx) return;
  heightPx = height;
  write(snippet(choice(), integrity));
}

preview.addEventListener('load', () => {
  const { contentDocument, contentWindow } = preview;
  if (!contentDocument?.body || !contentWindow) return;
  const frame = contentWindow as Window & typeof globalThis;
  new frame.ResizeObserver(() => {
    fit();
    keepHeight();
  }).observe(contentDocument.body);
});
new ResizeObserver(fit).observe(stage);

async function start(): Promise<void> {
  const read = (path: string) => fetch(path).then((answer) => answer.json());
  [report, integrity] = await Promise.all([
    read('../../reports/xianxia-2021.json'),
    read('../../integrity.json'),
  ]);
  byId('kinds').append(...KINDS.map(({ kind, name }) => radio('kind', kind, name, kind === 'progress')));
  byId('forms').append(...FORMS.map((each) => radio('form', each, FORM_NAMES[each][0], each === 'tag')));
  byId<HTMLSelectElement>('theme').append(
    ...THEMES.map(({ name }) => new Option(THEME_NAMES[name] || name, name)),
  );
  byId<HTMLInputElement>('home').value = `/xx-widgets/${VERSION}/`;
  // The widest that is not made smaller.
  for (const field of document.querySelectorAll<HTMLInputElement>('#widths input'))
    if (Number(field.value) <= Math.max(320, stage.clientWidth)) field.checked = true;
  list('');
  select.value = 'lift-2021-start';
  offer();
  show();
}

byId('find').addEventListener('input', ({ target }) => {
  list((target as HTMLInputElement).value);
  offer();
  show();
});
form.addEventListener('input', ({ target }) => {
  if ((target as HTMLElement).id === 'find') return;
  offer();
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('forms').addEventListener('input', show);
byId('widths').addEventListener('input', fit);
for (const name of ['here', 'once'] as const) {
  const button = byId<HTMLButtonElement>(`copy-${name}`);
  button.addEventListener('click', () => {
    boxes[name].select();
    void copyFrom(button, boxes[name].value);
  });
}
const all = byId<HTMLButtonElement>('copy-all');
all.addEventListener('click', () => void copyFrom(all, `${boxes.once.value}\n${boxes.here.value}`));
void start();
