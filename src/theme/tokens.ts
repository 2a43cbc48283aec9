/**
 * The only place that holds a colour. Each colour is a job, in light and in dark. Ink, muted, good
 * and bad have at least 4.5:1 on paper, track and rule against accent at least 3:1 (WCAG 1.4.3, 1.4.11).
 * Red is the brand here and never means bad: bad is amber, and always has a word and a shape.
 */
import type { Token } from '../scene/scene.ts';

export type Appearance = 'light' | 'dark';
export type Palette = Readonly<Record<Exclude<Token, 'none'>, string>>;
export interface Theme {
  readonly name: string;
  readonly light: Palette;
  readonly dark: Palette;
}

/** 仙霞: vermilion on warm white, as a seal on paper. */
export const XIANXIA: Theme = {
  name: 'xianxia',
  light: {
    paper: '#fffefb',
    ink: '#201c18',
    muted: '#665e55',
    rule: '#ddd5ca',
    track: '#ebe5db',
    accent: '#b0281a',
    'accent-deep': '#74160d',
    good: '#1a6b42',
    bad: '#8a4a00',
  },
  dark: {
    paper: '#1c1a18',
    ink: '#f2ede6',
    muted: '#b8aea2',
    rule: '#4a443d',
    track: '#3a3530',
    accent: '#f07d6a',
    'accent-deep': '#ffb9ab',
    good: '#6fce9c',
    bad: '#f0b45c',
  },
};

/** Plain: ink on white, for pages that bring their own colour. */
export const PLAIN: Theme = {
  name: 'plain',
  light: {
    paper: '#ffffff',
    ink: '#1a1a1a',
    muted: '#5c5c5c',
    rule: '#d6d6d6',
    track: '#e6e6e6',
    accent: '#2f4858',
    'accent-deep': '#14242f',
    good: '#1a6b42',
    bad: '#8a4a00',
  },
  dark: {
    paper: '#181818',
    ink: '#f0f0f0',
    muted: '#b3b3b3',
    rule: '#484848',
    track: '#363636',
    accent: '#8fb8cf',
    'accent-deep': '#d2e6f1',
    good: '#6fce9c',
    bad: '#f0b45c',
  },
};

export const THEMES: readonly Theme[] = [XIANXIA, PLAIN];
export const TOKENS = Object.keys(XIANXIA.light) as (keyof Palette)[];

/** The token as a style sheet names it: what the page sets, else the default theme. */
export const tokenValue = (token: keyof Palette): string => `var(--xx-${token},${XIANXIA.light[token]})`;
