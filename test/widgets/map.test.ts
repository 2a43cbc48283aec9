/** What a reader sees and can reach of a plan drawn as a schematic. */
import { expect } from 'chai';
import { toText } from '../../src/paint/to-text.ts';
import { cases, clear, type Live, pageReport, place, presentedOf, settled } from '../contract/stage.ts';

async function shown(attributes: Record<string, string> = {}, widthPx = 375): Promise<Live> {
  const element = document.createElement('xx-map') as Live;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (!attributes.items) element.reportData = pageReport;
  place(widthPx).append(element);
  await settled(element);
  return element;
}

const box = (element: Live, id: string, mark: string) => {
  const found = element.renderRoot.querySelector(`svg [data-key="${id}"] [data-mark^="${mark}"]`);
  if (!found) throw new Error(`${id} is not drawn`);
  return found.getBoundingClientRect();
};
const buttons = (element: Live) => [...element.renderRoot.querySelectorAll<HTMLButtonElement>('button.name')];
const press = (on: Element, key: string) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

const quarters = pageReport.places.filter(({ kind }) => kind === 'quarter');

describe('xx-map', () => {
  afterEach(clear);

  it('says every place of the report, and which of them it does not place', () => {
    const real = cases.find(({ widget, example }) => widget.name === 'map' && example.name === 'real');
    const text = toText(presentedOf(real as never).scene);
    for (const { label } of pageReport.places) expect(text).to.include(label);
    expect(text).to.include('示意图，不表示实际位置和比例');
    expect(text).to.match(/其中 4 处报告未说明位置/);
  });

  it('draws each quarter on its side of the axes', async () => {
    const element = await shown();
    const middle = (rect: DOMRect) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
    const at = (direction: string) => {
      const found = quarters.find((row) => row.direction === direction);
      return middle(box(element, found?.id ?? '', 'field'));
    };
    const [ne, se, sw, nw] = [at('ne'), at('se'), at('sw'), at('nw')];
    expect(nw[0]).to.be.below(ne[0]);
    expect(sw[0]).to.be.below(se[0]);
    expect(nw[1]).to.be.below(sw[1]);
    expect(ne[1]).to.be.below(se[1]);
    expect(nw[1]).to.equal(ne[1]);
  });

  it('is reached by the keyboard, place by place, and tells what is chosen', async () => {
    const element = await shown();
    const all = buttons(element);
    expect(all).to.have.lengthOf(pageReport.places.length);
    const [first, second] = all as [HTMLButtonElement, HTMLButtonElement];
    first.focus();
    press(first, 'ArrowDown');
    expect(element.renderRoot.activeElement).to.equal(second);
    press(second, 'End');
    expect(element.renderRoot.activeElement).to.equal(all[all.length - 1]);
    const chosen: string[] = [];
    element.addEventListener('xx-select', (event) =>
      chosen.push((event as CustomEvent<{ id: string }>).detail.id),
    );
    first.click();
    await settled(element);
    const id = first.closest('li')?.dataset.key ?? '';
    expect(chosen).to.deep.equal([id]);
    expect(first.getAttribute('aria-pressed')).to.equal('true');
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.include(first.textContent);
    expect(element.renderRoot.querySelector(`svg [data-key="${id}"]`)?.hasAttribute('data-on')).to.equal(
      true,
    );
    press(first, 'Escape');
    await settled(element);
    expect(chosen).to.deep.equal([id, '']);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.equal('');
  });

  it('chooses a place by a press on the drawing', async () => {
    const element = await shown();
    const { id = '', label = '' } = quarters[0] ?? {};
    element.renderRoot
      .querySelector(`svg [data-key="${id}"] *`)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settled(element);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.include(label);
  });

  it('draws its own list without a report, and says what an item should be', async () => {
    const element = await shown({ items: '[{"label":"夜市街","kind":"axis","direction":"horizontal"}]' });
    expect(element.state).to.equal('ready');
    expect(element.renderRoot.querySelector('svg')?.textContent).to.include('夜市街');
    const wrong = await shown({ items: '[{"label":"夜市街","kind":"alley"}]' });
    expect(wrong.state).to.equal('invalid');
    expect(wrong.renderRoot.querySelector('.problem')?.textContent).to.match(/kind.*alley/);
  });
});
