// What a page costs in Chromium. Times are the processor's on the page's main thread, so that what else the
// machine does is not counted; `wallMs` is the clock's. Every measure has a page and a browser context of its own.
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../src/build/setup.mjs';
import { LONG_TASK_MS } from './workloads.mjs';

export function launch() {
  const args = [
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: ensureBrowser(), args, protocolTimeout: 120_000 });
}

/** Opens a page of its own, hands it to `work`, and closes it. */
export async function onPage(browser, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const done = await work({ page, client, requests });
    if (errors.length) throw new Error(errors.join('\n'));
    return done;
  } finally {
    await context.close();
  }
}

async function metricsOf(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Seconds in Chromium's metrics, milliseconds in ours. */
const between = (before, after) => {
  const ms = (name) => (after[name] - before[name]) * 1000;
  return {
    ms: ms('TaskDuration'),
    scriptMs: ms('ScriptDuration'),
    styleLayoutMs: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  };
};

/** Script objects and, where Chromium tells, the page's own; in bytes. */
async function heapOf(client) {
  for (let round = 0; round < 2; round += 1) await client.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await client.send('Runtime.getHeapUsage');
  const { Nodes } = await metricsOf(client);
  return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes: Nodes };
}

const foreign = (requests) =>
  requests.filter((url) => /^https?:/.test(url) && new URL(url).hostname !== 'localhost').length;

/** One drawing and one update of a workload by a subject. */
export function measure(browser, url, subject, { kind, count, updates, scrolls }) {
  return onPage(browser, async ({ page, client }) => {
    // The page's own process is there already when it is asked for.
    await page.goto(`${url}/data/${kind}/1.json`);
    const start = await metricsOf(client);
    await page.goto(`${url}/page/${subject.name}/${kind}.html`, { waitUntil: 'load' });
    await page.evaluate((address) => window.bench.load(address), `/data/${kind}/${count}.json`);
    const heap = await heapOf(client);
    const before = await metricsOf(client);
    const draw = await page.evaluate(() => window.bench.draw());
    const drawn = await metricsOf(client);
    const heapAfter = await heapOf(client);
    const drawTimes = between(before, drawn);
    await page.evaluate(() => window.bench.prepare());
    const beforeUpdate = await metricsOf(client);
    const update = updates
      ? await page.evaluate((times) => window.bench.feed(times), updates)
      : await page.evaluate(() => window.bench.update());
    const updateTimes = between(beforeUpdate, await metricsOf(client));
    const words = await page.evaluate(() => window.bench.words());
    const scroll = scrolls ? await page.evaluate(() => window.bench.scroll()) : null;
    return {
      words,
      drawMs: drawTimes.ms,
      drawScriptMs: drawTimes.scriptMs,
      drawLayoutMs: drawTimes.styleLayoutMs,
      drawWallMs: draw.wallMs,
      // Of a subject that draws all at once the first screen is there when all is.
      screenMs: draw.screenMs ?? Math.max(draw.wallMs, drawTimes.ms),
      longestMs: draw.longestMs,
      updateMs: updateTimes.ms,
      updateScriptMs: updateTimes.scriptMs,
      updateLayoutMs: updateTimes.styleLayoutMs,
      updateWallMs: update.wallMs,
      heapKb: (heapAfter.bytes - heap.bytes) / count / 1000,
      nodes: (heapAfter.nodes - heap.nodes) / count,
      startMs: between(start, before).ms,
      ...(scroll ? { scrollMs: scroll.longestMs } : {}),
    };
  });
}

/** What a page has to fetch for one kind of figure, and how far it moves when the script is late. */
export function load(browser, site, subject, kind) {
  return onPage(browser, async ({ page, requests }) => {
    site.delay(true);
    await page.goto(`${site.url}/late/${subject.name}/${kind}.html`, { waitUntil: 'networkidle0' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    site.delay(false);
    const shift = await page.evaluate(() => window.shift);
    const own = requests.filter((address) => address.startsWith(site.url) && !address.includes('/late/'));
    const files = own.filter((address) => !/favicon|\/subjects\/(xx-widgets|floor)\./.test(address));
    return { shift, foreign: foreign(requests), files: [...new Set(files)] };
  });
}

/** Long after the last widget of the report page is drawn. */
const SETTLED_MS = 4000;

/** A whole page of figures, from the request until every one of them is drawn. */
export function measureReport(browser, url, path) {
  return onPage(browser, async ({ page, client, requests }) => {
    await page.evaluateOnNewDocument(() => {
      window.tasks = [];
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${url}/dist/demo/icon.svg`);
    const before = await metricsOf(client);
    await page.goto(url + path, { waitUntil: 'load' });
    // Nothing is asked meanwhile: every question of the driver's is a task on the page's own thread.
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const isDrawn = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('xx-') && localName !== 'xx-report')
        .every(({ state }) => state && state !== 'loading'),
    );
    if (!isDrawn) throw new Error(`The report page is not drawn after ${SETTLED_MS} ms.`);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const times = between(before, await metricsOf(client));
    // Before memory is asked for: the collection of garbage is a long task of the bench's own.
    const tasks = await page.evaluate(
      () => new Promise((resolve) => setTimeout(() => resolve(window.tasks), 100)),
    );
    const { nodes } = await heapOf(client);
    const seen = await page.evaluate(() => {
      const widgets = [...document.querySelectorAll('*')].filter(({ shadowRoot }) =>
        shadowRoot?.querySelector('.paper'),
      );
      // Chromium counts as near what is within one and a half screens; so much again is far.
      const far = widgets.filter((widget) => widget.getBoundingClientRect().top > innerHeight * 4);
      const painted = (widget) =>
        widget.shadowRoot.querySelector('.paper').checkVisibility({ contentVisibilityAuto: true });
      return {
        widgets: widgets.length,
        far: far.length,
        drawnFar: far.filter(painted).length,
        withoutText: widgets.filter(({ shadowRoot }) => !shadowRoot.textContent.trim()).length,
        shift: window.shift,
      };
    });
    const longTasks = tasks.filter((duration) => duration > LONG_TASK_MS).length;
    const longestMs = Math.max(0, ...tasks);
    return { ...times, ...seen, tasks, longTasks, longestMs, nodes, foreign: foreign(requests) };
  });
}
