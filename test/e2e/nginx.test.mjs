// The documented nginx configuration, as it stands but for paths and ports, between dist/ and a real browser.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ensureProgram, root } from '../../src/build/setup.mjs';
import { dist, drawn, EVERY, gbk, NAMES, pageOf, said, tag, useSite, widgetsOf } from './harness.mjs';

const program = ensureProgram(['nginx'], ['nginx']);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const skip = program ? false : '没有 nginx，也装不了 there is no nginx and none can be installed';
const versioned = `/xx-widgets/${version}`;
const script = `${versioned}/xx-widgets.js`;
const data = '/xx-widgets/reports/xianxia-2021.json';
const hashes = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));

describe('nginx with the documented configuration', { skip }, async () => {
  if (skip) return;
  const { visit } = await useSite();
  const url = await startNginx();
  const get = (path, headers = {}) => fetch(url + path, { headers });
  /** The headers of an answer that is as it should be. */
  async function headersOf(path, headers) {
    const response = await get(path, headers);
    await response.arrayBuffer();
    assert.equal(response.status, 200, path);
    return Object.fromEntries(response.headers);
  }

  for (const [charset, path] of [
    ['UTF-8', '/'],
    ['GBK', '/gbk/'],
  ]) {
    it(`shows every widget on a page in ${charset}, under its own policy`, async () => {
      const { page, log } = await visit({ html: pageOf('') });
      await page.goto(url + path, { waitUntil: 'load' });
      assert.deepEqual(
        await drawn(page),
        NAMES.map(() => 'ready'),
      );
      assert.equal(await page.evaluate(() => document.characterSet), charset);
      for (const [index, { text }] of (await widgetsOf(page)).entries()) {
        const [name, attributes] = EVERY[index];
        assert.ok(text.includes(said(name, attributes)[0].replace(/\s+/g, ' ').trim()), `${name}: ${text}`);
      }
      assert.deepEqual(log.violations, []);
      assert.deepEqual(log.errors, []);
    });
  }

  it('compresses scripts, styles and data, and sends what is compressed already as it lies there', async () => {
    for (const path of [script, `${versioned}/xx-widgets.css`, `${versioned}/widgets/progress.js`, data]) {
      const headers = await headersOf(path);
      assert.equal(headers['content-encoding'], 'gzip', path);
      assert.match(headers.vary, /Accept-Encoding/);
    }
    const packed = gzipSync(readFileSync(join(dist, 'xx-widgets.js')), { level: 9 });
    assert.equal((await headersOf(script))['content-length'], String(packed.length));
    const plain = await headersOf(script, { 'accept-encoding': 'identity' });
    assert.equal(plain['content-encoding'], undefined);
    assert.deepEqual(gunzipSync(packed), readFileSync(join(dist, 'xx-widgets.js')));
  });

  it('lets a version be kept for good, the latest for five minutes, and has pages and data asked for each time', async () => {
    const kept = async (path) => (await headersOf(path))['cache-control'];
    assert.equal(await kept(script), 'public, max-age=31536000, immutable');
    assert.equal(await kept('/xx-widgets/latest/xx-widgets.js'), 'public, max-age=300');
    assert.equal(await kept(data), 'no-cache');
    assert.equal(await kept('/'), 'no-cache');
    const missing = await get('/xx-widgets/9.9.9/xx-widgets.js');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('cache-control'), null, 'a mistake is not kept for a year');
  });

  it('says the charset of each file, and that of the pages in GBK', async () => {
    const type = async (path) => (await headersOf(path))['content-type'];
    assert.match(await type(script), /javascript; charset=utf-8$/);
    assert.equal(await type(data), 'application/json; charset=utf-8');
    assert.equal(await type('/'), 'text/html; charset=utf-8');
    assert.equal(await type('/gbk/'), 'text/html; charset=gbk');
  });

  it('opens scripts and data to other sites, and not the pages', async () => {
    const open = async (path) => (await headersOf(path))['access-control-allow-origin'];
    assert.equal(await open(script), '*');
    assert.equal(await open(data), '*');
    assert.equal(await open('/'), undefined);
  });

  it('sends the policy and nosniff with everything', async () => {
    for (const path of ['/', '/gbk/', script, data]) {
      const headers = await headersOf(path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.match(headers['content-security-policy'], /^default-src 'self'; object-src 'none'/, path);
      assert.doesNotMatch(headers['content-security-policy'], /unsafe/);
    }
    assert.match((await headersOf('/'))['content-security-policy'], /frame-ancestors 'self'/);
  });

  it('answers 304 for data and scripts that have not changed', async () => {
    for (const path of [data, script]) {
      const { etag } = await headersOf(path);
      assert.ok(etag, path);
      const again = await get(path, { 'if-none-match': etag });
      assert.equal(again.status, 304, path);
      assert.equal(await again.text(), '');
    }
  });

  it('shows no hidden file', async () => {
    assert.equal((await get('/xx-widgets/.hidden')).status, 404);
  });

  /** A page of another origin that takes the script from here. */
  const elsewhere = (integrity) =>
    pageOf(`<xx-report src="${url}${data}"></xx-report>
${tag('progress', { of: 'lift-2021-start' })}
<script src="${url}${script}" integrity="${integrity}" crossorigin="anonymous"></script>`);

  it('gives another site the script and its data by the hash of integrity.json', async () => {
    const { page, log } = await visit({ html: elsewhere(hashes['xx-widgets.js']) });
    assert.deepEqual(await drawn(page), ['ready']);
    assert.deepEqual(log.errors, []);
    assert.ok(log.requests.includes(url + data));
  });

  it('runs every built script by its hash', async () => {
    const tags = Object.entries(hashes)
      .filter(([name]) => name.endsWith('.js'))
      .map(
        ([name, hash]) =>
          `<script ${name.startsWith('widgets/') ? 'type="module" ' : ''}src="${url}${versioned}/${name}" integrity="${hash}" crossorigin="anonymous" data-name="${name}"></script>`,
      );
    const prepare = () => {
      window.loads = [];
      for (const type of ['load', 'error'])
        document.addEventListener(
          type,
          ({ target }) => target.dataset?.name && window.loads.push(`${target.dataset.name} ${type}`),
          true,
        );
    };
    // In the head: the script of embed.html makes the body anew.
    const { page } = await visit({ html: pageOf('', { head: tags.join('\n') }), prepare });
    assert.deepEqual(
      (await page.evaluate(() => window.loads)).sort(),
      Object.keys(hashes)
        .filter((name) => name.endsWith('.js'))
        .map((name) => `${name} load`)
        .sort(),
    );
  });

  it('a wrong hash is refused by the browser, and the text of the page stands', async () => {
    const { page, log } = await visit({ html: elsewhere(hashes['xx-widgets.css']) });
    assert.equal(await page.evaluate(() => customElements.get('xx-progress') === undefined), true);
    assert.equal(log.errors.length, 1);
    assert.match(log.errors[0], /integrity/);
    const { text, height } = await page.$eval('xx-progress', (element) => ({
      text: element.textContent,
      height: element.getBoundingClientRect().height,
    }));
    assert.equal(text.trim(), said('progress', { of: 'lift-2021-start' })[0]);
    assert.ok(height > 10);
  });
});

