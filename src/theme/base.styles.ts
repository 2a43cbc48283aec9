/**
 * The style sheet under every widget: how each text role is set and how each token paints. It must
 * hold in Chromium 64, so: margins and no flex gap, no logical margins, no :is, no inset.
 */
import { TOKENS, tokenValue } from './tokens.ts';

/** PingFang on Apple, Source Han and Noto on Linux, YaHei on Windows; never a font of another host. */
export const FONT_STACK =
  '"PingFang SC","Hiragino Sans GB","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif';

const paint = TOKENS.map(
  (token) => `.f-${token}{fill:${tokenValue(token)}}.s-${token}{stroke:${tokenValue(token)}}`,
).join('');

export const baseStyles = /* css */ `
:host {
  display: flow-root;
  box-sizing: border-box;
  color: ${tokenValue('ink')};
  font-family: var(--xx-font, ${FONT_STACK});
  font-size: 1rem;
  font-style: normal;
  font-weight: 400;
  line-height: 1.5;
  letter-spacing: 0;
  text-align: left;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  overflow-wrap: break-word;
  word-wrap: break-word;
  font-variant-numeric: tabular-nums lining-nums;
  -webkit-text-size-adjust: 100%;
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
p, figure, ol, ul, h2, h3, h4 { margin: 0; padding: 0; font: inherit; }
ol, ul { list-style: none; }
svg { display: block; max-width: 100%; overflow: visible; fill: none; }
svg text { font-variant-numeric: tabular-nums; letter-spacing: 0; }
.sentence {
  position: absolute;
  width: 1px; height: 1px;
  margin: -1px;
  overflow: hidden;
  clip: rect(0 0 0 0);
  clip-path: inset(50%);
  white-space: nowrap;
}
.paper { position: relative; background: ${tokenValue('paper')}; }
.label { font-weight: 600; line-height: 1.4; }
.value { font-size: 1.75rem; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; word-break: break-word; }
.unit { margin-left: .25em; font-size: .5em; font-weight: 400; color: ${tokenValue('muted')}; }
.detail { font-size: .9375rem; }
.when, .note, .count { font-size: .8125rem; color: ${tokenValue('muted')}; }
.note { margin-top: .5rem; }
.quote { font-size: .875rem; margin-top: .25rem; }
.tone-good { color: ${tokenValue('good')}; font-weight: 600; }
.tone-bad { color: ${tokenValue('bad')}; font-weight: 600; }
.problem { padding: .5rem .75rem; border-left: .25rem solid ${tokenValue('bad')}; font-size: .875rem; }
.many { display: flex; flex-wrap: wrap; margin: 0 -.75rem; }
.many > .one { flex: 1 1 12rem; padding: 0 .75rem; }
details.source { margin-top: .5rem; font-size: .875rem; }
details.source > summary {
  display: inline-block;
  min-height: 1.5rem;
  padding: .125rem 0;
  color: ${tokenValue('muted')};
  cursor: pointer;
  text-decoration: underline;
  text-decoration-style: dotted;
  text-underline-offset: .25em;
}
summary:focus, button:focus, select:focus, a:focus, [tabindex]:focus { outline: 2px solid ${tokenValue('ink')}; outline-offset: 2px; }
:focus:not(:focus-visible) { outline: none; }
button, select {
  min-height: 2.75rem;
  padding: .25rem .75rem;
  border: 1px solid ${tokenValue('muted')};
  border-radius: .25rem;
  background: transparent;
  color: inherit;
  font: inherit;
  font-size: .9375rem;
  cursor: pointer;
}
a { color: inherit; }
${paint}
@media (forced-colors: active) {
  .f-ink { fill: CanvasText; } .s-ink { stroke: CanvasText; }
  .f-muted { fill: CanvasText; } .s-muted { stroke: CanvasText; }
  .f-paper { fill: Canvas; } .s-paper { stroke: Canvas; }
  .f-track { fill: GrayText; } .s-track { stroke: GrayText; }
  .f-rule { fill: GrayText; } .s-rule { stroke: GrayText; }
  .f-accent { fill: Highlight; } .s-accent { stroke: Highlight; }
  .f-accent-deep { fill: Highlight; } .s-accent-deep { stroke: Highlight; }
  svg { forced-color-adjust: none; }
}
@media print {
  :host { break-inside: avoid; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  button, select, .controls { display: none; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
