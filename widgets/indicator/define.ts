/** Importing this file defines `<xx-indicator>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxIndicator } from './indicator.element.ts';

define('xx-indicator', XxIndicator, findingsOf);
