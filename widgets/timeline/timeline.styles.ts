/** A rail with dots for what has a date; plain columns for what has none. */
import { tokenValue } from '../../src/theme/tokens.ts';

export const timelineStyles = /* css */ `
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3 { margin: 1.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid ${tokenValue('accent')}; font-weight: 600; }
h4 { margin: 1rem 0 .25rem; font-size: .9375rem; font-weight: 600; }
h3 .count, h4 .count { margin-left: .5em; font-weight: 400; }
.label { font-weight: 400; }
.chart { margin: 1rem 0 0; }
.chart svg { width: 100%; }
.item { cursor: pointer; }
li { position: relative; padding: .25rem 0; border-radius: .125rem; }
li .when { color: ${tokenValue('ink')}; font-size: .9375rem; font-weight: 600; }
li .source { margin: 0; }
li p, li details { display: block; }
.loose li .label, .loose li .count, .loose li .source { display: inline; }
.loose li .count { margin-left: .5em; }
.loose li { padding-left: 1rem; }
.loose li::before { content: ""; position: absolute; left: 0; top: .875rem; width: .375rem; height: .375rem; border-radius: 50%; background: ${tokenValue('muted')}; }
.dated { margin-left: .375rem; border-left: 2px solid ${tokenValue('rule')}; }
.dated li { padding-left: 1.25rem; padding-bottom: .75rem; }
.dated li::before { content: ""; position: absolute; left: -.4375rem; top: .625rem; width: .75rem; height: .75rem; border: 2px solid ${tokenValue('accent')}; border-radius: 50%; background: ${tokenValue('accent')}; }
.dated li.soft::before { background: ${tokenValue('paper')}; border-style: dashed; }
.threads li { padding-left: 1.25rem; }
.threads li::before { content: ""; position: absolute; left: 0; top: .375rem; bottom: .375rem; width: .375rem; border: 1px solid ${tokenValue('muted')}; background: ${tokenValue('track')}; }
.dated.across { display: flex; flex-wrap: wrap; margin: 0; border-left: 0; }
.dated.across li { flex: 1 1 13rem; max-width: 22rem; padding: 1.25rem 1rem .5rem 0; border-top: 2px solid ${tokenValue('rule')}; margin-top: .5rem; }
.dated.across li::before { left: 0; top: -.4375rem; }
.themes.across { columns: 2 20rem; column-gap: 2rem; }
.themes.across .theme { break-inside: avoid; padding-bottom: .25rem; }
.themes.across h4 { margin-top: .5rem; }
li[data-selected] { background: ${tokenValue('track')}; }
.controls { display: flex; flex-wrap: wrap; align-items: center; margin: .5rem 0 0; }
.controls label { margin: 0 1rem .25rem 0; font-size: .9375rem; }
.controls select { max-width: 12rem; margin-left: .25rem; }
:host([size=s]:not([expanded])) .paper, :host([size=m]:not([expanded])) .paper, :host([size=l]:not([expanded])) .paper { display: flex; flex-direction: column; height: 100%; }
.scroll { position: relative; }
:host([size=s]:not([expanded])) .scroll, :host([size=m]:not([expanded])) .scroll, :host([size=l]:not([expanded])) .scroll { flex: 1 1 auto; min-height: 0; overflow: auto; padding-right: .5rem; }
.foot { flex: none; padding-top: .5rem; }
@media (forced-colors: active) { .dated li::before, .loose li::before { background: CanvasText; } }
@media print {
  :host, .paper, .scroll { height: auto !important; overflow: visible !important; display: block !important; }
  .foot { display: none; }
}
`;
