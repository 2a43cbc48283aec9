/**
 * A whole report at a glance: of each theme the figures that the report file itself calls featured, so
 * that the choice stands in the data. What is said of a figure is what its card and its bar say: a
 * summary that worded figures for itself could disagree with them.
 */
import { nearest } from '../../src/report/find.ts';
import { figureFromText } from '../../src/report/from-attributes.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import type { Indicator, Report } from '../../src/report/schema.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import { summaryWords } from '../../src/text/summary.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import {
  absentRow,
  type Citation,
  idsOf,
  listFrom,
  reject,
  rowsOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Attributes, Model, Request } from '../../src/widget/widget.ts';
import { type IndicatorModel, indicatorModel } from '../indicator/indicator.model.ts';
import { type ProgressModel, progressModel } from '../progress/progress.model.ts';

export interface SummaryFigure {
  readonly id: string;
  readonly state: IndicatorModel['state'];
  readonly label: string;
  readonly value: PrintedFigure;
  /** Its target and completion, its whole, or its change; '' when the report says nothing of the kind. */
  readonly detail: string;
  /** Of whom, and when if not in the report's own period. */
  readonly aside: string;
  /** What the bar draws; null where there is no share. */
  readonly progress: ProgressModel | null;
}

export interface SummaryPart {
  readonly id: string;
  readonly label: string;
  /** As the report numbers it, 一（四）; '' when it does not. */
  readonly section: string;
  readonly figures: readonly SummaryFigure[];
  readonly citations: readonly Citation[];
}

export interface SummaryModel extends Model {
  readonly title: string;
  /** Who published it, when, and for which period. */
  readonly imprint: string;
  readonly parts: readonly SummaryPart[];
  /** Which themes are not here, and why; '' when all are. */
  readonly rest: string;
  /** The name of the part that holds the citations: 出处. */
  readonly sourceName: string;
}

/** One figure with its sources and what to tell the editor. */
interface Found {
  readonly figure: SummaryFigure;
  readonly citations: readonly Citation[];
  readonly notices: readonly string[];
}

/** What the card and the bar say of one figure, in one line. */
function figureOf(
  request: Request,
  kind: Indicator['value']['kind'] | undefined,
  aside: string | null,
  words: Words,
): Found {
  const said = summaryWords(words);
  const card = indicatorModel(request, words);
  const notices = [...card.notices];
  let progress: ProgressModel | null = null;
  // A rank or a class has nothing to draw; a number that cannot be drawn is shown, and the editor told why.
  if (kind === 'number')
    try {
      progress = progressModel(request, words);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notices.push(words.about(card.label, error.problem.message));
    }
  // A rate below zero is a change and no part of anything.
  const drawn = progress && (progress.share ?? -1) >= 0 ? progress : null;
  // What the bar leaves out (a third lap) is said, as its own widget says it.
  const aboutBar = drawn?.notices.filter((notice) => !card.notices.includes(notice)) || [];
  notices.push(...aboutBar.map((notice) => words.about(card.label, notice)));
  // Against targets the bar knows more than the card: how far it is.
  const against = drawn?.ticks.length ? drawn : null;
  const { change } = card;
  const details = [
    against?.percentName && words.completed(against.percent, words.derived),
    ...(against ?? card).details,
    change && change.text + (change.toneWord && words.brackets(change.toneWord)),
  ];
  // The bar and the card quote the same places.
  const cited = new Map(
    [...(against?.citations || []), ...card.citations].map(({ runs }) => [
      runs.map(({ text }) => text).join(''),
      runs,
    ]),
  );
  return {
    figure: {
      id: request.attributes.of || '',
      state: card.state,
      label: card.label,
      value: card.value,
      detail: said.clauses(details),
      aside: aside ?? card.aside,
      progress: drawn,
    },
    // The official page is one click away on the figure's own card; here the words are enough, one line a figure.
    citations: [{ runs: said.cited(card.label, [...cited.values()]) }],
    notices,
  };
}

const partOf = (
  { id, label, section }: Pick<SummaryPart, 'id' | 'label' | 'section'>,
  found: readonly Found[],
): SummaryPart => ({
  id,
  label,
  section,
  figures: found.map(({ figure }) => figure),
  citations: found.flatMap(({ citations }) => citations),
});

function imprintOf({ publisher, published, period, planPeriod }: Report, words: Words): string {
  const said = summaryWords(words);
  const read = (edtf: string) => {
    const parsed = parsePeriod(edtf);
    return parsed ? words.period(parsed) : edtf;
  };
  return words.clauses([
    publisher,
    said.published(read(published)),
    said.period(read(period)),
    planPeriod && said.planPeriod(read(planPeriod)),
  ]);
}

