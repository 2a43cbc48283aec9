/**
 * 适老: with `data-xx-mode="elder"` every example of every widget has text of 24 px, lines of 1.3, targets of
 * 60 × 60 px, and still fits. Words of a drawing count in pixels of the screen.
 */
import { expect } from 'chai';
import { pageStylesheet } from '../../src/theme/page-stylesheet.ts';
import { catalog } from '../../widgets/catalog.ts';
import { cases, clear, elementOf, type Live, place, settled, widgets } from './stage.ts';

const TEXT_PX = 24;
const LINE = 1.3;
const TARGET_PX = 60;
/** A pixel's fraction is the browser's rounding. */
const NEARLY = 0.05;

const seen = (element: Element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
};

/** The elements that hold text of their own, and what it says. */
function* spoken(root: ParentNode): Generator<[Element, string]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const said = walker.currentNode.textContent?.trim();
    const holder = walker.currentNode.parentElement;
    if (said && holder && holder.localName !== 'option' && seen(holder)) yield [holder, said];
  }
}

/** Screen pixels of one pixel of its own. */
const zoomOf = (element: Element) =>
  element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;

function smallTexts(element: Live): string[] {
  return [...spoken(element.renderRoot), ...spoken(element)].flatMap(([holder, said]) => {
    const { fontSize, lineHeight } = getComputedStyle(holder);
    const own = Number.parseFloat(fontSize);
    const px = own * zoomOf(holder);
    const line = Number.parseFloat(lineHeight) / own;
    const isDrawn = holder instanceof SVGElement;
    return px < TEXT_PX - NEARLY || (!isDrawn && !(line >= LINE - 0.01))
      ? `${element.dataset.example}: ${holder.localName}.${holder.getAttribute('class')} “${said.slice(0, 12)}” ${px.toFixed(1)} px, line ${line.toFixed(2)}`
      : [];
  });
}

/** A place of one pixel, as the usual recipe has it for what is only heard. */
const isOnlyHeard = (target: Element) => {
  for (let at = target.parentElement; at; at = at.parentElement)
    if (at.clientWidth === 1 && getComputedStyle(at).overflowX === 'hidden') return true;
  return false;
};

/** What is hidden from assistive technology is a second way to what has a target of its own. */
function smallTargets(element: Live): string[] {
  const targets = element.renderRoot.querySelectorAll('summary, button, a[href], input, select, [tabindex]');
  return [...targets]
    .filter((target) => seen(target) && !target.closest('[aria-hidden=true]') && !isOnlyHeard(target))
    .flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < TARGET_PX - NEARLY || height < TARGET_PX - NEARLY
        ? `${element.dataset.example}: ${target.localName}.${target.className} “${target.textContent?.slice(0, 10)}” ${width.toFixed(1)} × ${height.toFixed(1)}`
        : [];
    });
}

describe('for elderly readers', () => {
  const style = document.createElement('style');
  before(() => {
    style.textContent = pageStylesheet(catalog);
    document.head.append(style);
  });
  after(() => style.remove());
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    clear();
  });

  async function staged(name: string, widthPx: number, page: HTMLElement): Promise<readonly Live[]> {
    page.style.width = `${widthPx}px`;
    page.dataset.xxMode = 'elder';
    const elements = cases.filter(({ widget }) => widget.name === name).map(elementOf);
    page.append(...elements);
    await settled(...elements);
    await settled(...elements);
    for (const details of elements.flatMap((one) => [...one.renderRoot.querySelectorAll('details')]))
      details.open = true;
    return elements;
  }

  for (const { name } of widgets) {
    for (const [widthPx, root] of [
      [288, ''], // a page of 320 px with its margins
      [343, ''], // a page of 375 px
      [1200, ''],
      [343, '62.5%'], // a page that has made rem small
    ] as const) {
      it(`xx-${name} can be read and touched in ${widthPx} px${root && ` where a rem is ${root}`}`, async function () {
        this.timeout(60_000);
        document.documentElement.style.fontSize = root;
        const page = place();
        const elements = await staged(name, widthPx, page);
        expect(elements.flatMap(smallTexts)).to.deep.equal([]);
        expect(elements.flatMap(smallTargets)).to.deep.equal([]);
        expect(page.scrollWidth, 'wider than its place').to.be.at.most(widthPx);
      });
    }
  }

  it('one tag alone can be large, and a provider makes all within it large', async () => {
    const [one] = cases;
    if (!one) throw new Error('no example');
    const report = document.createElement('xx-report');
    const [plain, large, inside] = [elementOf(one), elementOf(one), elementOf(one)];
    large.setAttribute('mode', 'elder');
    report.setAttribute('mode', 'elder');
    report.append(inside);
    place().append(plain, large, report);
    await settled(plain, large, inside);
    const sizes = [plain, large, inside].map((element) => getComputedStyle(element).fontSize);
    expect(sizes).to.deep.equal(['16px', '26.4px', '26.4px']);
  });

  it('larger text of the reader makes it larger still', async () => {
    const [one] = cases;
    if (!one) throw new Error('no example');
    document.documentElement.style.fontSize = '200%';
    const element = elementOf(one);
    element.setAttribute('mode', 'elder');
    place().append(element);
    await settled(element);
    expect(getComputedStyle(element).fontSize).to.equal('52.8px');
  });

  it('switching the mode on a drawn page draws it again', async function () {
    const one = cases.find(({ widget, example }) => widget.name === 'trend' && example.state === 'ready');
    if (!one) this.skip();
    else {
      const page = place(343);
      const element = elementOf(one);
      page.append(element);
      await settled(element);
      page.dataset.xxMode = 'elder';
      await settled(element);
      await settled(element);
      expect(smallTexts(element)).to.deep.equal([]);
    }
  });
});
