/** The themes a page can switch on. Their colours stand here and in `tokens.ts`, and nowhere else. */
import { DEFAULT, type Theme } from './tokens.ts';

/** 仙霞: vermilion on warm white. */
export const XIANXIA: Theme = {
  name: 'xianxia',
  light: DEFAULT,
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
