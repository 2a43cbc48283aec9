/** `<xx-table>`: every figure in it, an order that compares only what can be compared, and what it hands out. */
import { expect } from 'chai';
import { cases, clear, type Live, pageReport, show } from '../contract/stage.ts';

const own = cases.filter(({ widget }) => widget.name === 'table');
const widget = (own[0] as (typeof own)[number]).widget;
interface Table extends Live {
  csv(): string;
}
const tag = (attributes: Record<string, string>, widthPx = 1000, report?: unknown) =>
  show({ widget, example: { name: 'test', title: '', attributes, report } }, widthPx) as Promise<Table>;

const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const rows = (element: Live) => [
  ...element.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr[data-key]'),
];
const keys = (element: Live) => rows(element).map(({ dataset }) => dataset.key ?? '');
const cell = (row: Element | undefined, column: string) =>
  spaced(row?.querySelector(`.at-${column}`)?.textContent);
const head = (element: Live, column: string) => {
  const found = element.renderRoot.querySelector<HTMLElement>(`thead .at-${column}`);
  if (!found) throw new Error(`no column ${column}`);
  return found;
};
const status = (element: Live) => spaced(element.renderRoot.querySelector('[role=status]')?.textContent);
const input = (element: Live) => element.renderRoot.querySelector('input') as HTMLInputElement;

async function type(element: Live, words: string, composing = false) {
  input(element).value = words;
  input(element).dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
  await element.updateComplete;
}
async function press(target: Element | null | undefined, key: string, element: Live) {
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  await element.updateComplete;
}

