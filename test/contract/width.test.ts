/** Every example of every widget fits the place that it is given, and leaves the page around it alone. */
import { expect } from 'chai';
import { cases, clear, elementOf, type Live, place, settled, widgets } from './stage.ts';

/** True when an ancestor in the widget cuts it off or scrolls it, so that it cannot widen the page. */
function contained(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible' && at.localName !== 'svg') return true;
  return false;
}

/** Where a part stands. Of a mark its shape alone: Firefox counts a stroke in, as broad as it could be, Chromium none. */
function boxOf(part: Element): { left: number; right: number; width: number } {
  const matrix = part instanceof SVGGraphicsElement && part.localName !== 'svg' && part.getScreenCTM();
  if (!matrix) return part.getBoundingClientRect();
  const { x, y, width, height } = (part as SVGGraphicsElement).getBBox();
  const [left, right] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map(
    (corner) => corner.matrixTransform(matrix).x,
  ) as [number, number];
  return { left, right, width: right - left };
}

/** What reaches out of the container, by example and element. */
function overflowing(container: HTMLElement, element: Live): string[] {
  const { left, right } = container.getBoundingClientRect();
  const outside = [...element.renderRoot.querySelectorAll('*')].filter((part) => {
    // The sentence is one pixel large for the eye, and starts one pixel outside by the usual recipe.
    if (part.matches('.sentence')) return false;
    if (contained(part))
      return part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'auto';
    const box = boxOf(part);
    return box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5);
  });
  return outside.map(
    (part) =>
      `${element.dataset.example}: ${part.localName}.${part.getAttribute('class')} “${part.textContent?.slice(0, 20)}”`,
  );
}

describe('width', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    clear();
  });

  for (const { name } of widgets) {
    for (const [widthPx, fontSize] of [
      [160, ''],
      [320, ''],
      [375, ''],
      [1200, ''],
      // WCAG 1.4.10 and 1.4.4 together: the narrowest page there is, with text at twice its size.
      [320, '200%'],
    ] as const) {
      it(`no example of xx-${name} is wider than ${widthPx} px${fontSize && ` at ${fontSize} text`}`, async function () {
        this.timeout(60_000);
        document.documentElement.style.fontSize = fontSize;
        const container = place(widthPx);
        const elements = cases.filter(({ widget }) => widget.name === name).map(elementOf);
        container.append(...elements);
        await settled(...elements);
        for (const details of elements.flatMap((one) => [...one.renderRoot.querySelectorAll('details')]))
          details.open = true;
        expect(elements.flatMap((element) => overflowing(container, element))).to.deep.equal([]);
        expect(container.scrollWidth).to.be.at.most(widthPx);
      });
    }
  }
});

describe('the page around', () => {
  afterEach(clear);

  const PAGE =
    '<h2>标题</h2><p class="label value">正文 <a href="#a">链接</a></p><ul><li>项目</li></ul><button>按钮</button>';
  const looks = (root: Element) =>
    [...root.querySelectorAll('*')].map((part) => {
      const style = getComputedStyle(part);
      return [...style].map((property) => `${property}:${style.getPropertyValue(property)}`).join(';');
    });

  it('keeps its own style sheets, its head and its looks when every example stands in it', async () => {
    const page = place(600);
    page.innerHTML = PAGE;
    const before = looks(page);
    const head = document.head.innerHTML;
    const sheets = document.styleSheets.length;
    const elements = cases.map(elementOf);
    place(600).append(...elements);
    await settled(...elements);
    expect(looks(page)).to.deep.equal(before);
    expect(document.head.innerHTML).to.equal(head);
    expect(document.styleSheets.length).to.equal(sheets);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    for (const element of elements)
      expect(element.getAttribute('style'), element.dataset.example).to.equal(null);
  });

  it('keeps its wild rules to itself', async () => {
    const [one] = cases;
    if (!one) throw new Error('no example');
    const look = async (css: string, parent: string) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      const around = document.createElement('div');
      around.setAttribute('style', parent);
      place(300).append(around);
      const element = elementOf(one);
      around.append(element);
      await settled(element);
      const found = [...element.renderRoot.querySelectorAll('p')].map((part) => {
        const { fontSize, lineHeight, textAlign, color, margin, letterSpacing, textIndent, fontStyle } =
          getComputedStyle(part);
        return [fontSize, lineHeight, textAlign, color, margin, letterSpacing, textIndent, fontStyle].join(
          ' ',
        );
      });
      style.remove();
      clear();
      return found;
    };
    const plain = await look('', '');
    const wild = await look(
      'p { margin: 3rem; color: red; font-size: 40px } .label, .value { letter-spacing: 1em }',
      'font: italic 30px/3 serif; text-align: center; text-indent: 2em; letter-spacing: 4px; color: red; text-transform: uppercase; white-space: nowrap',
    );
    expect(plain).not.to.be.empty;
    expect(wild).to.deep.equal(plain);
  });
});
