/** The whole large, its parts as a bar across the width, and a list that is the bar's key. */
import { tokenValue } from '../../src/theme/tokens.ts';

export const breakdownStyles = /* css */ `
.xx-breakdown, .one { padding-top: .75rem; border-top: 2px solid ${tokenValue('accent')}; }
.many > .one { margin-bottom: 1rem; }
h2, ul { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { font-weight: 600; line-height: 1.4; }
figure.bar svg { width: 100%; max-width: 40rem; margin-top: .625rem; }
div.area { display: flex; flex-wrap: wrap; align-items: flex-end; }
div.area > .parts { flex: 1 1 12rem; min-width: 0; }
figure.area { flex: 0 1 16.5rem; min-width: 0; margin-top: .75rem; padding-right: 1.5rem; }
figure.area svg { width: 100%; }
.parts { max-width: 40rem; margin-top: .5rem; }
.parts .parts { margin-top: .25rem; }
li { display: flex; margin-top: .375rem; break-inside: avoid; }
.sign { flex: none; margin: .3125rem .625rem 0 0; }
.sign svg { width: 1.25rem; height: .875rem; }
.words { flex: 1; min-width: 0; }
.detail { overflow: hidden; font-size: 1rem; text-align: right; }
.detail .label { float: left; margin-right: .75rem; text-align: left; font-weight: 400; line-height: inherit; }
.chosen > .words > .detail .label { font-weight: 600; }
.detail .value { font-size: 1.125rem; line-height: 1.3333; }
.detail .unit { margin: 0; font-size: .875rem; white-space: normal; }
.count { font-size: .875rem; color: ${tokenValue('muted')}; text-align: right; }
`;
