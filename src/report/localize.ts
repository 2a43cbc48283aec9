/** A report file in another language: its own texts, by the dictionary that the file carries. */

type Dictionary = ReadonlyMap<string, string>;

/** What a file has for a language; what is no text is passed over. */
function dictionaryOf(raw: unknown, language: string): Dictionary | null {
  const all = (raw as { translations?: Record<string, unknown> } | null | undefined)?.translations;
  const own = all?.[language];
  if (typeof own !== 'object' || own === null) return null;
  return new Map(
    Object.entries(own).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What is quoted stays in the language it was printed in, and an id is no text. */
const KEPT = new Set(['sources', 'translations', 'origin', 'heading', 'language', '$schema']);

function translated(value: unknown, dictionary: Dictionary): unknown {
  if (typeof value === 'string') return dictionary.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => translated(each, dictionary));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, KEPT.has(key) ? each : translated(each, dictionary)]),
  );
}

/** A report has a thousand readers and is translated once for each language. */
const done = new WeakMap<object, Map<string, unknown>>();

/** The report with its own texts in `language`; as it is where it has none in it. Never throws: the check comes after. */
export function localize(raw: unknown, language: string): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const known = done.get(raw) ?? new Map<string, unknown>();
  if (!known.has(language)) {
    const dictionary = dictionaryOf(raw, language);
    known.set(language, dictionary ? translated(raw, dictionary) : raw);
    done.set(raw, known);
  }
  return known.get(language);
}

const HAN = /[\u3400-\u9fff]/;
/** What the words of the language say, and no dictionary. */
const SAID_BY_WORDS = new Set(['scale', 'qualifier', 'reason']);
/** Kinds of quantity whose literal is a figure; a rank (第一) is a text. */
const FIGURES = new Set(['number', 'none', 'class']);

/** The Chinese texts of a report that its dictionary does not have, each once, with the path of the first. */
export function untranslated(raw: unknown, language: string): { path: string; text: string }[] {
  const dictionary = dictionaryOf(raw, language);
  const found = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') {
      if (HAN.test(value) && !dictionary?.has(value) && !found.has(value)) found.set(value, path.join('.'));
    } else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        const figure = key === 'literal' && FIGURES.has((value as { kind?: string }).kind || '');
        if (!figure && !KEPT.has(key) && !SAID_BY_WORDS.has(key)) walk(each, [...path, key]);
      }
  };
  walk(raw, []);
  return [...found].map(([text, path]) => ({ path, text }));
}
