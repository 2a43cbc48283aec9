// The doctor on pages as portals have them: each broken page has one fault, and gets that one diagnosis. What
// the server adds to a page (its answers, its policy, its encoding) stands in pages.json beside the pages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { root } from '../../src/build/setup.mjs';
import { dist, gbk, REPORT, useSite } from '../e2e/harness.mjs';

const { visit } = await useSite();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'xx-doctor-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const BROKEN = join(root, 'test/embed/broken');
const HEALTHY = join(root, 'test/embed/healthy');
const read = (home, name) => readFileSync(join(home, name), 'utf8');
const broken = JSON.parse(read(BROKEN, 'pages.json'));
const healthy = JSON.parse(read(HEALTHY, 'pages.json'));
const distFile = (path) => readFileSync(join(dist, path));

/**
 * What a page of pages.json is served with.
 *
 * - `start: "line"`: the script does not run, so the doctor is put into the page by its own line.
 * - `bytes: "gbk"`, `type`, `policy`: of the page; `headers`, `status`, `delays`: by path.
 * - `files`: further files, by path, from answers/; `cut`: a file of dist/ to so many bytes; `gbk`: in GBK;
 *   `edit`: other fields in a row of the report; `another`: the path of a build of another version.
 * - `secure`: of an https address; `disk`: from a file; `kernel: "old"`: without custom elements.
 */
function served(home, name, site) {
  const line = '<script src="xx-doctor.js"></script>\n</body>';
  const written = read(home, name);
  const text = site.start === 'line' ? written.replace('</body>', line) : written;
  const files = {};
  for (const [path, file] of Object.entries(site.files ?? {})) files[path] = read(BROKEN, `answers/${file}`);
  for (const [path, bytes] of Object.entries(site.cut ?? {})) files[path] = distFile(path).subarray(0, bytes);
  for (const path of site.gbk ?? []) files[path] = gbk(String(distFile(path)));
  for (const [path, rows] of Object.entries(site.edit ?? {})) {
    const report = JSON.parse(distFile(path));
    for (const [id, fields] of Object.entries(rows))
      Object.assign(
        report.indicators.find((row) => row.id === id),
        fields,
      );
    files[path] = JSON.stringify(report);
  }
  if (site.another) files[site.another] = anotherVersion();
  return {
    html: site.bytes === 'gbk' ? gbk(text) : text,
    type: site.type,
    policy: site.policy,
    files,
    sent: site.headers,
    statuses: site.status,
    delays: site.delays,
    search: site.start === 'line' ? '' : '?xx-doctor',
    address: site.secure ? 'https://www.changning.example/page.html' : site.disk ? onDisk(text) : undefined,
    prepare:
      site.kernel === 'old'
        ? () => {
            delete window.customElements;
            delete Element.prototype.attachShadow;
          }
        : undefined,
  };
}

/** The one script once more, of a version that is not this one. */
function anotherVersion() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', 'script', '--outDir', folder, '--logLevel', 'error'];
  execFileSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', XX_VERSION: '9.9.9' },
  });
  return readFileSync(join(folder, 'xx-widgets.js'));
}

/** The page as somebody saves it, with the files beside it. */
function onDisk(text) {
  mkdirSync(join(folder, 'reports'));
  for (const file of ['xx-widgets.js', 'xx-widgets.css', 'xx-doctor.js', REPORT])
    copyFileSync(join(dist, file), join(folder, file));
  writeFileSync(join(folder, 'page.html'), text);
  return pathToFileURL(join(folder, 'page.html')).href;
}

/** What the doctor shows on the page. */
async function examined(page) {
  await page.waitForSelector('#xx-doctor');
  return page.$eval('#xx-doctor', (host) => {
    const panel = host.shadowRoot ?? host;
    return {
      title: panel.querySelector('h2').textContent,
      found: [...panel.querySelectorAll('li')].map((item) => ({
        code: item.dataset.code,
        message: item.querySelector('.message').textContent,
        paste: item.querySelector('pre')?.textContent,
        text: item.textContent,
      })),
    };
  });
}

