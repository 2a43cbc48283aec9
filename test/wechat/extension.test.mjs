// The extension in a real Chromium, against a page that stands in for the public account's editor and has the
// documented interface with each answer that it may give.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ensureBrowser, root } from '../../src/build/setup.mjs';
import { catalog, checkArticle, report, sources } from './article.mjs';

const { painted, stockOf, zhCN } = sources;
const folder = join(root, 'dist/extension');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const EDITOR = 'https://mp.weixin.qq.com/cgi-bin/appmsg?action=edit';

/** The fragment of one figure, as the painter makes it. */
const fragment = painted(
  {
    key: 'one',
    kind: 'figure',
    widget: 'progress',
    attributes: { of: 'lift-2021-start' },
    tier: 'svg',
    theme: 'xianxia',
    widthPx: 677,
    picture: '',
  },
  stockOf(catalog, report, report, zhCN),
).pieces.join('');

/** Runs in the page that stands in for the editor: what `mode` says is how its interface answers. */
function pretend(mode) {
  window.calls = [];
  const body = document.getElementById('article');
  let asked = 0;
  const answers = {
    mp_editor_get_isready: ({ sucCb }) => {
      asked += 1;
      sucCb({ isReady: mode !== 'not-ready' && !(mode === 'late' && asked < 3), isNew: true });
    },
    mp_editor_get_content: ({ sucCb, errCb }) =>
      mode === 'unread' ? errCb({ errMsg: 'denied' }) : sucCb({ content: body.innerHTML }),
    mp_editor_insert_html: ({ apiParam, sucCb, errCb }) => {
      if (mode === 'refuses') return errCb({ errMsg: 'insert:fail no caret' });
      if (mode === 'silent') return undefined;
      if (mode !== 'without-content') body.insertAdjacentHTML('beforeend', apiParam.html);
      return sucCb();
    },
  };
  const api = {
    invoke(call) {
      window.calls.push({ name: call.apiName, param: call.apiParam });
      if (mode === 'throws') throw new Error('editor is gone');
      if (mode === 'mute') return;
      answers[call.apiName]?.(call);
    },
  };
  if (mode === 'late') setTimeout(() => Object.assign(window, { __MP_Editor_JSAPI__: api }), 100);
  else if (mode === 'odd') window.__MP_Editor_JSAPI__ = { invoke: 'not a function' };
  else if (mode !== 'absent') window.__MP_Editor_JSAPI__ = api;
}

const browser = await puppeteer.launch({
  executablePath: ensureBrowser(),
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  enableExtensions: [folder],
});
after(() => browser.close());
const worker = await browser.waitForTarget((target) => target.url().endsWith('/worker.js'));
const home = worker.url().replace('/worker.js', '');

/** A page of the account, answered here: nothing goes to the real host. */
async function openEditor(mode) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>图文编辑</title><div id="article"><p>已有的正文。</p></div><script>(${pretend})(${JSON.stringify(mode)})</script>`,
    }),
  );
  await page.goto(EDITOR);
  return page;
}

/** The panel as a page of its own, waiting so long for each answer. */
async function openPanel(timeoutMs) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${home}/panel.html?timeout=${timeoutMs}`);
  await page.waitForSelector('.choice');
  const press = (selector) => page.$eval(selector, (one) => one.click());
  if (await page.$('#clear:not(:disabled)')) await press('#clear');
  await press('[data-choice="lift-2021-start"]');
  return { page, errors, asked, press };
}

async function insertInto(mode, timeoutMs = 10_000) {
  const editor = mode === null ? null : await openEditor(mode);
  const { page, errors, asked, press } = await openPanel(timeoutMs);
  await press('[data-insert="0"]');
  const said = await page.waitForFunction(() => {
    const text = document.querySelector('#said').textContent;
    return !/正在插入|已放进/.test(text) && text;
  });
  const result = {
    said: await said.jsonValue(),
    tone: await page.$eval('#said', (one) => one.dataset.tone),
    copies: await page.$eval('[data-copy="0"]', (button) => !button.disabled),
    calls: (await editor?.evaluate(() => window.calls)) ?? [],
    article: await editor?.$eval('#article', (one) => one.textContent),
    errors,
    asked,
  };
  await page.close();
  await editor?.close();
  return result;
}

