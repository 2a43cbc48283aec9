/** Importing this file defines `<xx-trend>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxTrend } from './trend.element.ts';

define('xx-trend', XxTrend, findingsOf);
