/** Every example of every widget: the same words in every output, nothing made up, the state it should have. */
import { expect } from 'chai';
import { toHtml } from '../../src/paint/to-html.ts';
import { toText } from '../../src/paint/to-text.ts';
import { attributesOf } from '../../src/widget/example.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { catalog } from '../../widgets/catalog.ts';
import { examples } from '../../widgets/examples.ts';
import {
  type Case,
  cases,
  clear,
  type Live,
  pageReport,
  paperOf,
  presentedOf,
  show,
  widgets,
} from './stage.ts';

const close = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

/** A copy without the parts that match. */
function without(element: Element, selector: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  return copy;
}

function parsed(html: string): Element {
  const { firstElementChild } = new DOMParser().parseFromString(html, 'text/html').body;
  if (!firstElementChild) throw new Error('no HTML');
  return firstElementChild;
}

/** Texts one by one, so that two numbers beside each other do not become one. */
function texts(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
}

const numbers = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

/** The width that the element told its scene; static outputs are asked for the same. */
const widthOf = (element: Live) => (element as unknown as { widthPx: number }).widthPx;

const REASONS = ['未公布', '不适用', '统计中', '口径调整'];

/** The tag of a widget of many rows has no value that could be missing. */
const hasValue = ({ alone }: Widget) => alone.includes('value');

/** True when the page or the report gives no value for it. */
function valueIsMissing({ widget, example }: Case): boolean {
  const { of, value = '', label, items } = attributesOf(example);
  if (items !== undefined || !hasValue(widget)) return false;
  const row = pageReport.indicators.find((indicator) => indicator.id === of);
  if (row) return !example.source && !example.report && row.value.kind === 'absent';
  return of === undefined && label !== undefined && ['', 'null', ...REASONS].includes(value);
}

describe('examples', () => {
  it('cover every widget, each under a name of its own', () => {
    expect(Object.keys(examples).sort()).to.deep.equal(catalog.map(({ name }) => name).sort());
    for (const list of Object.values(examples)) {
      const names = list.map(({ name }) => name);
      expect(new Set(names).size).to.equal(names.length);
    }
  });

  it('cover every state of every widget, and what every figure may be', () => {
    for (const [name, list] of Object.entries(examples)) {
      const states = new Set(list.map(({ state = 'ready' }) => state));
      expect([...states], name).to.have.members([
        'loading',
        'ready',
        'empty',
        'not-found',
        'invalid',
        'failed',
        'stale',
      ]);
      const names = list.map((example) => example.name);
      const wanted = ['ordinary', 'zero', 'over', 'exact', 'missing-value', 'missing-target', 'huge'];
      expect(names, name).to.include.members([...wanted, 'long-label', 'markup']);
    }
    const all = Object.values(examples).flat();
    const variants = new Set(all.map(({ attributes }) => attributes.variant));
    expect([...variants]).to.include.members(['half', 'bar', 'bullet', undefined]);
  });
});

for (const widget of widgets) {
  describe(`xx-${widget.name}, every example`, () => {
    const own = cases.filter((one) => one.widget === widget);
    afterEach(clear);

    for (const one of own) {
      const { example } = one;
      it(`says the same in the page, without JavaScript and as text: ${example.title}`, async () => {
        const element = await show(one);
        const { scene, state } = presentedOf(one, widthOf(element));
        const live = without(paperOf(element), '.controls');
        const still = parsed(toHtml(scene));
        expect(close(live.textContent)).to.equal(close(still.textContent));
        const heard = without(live, '[aria-hidden=true]');
        expect(close(heard.textContent)).to.equal(close(toText(scene)));
        expect(close(without(still, '[aria-hidden=true]').textContent)).to.equal(close(toText(scene)));
        expect(toText(scene)).to.match(/\p{Script=Han}/u);

        expect(state, 'static state').to.equal(example.state ?? 'ready');
        expect(element.state, 'live state').to.equal(example.state ?? 'ready');
        expect(paperOf(element).dataset.state).to.equal(scene.state);
      });

      it(`says every number that it shows: ${example.title}`, async () => {
        const paper = paperOf(await show(one));
        const visual = paper.querySelector('.visual[aria-hidden=true]');
        const sentence = paper.querySelector('.sentence');
        expect(Boolean(visual), 'a hidden drawing has a sentence').to.equal(Boolean(sentence));
        if (!visual || !sentence) return;
        const said = numbers(sentence.textContent ?? '');
        for (const text of texts(visual)) expect(said).to.include.members(numbers(text));
      });

      it(`makes nothing up: ${example.title}`, async () => {
        const element = await show(one);
        const paper = paperOf(element);
        // A mistake is quoted as it was written; everything else is ours.
        const ours = without(paper, '.problem');
        for (const text of [
          ours.outerHTML,
          toHtml(presentedOf(one).scene).replace(/<p class="problem.*?<\/p>/, ''),
        ])
          expect(text).not.to.match(/NaN|undefined|null|\[object|Infinity/);
        expect(paper.querySelector('script, img, b, a'), 'an element out of a text').to.equal(null);
        expect('xxHacked' in window, 'something was executed').to.equal(false);
        if (valueIsMissing(one)) {
          expect(REASONS).to.include(paper.querySelector('.value')?.textContent);
          for (const text of texts(ours)) expect(text).not.to.match(/(?<![\d.])0(?![\d.])/);
        }
      });
    }

    it('leaves nothing out: some examples are missing a value, some are in error', () => {
      if (hasValue(widget)) expect(own.filter(valueIsMissing).length).to.be.above(3);
      expect(own.filter(({ example }) => example.state === 'invalid').length).to.be.above(3);
    });
  });
}
