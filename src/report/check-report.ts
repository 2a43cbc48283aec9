/** The check of a whole report file, for tools; a widget reads only the lists that it shows. */
import { type CheckedReport, readReport } from './check.ts';
import { INDICATORS, INITIATIVES, MILESTONES, PLACES, THEMES } from './schema.generated.ts';

const ALL = [THEMES, INDICATORS, MILESTONES, INITIATIVES, PLACES];

export const checkReport = (raw: unknown): CheckedReport => readReport(raw, ALL);
