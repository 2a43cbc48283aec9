// The peers have a package of their own, so that nobody but the bench installs them. They lie in the build's
// cache and not beside package.json, where every test that walks through test/ would find theirs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../src/build/setup.mjs';

const here = join(root, 'test/bench');
const home = join(root, 'node_modules/.cache/xx-widgets/bench');
export const peerModules = join(home, 'node_modules');

const FILES = ['package.json', 'package-lock.json'];

/** Installs the versions that the lock file names, unless they are there. */
export function ensurePeers() {
  const same = FILES.every((file) => {
    const copy = join(home, file);
    return existsSync(copy) && readFileSync(copy).equals(readFileSync(join(here, file)));
  });
  if (same && existsSync(join(peerModules, '.package-lock.json'))) return;
  console.log('正在安装用来比较的组件……\nInstalling what ours is compared with…');
  mkdirSync(home, { recursive: true });
  for (const file of FILES) cpSync(join(here, file), join(home, file));
  const self = process.env.npm_execpath;
  const [program, ...first] = self ? [process.execPath, self] : ['npm'];
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32' && !self;
  const { status } = spawnSync(program, [...first, 'ci', ...options], { cwd: home, stdio: 'inherit', shell });
  if (status !== 0) throw new Error('npm ci (test/bench)');
}

export const versionOf = (name) =>
  JSON.parse(readFileSync(join(peerModules, name, 'package.json'), 'utf8')).version;

/** Bundles the entry of each subject: `<folder>/<entry>.js`, with a style sheet where it imports one. */
export async function bundleSubjects(entries, folder) {
  const { build } = createRequire(join(home, 'package.json'))('esbuild');
  for (const entry of new Set(entries))
    await build({
      stdin: {
        contents: `import subject from './subjects/${entry}.js'; globalThis.subject = subject;`,
        resolveDir: here,
      },
      outfile: join(folder, `${entry}.js`),
      nodePaths: [peerModules],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.svg': 'dataurl', '.woff2': 'file', '.woff': 'file', '.ttf': 'file' },
      logLevel: 'error',
    });
}