/** The codes of src/embed/doctor/codes.ts with their three sentences. */
function codes() {
  const { program } = parseSync('codes.ts', read(root, 'src/embed/doctor/codes.ts'));
  const rows = {};
  const constants = {};
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (init?.type === 'Literal') constants[id.name] = init.value;
    },
    Property({ key, value }) {
      if (value.callee?.name === 'finding')
        rows[key.value ?? key.name] = value.arguments.map((each) => each.value ?? constants[each.name]);
    },
  }).visit(program);
  return rows;
}

describe('the doctor', () => {
  for (const [name, { code, says, paste, ...site }] of Object.entries(broken)) {
    it(`finds ${code} on ${name}, and nothing else`, async () => {
      const { page } = await visit(served(BROKEN, name, site));
      const { title, found } = await examined(page);
      assert.deepEqual(
        found.map((diagnosis) => diagnosis.code),
        [code],
        found.map(({ text }) => text).join('\n'),
      );
      assert.equal(title, '仙霞数说体检：发现 1 处问题');
      const [diagnosis] = found;
      for (const part of says)
        assert.ok(diagnosis.message.includes(part.replace('{version}', version)), diagnosis.message);
      assert.equal(diagnosis.paste, paste);
      assert.match(diagnosis.text, /读者此刻看到：./);
    });
  }

  for (const [name, site] of Object.entries(healthy)) {
    it(`finds nothing on the healthy page ${name}`, async () => {
      const { page } = await visit(served(HEALTHY, name, site));
      const { title, found } = await examined(page);
      assert.deepEqual(found, []);
      assert.equal(title, '仙霞数说体检：没有发现问题');
    });
  }

  it('stays away until somebody asks for it', async () => {
    const { page, log } = await visit({ html: read(HEALTHY, 'tag.html') });
    await page.waitForFunction(() => document.querySelector('xx-progress').state === 'ready');
    assert.deepEqual(
      log.served.filter((path) => /more|doctor/.test(path)),
      [],
    );
  });

  it('counts what is wrong in the same way twenty times, and shows it twice', async () => {
    const tags = Array.from(
      { length: 20 },
      (_, n) => `<xx-progress of="lift-2021-stard-${n}"></xx-progress>`,
    );
    const html = read(HEALTHY, 'tag.html').replace('</xx-report>', `</xx-report>${tags.join('')}`);
    const { page } = await visit({ html, search: '?xx-doctor' });
    const { found } = await examined(page);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['wrong-id', 'wrong-id'],
    );
    assert.match(found[1].message, /同样的还有 18 处/);
  });

  it('follows several faults, each to its own cause', async () => {
    const html = read(HEALTHY, 'tag.html')
      .replace(/<meta name="renderer".*\n/, '')
      .replace('lift-2021-start', 'lift-2021-stard')
      .replace('</xx-report>', '</xx-report><xx-progess of="tax-2021"></xx-progess>');
    const { page } = await visit({ html, search: '?xx-doctor' });
    const { found } = await examined(page);
    assert.deepEqual(found.map(({ code }) => code).sort(), ['no-renderer', 'unknown-tag', 'wrong-id']);
  });
});

describe('the broken pages', () => {
  it('are each in pages.json, and at least thirty', () => {
    const names = readdirSync(BROKEN).filter((name) => name.endsWith('.html'));
    assert.deepEqual(names.sort(), Object.keys(broken).sort());
    assert.ok(names.length >= 30);
    assert.deepEqual(
      readdirSync(HEALTHY)
        .filter((name) => name.endsWith('.html'))
        .sort(),
      Object.keys(healthy).sort(),
    );
  });

  it('show every code that the doctor knows', () => {
    const shown = new Set(Object.values(broken).map(({ code }) => code));
    assert.deepEqual(
      Object.keys(codes()).filter((code) => !shown.has(code)),
      [],
    );
  });
});

