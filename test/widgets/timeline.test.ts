/** `<xx-timeline>`: as many items out as went in, in order, within reach of the keyboard. */
import { expect } from 'chai';
import {
  type Case,
  cases,
  clear,
  type Live,
  pageReport,
  paperOf,
  place,
  settled,
  show,
} from '../contract/stage.ts';

const timelineCases = cases.filter(({ widget }) => widget.name === 'timeline');
const exampleOf = (name: string): Case => {
  const found = timelineCases.find(({ example }) => example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};
const tag = (attributes: Record<string, string>, report?: unknown): Promise<Live> =>
  show({ widget: exampleOf('real').widget, example: { name: 'test', title: '', attributes, report } });

const itemsOf = (element: Live) => [...element.renderRoot.querySelectorAll<HTMLElement>('li[data-key]')];
const keysOf = (element: Live) => itemsOf(element).map((item) => item.dataset.key);
const focused = (element: Live) => (element.renderRoot.activeElement as HTMLElement | null)?.dataset.key;
const statusOf = (element: Live) => element.renderRoot.querySelector('[role=status]')?.textContent?.trim();
const milestones = (one: Case) =>
  (one.example.report as { milestones: { id: string; kind: string; when: string | null }[] }).milestones;

/** A key as the page would get it from the keyboard. */
function press(element: Live, key: string): KeyboardEvent {
  const target = element.renderRoot.activeElement;
  if (!target) throw new Error('nothing has the focus');
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

/** The reader chooses in a filter. */
async function choose(element: Live, place: 0 | 1, value: string): Promise<void> {
  const select = element.renderRoot.querySelectorAll('select')[place];
  if (!select) throw new Error('no filter');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

function heard<D>(element: Live, type: string): D[] {
  const details: D[] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent<D>).detail));
  return details;
}

