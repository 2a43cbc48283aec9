/**
 * A page of key figures: numbers in one line across, labels under them, bars at the foot. The label
 * stands first in the text, so that it is heard before its number. One column on a telephone, two on a
 * tablet, four where there is room for four: themes mostly feature four figures, and three would leave
 * one alone in its row.
 */
import { tokenValue } from '../../src/theme/tokens.ts';
import { waitingPlace } from '../../src/theme/waiting.styles.ts';

const muted = tokenValue('muted');

export const summaryWaiting = waitingPlace('of', 'items', 'theme');

export const summaryStyles = /* css */ `
ul, h2, h3 { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.part { display: flex; flex-wrap: wrap; margin-top: 1.5rem; padding-top: .75rem; border-top: 2px solid ${tokenValue('accent')}; }
h3 { flex: 1 1 8rem; padding: 0 1rem .5rem 0; font-weight: 600; line-height: 1.4; break-after: avoid; }
.count { display: block; font-size: .8125rem; font-weight: 400; line-height: 1.25rem; color: ${muted}; }
.body { flex: 999 1 40rem; min-width: 0; }
ul { display: grid; grid-template-columns: 1fr; grid-gap: 1.5rem; }
@supports (width: min(1px, 2px)) {
  ul { grid-template-columns: repeat(auto-fill, minmax(min(100%, max(12.5rem, 22%, min(40%, (54.5rem - 100%) * 999))), 1fr)); }
}
li { display: flex; flex-direction: column; min-width: 0; break-inside: avoid; page-break-inside: avoid; }
.value { order: -1; }
.missing .value { font-weight: 400; color: ${muted}; }
.unit { white-space: normal; }
.label { font-size: .9375rem; }
.detail { margin-top: .125rem; font-size: .875rem; }
figure { margin-top: auto; padding-top: .25rem; }
.bar svg { width: 100%; height: .875rem; }
.bar line { vector-effect: non-scaling-stroke; }
.source .quote { margin-bottom: .25rem; font-size: .875rem; }
@media print {
  :host { break-inside: auto; }
  h2 { font-size: 1.25rem; }
  .part { display: block; margin-top: .75rem; padding-top: .25rem; break-inside: avoid; page-break-inside: avoid; }
  h3 { padding-bottom: .125rem; }
  .count { display: inline; margin-right: .5em; }
  ul { grid-template-columns: repeat(4, minmax(0, 1fr)); grid-gap: .75rem 1rem; }
  .value { font-size: 1.375rem; }
  .label { font-size: .8125rem; }
  .detail, .when { font-size: .75rem; }
  .source { margin-top: .25rem; }
  summary { float: left; min-height: 0; margin-right: 1em; font-size: .6875rem; text-decoration: none; }
  .source .quote { font-size: .6875rem; margin: 0; line-height: 1.35; break-inside: avoid; color: ${muted}; }
  ::details-content { columns: 2; column-gap: 1rem; }
}
${summaryWaiting.styles}
`;
