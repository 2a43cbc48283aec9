/** Pictures that leave the page: complete, in their margins, well formed, and the same on a canvas as in a file. */
import { expect } from 'chai';
import { type Drawing, drawingOf, type Item, sceneWidthPx, type TextItem } from '../../src/paint/drawing.ts';
import { linesOf } from '../../src/paint/set-lines.ts';
import { paintOn } from '../../src/paint/to-canvas.ts';
import { svgOf, toSvg } from '../../src/paint/to-svg.ts';
import { measure } from '../../src/scene/measure.ts';
import { lines, run, type Scene, source, text, valueText } from '../../src/scene/scene.ts';
import { XIANXIA } from '../../src/theme/themes.ts';
import { DEFAULT } from '../../src/theme/tokens.ts';
import { type Case, cases, presentedOf } from '../contract/stage.ts';

const WIDTHS = [320, 540, 1080];

const sceneOf = (each: Case, widthPx: number): Scene => presentedOf(each, sceneWidthPx(widthPx)).scene;
const drawn = (scene: Scene, widthPx: number): Drawing => drawingOf(scene, { widthPx, measure });
const texts = ({ items }: Drawing): TextItem[] =>
  items.filter((item): item is TextItem => item.item === 'text');
const words = ({ spans }: TextItem): string => spans.map((span) => span.text).join('');

/** From left to right, and from the top of the characters to their foot. */
function boxOf(item: TextItem): [left: number, top: number, right: number, bottom: number] {
  const { x, y, w, anchor, spans } = item;
  const left = anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x;
  const size = Math.max(...spans.map((span) => span.size));
  return [left, y - size * 0.8, left + w, y + size * 0.1];
}

/** An XML parser answers a file that is not well formed with an element of this name. */
function parsed(svg: string): Document {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent).to.equal(undefined);
  return file;
}

const plain = (said: string): string => said.replace(/[\s\u00a0\u3000\u2060]/g, '');

