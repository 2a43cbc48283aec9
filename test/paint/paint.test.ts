/** The painters: the same elements from both, and text that stays text. */
import { expect } from 'chai';
import { render } from 'lit/html.js';
import { tableTemplate } from '../../src/paint/table-to-lit.ts';
import { escapeHtml, toHtml } from '../../src/paint/to-html.ts';
import { toLit } from '../../src/paint/to-lit.ts';
import { toText } from '../../src/paint/to-text.ts';
import type { Block, Scene } from '../../src/scene/scene.ts';
import { catalog } from '../../widgets/catalog.ts';
import { cases, presentedOf } from '../contract/stage.ts';

const HOSTILE = `<script>window.xxHacked = 1</script>"'&amp;<img src=x onerror=window.xxHacked=1>`;

/** Every kind of block and mark, with a hostile text wherever a text can be. */
const everything: Scene = {
  widget: 'test',
  state: 'given',
  sentence: `${HOSTILE} 说`,
  visual: [
    { block: 'text', key: 'a', role: 'label', runs: [{ text: HOSTILE }] },
    { block: 'text', key: 'b', role: 'value', runs: [{ text: '74' }, { text: '台', role: 'unit' }] },
    {
      block: 'figure',
      key: 'c',
      role: 'ring',
      w: 10,
      h: 20,
      marks: [
        { mark: 'path', key: 'p', d: 'M0 0H1', stroke: 'accent', width: 2, dash: [1, 2] },
        { mark: 'rect', key: 'r', x: 0, y: 1, w: 2, h: 3, fill: 'track', radius: 1 },
        { mark: 'line', key: 'l', x1: 0, y1: 1, x2: 2, y2: 3, stroke: 'ink', width: 1 },
        { mark: 'circle', key: 'o', cx: 1, cy: 2, r: 3, fill: 'none', stroke: 'good' },
        {
          mark: 'group',
          key: 'g',
          role: 'item',
          marks: [
            {
              mark: 'text',
              key: 't',
              x: 0,
              y: 0,
              text: HOSTILE,
              size: 12,
              fill: 'ink',
              bold: true,
              anchor: 'end',
            },
          ],
        },
      ],
    },
  ],
  blocks: [
    { block: 'heading', key: 'h', level: 1, runs: [{ text: HOSTILE }] },
    { block: 'heading', key: 'i', level: 2, runs: [{ text: '二' }, { text: '3 项', role: 'count' }] },
    { block: 'heading', key: 'j', level: 3, runs: [{ text: '三' }] },
    {
      block: 'stack',
      key: 's',
      role: 'theme',
      blocks: [
        {
          block: 'row',
          key: 'r',
          role: 'many',
          blocks: [{ block: 'text', key: 't', role: 'note', runs: [{ text: HOSTILE }] }],
        },
        {
          block: 'list',
          key: 'l',
          role: 'dated',
          ordered: true,
          items: [
            {
              block: 'item',
              key: HOSTILE,
              blocks: [{ block: 'link', key: 'k', href: '#a"b', runs: [{ text: HOSTILE }] }],
            },
          ],
        },
        { block: 'list', key: 'm', items: [{ block: 'item', key: 'x', role: 'soft', blocks: [] }] },
      ],
    },
    {
      block: 'disclosure',
      key: 'd',
      role: 'source',
      summary: HOSTILE,
      blocks: [{ block: 'text', key: 'q', role: 'quote', runs: [{ text: HOSTILE }] }],
    },
    {
      block: 'table',
      key: 'n',
      role: 'wide',
      caption: [{ text: HOSTILE }],
      columns: [
        { key: 'label', runs: [{ text: HOSTILE }], order: 'descending' },
        { key: 'value', runs: [{ text: HOSTILE }], folds: true },
      ],
      groups: [
        {
          key: 'g',
          runs: [{ text: HOSTILE }, { text: '2 项', role: 'count' }],
          rows: [
            {
              key: HOSTILE,
              cells: [[{ block: 'text', key: 'l', role: 'label', runs: [{ text: HOSTILE }] }], []],
            },
          ],
        },
      ],
    },
  ],
};

function fromHtml(scene: Scene): Element {
  const body = document.createElement('div');
  body.innerHTML = toHtml(scene);
  return body.firstElementChild as Element;
}

/** A table stands among the blocks, painted apart as its element paints it. */
function fromLit(scene: Scene): Element {
  const body = document.createElement('div');
  render(toLit(scene), body);
  const paper = body.firstElementChild as Element;
  const before = paper.children.length - scene.blocks.filter(({ block }) => block !== 'table').length;
  for (const [index, block] of scene.blocks.entries()) {
    if (block.block !== 'table') continue;
    const apart = document.createElement('div');
    render(tableTemplate(block), apart);
    paper.insertBefore(apart.firstElementChild as Element, paper.children[before + index] ?? null);
  }
  return paper;
}

