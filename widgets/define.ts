/** Importing this file defines every tag; it is the entry of `dist/xx-widgets.js`. */
import { arrive } from '../src/embed/arrive.ts';
import './breakdown/define.ts';
import './compare/define.ts';
import './honours/define.ts';
import './indicator/define.ts';
import './plan/define.ts';
import './map/define.ts';
import './progress/define.ts';
import './summary/define.ts';
import './table/define.ts';
import './timeline/define.ts';
import './trend/define.ts';

arrive();
