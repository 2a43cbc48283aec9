// Chromium as it was: builds that npm still holds, driven by the DevTools protocol itself, because no driver of
// today speaks to all of them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import WebSocket from 'ws';
import { fetchPackage, root, unpack } from '../../src/build/setup.mjs';

const cache = join(root, 'node_modules/.cache/xx-widgets/kernels');

/** `since`: what stood on the machines of readers with such a kernel. The hashes are those of the registry. */
export const KERNELS = [
  {
    version: 64,
    spec: 'chrome-aws-lambda@64.0.3264',
    integrity:
      'sha512-3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==',
  },
  {
    version: 78,
    spec: 'chrome-aws-lambda@1.20.4',
    integrity:
      'sha512-+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
  },
  {
    version: 83,
    spec: 'chrome-aws-lambda@3.1.1',
    integrity:
      'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  },
  {
    version: 109,
    spec: '@sparticuz/chromium@109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
];

/** The path of a kernel, fetched once; null where it cannot run or be fetched. Throws when it is not what it was. */
export async function ensureKernel({ version, spec, integrity }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(cache, String(version));
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const tarball = fetchPackage(spec, folder);
  if (!tarball) return null;
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) {
    rmSync(folder, { recursive: true });
    throw new Error(`${spec}: ${found}`);
  }
  unpack(tarball, folder);
  await pipeline(
    createReadStream(join(folder, 'package/bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(`${program}.part`),
  );
  chmodSync(`${program}.part`, 0o755);
  renameSync(`${program}.part`, program);
  for (const rest of [tarball, join(folder, 'package')]) rmSync(rest, { recursive: true });
  return program;
}

/** Starts a kernel with one tab. */
export async function startKernel(program) {
  const profile = mkdtempSync(join(tmpdir(), 'xx-kernel-'));
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-zygote',
    '--single-process',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--hide-scrollbars',
    '--window-size=1280,900',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const host = await addressOf(child);
  const { 'User-Agent': agent } = await ask(`http://${host}/json/version`);
  const tab = await connect(await tabOf(host));
  await tab.send('Page.enable');
  return {
    version: /Chrome\/([\d.]+)/.exec(agent)[1],
    async visit(url) {
      const loaded = tab.next('Page.loadEventFired');
      await tab.send('Page.navigate', { url });
      await loaded;
    },
    async run(expression) {
      const answer = await tab.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      const { exceptionDetails: problem } = answer;
      if (problem) throw new Error(problem.exception?.description ?? problem.text);
      return answer.result.value;
    },
    async picture() {
      return Buffer.from((await tab.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
    },
    async close() {
      tab.close();
      child.kill('SIGKILL');
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const address = /DevTools listening on ws:\/\/([^/]+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${said}`)));
  });
}

const ask = async (url) => (await fetch(url)).json();

/** The tab opens a moment after the browser. */
async function tabOf(host) {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = (await ask(`http://${host}/json/list`)).find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${host}: no page`);
}

/** The DevTools protocol: questions with a number, answers with the same, events without. */
async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 0 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const { id, method, result, error, params } = JSON.parse(data);
    const { resolve, reject } = waiting.get(id ?? method) ?? {};
    waiting.delete(id ?? method);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result ?? params);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'));
  });
  const answer = (key) => new Promise((resolve, reject) => waiting.set(key, { resolve, reject }));
  return {
    next: answer,
    send(method, params = {}) {
      last += 1;
      const answered = answer(last);
      socket.send(JSON.stringify({ id: last, method, params }));
      return answered;
    },
    close: () => socket.terminate(),
  };
}
