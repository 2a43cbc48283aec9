/** Importing this file defines `<xx-map>` (and `<xx-report>`). */
import { define } from '../../src/element/define.ts';
import { findingsOf } from '../../src/report/findings.ts';
import { XxMap } from './map.element.ts';

define('xx-map', XxMap, findingsOf);
