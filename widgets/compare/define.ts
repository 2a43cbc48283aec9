/** Importing this file defines `<xx-compare>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxCompare } from './compare.element.ts';

defineWithTools('xx-compare', XxCompare);

declare global {
  interface HTMLElementTagNameMap {
    'xx-compare': XxCompare;
  }
}