describe('xx-timeline', () => {
  afterEach(() => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [name, count] of [
    ['one-undated', 1],
    ['threads', 3],
    ['fifty-days', 50],
    ['sixty-one', 61],
    ['thousand', 1000],
  ] as const) {
    it(`lists ${count} of ${count} items, each once: ${name}`, async () => {
      const one = exampleOf(name);
      const given = milestones(one).map(({ id }) => id);
      expect(given).to.have.lengthOf(count);
      const element = await show(one);
      expect(keysOf(element)).to.have.lengthOf(count);
      expect(keysOf(element).sort()).to.deep.equal([...given].sort());
      expect(statusOf(element)).to.include(`共 ${count} 项`);
    });
  }

  it('says that there is nothing when it is given nothing', async () => {
    const element = await show(exampleOf('zero'));
    expect(itemsOf(element)).to.be.empty;
    expect(paperOf(element).textContent).to.include('没有可显示的内容');
  });

  it('lists every achievement of the real report, and its shortcomings only when asked', async () => {
    const good = pageReport.milestones.filter(({ kind }) => kind !== 'shortcoming').map(({ id }) => id);
    const element = await show(exampleOf('real'));
    expect(keysOf(element).sort()).to.deep.equal([...good].sort());
    clear();
    const shortcomings = await show(exampleOf('real-shortcomings'));
    expect(itemsOf(shortcomings)).to.have.lengthOf(pageReport.milestones.length - good.length);
  });

  it('counts 100,000 items, lists the first page of them and more on request', async function () {
    this.timeout(60_000);
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      title: `第 ${index + 1} 项`,
      when: index % 3 ? null : '2021-04-19',
    }));
    const element = await tag({ items: JSON.stringify(many) });
    expect(statusOf(element)).to.include('共 100000 项');
    expect(itemsOf(element)).to.have.lengthOf(2000);
    expect(paperOf(element).textContent).to.include('先列出前 2000 项');
    const more = [...element.renderRoot.querySelectorAll('button')].find((button) =>
      /再显示/.test(button.textContent ?? ''),
    );
    more?.click();
    await settled(element);
    expect(itemsOf(element)).to.have.lengthOf(4000);
  });

  it('counts in its headings what stands under them', async () => {
    const element = await show(exampleOf('real'));
    const headings = [...element.renderRoot.querySelectorAll('h3, h4')];
    for (const heading of headings) {
      const said = Number(/(\d+) 项/.exec(heading.textContent ?? '')?.[1]);
      expect(
        heading.nextElementSibling?.querySelectorAll('li[data-key]'),
        heading.textContent ?? '',
      ).to.have.lengthOf(said);
    }
    expect(headings.filter(({ localName }) => localName === 'h3')).to.have.lengthOf(3);
  });

  it('stands exact days in the order of time', async () => {
    const one = exampleOf('fifty-days');
    const element = await show(one);
    const days = new Map(milestones(one).map(({ id, when }) => [id, when ?? '']));
    const shown = keysOf(element).map((key) => days.get(key ?? '') ?? '');
    expect(shown).to.deep.equal([...shown].sort());
    expect(itemsOf(element)[0]?.textContent).to.match(/2021年1月\d+日/);
    expect(element.renderRoot.querySelector('ol')).not.to.equal(null);
  });

  it('never makes up a date', async () => {
    const element = await show(exampleOf('sixty-one'));
    const undated = itemsOf(element).filter((item) => item.closest('.loose'));
    expect(undated).to.have.lengthOf(60);
    for (const item of undated) {
      expect(item.querySelector('.when')).to.equal(null);
      expect(item.textContent).not.to.match(/\d+年|\d+月/);
    }
  });

  it('groups what is undated by theme, in the order of the report', async () => {
    const element = await show(exampleOf('real'));
    const headings = [...element.renderRoot.querySelectorAll('.theme h4')].map(
      (heading) => heading.textContent ?? '',
    );
    const labels = pageReport.themes.map(({ label }) => label);
    const places = headings.map((heading) => labels.findIndex((label) => heading.startsWith(label)));
    expect(places.length).to.be.above(4);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('draws as many dots as items when there is a drawing', async () => {
    const element = await show(exampleOf('real'), 1000);
    const dots = [...element.renderRoot.querySelectorAll<SVGElement>('g.item')].map((dot) => dot.dataset.key);
    expect(dots.sort()).to.deep.equal(keysOf(element).sort());
  });

  it('shows what its filters say that they will show', async () => {
    const element = await show(exampleOf('real'));
    const [themes, kinds] = element.renderRoot.querySelectorAll('select');
    const optionsOf = (select?: HTMLSelectElement) =>
      [...(select?.options ?? [])].map((option) => ({
        value: option.value,
        count: Number(/（(\d+)）/.exec(option.text)?.[1]),
      }));
    expect(optionsOf(themes).length).to.be.above(5);
    expect(optionsOf(kinds).length).to.be.above(4);
    const all = itemsOf(element).length;
    for (const { value, count } of optionsOf(themes)) {
      await choose(element, 0, value);
      expect(itemsOf(element), value).to.have.lengthOf(count);
      const themeOf = new Map(pageReport.milestones.map(({ id, theme }) => [id, theme]));
      if (value) for (const key of keysOf(element)) expect(themeOf.get(key ?? '')).to.equal(value);
    }
    await choose(element, 0, '');
    for (const { value, count } of optionsOf(kinds)) {
      await choose(element, 1, value);
      expect(itemsOf(element), value).to.have.lengthOf(count);
      expect(statusOf(element)).to.include(`共 ${count} 项`);
    }
    await choose(element, 1, '');
    expect(itemsOf(element)).to.have.lengthOf(all);
  });

  it('filters by theme and kind together, counts accordingly, and says so when nothing is left', async () => {
    const element = await show(exampleOf('real'));
    await choose(element, 0, 'environment');
    const kinds = element.renderRoot.querySelectorAll('select')[1];
    for (const option of kinds?.options ?? []) {
      const count = Number(/（(\d+)）/.exec(option.text)?.[1]);
      await choose(element, 1, option.value);
      expect(itemsOf(element), option.value).to.have.lengthOf(count);
      if (!count) expect(statusOf(element)).to.include('没有符合条件的事项');
    }
  });

  it('shows in its filters what it shows, also when the page sets the attribute after the reader chose', async () => {
    const element = await show(exampleOf('real'));
    const chosen = () => element.renderRoot.querySelectorAll('select')[0]?.value;
    await choose(element, 0, 'environment');
    expect(element.getAttribute('theme')).to.equal('environment');
    element.removeAttribute('theme');
    await settled(element);
    expect(chosen()).to.equal('');
    element.setAttribute('theme', 'party');
    await settled(element);
    expect(chosen()).to.equal('party');
    element.setAttribute('theme', 'environment');
    await settled(element);
    expect(chosen(), 'what the reader had chosen before').to.equal('environment');
  });

  it('is walked with arrows, Home and End, and stops at its ends', async () => {
    const element = await show(exampleOf('real'));
    const keys = keysOf(element);
    const selected = heard<{ id: string }>(element, 'xx-select');
    itemsOf(element)[0]?.focus();
    const walk: [string, number][] = [
      ['ArrowUp', 0],
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['End', keys.length - 1],
      ['ArrowDown', keys.length - 1],
      ['ArrowUp', keys.length - 2],
      ['Home', 0],
    ];
    for (const [key, at] of walk) {
      const event = press(element, key);
      expect(focused(element), key).to.equal(keys[at]);
      expect(event.defaultPrevented, `${key} scrolls the page`).to.equal(true);
    }
    expect(selected.map(({ id }) => id)).to.deep.equal([
      keys[1],
      keys[2],
      keys[1],
      keys.at(-1),
      keys.at(-2),
      keys[0],
    ]);
  });

  it('leaves keys alone that are not its own', async () => {
    const element = await show(exampleOf('real'));
    itemsOf(element)[0]?.focus();
    for (const key of ['Tab', 'a', 'PageDown', 'Escape'])
      expect(press(element, key).defaultPrevented, key).to.equal(false);
    element.renderRoot.querySelectorAll('select')[0]?.focus();
    expect(press(element, 'ArrowDown').defaultPrevented, 'in a filter').to.equal(false);
  });

  for (const key of ['Enter', ' ']) {
    it(`opens and closes the source of an item with “${key}”`, async () => {
      const element = await show(exampleOf('real'));
      const opened = heard<{ open: boolean }>(element, 'xx-source');
      const item = itemsOf(element).find((candidate) => candidate.querySelector('details'));
      item?.focus();
      press(element, key);
      expect(item?.querySelector('details')?.open).to.equal(true);
      await new Promise((resolve) => setTimeout(resolve, 50));
      press(element, key);
      expect(item?.querySelector('details')?.open).to.equal(false);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(opened).to.deep.equal([{ open: true }, { open: false }]);
    });
  }

  it('has one tab stop in its list, which goes along', async () => {
    const element = await show(exampleOf('real'));
    const stops = () =>
      itemsOf(element)
        .filter((item) => item.tabIndex === 0)
        .map((item) => item.dataset.key);
    const keys = keysOf(element);
    expect(stops()).to.deep.equal([keys[0]]);
    itemsOf(element)[0]?.focus();
    press(element, 'ArrowDown');
    expect(stops()).to.deep.equal([keys[1]]);
    element.setAttribute('label', '新的标题');
    await settled(element);
    expect(stops(), 'after it is painted again').to.deep.equal([keys[1]]);
    element.setAttribute('kind', 'shortcoming');
    await settled(element);
    expect(stops(), 'when the item is gone').to.deep.equal([keysOf(element)[0]]);
  });

  it('shows where the focus is', async () => {
    const element = await show(exampleOf('real'));
    itemsOf(element)[0]?.focus();
    press(element, 'ArrowDown');
    const { outlineStyle, outlineWidth } = getComputedStyle(itemsOf(element)[1] as HTMLElement);
    expect(outlineStyle).to.equal('solid');
    expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
  });

  it('chooses an item by a click on it and by a click on its dot', async () => {
    const element = await show(exampleOf('real'), 1000);
    const selected = heard<{ id: string }>(element, 'xx-select');
    const [, second, third] = itemsOf(element);
    second?.querySelector('p')?.click();
    expect(second?.hasAttribute('data-selected')).to.equal(true);
    const dot = element.renderRoot.querySelector(`g.item[data-key="${third?.dataset.key}"] > *`);
    dot?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(focused(element)).to.equal(third?.dataset.key);
    expect(second?.hasAttribute('data-selected')).to.equal(false);
    expect(selected.map(({ id }) => id)).to.deep.equal([second?.dataset.key, third?.dataset.key]);
  });

  it('leads to the item that the address names, at the start and later', async () => {
    history.replaceState(null, '', '#xx-timeline/tianshan5-start');
    const element = await show(exampleOf('real'));
    expect(focused(element)).to.equal('tianshan5-start');
    const item = itemsOf(element).find(({ dataset }) => dataset.key === 'tianshan5-start');
    expect(item?.hasAttribute('data-selected')).to.equal(true);
    expect(item?.tabIndex).to.equal(0);

    const selected = heard<{ id: string }>(element, 'xx-select');
    location.hash = '#xx-timeline/lift-studio';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(focused(element)).to.equal('lift-studio');
    expect(selected).to.deep.equal([{ id: 'lift-studio' }]);
    const { top, bottom } = (element.renderRoot.activeElement as Element).getBoundingClientRect();
    expect(top).to.be.below(innerHeight);
    expect(bottom).to.be.above(0);
  });

  it('is not upset by an address that is not its own or names nothing', async () => {
    const errors: unknown[] = [];
    const listen = (event: ErrorEvent) => {
      errors.push(event.message);
      event.preventDefault();
    };
    const was = window.onerror;
    window.onerror = null;
    window.addEventListener('error', listen);
    const element = await show(exampleOf('real'));
    for (const hash of ['#100%', '#xx-timeline/%', '#xx-timeline/nothing', '#xx-timeline/', '#other']) {
      location.hash = hash;
      await new Promise((resolve) => setTimeout(resolve, 30));
      element.setAttribute('label', hash);
      await element.updateComplete;
    }
    window.removeEventListener('error', listen);
    window.onerror = was;
    expect(errors).to.deep.equal([]);
    expect(focused(element)).to.equal(undefined);
  });

  it('opens its window to the full height and closes it again', async () => {
    const element = await show(exampleOf('real-window'), 600);
    const button = () =>
      [...element.renderRoot.querySelectorAll('button')].find((candidate) =>
        candidate.hasAttribute('aria-expanded'),
      );
    const closed = element.getBoundingClientRect().height;
    expect(button()?.getAttribute('aria-expanded')).to.equal('false');
    expect(button()?.textContent).to.include(`展开全部 ${itemsOf(element).length} 项`);
    button()?.click();
    await settled(element);
    expect(button()?.getAttribute('aria-expanded')).to.equal('true');
    expect(element.getBoundingClientRect().height).to.be.above(closed * 2);
    const scroll = element.renderRoot.querySelector('.scroll') as HTMLElement;
    expect(scroll.scrollHeight).to.be.at.most(scroll.clientHeight + 1);
    button()?.click();
    await settled(element);
    expect(element.getBoundingClientRect().height).to.equal(closed);
  });

  it('brings an item of its window into view when the keyboard reaches it', async () => {
    const element = await show(exampleOf('real-window'), 600);
    itemsOf(element)[0]?.focus();
    press(element, 'End');
    const box = (element.renderRoot.activeElement as Element).getBoundingClientRect();
    const frame = (element.renderRoot.querySelector('.scroll') as Element).getBoundingClientRect();
    expect(box.top).to.be.at.least(frame.top - 1);
    expect(box.bottom).to.be.at.most(frame.bottom + 1);
  });

  it('stands side by side when wide and one under the other when narrow, with the same items', async () => {
    const one = exampleOf('fifty-days');
    const wide = await show(one, 1000);
    const narrow = await show(one, 360);
    const [first, second] = itemsOf(wide).map((item) => item.getBoundingClientRect());
    expect(second?.top).to.equal(first?.top);
    const [above, below] = itemsOf(narrow).map((item) => item.getBoundingClientRect());
    expect(below?.top).to.be.above(above?.top ?? 0);
    expect(keysOf(wide)).to.deep.equal(keysOf(narrow));
    (narrow.parentElement as HTMLElement).style.width = '1000px';
    await new Promise((resolve) => setTimeout(resolve, 200));
    await settled(narrow);
    const [left, right] = itemsOf(narrow).map((item) => item.getBoundingClientRect());
    expect(right?.top, 'after its column grew').to.equal(left?.top);
  });

  it('takes items without a theme, and themes that are null, as others', async () => {
    const element = await tag({ items: JSON.stringify([{ title: '甲', theme: null }, { title: '乙' }]) });
    expect(itemsOf(element)).to.have.lengthOf(2);
    expect(paperOf(element).textContent)
      .to.include('其他')
      .and.not.match(/null|undefined/);
  });

  for (const [attributes, said] of [
    [{ items: '[{"title":"没有写完' }, /items 应为完整的 JSON 列表/],
    [{ items: '{}' }, /items 应为完整的 JSON 列表/],
    [{ items: '[{"when":"2021"}]' }, /title 没有写/],
    [{ items: '[5]' }, /第1行.*应为/],
    [{ items: '[{"title":"甲","when":"2021年"}]' }, /when 现为 "2021年"，应为/],
    [{ size: 'xl' }, /size 应为.*现为 "xl"/],
    [{ of: 'tianshan5' }, /of="tianshan5" 在报告 xianxia-2021 中不存在，最接近的是 "/],
    [{ theme: 'enviroment' }, /最接近的是 "environment"/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes as unknown as Record<string, string>);
      expect(paperOf(element).textContent)
        .to.match(said)
        .and.match(/^xx-timeline：/);
      expect(itemsOf(element)).to.be.empty;
    });
  }

  it('forgets its watchers when it leaves the page, and works when it comes back', async () => {
    const element = await show(exampleOf('real'));
    element.remove();
    location.hash = '#xx-timeline/lift-studio';
    await new Promise((resolve) => setTimeout(resolve, 30));
    place(500).append(element);
    await settled(element);
    expect(itemsOf(element).length).to.be.above(60);
  });
});
