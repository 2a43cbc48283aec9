// WebKitGTK: the MiniBrowser of Debian behind its own driver, asked by plain W3C WebDriver requests.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureProgram } from '../../src/build/setup.mjs';

/** What starts a WebKit: its driver, its browser, a screen where there is none; null where one is missing. */
export function ensureWebKit() {
  const driver = ensureProgram(['WebKitWebDriver'], ['webkit2gtk-driver']);
  const browser = driver && miniBrowser();
  if (!browser) return null;
  if (process.env.DISPLAY) return { driver, browser, screen: [] };
  const screen = ensureProgram(['xvfb-run'], ['xvfb', 'xauth']);
  return screen && { driver, browser, screen: [screen, '-a', '-s', '-screen 0 1280x1000x24'] };
}

function miniBrowser() {
  const libraries = '/usr/lib';
  for (const machine of existsSync(libraries) ? readdirSync(libraries) : []) {
    for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      const path = join(libraries, machine, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  return null;
}

export async function startWebKit({ driver, browser, screen }) {
  const port = await freePort();
  const [program, ...args] = [...screen, driver, '--host=127.0.0.1', `--port=${port}`];
  // A group of its own, so that the screen and the browser end with it.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const host = `http://127.0.0.1:${port}`;
  const end = async () => {
    process.kill(-child.pid, 'SIGTERM');
    await gone;
  };
  try {
    await answering(`${host}/status`);
    const { sessionId, capabilities } = await ask(`${host}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
          timeouts: { script: 300_000, pageLoad: 120_000 },
        },
      },
    });
    const session = `${host}/session/${sessionId}`;
    await ask(`${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 1000 });
    return {
      version: capabilities.browserVersion,
      visit: (url) => ask(`${session}/url`, { url }),
      async run(expression) {
        const script = `const done = arguments[0];
          Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await ask(`${session}/execute/async`, { script, args: [] });
        if (error) throw new Error(error);
        return value;
      },
      picture: async () => Buffer.from(await ask(`${session}/screenshot`), 'base64'),
      async close() {
        await ask(session, undefined, 'DELETE');
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function ask(url, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.message || value.error}`);
  return value;
}

async function answering(url) {
  for (let tries = 0; tries < 200; tries += 1) {
    const response = await fetch(url).catch(() => null);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}: no answer`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
