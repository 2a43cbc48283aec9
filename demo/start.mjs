// npm start: install what is missing, build, show the demo.
import { join } from 'node:path';
import { build } from '../src/build/build.mjs';
import { portalHeaders } from '../src/build/portal.mjs';
import { serve } from '../src/build/serve.mjs';
import { ensureDependencies, root } from '../src/build/setup.mjs';

ensureDependencies();
await build();
const { url } = process.env.PORT ? await serveAt(Number(process.env.PORT)) : await serveFrom(4173);
console.log(`\n演示已就绪，按 Ctrl+C 结束：\nThe demo is ready, Ctrl+C ends it:\n\n  ${url}/demo/\n`);

/** The first free port from this one on. */
async function serveFrom(port) {
  try {
    return await serveAt(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port >= 4273) throw error;
    return serveFrom(port + 1);
  }
}

function serveAt(port) {
  return serve(join(root, 'dist'), { port, home: '/demo/', headers: portalHeaders });
}