describe('xx-table', () => {
  afterEach(clear);

  it('has every figure of the report, as printed, in the report’s order', async () => {
    const element = await tag({});
    expect(keys(element)).to.deep.equal(pageReport.indicators.map(({ id }) => id));
    for (const { id, label, value } of pageReport.indicators) {
      const row = rows(element).find(({ dataset }) => dataset.key === id);
      expect(cell(row, 'label'), id).to.contain(label);
      const printed = cell(row, 'value').replace(/\s/g, '');
      if ('literal' in value) expect(printed, id).to.contain(`${value.literal}`);
      else expect(printed, id).to.equal('未公布');
    }
  });

  it('shows the target, how far it is reached and that it was computed, with the formula in the source', async () => {
    const element = await tag({ of: 'lift-2021-start' });
    const [row] = rows(element);
    expect(cell(row, 'target')).to.equal('区目标 63 台');
    expect(cell(row, 'completion')).to.equal('117.46%（算得）');
    expect(cell(row, 'source')).to.contain('117.46%（算得：74台 ÷ 63台）'.replace(/(\d)台/g, '$1 台'));
  });

  it('narrows down as one types, says how many, and Escape brings all back', async () => {
    const element = await tag({});
    await type(element, '电梯');
    const found = keys(element);
    expect(found.length).to.be.greaterThan(3);
    expect(found.every((id) => /^lift-/.test(id))).to.equal(true);
    expect(status(element)).to.equal(`找到 ${found.length} 项，共 ${pageReport.indicators.length} 项`);
    await press(input(element), 'Escape', element);
    expect(keys(element)).to.have.length(pageReport.indicators.length);
    expect(input(element).value).to.equal('');
  });

  it('finds full-width digits and figures with their unit, and waits for an input method', async () => {
    const element = await tag({});
    await type(element, '２０．１３１７亿元');
    expect(keys(element)).to.deep.equal(['tax-2021']);
    await type(element, 'dianti', true);
    expect(keys(element)).to.deep.equal(['tax-2021']);
  });

  it('says that nothing fits, and the way back', async () => {
    const element = await tag({ find: '地铁' });
    expect(element.state).to.equal('ready');
    expect(status(element)).to.match(/没有符合条件的指标.*恢复全部/);
    const reset = [...element.renderRoot.querySelectorAll<HTMLElement>('.filters button')].pop();
    reset?.click();
    await element.updateComplete;
    expect(keys(element)).to.have.length(pageReport.indicators.length);
  });

  it('filters by theme, period and kind, and writes the choice into its attributes', async () => {
    const element = await tag({});
    const [theme, period, kind] = element.renderRoot.querySelectorAll('select');
    for (const [select, value] of [
      [theme, 'environment'],
      [period, '2021'],
      [kind, 'rate'],
    ] as const) {
      if (!select) throw new Error('three filters');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    }
    expect(keys(element)).to.deep.equal(['tianshan5-consent']);
    expect(['theme', 'period', 'kind'].map((name) => element.getAttribute(name))).to.deep.equal([
      'environment',
      '2021',
      'rate',
    ]);
  });

  it('sorts by a head: up, down, and back to the report’s order, and says so', async () => {
    const element = await tag({ of: 'firms-2021-up firms-2021-down firms-2021' });
    const button = () => head(element, 'value').querySelector('button');
    const click = async () => {
      button()?.click();
      await element.updateComplete;
    };
    await click();
    expect(keys(element)).to.deep.equal(['firms-2021-down', 'firms-2021-up', 'firms-2021']);
    expect(head(element, 'value').getAttribute('aria-sort')).to.equal('ascending');
    await click();
    expect(keys(element)).to.deep.equal(['firms-2021', 'firms-2021-up', 'firms-2021-down']);
    expect(head(element, 'value').getAttribute('aria-sort')).to.equal('descending');
    await click();
    expect(keys(element)).to.deep.equal(['firms-2021-up', 'firms-2021-down', 'firms-2021']);
    expect(head(element, 'value').hasAttribute('aria-sort')).to.equal(false);
  });

  it('compares no figures of different units, and puts what is not published last', async () => {
    const element = await tag({
      of: 'tax-2021 lift-2022-complete firms-2021 lift-2021-start',
      sort: '-value',
    });
    const groups = [...element.renderRoot.querySelectorAll('.group')].map((one) => spaced(one.textContent));
    expect(groups.map((said) => said.replace(/\s*\d+ 项$/, ''))).to.deep.equal([
      '单位：元',
      '单位：家',
      '单位：台',
      '没有数值',
    ]);
    expect(keys(element).pop()).to.equal('lift-2022-complete');
  });

  it('orders 亿 and 万 by what they are worth', async () => {
    const element = await tag({
      of: 'tax-2021 key-project-tax-2021 hardship-aid tax-2021-district',
      sort: 'value',
    });
    expect(keys(element)).to.deep.equal([
      'hardship-aid',
      'key-project-tax-2021',
      'tax-2021-district',
      'tax-2021',
    ]);
  });

  it('aligns numbers on their decimal points', async () => {
    const element = await tag({ of: 'tax-2021 tax-2021-district hardship-aid firms-2021' });
    const ends = rows(element).map((row) => row.querySelector('.whole')?.getBoundingClientRect().right ?? 0);
    expect(Math.max(...ends) - Math.min(...ends), ends.join()).to.be.below(1);
    expect(ends[0]).to.be.greaterThan(100);
  });

  it('keeps its head in sight while the page scrolls', async () => {
    const element = await tag({});
    window.scrollTo(0, 900);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(Math.round(head(element, 'value').getBoundingClientRect().top)).to.equal(0);
    window.scrollTo(0, 0);
  });

  describe('on a telephone', () => {
    it('shows each row as a card whose rest opens, and still is a table for those who listen', async () => {
      const element = await tag({ of: 'lift-2021-start tax-2021' }, 340);
      const [row] = rows(element);
      const target = row?.querySelector('.at-target') as HTMLElement;
      expect(target.getClientRects()).to.have.length(0);
      const more = row?.querySelector<HTMLElement>('.unfold button');
      more?.click();
      expect(more?.getAttribute('aria-expanded')).to.equal('true');
      expect(target.getClientRects()).to.have.length.greaterThan(0);
      expect(row?.getAttribute('role')).to.equal('row');
      expect(element.renderRoot.querySelector('table')?.getAttribute('role')).to.equal('table');
      expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    });
  });

  it('has one tab stop for the controls of all rows, and arrows between them', async () => {
    const element = await tag({ of: 'lift-2021-start tax-2021 firms-2021' });
    const controls = rows(element).map((row) => row.querySelector('summary') as HTMLElement);
    expect(controls.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    controls[0]?.focus();
    await press(controls[0], 'ArrowDown', element);
    expect(element.renderRoot.activeElement).to.equal(controls[1]);
    await press(controls[1], 'End', element);
    expect(element.renderRoot.activeElement).to.equal(controls[2]);
    expect(controls.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0]);
  });

  describe('the CSV file', () => {
    it('begins with a byte order mark and has a line for every row of the filters', async () => {
      const element = await tag({ theme: 'environment', limit: '2' });
      const text = element.csv();
      expect(text.charCodeAt(0)).to.equal(0xfeff);
      const environment = pageReport.indicators.filter(({ theme }) => theme === 'environment');
      expect(text.trimEnd().split('\r\n')).to.have.length(1 + environment.length);
      expect(rows(element)).to.have.length(2);
    });

    it('has a figure as printed and as a plain number', async () => {
      const element = await tag({ of: 'tax-2021 study-people water-class' });
      const [, tax = '', people = '', water = ''] = element.csv().split('\r\n');
      expect(tax.split(',').slice(7, 10)).to.deep.equal(['20.1317 亿元', '2013170000', '元']);
      expect(people.split(',').slice(7, 9)[0]).to.match(/^1\.7万多/);
      expect(water.split(',').slice(7, 10)).to.deep.equal(['II类', '', '']);
    });

    it('quotes what needs it and lets no text be a formula', async () => {
      const items = JSON.stringify([
        { label: '=HYPERLINK("http://example.org")', value: '1', unit: '个' },
        { label: '甲,"乙"\n丙', value: '-2.9', unit: '岁' },
      ]);
      const text = (await tag({ items })).csv();
      expect(text).to.contain(`"'=HYPERLINK(""http://example.org"")"`);
      expect(text).to.contain('"甲,""乙""');
      expect(text).to.contain(',-2.9,');
    });

    it('is handed out under the name of the report', async () => {
      const element = await tag({});
      let name = '';
      const caught = (event: Event) => {
        name = (event.target as HTMLAnchorElement).download;
        event.preventDefault();
      };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        caught({ target: this, preventDefault() {} } as unknown as Event);
      };
      element.renderRoot.querySelector<HTMLElement>('.taking button')?.click();
      HTMLAnchorElement.prototype.click = click;
      expect(name).to.equal(`${pageReport.id}.csv`);
    });
  });

  it('copies a plain table and tab-separated text', async () => {
    const element = await tag({ of: 'lift-2021-start tax-2021', columns: 'label value' });
    const { clipboard } = navigator;
    let item: ClipboardItem | undefined;
    const write = async (items: ClipboardItem[]) => {
      item = items[0];
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    const [, copy] = element.renderRoot.querySelectorAll<HTMLElement>('.taking button');
    copy?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    const form = async (type: string) => (await item?.getType(type))?.text() ?? '';
    const forms = { 'text/html': await form('text/html'), 'text/plain': await form('text/plain') };
    expect(spaced(element.renderRoot.querySelector('.taking [role=status]')?.textContent)).to.equal(
      '已复制 2 项',
    );
    const body = document.createElement('div');
    body.innerHTML = forms['text/html'];
    expect([...body.querySelectorAll('tbody tr')].map((row) => spaced(row.textContent))).to.deep.equal([
      '加装电梯新开工74 台',
      '规模企业税收（199家规模企业）20.1317 亿元',
    ]);
    expect(body.querySelector('[style],[class]')).to.equal(null);
    expect(forms['text/plain'].split('\r\n')).to.deep.equal([
      '指标\t数值',
      '加装电梯新开工\t74 台',
      '规模企业税收（199家规模企业）\t20.1317 亿元',
    ]);
  });
});
