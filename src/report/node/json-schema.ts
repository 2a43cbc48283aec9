/** The published JSON Schema of a report file, made from the one valibot schema. Build time only. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { RULES } from '../rules.ts';
import { DEFINITIONS, ReportFile } from '../schema.ts';

/** With our own keyword `x-rule` for what JSON Schema cannot say; other validators pass over it. */
export function reportJsonSchema(): object {
  return {
    title: 'xx-widgets report',
    ...toJsonSchema(ReportFile, {
      definitions: DEFINITIONS,
      errorMode: 'ignore',
      overrideAction: ({ valibotAction, jsonSchema }) => {
        const requirement = 'requirement' in valibotAction ? valibotAction.requirement : undefined;
        const rule = Object.entries(RULES).find(([, test]) => test === requirement)?.[0];
        return rule ? ({ ...jsonSchema, 'x-rule': rule } as typeof jsonSchema) : undefined;
      },
    }),
  };
}

/** As much of JSON Schema as the report's schema uses. */
interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly 'x-rule'?: string;
}

/** A JSON Schema as the `Shape` of shape.ts, in TypeScript; `$ref`s are names of constants. */
function shape(schema: JsonSchema): string {
  const { $ref, anyOf, type, items, properties, required = [], minLength, maxLength = '' } = schema;
  if ($ref) return $ref.slice('#/$defs/'.length);
  if (anyOf) return `{ or: null, ...${shape(anyOf[0] as JsonSchema)} }`;
  const pattern =
    schema.pattern ?? (minLength === undefined ? undefined : `^[^]{${minLength},${maxLength}}$`);
  const fields = Object.entries(properties ?? {}).map(
    ([name, field]) => `'${required.includes(name) ? name : `${name}?`}': ${shape(field)}`,
  );
  const written = {
    type: type === 'integer' || type === 'boolean' ? type : undefined,
    choices: schema.enum,
    pattern,
    should: schema.description,
    rule: schema['x-rule'],
  };
  const parts = Object.entries(written).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${JSON.stringify(value)}`,
  );
  if (properties) parts.unshift(`fields: { ${fields.join(', ')} }`);
  if (items) parts.unshift(`items: ${shape(items)}`);
  return `{ ${parts.join(', ')} }`;
}

/**
 * The same as the module that the browser's check reads: `src/report/schema.generated.ts`. Each list
 * is a constant of its own, so that a bundle holds the lists that its widgets read and no more.
 */
export function generatedSchemaModule(): string {
  const {
    $defs = {},
    properties = {},
    required = [],
  } = reportJsonSchema() as JsonSchema & { $defs?: Record<string, JsonSchema> };
  const lists = Object.keys(properties).filter((key) => properties[key]?.items);
  // A translation that is no text is passed over where it is used, and a page in Chinese never reads one.
  const head = Object.entries(properties).filter(
    ([key]) => !lists.includes(key) && !/^(?:\$schema|translations)$/.test(key),
  );
  const definitions = Object.keys($defs).map((name) => [name, shape($defs[name] as JsonSchema)] as const);
  // A constant stands before those that name it; the short ones name nothing.
  definitions.sort(([, a], [, b]) => a.length - b.length);
  return [
    '/** Made from schema.ts by `npm run build`; do not edit. */',
    "import type { ListShape, Shape } from './shape.ts';\n",
    ...definitions.map(([name, written]) => `const ${name}: Shape = ${written};`),
    `\nexport const HEAD: Shape = ${shape({ properties: Object.fromEntries(head), required })};`,
    ...lists.map(
      (list) =>
        `export const ${list.toUpperCase()}: ListShape = { list: '${list}', row: ${shape(properties[list]?.items as JsonSchema)} };`,
    ),
    '',
  ].join('\n');
}
