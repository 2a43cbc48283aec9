/**
 * `dist/xx-doctor.js`: examines the page that it is put on, and shows what it found at the top. The one
 * script fetches it for `?xx-doctor`; where that does not run, the line `<script src="xx-doctor.js">` does.
 */
import type { PageNamespace } from '../element/report-store.ts';
import { DEFAULT } from '../theme/tokens.ts';
import { type Answer, type Diagnosis, diagnose } from './doctor.ts';

declare const WIDGET_NAMES: readonly string[];

const { paper, ink, accent, track, muted } = DEFAULT;
const STYLES = `:host{all:initial;display:block;position:relative;z-index:2147483647;padding:1rem 1.25rem;background:${paper};color:${ink};border-bottom:4px solid ${accent};font:1rem/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h2{margin:0;font-size:1.25rem}ol{margin:.5rem 0 0;padding-left:1.5em}li{margin-top:.5rem}code{display:block;margin-top:.25rem;padding:.375rem .5rem;background:${track};white-space:pre-wrap;word-break:break-all;font:.875rem/1.5 monospace}small{color:${muted}}`;

/** How an address answers, and whether the page's policy lets it be asked at all. */
async function ask(url: string): Promise<Answer> {
  let blocked: string | undefined;
  const watch = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (url.startsWith(blockedURI)) blocked = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', watch);
  let answer: Answer = { status: 0, type: '' };
  try {
    const { status, headers } = await fetch(url, { cache: 'no-store' });
    answer = { status, type: headers.get('content-type') || '' };
  } catch {
    // No answer: said as such.
  }
  // The event comes a moment after the refusal.
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', watch);
  return { ...answer, blocked };
}

function show(found: readonly Diagnosis[]): void {
  // Two scripts each fetch a doctor.
  if (document.getElementById('xx-doctor')) return;
  const host = document.createElement('div');
  host.id = 'xx-doctor';
  host.setAttribute('role', 'status');
  host.lang = 'zh-CN';
  const root = host.attachShadow ? host.attachShadow({ mode: 'open' }) : host;
  const part = (name: string, text = '') =>
    Object.assign(document.createElement(name), { textContent: text });
  const title = found.length ? `仙霞数说体检：发现 ${found.length} 处问题` : '仙霞数说体检：没有发现问题';
  const list = part('ol');
  for (const { code, message, paste } of found) {
    const item = part('li', message);
    item.append(' ', part('small', `（${code}）`));
    if (paste) item.append(part('code', paste));
    list.append(item);
  }
  root.append(part('h2', title), ...(found.length ? [list] : []));
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    (root as ShadowRoot).adoptedStyleSheets = [sheet];
  } catch {
    root.append(part('style', STYLES));
  }
  document.body.prepend(host);
}

/** Until the widgets have drawn or said why they cannot; five seconds are enough for both. */
async function settled(): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 100) {
    const widgets = [...document.querySelectorAll(WIDGET_NAMES.map((name) => `xx-${name}`).join())];
    const states = widgets.map((widget) => (widget as { state?: string }).state);
    if (waited >= 300 && !states.includes('loading')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function examine(): Promise<void> {
  await settled();
  const space = (globalThis as { [key: symbol]: PageNamespace | undefined })[Symbol.for('xx-widgets')];
  const any = WIDGET_NAMES.some((name) => customElements.get(`xx-${name}`));
  const found = await diagnose(document, {
    names: WIDGET_NAMES,
    running: space && any ? space.versions || [] : undefined,
    ask,
  });
  for (const { code, message } of found) console.warn(`xx-doctor ${code}：${message}`);
  show(found);
}

if (document.readyState === 'complete') void examine();
else window.addEventListener('load', () => void examine());
