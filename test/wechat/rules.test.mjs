// Every rule of an article, with a fragment that keeps it and one that breaks it and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkArticle, RULES } from './article.mjs';

const SET = 'margin:0;font-size:15px;line-height:1.6;color:#201c18';
const p = (inner, style = SET) => `<p style="${style}">${inner}</p>`;
const outer = (inner) => `<section>${inner}</section>`;
const WORDS = p('新开工 74 台');
const GROUND = '<rect width="10" height="10" fill="#ffffff"></rect>';
const BAR = '<rect x="0" y="0" width="5" height="5" fill="#b0281a"></rect>';
const svg = (
  inner = GROUND + BAR,
  more = 'viewBox="0 0 10 10" style="display:block;width:100%;max-width:90px"',
) => `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inner}</svg>`;
const drawing = (inner) => outer(WORDS + svg(GROUND + inner));
const bar = (inner) => drawing(`<rect x="0" y="0" width="5" height="5" fill="#b0281a">${inner}</rect>`);
const grows = '<animate attributeName="width" from="0" to="5" begin="0s" dur="0.8s" fill="freeze"></animate>';
const image = (more) => outer(`${WORDS}<img ${more}>`);
const GOOD_IMAGE = 'src="https://mmbiz.qpic.cn/a/0" alt="新开工 74 台" data-w="1080" data-ratio="0.5"';
const times = (count, html) => html.repeat(count);
const nested = (count) =>
  outer(`${times(count, '<section style="margin:0">')}${WORDS}${times(count, '</section>')}`);

