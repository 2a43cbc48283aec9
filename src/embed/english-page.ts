/** `dist/xx-en.js`: the words of an English page, for every widget of it. */
import { pageNamespace, repaint } from '../element/report-store.ts';
import { english } from '../widget/english.ts';

const page = pageNamespace();
page.english = english;
repaint(page.seekers);
