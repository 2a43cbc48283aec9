/** Importing this file defines `<xx-honours>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxHonours } from './honours.element.ts';

defineWithTools('xx-honours', XxHonours);

declare global {
  interface HTMLElementTagNameMap {
    'xx-honours': XxHonours;
  }
}
