// The one place that says how the sources are bundled. `vite build --mode <mode>`:
//   script          all widgets in one classic script           dist/xx-widgets.js
//   widget:<name>   one self-contained widget, an ES module     dist/widgets/<name>.js
//   part:<name>     what `more` fetches when it is asked for    dist/xx-<name>.js
//   more            what a page asks for beyond the drawing     dist/xx-more.js
//   cli             the command, for Node                       dist/cli/xx-report.js
//   extension       the panel of the WeChat extension           dist/extension/
//   demo            the demo pages, beside the built files      dist/demo/
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { trimBig } from './src/build/big.mjs';
import { trimLit } from './src/build/lit.mjs';
import { lowerNullish } from './src/build/nullish.mjs';
import { PARTS, sri } from './src/build/parts.mjs';
import { asciiOnly, browserBundle, executable, keepBuiltFiles, squeezeStyles } from './src/build/plugins.mjs';
import { root } from './src/build/setup.mjs';

const banner = '/*! MIT; Lit BSD-3-Clause; D3 ISC; big.js MIT */\n';

const common = { target: 'chrome64', emptyOutDir: false, reportCompressedSize: false } as const;

export default defineConfig(({ mode }) => {
  const [kind, name] = mode.split(':');
  const config =
    kind === 'script'
      ? script()
      : kind === 'widget' && name
        ? widget(name)
        : kind === 'part' && name
          ? part(name)
          : kind === 'more'
            ? more()
            : kind === 'cli'
              ? cli()
              : kind === 'demo'
                ? demo()
                : kind === 'extension'
                  ? extension()
                  : null;
  if (!config)
    throw new Error(
      `未知的模式 ${mode}。Unknown mode "${mode}": script, widget:<name>, part:<name>, more, cli, demo, extension.`,
    );
  return { root, ...config, envDir: false, publicDir: false } satisfies UserConfig;
});

function script() {
  return library('widgets/define.ts', 'xx-widgets.js', 'iife');
}

function widget(name: string) {
  return library(`widgets/${name}/define.ts`, `widgets/${name}.js`, 'es');
}

function part(name: string) {
  // The doctor has to speak where the others stand aside, so it has no guard and goes further down.
  const doctor = name === 'doctor' ? { guard: false, target: 'chrome55' } : {};
  return library((PARTS as Record<string, string>)[name] ?? name, `xx-${name}.js`, 'iife', doctor);
}

function more() {
  return library('src/embed/more.ts', 'xx-more.js', 'iife');
}

function library(
  entry: string,
  file: string,
  format: 'iife' | 'es',
  // The classic script goes down to Chromium 64; a page that uses modules has at least Chromium 80.
  { guard = format === 'iife', target = format === 'iife' ? 'chrome64' : 'es2020' } = {},
): UserConfig {
  // Further down than Chromium 64 the transformer needs functions of its own, which only the bundler puts in.
  const lowersLast = target === 'chrome64';
  return {
    plugins: [
      squeezeStyles(),
      trimLit(),
      trimBig(),
      ...(lowersLast ? [lowerNullish(target)] : []),
      browserBundle({ guard, format, target, banner }),
      asciiOnly(),
    ],
    // A file that fetches another knows its hash, so the build makes parts, then `more`, then the rest.
    define: {
      WIDGET_NAMES: JSON.stringify(readdirSync(join(root, 'widgets')).filter((name) => !name.includes('.'))),
      XX_PARTS: JSON.stringify(
        Object.fromEntries(Object.keys(PARTS).map((name) => [name, sri(`xx-${name}.js`)])),
      ),
      // A classic script has none, and finds itself; one that a page runs as a text does not know where it lies.
      ...(format === 'iife' ? { 'import.meta.url': '(document.currentScript||{src:""}).src' } : {}),
      ...(process.env.XX_VERSION ? { XX_VERSION: JSON.stringify(process.env.XX_VERSION) } : {}),
      XX_MORE_SRI: JSON.stringify(sri('xx-more.js')),
    },
    build: {
      ...common,
      // What of it Chromium 64 lacks is lowered last (src/build/nullish.mjs).
      target: lowersLast ? 'es2020' : target,
      // The bundle is minified by our own step, which does both formats alike.
      minify: false,
      lib: { entry, formats: [format], name: 'XxWidgets', fileName: () => file },
      rolldownOptions: {
        output: { codeSplitting: false },
        // d3 makes all its intervals, tickers and bisectors at once; only those in use are kept.
        treeshake: {
          propertyReadSideEffects: false,
          manualPureFunctions: [
            'timeInterval',
            'timeWeekday',
            'utcWeekday',
            'bisector',
            'shuffler',
            'ticker',
          ],
        },
      },
    },
  };
}

function cli(): UserConfig {
  return {
    plugins: [squeezeStyles(), executable()],
    // A renderer is a binary of the machine's own; where there is none the command says so.
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
    build: {
      ...common,
      ssr: 'src/cli/xx-report.ts',
      target: 'node20',
      minify: false,
      outDir: 'dist/cli',
      rolldownOptions: { output: { entryFileNames: 'xx-report.js', codeSplitting: false } },
    },
  };
}

/** Readable, as those who review an extension want it; the rest of its folder is written by the build. */
function extension(): UserConfig {
  const home = join(root, 'src/wechat/extension');
  return {
    plugins: [squeezeStyles()],
    build: {
      ...common,
      target: 'es2021',
      outDir: 'dist/extension',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { panel: join(home, 'panel.ts'), worker: join(home, 'worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

function demo(): UserConfig {
  const home = join(root, 'demo');
  const pages = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return {
    root: home,
    base: './',
    plugins: [squeezeStyles(), keepBuiltFiles()],
    build: {
      ...common,
      outDir: '../dist/demo',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The portal is copied as it is written (src/build/portal.mjs).
        input: pages
          .filter((page) => /(^|[\\/])index\.html$/.test(page) && !page.startsWith('portal'))
          .map((page) => join(home, page)),
      },
    },
  };
}
