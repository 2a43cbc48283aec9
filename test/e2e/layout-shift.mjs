// Nothing on the page may move when the script arrives late and the report later still: the page's style
// sheet reserves the place of every tag, and the drawn widget stays in it. Each width of a page has a test file.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, EVERY, pageOf, REPORT, tag, useSite } from './harness.mjs';

const { visit } = await useSite();

/** The script comes 500 ms late, the report another 500 ms after the script has asked for it. */
const late = { '/xx-widgets.js': 500, [REPORT]: 500 };

const link = '<link rel="stylesheet" href="xx-widgets.css">';
const script = '<script src="xx-widgets.js" defer></script>';
// What real pages have: another text size and line height than the widgets', and margins.
const style = `<style>
body { margin: 16px; font-size: 14px; line-height: 1.8; }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); grid-gap: 24px; }
</style>`;
const provider = `<xx-report src="${REPORT}"></xx-report>`;
const paragraph = '<p>2021年，街道各项工作稳步推进。以上数字均出自工作报告。</p>';

/** The figures that the demo shows, and those with the longest words. */
const FIGURES = [
  'lift-2021-start',
  'lift-2022-start',
  'lift-2022-complete',
  'tianshan5-consent',
  'tax-2021',
  'key-project-tax-2021',
  'firms-2021',
  'secretary-age',
  'branch-education',
  'hazards-rate',
  'study-people',
  'water-class',
];
const VARIANTS = [{}, { variant: 'half' }, { variant: 'bar' }, { variant: 'bullet' }];

/** Of the whole report: as high as they are, and what follows them is kept below the screen. */
const LISTS = ['<xx-honours>', '<xx-map>', '<xx-plan>', '<xx-summary>', '<xx-table>', '<xx-timeline>'];

function watchShifts() {
  window.shifts = [];
  const name = (node) => node?.localName ?? node?.parentElement?.localName ?? 'text';
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const moved = sources.map(
        ({ node, previousRect, currentRect }) => `${name(node)} ${previousRect.y} → ${currentRect.y}`,
      );
      window.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Every shift of a visit, from the first paint to 200 ms after the last widget is drawn. */
async function shiftsOf(body, { head = link + script, width, height = 800, mode = '' }) {
  const { page, log } = await visit({
    html: pageOf(`<div data-xx-mode="${mode}">${provider}${body}</div>`, { head: head + style }),
    delays: late,
    width,
    height,
    prepare: watchShifts,
  });
  assert.equal(await page.evaluate(() => document.querySelectorAll('xx-report,style').length), 2);
  await drawn(page);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(log.errors, []);
  return page.evaluate(() => window.shifts);
}

/** The tests of a page as wide as this. */
export function nothingMovesAt(width) {
  describe('a late script and a later report', () => {
    it('would move the text below without the style sheet, and that is seen', async () => {
      const shifts = await shiftsOf(tag('progress', { of: 'lift-2021-start' }) + paragraph, {
        head: script,
        width,
      });
      assert.ok(shifts.length > 0);
      assert.match(shifts[0].moved.join(), /^p /);
    });

    const pages = {
      'a ring': tag('progress', { of: 'lift-2021-start' }) + paragraph,
      'bars and bullets':
        tag('progress', { of: 'lift-2022-start', variant: 'bar' }) +
        paragraph +
        tag('progress', { of: 'tax-2021', variant: 'bullet' }) +
        paragraph,
      'a half ring': tag('progress', { of: 'key-project-tax-2021', variant: 'half' }) + paragraph,
      'a card': tag('indicator', { of: 'secretary-age' }) + paragraph,
      'a timeline': tag('timeline', { size: 'm' }) + paragraph,
      'cards and rings in rows': `<div class="row">${[
        tag('indicator', { of: 'tax-2021' }),
        tag('progress', { of: 'lift-2021-start' }),
        tag('indicator', { of: 'branch-education' }),
        tag('progress', { of: 'lift-2022-start' }),
      ]
        .map((widget) => `<div>${widget}${paragraph}</div>`)
        .join('')}</div>${paragraph}`,
      ...Object.fromEntries(
        EVERY.map(([name, attributes]) => [`<xx-${name}>`, tag(name, attributes) + paragraph]),
      ),
    };
    for (const [name, body] of Object.entries(pages)) {
      it(`move nothing around ${name} on a page of ${width} px`, async () => {
        assert.deepEqual(await shiftsOf(body, { width }), []);
      });
    }

    it(`move nothing for elderly readers on a page of ${width} px with all of them`, async () => {
      // High enough to have everything in view: what moves below it is not counted.
      const all = Object.entries(pages).flatMap(([name, body]) => (LISTS.includes(name) ? [] : body));
      assert.deepEqual(await shiftsOf(all.join('\n'), { width, height: 12_000, mode: 'elder' }), []);
    });

    for (const name of LISTS) {
      it(`move nothing for elderly readers around ${name} on a page of ${width} px`, async () => {
        assert.deepEqual(await shiftsOf(pages[name], { width, mode: 'elder' }), []);
      });
    }
  });

  describe('the place of a widget', () => {
    const cases = [
      ...FIGURES.flatMap((of) => VARIANTS.map((variant) => ['progress', { of, ...variant }])),
      ...FIGURES.map((of) => ['indicator', { of }]),
      ...['s', 'm', 'l'].map((size) => ['timeline', { size }]),
    ];
    const body = cases.map(([name, attributes]) => tag(name, attributes)).join('\n');

    /** Heights before the script, while the report is on its way, and when all is drawn. */
    async function heightsAt(mode) {
      const { page } = await visit({
        html: pageOf(`<div data-xx-mode="${mode}">${provider}${body}</div>`, { head: link + style + script }),
        delays: late,
        width,
        prepare: () => {
          window.heights = () =>
            [...document.querySelectorAll('xx-progress,xx-indicator,xx-timeline')].map((widget) => [
              widget.state ?? 'undefined',
              widget.getBoundingClientRect().height,
            ]);
          // The deferred script runs just before this.
          document.addEventListener('DOMContentLoaded', () => {
            window.loading = window.heights();
          });
          // The page is parsed at once and styled soon; the script is not there yet.
          setTimeout(() => {
            window.early = window.heights();
          }, 300);
        },
      });
      await drawn(page);
      return page.evaluate(() => ({ early: window.early, loading: window.loading, last: window.heights() }));
    }

    for (const mode of ['', 'elder']) {
      it(`is as high as the drawn widget, for every figure and variant, on a page of ${width} px${mode && ' for elderly readers'}`, async () => {
        const { early, loading, last } = await heightsAt(mode);
        const names = cases.map(([name, attributes]) => [name, ...Object.values(attributes)].join(' '));
        assert.equal(last.length, names.length);
        assert.deepEqual(new Set(early.map(([state]) => state)), new Set(['undefined']));
        assert.deepEqual(new Set(loading.map(([state]) => state)), new Set(['loading']));
        const grown = names.flatMap((name, index) => {
          const heights = [early, loading, last].map((at) => at[index][1]);
          return new Set(heights).size === 1 ? [] : `${name}: ${heights.join(' → ')} px`;
        });
        assert.deepEqual(grown, []);
      });
    }
  });
}
