/** Importing this file defines every tag; it is the entry of `dist/xx-widgets.js`. */
import './indicator/define.ts';
import './map/define.ts';
import './progress/define.ts';
import './timeline/define.ts';