/** Starts it as the documentation says, in a folder of its own; gives its address. */
async function startNginx() {
  const home = mkdtempSync(join(tmpdir(), 'xx-nginx-'));
  const port = await freePort();
  const files = join(home, 'www');
  mkdirSync(join(files, 'xx-widgets'), { recursive: true });
  mkdirSync(join(files, 'gbk'));
  cpSync(dist, join(files, versioned), { recursive: true });
  writeFileSync(
    join(files, `${script}.gz`),
    gzipSync(readFileSync(join(dist, 'xx-widgets.js')), { level: 9 }),
  );
  symlinkSync(version, join(files, 'xx-widgets/latest'));
  cpSync(join(dist, 'reports'), join(files, 'xx-widgets/reports'), { recursive: true });
  writeFileSync(join(files, 'xx-widgets/.hidden'), '');
  writeFileSync(join(files, 'favicon.ico'), '');
  const body = `<xx-report src="${data}"></xx-report>
${EVERY.map(([name, attributes]) => tag(name, attributes)).join('\n')}`;
  const head = `<link rel="stylesheet" href="${versioned}/xx-widgets.css">
<script src="${script}" integrity="${hashes['xx-widgets.js']}" crossorigin="anonymous" defer></script>`;
  writeFileSync(join(files, 'index.html'), pageOf(body, { head }));
  writeFileSync(join(files, 'gbk/index.html'), gbk(pageOf(body, { head, charset: 'gbk' })));

  const documented = readFileSync(join(root, 'docs/nginx/xx-widgets.conf'), 'utf8');
  const hasIpv6 = Object.values(networkInterfaces())
    .flat()
    .some(({ address }) => address === '::1');
  const site = documented
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', hasIpv6 ? `listen [::1]:${port};` : '')
    .replace('root /srv/www;', `root ${files};`);
  assert.notEqual(site, documented);
  writeFileSync(join(home, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${home}/${name};`)
    .join('\n');
  writeFileSync(
    join(home, 'nginx.conf'),
    `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${temporary}
  include ${home}/site.conf;
}
`,
  );
  const options = ['-c', join(home, 'nginx.conf'), '-p', home, '-e', join(home, 'error.log')];
  const checked = spawnSync(program, [...options, '-t'], { encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stderr);
  const server = spawn(program, options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  after(async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).catch(() => null)) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(readFileSync(join(home, 'error.log'), 'utf8'));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
