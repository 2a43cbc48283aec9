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
    const quote = words.citation(place, sentence);
    // In every language one closing mark stands after the sentence.
    const from = quote.length - 1 - sentence.length + start - context.start;
    const to = from + phrase.length;
    return [
      { text: quote.slice(0, from) },
      { text: quote.slice(from, to), role: 'mark' },
      { text: quote.slice(to) },
    ];
  };
