// npm run bench: ours beside what somebody would use instead, in one run on one machine.
//   --quick            few repeats, small workloads
//   --only WORD        only workloads whose name contains the word: rings, cards, timeline, feed, article, report
//   --repeats N        how often everything is measured, in turns
//   --minutes N        begins no further round after so many minutes
//   --compare COMMIT   ours against our own files of another commit; no peers
//   --write            puts the tables into docs/performance.md and README.md
// Installs what it needs, builds dist/, and leaves results.json and a page with pictures in test/bench/results/.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ensureDependencies, root } from '../../src/build/setup.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    only: { type: 'string', default: '' },
    repeats: { type: 'string' },
    compare: { type: 'string' },
    write: { type: 'boolean' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const repeats = Number(options.repeats ?? (options.quick ? 2 : 7));
if (!Number.isInteger(repeats) || repeats < 1) {
  console.error('--repeats 要写正整数。\n--repeats wants a whole number above 0.');
  process.exit(2);
}

ensureDependencies();
// All else imports what has just been installed or built.
const built = spawnSync(process.execPath, [join(root, 'src/build/build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
const { bundleSubjects, ensurePeers, versionOf } = await import('./peers.mjs');
const { BASE, SUBJECTS } = await import('./subjects.mjs');
const { ARTICLE, BARS, REPORT, WORKLOADS } = await import('./workloads.mjs');
const { launch, load, measure, measureReport } = await import('./measure.mjs');
const { profile } = await import('./profile.mjs');
const { startSite } = await import('./site.mjs');
const { article, timed } = await import('./article.mjs');
const { tablesOf } = await import('./tables.mjs');
const { pictureOf } = await import('./picture.mjs');

ensurePeers();

const wanted = ({ name }) => name.includes(options.only);
const workloads = WORKLOADS.filter(wanted).filter(({ count }) => !options.quick || count <= 100);
const chosen = options.compare
  ? [...SUBJECTS.filter(({ full }) => full), BASE]
  : SUBJECTS.filter(({ kinds }) => workloads.some(({ kind }) => kinds.includes(kind)));
const scratch = mkdtempSync(join(tmpdir(), 'xx-bench-'));
const base = options.compare ? buildBase(options.compare) : undefined;
await bundleSubjects(
  chosen.map(({ name, entry = name }) => entry),
  join(scratch, 'subjects'),
);
const site = await startSite({ subjects: chosen, folder: scratch, base });
const browser = await launch();
try {
  const results = {
    ...about(await browser.version()),
    sizes: sizes(),
    drawn: {},
    loaded: {},
    growth: {},
  };
  if (!options.compare) await loads(results);
  await drawings(results);
  if (!options.compare) await profiles(results);
  if (wanted(REPORT)) results.report = await reports();
  if (wanted(ARTICLE)) results.article = articles();
  results.bars = options.compare
    ? []
    : BARS.map(({ title, value, most }) => ({ title, value: value(results), most })).filter(
        (bar) => bar.value !== null,
      );
  present(results);
} finally {
  await browser.close();
  await site.close();
  if (base) execFileSync('git', ['worktree', 'remove', '--force', join(scratch, 'base')], { cwd: root });
  rmSync(scratch, { recursive: true, force: true });
}

/** The built files of another commit, made in a folder of their own with the packages of this one. */
function buildBase(commit) {
  const folder = join(scratch, 'base');
  execFileSync('git', ['worktree', 'add', '--detach', folder, commit], { cwd: root, stdio: 'inherit' });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { status } = spawnSync(process.execPath, ['src/build/build.mjs', '--force'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`build of ${commit}`);
  return join(folder, 'dist');
}

function about(chromium) {
  const [cpu] = cpus();
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const packages = [...new Set(SUBJECTS.flatMap(({ packages: names = [] }) => names))];
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${type()} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() || '?'}, ${Math.round(totalmem() / 1e9)} GB`,
    chromium,
    node: process.version,
    commit: git('rev-parse', '--short', 'HEAD'),
    compared: options.compare ?? null,
    repeats,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}

function sizes() {
  const names = [
    'xx-widgets.js',
    'xx-widgets.css',
    ...['progress', 'indicator', 'timeline'].map((name) => `widgets/${name}.js`),
  ];
  return Object.fromEntries(
    names.map((name) => {
      const data = readFileSync(join(root, 'dist', name));
      return [
        name,
        { gzip: gzipSync(data, { level: 9 }).length / 1000, brotli: brotliCompressSync(data).length / 1000 },
      ];
    }),
  );
}

async function loads(results) {
  for (const kind of ['ring', 'card', 'timeline']) {
    const group = {};
    for (const subject of chosen.filter(({ kinds }) => kinds.includes(kind))) {
      if (!workloads.some((workload) => workload.kind === kind)) continue;
      const { files, ...seen } = await load(browser, site, subject, kind);
      const bodies = await Promise.all(
        files.map(async (file) => Buffer.from(await (await fetch(file)).arrayBuffer())),
      );
      const total = (squeeze) => bodies.reduce((sum, body) => sum + squeeze(body).length, 0) / 1000;
      group[subject.name] = {
        ...titled(subject),
        ...seen,
        files: files.map((file) => new URL(file).pathname),
        gzip: total((body) => gzipSync(body, { level: 9 })),
        brotli: total((body) => brotliCompressSync(body)),
      };
    }
    if (Object.keys(group).length) results.loaded[kind] = group;
  }
}

/**
 * Every subject once, and then all again, so that what the machine does meanwhile falls on all of them. No
 * round is begun when the minutes are over.
 */
async function drawings(results) {
  const started = Date.now();
  const runs = new Map();
  const said = {};
  let rounds = 0;
  while (rounds < repeats && (!rounds || Date.now() - started < Number(options.minutes) * 60_000)) {
    for (const workload of workloads)
      for (const subject of chosen.filter(({ kinds }) => kinds.includes(workload.kind))) {
        process.stderr.write(`${rounds + 1}/${repeats} ${workload.name} ${subject.name}\n`);
        const key = `${workload.name} ${subject.name}`;
        // A peer that breaks is left out and said; the others have been measured for minutes.
        const done = await measure(browser, site.url, subject, workload).catch((error) => error);
        if (done instanceof Error) {
          if (subject.full) throw done;
          console.error(`${key}: ${done.message}`);
          continue;
        }
        const { words, ...figures } = done;
        if (subject.name === 'floor') said.floor = words;
        else if (subject.full) sayTheSame(words, said.floor, key);
        runs.set(key, [...(runs.get(key) ?? []), figures]);
      }
    rounds += 1;
  }
  results.repeats = rounds;
  for (const { name } of workloads) {
    const of = (subject) => runs.get(`${name} ${subject}`);
    const whole = chosen.filter((subject) => of(subject.name)?.length === rounds);
    results.drawn[name] = Object.fromEntries(
      whole.map((subject) => [
        subject.name,
        { ...titled(subject), ...medians(of(subject.name), of('floor'), of('base')) },
      ]),
    );
  }
  for (const [kind, name] of [
    ['ring', 'rings'],
    ['card', 'cards'],
  ]) {
    const [small, large] = [results.drawn[`${name}-100`], results.drawn[`${name}-1000`]];
    if (!small || !large) continue;
    results.growth[kind] = Object.fromEntries(
      Object.keys(large).map((subject) => [subject, large[subject].drawMs / small[subject].drawMs]),
    );
  }
}

/** Ours and the quickest peer, where the most is drawn. */
async function profiles(results) {
  results.profiles = {};
  for (const workload of workloads.filter(({ count }) => count === 1000)) {
    const drawn = Object.entries(results.drawn[workload.name]);
    const peers = drawn.filter(([, { peer }]) => peer).sort(([, a], [, b]) => a.drawMs - b.drawMs);
    const names = ['floor', 'xx-widgets', ...peers.slice(0, 1).map(([name]) => name)];
    const group = {};
    for (const subject of chosen.filter(({ name }) => names.includes(name)))
      group[subject.name] = { ...titled(subject), ms: await profile(browser, site.url, subject, workload) };
    results.profiles[workload.name] = group;
  }
}

/** The floor is only one while it says what ours says. */
function sayTheSame(words, floorWords, name) {
  const letters = (text) => text.replace(/\s+/g, '');
  const [mine, theirs] = [letters(words), letters(floorWords)];
  if (mine !== theirs)
    throw new Error(`${name} and the floor differ\n${mine.slice(0, 400)}\n${theirs.slice(0, 400)}`);
}

function titled({ title, peer = false, full = false }) {
  return { title, peer, full };
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Ratios are of runs that stood next to each other. */
function medians(own, floor, other) {
  const of = (what) => median(own.map((run) => run[what]));
  const against = (runs, what) => median(own.map((run, round) => run[what] / runs[round][what]));
  const ratios = (runs, end) =>
    Object.fromEntries(
      ['draw', 'update', 'heap'].map((what) => [
        what + end,
        against(runs, what === 'heap' ? 'heapKb' : `${what}Ms`),
      ]),
    );
  return {
    ...Object.fromEntries(Object.keys(own[0]).map((what) => [what, of(what)])),
    ...(floor ? ratios(floor, 'Ratio') : {}),
    ...(other ? ratios(other, 'ToBase') : {}),
  };
}

async function reports() {
  const runs = [];
  for (let round = 0; round < repeats; round += 1)
    runs.push(await measureReport(browser, site.url, '/dist/demo/index.html'));
  const ours = Object.fromEntries(
    Object.keys(runs[0])
      .filter((what) => typeof runs[0][what] === 'number')
      .map((what) => [what, median(runs.map((run) => run[what]))]),
  );
  return { ours };
}

function articles() {
  const { count, characters, ours, floor } = article();
  const runs = Array.from({ length: Math.max(20, repeats) }, () => [timed(ours), timed(floor)]);
  const [oursMs, floorMs] = [0, 1].map((at) => median(runs.map((run) => run[at])));
  return { count, characters, oursMs, floorMs };
}

function present(results) {
  const folder = join(root, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(folder, 'index.html'), pictureOf(results));
  const tables = tablesOf(results);
  console.log(tables.all);
  if (options.write)
    for (const page of ['docs/performance.md', 'README.md']) {
      let text = readFileSync(join(root, page), 'utf8');
      for (const [name, table] of Object.entries(tables))
        text = text.replace(
          new RegExp(`(<!-- bench:${name} -->\n)[^]*?(<!-- /bench:${name} -->)`),
          (_, before, after) => `${before}\n${table}\n\n${after}`,
        );
      writeFileSync(join(root, page), text);
    }
  console.log(
    `\n结果在 test/bench/results/（results.json，index.html 是图）。\nThe results are in test/bench/results/ (results.json; index.html is the picture).`,
  );
}