describe('a drawing', () => {
  for (const widthPx of WIDTHS) {
    it(`keeps every text of every example inside its margins, apart from each other, at ${widthPx} pixels`, () => {
      for (const each of cases) {
        const name = `${each.widget.name} ${each.example.name}`;
        const drawing = drawn(sceneOf(each, widthPx), widthPx);
        const boxes = texts(drawing).map((item) => ({ said: words(item), box: boxOf(item) }));
        for (const { said, box } of boxes) {
          const [left, top, right, bottom] = box;
          expect(left, `${name}: ${said}`).to.be.at.least(0);
          expect(right, `${name}: ${said}`).to.be.at.most(widthPx);
          expect(top, `${name}: ${said}`).to.be.at.least(0);
          expect(bottom, `${name}: ${said}`).to.be.at.most(drawing.height);
        }
        // The texts are in reading order, so that neighbours are those that could lie on each other.
        const sorted = [...boxes].sort((a, b) => a.box[1] - b.box[1]);
        sorted.forEach((a, index) => {
          for (const b of sorted.slice(index + 1, index + 40)) {
            if (b.box[1] >= a.box[3]) break;
            const apart = a.box[2] <= b.box[0] + 1 || b.box[2] <= a.box[0] + 1;
            expect(apart, `${name}: “${a.said}” lies on “${b.said}”`).to.equal(true);
          }
        });
      }
    });
  }

  it('says all that the widget says, its sources too', () => {
    for (const each of cases) {
      const scene = sceneOf(each, 540);
      const all = plain(texts(drawn(scene, 540)).map(words).join(''));
      const figures = scene.sentence.match(/\d[\d,.]*/g) ?? [];
      for (const figure of figures)
        expect(all, `${each.widget.name} ${each.example.name}`).to.include(figure.replace(/[,.]+$/, ''));
      const said = (blocks: Scene['blocks']): string[] =>
        blocks.flatMap((block) => {
          if ('runs' in block) return block.runs.map((each) => each.text);
          if (block.block === 'list') return said(block.items);
          return 'blocks' in block ? said(block.blocks) : [];
        });
      // A text may be parted by what stands beside it on the same line, never a figure.
      for (const text of said([...scene.visual, ...scene.blocks]))
        for (const figure of text.match(/\d+(?:\.\d+)?/g) ?? [])
          expect(all, `${each.widget.name} ${each.example.name}: ${text}`).to.include(figure);
    }
  });

  it('is a well-formed file of its own for every example', () => {
    for (const each of cases) {
      const scene = sceneOf(each, 375);
      const file = parsed(toSvg(scene, { widthPx: 375, measure }));
      expect(file.querySelector('desc')?.textContent ?? '').to.equal(scene.sentence);
      expect(
        file.documentElement.querySelectorAll('image, script, style, a, use, foreignObject').length,
      ).to.equal(0);
      const ground = file.querySelector('rect');
      expect([ground?.getAttribute('width'), ground?.getAttribute('fill')]).to.deep.equal([
        '375',
        DEFAULT.paper,
      ]);
      for (const node of file.querySelectorAll('*'))
        for (const { name, value } of node.attributes)
          expect(value, `${name} of ${node.localName}`).not.to.match(
            /url\(|NaN|Infinity|undefined|https?:(?!\/\/www\.w3\.org)/,
          );
    }
  });

  const hostile = [
    ']]><script>alert(1)</script>',
    '<b>&amp;</b> "\'',
    'a\u0000b\ud800c\udc00\udc00d',
    '👨‍👩‍👧‍👦🇨🇳👍🏽'.repeat(40),
    '仙霞新村街道'.repeat(50),
    'x'.repeat(300),
  ];
  for (const label of hostile) {
    it(`takes a label such as ${JSON.stringify([...label].slice(0, 14).join(''))} as text`, () => {
      const scene: Scene = {
        widget: 'progress',
        state: 'given',
        sentence: label,
        visual: [text('label', 'label', run(label)), valueText({ literal: '74', suffix: '台' })],
        blocks: [source(label, [{ runs: [{ text: label }] }]), ...lines('problem', [label])],
      };
      const drawing = drawn(scene, 320);
      const file = parsed(svgOf(drawing));
      expect(file.querySelector('script, b')).to.equal(null);
      for (const item of texts(drawing)) expect(boxOf(item)[2]).to.be.at.most(320);
      const first = texts(drawing).map(words).join('');
      expect(first).to.include([...label][0] as string);
    });
  }

  it('shows a value that is not there as its words, without a zero', () => {
    const found = cases.find(({ widget, example }) => widget.name === 'progress' && example.name === 'null');
    const said = texts(drawn(sceneOf(found as Case, 375), 375)).map(words);
    expect(said).to.include('未公布');
    expect(said.join()).not.to.match(/(^|\D)0(\D|$)|NaN/);
  });

  it('stacks several scenes under a title, with where they are from at the foot', () => {
    const scenes = cases
      .filter(({ widget, example }) => widget.name === 'progress' && /^(ordinary|over)$/.test(example.name))
      .map((each) => sceneOf(each, 1080));
    const poster = drawingOf(
      { title: '加梯之年', subtitle: '二〇二一', footer: '来源：报告\n2022年2月1日', scenes },
      { widthPx: 1080, measure },
    );
    const said = texts(poster).map(words);
    expect(said.slice(0, 2)).to.deep.equal(['加梯之年', '二〇二一']);
    expect(said.slice(-2)).to.deep.equal(['来源：报告', '2022年2月1日']);
    expect(poster.height).to.be.greaterThan(drawn(scenes[0] as Scene, 1080).height);
    expect(poster.title).to.equal('加梯之年');
    expect(poster.description.split('\n').length).to.equal(scenes.length);
  });
});

describe('a line', () => {
  const set = (said: string, em: number) =>
    linesOf([{ text: said, style: { size: 1, fill: 'ink' } }], { w: em, rem: 1, measure }).map(({ cells }) =>
      cells.map(({ text }) => text).join(''),
    );

  it('never begins with a closing mark or ends with an opening one', () => {
    for (let em = 4; em < 20; em++)
      for (const said of set('加装电梯（含“老房”）开工，完成《计划》：目标、进度；说明。', em)) {
        expect(said).not.to.match(/^[，。、；：）》”]/);
        expect(said).not.to.match(/[（《“]$/);
      }
  });

  it('keeps a number whole, and parts one that is wider than the line', () => {
    for (const said of set('全年共计 20.1317 亿元与 117.46% 之间', 6))
      expect(said).not.to.match(/^\.|\d$(?!.)\.$/);
    expect(set('20.1317', 3).join('')).to.equal('20.1317');
    expect(set('20.1317', 10)).to.deep.equal(['20.1317']);
  });

  it('keeps the parts of an emoji together', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(set(family.repeat(3), 1.5).every((said) => said === family)).to.equal(true);
  });
});

