// The files beside dist/xx-widgets.js that not every page needs, and the hashes by which they are known. Most of
// them dist/xx-more.js fetches when a page asks; `embed` and `frame` are named by pages themselves.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** `dist/xx-<name>.js` and the source that it is made of. */
export const PARTS = {
  doctor: 'src/embed/doctor/page.ts',
  en: 'src/embed/english-page.ts',
  embed: 'src/embed/embed-page.ts',
  frame: 'src/embed/frame-page.ts',
  menu: 'src/embed/menu/page.ts',
};

/** The SRI value of a built file; '' while it is not built. */
export function sri(name) {
  const path = join(root, 'dist', name);
  if (!existsSync(path)) return '';
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
