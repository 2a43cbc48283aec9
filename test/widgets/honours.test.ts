/** `<xx-honours>`: by reach, in the report's own words, as many as there are. */
import { expect } from 'chai';
import { type Case, cases, clear, type Live, pageReport, paperOf, show } from '../contract/stage.ts';

const exampleOf = (name: string): Case => {
  const found = cases.find(({ widget, example }) => widget.name === 'honours' && example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};
const tag = (attributes: Record<string, string>, widthPx?: number, report?: unknown): Promise<Live> =>
  show(
    { widget: exampleOf('real').widget, example: { name: 'test', title: '', attributes, report } },
    widthPx,
  );
const given = (list: readonly unknown[], attributes = {}) =>
  tag({ items: JSON.stringify(list), ...attributes });

const partsOf = (element: Live) =>
  [...element.renderRoot.querySelectorAll('h3')].map((heading) => heading.textContent);
const entriesOf = (element: Live) => [...element.renderRoot.querySelectorAll<HTMLElement>('li')];
const keysOf = (element: Live) => entriesOf(element).map((entry) => entry.dataset.key);
const entryOf = (element: Live, id: string) => {
  const found = entriesOf(element).find((entry) => entry.dataset.key === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};
const textOf = (entry: Element, selector: string) => entry.querySelector(selector)?.textContent;

describe('xx-honours', () => {
  afterEach(clear);

  it('shows every honour and every pioneer of the report once, from the country down, pioneers last', async () => {
    const element = await tag({});
    const wanted = pageReport.milestones.filter((row) => 'honour' in row || /honour|first/.test(row.kind));
    expect(wanted.length).to.be.above(15);
    expect(keysOf(element).sort()).to.deep.equal(wanted.map(({ id }) => id).sort());
    expect(partsOf(element)).to.deep.equal(['全国', '全市', '全区', '率先']);
    expect(paperOf(element).textContent).to.include('荣誉 10 项：全国 2 项，全市 1 项，全区 7 项；率先 6 项');
  });

  for (const [id, rank, passage] of [
    ['first-smart-care', '第一', '在全国第四批智慧养老示范街道申报创评中获得综合评分第一'],
    ['first-employment', '唯一', '作为长宁唯一入选的社区获得第五批国家级充分就业社区称号'],
    ['first-waste', '第一', '2021年底上海市生活垃圾分类实效综合考评全区第一'],
    ['first-enforcement', '第一', '2021年全市城管执法工作社会满意度综合评分全区第一'],
    ['first-hotline', '第一', '在全区各街镇(园区)市民服务热线2021年度考评中排名第一'],
  ] as const) {
    it(`prints the first ${id} as the report does, its rank ${rank} beside it`, async () => {
      const entry = entryOf(await show(exampleOf('real-five')), id);
      expect(textOf(entry, '.value')).to.equal(rank);
      expect(textOf(entry, '.said > .quote')).to.equal(`“${passage}”`);
    });
  }

  it('says of the only one of the district that its title is the state’s, and puts it under the district', async () => {
    const entry = entryOf(await tag({}), 'first-employment');
    expect(entry.parentElement?.previousElementSibling?.textContent).to.equal('全区');
    expect(entry.textContent).to.include('原文为“唯一”').and.include('称号为国家级');
  });

  it('joins a passage that is too long for one source, and says nothing twice', async () => {
    const element = await tag({});
    expect(textOf(entryOf(element, 'study-honour'), '.said > .quote')).to.match(
      /项目入选了《上海市党史学习教育第一批优秀案例》并报中央巡回指导组”$/,
    );
    // Its title is the passage.
    expect(textOf(entryOf(element, 'pioneer-owner-index'), '.said > .quote')).to.equal(undefined);
    // 2021年底 stands in the passage; a year that stands nowhere is said.
    expect(textOf(entryOf(element, 'first-waste'), '.said > .when')).to.equal(undefined);
    expect(textOf(entryOf(element, 'pioneer-health-summit'), '.said > .when')).to.equal('2021年');
  });

  it('gives no date that the report does not give', async () => {
    const element = await tag({ of: 'lift-area-first pioneer-shelters' });
    for (const entry of entriesOf(element)) expect(textOf(entry, '.said > .when')).to.equal(undefined);
  });

  for (const [attributes, parts] of [
    [{ level: 'national' }, ['全国']],
    [{ level: 'city' }, ['全市']],
    [{ kind: 'first' }, ['率先']],
    [{ kind: 'honour' }, ['全国', '全市', '全区']],
    [{ theme: 'governance' }, ['全区', '率先']],
    [{ theme: 'governance', kind: 'honour', level: 'district' }, ['全区']],
    [{ of: 'first-waste pioneer-shelters first-smart-care' }, ['全国', '全区', '率先']],
  ] as const) {
    it(`shows only ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes);
      expect(partsOf(element)).to.deep.equal(parts);
      const { theme } = attributes as { theme?: string };
      const rows = pageReport.milestones.filter(({ id }) => keysOf(element).includes(id));
      expect(rows.length).to.equal(entriesOf(element).length).and.be.above(0);
      if (theme) expect(rows.every((row) => row.theme === theme)).to.equal(true);
    });
  }

  it('keeps the deed that carries an honour among the honours', async () => {
    const element = await tag({ kind: 'honour' });
    expect(textOf(entryOf(element, 'canteen'), '.value')).to.equal('首家');
    clear();
    expect(keysOf(await tag({ kind: 'first' }))).not.to.include('canteen');
  });

  it('says that nothing fits, and is ready', async () => {
    const element = await tag({ level: 'subdistrict' });
    expect(element.state).to.equal('ready');
    expect(paperOf(element).textContent).to.include('没有符合条件的荣誉');
    expect(paperOf(element).dataset.state).to.equal('none');
  });

  it('prints what is written into the tag: rank, what for, by whom, when', async () => {
    const element = await given([
      {
        rank: '第二',
        title: '垃圾分类',
        level: 'city',
        scope: '全市街镇考评',
        by: '市绿化市容局',
        when: '2021-12',
      },
    ]);
    const [entry] = entriesOf(element);
    expect(partsOf(element)).to.deep.equal(['全市']);
    expect(entry && textOf(entry, '.value')).to.equal('第二');
    expect(entry?.textContent).to.include('全市街镇考评').and.include('由市绿化市容局认定，2021年12月');
    expect(entry?.textContent).to.include('未附报告出处');
  });

  it('chooses by theme among what is written into the tag', async () => {
    const list = [
      { title: '甲', theme: '治理', level: 'city' },
      { title: '乙', theme: '党建', level: 'city' },
    ];
    expect(
      entriesOf(await given(list, { theme: '党建' })).map((entry) => textOf(entry, '.label')),
    ).to.deep.equal(['乙']);
    clear();
    expect(paperOf(await given(list, { theme: '经济' })).textContent).to.include('没有符合条件的荣誉');
  });

  it('makes up neither a rank nor a reach', async () => {
    const element = await show(exampleOf('missing-target'));
    expect(partsOf(element)).to.deep.equal(['未注明范围']);
    expect(element.renderRoot.querySelector('.value')).to.equal(null);
    clear();
    const mixed = await show(exampleOf('missing-value'));
    expect([...mixed.renderRoot.querySelectorAll('.value')].map((rank) => rank.textContent)).to.deep.equal([
      '',
      '第二',
    ]);
  });

  it('sets titles in one line below each other, whatever their rank, and ranks to the left of them', async () => {
    const element = await tag({}, 375);
    const lefts = entriesOf(element)
      .filter((entry) => entry.querySelector('.value'))
      .map((entry) => {
        const rank = entry.querySelector('.value')?.getBoundingClientRect();
        const title = entry.querySelector('.label')?.getBoundingClientRect();
        if (!rank || !title) throw new Error('no rank');
        expect(rank.right).to.be.at.most(title.left + 1);
        return Math.round(title.left);
      });
    expect(new Set(lefts).size).to.equal(1);
  });

  it('has two columns where there is room and one where there is none', async () => {
    const columns = (element: Live) =>
      new Set(
        entriesOf(element)
          .filter((entry) => entry.closest('ul.district'))
          .map((entry) => Math.round(entry.getBoundingClientRect().left)),
      ).size;
    expect(columns(await tag({}, 1200))).to.equal(2);
    clear();
    expect(columns(await tag({}, 600))).to.equal(1);
  });

  for (const [attributes, said] of [
    [{ of: 'tianshan5-start' }, /"tianshan5-start" 不是荣誉/],
    [{ of: 'first-wate' }, /最接近的是 "first-waste"/],
    [{ level: 'province' }, /level 应为.*"national".*现为 "province"/],
    [{ kind: 'medal' }, /kind 应为.*"first".*现为 "medal"/],
    [{ theme: 'goverment' }, /最接近的是 "governance"/],
    [{ items: '[{"rank":"第一","title":"考评"}]' }, /honour\.level/],
    [{ items: '[1]' }, /对象/],
    [{ items: '{}' }, /items 应为完整的 JSON 列表/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(attributes)}`, async () => {
      const element = await tag(attributes);
      expect(['invalid', 'not-found']).to.include(element.state);
      expect(paperOf(element).textContent).to.match(said);
    });
  }
});
