// The configurator hands out lines that work where they are pasted: with the files at the chosen place, each of
// its five forms says the same sentence, and nobody can put another file in a file's place.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { dist, drawn, EVERY, pageOf, REPORT, said, useSite } from './harness.mjs';

const { visit } = await useSite();

const path = '/demo/configurator/index.html';
const HOME = '/files/of/the/office/1.0/';
const SENTENCE = said('progress', { of: 'lift-2021-start' })[0];

/** The files as an office puts them on its server. */
const files = Object.fromEntries(
  readdirSync(dist)
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => [HOME + name, readFileSync(join(dist, name))])
    .concat([[`${HOME}reports/xianxia-2021.json`, readFileSync(join(dist, REPORT))]]),
);

/** The configurator, when it has filled its boxes. */
async function opened(options) {
  const visited = await visit({ path, ...options });
  await visited.page.waitForFunction(() => document.querySelector('#here').value);
  return visited;
}

const press = (page, selector) => page.$eval(selector, (field) => field.click());
const textOf = (page, selector) => page.$eval(selector, (field) => field.value);

async function write(page, selector, text) {
  await page.$eval(
    selector,
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** The two pieces of code for a form. */
async function codeFor(form) {
  const { page, log } = await opened();
  await write(page, '#home', HOME);
  await press(page, `#forms [value=${form}]`);
  const code = { here: await textOf(page, '#here'), once: await textOf(page, '#once') };
  assert.deepEqual(log.errors, []);
  return code;
}

const pasted = ({ here, once }) => pageOf(here, { head: once });

/** What the figure of a document says. */
async function sentenceIn(frame) {
  await drawn(frame);
  return frame.$eval('xx-progress', ({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' ').trim());
}

describe('the configurator', () => {
  for (const form of ['tag', 'link', 'table', 'prerendered']) {
    it(`copies a ${form} that is the figure where it is pasted`, async () => {
      const { page, log } = await visit({ html: pasted(await codeFor(form)), files });
      const text = await sentenceIn(page);
      assert.ok(text.startsWith(SENTENCE), text);
      assert.deepEqual(log.errors, []);
    });

    it(`copies a ${form} that says the figure without JavaScript`, async () => {
      const { page } = await visit({ html: pasted(await codeFor(form)), files, javaScript: false });
      const text = await page.$eval('body', (body) => body.textContent);
      assert.match(
        text,
        form === 'table' ? /74 ?台[\s\S]*63 ?台/ : new RegExp(SENTENCE.replace(/[()]/g, '\\$&')),
      );
    });
  }

  it('copies a frame that holds the figure and has its height', async () => {
    const { page, log } = await visit({ html: pasted(await codeFor('iframe')), files });
    const frame = await page.waitForFrame((each) => each.url().includes(`${HOME}embed.html`));
    const text = await sentenceIn(frame);
    assert.ok(text.startsWith(SENTENCE), text);
    await page.waitForFunction(() => {
      const { clientHeight, contentDocument } = document.querySelector('iframe');
      return Math.abs(clientHeight - contentDocument.documentElement.scrollHeight) <= 1;
    });
    assert.deepEqual(log.errors, []);
  });

  it('prerenders the drawing as well', async () => {
    const { page } = await visit({ html: pasted(await codeFor('prerendered')), files, javaScript: false });
    const marks = await page.$eval(
      'xx-progress',
      ({ shadowRoot }) => shadowRoot.querySelectorAll('svg *').length,
    );
    assert.ok(marks > 3, `${marks} marks`);
  });

  it('writes the hash of every file, and the browser refuses another file', async () => {
    const code = await codeFor('tag');
    assert.equal(code.once.match(/integrity="sha384-[\w+/]{64}"/g).length, 2);
    const script = `${HOME}xx-widgets.js`;
    const { page, log } = await visit({
      html: pasted(code),
      files: { ...files, [script]: `${files[script]}\n` },
    });
    assert.match(log.errors.join(), /integrity/);
    assert.equal(await page.evaluate(() => customElements.get('xx-progress')), undefined);
  });

  it('needs no other step than to choose and to copy, with one piece for one page', async () => {
    const { page } = await opened({ prepare: keepCopies });
    await write(page, '#find', '税收');
    await press(page, '#copy-all');
    const copied = await page.evaluate(() => window.copied);
    const chosen = await textOf(page, '#indicator');
    assert.equal(copied.length, 1);
    const home = /src="([^"]*)xx-widgets\.js"/.exec(copied[0])[1];
    const there = Object.fromEntries(
      Object.entries(files).map(([name, body]) => [name.replace(HOME, home), body]),
    );
    const { page: tab, log } = await visit({ html: pageOf(copied[0]), files: there });
    assert.deepEqual(await drawn(tab), ['ready']);
    assert.equal(await tab.$eval('xx-progress', (figure) => figure.getAttribute('of')), chosen);
    assert.deepEqual(log.errors, []);
  });

  it('finds figures by their words, and says when there is none', async () => {
    const { page } = await opened();
    await write(page, '#find', '电梯');
    const found = await page.$$eval('#indicator option', (options) => options.map(({ text }) => text));
    assert.ok(found.length > 5);
    assert.deepEqual(
      found.filter((text) => !text.includes('电梯')),
      [],
    );
    await write(page, '#find', '没有的词');
    assert.equal(await page.$$eval('#indicator option', (options) => options.length), 0);
    assert.match(await page.$eval('#found', (said) => said.textContent), /没有找到“没有的词”/);
  });

  it('lets nobody choose what does not suit the figure', async () => {
    const { page } = await opened();
    const disabled = () =>
      page.$$eval('#kinds input:disabled', (fields) =>
        fields.map(({ parentElement }) => parentElement.textContent),
      );
    assert.deepEqual(await disabled(), ['构成']);
    // What has parts can be drawn as parts; back at the first, another way is chosen.
    await write(page, '#indicator', EVERY.find(([name]) => name === 'breakdown')[1].of);
    assert.ok(!(await disabled()).includes('构成'));
    await press(page, '#kinds [value=breakdown]');
    await write(page, '#indicator', 'lift-2021-start');
    const chosen = await page.$eval('#kinds input:checked', (field) => [field.value, field.disabled]);
    assert.deepEqual(chosen, ['indicator', false]);
  });

  for (const width of [320, 768, 1280]) {
    it(`shows the figure on a page of ${width} px, as large as there is room`, async () => {
      const { page, log } = await opened({ width: 1000 });
      await press(page, `#widths [value="${width}"]`);
      const frame = await (await page.$('#preview')).contentFrame();
      assert.ok((await sentenceIn(frame)).startsWith(SENTENCE));
      assert.equal(await frame.evaluate(() => innerWidth), width);
      const [stage, shown] = await page.evaluate(() =>
        ['#stage', '#preview'].map((each) => document.querySelector(each).getBoundingClientRect().width),
      );
      assert.ok(Math.abs(shown - Math.min(width, stage)) < 1, `${shown} of ${stage} px`);
      assert.deepEqual(log.errors, []);
    });
  }

  it('has what it shows in the theme and the size that were chosen', async () => {
    const { page } = await opened();
    await page.select('#theme', 'gov-blue');
    await press(page, '[name=mode][value=elder]');
    assert.match(await textOf(page, '#here'), / mode="elder" data-xx-theme="gov-blue"/);
    await page.waitForFunction(() => {
      const figure = document.querySelector('#preview').contentDocument?.querySelector('xx-progress');
      return figure?.state === 'ready' && figure.matches('[mode=elder][data-xx-theme=gov-blue]');
    });
  });

  for (const width of [375, 1280]) {
    it(`fits into a page of ${width} px`, async () => {
      const { page } = await opened({ width });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
});

/** A clipboard that can be read. */
function keepCopies() {
  window.copied = [];
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => window.copied.push(text) },
  });
}
