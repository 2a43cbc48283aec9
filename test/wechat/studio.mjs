// The studio in a browser: opened, its files caught as they are handed out, and what an editor gets of it.
import assert from 'node:assert/strict';
import { useSite } from '../e2e/harness.mjs';

/** Plain http, as many an office's own server: there the browser has no `navigator.clipboard` at all. */
const ADDRESS = 'http://studio.example/demo/studio/';

/** To be called once in a test file; `open` gives a page with the studio for a new reader. */
export async function useStudio() {
  const site = await useSite();
  return {
    async open(options = {}) {
      const { prepare, ...rest } = options;
      const visit = await site.visit({ html: '', address: ADDRESS, prepare: prepare ?? keepFiles, ...rest });
      await visit.page.waitForSelector('.studio');
      return { ...visit, studio: handles(visit.page) };
    },
  };
}

/** Runs in the page: what is downloaded is kept in `savedFiles`, and nothing goes to the disk. */
export function keepFiles() {
  window.savedFiles = [];
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const url = make(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    window.savedFiles.push({ name: this.download, blob: blobs.get(this.href) });
  };
}

function handles(page) {
  const text = (selector) => page.$eval(selector, (one) => one.textContent.trim());
  /** By its own click, so that what lies outside the window is pressed as well. */
  const press = (selector) => page.$eval(selector, (one) => one.click());
  return {
    text,
    press,
    said: () => text('#said'),
    /** Waits until the studio says so. */
    says: (sentence) =>
      page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('#said').textContent.trim()),
        { timeout: 10_000 },
        sentence.source,
      ),
    add: (id) => press(`[data-choice="${id}"]`),
    useTemplate: (name) => press(`[data-template="${name}"]`),
    names: () => page.$$eval('.item-name', (all) => all.map((one) => one.textContent)),
    stops: () => page.$$eval('[data-stop]', (all) => all.map((one) => one.textContent)),
    choices: () => page.$$eval('.choice', (all) => all.map((one) => one.dataset.choice)),
    async search(words) {
      await page.$eval(
        '#search',
        (field, value) => {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        words,
      );
    },
    /** Of the item at a place, with its settings open. */
    async settings(index) {
      await page.$$eval(
        '[data-act=settings]',
        (all, at) => {
          if (all[at].getAttribute('aria-expanded') !== 'true') all[at].click();
        },
        index,
      );
    },
    set: (name, value) =>
      page.$eval(
        `[data-set="${name}"]`,
        (field, wanted) => {
          field.value = wanted;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        value,
      ),
    choose: (value, name) => press(`.settings input[name^="${name}-"][value="${value}"]`),
    /** The HTML on a page of the preview. */
    shown: (look = 'light') =>
      page.$eval(`[data-page=${look}]`, ({ shadowRoot }) => shadowRoot.firstElementChild.innerHTML),
    async openFile(id, name, content) {
      await page.evaluate(
        ([input, file, body]) => {
          const files = new DataTransfer();
          files.items.add(new File([body], file, { type: 'application/json' }));
          const field = document.getElementById(input);
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        [id, name, content],
      );
    },
    /** The last file that was handed out: its name, its text, and its first bytes. */
    async saved() {
      const handle = await page.waitForFunction(() => window.savedFiles.length > 0 && window.savedFiles);
      return handle.evaluate(async (files) => {
        const { name, blob } = files.pop();
        const bytes = [...new Uint8Array(await blob.arrayBuffer())];
        return { name, text: await blob.text(), size: blob.size, head: bytes.slice(0, 24) };
      });
    },
    /** What is on the clipboard, as a page gets it when a reader pastes. */
    async pasted() {
      await page.evaluate(() => {
        const field = document.createElement('textarea');
        field.id = 'paste-here';
        field.addEventListener('paste', ({ clipboardData }) => {
          window.pasted = {
            html: clipboardData.getData('text/html'),
            plain: clipboardData.getData('text/plain'),
          };
        });
        document.body.append(field);
        field.focus();
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV');
      await page.keyboard.up('Control');
      const handle = await page.waitForFunction(() => window.pasted);
      const pasted = await handle.jsonValue();
      await page.evaluate(() => {
        document.getElementById('paste-here').remove();
        delete window.pasted;
      });
      return pasted;
    },
  };
}

/** The words of a piece of HTML, spaces dropped, drawings left out. */
export const wordsOf = (html) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"' })[name])
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');

/** Width and height of a PNG, from its first bytes. */
export function pngSize(head) {
  const bytes = Buffer.from(head);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
