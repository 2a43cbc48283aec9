/** Importing this file defines `<xx-timeline>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxTimeline } from './timeline.element.ts';

defineWithTools('xx-timeline', XxTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'xx-timeline': XxTimeline;
  }
}
