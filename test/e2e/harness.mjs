// One browser and one web server for a test file: pages from strings, slow and odd hosts, and a record of
// everything that went wrong or was asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serve } from '../../src/build/serve.mjs';
import { ensureBrowser, root } from '../../src/build/setup.mjs';

export { gbk } from '../../src/build/gbk.mjs';

export const dist = join(root, 'dist');
export const REPORT = '/reports/xianxia-2021.json';
export const report = JSON.parse(readFileSync(join(root, 'reports/xianxia-2021.json'), 'utf8'));

const { catalog, presentWidget, renderWidget } = await import(pathToFileURL(join(dist, 'static.js')).href);

/** A selector of every widget. */
export const WIDGETS = catalog.map(({ name }) => `xx-${name}`).join();

/** What a widget says, line by line; the first line of a single figure is its sentence. */
export const said = (name, attributes) => renderWidget(name, attributes, report, 'text').split('\n');

/** The names of all widgets. */
export const NAMES = catalog.map(({ name }) => name);

/** Every widget with what it shows of the report by itself, or of one row that suits it. */
export const EVERY = NAMES.map((name) => {
  const tries = [{}, { of: 'tax-2021' }, { of: 'tianshan5-consent' }];
  const attributes = tries.find((each) => presentWidget(name, each, report).state === 'ready');
  assert.ok(attributes, `<xx-${name}>: no row of the report suits it`);
  return [name, attributes];
});

/** The items of the report's timeline, in its order. */
export function timelineItems() {
  const { threads, dated, undated } = presentWidget('timeline', {}, report).models[0];
  return [...threads, ...dated, ...undated.flatMap(({ items }) => items)];
}

/** A tag as the demo hands it out: what it says is text inside it, and a timeline's whole list. */
export function tag(name, attributes = {}) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const inside =
    name === 'timeline'
      ? `<ul>${timelineItems()
          .map(({ title }) => `<li>${escaped(title)}</li>`)
          .join('')}</ul>`
      : escaped(said(name, attributes)[0]);
  return `<xx-${name}${written.join('')}>${inside}</xx-${name}>`;
}

const PAGE = '/page.html';

/**
 * To be called once at the top of a test file. `visit` opens a page; pages of one file are visited one
 * after the other, because they share the server.
 *
 * - `html`: the page, a string or bytes; `type`: its content-type; `policy`: its Content-Security-Policy.
 * - `path`: where the page stands; without `html` it is the file of `dist/` there.
 * - `files`: further files, `{ path: body }`, laid over those of `dist/`.
 * - `types`: content-types, `{ path: type }`; `delays`: milliseconds, `{ path: ms }`.
 * - `sent`: other headers, `{ path: headers }`.
 * - `search`: of the page's address; `address`: another address, of a host ending in `.example` (all of
 *   them lead to this server, those of https as well) or of a file.
 * - `width`, `height`, `javaScript`: of the browser's window.
 * - `statuses`: what the server answers instead of 200, `{ path: 503 }`.
 * - `prepare`: a function that runs in the page before anything else of it.
 *
 * What comes back holds the `scene`, in which `files` and `statuses` may be changed while the page is open,
 * and of the log `answers`, `200 /path`, also of what the browser had asked whether it still holds.
 */
export async function useSite() {
  let scene = {};
  const open = new Set();
  const status = (path) => scene.statuses?.[path];
  const answered = (path, code) => scene.answers.push(`${code} ${path}`);
  const site = await serve(dist, { transform, headers, status, answered });
  const browser = await launch(site.port);

  after(async () => {
    await browser.close();
    await site.close();
  });

  async function transform(path, body) {
    const file = scene.files?.[path] ?? (path === '/favicon.ico' ? '' : body);
    scene.served.push(path);
    const delay = scene.delays?.[path];
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    return file;
  }

  function headers(path) {
    const own = { ...scene.sent?.[path] };
    if (path === scene.path && scene.policy) own['content-security-policy'] = scene.policy;
    if (scene.types?.[path] !== undefined) own['content-type'] = scene.types[path];
    return own;
  }

  async function visit({ html, path = PAGE, type = 'text/html; charset=utf-8', ...options }) {
    for (const context of open) await context.close();
    open.clear();
    const { files, types, width = 1280, height = 800, javaScript = true, prepare } = options;
    scene = {
      ...options,
      path,
      files: { ...files, ...(html === undefined ? {} : { [path]: html }) },
      types: { ...types, [path]: type },
      statuses: { ...options.statuses },
      served: [],
      answers: [],
    };
    const { served, answers } = scene;
    // Another reader each time: what one page has kept in the browser is no other's.
    const context = await browser.createBrowserContext();
    open.add(context);
    const page = await context.newPage();
    const log = { errors: [], warnings: [], violations: [], requests: [], served, answers };
    page.on('pageerror', (error) => log.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') log.errors.push(message.text());
      if (message.type() === 'warn') log.warnings.push(message.text());
    });
    page.on('request', (request) => log.requests.push(request.url()));
    await page.setViewport({ width, height });
    if (javaScript) {
      await page.exposeFunction('xxViolation', (text) => log.violations.push(text));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          window.xxViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
    } else await page.setJavaScriptEnabled(false);
    if (prepare) await page.evaluateOnNewDocument(prepare);
    const { search = '', address = site.url + path } = options;
    if (address.startsWith('https:')) await answerSecurely(page, site.url);
    await page.goto(address + search, { waitUntil: 'load' });
    return { page, log, url: site.url, scene };
  }

  return { visit };
}

/** A page of an https address without a certificate: the browser's requests are answered by the server. */
async function answerSecurely(page, url) {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const { pathname, search } = new URL(request.url());
    const { status, headers, body } = await fetch(url + pathname + search).then(async (response) => ({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    }));
    await request.respond({ status, headers, body });
  });
}

function launch(port) {
  const args = [
    `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`,
    '--disable-dev-shm-usage', // small in containers
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium refuses to sandbox for root, which is who runs in most containers.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: ensureBrowser(), args });
}

/** Waits until every widget of the page has drawn its figures, or has said why it cannot; gives the states. */
export async function drawn(page) {
  return page
    .waitForFunction(
      (all) => {
        const widgets = [...document.querySelectorAll(all)];
        const states = widgets.map((widget) => widget.state ?? 'undefined');
        return widgets.length > 0 && !states.some((state) => /^(undefined|loading)$/.test(state)) && states;
      },
      { timeout: 10_000 },
      WIDGETS,
    )
    .then((handle) => handle.jsonValue());
}

/** Of each widget of the page: tag, state, what a reader and a screen reader get of it, and how much is drawn. */
export function widgetsOf(page) {
  return page.$$eval(WIDGETS, (widgets) =>
    widgets.map((widget) => ({
      tag: widget.localName,
      state: widget.state,
      text: widget.shadowRoot?.textContent.replace(/\s+/g, ' ').trim(),
      marks: widget.shadowRoot?.querySelectorAll('svg *').length ?? 0,
      items: widget.shadowRoot?.querySelectorAll('li[data-key]').length ?? 0,
      height: widget.getBoundingClientRect().height,
    })),
  );
}

/** A page as a webmaster writes it. */
export function pageOf(body, { head = '', charset = 'utf-8' } = {}) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<meta name="viewport" content="width=device-width">
<title>xx-widgets</title>
${head}
</head>
<body>
${body}
</body>
</html>`;
}

/** Text inside HTML. */
const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
