/** All figures of a report with the paths that lead to them. */
import type { Quantity, Report } from './schema.ts';

/** A quantity of the report with the path that leads to it. */
export interface Placed {
  readonly id: string;
  readonly field: string;
  readonly quantity: Quantity;
}

/** Every quantity of a report, row by row. */
export function* quantitiesOf(report: Report): Generator<Placed> {
  for (const { id, value, targets = [], completion, change, observations = [] } of report.indicators) {
    yield { id, field: 'value', quantity: value };
    for (const [index, target] of targets.entries())
      yield { id, field: `targets.${index}.value`, quantity: target.value };
    for (const [index, seen] of observations.entries())
      yield { id, field: `observations.${index}.value`, quantity: seen.value };
    if (completion) yield { id, field: 'completion', quantity: completion };
    if (change) yield { id, field: 'change.value', quantity: change.value };
  }
  for (const { id, statedCount } of report.initiatives) {
    if (statedCount) yield { id, field: 'statedCount', quantity: statedCount };
  }
}
