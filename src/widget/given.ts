/** Figures written into a tag as JSON: `[{"label":"2020年","value":"63"}]`. */
import { indicatorFromAttributes, numberFromText, type ReadQuantity } from '../report/from-attributes.ts';
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

/** The fields of each of `items`, texts all of them. */
export function givenFields(
  request: Request,
  said: GivenWords,
  words: Words,
): Record<string, string | undefined>[] {
  return listFrom(request, 'items', said.items, words).map((item, index) => {
    if (typeof item !== 'object' || item === null)
      return reject('items', words.should('items', said.items, JSON.stringify(item)));
    const fields: Record<string, string | undefined> = {};
    for (const [name, typed] of Object.entries(item)) {
      // null is a value that is not there; 65.10 without its quotation marks would have lost its zero.
      if (typed === null) continue;
      if (typeof typed !== 'string')
        reject('items', words.should(said.field(index + 1, name), said.quoted, JSON.stringify(typed)));
      fields[name] = typed as string;
    }
    if (!fields.label) reject('items', words.missing(said.field(index + 1, 'label')));
    return fields;
  });
}

/** The figures of `items`; the tag's unit is theirs where they give none. */
export const givenItems = (
  request: Request,
  said: GivenWords,
  words: Words,
  read: ReadQuantity = numberFromText,
): Indicator[] =>
  givenFields(request, said, words).map((fields, index) => ({
    ...indicatorFromAttributes({ unit: request.attributes.unit, ...fields }, read, (name, found, should) =>
      reject('items', words.should(said.field(index + 1, name), words.expected[should], found)),
    ),
    id: `item-${index + 1}`,
  }));
