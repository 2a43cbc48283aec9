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
  cpSync(join(root, 'node_modules/jquery/dist/jquery.min.js'), join(to, 'jquery.js'));

  const page = readFileSync(join(to, 'index.html'), 'utf8');
  const charset = '<meta charset="utf-8">';
  if (!page.includes(charset)) throw new Error(`demo/portal/index.html: ${charset} is not there`);
  const variant = (name, head, encode) => writeFileSync(join(to, name), encode(page.replace(charset, head)));
  variant('gbk.html', '<meta charset="gbk">', gbk);
  variant('csp.html', `${charset}\n<meta http-equiv="Content-Security-Policy" content="${STRICT}">`, String);
}

/** The headers that the demo's server adds, by path. */
export function portalHeaders(path) {
  if (path.endsWith('/portal/gbk.html')) return { 'content-type': 'text/html; charset=gbk' };
  if (path.endsWith('/portal/csp.html'))
    return { 'content-security-policy': `${STRICT}; frame-ancestors 'self'` };
  return {};
}
