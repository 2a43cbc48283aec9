// The widget contract's own tests of words and widths, made for older engines: bundled, with a small stage of mocha's
// words before them (contract-stage.js). axe is left to the browsers of today; it asks the same of the same nodes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../src/build/setup.mjs';

const FILES = ['words', 'width'].map((name) => `test/contract/${name}.test.ts`);

/** What the page that runs them loads, `{ path: body }`. */
export async function contractFiles() {
  const entry = join(root, 'test/engines/contract-entry.js');
  const virtual = {
    name: 'xx:contract-entry',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) =>
      id === entry ? FILES.map((file) => `import ${JSON.stringify(join(root, file))};`).join('\n') : null,
  };
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [virtual],
    build: {
      write: false,
      minify: false,
      target: 'chrome78',
      // The package says of itself that importing does nothing, of its tests too, which would then be left out.
      rolldownOptions: { treeshake: false },
      lib: { entry, formats: ['iife'], name: 'contract', fileName: () => 'contract.js' },
    },
  });
  const [{ output }] = [result].flat();
  return {
    '/contract-stage.js': readFileSync(new URL('./contract-stage.js', import.meta.url)),
    '/contract.js': output[0].code,
    '/contract.html': `<!doctype html>
<html lang="zh-CN" data-only="">
<head><meta charset="utf-8"></head>
<body><script src="/contract-stage.js"></script><script src="/contract.js"></script></body>
</html>`,
  };
}
