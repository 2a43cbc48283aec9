/**
 * `dist/xx-frame.js`: for a page that takes only frames and this one script. A page with the one script needs
 * it not: that one brings the same.
 */
import { followHeights } from './frame.ts';

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', followHeights);
else followHeights();
