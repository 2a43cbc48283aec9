// The command as it is built, and files for it to read.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../src/build/setup.mjs';

export const REPORT = 'reports/xianxia-2021.json';

/** Runs `xx-report` in the folder of the project. */
export function xxReport(...args) {
  const command = join(root, 'dist/cli/xx-report.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { exit: status, out: stdout, err: stderr, lines: stdout.split('\n').filter(Boolean) };
}

const folder = mkdtempSync(join(tmpdir(), 'xx-report-'));
after(() => rmSync(folder, { recursive: true }));

/** The path of a file with this content; data is written as JSON. */
export function fileWith(name, content) {
  const path = join(folder, name);
  const plain = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, plain ? content : JSON.stringify(content));
  return path;
}

export const freshReport = () => JSON.parse(readFileSync(join(root, REPORT), 'utf8'));

/** The official text is not part of the project; `XX_REPORT_TEXT` names it, or it lies beside the project. */
export const officialText = [
  process.env.XX_REPORT_TEXT,
  join(root, '../shared/report/xianxia-2021.txt'),
].find((path) => path && existsSync(path));

/**
 * Where the official text is not at hand: its phrases as the data quotes them, at their places, with
 * nothing between, and a report that says it was made from this.
 */
export function standIn() {
  const report = freshReport();
  const chars = Array(report.origin.length).fill('　');
  for (const source of sourcesIn(report)) chars.splice(source.start, source.text.length, ...source.text);
  const text = chars.join('');
  report.origin.sha256 = createHash('sha256').update(text).digest('hex');
  return { report, text };
}

function sourcesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const own = typeof node.start === 'number' && typeof node.text === 'string' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(sourcesIn)];
}
