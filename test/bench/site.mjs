// The bench's server: built files, peers, bundles, and the pages on which they are measured.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stylesOf } from '../../dist/lib/src/theme/place.js';
import { catalog } from '../../dist/static.js';
import { squeezeCss } from '../../src/build/css.mjs';
import { serve } from '../../src/build/serve.mjs';
import { root } from '../../src/build/setup.mjs';
import { feedOf, figuresOf, WIDGETS } from './figures.mjs';
import { peerModules } from './peers.mjs';

/** The script of the page on which a late script is watched comes so much later. */
export const LATE_MS = 300;

const pageScript = readFileSync(new URL('page.js', import.meta.url), 'utf8');

/**
 * The floor has our own style sheet, in the page instead of a shadow root. What is far from the screen is laid
 * out at once, as HTML is; `skips` lets it wait.
 */
export function floorStyles(kind, skips = false) {
  const widget = catalog.find(({ name }) => name === WIDGETS[kind]);
  const own = squeezeCss(stylesOf(widget))
    .replace(/:host\(([^)]*(?:\([^)]*\)[^)]*)*)\)/g, `.host-${kind}$1`)
    .replaceAll(':host', `.host-${kind}`);
  const plain = own.replace(/@supports \(overflow-clip-margin:[^{]*\{[^{}]*\{[^{}]*\}\}/g, '');
  return skips ? `${own}.host-${kind}{content-visibility:auto}` : plain;
}

const PAGE_CSS = `body{margin:16px;font:16px/1.5 sans-serif}.chart{width:144px;height:144px}#timelinejs{height:600px}`;

const document = (head, body) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>bench</title><style>${PAGE_CSS}</style>${head}</head>
<body>${body}</body></html>`;

/** Style sheets and scripts of a subject, as a page would write them. */
function filesOf(subject, kind, folder) {
  const { entry = subject.name } = subject;
  const bundle = `/subjects/${entry}`;
  const styles = subject.styles?.(kind) ?? [];
  const scripts = subject.scripts?.(kind) ?? [];
  const modules = subject.modules?.(kind) ?? [];
  if (existsSync(join(folder, 'subjects', `${entry}.css`))) styles.push(`${bundle}.css`);
  return {
    head:
      styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('') +
      (entry === 'floor' ? `<style>${floorStyles(kind, subject.skips)}</style>` : ''),
    scripts: [
      ...scripts.map((src) => `<script src="${src}"></script>`),
      ...modules.map((src) => `<script type="module" src="${src}"></script>`),
      `<script src="${bundle}.js"></script>`,
    ].join(''),
  };
}

function pageOf(subject, kind, folder) {
  const { head, scripts } = filesOf(subject, kind, folder);
  return document(head, `<main></main>${scripts}<script src="/page.js"></script>`);
}

/** Figures with a paragraph under each; where there is no tag, the script draws each into its box when it comes. */
function latePageOf(subject, kind, folder) {
  const { head, scripts } = filesOf(subject, kind, folder);
  const figures = figuresOf(kind, kind === 'timeline' ? 50 : 3);
  const boxes = figures.map((figure) => subject.still?.(kind, figure) ?? '<div class="late"></div>');
  const watch = `<script>shift = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: 'layout-shift', buffered: true });</script>`;
  const json = JSON.stringify({ kind, figures }).replaceAll('<', '\\u003c');
  const draw = subject.still
    ? ''
    : `<script>(async () => { const { kind, figures } = ${json}; await subject.setup?.();
document.querySelectorAll('.late').forEach((box, index) => subject.draw(box, kind, [figures[index]])); })();</script>`;
  return document(
    watch + head,
    `${boxes.map((box) => `${box}<p>2021年，街道各项工作稳步推进。</p>`).join('')}${scripts}${draw}`,
  );
}

/**
 * `/page|late/<subject>/<kind>`, `/data/<kind>/<count>.json`, `/dist/`, `/base/`, `/peers/`, `/subjects/`.
 * `base` is the built folder of another commit.
 */
export async function startSite({ subjects, folder, base }) {
  const subjectOf = (name) => subjects.find((subject) => subject.name === name);
  const data = new Map();

  function dataOf(kind, count) {
    const key = `${kind}/${count}`;
    if (!data.has(key)) {
      const figures = figuresOf(kind, count);
      const next = figuresOf(kind, count, 1);
      const feed = kind === 'ring' && count === 1 ? feedOf() : undefined;
      data.set(key, JSON.stringify({ kind, figures, next, feed }));
    }
    return data.get(key);
  }

  async function transform(path, body) {
    const [, room, name = '', rest = ''] = /^\/([^/]+)\/?([^/]*)\/?(.*)$/.exec(path) ?? [];
    if (room === 'page.js') return pageScript;
    if (room === 'favicon.ico') return '';
    if (room === 'data') return dataOf(name, Number.parseInt(rest, 10));
    if (room === 'page') return pageOf(subjectOf(name), rest.replace('.html', ''), folder);
    if (room === 'late') return latePageOf(subjectOf(name), rest.replace('.html', ''), folder);
    const within = { dist: join(root, 'dist'), base, peers: peerModules }[room];
    if (!within) return body;
    return readFile(join(within, path.slice(room.length + 2))).catch(() => null);
  }

  let delayed = false;
  const site = await serve(folder, {
    transform: async (path, body) => {
      const answer = await transform(path, body);
      if (delayed && path.endsWith('.js')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      return answer;
    },
  });
  return {
    ...site,
    /** From now on every script comes late, or no longer. */
    delay(on) {
      delayed = on;
    },
  };
}
