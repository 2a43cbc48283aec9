import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * A small static server for a folder; for the demo and for tests that need a difficult host.
 *
 * - `port`: 0 takes any free one.
 * - `headers`: an object, or `(path) => object`; laid over the usual ones, e.g. a policy or another charset.
 * - `transform`: `async (path, body) => body`; may wait (a slow host), change a file, or make up one that is
 *   not there (then `body` is null). Returning undefined changes nothing; `{ status, body }` is an answer
 *   that is not 200.
 * - `home`: where `/` leads.
 *
 * Resolves to `{ url, port, close }`; `url` has no slash at its end.
 */
export async function serve(root, { port = 0, headers = {}, transform, home } = {}) {
  const server = createServer(async (request, response) => {
    try {
      const answer = await respond(request);
      response
        .writeHead(answer.status, answer.headers)
        .end(request.method === 'HEAD' ? undefined : answer.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': types['.txt'] }).end(String(error));
    }
  });

  async function respond(request) {
    const url = new URL(request.url, 'http://localhost');
    const redirect = (location) => ({ status: 302, headers: { location: location + url.search } });
    if (home && url.pathname === '/') return redirect(home);

    let path = url.pathname;
    if (path.endsWith('/')) path += 'index.html';
    else if (await isFolder(fileFor(path))) return redirect(`${path}/`);

    const file = await readFile(fileFor(path)).catch(() => null);
    const made = (await transform?.(path, file)) ?? file;
    const { status, body } = made?.status ? made : { status: 200, body: made };
    const own = typeof headers === 'function' ? headers(path) : headers;
    if (body === null)
      return { status: 404, headers: { 'content-type': types['.txt'] }, body: `404 ${path}\n` };
    const type = types[extname(path)] ?? 'application/octet-stream';
    return { status, headers: { 'content-type': type, 'cache-control': 'no-store', ...own }, body };
  }

  /** `normalize` from the root keeps `..` from leaving the folder. */
  function fileFor(path) {
    return join(root, normalize(sep + decodeURIComponent(path)));
  }

  await new Promise((resolve, reject) => server.once('error', reject).listen(port, resolve));
  const taken = server.address().port;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${taken}`, port: taken, close };
}

async function isFolder(path) {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
