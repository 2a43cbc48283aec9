/** A rule above, as on a card; under a drawing too narrow for words, the words as a list with the signs of the drawing. */
import { changeStyles } from '../../src/theme/change.styles.ts';
import { drawn } from '../../src/theme/scale.ts';
import { tokenValue } from '../../src/theme/tokens.ts';

export const trendStyles = /* css */ `
.xx-trend { padding: .75rem 0 0; border-top: 2px solid ${tokenValue('accent')}; }
.value { margin: .125rem 0 .25rem; }
${changeStyles}
.chart { margin: .75rem 0 .5rem; }
.chart svg { width: 100%; }
.key { display: flex; align-items: baseline; padding: .125rem 0; border-bottom: 1px solid ${tokenValue('rule')}; }
.sign svg { width: 1.25rem; height: .75rem; }
.key > .when { flex: 1 1 2em; margin: 0 .5rem; color: inherit; }
.key > .detail { min-width: 0; text-align: right; word-break: break-word; font-weight: 600; }
.keys { margin-bottom: .5rem; }
.visual > .note { margin-top: .125rem; }
.many { display: block; columns: 3 ${drawn(17)}; column-gap: ${drawn(2)}; }
.one { margin: 0 0 1.5rem; break-inside: avoid; }
`;
