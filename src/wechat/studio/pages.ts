/**
 * The pages on which the article is looked at: as WeChat shows it on a telephone and on a computer, by day
 * and in its dark mode, whole or as the editor leaves it. Each stands in a shadow root, so that no style of
 * the studio reaches it.
 */
import { ARTICLE_PAGE } from '../../theme/themes.ts';
import { inTheDark } from '../dark.ts';
import { strip } from '../strip.ts';
import type { Studio } from './studio.ts';

/** The article's column in WeChat, margins included. */
export const SCREENS = { phone: 375, computer: 677 } as const;
const GAP_PX = 24;
/** Below this a page beside a page is too small to be read, and they stand one below the other. */
const LEAST_FIT = 0.62;

const shown = new WeakMap<ShadowRoot, string>();

function fill(page: HTMLElement, html: string, look: keyof typeof ARTICLE_PAGE): void {
  const root = page.shadowRoot ?? page.attachShadow({ mode: 'open' });
  if (shown.get(root) === html) return;
  shown.set(root, html);
  const { ground, ink } = ARTICLE_PAGE[look];
  const column = document.createElement('div');
  column.innerHTML = html;
  const set = (name: string, value: string) => column.style.setProperty(name, value);
  set('padding', '20px 16px');
  set('min-height', '100%');
  set('box-sizing', 'border-box');
  set('background', ground);
  set('color', ink);
  set('font', '17px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif');
  set('overflow-wrap', 'break-word');
  root.replaceChildren(column);
}

/** Lays the article onto every page that the studio shows. */
export function fillPages(root: HTMLElement, studio: Studio): void {
  const { still, stripped, items, stock } = studio.state;
  const pages = [...root.querySelectorAll<HTMLElement>('[data-page]')];
  if (!stock || !pages.length) return;
  const whole = items.flatMap((item) => studio.paintedOf(item).pieces).join('');
  const html = still || stripped ? strip(whole, { withoutAnimation: still }) : whole;
  for (const page of pages) {
    const dark = page.dataset.page === 'dark';
    fill(page, dark ? inTheDark(html) : html, dark ? 'dark' : 'light');
  }
}

/** Makes the pages as large as there is room for, side by side where they can be read so. */
export function fitStage(root: HTMLElement): void {
  const fit = () => {
    const stage = root.querySelector<HTMLElement>('[data-stage]');
    if (!stage?.clientWidth) return;
    const width = SCREENS[stage.dataset.stage as keyof typeof SCREENS] + 2;
    const two = stage.clientWidth / (2 * width + GAP_PX);
    const beside = two >= LEAST_FIT;
    const share = Math.min(1, beside ? two : stage.clientWidth / width);
    stage.style.setProperty('--fit', String(Math.floor(share * 1000) / 1000));
    stage.dataset.beside = String(beside);
  };
  new ResizeObserver(fit).observe(root);
  // The stage is another one when the screen changes.
  new MutationObserver(fit).observe(root, { subtree: true, attributeFilter: ['data-stage', 'data-step'] });
  fit();
}
