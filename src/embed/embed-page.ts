/**
 * `dist/xx-embed.js`: what `dist/embed.html` shows, by its address, and how high it is.
 *
 *     embed.html#xx-progress/lift-2021-start?variant=bar
 *     embed.html?theme=plain&xx=xx-progress/lift-2021-start%3Fvariant%3Dbar
 */
import { CHOICES } from './choices.ts';
import { ASK, HEIGHT } from './frame.ts';
import { type Rung, readFragment } from './rung.ts';

const query = new URLSearchParams(location.search);

function read(): Rung | null {
  const named = query.get('xx');
  return readFragment(location.hash) || readFragment(named ? `#${named}` : '');
}

/** The report of the page, or another of the same host. */
function useReport(provider: Element): void {
  const address = query.get('report');
  if (!address) return;
  try {
    const { href, origin } = new URL(address, document.baseURI);
    if (origin === location.origin) provider.setAttribute('src', href);
    else console.warn(`没有采用别处的报告 ${address}：这一页只显示本站的报告`);
  } catch {
    console.warn(`report 应为报告的地址，现为“${address}”`);
  }
}

function show(): void {
  const { body, documentElement: page } = document;
  const provider = document.querySelector('xx-report') as Element;
  page.lang = query.get('lang') || page.lang;
  for (const name of ['theme', 'appearance']) {
    const value = query.get(name);
    if (value) page.setAttribute(`data-xx-${name}`, value);
  }
  useReport(provider);
  const rung = read();
  body.textContent = '';
  body.appendChild(provider);
  if (!rung || !customElements.get(rung.tag)) {
    const said = document.createElement('p');
    said.textContent =
      '地址里没有写要显示的组件，应为 embed.html#xx-progress/编号。The address names no widget.';
    body.appendChild(said);
    return;
  }
  const live = document.createElement(rung.tag);
  for (const [name, value] of Object.entries(rung.attributes))
    if (CHOICES.test(name)) live.setAttribute(name, value);
  live.addEventListener('xx-ready', (event) => {
    const [model] = event.detail.models as readonly { sentence?: string }[];
    if (model?.sentence) document.title = model.sentence;
  });
  body.appendChild(live);
}

/** Of the content, not of the window: the page's own height follows its content. */
function tell(): void {
  const { height } = document.documentElement.getBoundingClientRect();
  // The height is no secret, and who holds the frame is not known.
  if (window.parent !== window) window.parent.postMessage({ type: HEIGHT, height: Math.ceil(height) }, '*');
}

show();
window.addEventListener('hashchange', show);
window.addEventListener('message', ({ data, source }) => {
  if (source === window.parent && data && data.type === ASK) tell();
});
new ResizeObserver(tell).observe(document.documentElement);
