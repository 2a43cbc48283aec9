// What a fresh machine needs before anything can run: the packages and a browser. Only Node itself is
// imported here, so that this file works in a folder where nothing has been installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules/.xx-lock-stamp');

/** Installs the versions package-lock.json names, unless that has been done already. */
export function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
  // A link leads to the packages of another checkout, which npm would empty first.
  const linked = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (installed || linked) return;
  if (!installedByHand()) {
    console.log('正在按锁定文件安装依赖……\nInstalling the locked dependencies…');
    // --include=dev: the tools are dev dependencies, also where NODE_ENV is "production".
    const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    // `npm ci` wants every optional package of every platform to be known to the registry, which a mirror
    // may not manage; `npm install --no-save` puts the same locked versions here and changes no file.
    const clean = attempt(npm(), ['ci', ...options], { quiet: true });
    if (clean.status !== 0) run(npm(), ['install', '--no-save', ...options]);
  }
  writeFileSync(stampFile, wanted);
}

/** npm writes its own record last: a record younger than the lock file means the install is complete. */
function installedByHand() {
  const record = join(root, 'node_modules/.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** The path of a Chromium, Chrome or Edge. Never a download: a browser is the machine's own business. */
export function ensureBrowser() {
  ensureChineseFont();
  const browser = findBrowser();
  if (browser) return browser;
  if (canInstall()) {
    install(['chromium', 'fonts-noto-cjk', 'fontconfig']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  return stop(
    '找不到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROME_PATH 指明其路径。',
    'No browser found: install Chromium, Chrome or Edge, or name its path in CHROME_PATH.',
  );
}

/**
 * The path of a Firefox, or null where there is none and none can be installed: its tests are then left out.
 * `FIREFOX_PATH=''` means none.
 */
export function ensureFirefox() {
  if (process.env.FIREFOX_PATH === '') return null;
  const names = ['firefox-esr', 'firefox'];
  return named('FIREFOX_PATH') || findFirefox() || ensureProgram(names, ['firefox-esr']);
}

/**
 * The path of a program of the system, found or, on Debian as root, installed from `packages`; else null: what
 * needs it is then left out and named, because a test run without nginx is worth more than none.
 */
export function ensureProgram(names, packages) {
  const find = () => inPath(names).find((path) => existsSync(path)) ?? null;
  const found = find();
  if (found || !canInstall()) return found;
  return install(packages, { optional: true }) ? find() : null;
}

function findBrowser() {
  return named('CHROME_PATH') || usualPlaces().find((path) => existsSync(path));
}

/** What an environment variable names instead of what would be found. */
function named(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) {
    stop(`${variable} 指向的文件不存在：${path}`, `${variable} names a file that does not exist: ${path}`);
  }
  return path;
}

function findFirefox() {
  const homes = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  const places = {
    win32: homes.map((home) => join(home, 'Mozilla Firefox/firefox.exe')),
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  };
  return places[process.platform]?.find((path) => existsSync(path));
}

function usualPlaces() {
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => homes.filter(Boolean).map((home) => join(home, program)));
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  return inPath(['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge']);
}

/** Where these programs may lie, the first name first. */
function inPath(names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Without one, pictures show boxes and every measured width is wrong. */
function ensureChineseFont() {
  if (!canInstall()) return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '';
  if (fonts.trim() === '') install(['fonts-noto-cjk', 'fontconfig']);
}

function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get');
}

/** True when it succeeded; what is not `optional` ends the run when it fails. */
function install(packages, { optional = false } = {}) {
  console.log(`正在安装系统软件包：${packages.join(' ')}\nInstalling system packages: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // The wait is for machines that update themselves in the background and hold the lock meanwhile.
  return ['update', 'install'].every((verb) => {
    const what = verb === 'install' ? ['-y', '--no-install-recommends', ...packages] : [];
    const args = ['-o', 'DPkg::Lock::Timeout=120', verb, ...what];
    if (!optional) run(['apt-get'], args, { env, quiet: true });
    return !optional || attempt(['apt-get'], args, { env, quiet: true }).status === 0;
  });
}

/** A package's file as the registry has it, put into a folder; null where npm cannot fetch it. */
export function fetchPackage(spec, folder) {
  console.log(`正在取 ${spec}……\nFetching ${spec}…`);
  const args = ['pack', spec, '--pack-destination', folder, '--loglevel=error'];
  const { status, stdout } = attempt(npm(), args, { quiet: true });
  return status === 0 ? join(folder, stdout.trim().split('\n').pop()) : null;
}

/** Unpacks what `fetchPackage` fetched; everything lies in `package/` then. */
export function unpack(file, folder) {
  run(['tar'], ['-xzf', file, '-C', folder], { quiet: true });
}

/** npm tells the scripts it starts where it lives; that also spares Windows the npm.cmd detour. */
function npm() {
  const self = process.env.npm_execpath;
  return self ? [process.execPath, self] : ['npm'];
}

function run(command, args, options = {}) {
  const result = attempt(command, args, options);
  if (result.status === 0) return;
  if (options.quiet) console.error(result.stdout, result.stderr);
  const line = [...command, ...args].join(' ');
  stop(`命令失败：${line}`, `Command failed: ${line}`);
}

function attempt([program, ...first], args, { env = process.env, quiet = false } = {}) {
  return spawnSync(program, [...first, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32' && program === 'npm',
  });
}

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(2);
}
