// The tests of what runs in a browser run in one. `npm test` starts this; so does `npx wtr`.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { resultsReporter } from './src/build/results-reporter.mjs';
import { ensureBrowser, ensureFirefox, root } from './src/build/setup.mjs';

const quiet = [
  '--disable-dev-shm-usage', // small in containers
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
// Chromium refuses to sandbox for root, which is who runs in most containers.
const isRoot = process.getuid?.() === 0;

// `import report from '….json'` gets a module, `fetch('….json')` the file: two addresses, so that no cache
// takes one for the other.
const wantsModule = (context) => context.url.includes('.json?module');
const jsonModules = {
  name: 'json-modules',
  resolveImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
  resolveMimeType: (context) => (wantsModule(context) ? 'js' : undefined),
  transformCacheKey: (context) => (wantsModule(context) ? 'module' : undefined),
  transform: (context) => (wantsModule(context) ? `export default ${context.body}` : undefined),
};

// Test files run side by side. As tabs of one window all but one would be hidden: no frame is drawn there, so
// requestAnimationFrame and ResizeObserver wait for ever. And every page is to believe that it has the focus.
async function createPage({ context }) {
  const page = await context.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

// In Firefox only the window in front has the focus and draws without delay. A second page is therefore the one
// window of a second Firefox, which ends with the first.
const firefoxPath = ensureFirefox();
const firefoxOptions = {
  browser: 'firefox',
  timeout: 120_000,
  executablePath: firefoxPath,
  extraPrefsFirefox: { 'focusmanager.testmode': true },
};
let firefoxPages = 0;
const firefox = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: firefoxOptions,
    async createPage({ browser, context }) {
      firefoxPages += 1;
      if (firefoxPages === 1) return context.newPage();
      const another = await puppeteer.launch(firefoxOptions);
      browser.once('disconnected', () => another.close());
      return another.newPage();
    },
  });
const chromium = () =>
  chromeLauncher({
    createPage,
    launchOptions: { executablePath: ensureBrowser(), args: isRoot ? ['--no-sandbox', ...quiet] : quiet },
  });

export default {
  rootDir: root,
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    jsonModules,
    esbuildPlugin({
      ts: true,
      target: 'es2021',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: firefoxPath ? [chromium(), firefox()] : [chromium()],
  // One after the other: two pages at a time are what two processors carry.
  concurrentBrowsers: 1,
  concurrency: 2,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { ui: 'bdd', timeout: 120_000 } },
  // lang: without it a Chinese glyph may be drawn in its Japanese form. data-only: see test/contract/stage.ts.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="zh-CN" data-only="${process.env.XX_ONLY ?? ''}">
  <head><meta charset="utf-8"></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: false }), resultsReporter()],
};
