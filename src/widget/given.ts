/** Figures written into a tag as JSON: `[{"label":"2020年","value":"63"}]`. */
import { indicatorFromAttributes, numberFromText } from '../report/from-attributes.ts';
import type { Indicator } from '../report/schema.ts';
import type { Words } from '../text/zh-CN.ts';
import { listFrom, reject } from './subject.ts';
import type { Request } from './widget.ts';

/** What is said of a list that is not what it should be. */
export interface GivenWords {
  /** What the list should be. */
  readonly items: string;
  /** One field of one item, in a sentence about a mistake. */
  readonly field: (place: number, name: string) => string;
  readonly quoted: string;
}

/** The figures of `items`; the tag's unit is theirs where they give none. */
export function givenItems(request: Request, said: GivenWords, words: Words): Indicator[] {
  return listFrom(request, 'items', said.items, words).map((item, index) => {
    const field = (name: string) => said.field(index + 1, name);
    if (typeof item !== 'object' || item === null)
      return reject('items', words.should('items', said.items, JSON.stringify(item)));
    const fields: Record<string, string | undefined> = { unit: request.attributes.unit };
    for (const [name, typed] of Object.entries(item)) {
      // null is a value that is not there; 65.10 without its quotation marks would have lost its zero.
      if (typed === null) continue;
      if (typeof typed !== 'string')
        reject('items', words.should(field(name), said.quoted, JSON.stringify(typed)));
      fields[name] = typed as string;
    }
    if (!fields.label) reject('items', words.missing(field('label')));
    const read = indicatorFromAttributes(fields, numberFromText, (name, found, should) =>
      reject('items', words.should(field(name), words.expected[should], found)),
    );
    return { ...read, id: `item-${index + 1}` };
  });
}
