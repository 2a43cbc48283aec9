/** `<xx-progress>`: the drawing is the share, the words are the report's. */
import { expect } from 'chai';
import { cases, clear, type Live, paperOf, place, settled, show } from '../contract/stage.ts';
import { random } from '../report/random.ts';

async function tag(attributes: Record<string, string>, widthPx?: number): Promise<Live> {
  return show({ widget: progressWidget, example: { name: 'test', title: '', attributes } }, widthPx);
}

const progressCases = cases.filter(({ widget }) => widget.name === 'progress');
const progressWidget = (progressCases[0] as (typeof cases)[number]).widget;
const lift = { label: '加装电梯新开工', unit: '台' };

const marks = (element: Live, key: string) => [
  ...element.renderRoot.querySelectorAll<SVGGeometryElement>(`[data-mark=${key}]`),
];
const lengthOf = (element: Live, key: string) =>
  marks(element, key).reduce((sum, mark) => sum + mark.getTotalLength(), 0);
const widthOf = (element: Live, key: string) =>
  marks(element, key).reduce((sum, mark) => sum + (mark as SVGRectElement).width.baseVal.value, 0);

/** What is drawn of the full track, in laps. */
const lapsOf = (element: Live) =>
  (lengthOf(element, 'done') + lengthOf(element, 'over')) / lengthOf(element, 'track');

const sentenceOf = (element: Live) => element.renderRoot.querySelector('.sentence')?.textContent ?? '';
const visualOf = (element: Live) => element.renderRoot.querySelector('.visual')?.textContent ?? '';
const ticksOf = (element: Live) =>
  marks(element, 'track').length &&
  element.renderRoot.querySelectorAll('[data-mark^=tick-][data-mark$=-ink]').length;

/** Below this a sliver stands for the start. */
const SLIVER = 0.005;

