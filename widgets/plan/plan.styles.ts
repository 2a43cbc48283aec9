/**
 * A table of contents that opens: hairlines guide the eye from an item to its parts. A label ends in a broad space,
 * which vanishes at the end of a line: Firefox lets a margin there widen the page.
 */
import { tokenValue } from '../../src/theme/tokens.ts';
import { waitingPlace } from '../../src/theme/waiting.styles.ts';

const accent = tokenValue('accent');
const muted = tokenValue('muted');
const rule = tokenValue('rule');
const paper = tokenValue('paper');
const ink = tokenValue('ink');

/**
 * A step to the right: less where the column is narrow, so that the seventh level still has room; always less in
 * Chromium before 79, which has no min().
 */
const step = (property: string) => `${property}: .25rem; ${property}: min(.75rem, 2.5%);`;

export const planWaiting = waitingPlace('of', 'items', 'theme', 'depth', 'open');

export const planStyles = /* css */ `
ul, h2 { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
.tree { margin-top: .75rem; border-bottom: 1px solid ${rule}; }
.tree > li { padding-bottom: .25rem; border-top: 1px solid ${rule}; }
.line { position: relative; padding: .375rem 0 .375rem 1.5rem; }
.own { min-height: var(--xx-target); scroll-margin: 1rem 0 9rem; }
.branch > .own > .line { min-height: 2.75rem; padding: .625rem 0 .5rem 1.5rem; cursor: pointer; }
.line > p { display: inline; }
.line > .label::after { content: " "; word-spacing: .5rem; }
.line > .when, .line > .count { display: inline-block; margin-right: .75rem; }
.label { font-weight: 400; line-height: 1.5; }
.tree > li > .own .label { font-size: 1.0625rem; font-weight: 600; }
.tree > li > .group > .branch > .own .label { font-weight: 600; }
.label .note { margin: 0 0 0 .125em; vertical-align: super; font-size: .8125rem; font-weight: 400; line-height: 1.3; white-space: nowrap; }
.count { font-size: .8125rem; color: ${muted}; }
.line .when { color: inherit; font-size: .9375rem; font-weight: 600; }
.branch > .own > .line::before { content: ""; position: absolute; left: .375rem; top: 1.125rem; width: .4375rem; height: .4375rem; border: solid ${accent}; border-width: 0 2px 2px 0; transform: rotate(45deg); }
.branch > .own[aria-expanded=false] > .line::before { left: .25rem; top: 1.1875rem; transform: rotate(-45deg); }
.leaf > .own > .line::before { content: ""; position: absolute; left: 0; top: 1.125rem; width: .75rem; border-top: 1px solid ${rule}; }
.tree > .leaf > .own > .line::before { display: none; }
.group { ${step('margin-left')} ${step('padding-left')} border-left: 1px solid ${rule}; }
.group .leaf > .own > .line::before { left: -.25rem; left: calc(-1 * min(.75rem, 2.5%)); }
.own > .note, .own > .doubt, .aims { margin: 0 0 .5rem 1.5rem; }
.aims { border-top: 1px solid ${rule}; }
.aim { display: flex; flex-wrap: wrap; align-items: baseline; padding: .375rem 0; border-bottom: 1px solid ${rule}; }
.aim > * { flex: 1 1 12rem; min-width: 0; max-width: 100%; margin-right: 1rem; }
.aim > .count, .aim > .when { flex-basis: 7rem; }
.aim .count { font-size: .9375rem; font-weight: 600; color: inherit; }
.quote { padding-left: 2.5em; text-indent: -2.5em; font-size: .8125rem; }
.own:focus { outline: none; }
.own:focus > .line { outline: 2px solid ${ink}; outline-offset: -2px; }
.own[aria-selected=true] > .line { background: ${tokenValue('track')}; }
.controls { display: flex; flex-wrap: wrap; align-items: center; margin-top: .5rem; }
.controls label { flex: 1 1 18rem; display: flex; align-items: center; margin: 0 .5rem .5rem 0; }
input { flex: 1; min-width: 0; width: 100%; min-height: 2.75rem; margin-left: .5rem; padding: 0 .5rem; border: 1px solid; border-radius: 0; background: none; color: inherit; font: inherit; -webkit-appearance: none; }
.controls button { margin: 0 .5rem .5rem 0; }
.controls .count { flex: 1 0 100%; }
.foot { position: sticky; bottom: 0; display: block; max-height: 9rem; margin: 0; overflow: auto; background: ${paper}; border-top: 2px solid ${accent}; }
.foot:empty { display: none; }
.foot .label { margin-top: .5rem; font-size: .9375rem; font-weight: 600; }
.foot .source { margin: 0 0 .5rem; }
@media (min-width: 48em) { .source { columns: 2 24rem; column-gap: 2rem; } .foot .source { columns: auto; } }
@media print {
  :host { break-inside: auto; }
  .controls { display: none; }
  .group[hidden] { display: block; content-visibility: visible; }
  .line { min-height: 0 !important; padding-top: .125rem !important; padding-bottom: .125rem !important; break-inside: avoid; break-after: avoid; }
  .leaf > .own > .line { break-after: auto; }
  .branch > .own[aria-expanded] > .line::before { left: .375rem; transform: rotate(45deg); }
  .branch > .own > .line::before { top: .5rem !important; }
  .leaf > .own > .line::before { top: .875rem; }
  .aim, .quote { break-inside: avoid; }
}
${planWaiting.styles}
`;
