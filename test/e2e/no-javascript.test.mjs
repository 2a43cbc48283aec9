// With JavaScript off, blocked or broken, the text inside the tags is what a reader gets: all of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, REPORT, said, tag, timelineItems, useSite } from './harness.mjs';

const { visit } = await useSite();

const head = `<link rel="stylesheet" href="xx-widgets.css">
<script src="xx-widgets.js" defer></script>
<style>body { margin: 16px } .column { width: 160px }</style>`;

const figures = [
  ['progress', { of: 'lift-2021-start' }],
  ['progress', { of: 'lift-2022-start', variant: 'half' }],
  ['progress', { of: 'tianshan5-consent', variant: 'bar' }],
  ['progress', { of: 'tax-2021', variant: 'bullet' }],
  ['indicator', { of: 'secretary-age' }],
  ['indicator', { of: 'branch-education' }],
];
const tags = figures.map(([name, attributes]) => tag(name, attributes)).join('\n');
const sentences = figures.map(([name, attributes]) => said(name, attributes)[0]);
const titles = timelineItems().map(({ title }) => title);
const body = `<xx-report src="${REPORT}"></xx-report>
${tags}
<div class="column">${tags}</div>
${tag('timeline')}
${tag('timeline', { size: 'm' })}`;

/** Of each text in the widgets: what it says, and whether each of its lines can be seen where it stands. */
function readableTexts() {
  const texts = [];
  for (const widget of document.querySelectorAll('xx-progress,xx-indicator,xx-timeline')) {
    const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.textContent.trim()) continue;
      const { parentElement: parent } = node;
      parent.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      const seen = ({ left, top, width, height }) =>
        width > 4 &&
        height > 8 &&
        left >= 0 &&
        left + width <= innerWidth &&
        document.elementFromPoint(left + width / 2, top + height / 2) === parent;
      const { color, visibility, opacity, fontSize } = getComputedStyle(parent);
      texts.push({
        tag: widget.localName,
        text: node.textContent,
        unseen: lines.length === 0 ? 'no line' : lines.filter((line) => !seen(line)).length,
        style: `${color} ${visibility} ${opacity} ${Number.parseFloat(fontSize) >= 12}`,
      });
    }
  }
  return texts;
}

describe('with JavaScript off', () => {
  for (const width of [375, 1280]) {
    it(`every sentence and the whole list are there to be read on a page of ${width} px`, async () => {
      const { page, log } = await visit({ html: pageOf(body, { head }), width, javaScript: false });
      assert.deepEqual(
        log.served.filter((path) => path === REPORT),
        [],
        'no script ran',
      );
      const texts = await page.evaluate(readableTexts);
      assert.ok(titles.length > 60, `${titles.length} items`);
      assert.deepEqual(
        texts.map(({ text }) => text),
        [...sentences, ...sentences, ...titles, ...titles],
      );
      assert.deepEqual(
        texts.filter(({ unseen }) => unseen !== 0),
        [],
      );
      assert.deepEqual([...new Set(texts.map(({ style }) => style))], ['rgb(0, 0, 0) visible 1 true']);
    });
  }

  it('clips nothing that has no size, and lets a reader scroll what has one', async () => {
    const { page } = await visit({ html: pageOf(body, { head }), width: 375, javaScript: false });
    const boxes = await page.$$eval('xx-progress,xx-indicator,xx-timeline', (widgets) =>
      widgets.map((widget) => ({
        name: `${widget.localName} ${widget.getAttribute('size')}`,
        cut: widget.scrollHeight > widget.clientHeight || widget.scrollWidth > widget.clientWidth,
        scrolls: getComputedStyle(widget).overflowY,
      })),
    );
    const cut = boxes.filter((box) => box.cut);
    assert.deepEqual(cut, [{ name: 'xx-timeline m', cut: true, scrolls: 'auto' }]);
  });
});
