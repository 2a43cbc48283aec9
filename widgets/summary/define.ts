/** Importing this file defines `<xx-summary>` (and `<xx-report>`, with `view="summary"`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { showView } from '../../src/element/report-view.ts';
import { XxSummary } from './summary.element.ts';

defineWithTools('xx-summary', XxSummary);
showView('summary', 'xx-summary');

declare global {
  interface HTMLElementTagNameMap {
    'xx-summary': XxSummary;
  }
}
