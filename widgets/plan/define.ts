/** Importing this file defines `<xx-plan>` (and `<xx-report>`). */
import { defineWithTools } from '../../src/element/page-tools.ts';
import { XxPlan } from './plan.element.ts';

defineWithTools('xx-plan', XxPlan);

declare global {
  interface HTMLElementTagNameMap {
    'xx-plan': XxPlan;
  }
}
