// A portal sets four custom properties and is done: what is between its ink and its paper is mixed by the browser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, pageOf, REPORT, tag, useSite } from './harness.mjs';

const { visit } = await useSite();

const FOUR = '--xx-paper:#f4f8ff;--xx-ink:#102040;--xx-accent:#005a9c;--xx-font:serif';
const PAPER = [0xf4, 0xf8, 0xff];
const INK = [0x10, 0x20, 0x40];
const ACCENT = [0x00, 0x5a, 0x9c];
const mixed = (one, percent, other) =>
  one.map((part, index) => Math.round((part * percent + other[index] * (100 - percent)) / 100));
const MIXED = {
  muted: mixed(INK, 76, PAPER),
  rule: mixed(INK, 18, PAPER),
  track: mixed(INK, 10, PAPER),
  'accent-deep': mixed(ACCENT, 60, INK),
};

/** What the colours are inside the figure, 0 to 255, and what its muted words, its ink and its fonts are. */
async function coloursOf(style, around = '') {
  const head = `<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script><style>${style}</style>`;
  const figure = tag('progress', { of: 'lift-2021-start' });
  const { page } = await visit({
    html: pageOf(`<xx-report src="${REPORT}"></xx-report><div ${around}>${figure}</div>`, { head }),
  });
  await drawn(page);
  return page.evaluate((names) => {
    const { shadowRoot } = document.querySelector('xx-progress');
    const parts = (colour) => {
      const found = colour.match(/[\d.]+/g).map(Number);
      return found.slice(0, 3).map((part) => Math.round(colour.startsWith('color(') ? part * 255 : part));
    };
    const probe = shadowRoot.appendChild(document.createElement('i'));
    const colours = names.map((name) => {
      probe.style.color = `var(--xx-${name}, rgb(1, 2, 3))`;
      return [name, parts(getComputedStyle(probe).color)];
    });
    const unit = getComputedStyle(shadowRoot.querySelector('.unit'));
    return { ...Object.fromEntries(colours), unit: parts(unit.color), fonts: unit.fontFamily };
  }, Object.keys(MIXED));
}

describe('the four custom properties of a portal', () => {
  it('are all that a figure needs: the other colours follow from them', async () => {
    const { unit, fonts, ...colours } = await coloursOf(`:root{${FOUR}}`);
    assert.deepEqual(colours, MIXED);
    assert.deepEqual(unit, MIXED.muted);
    assert.equal(fonts, 'serif');
  });

  it('are followed on a part of a page that says it has its own', async () => {
    const { unit, fonts, ...colours } = await coloursOf(`.own{${FOUR}}`, 'class="own" data-xx-theme="own"');
    assert.deepEqual(colours, MIXED);
  });

  it('leave the colours of the widgets alone where none is set', async () => {
    const { unit, fonts, ...colours } = await coloursOf('');
    assert.deepEqual(new Set(Object.values(colours).map(String)), new Set(['1,2,3']));
    assert.deepEqual(unit, [0x66, 0x5e, 0x55]);
  });
});
