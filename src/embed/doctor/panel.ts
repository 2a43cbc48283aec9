/**
 * What the doctor shows: a notice at the top of the page, for the webmaster alone. It takes no focus, is
 * read out politely, and looks right on a light page and on a dark one, whatever the page's styles.
 */
import { XIANXIA } from '../../theme/themes.ts';
import type { Palette } from '../../theme/tokens.ts';
import { CODES, type Diagnosis } from './codes.ts';

const ID = 'xx-doctor';

/** No flex gap and no `inset`, as everywhere: Chromium 64. */
const styles = ({ paper, ink, accent, track, muted, rule }: Palette) => `:host{all:initial;display:block}
section{box-sizing:border-box;max-height:80vh;overflow:auto;padding:16px 20px 20px;background:${paper};color:${ink};border-bottom:4px solid ${accent};font:16px/1.6 "PingFang SC","Hiragino Sans GB","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;text-align:left;word-wrap:break-word}
div{max-width:900px;margin:0 auto}
header{display:flex;align-items:flex-start;justify-content:space-between}
h2{margin:4px 16px 0 0;font-size:20px;line-height:1.4}
p{margin:4px 0 0}
ol{margin:12px 0 0;padding:0;list-style:none}
li{padding:12px 0;border-top:1px solid ${rule}}
b{display:block;font-weight:600}
.message{margin-top:2px}
.meanwhile,.code{color:${muted};font-size:14px}
.paste{display:flex;align-items:flex-start;margin-top:8px}
pre{flex:1;min-width:0;margin:0 8px 0 0;padding:8px 10px;background:${track};white-space:pre-wrap;word-break:break-all;font:14px/1.5 Consolas,Menlo,monospace;-webkit-user-select:all;user-select:all}
button{flex:none;min-width:72px;min-height:40px;padding:0 12px;border:1px solid ${muted};border-radius:4px;background:${paper};color:${ink};font:inherit;cursor:pointer}
button:hover{background:${track}}
button:focus{outline:3px solid ${accent};outline-offset:2px}
@media print{section{display:none}}`;

/** Puts the findings at the top of the page; once, also where two scripts each brought a doctor. */
export function show(found: readonly Diagnosis[]): void {
  if (document.getElementById(ID)) return;
  const host = element('div');
  host.id = ID;
  host.lang = 'zh-CN';
  // A browser too old for a shadow root shows the findings plainly.
  const root = host.attachShadow ? host.attachShadow({ mode: 'open' }) : host;
  const section = element('section');
  section.setAttribute('aria-label', '仙霞数说体检');
  const column = element('div');
  const status = element('div');
  status.setAttribute('role', 'status');
  const header = element('header');
  header.append(
    element('h2', found.length ? `仙霞数说体检：发现 ${found.length} 处问题` : '仙霞数说体检：没有发现问题'),
    button('关闭', () => document.body.removeChild(host)),
  );
  column.append(header, status);
  if (found.length) {
    const list = element('ol');
    list.append(...found.map(item));
    column.append(list);
  }
  section.append(column);
  root.append(section);
  dress(root, styles(isDark() ? XIANXIA.dark : XIANXIA.light));
  document.body.insertBefore(host, document.body.firstChild);
  // What changes in a region that is there is read out; what comes with it is not.
  status.append(element('p', summary(found)));
}

const summary = (found: readonly Diagnosis[]): string =>
  found.length
    ? '从第一条改起，改好后刷新再看。这一栏只在体检时出现，读者看不到。'
    : '本页的标签、脚本、报告都正常。这一栏只在体检时出现，读者看不到。';

function item({ code, message, paste }: Diagnosis): HTMLElement {
  const { meaning, meanwhile } = CODES[code];
  const row = element('li');
  row.setAttribute('data-code', code);
  row.append(
    element('b', meaning),
    classed('message', element('p', message)),
    classed('meanwhile', element('p', `读者此刻看到：${meanwhile}。代号 ${code}`)),
  );
  if (!paste) return row;
  const line = classed('paste', element('div'));
  const text = element('pre', paste);
  line.append(text, copyButton(paste, text));
  row.append(line);
  return row;
}

/** Copies the line; where the browser does not let it, marks the line for Ctrl + C. */
function copyButton(text: string, shown: HTMLElement): HTMLElement {
  const copy = button('复制', async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = '已复制';
    } catch {
      // Not on http pages, not before Chromium 66.
      getSelection()?.selectAllChildren(shown);
      copy.textContent = document.execCommand('copy') ? '已复制' : '已选中';
    }
  });
  copy.setAttribute('aria-live', 'polite');
  return copy;
}

function button(text: string, act: () => void): HTMLElement {
  const made = element('button', text);
  made.setAttribute('type', 'button');
  made.addEventListener('click', act);
  return made;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function classed<E extends HTMLElement>(name: string, made: E): E {
  made.className = name;
  return made;
}

/** Whether the page is dark, by the paper it has painted. */
function isDark(): boolean {
  const paper = [document.body, document.documentElement]
    .map((at) => getComputedStyle(at).backgroundColor)
    .find((colour) => !/^transparent$|, 0\)$/.test(colour));
  const [red = 255, green = 255, blue = 255] = (paper?.match(/[\d.]+/g) || []).map(Number);
  return red * 0.3 + green * 0.6 + blue * 0.1 < 100;
}

function dress(root: ShadowRoot | HTMLElement, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    (root as ShadowRoot).adoptedStyleSheets = [sheet];
  } catch {
    // Chromium before 73; a strict policy lets it through by its nonce, else the browser's own styles stand.
    const sheet = document.createElement('style');
    sheet.nonce = (globalThis as { litNonce?: string }).litNonce || '';
    sheet.textContent = css;
    if (root instanceof ShadowRoot) root.appendChild(sheet);
  }
}
