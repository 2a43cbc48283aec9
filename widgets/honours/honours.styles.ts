/**
 * Set like a page of a printed report: the name of a part stands in the margin where there is room,
 * ranks hang in a column of their own, hairlines part the entries. No medals.
 */
import { tokenValue } from '../../src/theme/tokens.ts';
import { waitingPlace } from '../../src/theme/waiting.styles.ts';

const rule = tokenValue('rule');

export const honoursWaiting = waitingPlace('of', 'items', 'kind', 'level', 'theme');

export const honoursStyles = /* css */ `
ul, h2, h3 { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
.part { display: flex; flex-wrap: wrap; margin-top: 1.5rem; border-top: 2px solid ${tokenValue('accent')}; }
h3 { flex: 1 1 6rem; padding: .75rem 1rem .5rem 0; font-weight: 600; line-height: 1.75; break-after: avoid; }
ul { flex: 999 1 26rem; min-width: 0; columns: 2 21rem; column-gap: 2.5rem; }
li { display: flex; flex-wrap: wrap; padding: .75rem 0; border-bottom: 1px solid ${rule}; break-inside: avoid; page-break-inside: avoid; }
.value { min-width: 4.5rem; max-width: 100%; padding-right: 1rem; line-height: 1.75rem; }
.said { flex: 1 1 11rem; min-width: 0; }
.label { line-height: 1.75rem; }
.first .label { font-weight: 400; }
.quote { margin: .125rem 0; text-indent: -.5em; }
li .source .quote { text-indent: 0; }
li .source { margin: 0; }
@media print {
  :host { break-inside: auto; }
  .part { margin-top: 1rem; }
  h3 { padding-top: .5rem; }
  ul { columns: auto; }
  li { padding: .375rem 0; }
  .value { font-size: 1.375rem; line-height: 1.5rem; }
  .label { font-size: .9375rem; line-height: 1.5rem; }
  .quote { font-size: .8125rem; }
  summary { min-height: 0; float: left; margin-right: .5em; text-decoration: none; }
  summary, li .source .quote, .when { font-size: .6875rem; line-height: 1.4; color: ${tokenValue('muted')}; }
}
${honoursWaiting.styles}
`;
