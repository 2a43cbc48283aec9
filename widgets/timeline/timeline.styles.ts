/**
 * A rail with dots for what has a date; plain columns for what has none. What stands in a line is set apart by
 * a broad space, which vanishes at its end: Firefox lets a margin there widen the page.
 */
import { tokenValue } from '../../src/theme/tokens.ts';

const accent = tokenValue('accent');
const muted = tokenValue('muted');
const rule = tokenValue('rule');

/** A window of a fixed height; the list inside it scrolls. */
const windowed = (rest: string) =>
  ['s', 'm', 'l'].map((size) => `:host([size=${size}]:not([expanded])) ${rest}`).join(',');

export const timelineStyles = /* css */ `
ol, ul, h2, h3, h4 { margin: 0; padding: 0; font: inherit; list-style: none; }
.count { font-size: .8125rem; color: ${muted}; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3 { margin: 1.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid ${accent}; font-weight: 600; }
h4 { margin: 1rem 0 .25rem; font-size: .9375rem; font-weight: 600; }
h3 .count, h4 .count { margin-left: .5em; font-weight: 400; }
.chart { margin-top: 1rem; }
.chart svg { width: 100%; }
.item { cursor: pointer; }
li { position: relative; min-height: var(--xx-target); padding: .25rem 0; }
li::before { content: ""; position: absolute; left: 0; }
.label { font-weight: 400; }
li .when { color: inherit; font-size: .9375rem; font-weight: 600; }
li .source { margin: 0; }
.loose li { padding-left: 1rem; }
.loose .label, .loose .count { display: inline; }
.loose .label::after, .loose .count::after { content: " "; word-spacing: .25em; }
.loose .source { display: inline-block; max-width: 100%; vertical-align: top; }
.loose li::before { top: .8125rem; width: .375rem; height: .375rem; border-radius: 50%; background: ${muted}; }
.dated { margin-left: .375rem; border-left: 2px solid ${rule}; }
.dated li { padding: 0 0 .75rem 1.25rem; }
.dated li::before { left: -.4375rem; top: .375rem; width: .75rem; height: .75rem; border: 2px solid ${accent}; border-radius: 50%; background: ${accent}; }
.dated li.soft::before { background: ${tokenValue('paper')}; border-style: dashed; }
.threads li { padding-left: 1.25rem; }
.threads li::before { top: .375rem; bottom: .375rem; width: .375rem; border: 1px solid ${muted}; background: ${tokenValue('track')}; }
.dated.across, .threads.across { display: flex; flex-wrap: wrap; margin: 0; border: 0; }
.dated.across li, .threads.across li { flex: 1 1 13rem; max-width: 22rem; margin-right: 1rem; }
.dated.across li { margin-top: .5rem; padding: 1.25rem 0 .5rem; border-top: 2px solid ${rule}; }
.dated.across li::before { left: 0; top: -.4375rem; }
.themes.across { columns: 2 20rem; column-gap: 2rem; }
.themes.across .theme { break-inside: avoid; padding-bottom: 1rem; }
.themes.across h4 { margin-top: 0; }
@supports (overflow-clip-margin: 16px) and (not (-moz-orient: block)) {
  /* Sixty are more than a screen; those on the screen would be left out of one frame. Firefox takes seconds when
     a script asks for the place of many that it has left out. A dot reaches over the edge by less than 16px, a
     length of its own because Chromium takes no calc() there. */
  li:nth-child(n+61) { content-visibility: auto; contain-intrinsic-height: auto 6rem; overflow-clip-margin: 16px; }
}
li[data-selected] { background: ${tokenValue('track')}; }
.controls { display: flex; flex-wrap: wrap; align-items: center; margin-top: .5rem; font-size: .9375rem; }
.controls label { display: flex; align-items: center; min-width: 0; margin: 0 1rem .25rem 0; white-space: nowrap; }
select { min-width: 0; max-width: 12rem; min-height: 2.75rem; margin-left: .25rem; border: 1px solid; background: none; color: inherit; font: inherit; }
option { background: ${tokenValue('paper')}; color: ${tokenValue('ink')}; }
.scroll { position: relative; }
${windowed('.paper')} { display: flex; flex-direction: column; height: 100%; }
${windowed('.scroll')} { flex: 1 1 auto; min-height: 0; overflow: auto; }
.foot { flex: none; }
@media (forced-colors: active) { li::before { forced-color-adjust: none; } }
@media print {
  :host, .paper, .scroll { height: auto !important; overflow: visible !important; display: block !important; }
  .controls { display: none; }
  li { content-visibility: visible !important; }
}
`;
