/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A line of a table as RFC 4180 has it. Words that a spreadsheet would take for a formula get an apostrophe before them,
 * as OWASP recommends ("CSV injection"); numbers stay numbers.
 *
 * @example csvLine(['=1+1', -2]) // "'=1+1,-2\r\n"
 */
export function csvLine(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) => {
    if (typeof value === 'number') return String(value);
    const cell = value === null ? '' : FORMULA.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\r\n`;
}
