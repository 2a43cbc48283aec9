/** Importing this file defines `<xx-honours>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxHonours } from './honours.element.ts';

define('xx-honours', XxHonours, findingsOf);
