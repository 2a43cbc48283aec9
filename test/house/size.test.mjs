// What a page has to load stays small. The limits are gzip bytes (1 kB = 1000 bytes) in sizes.json; a star
// stands for every file that has no limit of its own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../src/build/setup.mjs';

const written = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));
const limits = {};
for (const [file, limit] of Object.entries(written)) {
  const [folder, end] = file.split('*');
  if (end === undefined) limits[file] = limit;
  else
    for (const name of readdirSync(join(root, folder)))
      if (name.endsWith(end)) limits[folder + name] ??= limit;
}

describe('sizes of the built files', () => {
  for (const [file, limit] of Object.entries(limits)) {
    it(`keeps ${file} within ${limit / 1000} kB gzip`, (test) => {
      const size = gzipSync(readFileSync(join(root, file)), { level: 9 }).length;
      test.diagnostic(`${file}: ${(size / 1000).toFixed(2)} / ${limit / 1000} kB gzip`);
      assert.ok(size <= limit, `${file}: ${size} > ${limit} bytes gzip`);
    });
  }
});
