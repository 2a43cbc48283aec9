/** Importing this file defines `<xx-trend>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxTrend } from './trend.element.ts';

defineWithTools('xx-trend', XxTrend);

declare global {
  interface HTMLElementTagNameMap {
    'xx-trend': XxTrend;
  }
}
