/** Importing this file defines `<xx-table>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxTable } from './table.element.ts';

defineWithTools('xx-table', XxTable);

declare global {
  interface HTMLElementTagNameMap {
    'xx-table': XxTable;
  }
}
