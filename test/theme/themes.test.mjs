// Every theme, by day, by night and in high contrast: what is read can be read, what is drawn stands out, and
// the brand is never the colour of what is bad.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/build/setup.mjs';

const { highContrast, THEMES } = await import(pathToFileURL(join(root, 'dist/lib/src/theme/themes.js')).href);

const parts = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** WCAG 2.2, relative luminance and contrast. */
const luminance = (colour) => {
  const [r, g, b] = parts(colour).map((s) => (s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** The hue in degrees; null for a grey. */
function hue(colour) {
  const [r, g, b] = parts(colour);
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range < 0.02) return null;
  const sixth =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return sixth * 60;
}
const apart = (one, other) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other));

const TEXTS = ['ink', 'muted', 'good', 'bad', 'accent'];
const cases = THEMES.flatMap((theme) =>
  [
    ['', theme, 4.5],
    [' in high contrast', highContrast(theme), 7],
  ].flatMap(([how, palettes, least]) =>
    ['light', 'dark'].map((side) => [`${theme.name}, ${side}${how}`, palettes[side], least]),
  ),
);

describe('the themes', () => {
  it('are five, and 仙霞 stands where none is named', () => {
    const names = THEMES.map(({ name }) => name);
    assert.deepEqual(names, ['xianxia', 'party-red', 'gov-blue', 'eco-green', 'plain']);
  });

  for (const [name, palette, least] of cases) {
    it(`${name}: every text has ${least}:1 on the paper`, () => {
      const faint = TEXTS.filter((token) => contrast(palette[token], palette.paper) < least);
      assert.deepEqual(faint, []);
    });

    it(`${name}: ink and muted words are read on a track too`, () => {
      const faint = ['ink', 'muted'].filter((token) => contrast(palette[token], palette.track) < least);
      assert.deepEqual(faint, []);
    });

    it(`${name}: the brand stands out from track and rule`, () => {
      for (const token of ['track', 'rule']) assert.ok(contrast(palette[token], palette.accent) >= 3, token);
    });

    it(`${name}: what is bad has not the hue of the brand`, () => {
      const [brand, bad] = [palette.accent, palette.bad].map(hue);
      assert.ok(bad !== null && (brand === null || apart(brand, bad) >= 20), `${brand}° ${bad}°`);
    });
  }

  it('would not pass with a red that means bad, or a grey too faint', () => {
    assert.ok(apart(hue('#c7000b'), hue('#b0281a')) < 20);
    assert.ok(contrast('#999999', '#ffffff') < 4.5);
  });
});
