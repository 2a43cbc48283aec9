/** `<xx-plan>`: as many items out as went in, each with what the report says of it, within reach of the keyboard. */
import { expect } from 'chai';
import { toHtml } from '../../src/paint/to-html.ts';
import { toText } from '../../src/paint/to-text.ts';
import {
  type Case,
  cases,
  clear,
  type Live,
  pageReport,
  paperOf,
  place,
  presentedOf,
  settled,
  show,
} from '../contract/stage.ts';

const planCases = cases.filter(({ widget }) => widget.name === 'plan');
const exampleOf = (name: string): Case => {
  const found = planCases.find(({ example }) => example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};
const caseOf = (attributes: Record<string, string>, report?: unknown): Case => ({
  widget: exampleOf('real').widget,
  example: { name: 'test', title: '', attributes, report },
});
const tag = (attributes: Record<string, string>, report?: unknown): Promise<Live> =>
  show(caseOf(attributes, report));

const { initiatives } = pageReport as unknown as {
  initiatives: { id: string; title: string; parent?: string; theme: string }[];
};
const childrenOf = (id: string) => initiatives.filter(({ parent }) => parent === id).map((row) => row.id);

const itemsOf = (element: Live) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=treeitem]')];
const keysOf = (element: Live) => itemsOf(element).map((item) => item.dataset.key ?? '');
function itemOf(element: Live, id: string): HTMLElement {
  const found = itemsOf(element).find((item) => item.dataset.key === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}
const isOpen = (element: Live, id: string) => itemOf(element, id).getAttribute('aria-expanded');
/** What a reader sees, from top to bottom: the height of a closed part is nothing. */
const seen = (element: Live) =>
  itemsOf(element)
    .filter((item) => !item.closest('[hidden]'))
    .map((item) => item.dataset.key ?? '');
const lineOf = (element: Live, id: string) => itemOf(element, id).querySelector('.line') as HTMLElement;
const ownText = (element: Live, id: string) => itemOf(element, id).textContent ?? '';
/** The list of an item's parts, and the item that an item is a part of. */
const groupOf = (element: Live, id: string) => itemOf(element, id).nextElementSibling as HTMLElement | null;
const aboveOf = (element: Live, id: string) =>
  (itemOf(element, id).closest('ul')?.previousElementSibling as HTMLElement | null)?.dataset.key;
const keyOf = (part: Element) =>
  part.closest('li')?.querySelector<HTMLElement>('[role=treeitem]')?.dataset.key;
const focused = (element: Live) => (element.renderRoot.activeElement as HTMLElement | null)?.dataset.key;
const statusOf = (element: Live) => element.renderRoot.querySelector('[role=status]')?.textContent ?? '';
const footOf = (element: Live) => element.renderRoot.querySelector('.foot') as HTMLElement;
const fieldOf = (element: Live) => element.renderRoot.querySelector('input') as HTMLInputElement;
const button = (element: Live, said: string) =>
  [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent === said);

/** A key as the page would get it from the keyboard. */
async function press(element: Live, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const target = element.renderRoot.activeElement;
  if (!target) throw new Error('nothing has the focus');
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  target.dispatchEvent(event);
  await settled(element);
  return event;
}

async function type(element: Live, text: string, more: InputEventInit = {}): Promise<void> {
  const field = fieldOf(element);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...more }));
  await settled(element);
}

const marked = (element: Live) => [...element.renderRoot.querySelectorAll('.tree .mark')].map(keyOf);

function heard<D>(element: Live, name: string): D[] {
  const details: D[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<D>).detail));
  return details;
}

