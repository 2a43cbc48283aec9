/**
 * The figures of a page as schema.org JSON-LD: what a search engine or an assistant takes from it is what the
 * page prints, to the character. A figure that is not there gives nothing, and a date that is not given is none.
 */
import type { Indicator, Quantity, Report } from '../report/schema.ts';
import { figureParts } from '../text/number.ts';

/** A figure that stands on the page, with the report that it is of; none for one written into its tag. */
export interface Shown {
  readonly indicator: Indicator;
  readonly report: Report | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** The page's own anchors are of its text; these are of its data. */
const idOf = (kind: string, ...names: string[]): string => `#xx-data/${[kind, ...names].join('/')}`;

function citations({ sources = [] }: Quantity, report: Report): Thing[] {
  return sources.map(({ section, text }) => ({
    '@type': 'Quotation',
    text,
    citation: `《${report.title}》${section}`,
    isPartOf: { '@id': idOf('report', report.id) },
  }));
}

/** The date as it is given. How long the figure was counted for is said nowhere, so it is not claimed. */
function whenOf({ period, asOf }: Indicator): Thing {
  const date = asOf || period;
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(date) ? { observationDate: date } : {};
}

function observation({ indicator, report }: Shown): Thing {
  const { id, label, scope, measure, value } = indicator;
  const { literal, suffix } = figureParts(value);
  const quoted = report ? citations(value, report) : [];
  return {
    '@type': 'Observation',
    ...(report && { '@id': idOf('figure', report.id, id) }),
    name: label,
    ...(scope && { description: scope }),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      ...(report && { '@id': idOf('variable', measure) }),
      name: label,
    },
    value: literal,
    ...(suffix && { unitText: suffix }),
    ...whenOf(indicator),
    ...(value.derived && { disambiguatingDescription: `算得：${value.derived.formula}` }),
    ...(quoted.length && { subjectOf: quoted }),
  };
}

function publication({ id, title, publisher, published, language, origin }: Report): Thing {
  return {
    '@type': 'Report',
    '@id': idOf('report', id),
    name: title,
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
    datePublished: published,
    inLanguage: language,
    ...(origin.url && { url: origin.url }),
  };
}

/** The JSON-LD of a page, each figure once; '' for a page without any. */
export function structuredData(shown: readonly Shown[]): string {
  const things = new Map<string, Thing>();
  for (const each of shown) {
    const { kind, literal } = each.indicator.value;
    if (kind === 'absent' || !literal) continue;
    if (each.report) things.set(idOf('report', each.report.id), publication(each.report));
    const thing = observation(each);
    things.set(String(thing['@id'] ?? JSON.stringify(thing)), thing);
  }
  if (!things.size) return '';
  // A line each, so that a changed figure is a changed line.
  const graph = [...things.values()].map((thing) => JSON.stringify(thing)).join(',\n');
  // Inside a script `</` would end it, and `<!--` begin a comment.
  return `{"@context":"https://schema.org","@graph":[\n${graph}\n]}`.replace(/</g, '\\u003c');
}
