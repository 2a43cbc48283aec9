// `xx-report render --as svg` and `--as png`: a file that can be handed on, or a sentence why there is none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { renderWidget } from '../../dist/static.js';
import { root } from '../../src/build/setup.mjs';
import { fileWith, freshReport, REPORT, xxReport } from './xx-report.mjs';

const report = freshReport();
const ring = ['render', REPORT, '--widget', 'progress', '--of', 'lift-2021-start'];
const folder = mkdtempSync(join(tmpdir(), 'xx-picture-'));
after(() => rmSync(folder, { recursive: true }));

/** The command where the system knows no font at all. */
function withoutFonts(...args) {
  const conf = fileWith('fonts.conf', '<?xml version="1.0"?><fontconfig><dir>/nowhere</dir></fontconfig>');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli/xx-report.js'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: conf } },
  );
  return { exit: status, out: stdout, err: stderr };
}

describe('xx-report render --as svg', () => {
  it('gives what the library gives, with the report’s line and on an opaque ground', () => {
    const { exit, out, err } = xxReport(...ring, '--as', 'svg');
    assert.deepEqual([exit, err], [0, '']);
    assert.equal(out.trim(), renderWidget('progress', { of: 'lift-2021-start' }, report, 'svg'));
    assert.match(out, /^<svg [^>]*width="540"/);
    assert.match(out.replace(/<[^>]*>/g, ''), /来源：.*《.*》，2022年2月1日发布/);
    assert.match(out, /<rect width="540" height="[\d.]+" fill="#fffefb"\/>/);
  });

  it('follows --width, --theme and --lang, and writes the file that --out names', () => {
    const out = join(folder, '加梯.svg');
    const options = ['--as', 'svg', '--width', '1080', '--theme', 'gov-blue', '--lang', 'en', '--out', out];
    const { exit, out: printed } = xxReport(...ring, ...options);
    assert.deepEqual([exit, printed], [0, '']);
    const svg = readFileSync(out, 'utf8');
    assert.match(svg, /^<svg [^>]*width="1080"/);
    assert.match(svg, /fill="#062f5c"/);
    assert.match(svg, /Source: /);
  });

  it('exits 2 where the file cannot be written', () => {
    const { exit, err } = xxReport(...ring, '--as', 'svg', '--out', join(folder, 'no/such/folder.svg'));
    assert.equal(exit, 2);
    assert.match(err, /写不了文件/);
  });
});

describe('xx-report render --as png', () => {
  it('gives a picture of twice the width and at most 1 MB', (context) => {
    const path = join(folder, '加梯.png');
    const { exit, err } = xxReport(...ring, '--as', 'png', '--out', path);
    if (/没有中文字体|没有安装/.test(err)) return context.skip(err.trim());
    assert.equal(exit, 0, err);
    const png = readFileSync(path);
    assert.deepEqual([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), 'PNG');
    assert.equal(png.readUInt32BE(16), 1080);
    assert.ok(png.length < 1_000_000, `${png.length}`);
  });

  it('says so and exits 2 where no font has Chinese characters', (context) => {
    const { exit, out, err } = withoutFonts(...ring, '--as', 'png');
    if (/没有安装/.test(err)) return context.skip(err.trim());
    assert.deepEqual([exit, out], [2, '']);
    assert.match(err, /没有中文字体.*fonts-noto-cjk.*--as svg/);
    assert.doesNotMatch(err, /^ {4}at /m, 'a stack is no sentence');
  });

  it('says so and exits 2 where the picture would be over 1 MB', (context) => {
    const { exit, out, err } = xxReport('render', REPORT, '--widget', 'table', '--as', 'png');
    if (/没有中文字体|没有安装/.test(err)) return context.skip(err.trim());
    assert.deepEqual([exit, out], [2, '']);
    assert.match(err, /超过 1 MB.*--as svg/);
  });
});
