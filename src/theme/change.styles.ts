/** The line of a change (`src/scene/change.ts`): arrow, words, sign, word. */
import { tokenValue } from './tokens.ts';

export const changeStyles = /* css */ `
.change { display: flex; flex-wrap: wrap; align-items: center; margin-bottom: .25rem; }
.change > p { max-width: calc(100% - 2rem); margin-right: .625rem; }
.tone-good { color: ${tokenValue('good')}; font-weight: 600; }
.tone-bad { color: ${tokenValue('bad')}; font-weight: 600; }
.glyph svg { width: .75rem; height: .75rem; margin-right: .375rem; }
`;