describe('the extension', () => {
  it('asks for what it needs and no more', () => {
    const { permissions, host_permissions, content_scripts, optional_permissions, version } = manifest;
    assert.deepEqual(host_permissions, ['https://mp.weixin.qq.com/*']);
    assert.deepEqual(permissions, ['scripting', 'sidePanel']);
    assert.equal(content_scripts ?? optional_permissions, undefined);
    assert.equal(version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    const named = [manifest.side_panel.default_path, manifest.background.service_worker];
    for (const file of [...named, ...Object.values(manifest.icons)])
      assert.ok(existsSync(join(folder, file)), file);
    const html = readFileSync(join(folder, 'panel.html'), 'utf8');
    assert.doesNotMatch(html, /<script(?![^>]* src=)|\son\w+=|https?:/);
    for (const file of ['panel.js', 'worker.js'])
      assert.doesNotMatch(
        readFileSync(join(folder, file), 'utf8'),
        /document\.cookie|chrome\.cookies|mp_editor_set_content|\beval\(/,
      );
  });

  it('inserts one fragment at the caret, reads it back, and touches nothing else', async () => {
    const { said, tone, calls, article, errors, asked } = await insertInto('ready');
    assert.equal(said, '已插入光标处，并在正文里读到。还没有保存，请自己检查后保存。');
    assert.equal(tone, 'good');
    const names = calls.map(({ name }) => name);
    assert.deepEqual(names, [
      'mp_editor_get_isready',
      'mp_editor_get_content',
      'mp_editor_insert_html',
      'mp_editor_get_content',
    ]);
    assert.deepEqual(calls[2].param, { html: fragment, isSelect: false });
    assert.deepEqual(checkArticle(fragment), []);
    assert.match(article, /^已有的正文。.*加装电梯新开工/s);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(home)),
      [],
    );
  });

  const ANSWERS = [
    ['late', 10_000, /^已插入光标处，并在正文里读到/, 'the interface comes late and is ready later'],
    ['not-ready', 300, /^编辑器还没有准备好。请等正文能输入文字后再试/, 'it is never ready'],
    [
      'refuses',
      10_000,
      /^编辑器没有接受（编辑器说：insert:fail no caret）.*请先在正文里点一下.*请点“复制”/,
      'it refuses',
    ],
    [
      'without-content',
      10_000,
      /^编辑器说已插入，但正文里没有读到.*请点“复制”/,
      'it says yes and nothing is there',
    ],
    ['unread', 10_000, /^编辑器说已插入，但没有让我们读回正文/, 'it does not give the article back'],
    [
      'throws',
      10_000,
      /^编辑器出错，没有插入（编辑器说：editor is gone）。请刷新公众号页面再试/,
      'it throws',
    ],
    ['silent', 300, /^编辑器没有答复，不知道有没有插入.*请点“复制”/, 'it never answers the insertion'],
    ['mute', 300, /^编辑器没有答复，不知道有没有插入/, 'it never answers at all'],
    ['absent', 300, /^这个页面没有提供插入接口.*请点“复制”/, 'the page has none'],
    ['odd', 300, /^这个页面没有提供插入接口/, 'what is there is something else'],
    [null, 300, /^没有打开公众号后台。请在浏览器里打开 mp\.weixin\.qq\.com/, 'no such page is open'],
  ];
  for (const [mode, timeoutMs, sentence, when] of ANSWERS)
    it(`says what happened and leaves the copy button when ${when}`, async () => {
      const { said, tone, copies, article, calls } = await insertInto(mode, timeoutMs);
      assert.match(said, sentence);
      assert.equal(tone, mode === 'late' ? 'good' : 'bad');
      assert.ok(copies);
      assert.ok(calls.every(({ name }) => /^mp_editor_(get_isready|get_content|insert_html)$/.test(name)));
      const arrived = ['late', 'unread'].includes(mode);
      if (mode !== null) assert.equal(/加装电梯新开工/.test(article), arrived);
    });

  it('does not guess between two articles', async () => {
    const others = [await openEditor('ready'), await openEditor('ready')];
    const { page, press } = await openPanel(300);
    await press('[data-insert="0"]');
    await page.waitForFunction(() =>
      /打开了 2 个公众号页面/.test(document.querySelector('#said').textContent),
    );
    for (const editor of others) {
      assert.deepEqual(await editor.evaluate(() => window.calls), []);
      await editor.close();
    }
    await page.close();
  });
});
