/**
 * The style sheet under every widget: how each text role is set. `all: initial` keeps out what the
 * page's own text inherits (a portal's letter-spacing or text-indent); `!important` keeps out what old
 * portals say of `*`, which is stronger than `:host`. It must hold in Chromium 64, so:
 * margins and no flex gap, no logical margins, no :is, no inset.
 */
import { tokenValue } from './tokens.ts';

/** PingFang on Apple, Source Han and Noto on Linux, YaHei on Windows; never a font of another host. */
export const FONT_STACK =
  '"PingFang SC","Hiragino Sans GB","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif';

const ink = tokenValue('ink');
const muted = tokenValue('muted');
const bad = tokenValue('bad');

export const baseStyles = /* css */ `
:host {
  all: initial;
  display: flow-root;
  box-sizing: border-box;
  color: ${ink} !important;
  font: 1rem/1.5 var(--xx-font, ${FONT_STACK}) !important;
  letter-spacing: 0 !important;
  word-wrap: break-word;
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
p, figure { margin: 0; }
svg { display: block; max-width: 100%; overflow: visible; fill: none; }
.sentence {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip: rect(0 0 0 0);
  white-space: nowrap;
}
.paper { position: relative; font-variant-numeric: tabular-nums; background: ${tokenValue('paper')}; }
.label, .mark { font-weight: 600; line-height: 1.4; }
.value { font-size: 1.75rem; font-weight: 600; line-height: 1.3; word-break: break-word; }
.unit { margin-left: .25em; white-space: nowrap; font-size: .875rem; font-weight: 400; color: ${muted}; }
.detail, .quote, .problem, .doubt, .source a { font-size: .9375rem; }
.when, .note, summary { font-size: .8125rem; color: ${muted}; }
.note, .doubt, .source { margin-top: .5rem; }
.source a { display: block; min-height: var(--xx-target); color: inherit; }
.problem, .doubt { padding: .5rem .75rem; border-left: .25rem solid ${bad}; }
.many { display: flex; flex-wrap: wrap; }
.one { flex: 1 12rem; margin-right: 1rem; }
summary { display: inline-block; min-width: var(--xx-target); line-height: var(--xx-target, 1.5rem); cursor: pointer; }
summary, .mark { text-decoration: underline; }
:focus { outline: 2px solid ${ink}; outline-offset: 2px; }
button { min-height: 2.75rem; padding: 0 .75rem; border: 1px solid; background: none; color: inherit; font: inherit; }
@media (forced-colors: active) {
  :host { --xx-ink: CanvasText; --xx-muted: CanvasText; --xx-paper: Canvas; --xx-rule: GrayText; --xx-track: GrayText; --xx-accent: Highlight; --xx-accent-deep: CanvasText; --xx-good: CanvasText; --xx-bad: CanvasText; }
  svg { forced-color-adjust: none; }
}
@media print {
  :host { break-inside: avoid; }
  svg { -webkit-print-color-adjust: exact; }
  button { display: none; }
  ::details-content { content-visibility: visible; height: auto; }
}
`;

/**
 * Of a widget that is far from the screen when it comes: it is laid out when it comes near, and printed, found
 * and read all the same. What is near is not treated so, because the browser would leave it out of one frame.
 * Containment cuts off what reaches over the edge (focus rings, a notch), and only a clip margin allows for it.
 * Once it has been laid out it keeps its height when it is far again; until then its place says how high it is.
 * How wide it is the page says: a width kept here would be asked of a narrow page, and drawn for by a chart.
 */
export const farStyles =
  '@supports (overflow-clip-margin:1rem){@media screen{:host{content-visibility:auto;contain-intrinsic-height:auto 1px;overflow-clip-margin:1rem}}}';
