/** Importing this file defines `<xx-compare>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxCompare } from './compare.element.ts';

define('xx-compare', XxCompare, findingsOf);
