/** Importing this file defines `<xx-map>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxMap } from './map.element.ts';

defineWithTools('xx-map', XxMap);

declare global {
  interface HTMLElementTagNameMap {
    'xx-map': XxMap;
  }
}
