/**
 * axe-core over every example: WCAG 2.0–2.2 A and AA. What is aria-hidden is for the eye only and axe passes
 * over it, so contrast is measured once more with everything in the open. Light, dark and 200 % text have a test
 * file each, which run side by side: they are the longest of all.
 */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'chai';
import { pageStylesheet } from '../../src/theme/page-stylesheet.ts';
import { catalog } from '../../widgets/catalog.ts';
import { type Case, cases, clear, elementOf, type Live, place, settled } from './stage.ts';

const axe = (
  window as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } }
).axe;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WCAG: RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  // Off by default, and at AA the only rule of WCAG 2.2.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};
const CONTRAST: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations', 'incomplete'],
};

/** Why axe may leave a contrast undecided. It is then measured here: the text against the paper under it. */
const UNDECIDED: Readonly<Record<string, string>> = {
  imgNode: 'the text of a drawing is part of an svg, which axe takes for a picture',
  bgOverlap:
    'the words in a ring stand over the svg and not over its arcs (a test of xx-progress measures it)',
  elmPartiallyObscured:
    'the sentence for screen readers, one pixel large, or the edge of a scrolled list lies over it',
  elmPartiallyObscuring: 'the same, seen from the other side',
  shortTextContent: 'one digit or one character: a month of the drawing, a figure of one digit',
  nonBmp: 'a circled digit, which stands for a name too long for its place in a drawing',
  pseudoContent: 'the bar beside a thread is a ::before that stands clear of the text',
};

type Rgb = readonly [number, number, number];

function rgb(color: string): Rgb | null {
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 1 && color.startsWith('rgb') ? [r, g, b] : null;
}

/** WCAG 2.2, relative luminance. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const s = part / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colour of a text against the first opaque colour behind it. */
function contrastOf(element: Element): number {
  const style = getComputedStyle(element);
  const ink = rgb(element instanceof SVGElement ? style.fill : style.color);
  let paper: Rgb | null = null;
  for (let at: Element | null = element; at && !paper; ) {
    paper = rgb(getComputedStyle(at).backgroundColor);
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  if (!ink || !paper) return 0;
  const [light, dark] = [luminance(ink), luminance(paper)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const violationsSaid = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.flat().join(' ')} ${failureSummary}`),
  );

/** The contrasts that neither axe nor we can call enough. */
function undecided({ incomplete }: AxeResults): string[] {
  const nodes = incomplete.filter(({ id }) => id === 'color-contrast').flatMap((result) => result.nodes);
  return nodes.flatMap(({ element, any, target }) => {
    const key: string = any[0]?.data?.messageKey;
    const contrast = element ? contrastOf(element) : 0;
    return UNDECIDED[key] && contrast >= 4.5 ? [] : `${target.flat().join(' ')}: ${key}, ${contrast}`;
  });
}

async function check(stage: HTMLElement, options: RunOptions): Promise<void> {
  const results = await axe.run(stage, { ...options, elementRef: true });
  expect(violationsSaid(results)).to.deep.equal([]);
  expect(undecided(results), 'contrast left undecided').to.deep.equal([]);
}

export async function staged(one: Case, appearance: string, mode = ''): Promise<HTMLElement> {
  const stage = place();
  stage.setAttribute('data-xx-mode', mode);
  stage.setAttribute('data-xx-appearance', appearance);
  stage.style.background = appearance === 'dark' ? '#1c1a18' : '#fffefb';
  const element = elementOf(one);
  stage.append(element);
  await settled(element);
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  return stage;
}

/** Lets axe see what is for the eye only. */
export function inTheOpen(stage: HTMLElement): void {
  const { renderRoot } = stage.firstElementChild as Live;
  for (const part of renderRoot.querySelectorAll('[aria-hidden]')) part.removeAttribute('aria-hidden');
}

/** The faults that axe finds in the contrast of a stage. */
export const contrastFaults = async (stage: HTMLElement): Promise<string[]> =>
  (await axe.run(stage, CONTRAST)).violations.map(({ id }) => id);

/** One test for every example of `shown`; `name` says how it stands there. */
export function axeFindsNothing(
  name: string,
  appearance: 'light' | 'dark',
  fontSize: string,
  more: () => void = () => {},
  { shown = cases, mode = '' } = {},
): void {
  describe(`axe ${name}`, () => {
    const style = document.createElement('style');
    before(() => {
      style.textContent = pageStylesheet(catalog);
      document.head.append(style);
    });
    after(() => style.remove());
    afterEach(() => {
      document.documentElement.style.fontSize = '';
      clear();
    });

    for (const one of shown) {
      const { widget, example } = one;
      it(`finds nothing in xx-${widget.name} ${name}: ${example.title}`, async () => {
        document.documentElement.style.fontSize = fontSize;
        const stage = await staged(one, appearance, mode);
        await check(stage, WCAG);
        inTheOpen(stage);
        await check(stage, CONTRAST);
      });
    }
    more();
  });
}
