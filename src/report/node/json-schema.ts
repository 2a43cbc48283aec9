/** The published JSON Schema of a report file, made from the one valibot schema. Build time only. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { ReportFile } from '../schema.ts';

export function reportJsonSchema(): object {
  // Cross-field rules (v.check) have no JSON Schema; `xx-report verify` holds them.
  return { title: 'xx-widgets report', ...toJsonSchema(ReportFile, { errorMode: 'ignore' }) };
}
