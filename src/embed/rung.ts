/**
 * The rungs of the ladder: the ways in which a figure can be written into a page whose editor does not let
 * the tag through. What each says is the same: which widget, and its attributes.
 *
 *     <a href="/report.html#xx-progress/lift-2021-start?variant=bar">…</a>
 *     <table data-xx="progress" data-xx-of="lift-2021-start">…</table>
 */

/** What may be a rung; the one script looks for it when the page is parsed, and asks for the rest only then. */
export const RUNGS = '[data-xx],a[href*="#xx-"]:not([href*="#xx-timeline/"]),iframe[src*="xx-"]';

export interface Rung {
  /** `xx-progress` */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Editors and mail programs write some of it as %2F; what cannot be decoded stands as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads the fragment of an address: `#xx-<widget>/<ids>?<attribute>=<value>&…`. Several ids stand between
 * `+`, `,` or spaces. Null for what is no rung; among it `#xx-timeline/<id>`, which leads to an item of a
 * timeline, on this page or another, and stays a link (the timeline itself is `#xx-timeline`).
 */
export function readFragment(address: string): Rung | null {
  const at = address.indexOf('#');
  const raw = at < 0 ? '' : address.slice(at + 1);
  // Escaped once too often, and encoded as a whole.
  const text = (/[/?]/.test(raw) ? raw : decoded(raw)).replace(/&amp;/g, '&');
  const [, tag, path = '', query = ''] = /^(xx-[a-z][a-z-]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(text) || [];
  const of = decoded(path)
    .split(/[+,\s]+/)
    .filter(Boolean)
    .join(' ');
  if (!tag || tag === 'xx-report' || (tag === 'xx-timeline' && of)) return null;
  const attributes: Record<string, string> = {};
  new URLSearchParams(query).forEach((value, name) => {
    attributes[name] = value;
  });
  return { tag, attributes: of ? { ...attributes, of } : attributes };
}

/** Reads `data-xx="progress" data-xx-of="…"`; null where it names no widget. */
export function readData(element: Element): Rung | null {
  const name = (element.getAttribute('data-xx') || '').trim().replace(/^xx-/, '');
  if (!/^[a-z][a-z-]*$/.test(name) || /^(off|report)$/.test(name)) return null;
  const attributes: Record<string, string> = {};
  for (const { name: written, value } of Array.from(element.attributes)) {
    const [, attribute] = /^data-xx-(.+)$/.exec(written) || [];
    if (attribute) attributes[attribute] = value;
  }
  return { tag: `xx-${name}`, attributes };
}

/** What a row or a column of a figure's table may be called. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  label: /^(指标|指标名称|名称|项目|label|indicator)$/i,
  value: /^(数值|实际|实际数|完成数|value|actual)$/i,
  unit: /^(单位|unit)$/i,
  target: /^(目标|目标数|目标值|target)$/i,
  'target-label': /^(目标来源|目标由来|target label)$/i,
  completion: /^(完成率|完成比例|completion)$/i,
  period: /^(时期|时间|年份|年度|period)$/i,
  'as-of': /^(截至|截止|as of)$/i,
  scope: /^(范围|scope)$/i,
  note: /^(说明|备注|note)$/i,
};

const said = (cell: Element): string => (cell.textContent || '').replace(/\s+/g, ' ').trim();

function fieldOf(name: string): string | undefined {
  const bare = name.replace(/[：:]\s*$/, '').trim();
  return Object.keys(FIELDS).find((field) => FIELDS[field]?.test(bare));
}

/** `1.7万多人次` → 1.7万多 and 人次; `85%以上` → 85以上 and %. A number alone has no unit. */
const FIGURE = /^([约近超]?\s?-?\d[\d,.]*(?:[万亿]?[多余])?)\s*([^\d\s]*?)(以[上下])?$/;

/** A unit that stands in the cell of the number goes where the attributes have it. */
function apart(figure: Record<string, string>): Record<string, string> {
  const split = (typed: string) => {
    const [, number = typed, unit = '', end = ''] = FIGURE.exec(typed) || [];
    return { number: number.replace(/\s/, '') + end, unit };
  };
  const { value = '', target } = figure;
  const { number, unit = '' } = split(value);
  const whole = figure.unit || unit;
  if (unit && unit === whole) figure.value = number;
  if (target !== undefined) {
    const goal = split(target);
    if (goal.unit && goal.unit === whole) figure.target = goal.number;
  }
  if (figure.completion) figure.completion = figure.completion.replace(/\s*%$/, '');
  return whole ? { ...figure, unit: whole } : figure;
}

/** The cells of a table, row by row; of a list of terms, each term with what is said of it. */
function rowsOf(element: Element): Element[][] {
  if (element.localName === 'table')
    return Array.from((element as HTMLTableElement).rows).map((row) => Array.from(row.cells));
  const terms = Array.from(element.querySelectorAll('dt'));
  return terms.map((term) => [term, term.nextElementSibling].filter(Boolean) as Element[]);
}

/**
 * The figures that a table or a list of terms holds in its cells, as attributes: names down the side, or
 * names in the first row and a figure in each row below. What is called by no name that we know is left.
 */
export function readCells(element: Element): Record<string, string>[] {
  const rows = rowsOf(element);
  const [head = [], ...body] = rows;
  const names = head.map((cell) => fieldOf(said(cell)));
  const across = head.length > 1 && names.every(Boolean);
  const pairs = across
    ? body.map((row) => row.map((cell, at) => [names[at], said(cell)] as const))
    : [rows.map(([name, cell]) => [name && fieldOf(said(name)), cell ? said(cell) : ''] as const)];
  const caption = element.querySelector('caption');
  return pairs
    .map((fields) => {
      const figure: Record<string, string> = {};
      for (const [field, text] of fields) if (field && text) figure[field] = text;
      if (!figure.label && caption) figure.label = said(caption);
      return apart(figure);
    })
    .filter(({ label, value }) => label && value);
}