function summaryOf(
  request: Request,
  report: Report,
  words: Words,
): Omit<SummaryModel, 'title' | 'sourceName'> {
  const said = summaryWords(words);
  const { theme: wanted } = request.attributes;
  const { themes, indicators } = report;
  const themeIds = themes.map((theme) => theme.id);
  if (wanted && !themeIds.includes(wanted))
    throw new ProblemError({
      state: 'not-found',
      field: 'theme',
      message: words.notFound('theme', wanted, report.id, nearest(wanted, themeIds)),
    });
  const named = idsOf(request).length ? rowsOf(request, indicators, words) : null;
  const byId = new Map(indicators.map((row) => [row.id, row]));
  const notices: string[] = [];
  const rowsFor = (theme: Report['themes'][number]): Indicator[] => {
    if (named) return named.filter((row) => row.theme === theme.id);
    return theme.featured.flatMap((id) => {
      const row = byId.get(id);
      // One wrong id must not empty the page.
      if (!row) notices.push(absentRow(request, 'featured', id, [...byId.keys()], words).message);
      return row || [];
    });
  };
  const found = (row: Indicator): Found => {
    const own = row.period === report.period;
    const aside = words.clauses([whenOf(own ? { ...row, period: '' } : row, words), row.scope]);
    // Phrases, not whole sentences: several figures of one sentence would print it several times.
    const one = { ...request, quote: undefined, attributes: { of: row.id } };
    return figureOf(one, row.value.kind, aside, words);
  };
  const chosen = themes.filter((theme) => !wanted || theme.id === wanted);
  const rows = chosen.map((theme) => ({ theme, rows: rowsFor(theme) }));
  const parts = rows
    .filter((part) => part.rows.length)
    .map((part) => {
      const all = part.rows.map(found);
      notices.push(...all.flatMap((each) => each.notices));
      const { id, label, heading, section } = part.theme;
      return partOf({ id, label, section: heading ? words.section(section) : '' }, all);
    });
  if (!parts.length && !wanted) throw new ProblemError({ state: 'empty', message: words.empty });
  const without = rows.filter((part) => !part.rows.length).map(({ theme }) => theme.label);
  return {
    imprint: imprintOf(report, words),
    parts,
    rest: without.length && !named ? said.unchosen(without) : '',
    ids: parts.flatMap((part) => part.figures.map(({ id }) => id)),
    notices: [...new Set(notices)],
  };
}

/** Figures written into the tag, each as the attributes of an `<xx-indicator>`, with its theme by name. */
function givenOf(request: Request, words: Words): Omit<SummaryModel, 'title' | 'sourceName'> {
  const said = summaryWords(words);
  const { theme: wanted } = request.attributes;
  const typed = listFrom(request, 'items', said.items, words);
  if (!typed.length) throw new ProblemError({ state: 'empty', message: words.empty });
  const themes = new Map<string, Found[]>();
  const notices: string[] = [];
  for (const [index, item] of typed.entries()) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      reject('items', words.should(said.item(index + 1), said.row, JSON.stringify(item)));
    const attributes: Attributes = Object.fromEntries(
      Object.entries(item as object)
        .filter(([name, value]) => name !== 'of' && value !== null)
        .map(([name, value]) => [name, String(value)]),
    );
    const { theme = '', value = '', unit } = attributes;
    if (wanted && theme !== wanted) continue;
    try {
      const one: Request = { attributes, report: null, broken: [] };
      const found = figureOf(one, figureFromText(value, unit)?.kind, null, words);
      const figure = { ...found.figure, id: `item-${index + 1}` };
      themes.set(theme, [...(themes.get(theme) || []), { ...found, figure }]);
      notices.push(...found.notices);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      reject('items', said.inItem(index + 1, error.problem.message));
    }
  }
  if (wanted && !themes.size)
    throw new ProblemError({
      state: 'not-found',
      field: 'theme',
      message: said.noSuchTheme(wanted),
    });
  const parts = [...themes].map(([label, found], index) =>
    partOf({ id: `theme-${index + 1}`, label, section: '' }, found),
  );
  return { imprint: '', parts, rest: '', notices: [...new Set(notices)] };
}

export function summaryModel(request: Request, words: Words): SummaryModel {
  const said = summaryWords(words);
  const { report, attributes } = request;
  return {
    ...(report ? summaryOf(request, report, words) : givenOf(request, words)),
    title: attributes.label || report?.title || said.title,
    sourceName: words.source,
  };
}
