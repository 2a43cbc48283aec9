// What real sanitisers and editors, with their default settings, leave of each way to write a figure, and what
// becomes of it on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';
import { root } from '../../src/build/setup.mjs';
import { pageOf, REPORT, said } from '../e2e/harness.mjs';

const require = createRequire(import.meta.url);
const OF = 'lift-2021-start';
export const SENTENCE = said('progress', { of: OF })[0];
const words = SENTENCE.split('，')[0];
const cells = [
  ['指标', '加装电梯新开工'],
  ['数值', '74 台'],
  ['目标', '63 台'],
];
const rows = cells.map(([name, value]) => `<tr><th>${name}</th><td>${value}</td></tr>`).join('');
const terms = cells.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
const link = `<a href="/report.html#xx-progress/${OF}">${SENTENCE}</a>`;

/** The rungs, from the first choice down. */
export const RUNGS = [
  { key: 'tag', name: '标签 tag', html: `<xx-progress of="${OF}">${SENTENCE}</xx-progress>` },
  {
    key: 'table',
    name: '表格，`data-xx` table',
    html: `<table data-xx="progress" data-xx-of="${OF}"><tbody>${rows}</tbody></table>`,
  },
  {
    key: 'caption',
    name: '表格，标题里有链接 table with a link as caption',
    html: `<table><caption>${link}</caption><tbody>${rows}</tbody></table>`,
  },
  {
    key: 'list',
    name: '名目表，`data-xx` list of terms',
    html: `<dl data-xx="progress" data-xx-of="${OF}">${terms}</dl>`,
  },
  { key: 'link', name: '链接 link', html: `<p>${link}</p>` },
  {
    key: 'frame',
    name: '框架 iframe',
    html: `<iframe src="/embed.html#xx-progress/${OF}" title="${words}" width="100%" height="360"></iframe>`,
  },
];

const version = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'))).version;
const inNode = (clean) => (snippets) => snippets.map(clean);
/** In a page that has nothing but the library. */
const inBrowser = (file, run) => async (snippets, visit) => {
  const files = { '/library.js': readFileSync(require.resolve(file)) };
  const { page } = await visit({
    html: pageOf('<div id="editor"></div><script src="library.js"></script>'),
    files,
  });
  return page.evaluate(run, snippets);
};

/** Each takes the snippets and gives what is left of them. */
export const SANITISERS = [
  {
    name: `DOMPurify ${version('dompurify')}`,
    clean: inBrowser('dompurify/dist/purify.min.js', (snippets) =>
      snippets.map((html) => window.DOMPurify.sanitize(html)),
    ),
  },
  { name: `sanitize-html ${version('sanitize-html')}`, clean: inNode((html) => sanitizeHtml(html)) },
  { name: `js-xss ${version('xss')}`, clean: inNode((html) => xss(html)) },
  {
    name: `Quill ${version('quill')}`,
    clean: inBrowser(join(root, 'node_modules/quill/dist/quill.js'), (snippets) => {
      const quill = new window.Quill('#editor', { theme: 'snow' });
      return snippets.map((html) => {
        quill.setContents(quill.clipboard.convert({ html }));
        return quill.getSemanticHTML();
      });
    }),
  },
  {
    name: `wangEditor ${version('@wangeditor/editor')}`,
    clean: inBrowser(join(root, 'node_modules/@wangeditor/editor/dist/index.js'), (snippets) => {
      // Each in an editor of its own: what is set goes where the cursor was left, into the table before.
      const left = [];
      for (const html of snippets) {
        const selector = document.createElement('div');
        document.body.append(selector);
        left.push(window.wangEditor.createEditor({ selector, html }).getHtml());
      }
      return left;
    }),
  },
];

/** What becomes of snippets on a page: `widget` (it says the sentence), `text` (the figures stand there), `lost`. */
export async function outcomes(snippets, visit) {
  const body = `<xx-report src="${REPORT}"></xx-report>
${snippets.map((html) => `<section>${html}</section>`).join('\n')}
<p id="last"><a href="#xx-indicator/tax-2021">规模企业税收</a></p>`;
  const head = '<script src="xx-widgets.js" defer></script>';
  const { page, log } = await visit({ html: pageOf(body, { head }) });
  // All rungs are climbed at one moment, so that the last is drawn when all are.
  await page.waitForFunction(() => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
    const widgets = [document, ...frames].map((each) => [
      ...each.querySelectorAll('xx-progress,xx-indicator'),
    ]);
    return (
      document.querySelector('#last xx-indicator')?.state === 'ready' &&
      widgets.every((each) => each.length && each.every(({ state }) => state && state !== 'loading'))
    );
  });
  const found = await page.$$eval(
    'section',
    (sections, sentence) =>
      sections.map((section) => {
        const inside = section.querySelector('iframe')?.contentDocument ?? section;
        const says = [...inside.querySelectorAll('xx-progress')].map(
          ({ shadowRoot }) => shadowRoot.querySelector('.sentence')?.textContent,
        );
        if (says.includes(sentence)) return says.length === 1 ? 'widget' : 'twice';
        return /74/.test(section.textContent) ? 'text' : 'lost';
      }),
    SENTENCE,
  );
  return { found, errors: log.errors };
}

const WORDS = { widget: '✓ 成为组件 widget', text: '只剩文字 text only', lost: '没有了 lost' };

/** The table of the documentation, in Markdown; `results` by sanitiser, in the order of the rungs. */
export function tableOf(results) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...RUNGS.map(({ name }) => name)]),
    row(['---', ...RUNGS.map(() => '---')]),
    ...SANITISERS.map(({ name }, at) => row([name, ...results[at].map((found) => WORDS[found] ?? found)])),
  ].join('\n');
}

export const DOCUMENT = join(root, 'docs/embedding.md');
/** The part of the document between its markers. */
export const TABLE = /(<!-- sanitisers: [^>]*-->\n)([\s\S]*?)(\n<!-- \/sanitisers -->)/;