describe('a canvas', () => {
  /** The picture of the file, as a browser shows it. */
  async function ofFile(drawing: Drawing): Promise<ImageData> {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawing, XIANXIA.light))}`;
    await image.decode();
    return pixels(drawing, (context) => context.drawImage(image, 0, 0, drawing.width, drawing.height));
  }

  function pixels(drawing: Drawing, paint: (context: CanvasRenderingContext2D) => void): ImageData {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [drawing.width, drawing.height];
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    paint(context);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }

  const trimmed = (item: Item) =>
    item.item === 'text' && /[，。：；、）》”’](?=[，。：；、（）《》“”‘’])/.test(words(item));
  const SQUARE = 6;
  const LEAST = 0.008;

  /** The share of small squares whose mean brightness differs by a tenth. */
  function apart(one: ImageData, other: ImageData): number {
    const { width, height } = one;
    const mean = ({ data }: ImageData, left: number, top: number) => {
      let sum = 0;
      for (let y = top; y < top + SQUARE; y++)
        for (let x = left; x < left + SQUARE; x++)
          for (let part = 0; part < 3; part++) sum += data[(y * width + x) * 4 + part] ?? 0;
      return sum / (3 * SQUARE * SQUARE);
    };
    let [far, all] = [0, 0];
    for (let top = 0; top + SQUARE <= height; top += SQUARE)
      for (let left = 0; left + SQUARE <= width; left += SQUARE) {
        all++;
        if (Math.abs(mean(one, left, top) - mean(other, left, top)) > 26) far++;
      }
    return far / all;
  }

  for (const [widget, example] of [
    ['progress', 'over'],
    ['progress', 'bar-over'],
    ['indicator', 'good-down'],
    ['trend', 'real'],
    ['compare', 'real'],
    ['breakdown', 'real-firms'],
    ['map', 'ordinary'],
    ['timeline', 'ordinary'],
  ]) {
    it(`shows ${widget} ${example} as the file does`, async () => {
      const found = cases.find((each) => each.widget.name === widget && each.example.name === example);
      if (!found) return; // Another widget is asked for.
      const all = drawn(sceneOf(found, 375), 375);
      // Chromium moves two full-width marks together in a file, and not on a canvas (CSS text-spacing-trim).
      const drawing = { ...all, items: all.items.filter((each) => !trimmed(each)) };
      const file = await ofFile(drawing);
      const canvas = pixels(drawing, (context) => paintOn(context, drawing, XIANXIA.light));
      // Characters are smoothed a little differently at their edges; a missing line of text is far more.
      expect(apart(file, canvas)).to.be.lessThan(LEAST);
    });
  }

  it('would see a text that is missing', async () => {
    const [first] = cases.filter(({ example }) => example.name === 'ordinary');
    const drawing = drawn(sceneOf(first as Case, 375), 375);
    const without: Drawing = {
      ...drawing,
      items: drawing.items.filter((item: Item) => item.item !== 'text'),
    };
    const [whole, less] = [drawing, without].map((each) =>
      pixels(each, (context) => paintOn(context, each, XIANXIA.light)),
    );
    expect(apart(whole as ImageData, less as ImageData)).to.be.greaterThan(3 * LEAST);
  });
});