/** Rule, a fragment that keeps it, one that breaks it. */
const FRAGMENTS = {
  'tag-lost': [outer(WORDS), outer(`${WORDS}<video>x</video>`)],
  'tag-unwrapped': [outer(`<section>${WORDS}</section>`), outer(`<article>${WORDS}</article>`)],
  'tag-list': [outer(WORDS), outer(`<ul>${WORDS}</ul>`)],
  'tag-pre': [outer(WORDS), outer(`<pre style="${SET}">新开工</pre>`)],
  'tag-other': [outer(WORDS), outer(`<div>${WORDS}</div>`)],
  'link-outside': [
    outer(WORDS),
    outer(p('<a href="https://example.com/" style="color:#201c18;font-size:15px;line-height:1.6">出处</a>')),
  ],
  'svg-reference': [drawing(BAR), drawing(`${BAR}<use x="1"></use>`)],
  'svg-other': [drawing(BAR), drawing(`${BAR}<foreignObject></foreignObject>`)],
  'reference-lost': [drawing(BAR), drawing('<rect x="0" y="0" width="5" height="5" fill="url(#a)"></rect>')],
  'begin-by-id': [bar(grows), bar(grows.replace('0s', 'a.click'))],
  'attribute-lost': [outer(WORDS), outer(`<section id="a">${WORDS}</section>`)],
  'attribute-handler': [outer(WORDS), outer(`<section onclick="a()">${WORDS}</section>`)],
  'attribute-other': [outer(WORDS), outer(`<section data-key="a">${WORDS}</section>`)],
  'no-dark': [outer(WORDS), outer(`<section data-no-dark="1">${WORDS}</section>`)],
  'svg-attribute': [drawing(BAR), drawing(BAR.replace('fill=', 'vector-effect="none" fill='))],
  'css-lost': [outer(WORDS), outer(p('74', `${SET};position:relative`))],
  'css-font': [outer(WORDS), outer(p('74', `${SET};font-family:serif`))],
  'css-align': [outer(p('74', `${SET};text-align:left`)), outer(p('74', `${SET};text-align:start`))],
  'css-important': [outer(WORDS), outer(p('74', `${SET};margin-top:4px !important`))],
  'css-uncertain': [outer(p('74', `${SET};display:block`)), outer(p('74', `${SET};display:flex`))],
  'css-other': [outer(WORDS), outer(p('74', `${SET};cursor:pointer`))],
  'css-value': [outer(p('74', `${SET};padding:1em 2% 3px`)), outer(p('74', `${SET};padding:3pt`))],
  'css-colour': [
    outer(p('74', `${SET};border:1px solid #dddddd`)),
    outer(p('74', `${SET};border:1px solid red`)),
  ],
  'height-zero': [outer(p('74', `${SET};min-height:20px`)), outer(p('74', `${SET};height:0`))],
  'line-height': [outer(WORDS), outer(p('74', SET.replace('1.6', '14px')))],
  'width-fixed': [outer(p('74', `${SET};max-width:300px;width:50%`)), outer(p('74', `${SET};width:300px`))],
  'text-on-gradient': [
    outer(p('74', `${SET};background-color:#ffffff`)),
    outer(p('74', `${SET};background-image:linear-gradient(#ffffff,#eeeeee)`)),
  ],
  'opacity-zero': [image(`${GOOD_IMAGE} style="opacity:0.5"`), image(`${GOOD_IMAGE} style="opacity:0"`)],
  'image-outside': [image(GOOD_IMAGE), image(GOOD_IMAGE.replace('mmbiz.qpic.cn', 'example.com'))],
  'image-data': [
    image(GOOD_IMAGE),
    image(GOOD_IMAGE.replace(/src="[^"]*"/, 'src="data:image/png;base64,AA=="')),
  ],
  'image-facts': [image(GOOD_IMAGE), image(GOOD_IMAGE.replace('data-ratio="0.5"', ''))],
  'nested-deep': [nested(9), nested(11)],
  'children-empty': [outer(times(25, WORDS)), outer(times(9, WORDS) + times(16, '<section></section>'))],
  'space-between': [outer(WORDS + WORDS), outer(`${WORDS}\n${WORDS}`)],
  'element-empty': [
    outer(`${WORDS}<section>&nbsp;</section>`.replace('<section>&', `<section style="${SET}">&`)),
    outer(`${WORDS}<section></section>`),
  ],
  'outer-bare': [
    outer(`<section style="padding:8px">${WORDS}</section>`),
    `<section style="padding:8px">${WORDS}</section>`,
  ],
  'text-bare': [
    outer(p('<span style="color:#57504a">74</span> 台')),
    outer('<p style="color:#201c18">74 台</p>'),
  ],
  'svg-size': [
    outer(WORDS + svg()),
    outer(
      WORDS +
        svg(undefined, 'viewBox="0 0 10 10" width="90px" style="display:block;width:100%;max-width:90px"'),
    ),
  ],
  'svg-ground': [drawing(BAR), outer(WORDS + svg(BAR))],
  'svg-words': [outer(WORDS + svg()), outer(svg())],
  'smil-attribute': [bar(grows), bar(grows.replace('"width"', '"r"'))],
  'smil-end': [bar(grows), bar(grows.replace('to="5"', 'to="9"'))],
  'smil-once': [bar(grows), bar(grows.replace('fill=', 'repeatCount="indefinite" fill='))],
  'touch-alone': [bar(grows.replace('0s', 'touchstart; click')), bar(grows.replace('0s', 'touchstart'))],
  'contrast-light': [outer(WORDS), outer(p('74', SET.replace('#201c18', '#999999')))],
  // Brown as on a card is bright enough for WeChat to leave it as it is, and too dark to be read.
  'contrast-dark': [
    outer(p('74', SET.replace('#201c18', '#57504a'))),
    outer(p('74', SET.replace('#201c18', '#665e55'))),
  ],
  'piece-size': [outer(p('七'.repeat(5000))), outer(p('七'.repeat(6000)))],
  'article-size': [outer(p('七'.repeat(5000))).repeat(3), outer(p('七'.repeat(5000))).repeat(4)],
};

const rulesIn = (html) => [...new Set(checkArticle(html).map(({ rule }) => rule))];

describe('the rules of an article', () => {
  it('each have a fragment that keeps them and one that breaks them', () => {
    assert.deepEqual(Object.keys(FRAGMENTS).sort(), Object.keys(RULES).sort());
  });

  for (const [rule, [kept, broken]] of Object.entries(FRAGMENTS)) {
    it(`${rule}: nothing is said of what keeps it`, () => assert.deepEqual(checkArticle(kept), []));
    it(`${rule}: what breaks it is caught by this rule alone`, () =>
      assert.deepEqual(rulesIn(broken), [rule]));
  }

  it('say what happens, what to do instead and on what evidence', () => {
    for (const [id, { evidence, source, what, mend }] of Object.entries(RULES)) {
      assert.match(evidence, /^[TML]$/, id);
      for (const text of [source, what, mend]) assert.match(text, /\p{Script=Han}{2}/u, id);
    }
  });

  it('say where', () => {
    const [finding] = checkArticle(FRAGMENTS['css-font'][1]);
    assert.equal(finding.node, 'section > p');
    assert.match(finding.message, /font-family:serif/);
    assert.equal(finding.evidence, RULES['css-font'].evidence);
  });
});

/** Everything on the lists of what is kept and lost, each alone. */
describe('the strict list', () => {
  const lost = {
    'tag-lost': 'script style link form canvas video audio iframe input button xx-progress'
      .split(' ')
      .map((tag) => outer(`${WORDS}<${tag}></${tag}>`)),
    'tag-unwrapped': 'header footer article main nav aside'
      .split(' ')
      .map((tag) => outer(`<${tag}>${WORDS}</${tag}>`)),
    'svg-reference':
      'use defs symbol linearGradient radialGradient pattern clipPath mask filter marker textPath'
        .split(' ')
        .map((tag) => drawing(`${BAR}<${tag}></${tag}>`)),
    'attribute-lost': 'id class slot part srcset contenteditable'
      .split(' ')
      .map((name) => outer(`<section ${name}="a">${WORDS}</section>`)),
    'css-lost': [
      'position:absolute',
      'animation:a 1s',
      'transition:color 1s',
      'filter:blur(1px)',
      '--a:1px',
      'margin-left:var(--a)',
      'z-index:1',
    ].map((rule) => outer(p('74', `${SET};${rule}`))),
    'css-uncertain': [
      'display:grid',
      'display:inline-flex',
      'float:left',
      'transform:none',
      'gap:1px',
      'margin-top:calc(1px + 1%)',
      'width:50vw',
      'margin-top:1rem',
      'flex:1',
      'grid-template-columns:1fr',
    ].map((rule) => outer(p('74', `${SET};${rule}`))),
    'smil-attribute': [
      '<animate attributeName="r" to="1" dur="1s"></animate>',
      '<animate attributeName="stroke-dasharray" to="1" dur="1s"></animate>',
      '<set attributeName="fill" to="#ffffff"></set>',
      '<animateTransform attributeName="transform" type="matrix" to="1" dur="1s"></animateTransform>',
    ].map(bar),
    'svg-other': 'foreignObject image'.split(' ').map((tag) => drawing(`${BAR}<${tag}></${tag}>`)),
  };
  for (const [rule, fragments] of Object.entries(lost))
    for (const [index, html] of fragments.entries())
      it(`${rule}, ${index + 1}: ${html.slice(-90)}`, () =>
        assert.ok(rulesIn(html).includes(rule), rulesIn(html).join()));

  const kept = [
    ...'opacity x y cx cy d points stroke-width stroke-dashoffset fill'
      .split(' ')
      .map((name) =>
        drawing(
          `<g ${name}="1"><rect x="0" y="0" width="5" height="5" fill="#b0281a"></rect><animate attributeName="${name}" from="0" to="1" begin="click+1s" dur="1s" fill="freeze"></animate></g>`,
        ),
      )
      .filter((html) => !/<g (x|y|cx|cy|d|points|fill)=/.test(html)),
    bar(
      '<animateTransform attributeName="transform" type="translate" from="-5 0" to="0 0" begin="0s" dur="1s" fill="freeze"></animateTransform>',
    ),
    bar('<set attributeName="visibility" to="visible" begin="0.1s" fill="freeze"></set>'),
    ...'circle ellipse line polyline polygon'
      .split(' ')
      .map((tag) => drawing(`<${tag} fill="#b0281a"></${tag}>`)),
    drawing(
      '<text x="1" y="9" font-size="9" text-anchor="middle" font-weight="600" fill="#201c18">74</text>',
    ),
    outer(WORDS + svg('<rect x="0" y="0" width="5" height="5" fill="currentColor"></rect>')),
    outer(
      `<table style="width:100%;border-collapse:collapse;table-layout:fixed"><tbody><tr><td style="padding:0;border:0;vertical-align:top" colspan="2">${WORDS}</td></tr></tbody></table>`,
    ),
    outer(`<h2 style="${SET}">一、<strong>人居</strong><br>环境</h2><h3 style="${SET}"><em>小标题</em></h3>`),
    outer(
      `<section style="box-shadow:0 1px 8px rgba(0,0,0,0.12);border-radius:4px;box-sizing:border-box;overflow:hidden">${WORDS}</section>`,
    ),
  ];
  for (const html of kept) it(`keeps ${html.slice(9, 120)}`, () => assert.deepEqual(checkArticle(html), []));
});

describe('xx-report check-wechat', () => {
  it('says nothing of an article that is kept, a line for each finding, and why it cannot run', async () => {
    const { fileWith, xxReport, REPORT } = await import('../cli/xx-report.mjs');
    const { out } = xxReport(
      'render',
      REPORT,
      '--widget',
      'progress',
      '--of',
      'lift-2021-start',
      '--as',
      'wechat',
    );
    const kept = xxReport('check-wechat', fileWith('kept.html', out));
    assert.equal(kept.exit, 0, kept.out);
    assert.match(kept.out, /未在登录的公众号后台实测/);
    const broken = xxReport('check-wechat', fileWith('broken.html', FRAGMENTS['css-font'][1]));
    assert.equal(broken.exit, 1);
    assert.equal(broken.lines.length, 1);
    assert.match(broken.out, /section > p: css-font（T）: .*去掉 font-family/);
    assert.equal(xxReport('check-wechat', 'nowhere.html').exit, 2);
    assert.equal(
      xxReport(
        'render',
        REPORT,
        '--widget',
        'progress',
        '--of',
        'lift-2021-start',
        '--as',
        'wechat',
        '--tier',
        'gif',
      ).exit,
      2,
    );
  });
});
