// Every example of every widget in each tier, as pieces of an article: nothing that the editor takes away,
// nothing dropped, and the numbers of the live widgets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import {
  catalog,
  checkArticle,
  dark,
  examples,
  present,
  presentedOf,
  report,
  strip,
  TIERS,
  toText,
  toWechat,
  words,
} from './article.mjs';

const close = (text) => text.replace(/[\s\u00a0]+/g, '');

// The list once more, in words of its own, so that a slip in the rules is no slip here.
const TAGS =
  /^(section|p|span|strong|em|br|table|tbody|tr|td|th|h2|h3|img|svg|g|rect|path|circle|line|text|animate)$/;
const ATTRIBUTES = {
  html: /^(style|alt|data-w|data-ratio|src|colspan)$/,
  svg: /^(xmlns|viewBox|style|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|d|fill|stroke|stroke-width|stroke-dasharray|stroke-dashoffset|stroke-linecap|opacity|font-size|font-weight|text-anchor)$/,
  animate: /^(attributeName|from|to|begin|dur|fill)$/,
};
const ANIMATED = /^(width|opacity|stroke-dashoffset)$/;
const CSS =
  /^(margin(-(top|left))?|padding(-(top|left))?|border(-(top|bottom|left))?|border-collapse|color|background-color|font-size|font-weight|line-height|text-align|text-decoration|word-break|vertical-align|display|width|max-width|height|box-sizing|box-shadow)$/;

function walk(node, see) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) see(child);
    walk(child, see);
  }
}

