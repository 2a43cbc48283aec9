/** Hairlines and white space, no boxes: a printed table. On a narrow place each row is a card. */
import { tokenValue } from '../../src/theme/tokens.ts';
import { waitingPlace } from '../../src/theme/waiting.styles.ts';

const ink = tokenValue('ink');
const muted = tokenValue('muted');
const rule = tokenValue('rule');
const paper = tokenValue('paper');
const accent = tokenValue('accent');

/** Room for fractions and units, so that every number of the column stands on its decimal point. */
const room = (name: string, part: string, width: (count: number) => string) =>
  [0, 1, 2, 3, 4, 5, 6].map((count) => `.${name}-${count} .${part}{min-width:${width(count)}}`).join('');

export const tableWaiting = waitingPlace('of', 'items', 'theme', 'period', 'kind', 'find', 'limit');

export const tableStyles = /* css */ `
h2, table { margin: 0; font: inherit; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9375rem; line-height: 1.45; }
caption { padding: 1rem 0 .5rem; text-align: left; font-size: .8125rem; color: ${muted}; }
th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: baseline; font-weight: 400; border-bottom: 1px solid ${rule}; }
tr > :last-child { padding-right: 0; }
thead th { position: -webkit-sticky; position: sticky; top: var(--xx-table-top, 0); z-index: 1; padding-top: 0; padding-bottom: 0; vertical-align: middle; background: ${paper}; border-top: 2px solid ${accent}; border-bottom: 1px solid ${ink}; font-size: .8125rem; color: ${muted}; }
thead button { width: 100%; min-height: 2.25rem; padding: 0; border: 0; text-align: inherit; cursor: pointer; }
thead button::after { content: "\\2195"; margin-left: .25em; opacity: .5; }
th[aria-sort] { color: ${ink}; }
th[aria-sort] button { font-weight: 600; }
th[aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; }
th[aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }
td .detail { font-size: inherit; }
.value { font-size: inherit; line-height: inherit; word-break: normal; }
.unit { margin: 0 0 0 .3em; font-size: .8125rem; }
.group { padding-top: 1.25rem; font-weight: 600; border-bottom-color: ${ink}; }
.group .count { margin-left: .75em; font-size: .8125rem; font-weight: 400; color: ${muted}; }
.source { margin: 0; }
.quote { font-size: .8125rem; }
.wide { table-layout: fixed; }
.wide .at-theme { width: 9%; }
.wide .at-period { width: 10%; }
.wide .at-value { width: 16%; }
.wide .at-target { width: 14%; }
.wide .at-completion { width: 12%; }
.wide .at-change { width: 10%; }
.wide .at-source { width: 9%; }
.wide .at-value { text-align: right; }
.wide td.at-value { padding-right: 1.5rem; }
.wide thead .at-value { padding-right: 1.5rem; }
.wide .value { display: flex; flex-wrap: wrap; justify-content: flex-end; }
.wide .value span { text-align: left; }
${room('fraction', 'fraction', (count) => (count ? `${count + 0.5}ch` : '0'))}
${room('unit', 'unit', (count) => `${count}em`)}
.unfold { display: none; }
.controls { display: flex; flex-wrap: wrap; align-items: center; margin-top: .5rem; font-size: .9375rem; }
.controls label { max-width: 100%; margin: 0 1rem .25rem 0; }
.taking { margin-top: 1rem; }
.taking button { margin: 0 .5rem .25rem 0; cursor: pointer; }
select, input { max-width: calc(100% - .25rem); min-height: 2.75rem; margin-left: .25rem; padding: 0 .25rem; border: 1px solid; background: none; color: inherit; font: inherit; }
input, select { width: 12rem; }
option { background: ${paper}; color: ${ink}; }
@media screen {
  .cards, .cards caption, .cards tbody, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
  .cards tr { display: flex; flex-wrap: wrap; align-items: baseline; padding: .75rem 0; border-bottom: 1px solid ${rule}; }
  .cards th, .cards td { padding: 0; border: 0; }
  .cards tbody th { flex: 1 1 9rem; order: -2; min-width: 0; max-width: 100%; padding-right: .75rem; }
  .cards .at-value { order: -1; max-width: 100%; text-align: right; }
  .cards .value { word-break: break-word; }
  .cards .unit { white-space: normal; }
  .cards td:not(.at-value) { flex: 1 1 100%; }
  .cards td:not(.at-value)::before { content: attr(data-name) " "; color: ${muted}; font-size: .8125rem; }
  .cards td p, .cards td details { display: inline; }
  .cards .folds, .cards .blank { display: none; }
  .cards [data-open] .folds:not(.blank) { display: block; }
  .cards .unfold { display: block; margin: 0; }
  .unfold button { min-height: 2.25rem; padding: 0 1rem 0 0; border: 0; color: ${muted}; font-size: .8125rem; text-decoration: underline; cursor: pointer; }
}
@media print {
  :host { break-inside: auto; }
  table, .quote, .unit { font-size: .75rem; }
  table { table-layout: fixed; }
  thead th.at-label { width: 17%; }
  thead th.at-theme { width: 10%; }
  thead th.at-period { width: 11%; }
  thead th.at-source { width: 22%; }
  td .source summary { display: none; }
  thead { display: table-header-group; }
  thead th { position: static; }
  thead button { display: inline; min-height: 0; }
  thead button::after, .controls { display: none; }
  tr { break-inside: avoid; }
}
${tableWaiting.styles}
`;
