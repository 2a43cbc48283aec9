/**
 * The only place that holds a colour. Each colour is a job, in light and in dark. Ink, muted, good
 * and bad have at least 4.5:1 on paper, track and rule against accent at least 3:1 (WCAG 1.4.3, 1.4.11).
 * Red is the brand here and never means bad: bad is amber, and always has a word and a shape.
 */
import type { Token } from '../scene/scene.ts';

export type Palette = Readonly<Record<Exclude<Token, 'none'>, string>>;
export interface Theme {
  readonly name: string;
  readonly light: Palette;
  readonly dark: Palette;
}

/** 仙霞 by day: vermilion on warm white, as a seal on paper. It is what stands where a page sets nothing. */
export const DEFAULT: Palette = {
  paper: '#fffefb',
  ink: '#201c18',
  muted: '#665e55',
  rule: '#ddd5ca',
  track: '#ebe5db',
  accent: '#b0281a',
  'accent-deep': '#74160d',
  good: '#1a6b42',
  bad: '#8a4a00',
};

/** What each colour is for. */
export const TOKEN_JOBS: Readonly<Record<keyof Palette, string>> = {
  paper: 'The ground.',
  ink: 'Text and figures.',
  muted: 'Text that says less: dates, units, notes.',
  rule: 'Lines between things.',
  track: 'What is not reached yet.',
  accent: 'What is reached: the brand’s colour, which never means bad.',
  'accent-deep': 'What goes past the target.',
  good: 'A change for the better, with a tick and a word.',
  bad: 'A change for the worse, with a sign and a word.',
};

/** The token as a style sheet or an attribute names it: what the page sets, else the default. */
export const tokenValue = (token: Token): string =>
  token === 'none' ? token : `var(--xx-${token},${DEFAULT[token]})`;
