/** A rule above instead of a box around: cards stand in a row like columns of a printed table. */
import { tokenValue } from '../../src/theme/tokens.ts';

export const indicatorStyles = /* css */ `
.xx-indicator { padding: .75rem 0 0; border-top: 2px solid ${tokenValue('accent')}; }
.label { font-weight: 400; }
.value { margin: .125rem 0 .25rem; font-size: 2rem; }
.change { display: flex; flex-wrap: wrap; align-items: center; margin-bottom: .25rem; }
.change > p { margin-right: .625rem; }
.glyph svg { width: .75rem; height: .75rem; margin-right: .375rem; }
`;
