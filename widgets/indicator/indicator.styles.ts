/** A rule above instead of a box around: cards stand in a row like columns of a printed table. */
import { changeStyles } from '../../src/theme/change.styles.ts';
import { tokenValue } from '../../src/theme/tokens.ts';

export const indicatorStyles = /* css */ `
.xx-indicator { padding: .75rem 0 0; border-top: 2px solid ${tokenValue('accent')}; }
.value { margin: .125rem 0 .25rem; }
${changeStyles}`;
