/** What a reader sees of a value on its way. */
import { expect } from 'chai';
import { cases, clear, type Live, pageReport, place, presentedOf, settled, show } from '../contract/stage.ts';

const example = (name: string) => {
  const found = cases.find((one) => one.widget.name === 'trend' && one.example.name === name);
  if (!found) throw new Error(`no example ${name}`);
  return found;
};
const sentence = (name: string) => presentedOf(example(name)).scene.sentence;

/** Where the drawing has a mark, in figure units. */
const mark = (element: Live, name: string) => {
  const found = element.renderRoot.querySelector(`[data-mark="${name}"]`);
  if (!found) throw new Error(`nothing drawn as ${name}`);
  return (attribute: string) => Number(found.getAttribute(attribute));
};

async function tag(attributes: Record<string, string>, widthPx = 375): Promise<Live> {
  const element = document.createElement('xx-trend') as Live;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (attributes.of) element.reportData = pageReport;
  place(widthPx).append(element);
  await settled(element);
  return element;
}

describe('xx-trend', () => {
  afterEach(clear);

  it('says the way from 13 % to 80 %, and how far it is to both lines', () => {
    const said = sentence('real');
    expect(said).to.match(/最初 13%，目前 80%/);
    expect(said).to.include('上升 67 个百分点（算得）');
    expect(said).to.match(/目标 85%以上，还差 5 个百分点（算得）/);
    expect(said).to.match(/生效比例 95%，还差 15 个百分点（算得）/);
    expect(said).to.include('未注明日期');
  });

  it('draws points and lines as high as they are, from 0 to 100 %', async () => {
    const element = await show(example('real'), 375);
    const [first, last] = [mark(element, 'point-0')('cy'), mark(element, 'point-1')('cy')];
    const [goal, force] = [mark(element, 'level-0')('y1'), mark(element, 'level-1')('y1')];
    const foot = mark(element, 'foot')('y1');
    const unit = (foot - force) / 95;
    for (const [y, percent] of [
      [first, 13],
      [last, 80],
      [goal, 85],
    ] as const)
      expect((foot - y) / unit).to.be.closeTo(percent, 0.1);
  });

  it('takes the earlier value from the stated change, marks it as computed and draws it hollow', async () => {
    expect(sentence('real-age')).to.match(/上一届 48\.7 岁（算得），2021年 45\.8 岁/);
    const element = await show(example('real-age'), 375);
    const [before, now] = ['point-0', 'point-1'].map((name) =>
      element.renderRoot.querySelector(`[data-mark="${name}"]`)?.getAttribute('fill'),
    );
    expect(before).not.to.equal(now);
    expect(element.renderRoot.querySelector('details')?.textContent).to.match(
      /48\.7 岁（算得：45\.8 岁 \+ 2\.9 岁）/,
    );
    expect(sentence('real-age')).to.include('不从 0 起');
  });

  it('reads a printed % of a share as percentage points', () => {
    expect(sentence('real-points')).to.match(/个百分点/);
    expect(sentence('real-points')).not.to.match(/上升 16%/);
  });

  it('joins no whole year with one that has only begun', async () => {
    expect(sentence('real-periods')).to.match(/2021年 74 台，2022年1月以来 12 台/);
    expect(sentence('real-periods')).to.include('不与前一期连线，也不相减');
    const element = await show(example('real-periods'), 375);
    expect(element.renderRoot.querySelector('[data-mark="thread"]')).to.equal(null);
  });

  it('places dated points in time', async () => {
    const points = '2021-01 10,2021-02 20,2021-12 30';
    const element = await tag({ label: '户数', unit: '户', points });
    const [a, b, c] = [0, 1, 2].map((index) => mark(element, `point-${index}`)('cx')) as [
      number,
      number,
      number,
    ];
    expect((c - b) / (b - a)).to.be.closeTo(10, 0.6);
  });

  it('shows what is not published as not there, never as zero', async () => {
    const element = await tag({ label: '客流', unit: '人次', points: '2020 8033,2021 未公布' });
    const text = element.renderRoot.textContent ?? '';
    expect(text).to.include('未公布');
    expect(text).not.to.match(/\b0 人次/);
  });

  it('keeps its words from running into each other at any width', async () => {
    for (const widthPx of [160, 240, 320, 375, 600]) {
      const element = await tag({ of: 'tianshan5-consent' }, widthPx);
      // As tall as its letters: the box of a font reaches further, in Firefox than in Chromium.
      const boxes = [...element.renderRoot.querySelectorAll('.chart text')].map((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        const half = (Number.parseFloat(getComputedStyle(word).fontSize) * 1.2) / 2;
        return { left, right, top: (top + bottom) / 2 - half, bottom: (top + bottom) / 2 + half };
      });
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5,
            `${widthPx} px`,
          ).to.equal(false);
      expect(element.renderRoot.textContent).to.match(/13%.*80%.*95%/s);
      clear();
    }
  });

  it('says what points should look like', async () => {
    const element = await tag({ label: '户数', unit: '户', points: '一些' });
    expect(element.state).to.equal('invalid');
    expect(element.renderRoot.querySelector('.problem')?.textContent).to.match(/points.*一些/);
  });
});
