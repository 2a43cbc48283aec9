/** English, whole: what all widgets say, what each of them says, and the texts of the report itself. */
import { localize } from '../report/localize.ts';
import { en } from '../text/en.ts';
import { ownEn } from '../text/en-own.ts';
import type { Words } from '../text/zh-CN.ts';

export const english: Words = { ...en, own: ownEn, localize: (raw) => localize(raw, en.language) };
