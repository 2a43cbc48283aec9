/**
 * A printed table: names, figures set right, bars beside them where there is room and below them
 * where there is none. Rows of one widget break alike, so bars always start on one line.
 */
import { tokenValue } from '../../src/theme/tokens.ts';

const muted = tokenValue('muted');

export const compareStyles = /* css */ `
.xx-compare { padding-top: .75rem; border-top: 2px solid ${tokenValue('accent')}; }
h2, h3, ul, ol { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-size: 1.125rem; font-weight: 600; line-height: 1.4; }
h3 { font-weight: 600; line-height: 1.4; }
h2 + div > .group > h3 { margin-top: .5rem; }
.group + .group { margin-top: 1rem; padding-top: .75rem; border-top: 1px solid ${tokenValue('rule')}; }
.count { font-size: .875rem; font-weight: 400; color: ${muted}; }
.plot .count { color: inherit; }
.rows { overflow: hidden; }
li { display: flex; flex-wrap: wrap; margin: .625rem -1.5rem 0 0; break-inside: avoid; }
.words { flex: 1 1 17rem; min-width: 0; margin-right: 1.5rem; }
.plot { flex: 999 1 16rem; min-width: 0; margin-right: 1.5rem; }
.detail { overflow: hidden; font-size: 1rem; text-align: right; word-wrap: normal; }
.detail .label { float: left; margin-right: .75rem; text-align: left; font-weight: 400; line-height: inherit; word-wrap: break-word; }
.detail .value { font-size: 1.125rem; line-height: 1.3333; word-break: normal; }
.detail .unit { margin: 0; font-size: .875rem; }
.long .value, .long .unit { word-break: break-word; word-wrap: break-word; white-space: normal; }
.scale { padding: .1875rem 0; }
.scale svg { width: 100%; height: 1rem; }
.scale line, .scale path { vector-effect: non-scaling-stroke; }
.dots path { stroke-linecap: round; }
.dots .scale { padding-left: .5rem; padding-right: .5rem; }
.source { margin-top: .25rem; }
`;
