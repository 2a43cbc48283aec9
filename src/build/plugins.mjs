// The few Vite plugins of this house.
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, parseSync, Visitor } from 'vite';
import { squeezeCss } from './css.mjs';

/** Squeezes the template strings of `*.styles.ts`; what stands in `${}` is left alone. */
export function squeezeStyles() {
  return {
    name: 'xx:squeeze-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler(code, id) {
        const strings = [];
        const visitor = new Visitor({ TemplateElement: (node) => strings.push(node) });
        visitor.visit(parseSync(id, code).program);
        let squeezed = code;
        for (const { start, end, value } of strings.sort((a, b) => b.start - a.start)) {
          const at = code.indexOf(value.raw, start);
          if (at > end) throw new Error(`${id}: cannot find the style sheet at ${start}`);
          squeezed = squeezed.slice(0, at) + squeezeCss(value.raw) + squeezed.slice(at + value.raw.length);
        }
        return { code: squeezed, map: null };
      },
    },
  };
}

/**
 * Gives a bundle its shape for browsers: minified, the shim in front and, round a classic script, the
 * guard: a browser without custom elements keeps the page's own text and reports no error. A browser
 * that is too old for a module's syntax does not run it, and the page's own text stands as well. The
 * doctor has the shim and no guard: an old browser is one of its findings.
 */
export function browserBundle({ guard, format, target, banner }) {
  const shim = minify('shim.js', readFileSync(new URL('./shim.js', import.meta.url), 'utf8'), target);
  const wrap = (code) =>
    guard
      ? `(function(){"use strict";if(!window.customElements||!Element.prototype.attachShadow)return;${shim}${code}})();\n`
      : `${format === 'iife' ? shim : ''}${code}\n`;
  return eachChunk('xx:browser-bundle', (chunk) => {
    chunk.code = banner + wrap(minify(chunk.fileName, chunk.code, target));
  });
}

/** Vite leaves the white space in ES library output, so every bundle is printed once more. */
function minify(name, code, target) {
  const result = minifySync(name, code, { module: true, compress: { target }, mangle: true });
  if (result.errors.length > 0) throw new Error(`${name}: ${result.errors[0].message}`);
  return result.code.trim();
}

/**
 * ASCII only: on a page declared GBK a script with raw Chinese inside does not even parse. The minifiers
 * spare tagged templates by design, though Lit reads the cooked strings; therefore this comes last.
 */
export function asciiOnly() {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return eachChunk('xx:ascii-only', (chunk) => {
    chunk.code = chunk.code.replace(/[\u007f-\uffff]/g, escaped);
    if (Buffer.from(chunk.code).some((byte) => byte > 0x7f)) throw new Error(`${chunk.fileName}: not ASCII`);
  });
}

/** A command: says what runs it, and may be run. */
export function executable() {
  const line = '#!/usr/bin/env node\n';
  return {
    ...eachChunk('xx:executable', (chunk) => {
      if (!chunk.code.startsWith('#!')) chunk.code = line + chunk.code;
    }),
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) chmodSync(join(dir, name), 0o755);
    },
  };
}

/**
 * The demo pages use the built files as a webmaster would, by plain relative addresses that leave the
 * demo folder (`../xx-widgets.js`). Those stay as they are written; all else is Vite's.
 */
export function keepBuiltFiles() {
  const reference = /<(?:script|link|img|source|iframe)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/g;
  return {
    name: 'xx:keep-built-files',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        // One invisible folder above the demo shows whether an address leaves it.
        const page = new URL(`.${path}`, 'http://site/demo/');
        return html.replace(reference, (tag, address) => {
          const target = new URL(address, page);
          const outside = target.host === 'site' && !target.pathname.startsWith('/demo/');
          return outside && !address.startsWith('/') ? tag.replace(/^<\w+/, '$& vite-ignore') : tag;
        });
      },
    },
  };
}

function eachChunk(name, change) {
  return {
    name,
    enforce: 'post',
    // generateBundle comes after the minifier, which would undo the escapes.
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') change(file);
    },
  };
}
