/** The words that only one widget says: Chinese ones come with the widget, others with their language. */
import type { Words } from './zh-CN.ts';

/** Looks the words called `name` up in a language; one that has none of them speaks Chinese there. */
export const ownWords =
  <T>(name: string, zhCN: T) =>
  ({ own }: Words): T =>
    (own?.[name] as T | undefined) ?? zhCN;