/** An element as its name, its role and what is in it, whatever colours and sizes a painter writes. */
function shape(element: Element): unknown {
  const inside = [...element.childNodes].flatMap((node) =>
    node instanceof Element ? [shape(node)] : node instanceof Text && node.data.trim() ? [node.data] : [],
  );
  const attributes = [
    'class',
    'data-state',
    'data-key',
    'data-mark',
    'aria-hidden',
    'href',
    'd',
    'x',
    'y',
    'x1',
    'cx',
    'r',
    'font-size',
    'text-anchor',
    'font-weight',
    'stroke-width',
    'stroke-dasharray',
    'viewBox',
    'scope',
    'role',
    'colspan',
    'aria-sort',
    'data-name',
  ];
  return [
    element.localName,
    ...attributes.flatMap((name) =>
      element.getAttribute(name) ? [`${name}=${element.getAttribute(name)}`] : [],
    ),
    inside.join('') === inside.flat().join('') && inside.every((part) => typeof part === 'string')
      ? [inside.join('')]
      : inside,
  ];
}

describe('the painters', () => {
  it('make the same elements of every kind of block and mark', () => {
    expect(shape(fromLit(everything))).to.deep.equal(shape(fromHtml(everything)));
  });

  it('make the same elements of every example of every widget', function () {
    this.timeout(60_000);
    for (const one of cases.filter(({ example }) => example.name !== 'thousand')) {
      const { scene } = presentedOf(one, 800);
      expect(shape(fromLit(scene)), `${one.widget.name} ${one.example.name}`).to.deep.equal(
        shape(fromHtml(scene)),
      );
    }
  });

  for (const [name, paint] of [
    ['HTML', fromHtml],
    ['Lit', fromLit],
  ] as const) {
    it(`keep text from outside text: ${name}`, async () => {
      const element = paint(everything);
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect('xxHacked' in window).to.equal(false);
      expect(element.querySelector('script, img')).to.equal(null);
      expect(element.querySelector('.sentence')?.textContent).to.equal(`${HOSTILE} 说`);
      expect(element.querySelector('h2')?.textContent).to.equal(HOSTILE);
      expect(element.querySelector('svg text')?.textContent).to.equal(HOSTILE);
      expect(element.querySelector('li')?.getAttribute('data-key')).to.equal(HOSTILE);
      expect(element.querySelector('a')?.getAttribute('href')).to.equal('#a"b');
      element.remove();
    });
  }

  it('hide a drawing that a sentence stands for, and nothing when there is none', () => {
    const visual: Block[] = [{ block: 'text', key: 'a', role: 'label', runs: [{ text: '甲' }] }];
    for (const paint of [fromHtml, fromLit]) {
      const said = paint({ widget: 'test', state: 'given', sentence: '甲', visual, blocks: [] });
      expect(said.querySelector('.visual')?.getAttribute('aria-hidden')).to.equal('true');
      const unsaid = paint({ widget: 'test', state: 'given', sentence: '', visual, blocks: [] });
      expect(unsaid.querySelector('.visual')?.hasAttribute('aria-hidden')).to.equal(false);
      expect(unsaid.querySelector('.sentence')).to.equal(null);
    }
    expect(toText({ widget: 'test', state: 'given', sentence: '', visual, blocks: [] })).to.equal('甲');
    expect(toText({ widget: 'test', state: 'given', sentence: '乙', visual, blocks: [] })).to.equal('乙');
  });

  it('write no style, no script and no handler, so that the strictest policy has nothing against them', () => {
    for (const one of cases) {
      const html = toHtml(presentedOf(one).scene);
      const element = document.createElement('template');
      element.innerHTML = html;
      for (const part of element.content.querySelectorAll('*'))
        for (const { name } of part.attributes)
          expect(name, `${one.example.name}: ${name}`).not.to.match(/^(?:style|on.*)$/);
      expect(element.content.querySelector('style, script, link, iframe')).to.equal(null);
    }
  });

  it('write the same twice', () => {
    for (const one of cases.slice(0, 40))
      expect(toHtml(presentedOf(one).scene)).to.equal(toHtml(presentedOf(one).scene));
  });

  it('say line by line in text what is read aloud', () => {
    const lines = toText(everything).split('\n');
    expect(lines[0]).to.equal(`${HOSTILE} 说`);
    expect(lines).to.include.members([HOSTILE, '二3 项', '三']);
    expect(lines).not.to.include('74台');
  });

  it('escape what HTML would read', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).not.to.match(/[<>"']/);
    const parsed = new DOMParser().parseFromString(escapeHtml(HOSTILE), 'text/html');
    expect(parsed.body.textContent).to.equal(HOSTILE);
  });

  it('give every widget a name by which a style sheet finds it', () => {
    for (const { name } of catalog) {
      const one = cases.find(({ widget }) => widget.name === name) as (typeof cases)[number];
      expect(fromHtml(presentedOf(one).scene).className).to.equal(`xx-${name} paper`);
    }
  });
});
