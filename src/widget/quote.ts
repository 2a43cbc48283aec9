/** A quotation in its sentence, where the official text of the report is at hand. */
import type { Source } from '../report/schema.ts';
import type { Run } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';

/** Quotes a source that stands at `place` of the report; undefined when the text does not say it there. */
export type Quote = (source: Source, place: string, words: Words) => readonly Run[] | undefined;

export const quoteIn =
  (officialText: string): Quote =>
  ({ text: phrase, start, end, context = { start, end } }, place, words) => {
    if (officialText.slice(start, end) !== phrase) return undefined;
    const sentence = officialText.slice(context.start, context.end);
    const said = words.citation(place, sentence);
    const length = said.reduce((sum, { text }) => sum + text.length, 0);
    // In every language one closing mark stands after the sentence.
    const from = length - 1 - sentence.length + start - context.start;
    const to = from + phrase.length;
    let at = 0;
    return said.flatMap(({ text, lang }) => {
      const cut = (a: number, b: number, role?: 'mark'): Run => ({
        text: text.slice(Math.max(0, a - at), Math.max(0, b - at)),
        role,
        lang,
      });
      const runs = [cut(0, from), cut(from, to, 'mark'), cut(to, Number.POSITIVE_INFINITY)];
      at += text.length;
      return runs.filter((run) => run.text);
    });
  };
