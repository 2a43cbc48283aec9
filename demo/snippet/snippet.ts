/** Picks a figure and a way to show it, and hands out the lines that put it into a page. */
import type { Report } from '../../src/report/schema.ts';
import { copyFrom } from '../copy.ts';
import { tagText } from '../tag.ts';

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const form = byId<HTMLFormElement>('choose');
const preview = byId('preview');
const code = byId<HTMLTextAreaElement>('code');
const remark = byId('remark');
const button = byId<HTMLButtonElement>('copy');

function options({ themes, indicators }: Report): HTMLOptGroupElement[] {
  return themes.flatMap((theme) => {
    const rows = indicators.filter((row) => row.theme === theme.id);
    if (!rows.length) return [];
    const group = document.createElement('optgroup');
    group.label = theme.label;
    group.append(
      ...rows.map(
        (row) => new Option(row.period === '2021' ? row.label : `${row.label}（${row.period}）`, row.id),
      ),
    );
    return [group];
  });
}

function lines(home: string, tag: string): string {
  const folder = home.trim().replace(/\/*$/, '/');
  return [
    tagText('link', { rel: 'stylesheet', href: `${folder}xx-widgets.css` }).replace('</link>', ''),
    `<script src="${folder}xx-widgets.js" defer></script>`,
    tagText('xx-report', { src: `${folder}reports/xianxia-2021.json` }),
    tag,
  ].join('\n');
}

/** The sentence inside the tag is the widget's own: it is known when the widget has drawn. */
function show(): void {
  const chosen = new FormData(form);
  const [name = '', variant] = String(chosen.get('kind')).split(':');
  const attributes = { of: String(chosen.get('of')), ...(variant ? { variant } : {}) };
  const home = String(chosen.get('home'));
  const element = document.createElement(`xx-${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.addEventListener('xx-ready', ({ detail }: CustomEventInit<{ models: { sentence: string }[] }>) => {
    code.value = lines(home, tagText(`xx-${name}`, attributes, detail?.models[0]?.sentence));
    button.disabled = false;
  });
  element.addEventListener('xx-error', ({ detail }: CustomEventInit<{ problems: { code: string }[] }>) => {
    if (detail?.problems.every((problem) => problem.code === 'notice')) return;
    remark.textContent = '这个数字不能用这种样式，请换一种。';
  });
  code.value = '';
  remark.textContent = '';
  button.disabled = true;
  preview.replaceChildren(element);
}

async function start(): Promise<void> {
  const report: Report = await fetch('../../reports/xianxia-2021.json').then((answer) => answer.json());
  const select = byId<HTMLSelectElement>('indicator');
  select.append(...options(report));
  select.value = 'lift-2021-start';
  show();
}

button.addEventListener('click', () => void copyFrom(button, code.value));
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
void start();