describe('xx-plan', () => {
  afterEach(() => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('the tree', () => {
    it('lists every item of the report once, in its order, each under its own parent', async () => {
      const element = await show(exampleOf('real'));
      expect(keysOf(element)).to.have.lengthOf(initiatives.length);
      expect(new Set(keysOf(element)).size).to.equal(initiatives.length);
      for (const { id, parent } of initiatives) {
        expect(aboveOf(element, id), id).to.equal(parent);
        const below = [...(groupOf(element, id)?.children ?? [])];
        expect(below.map(keyOf)).to.deep.equal(childrenOf(id));
      }
      expect(paperOf(element).textContent).to.include(`共列 ${initiatives.length} 项`);
    });

    it('says that a plan is no achievement', async () => {
      expect(paperOf(await show(exampleOf('real'))).textContent).to.include('均为计划，不计作成绩');
    });

    it('shows its first two levels, all or one, and puts all of them into the page', async () => {
      const top = await tag({});
      const roots = initiatives.filter(({ parent }) => !parent).map(({ id }) => id);
      expect(seen(top)).to.deep.equal(roots.flatMap((id) => [id, ...childrenOf(id)]));
      const all = await tag({ open: 'all' });
      expect(seen(all)).to.have.lengthOf(initiatives.length);
      const none = await tag({ open: 'none' });
      expect(seen(none)).to.deep.equal(roots);
      expect(keysOf(none)).to.have.lengthOf(initiatives.length);
    });

    it('is as high as what it shows', async () => {
      // The attributes alone would not prove it. One at a time: a widget below the screen has no height yet.
      const heights = [];
      for (const open of ['none', '', 'all']) {
        clear();
        heights.push((await tag(open ? { open } : {})).offsetHeight);
      }
      const [none = 0, top = 0, all = 0] = heights;
      expect(none).to.be.below(top);
      expect(top).to.be.below(all / 2);
    });

    it('follows its attribute when the page changes it, whatever the reader has opened', async () => {
      const element = await tag({ open: 'none' });
      lineOf(element, 'sec-layout').click();
      await settled(element);
      expect(isOpen(element, 'sec-layout')).to.equal('true');
      element.setAttribute('open', 'all');
      await settled(element);
      expect(seen(element)).to.have.lengthOf(initiatives.length);
      element.setAttribute('open', 'none');
      await settled(element);
      expect(isOpen(element, 'sec-layout')).to.equal('false');
    });

    it('lists the subtrees asked for, in the order asked for, and none of them twice', async () => {
      const element = await tag({ of: 'five-kit eight-cards card-party' });
      const roots = [...(element.renderRoot.querySelector('.tree')?.children ?? [])];
      expect(roots.map(keyOf)).to.deep.equal(['five-kit', 'eight-cards']);
      expect(keysOf(element).filter((key) => key === 'card-party')).to.have.lengthOf(1);
    });

    it('lists one theme', async () => {
      const element = await tag({ theme: 'plan-digital' });
      const wanted = initiatives.filter(({ theme }) => theme === 'plan-digital').map(({ id }) => id);
      expect(keysOf(element).sort()).to.deep.equal(wanted.sort());
    });

    it('lists as many levels as asked for, and says what is below the last', async () => {
      const element = await tag({ of: 'eight-cards', depth: '2' });
      expect(keysOf(element)).to.deep.equal(['eight-cards', ...childrenOf('eight-cards')]);
      expect(ownText(element, 'card-party')).to.include('下有 5 项');
      expect(itemOf(element, 'card-party').hasAttribute('aria-expanded')).to.equal(false);
      const one = await tag({ of: 'eight-cards', depth: '1' });
      expect(ownText(one, 'eight-cards')).to.include('报告称八张，下有 8 项');
    });

    it('loses nothing whose parent is not there or leads in a circle, and says so', async () => {
      const element = await show(exampleOf('lost'));
      expect(keysOf(element).sort()).to.deep.equal(['egg', 'hen', 'lost', 'self']);
      expect(paperOf(element).textContent).to.include('上级 "nowhere" 不存在').and.include('上级又在它之下');
    });

    it('takes items by children and by parent alike', async () => {
      const nested = await tag({
        items: '[{"id":"a","title":"甲","children":[{"id":"b","title":"乙"}]},{"id":"c","title":"丙"}]',
      });
      const flat = await tag({
        items: '[{"id":"a","title":"甲"},{"id":"c","title":"丙"},{"id":"b","title":"乙","parent":"a"}]',
      });
      for (const element of [nested, flat]) {
        expect(keysOf(element)).to.deep.equal(['a', 'b', 'c']);
        expect(aboveOf(element, 'b')).to.equal('a');
        expect(paperOf(element).textContent).to.include('由页面填写，未附报告出处');
      }
    });

    it('shows two thousand items without keeping the page waiting', async function () {
      this.timeout(20_000);
      const element = await show(exampleOf('two-thousand'));
      expect(keysOf(element)).to.have.lengthOf(2000);
      itemsOf(element)[0]?.focus();
      const started = performance.now();
      await press(element, 'ArrowDown');
      await press(element, 'ArrowRight');
      // Two keys; a key that takes longer than this is felt as slow, also on a machine with other work.
      expect(performance.now() - started).to.be.below(1000);
    });
  });

  describe('what it says of an item', () => {
    const said = async (id: string, attributes = {}) => ownText(await tag({ of: id, ...attributes }), id);

    it('counts as the report does, and says what is listed of it', async () => {
      expect(await said('eight-cards')).to.include('报告称八张，已全部列出');
      expect(await said('six-stations')).to.include('报告称六站，已全部列出');
      expect(await said('digital-homes')).to.include('报告称 3 个，已全部列出');
      expect(await said('projects-2022')).to.include('节选：报告称 16 个，此处列出 4 项');
      expect(await said('tasks-key')).to.include('26 项');
      expect(await said('tasks-regular')).to.include('111 项');
      expect(await said('high-growth'))
        .to.include('10 项')
        .and.not.include('报告称');
    });

    it('has a finding of the arithmetic at the item itself, and only there', async () => {
      const element = await show(exampleOf('real'));
      const doubts = [...element.renderRoot.querySelectorAll('.tree .doubt')];
      expect(doubts.map(keyOf)).to.deep.equal(['six-sites']);
      expect(doubts[0]?.textContent).to.equal('待核：报告称六大史宣讲阵地，此处列出 5 项');
      expect(ownText(element, 'six-sites')).to.include('原文缺“党”字');
    });

    it('prints a vague count as vague, and draws nothing exact from it', async () => {
      expect(ownText(await show(exampleOf('vague')), 'sites')).to.include(
        '节选：报告称 20 多处，此处列出 3 项',
      );
      const count = { kind: 'number', literal: '20', decimal: '20', unit: '项', qualifier: '多' };
      const element = await tag({
        items: JSON.stringify([{ id: 'a', title: '甲', statedCount: count, children: [{ title: '乙' }] }]),
      });
      expect(ownText(element, 'a'))
        .to.include('报告称 20 多项，此处列出 1 项')
        .and.not.match(/待核|节选|全部/);
    });

    it('is in doubt when an excerpt holds more than the whole, or a list more than was counted', async () => {
      for (const [parts, excerpt, said] of [
        [2, true, '待核：报告称 1 项，此处列出 2 项'],
        [2, false, '待核：报告称 1 项，此处列出 2 项'],
        [1, true, '报告称 1 项，已全部列出'],
      ] as const) {
        const children = Array.from({ length: parts }, () => ({ title: '乙' }));
        const statedCount = { kind: 'number', literal: '1', decimal: '1', unit: '项' };
        const element = await tag({
          items: JSON.stringify([{ id: 'a', title: '甲', statedCount, excerpt, children }]),
        });
        expect(ownText(element, 'a')).to.include(said);
      }
    });

    it('prints the five rhythms as the report does, and none for a file of its own', async () => {
      const element = await tag({ of: 'joint-team' });
      const rhythms = childrenOf('joint-team').map(
        (id) => itemOf(element, id).querySelector('.line .when')?.textContent ?? '',
      );
      expect(rhythms).to.deep.equal(['一月一次', '双月一会', '一季一场', '半年一次', '一年一访', '']);
      expect(ownText(element, 'firm-files')).to.include('“一企一档”').and.include('不是周期');
    });

    it('sets targets and progress beside each other as printed', async () => {
      const element = await tag({ of: 'lifts-2022 tianshan5-2022' });
      const rows = [...element.renderRoot.querySelectorAll('.aim')].map((aim) =>
        [...aim.querySelectorAll('p')].map(({ textContent }) => textContent),
      );
      expect(rows).to.deep.equal([
        ['加装电梯新签约', '区下达指标 80 台', '街道自我加压目标 力争 100 台', '1月以来 13 台'],
        ['加装电梯新开工', '区下达指标 58 台', '街道自我加压目标 力争 80 台', '1月以来 12 台'],
        ['加装电梯新竣工', '区下达指标 55 台', '街道自我加压目标 力争 60 台', '进展未公布'],
        ['加梯实现“破冰”居民区', '2022年1月以来 1 个'],
        ['天山五村群众同意率', '目标 85%以上', '生效比例 95%', '目前 80%'],
      ]);
    });

    it('never reads a value that is not there as zero, nor zero as one that is not there', async () => {
      const element = await show(exampleOf('over'));
      expect(ownText(element, 'lifts'))
        .to.include('进展未公布')
        .and.include('进展统计中')
        .and.not.match(/\b0\b/);
      expect(ownText(element, 'beds')).to.include('目前 0 张');
      expect(ownText(element, 'growth'))
        .to.include('20.10 亿元')
        .and.include('完成 83.75%（报告原文）')
        .and.include('-3.2%');
      expect(ownText(element, 'area')).to.include('12345678901234567890 平方米');
    });

    it('says an indicator that it does not find', async () => {
      expect(paperOf(await show(exampleOf('missing-target'))).textContent).to.include(
        '所注指标 "lift-2023" 不存在',
      );
    });

    it('says another time where it is another', async () => {
      const element = await show(exampleOf('times'));
      expect(ownText(element, 'lines')).not.to.include('时间');
      expect(ownText(element, 'lines-next')).to.include('时间：2022年至2023年');
      expect(ownText(element, 'lines-half')).to.include('时间：2022年上半年');
    });

    it('has each of its sources in the list, under the number at its title', async () => {
      const one = exampleOf('real');
      const element = await show(one);
      const quotes = [...element.renderRoot.querySelectorAll('.paper > .source .quote')].map(
        ({ textContent }) => textContent ?? '',
      );
      // By number from 1 on, each with its section.
      for (const [index, quote] of quotes.entries())
        expect(quote)
          .to.match(/^\[\d+\] 报告[一二]/)
          .and.include(`[${index + 1}] `);
      const phrase = initiatives.find(({ id }) => id === 'work-3320') as unknown as {
        sources: { text: string }[];
      };
      const number = Number(/\[(\d+)\]/.exec(lineOf(element, 'work-3320').textContent ?? '')?.[1]);
      expect(quotes[number - 1]).to.include(phrase.sources[0]?.text.replace(/“/g, '‘').replace(/”/g, '’'));
      // Six stations stand in one phrase: one number for all.
      const stations = childrenOf('six-stations').map(
        (id) => lineOf(element, id).querySelector('.note')?.textContent,
      );
      expect(new Set(stations).size).to.equal(1);
    });

    it('says all of it without a script and as text', () => {
      const { scene } = presentedOf(exampleOf('real'));
      const [html, text] = [toHtml(scene), toText(scene)];
      for (const { title } of initiatives) {
        expect(html).to.include(title);
        expect(text).to.include(title);
      }
      expect(html).not.to.match(/hidden|aria-expanded/);
    });
  });

  describe('by keyboard', () => {
    it('moves, opens and closes as a tree does', async () => {
      const element = await tag({ of: 'eight-cards', open: 'none' });
      const cards = childrenOf('eight-cards');
      itemsOf(element)[0]?.focus();
      const steps: [string, string | undefined, string | null][] = [
        ['ArrowLeft', 'eight-cards', 'false'],
        ['ArrowDown', 'eight-cards', 'false'],
        ['ArrowRight', 'eight-cards', 'true'],
        ['ArrowRight', cards[0], 'true'],
        ['ArrowDown', cards[1], 'true'],
        ['ArrowRight', cards[1], 'true'],
        ['ArrowRight', 'work-hongkai', 'true'],
        ['ArrowRight', 'work-hongkai', 'true'],
        ['ArrowLeft', cards[1], 'true'],
        ['ArrowUp', cards[0], 'true'],
        ['End', cards[7], 'true'],
        ['ArrowDown', cards[7], 'true'],
        ['Home', 'eight-cards', 'true'],
        ['ArrowUp', 'eight-cards', 'true'],
        ['Enter', 'eight-cards', 'false'],
        [' ', 'eight-cards', 'true'],
        ['ArrowLeft', 'eight-cards', 'false'],
      ];
      for (const [key, at, root] of steps) {
        const event = await press(element, key);
        expect(focused(element), key).to.equal(at);
        expect(isOpen(element, 'eight-cards'), key).to.equal(root);
        expect(event.defaultPrevented, `${key} scrolls the page`).to.equal(true);
      }
    });

    it('opens all siblings with *', async () => {
      const element = await tag({ of: 'eight-cards' });
      itemOf(element, 'card-digital').focus();
      await press(element, '*');
      for (const id of childrenOf('eight-cards')) expect(isOpen(element, id), id).to.equal('true');
      expect(focused(element)).to.equal('card-digital');
    });

    it('goes to the next title that starts with what is typed, by letter and by character', async () => {
      const element = await tag({ theme: 'plan-digital', open: 'all' });
      itemsOf(element)[0]?.focus();
      await press(element, '推');
      expect(focused(element)).to.equal('taiwei-ipo');
      await press(element, '进');
      expect(focused(element), '推进…').to.equal('firms-online');
      await new Promise((resolve) => setTimeout(resolve, 900));
      await press(element, '业');
      expect(focused(element), 'a quotation mark before it is no letter').to.equal('data-voting');
      await new Promise((resolve) => setTimeout(resolve, 900));
      await press(element, 'i');
      expect(focused(element), 'IPO within a title').to.equal('taiwei-ipo');
    });

    it('leaves keys alone that are not its own', async () => {
      const element = await show(exampleOf('real'));
      itemsOf(element)[0]?.focus();
      const at = focused(element);
      for (const [key, more] of [
        ['Tab', {}],
        ['Escape', {}],
        ['Process', {}],
        ['推', { isComposing: true }],
        ['f', { ctrlKey: true }],
        ['ArrowLeft', { altKey: true }],
        ['ArrowDown', { metaKey: true }],
      ] as const) {
        expect((await press(element, key, more)).defaultPrevented, key).to.equal(false);
        expect(focused(element), key).to.equal(at);
      }
    });

    it('has one tab stop, which goes along and never lies in a closed part', async () => {
      const element = await show(exampleOf('real'));
      const stops = () =>
        itemsOf(element)
          .filter((item) => item.tabIndex === 0)
          .map((item) => item.dataset.key);
      expect(stops()).to.deep.equal(['goal-2022']);
      itemOf(element, 'goal-2022').focus();
      await press(element, 'ArrowDown');
      expect(stops()).to.deep.equal(['goal-strategies']);
      button(element, '全部收起')?.click();
      await settled(element);
      expect(stops()).to.deep.equal(['goal-2022']);
      const inside = [
        ...element.renderRoot.querySelectorAll('.tree a, .tree button, .tree summary, .tree input'),
      ];
      expect(inside, 'a control inside an item').to.deep.equal([]);
    });

    it('shows where the focus is, on its line', async () => {
      const element = await show(exampleOf('real'));
      itemOf(element, 'sec-layout').focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(lineOf(element, 'sec-layout'));
      expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2]).to.deep.equal(['solid', true]);
    });

    it('names each item by what is said of itself, and says its level and its place', async () => {
      const element = await show(exampleOf('real'));
      const attributes = (id: string) =>
        ['level', 'posinset', 'setsize', 'expanded', 'label'].map((name) =>
          itemOf(element, id).getAttribute(`aria-${name}`),
        );
      expect(ownText(element, 'eight-cards')).to.match(/^打好“八张牌”.*报告称八张，已全部列出$/);
      expect(ownText(element, 'eight-cards')).not.to.include('仙锋党建牌');
      expect(attributes('eight-cards')).to.deep.equal(['3', '2', '2', 'false', null]);
      expect(attributes('card-digital')).to.deep.equal(['4', '3', '8', 'false', null]);
      expect(attributes('goal-quality')).to.deep.equal(['2', '2', '3', null, null]);
    });
  });

  describe('by hand', () => {
    it('opens and closes by a click on the line, and chooses', async () => {
      const element = await show(exampleOf('real'));
      const selected = heard<{ id: string }>(element, 'xx-select');
      lineOf(element, 'soft-power').click();
      await settled(element);
      expect(isOpen(element, 'soft-power')).to.equal('true');
      expect(focused(element)).to.equal('soft-power');
      expect(itemOf(element, 'soft-power').getAttribute('aria-selected')).to.equal('true');
      lineOf(element, 'soft-power').click();
      await settled(element);
      expect(isOpen(element, 'soft-power')).to.equal('false');
      lineOf(element, 'eight-cards').click();
      await settled(element);
      expect(itemOf(element, 'soft-power').hasAttribute('aria-selected')).to.equal(false);
      expect(selected).to.deep.equal([{ id: 'soft-power' }, { id: 'eight-cards' }]);
    });

    it('has lines that a finger can hit', async () => {
      const element = await tag({ open: 'all' });
      for (const item of itemsOf(element)) {
        const { height } = (item.querySelector('.line') as Element).getBoundingClientRect();
        expect(height, item.dataset.key).to.be.at.least(item.hasAttribute('aria-expanded') ? 44 : 24);
      }
    });

    it('opens and closes everything at once', async () => {
      const element = await show(exampleOf('real'));
      button(element, '全部展开')?.click();
      await settled(element);
      expect(seen(element)).to.have.lengthOf(initiatives.length);
      button(element, '全部收起')?.click();
      await settled(element);
      expect(seen(element)).to.deep.equal(initiatives.filter(({ parent }) => !parent).map(({ id }) => id));
    });

    it('shows the sources of the chosen item below, one Tab after the tree', async () => {
      const element = await show(exampleOf('real'));
      expect(footOf(element).offsetHeight).to.equal(0);
      const opened = heard<{ open: boolean }>(element, 'xx-source');
      lineOf(element, 'four-highs').click();
      await settled(element);
      const quotes = [...footOf(element).querySelectorAll('.quote')].map(({ textContent }) => textContent);
      expect(quotes).to.have.lengthOf(2);
      expect(quotes[1]).to.include('努力实现‘四个高’的目标');
      const refs = lineOf(element, 'four-highs').querySelector('.note')?.textContent ?? '';
      for (const quote of quotes) expect(refs).to.include(/\d+/.exec(quote ?? '')?.[0]);
      expect(element.renderRoot.querySelector('.tree')?.compareDocumentPosition(footOf(element))).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(opened).to.deep.equal([{ open: true }]);
    });

    it('keeps the chosen line clear of the footnote', async () => {
      const element = await tag({ open: 'all' });
      itemsOf(element)[0]?.focus();
      for (let step = 0; step < 40; step++) await press(element, 'ArrowDown');
      const line = lineOf(element, focused(element) ?? '').getBoundingClientRect();
      expect(line.bottom).to.be.at.most(footOf(element).getBoundingClientRect().top + 1);
      expect(line.top).to.be.at.least(0);
    });
  });

  describe('its search', () => {
    it('marks what it finds, opens what is above, and counts', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '一企一档');
      expect(marked(element)).to.deep.equal(['firm-files']);
      expect(seen(element)).to.include('firm-files');
      expect(statusOf(element)).to.include('找到 1 项');
      const mark = element.renderRoot.querySelector('.tree .mark') as Element;
      expect(mark.textContent).to.equal('一企一档');
      const { fontWeight, textDecorationLine } = getComputedStyle(mark);
      expect([Number(fontWeight) >= 600, textDecorationLine]).to.deep.equal([true, 'underline']);
      // What has nothing to do with it is closed.
      expect(isOpen(element, 'sec-digital')).to.equal('false');
    });

    it('finds all that says it, once each, whatever the case', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '数字');
      const wanted = initiatives.filter(({ title }) => title.includes('数字')).map(({ id }) => id);
      expect([...new Set(marked(element))].sort()).to.deep.equal(wanted.sort());
      expect(statusOf(element)).to.include(`找到 ${wanted.length} 项`);
      await type(element, 'ipo');
      expect(marked(element)).to.deep.equal(['taiwei-ipo']);
      await type(element, '1月以来');
      expect(marked(element)).to.include('lifts-2022');
    });

    it('does not take the number of a source for text', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '[19]');
      expect(marked(element)).to.deep.equal([]);
    });

    it('says when it finds nothing', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '地铁');
      expect(statusOf(element)).to.equal('没有找到“地铁”，请换一个词');
      expect(marked(element)).to.deep.equal([]);
    });

    it('waits for a word to be composed', async () => {
      const element = await show(exampleOf('real'));
      await type(element, 'shu', { isComposing: true });
      expect(statusOf(element)).to.equal('');
      fieldOf(element).value = '数字';
      fieldOf(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await settled(element);
      expect(statusOf(element)).to.include('找到');
    });

    it('goes from hit to hit with Enter, the focus staying in the field', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '数字');
      const hits = [...new Set(marked(element))];
      const selected = heard<{ id: string }>(element, 'xx-select');
      await press(element, 'Enter');
      await press(element, 'Enter');
      await press(element, 'Enter', { shiftKey: true });
      await press(element, 'Enter', { shiftKey: true });
      expect(selected.map(({ id }) => id)).to.deep.equal([hits[0], hits[1], hits[0], hits.at(-1)]);
      expect(statusOf(element)).to.include(`第 ${hits.length} 项，共 ${hits.length} 项`);
      expect(element.renderRoot.activeElement).to.equal(fieldOf(element));
    });

    it('is cleared with Escape; what was open before is open again, and what was found', async () => {
      const element = await show(exampleOf('real'));
      lineOf(element, 'hard-power').click();
      await settled(element);
      const before = seen(element);
      await type(element, '元宇宙');
      expect(seen(element)).not.to.include('tasks-key');
      await press(element, 'Escape');
      expect(fieldOf(element).value).to.equal('');
      expect(statusOf(element)).to.equal('');
      expect(marked(element)).to.deep.equal([]);
      expect(seen(element)).to.deep.equal(before);
      await type(element, '元宇宙');
      await press(element, 'Enter');
      await press(element, 'Escape');
      await settled(element);
      expect(seen(element)).to.include.members([...before, 'metaverse']);
    });

    it('takes what is typed as text', async () => {
      const element = await show(exampleOf('real'));
      await type(element, '<img src=x onerror="window.xxHacked = 1">');
      expect(element.renderRoot.querySelector('img')).to.equal(null);
      expect('xxHacked' in window).to.equal(false);
      for (const query of ['.*', '(', '\\', '“']) await type(element, query);
      expect(marked(element).length).to.be.above(10);
    });

    it('is not there where everything is seen at a glance', async () => {
      expect(fieldOf(await show(exampleOf('ordinary')))).to.equal(null);
      expect((await show(exampleOf('one'))).renderRoot.querySelector('.controls button')).to.equal(null);
    });
  });

  describe('in the page', () => {
    it('leads to the item that the address names, at the start and later', async () => {
      history.replaceState(null, '', '#xx-plan/work-3320');
      const element = await show(exampleOf('real'));
      await settled(element);
      expect(focused(element)).to.equal('work-3320');
      expect(seen(element)).to.include('work-3320');
      location.hash = '#xx-plan/five-livable';
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(focused(element)).to.equal('five-livable');
      location.hash = '#xx-plan/nothing';
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(focused(element)).to.equal('five-livable');
    });

    it('opens what the browser has found in a closed part', async () => {
      const element = await show(exampleOf('real'));
      const group = groupOf(element, 'soft-power') as HTMLElement;
      expect(group.getAttribute('hidden')).to.equal('until-found');
      group.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await settled(element);
      expect(isOpen(element, 'soft-power')).to.equal('true');
      expect(group.hasAttribute('hidden')).to.equal(false);
    });

    it('has a rule for print that opens every closed part', async () => {
      const element = await show(exampleOf('real'));
      const rules = element.renderRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
      const opened = print
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
        .map(({ cssText }) => cssText);
      expect(opened.some((css) => /\.group\[hidden\].*content-visibility: visible/.test(css))).to.equal(true);
    });

    it('keeps to itself how it was left when it leaves the page and comes back', async () => {
      const element = await show(exampleOf('real'));
      lineOf(element, 'soft-power').click();
      element.remove();
      place(500).append(element);
      await settled(element);
      expect(isOpen(element, 'soft-power')).to.equal('true');
    });
  });

  for (const [attributes, said] of [
    [{ items: '[{"title":"没有写完' }, /items 应为完整的 JSON 列表/],
    [{ items: '[{"title":"甲","children":"乙"}]' }, /children 应为完整的 JSON 列表.*现为 "乙"/],
    [{ items: '[{"title":"甲","children":[{}]}]' }, /title 没有写/],
    [{ items: '[5]' }, /第1行.*应为/],
    [{ open: 'yes' }, /open 应为.*"top".*现为 "yes"/],
    [{ depth: '0' }, /depth 应为大于 0 的整数，现为 "0"/],
    [{ of: 'eight-card' }, /of="eight-card" 在报告 xianxia-2021 中不存在，最接近的是 "eight-cards"/],
    [{ theme: 'plan-digit' }, /最接近的是 "plan-digital"/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes as unknown as Record<string, string>);
      expect(paperOf(element).textContent)
        .to.match(said)
        .and.match(/^xx-plan：/);
      expect(itemsOf(element)).to.be.empty;
    });
  }
});
