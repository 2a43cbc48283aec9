/** Every example of every widget, live, with its tag to copy, under the switches of the page. */
import { pageNamespace } from '../../src/element/report-store.ts';
import { type Example, sourceOf } from '../../src/widget/example.ts';
import { examples } from '../../widgets/examples.ts';
import { copyFrom } from '../copy.ts';
import { tagText } from '../tag.ts';

const NAMES: Readonly<Record<string, string>> = {
  indicator: '指标卡',
  progress: '目标进度',
  timeline: '时间线',
  compare: '对比',
  trend: '走势',
  breakdown: '构成',
  honours: '荣誉',
  plan: '计划',
  map: '规划示意图',
  table: '指标表',
  summary: '全貌',
};

const main = document.querySelector('main') as HTMLElement;
const switches = document.querySelector('form') as HTMLFormElement;

function copyOf(template: string): HTMLElement {
  const { content } = document.getElementById(template) as HTMLTemplateElement;
  return document.importNode(content, true).firstElementChild as HTMLElement;
}

function fill(root: HTMLElement, selector: string, text: string): HTMLElement {
  const element = root.querySelector(selector) as HTMLElement;
  element.textContent = text;
  return element;
}

/** A report that stays in its state, at an address of its own: what a page has only on a bad day. */
function pinned(example: Example, page: unknown): string {
  const url = new URL(`pinned/${JSON.stringify(example.source)}`, document.baseURI).href;
  const state = { ...sourceOf(example, page), url: example.source?.url };
  pageNamespace().reports.set(url, {
    state,
    watchers: new Set(),
    load: async () => {},
  });
  return url;
}

function live(name: string, example: Example, page: unknown): HTMLElement {
  const element = document.createElement(`xx-${name}`) as HTMLElement & { reportData?: unknown };
  for (const [key, value] of Object.entries(example.attributes)) element.setAttribute(key, value);
  if (example.slot) element.textContent = example.slot;
  if (!example.source) element.reportData = example.report ?? page;
  else if (example.source.status !== 'none') element.setAttribute('report', pinned(example, page));
  return element;
}

function article(name: string, example: Example, page: unknown): HTMLElement {
  const root = copyOf('example');
  const tag = tagText(`xx-${name}`, example.attributes, example.slot);
  root.id = `${name}-${example.name}`;
  fill(root, 'h3', example.title);
  fill(root, '.anchor', example.name).setAttribute('href', `#${root.id}`);
  fill(root, 'figcaption', example.source ? '报告的状态由示例设定' : example.report ? '报告由示例给出' : '');
  fill(root, 'textarea', tag).setAttribute('aria-label', `“${example.title}”的标签`);
  const button = root.querySelector('button') as HTMLButtonElement;
  button.setAttribute('aria-label', `复制“${example.title}”的标签`);
  button.addEventListener('click', () => void copyFrom(button, tag));
  root.querySelector('.stage')?.append(live(name, example, page));
  return root;
}

/** Light or dark, theme, elder mode, contrast, text size and width, as chosen. */
function apply(): void {
  const chosen = new FormData(switches);
  const { documentElement: html } = document;
  html.dataset.xxAppearance = String(chosen.get('appearance'));
  html.dataset.xxTheme = String(chosen.get('theme'));
  html.dataset.xxMode = String(chosen.get('mode') || '');
  html.dataset.xxContrast = String(chosen.get('contrast') || '');
  html.dataset.text = String(chosen.get('text'));
  main.dataset.width = String(chosen.get('width'));
}

async function list(): Promise<void> {
  const page: unknown = await fetch('../../reports/xianxia-2021.json').then((answer) => answer.json());
  const only = new URLSearchParams(location.search).get('only');
  for (const [name, rows] of Object.entries(examples)) {
    if (only && only !== name) continue;
    const section = copyOf('widget');
    section.id = name;
    fill(section, '.name', NAMES[name] ?? name);
    fill(section, '.tag', `<xx-${name}>`);
    fill(section, '.count', `${rows.length} 例`);
    section.querySelector('.examples')?.append(...rows.map((example) => article(name, example, page)));
    main.append(section);
  }
  // The browser looked for the place in the address before it was there.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

switches.addEventListener('change', apply);
apply();
void list();
