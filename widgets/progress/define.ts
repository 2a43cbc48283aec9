/** Importing this file defines `<xx-progress>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { XxProgress } from './progress.element.ts';

define('xx-progress', XxProgress);

declare global {
  interface HTMLElementTagNameMap {
    'xx-progress': XxProgress;
  }
}