describe('docs/doctor.md', () => {
  it('has every code in its table, in the words of the doctor', () => {
    const escaped = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const table = Object.entries(codes()).map(
      ([code, sentences]) => `| \`${code}\` | ${sentences.map(escaped).join(' | ')} |`,
    );
    const written = read(root, 'docs/doctor.md')
      .split('\n')
      .filter((row) => /^\| `/.test(row));
    assert.deepEqual(written, table);
  });
});

describe('the panel', () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  const html = read(BROKEN, '19-wrong-id.html');

  for (const width of [375, 1280]) {
    it(`is styled under a strict policy and fits a page of ${width} px`, async () => {
      const { page, log } = await visit({ html, policy, width, search: '?xx-doctor' });
      await examined(page);
      const panel = await page.$eval('#xx-doctor', ({ shadowRoot }) => ({
        wide: shadowRoot.querySelector('section').scrollWidth - innerWidth,
        title: getComputedStyle(shadowRoot.querySelector('h2')).fontSize,
        buttons: [...shadowRoot.querySelectorAll('button')].map(
          (button) => button.getBoundingClientRect().height,
        ),
        first: document.body.firstElementChild.id,
      }));
      assert.ok(panel.wide <= 0, `${panel.wide} px too wide`);
      assert.equal(panel.title, '20px');
      assert.equal(panel.buttons.length, 2);
      for (const height of panel.buttons) assert.ok(height >= 40, `a button of ${height} px`);
      assert.equal(panel.first, 'xx-doctor');
      assert.deepEqual(log.violations, []);
      assert.deepEqual(log.errors, []);
    });
  }

  it('takes no focus, says its news as a status, and is closed by keyboard', async () => {
    const { page } = await visit({ html, search: '?xx-doctor' });
    await examined(page);
    const { focus, status } = await page.evaluate(() => ({
      focus: document.activeElement.localName,
      status: document.querySelector('#xx-doctor').shadowRoot.querySelector('[role=status]').textContent,
    }));
    assert.equal(focus, 'body');
    assert.match(status, /从第一条改起/);
    await page.keyboard.press('Tab');
    const named = () => page.$eval('#xx-doctor', ({ shadowRoot }) => shadowRoot.activeElement?.textContent);
    assert.equal(await named(), '关闭');
    await page.keyboard.press('Enter');
    assert.equal(await page.$('#xx-doctor'), null);
  });

  it('copies the line to paste', async () => {
    const { page } = await visit({ html, search: '?xx-doctor' });
    const { found } = await examined(page);
    await page.evaluate(() => {
      window.copied = [];
      navigator.clipboard.writeText = async (text) => window.copied.push(text);
    });
    const copy = await page.$('#xx-doctor >>> .paste button');
    await copy.click();
    await page.waitForFunction((button) => button.textContent === '已复制', {}, copy);
    assert.deepEqual(await page.evaluate(() => window.copied), [found[0].paste]);
  });

  it('marks the line for copying by hand where the browser does not copy', async () => {
    const { page } = await visit({ html, search: '?xx-doctor' });
    const { found } = await examined(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      document.execCommand = () => false;
    });
    const copy = await page.$('#xx-doctor >>> .paste button');
    await copy.click();
    await page.waitForFunction((button) => button.textContent === '已选中', {}, copy);
    assert.equal(await page.evaluate(() => String(getSelection())), found[0].paste);
  });

  it('is dark on a dark page', async () => {
    const dark = html.replace('<body>', '<body bgcolor="#101010">');
    const paper = async (page) => {
      await examined(page);
      return page.$eval('#xx-doctor', ({ shadowRoot }) =>
        Math.max(
          ...getComputedStyle(shadowRoot.querySelector('section')).backgroundColor.match(/\d+/g).map(Number),
        ),
      );
    };
    assert.ok((await paper((await visit({ html: dark, search: '?xx-doctor' })).page)) < 80);
    assert.ok((await paper((await visit({ html, search: '?xx-doctor' })).page)) > 240);
  });
});
