/** Cells as a CSV file that every spreadsheet opens right and none of them executes. */

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection);
 * also behind white space and full-width, which some of them accept. A negative number is a number.
 */
export const guarded = (cell: string): string =>
  /^\s*[=+\-@＝＋－＠\t\r]/.test(cell) && !/^[+-]?\d[\d,.]*[%‰]?$/.test(cell) ? `'${cell}` : cell;

/** RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the system's own encoding. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}
