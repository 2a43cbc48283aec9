/** Importing this file defines `<xx-breakdown>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxBreakdown } from './breakdown.element.ts';

defineWithTools('xx-breakdown', XxBreakdown);

declare global {
  interface HTMLElementTagNameMap {
    'xx-breakdown': XxBreakdown;
  }
}
