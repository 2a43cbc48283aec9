/** A drawing of paper roads and faint fields; beside or below it an outline set like a table of contents. */
import { drawn } from '../../src/theme/scale.ts';
import { tokenValue } from '../../src/theme/tokens.ts';
import { waitingPlace } from '../../src/theme/waiting.styles.ts';

const ink = tokenValue('ink');
const accent = tokenValue('accent');
const muted = tokenValue('muted');
const rule = tokenValue('rule');

export const mapWaiting = waitingPlace('of', 'items');

export const mapStyles = /* css */ `
ul, h2, h3 { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3 { margin-top: 1.5rem; padding-top: .5rem; border-top: 2px solid ${accent}; font-weight: 600; }
.count { font-size: .8125rem; font-weight: 400; color: ${muted}; }
h3 .count { margin-left: .75em; }
.schematic { max-width: ${drawn(30)}; margin-top: 1rem; }
.drawing svg { width: 100%; height: auto; }
.beside { display: flex; align-items: flex-start; }
.beside .schematic { flex: 0 0 ${drawn(26)}; margin-right: 3rem; }
.beside .outline { flex: 1 1 0; min-width: 0; margin-top: -.5rem; }
.place { cursor: pointer; }
.place[data-on] text { font-weight: 700; }
.place[data-on] [data-mark=edge] { stroke-width: 3.5; }
.place[data-on] line { stroke-width: 6; }
.place[data-on] rect { stroke: ${ink}; stroke-width: 2; }
.places > li { padding: .5rem 0 .5rem .75rem; border-top: 1px solid ${rule}; }
h3 + .places > li:first-child { border: 0; }
.places .places { margin-top: .25rem; }
li .source { margin: 0; }
.name { display: inline-block; max-width: 100%; word-break: break-word; min-width: var(--xx-target); min-height: var(--xx-target, 1.5rem); padding: 0; border: 0; text-align: left; cursor: pointer; }
li[data-on] { box-shadow: inset .1875rem 0 ${ink}; }
li[data-on] > .name { text-decoration: underline; }
.chosen { margin-top: .75rem; }
.chosen > div { padding: .5rem 0 .5rem .75rem; border-left: .1875rem solid ${ink}; }
@media (forced-colors: active) {
  .place rect { fill: Canvas; }
  [data-mark=field] { stroke: CanvasText; }
}
@media print {
  .name { display: block; }
  .places > li { break-inside: avoid; }
  .beside { display: block; }
  .chosen { display: none; }
}
${mapWaiting.styles}
`;
