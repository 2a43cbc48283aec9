// demo/portal/ goes into dist/ as it is written, because a portal has no bundler; beside it the same page in
// GBK and under a strict policy.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gbk } from './gbk.mjs';
import { root } from './setup.mjs';

/** Nothing inline, nothing from elsewhere: what security scanners ask of a government site. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

export function buildPortal() {
  const to = join(root, 'dist/demo/portal');
  cpSync(join(root, 'demo/portal'), to, { recursive: true });
  cpSync(join(root, 'demo/icon.svg'), join(to, 'icon.svg'));
  const jquery = (name, as) => cpSync(join(root, `node_modules/${name}/dist/jquery.min.js`), join(to, as));
  jquery('jquery', 'jquery.js');
  // jQuery 1.12 tries event attributes on an element of its own, which a strict policy reports.
  jquery('jquery-3', 'jquery-3.js');

  const page = readFileSync(join(to, 'index.html'), 'utf8');
  const charset = '<meta charset="utf-8">';
  if (!page.includes(charset)) throw new Error(`demo/portal/index.html: ${charset} is not there`);
  const variant = (name, html) => writeFileSync(join(to, name), html);
  variant('gbk.html', gbk(page.replace(charset, '<meta charset="gbk">')));
  const policy = `<meta http-equiv="Content-Security-Policy" content="${STRICT}">`;
  variant('csp.html', page.replace(charset, `${charset}\n${policy}`).replace('"jquery.js"', '"jquery-3.js"'));
}

/** The headers that the demo's server adds, by path. */
export function portalHeaders(path) {
  if (path.endsWith('/portal/gbk.html')) return { 'content-type': 'text/html; charset=gbk' };
  if (path.endsWith('/portal/csp.html'))
    return { 'content-security-policy': `${STRICT}; frame-ancestors 'self'` };
  return {};
}
