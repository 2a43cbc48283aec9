/** Importing this file defines `<xx-plan>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxPlan } from './plan.element.ts';

define('xx-plan', XxPlan, findingsOf);
