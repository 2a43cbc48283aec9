/**
 * EDTF dates of the checked subset (ISO 8601-2:2019 level 0–2: year, month, day, quarter 33–36,
 * half-year 40/41, intervals with open ends) as spans of UTC days. Pure: no clock, no locale.
 */

export type Precision = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** One end of a period: its parts as written and the days it covers, `[start, end)` in UTC milliseconds. */
export interface Moment {
  readonly precision: Precision;
  readonly year: number;
  /** Month 1–12, quarter 1–4 or half 1–2, by `precision`. */
  readonly part: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** An interval; `from` or `to` is null when that end is open (`..`). A single date has `from === to`. */
export interface Period {
  readonly from: Moment | null;
  readonly to: Moment | null;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function parseMoment(text: string): Moment | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [year, code, day] = match.slice(1).map((digits) => Number(digits ?? 0)) as [number, number, number];
  const moment = (precision: Precision, part: number, month: number, months: number): Moment => ({
    precision,
    year,
    part,
    day,
    start: Date.UTC(year, month - 1, day || 1),
    end: Date.UTC(year, month - 1 + months, day + 1),
  });
  const month = code >= 1 && code <= 12;
  if (match[3]) {
    const last = new Date(Date.UTC(year, code, 0)).getUTCDate();
    return month && day >= 1 && day <= last ? moment('day', code, code, 0) : undefined;
  }
  if (!match[2]) return moment('year', 0, 1, 12);
  if (month) return moment('month', code, code, 1);
  if (code >= 33 && code <= 36) return moment('quarter', code - 32, (code - 33) * 3 + 1, 3);
  return code === 40 || code === 41 ? moment('half', code - 39, (code - 40) * 6 + 1, 6) : undefined;
}

/** The period an EDTF text means, or null when it is not of the subset or names a day that does not exist. */
export function parsePeriod(edtf: string): Period | null {
  const ends = edtf.split('/').map((text) => (text === '..' ? null : parseMoment(text)));
  const [from, to = from] = ends;
  if (ends.length > 2 || from === undefined || to === undefined || ends.includes(undefined)) return null;
  return from || to ? (from && to && to.end <= from.start ? null : { from, to }) : null;
}

/** The months that a report's vague word points at, for a soft band in a drawing; no date is claimed by it. */
const VAGUE: readonly (readonly [RegExp, number, number])[] = [
  [/年初|岁初|beginning of/, 1, 2],
  [/上半年|first half/, 1, 6],
  [/年中|middle of/, 6, 7],
  [/下半年|second half/, 7, 12],
  [/年底|年末|岁末|end of/, 11, 12],
];

/** `[start, end)` in UTC milliseconds of the part of `year` that the words point at, or null when they name none. */
export function vagueSpan(words: string, year: number): readonly [number, number] | null {
  const found = VAGUE.find(([pattern]) => pattern.test(words));
  return found ? [Date.UTC(year, found[1] - 1, 1), Date.UTC(year, found[2], 1)] : null;
}
