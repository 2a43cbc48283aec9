/** Importing this file defines `<xx-indicator>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxIndicator } from './indicator.element.ts';

defineWithTools('xx-indicator', XxIndicator);

declare global {
  interface HTMLElementTagNameMap {
    'xx-indicator': XxIndicator;
  }
}
