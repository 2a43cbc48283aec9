/**
 * The themes a page can switch on. Their colours stand here and in `tokens.ts`, and nowhere else;
 * `test/theme/themes.test.mjs` measures every one of them.
 */
import { DEFAULT, type Palette, type Theme } from './tokens.ts';

/** By night all themes say good and bad alike. */
const NIGHT = { good: '#6fce9c', bad: '#f0b45c' };

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
    ...NIGHT,
  },
};

/** 党政红: the red of a document's head on white. */
export const PARTY_RED: Theme = {
  name: 'party-red',
  light: {
    paper: '#ffffff',
    ink: '#1f1a1a',
    muted: '#665a5a',
    rule: '#e2d6d4',
    track: '#f0e6e4',
    accent: '#c7000b',
    'accent-deep': '#7a0007',
    good: '#1a6b42',
    bad: '#8a4a00',
  },
  dark: {
    paper: '#1d1717',
    ink: '#f5ecea',
    muted: '#bdacaa',
    rule: '#4d4140',
    track: '#3b3131',
    accent: '#ff7a70',
    'accent-deep': '#ffbdb6',
    ...NIGHT,
  },
};

/** 政务蓝: the blue of most service portals. */
export const GOV_BLUE: Theme = {
  name: 'gov-blue',
  light: {
    paper: '#ffffff',
    ink: '#1a1f29',
    muted: '#566072',
    rule: '#d3dae5',
    track: '#e3e9f2',
    accent: '#0b5cab',
    'accent-deep': '#062f5c',
    good: '#14694a',
    bad: '#8a4a00',
  },
  dark: {
    paper: '#131a24',
    ink: '#eaf0f8',
    muted: '#a6b3c5',
    rule: '#3c4859',
    track: '#2c3645',
    accent: '#74b1f2',
    'accent-deep': '#c4dffb',
    ...NIGHT,
  },
};

/** 生态绿: good is a bluer green than the brand here, and has its word and its arrow. */
export const ECO_GREEN: Theme = {
  name: 'eco-green',
  light: {
    paper: '#fdfefb',
    ink: '#1a211c',
    muted: '#56625a',
    rule: '#d3ddd4',
    track: '#e2eae2',
    accent: '#2c6e31',
    'accent-deep': '#123a16',
    good: '#00666b',
    bad: '#8a4a00',
  },
  dark: {
    paper: '#151b16',
    ink: '#ebf2ec',
    muted: '#a9b8ac',
    rule: '#3f4b41',
    track: '#2f3931',
    accent: '#7fc784',
    'accent-deep': '#cbeccd',
    good: '#6cccd0',
    bad: '#f0b45c',
  },
};

/** 素色: ink on white, for pages that bring their own colour. */
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
    ...NIGHT,
  },
};

export const THEMES: readonly Theme[] = [XIANXIA, PARTY_RED, GOV_BLUE, ECO_GREEN, PLAIN];

/** What a theme's brand stands on in high contrast: black on white, or white on black. */
const STRONG = {
  light: {
    paper: '#ffffff',
    ink: '#000000',
    muted: '#333333',
    rule: '#8f8f8f',
    track: '#e0e0e0',
    good: '#0b4a2b',
    bad: '#5e3200',
  },
  dark: {
    paper: '#000000',
    ink: '#ffffff',
    muted: '#dddddd',
    rule: '#6a6a6a',
    track: '#2e2e2e',
    good: '#8fe6b6',
    bad: '#ffcf87',
  },
};

/**
 * A theme in high contrast: every text at least 7:1 (WCAG 1.4.6) on paper and on track, lines at least
 * 3:1. The brand is the theme's deep shade, and what goes past a target is ink.
 */
export const highContrast = ({ light, dark }: Theme): Pick<Theme, 'light' | 'dark'> => {
  const strong = (own: Palette, kept: (typeof STRONG)['light']): Palette => ({
    ...kept,
    accent: own['accent-deep'],
    'accent-deep': kept.ink,
  });
  return { light: strong(light, STRONG.light), dark: strong(dark, STRONG.dark) };
};

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
