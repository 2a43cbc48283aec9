/** A rule above instead of a box around: cards stand in a row like columns of a printed table. */
import { tokenValue } from '../../src/theme/tokens.ts';

export const indicatorStyles = /* css */ `
.xx-indicator { padding: .75rem 0 0; border-top: 2px solid ${tokenValue('accent')}; }
.value { margin: .125rem 0 .25rem; }
.change { display: flex; flex-wrap: wrap; align-items: center; margin-bottom: .25rem; }
.change > p { max-width: calc(100% - 2rem); margin-right: .625rem; }
.tone-good { color: ${tokenValue('good')}; font-weight: 600; }
.tone-bad { color: ${tokenValue('bad')}; font-weight: 600; }
.glyph svg { width: .75rem; height: .75rem; margin-right: .375rem; }
`;
