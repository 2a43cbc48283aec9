// The bench compares like with like, and costs nobody but itself anything. Nothing here is timed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { article } from '../bench/article.mjs';
import { feedOf, figuresOf, WIDGETS } from '../bench/figures.mjs';
import { floorStyles } from '../bench/site.mjs';
import { SUBJECTS } from '../bench/subjects.mjs';
import { BARS, WORKLOADS } from '../bench/workloads.mjs';
import { drawn, pageOf, useSite } from '../e2e/harness.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const about = JSON.parse(read('package.json'));
const bench = JSON.parse(read('test/bench/package.json'));
const lock = JSON.parse(read('test/bench/package-lock.json'));
const { visit } = await useSite();

/** What somebody reads, without spaces: they are the painters' own. */
const letters = (text) => text.replace(/\s+/g, '');

const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const tag = (name, attributes) =>
  `<xx-${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}></xx-${name}>`;

describe('the bench', () => {
  it('is one command', () => {
    assert.equal(about.scripts.bench, 'node test/bench/bench.mjs');
    assert.ok(existsSync(join(root, 'test/bench/bench.mjs')));
  });

  it('keeps the peers out of the package that users install', () => {
    const mine = Object.keys({ ...about.dependencies, ...about.devDependencies });
    const peers = Object.keys(bench.dependencies).filter((name) => name !== 'lit');
    assert.ok(peers.length > 8);
    assert.deepEqual(
      peers.filter((name) => mine.includes(name)),
      [],
    );
    assert.ok(bench.private);
    assert.equal(about.workspaces, undefined);
  });

  it('holds every peer at the version that its lock file has', () => {
    for (const [name, version] of Object.entries(bench.dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(lock.packages[`node_modules/${name}`].version, version);
    }
    assert.equal(bench.dependencies.lit, about.dependencies.lit);
  });

  it('has a file for every subject, which draws and updates, and no other', () => {
    const entries = SUBJECTS.map(({ name, entry = name }) => `${entry}.js`);
    const files = readdirSync(join(root, 'test/bench/subjects'));
    assert.deepEqual([...new Set(entries)].sort(), files.sort());
    for (const file of files) {
      const code = read(`test/bench/subjects/${file}`);
      assert.match(code, /^export default \{\n {2}name: '/m, file);
      for (const part of [/^ {2}draw\(/m, /^ {2}update\(/m]) assert.match(code, part, file);
    }
  });

  it('imports only peers whose version it prints', () => {
    for (const { name, entry = name, packages = [], scripts = () => [] } of SUBJECTS) {
      const imports = [
        ...read(`test/bench/subjects/${entry}.js`).matchAll(/(?:from|import) '([^.'][^']*)'/g),
      ];
      const used = imports.map(([, path]) =>
        path
          .split('/')
          .slice(0, path[0] === '@' ? 2 : 1)
          .join('/'),
      );
      const others = used.filter((path) => !packages.includes(path) && path !== 'react-dom');
      assert.deepEqual(others, [], name);
      for (const package_ of packages) assert.ok(bench.dependencies[package_], package_);
      for (const path of scripts())
        assert.ok(
          packages.some((known) => path.includes(known)),
          path,
        );
    }
  });

  it('measures the floor and ours in every workload, and peers in each kind', () => {
    for (const { kind } of WORKLOADS) {
      const names = SUBJECTS.filter(({ kinds }) => kinds.includes(kind));
      assert.deepEqual(
        names.filter(({ full }) => full).map(({ name }) => name),
        ['floor', 'floor-skipping', 'xx-widgets'],
      );
      assert.ok(names.filter(({ peer }) => peer).length >= 3, kind);
    }
  });

  it('judges nothing that was not measured', () => {
    for (const { title, value, most } of BARS) {
      assert.equal(value({ drawn: {}, loaded: {} }), null, title);
      assert.ok(most >= 0);
    }
  });
});

describe('the floor', () => {
  for (const [kind, count] of [
    ['ring', 10],
    ['card', 10],
    ['timeline', 50],
  ]) {
    it(`says of a ${kind} what ours says, letter for letter, before and after an update`, async () => {
      for (const step of [0, 1]) {
        const figures = figuresOf(kind, count, step);
        const body = figures.map(({ attributes }) => tag(WIDGETS[kind], attributes)).join('');
        const { page } = await visit({
          html: pageOf(body, { head: `<script type="module" src="widgets/${WIDGETS[kind]}.js"></script>` }),
        });
        await drawn(page);
        const ours = await page.$$eval(`xx-${WIDGETS[kind]}`, (widgets) =>
          widgets.map(({ shadowRoot }) => {
            // A timeline's filters are controls, which static outputs have no use for.
            for (const controls of shadowRoot.querySelectorAll('.controls')) controls.remove();
            return shadowRoot.textContent;
          }),
        );
        const floor = await page.evaluate(
          (fragments) =>
            fragments.map((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent),
          figures.map(({ html }) => html),
        );
        assert.ok(letters(floor.join('')).length > 20 * count);
        assert.deepEqual(ours.map(letters), floor.map(letters));
      }
    });

    it(`keeps every mark of a ${kind} when it is updated, and changes some`, () => {
      const shape = (html) => html.replace(/"[^"]*"/g, '""').replace(/>[^<]+</g, '>x<');
      const before = figuresOf(kind, count);
      const after = figuresOf(kind, count, 1);
      for (const [index, { html }] of before.entries()) {
        assert.notEqual(html, after[index].html);
        assert.equal(shape(html), shape(after[index].html));
      }
    });

    it(`is set as our ${kind} is, and waits for the screen only where it is told to`, () => {
      const styles = floorStyles(kind);
      assert.doesNotMatch(styles, /:host|content-visibility:auto/);
      assert.match(styles, new RegExp(`\\.host-${kind}\\{[^}]*min-height:`));
      assert.match(floorStyles(kind, true), /content-visibility:auto/);
    });
  }

  it('keeps every mark through a whole feed', () => {
    const shapes = feedOf().map(({ html }) => html.replace(/"[^"]*"/g, '""').replace(/>[^<]+</g, '>x<'));
    assert.equal(new Set(shapes).size, 1);
  });

  it('makes the same article of twenty figures from strings', () => {
    const { count, ours, floor } = article();
    assert.equal(count, 20);
    assert.equal(floor(), ours());
  });
});
