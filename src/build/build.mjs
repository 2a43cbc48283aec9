// npm run build: everything in dist/. A build with nothing to do ends at once; --force builds anyway.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { squeezeCss } from './css.mjs';
import { icon } from './icons.mjs';
import { editorData, jsxTypings, manifest } from './manifest.mjs';
import { PARTS, sri } from './parts.mjs';
import { buildPortal } from './portal.mjs';
import { ensureDependencies, root } from './setup.mjs';

const dist = join(root, 'dist');
const stampFile = join(root, 'node_modules/.cache/xx-widgets/build.json');
const inputs = ['src', 'widgets', 'demo', 'reports', 'vite.config.ts', 'package.json', 'package-lock.json']
  .concat(readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name)))
  .map((name) => join(root, name));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureDependencies();
  await build({ force: process.argv.includes('--force') });
}

export async function build({ force = false } = {}) {
  const before = hash(inputs);
  if (!force && readStamp() === `${before} ${hash([dist])}`) {
    console.log('dist/ 已是最新。\ndist/ is up to date.');
    return;
  }
  const started = performance.now();
  process.env.NODE_ENV = 'production'; // otherwise Lit's development build is bundled
  rmSync(dist, { recursive: true, force: true });

  const library = compile().then(derive);
  const extension = bundle('extension');
  const modes = ['script', ...widgetNames().map((name) => `widget:${name}`)];
  if (existsSync(join(root, 'demo/index.html'))) modes.push('demo');
  // Each file is bundled after those whose hashes it carries.
  const browser = together(Object.keys(PARTS).map((name) => `part:${name}`))
    .then(() => bundle('more'))
    .then(() => together(modes));
  const done = await Promise.allSettled([library, bundle('cli'), extension, browser]);
  const errors = done.filter((part) => part.status === 'rejected').map((part) => part.reason.message);
  if (errors.length > 0) {
    console.error([...errors, '构建失败。', 'The build failed.'].join('\n'));
    process.exit(1);
  }
  copyReports();
  if (existsSync(join(root, 'demo/portal'))) buildPortal();
  writeEmbedPage();
  writeExtension();
  writeJson('integrity.json', integrity());

  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${before} ${hash([dist])}`);
  printSizes();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`构建完成，用时 ${seconds} 秒。\nBuilt in ${seconds} s.`);
}

function widgetNames() {
  const folders = readdirSync(join(root, 'widgets'));
  return folders.filter((name) => existsSync(join(root, 'widgets', name, 'define.ts'))).sort();
}

/** Bundles side by side; when some fail, says what each said. */
async function together(modes) {
  const done = await Promise.allSettled(modes.map(bundle));
  const errors = done.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

async function bundle(mode) {
  const { build: vite } = await import('vite');
  await vite({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' });
}

/** The library as ES modules with types, by the TypeScript compiler, file for file. */
function compile() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('tsc -p tsconfig.build.json'))));
  });
}

/** What is computed from the compiled library. */
async function derive() {
  for (const name of ['index', 'static']) {
    for (const end of ['.js', '.d.ts']) write(name + end, `export * from './lib/widgets/${name}.js';\n`);
  }
  const { pageStylesheet } = await compiled('src/theme/page-stylesheet.js');
  const { catalog } = await compiled('widgets/catalog.js');
  const { generatedSchemaModule, reportJsonSchema } = await compiled('src/report/node/json-schema.js');
  keepGenerated('src/report/schema.generated.ts', generatedSchemaModule());
  write('xx-widgets.css', `${squeezeCss(pageStylesheet(catalog)).trim()}\n`);
  writeJson('report.schema.json', reportJsonSchema());
  await describe();
}

/** What editors and frameworks know of the tags. */
async function describe() {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const classes = await compiled('widgets/index.js');
  const { tokenProperties } = await compiled('src/theme/page-stylesheet.js');
  const elements = manifest(widgetNames(), classes, {
    version: about.version,
    cssProperties: tokenProperties,
  });
  writeJson('custom-elements.json', elements);
  for (const [name, text] of Object.entries({ ...editorData(elements), ...jsxTypings(elements) }))
    write(name, text);
}

/** A source file that is made of others is kept in the repository; one out of date is written and said. */
function keepGenerated(name, text) {
  // The formatter's commas, quotes and line ends are no difference.
  const squeeze = (source) => source.replace(/[\s,;'"\\]+/g, '');
  if (squeeze(readFileSync(join(root, name), 'utf8')) === squeeze(text)) return;
  writeFileSync(join(root, name), text);
  throw new Error(
    `${name} 已重新生成，请再构建一次。\n${name} was out of date and is written anew: build again.`,
  );
}

function compiled(path) {
  return import(pathToFileURL(join(dist, 'lib', path)).href);
}

function copyReports() {
  for (const name of readdirSync(join(root, 'reports')).filter((file) => file.endsWith('.json'))) {
    cpSync(join(root, 'reports', name), join(dist, 'reports', name));
  }
}

/** The page for frames, on the newest report. */
function writeEmbedPage() {
  const source = (name) => readFileSync(join(root, 'src/embed', name), 'utf8');
  write('embed.html', source('embed.html').replace('REPORT', newestReport()));
  write('xx-embed.css', `${squeezeCss(source('embed.css')).trim()}\n`);
}

function newestReport() {
  const reports = readdirSync(join(dist, 'reports')).map((name) => `reports/${name}`);
  const period = (name) => String(JSON.parse(readFileSync(join(dist, name), 'utf8')).period);
  return reports.sort((a, b) => period(a).localeCompare(period(b))).pop() ?? '';
}

/** What stands beside the extension's scripts; it carries its report, because it asks no other host for one. */
function writeExtension() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const source = (name) => readFileSync(join(root, 'src/wechat', name), 'utf8');
  write('extension/manifest.json', source('extension/manifest.json').replace('VERSION', version));
  write('extension/panel.html', source('extension/panel.html'));
  write('extension/studio.css', `${squeezeCss(source('studio/studio.css')).trim()}\n`);
  cpSync(join(dist, 'xx-widgets.css'), join(dist, 'extension/xx-widgets.css'));
  cpSync(join(dist, newestReport()), join(dist, 'extension/report.json'));
  for (const size of [16, 32, 48, 128]) write(`extension/icon-${size}.png`, icon(size));
}

/** For pages that load the files from elsewhere: <script src integrity="…" crossorigin="anonymous">. */
function integrity() {
  const names = filesIn(dist)
    .map((path) => relative(dist, path).replaceAll('\\', '/'))
    .filter((name) => /^(xx-[^/]+\.(js|css)|widgets\/[^/]+\.js)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, sri(name)]));
}

function write(name, text) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), text);
}

function writeJson(name, value) {
  write(name, `${JSON.stringify(value, null, 2)}\n`);
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}

/** One hash of the names and contents of files and folders. */
function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) {
    sum
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return sum.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** The library's many small files are one line; they are not what a page loads. */
function printSizes() {
  const kB = (bytes) => `${(bytes.length / 1000).toFixed(1)} kB`.padStart(11);
  const row = (name, data) =>
    console.log(name.padEnd(36) + kB(data) + kB(gzipSync(data, { level: 9 })) + kB(brotliCompressSync(data)));
  console.log(`${'dist/'.padEnd(36)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`);
  const files = filesIn(dist).map((path) => relative(dist, path).replaceAll('\\', '/'));
  for (const name of files.filter((file) => !file.startsWith('lib/')))
    row(name, readFileSync(join(dist, name)));
  const modules = files.filter((file) => /^lib\/.*\.js$/.test(file));
  row(
    `lib/ (${modules.length} modules)`,
    Buffer.concat(modules.map((name) => readFileSync(join(dist, name)))),
  );
}