for (const widget of catalog) {
  describe(`xx-${widget.name} in an article`, () => {
    for (const tier of TIERS) {
      it(`is kept whole by the editor: every example, ${tier}`, () => {
        for (const example of examples[widget.name]) {
          const { scene, state } = presentedOf(widget, example);
          const pieces = toWechat(scene, { tier });
          for (const [index, piece] of pieces.entries()) {
            const at = `${example.name} ${index + 1}/${pieces.length}`;
            assert.deepEqual(checkArticle(piece), [], at);
            assert.ok(piece.length <= 6000, `${at}: ${piece.length}`);
            const once = strip(piece);
            assert.equal(strip(once), once, `${at}: stripped twice`);
            assert.equal(words(once), words(piece), `${at}: stripped`);
            assert.equal(words(strip(piece, { withoutAnimation: true })), words(piece), at);
            if (pieces.length > 1) assert.ok(words(piece).includes(`（${index + 1}/${pieces.length}）`), at);
            // A mistake is quoted as it was written.
            if (state === 'ready') assert.doesNotMatch(piece, /NaN|undefined|Infinity|\[object/, at);
            walk(parseFragment(piece), ({ tagName, attrs, namespaceURI }) => {
              assert.match(tagName, TAGS, at);
              const svg = /svg$/.test(namespaceURI);
              for (const { name, value } of attrs) {
                assert.match(name, ATTRIBUTES[tagName === 'animate' ? 'animate' : svg ? 'svg' : 'html'], at);
                if (name === 'attributeName') assert.match(value, ANIMATED, at);
                if (name === 'style')
                  for (const rule of value.split(';')) assert.match(rule.split(':')[0], CSS, at);
                assert.doesNotMatch(value, /url\(|var\(|calc\(|!important/, at);
              }
              if (tier !== 'svg') assert.notEqual(tagName, 'svg', at);
              if (tier !== 'png') assert.notEqual(tagName, 'img', at);
            });
          }
        }
      });

      it(`says all that the page says: every example, ${tier}`, () => {
        for (const example of examples[widget.name]) {
          const { scene } = presentedOf(widget, example);
          const article = close(toWechat(scene, { tier }).map(words).join(''));
          // A column's name stands with its cells; of a column without any there is nothing to say.
          const { columns = [], groups = [] } = scene.blocks.find(({ block }) => block === 'table') ?? {};
          const unused = columns
            .filter((_, at) => groups.every(({ rows }) => rows.every(({ cells }) => !cells[at].length)))
            .map(({ runs }) => close(runs.map(({ text }) => text).join('')));
          for (const line of toText(scene).split(/[\n\t]/)) {
            // A text of more than a piece goes on in the next one.
            const said = close(line);
            if (said.length > 200 || unused.includes(said)) continue;
            assert.ok(article.includes(said), `${example.name}: ${line}`);
          }
        }
      });
    }
  });
}

describe('the numbers of an article', () => {
  const frame = { widthPx: 0 };
  for (const name of ['indicator', 'progress']) {
    it(`are those of the live xx-${name}, for every figure of the report`, () => {
      const widget = catalog.find((one) => one.name === name);
      let shown = 0;
      for (const { id } of report.indicators) {
        const { state, scene, models } = present(widget, { of: id }, frame);
        if (state !== 'ready') continue;
        shown += 1;
        const [{ sentence }] = models;
        assert.ok(sentence, id);
        for (const tier of TIERS) {
          const said = toWechat(scene, { tier }).map(words).join('');
          assert.ok(said.includes(sentence), `${id} ${tier}: ${sentence}`);
        }
        const literal = report.indicators.find((row) => row.id === id).value.literal;
        if (literal) assert.ok(words(toWechat(scene).join('')).includes(literal), `${id}: ${literal}`);
      }
      assert.ok(shown > (name === 'indicator' ? report.indicators.length - 1 : 5), `${shown}`);
    });
  }
});

describe('what somebody wrote by hand', () => {
  for (const label of [
    '长'.repeat(300),
    '加装电梯 🛗 新开工',
    ']]>',
    '<script>alert(1)</script>',
    '"><img src=x onerror=1>',
    '&amp;&#60;',
  ])
    it(`stays text, and the article is kept whole: ${label.slice(0, 30)}`, () => {
      for (const widget of catalog.filter(({ alone }) => alone.includes('value')))
        for (const value of ['74', '', 'null'])
          for (const tier of TIERS) {
            const { scene } = present(widget, { label, value, unit: '台', target: '63' });
            const article = toWechat(scene, { tier }).join('');
            assert.deepEqual(checkArticle(article), []);
            assert.ok(close(words(article)).includes(close(label).slice(0, 20)), `${widget.name} ${tier}`);
          }
    });

  it('becomes several pieces when it is much', () => {
    const items = JSON.stringify(
      Array.from({ length: 40 }, (_, at) => ({ label: `第 ${at + 1} 项`, value: `${at}`, unit: '台' })),
    );
    const widget = catalog.find(({ name }) => name === 'summary');
    const pieces = toWechat(present(widget, { items }).scene);
    assert.ok(pieces.length > 1);
    for (let at = 1; at <= 40; at++)
      assert.ok(
        pieces.some((piece) => words(piece).includes(`第 ${at} 项`)),
        `${at}`,
      );
  });
});

describe('the dark mode of an article', () => {
  const { colourOf, contrast, darkGround, darkText, hexOf, inTheDark } = dark;
  it('turns the page of WeChat as Tencent says', () => {
    const ground = darkGround(colourOf('#ffffff'));
    assert.equal(hexOf(ground), '#191919');
    assert.equal(hexOf(darkText(colourOf('#191919'), ground)), '#a3a3a3');
  });
  it('measures contrast as WCAG does', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast(colourOf('#767676'), [255, 255, 255]).toFixed(2), '4.54');
  });
  it('leaves a drawing as it is, and turns the words beside it', () => {
    const [piece] = toWechat(
      present(
        catalog.find(({ name }) => name === 'progress'),
        { label: '新开工', value: '74', target: '63', unit: '台' },
      ).scene,
    );
    const turned = inTheDark(piece);
    const [light, night] = [piece, turned].map((html) => /<svg.*?<\/svg>/.exec(html)[0]);
    assert.equal(night, light);
    assert.notEqual(turned, piece);
    assert.match(turned, /background-color:#191919/);
  });
});

describe('what the editor strips', () => {
  it('loses ids, handlers, lost styles and the ground of the outermost, and keeps the words', () => {
    const html =
      '<section id="a" class="b" style="padding:8px;color:#191919" onclick="a()"><header><p style="position:absolute;color:#191919">74 台</p></header><section></section><video>x</video></section>';
    assert.equal(strip(html), '<section style="color:#191919"><p style="color:#191919">74 台</p></section>');
  });
  it('keeps a drawing when its animations are taken away', () => {
    const [piece] = toWechat(
      present(
        catalog.find(({ name }) => name === 'progress'),
        { label: '新开工', value: '48', target: '63', unit: '台' },
      ).scene,
    );
    assert.match(piece, /<animate /);
    const still = strip(piece, { withoutAnimation: true });
    assert.doesNotMatch(still, /<animate/);
    assert.equal((still.match(/<path/g) ?? []).length, (piece.match(/<path/g) ?? []).length);
  });
});
