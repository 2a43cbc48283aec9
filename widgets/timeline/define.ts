/** Importing this file defines `<xx-timeline>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxTimeline } from './timeline.element.ts';

define('xx-timeline', XxTimeline, findingsOf);
