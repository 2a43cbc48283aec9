/** The themes a page can switch on. Their colours stand here and in `tokens.ts`, and nowhere else. */
import { DEFAULT, type Palette, type Theme } from './tokens.ts';

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

/**
 * A theme as a WeChat article bears it. Its dark mode turns plain greys over and leaves tinted ones
 * glaring, and a text it takes for legible keeps its colour, so grounds are plain and small text is darker.
 */
export const forArticle = (palette: Palette): Palette => ({
  ...palette,
  paper: '#ffffff',
  muted: '#57504a',
  rule: '#d9d9d9',
  track: '#ebebeb',
});

/** The shadow of a card in an article: it sets the card off in the light, and in the dark it is not there. */
export const CARD_SHADOW = '0 1px 8px rgba(0,0,0,0.12)';

/** The pages of an article: by day, and as WeChat's dark mode turns them (`src/wechat/dark.ts`). */
export const ARTICLE_PAGE = {
  light: { ground: '#ffffff', ink: '#191919' },
  dark: { ground: '#191919', ink: '#a3a3a3' },
} as const;