describe('xx-progress', () => {
  afterEach(clear);

  for (const variant of ['ring', 'half'] as const) {
    it(`draws the share within 0.5 % for 100 random pairs of value and target (${variant})`, async () => {
      const { decimal, int } = random(variant === 'ring' ? 20210419 : 63685);
      for (let index = 0; index < 100; index++) {
        const target = decimal(int(1, 9), 4);
        if (Number(target) === 0) continue;
        // Shares of every size: some slivers, most within two laps, some past them.
        const value = (Number(target) * (int(0, 2600) / 1000)).toFixed(int(0, 4));
        const element = await tag({ ...lift, value, target, variant });
        const share = Number(value) / Number(target);
        const drawn = Math.min(2, share);
        const said = `${value} of ${target}`;
        if (share < SLIVER) expect(lapsOf(element), said).to.be.within(0, SLIVER);
        else expect(lapsOf(element), said).to.be.closeTo(drawn, drawn * 0.005);
        expect(marks(element, 'over').length, said).to.equal(share > 1 ? 1 : 0);
        clear();
      }
    });
  }

  it('draws the share within 0.5 % for 100 random pairs of value and target (bar)', async () => {
    const { decimal, int } = random(74);
    for (let index = 0; index < 100; index++) {
      const target = decimal(int(1, 9), 4);
      if (Number(target) === 0) continue;
      const value = (Number(target) * (int(10, 2600) / 1000)).toFixed(4);
      const element = await tag({ ...lift, value, target, variant: index % 2 ? 'bar' : 'bullet' });
      const share = Number(value) / Number(target);
      const full = Math.min(2, Math.max(1, share));
      const track = widthOf(element, 'track');
      const said = `${value} of ${target}`;
      expect((widthOf(element, 'done') / track) * full, said).to.be.closeTo(Math.min(1, share), 0.005);
      expect((widthOf(element, 'over') / track) * full, said).to.be.closeTo(full - 1, 0.005);
      // The tick stands where the target is.
      const [tick] = element.renderRoot.querySelectorAll<SVGLineElement>(
        '[data-mark^=tick-][data-mark$=-ink]',
      );
      expect(((tick?.x1.baseVal.value ?? 0) / track) * full, said).to.be.closeTo(1, 0.01);
      clear();
    }
  });

  it('says 118.6% of 118.6 of 100, and draws a full lap and 18.6 % of the second', async () => {
    const element = await tag({ ...lift, value: '118.6', target: '100' });
    expect(visualOf(element)).to.include('118.6%');
    expect(sentenceOf(element)).to.include('118.6%').and.include('超额 18.6 台');
    const track = lengthOf(element, 'track');
    expect(lengthOf(element, 'done') / track).to.be.closeTo(1, 0.001);
    expect(lengthOf(element, 'over') / track).to.be.closeTo(0.186, 0.001);
    // The second lap is told by texture and notch, not by colour alone.
    expect(marks(element, 'texture')[0]?.getAttribute('stroke-dasharray')).to.match(/\d/);
    expect(marks(element, 'notch')).to.have.lengthOf(1);
  });

  it('draws no second lap at exactly 100 %', async () => {
    const element = await tag({ ...lift, value: '63', target: '63' });
    expect(lapsOf(element)).to.be.closeTo(1, 0.001);
    expect(marks(element, 'over')).to.be.empty;
    expect(sentenceOf(element)).to.include('100%').and.include('达到目标');
  });

  it('keeps a sliver visible at zero, and says zero', async () => {
    const element = await tag({ ...lift, value: '0', target: '63' });
    expect(lengthOf(element, 'done')).to.be.above(0);
    expect(lapsOf(element)).to.be.below(SLIVER);
    expect(visualOf(element)).to.include('0%');
    expect(sentenceOf(element)).to.include('0 台').and.include('还差 63 台');
  });

  for (const variant of ['ring', 'half', 'bar', 'bullet']) {
    for (const value of ['', 'null', '未公布', undefined]) {
      it(`never draws or says 0 for a value that is not there: ${value} (${variant})`, async () => {
        const element = await tag({
          ...lift,
          target: '63',
          variant,
          ...(value === undefined ? {} : { value }),
        });
        expect(visualOf(element))
          .to.include('未公布')
          .and.not.match(/(?<!\d)0/);
        expect(sentenceOf(element))
          .to.include('未公布')
          .and.not.match(/(?<!\d)0/);
        expect(marks(element, 'done')).to.be.empty;
        expect(marks(element, 'track')[0]?.getAttribute('stroke-dasharray')).to.match(/\d/);
      });
    }
  }

  it('draws nothing and gives no percentage when there is no target', async () => {
    const element = await tag({ ...lift, value: '74' });
    expect(marks(element, 'done')).to.be.empty;
    expect(visualOf(element)).to.include('未给出目标').and.not.include('%');
  });

  for (const [value, target, unit] of [
    ['65.10', '70.00', '%'],
    ['63685', '60000', '剂'],
    ['20.1317', '24', '亿元'],
    ['12345678901234567890', '20000000000000000000', '个'],
    ['63,685', '60,000', '剂'],
    ['0.10', '0.50', '元'],
  ] as const) {
    it(`prints ${value} and ${target} to the character`, async () => {
      const element = await tag({ label: '数', value, target, unit });
      const numbers = [value, target].map(
        (literal) => new RegExp(`(?<![\\d.,])${literal.replace('.', '\\.')}(?![\\d.,])`),
      );
      for (const number of numbers) {
        expect(sentenceOf(element)).to.match(number);
        expect(
          [...element.renderRoot.querySelectorAll('.visual p')].some((line) =>
            number.test(line.textContent ?? ''),
          ),
        ).to.equal(true);
      }
    });
  }

  it('prints 63685 and 20.1317 as the report does', async () => {
    const element = await tag({ of: 'vaccine-dose-1 tax-2021' });
    expect(visualOf(element)).to.include('63685').and.include('20.1317');
    expect(element.renderRoot.querySelectorAll('figure')).to.have.lengthOf(2);
  });

  it('says a stated completion as stated, and never as computed', async () => {
    const element = await tag({ of: 'tax-2021' });
    expect(sentenceOf(element)).to.include('完成 83.88%（报告原文）').and.not.include('83.88%（算得）');
    expect(lapsOf(element)).to.be.closeTo(0.8388, 0.001);
  });

  it('says of a percentage that we computed it', async () => {
    expect(sentenceOf(await tag({ of: 'lift-2021-start' }))).to.include('117.46%（算得）');
    clear();
    const part = await tag({ of: 'waste-rooms-monitored' });
    expect(sentenceOf(part)).to.include('57.04%（算得）');
    expect(lapsOf(part)).to.be.closeTo(77 / 135, 0.001);
  });

  it('sets several targets on the track, the largest at its end', async () => {
    const element = await tag({ of: 'lift-2022-start' });
    expect(lapsOf(element)).to.be.closeTo(12 / 80, 0.001);
    expect(ticksOf(element)).to.equal(1);
    for (const said of ['58 台', '80 台', '20.69%', '15%']) expect(sentenceOf(element)).to.include(said);
    // The district's 58 of the full 80: its tick stands there on the circle.
    const [tick] = element.renderRoot.querySelectorAll<SVGLineElement>('[data-mark^=tick-][data-mark$=-ink]');
    const [x, y] = [tick?.x2.baseVal.value ?? 0, tick?.y2.baseVal.value ?? 0];
    const turn = (Math.atan2(y - 60, x - 60) / (2 * Math.PI) + 1.25) % 1;
    expect(turn).to.be.closeTo(58 / 80, 0.001);
  });

  it('draws a rate on its own circle, with its thresholds as ticks and its gap in points', async () => {
    const element = await tag({ of: 'tianshan5-consent' });
    expect(lapsOf(element)).to.be.closeTo(0.8, 0.001);
    expect(ticksOf(element)).to.equal(2);
    for (const said of ['80%', '最初 13%', '85%', '95%', '个百分点'])
      expect(sentenceOf(element)).to.include(said);
  });

  it('draws each variant, and only the one asked for', async () => {
    const kinds = new Set<string>();
    for (const variant of ['ring', 'half', 'bar', 'bullet']) {
      const element = await tag({ ...lift, value: '48', target: '63', variant });
      const figure = element.renderRoot.querySelector('figure') as HTMLElement;
      expect(sentenceOf(element), variant).to.include('76.19%');
      expect(visualOf(element), variant).to.include('76.19%').and.include('48').and.include('63');
      kinds.add(figure.querySelector('svg')?.innerHTML ?? '');
      expect(marks(element, 'done')).to.have.lengthOf(1);
      clear();
    }
    expect(kinds.size).to.equal(4);
  });

  it('changes with its attributes', async () => {
    const element = await tag({ ...lift, value: '21', target: '63' });
    expect(lapsOf(element)).to.be.closeTo(1 / 3, 0.001);
    element.setAttribute('value', '126');
    await settled(element);
    expect(lapsOf(element)).to.be.closeTo(2, 0.001);
    expect(visualOf(element)).to.include('200%');
  });

  for (const widthPx of [120, 160]) {
    it(`keeps every text in a ring of ${widthPx} px at 12 px or more, and off the arcs`, async () => {
      let seen = 0;
      for (const one of progressCases) {
        const element = await show(one, widthPx);
        for (const svg of element.renderRoot.querySelectorAll<SVGSVGElement>('.ring svg, .half svg')) {
          const { width: widthOfRing } = svg.getBoundingClientRect();
          const scale = widthOfRing / svg.viewBox.baseVal.width;
          for (const text of svg.querySelectorAll('text')) {
            if (!text.textContent) continue;
            seen += 1;
            const said = `${one.example.name}: ${text.textContent}`;
            expect(Number.parseFloat(getComputedStyle(text).fontSize) * scale, said).to.be.at.least(12);
            // Inside the inner edge of the arc: radius 51, stroke 12.
            const { x, width } = text.getBBox();
            // Digits are about three quarters of an em high.
            const top = Number(text.getAttribute('y')) - 0.75 * Number(text.getAttribute('font-size'));
            for (const corner of [x, x + width])
              expect(Math.hypot(corner - 60, Math.min(0, top - 60)), said).to.be.below(45);
          }
        }
        clear();
      }
      expect(seen).to.be.above(20);
    });
  }

  it('keeps the words around the ring at 12 px or more in a column of 120 px', async () => {
    const element = await tag({ of: 'lift-2022-start' }, 120);
    const texts = [...element.renderRoot.querySelectorAll('.visual p, .visual span')];
    expect(texts.length).to.be.above(2);
    for (const text of texts) expect(Number.parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
  });

  it('refuses a target that is zero or negative, and units that differ, in words', async () => {
    for (const [attributes, said] of [
      [{ ...lift, value: '74', target: '0' }, /target 应为大于 0 的数/],
      [{ ...lift, value: '74', target: '-63' }, /target 应为大于 0 的数/],
      [{ ...lift, value: 'NaN', target: '63' }, /value 应为数字.*现为 "NaN"/],
      [{ ...lift, value: '1e9', target: '63' }, /value 应为数字.*现为 "1e9"/],
      [{ ...lift, value: '1,5', target: '63' }, /value 应为数字.*现为 "1,5"/],
      [{ ...lift, value: '74', target: '63', variant: 'pie' }, /variant 应为.*ring.*现为 "pie"/],
      [{ of: 'water-class' }, /xx-indicator/],
    ] as const) {
      const element = await tag(attributes as unknown as Record<string, string>);
      expect(paperOf(element).textContent, JSON.stringify(attributes)).to.match(said);
      expect(element.renderRoot.querySelector('svg')).to.equal(null);
      clear();
    }
  });

  it('draws two laps and no more of 10⁹ of 100, and says so', async () => {
    const element = await tag({ label: '访问量', unit: '次', value: '1000000000', target: '100' });
    expect(lapsOf(element)).to.be.closeTo(2, 0.001);
    expect(sentenceOf(element)).to.include('1000000000%');
    expect(paperOf(element).textContent).to.include('图形只画两圈');
  });

  it('never draws a negative value as progress', async () => {
    const element = await tag({ label: '净增', unit: '家', value: '-5', target: '100' });
    expect(lapsOf(element)).to.be.below(SLIVER);
    expect(sentenceOf(element)).to.include('-5%').and.include('还差 105 家');
  });

  it('takes ids with spaces and line breaks around them', async () => {
    const element = await tag({ of: '\n  lift-2021-start\n  lift-2021-complete\n' });
    expect(element.state).to.equal('ready');
    expect(element.renderRoot.querySelectorAll('figure')).to.have.lengthOf(2);
  });

  it('is a picture of the figure for nobody who listens: the drawing is hidden, the sentence is not', async () => {
    const element = await tag({ of: 'lift-2021-start' });
    const place_ = place();
    place_.append(element);
    await settled(element);
    expect(element.renderRoot.querySelector('svg')?.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(element.renderRoot.querySelector('.sentence')?.closest('[aria-hidden=true]')).to.equal(null);
    expect(element.renderRoot.querySelector('[role=progressbar], [role=meter]')).to.equal(null);
  });
});
