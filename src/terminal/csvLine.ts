/** A line of a table as RFC 4180 has it. */
export function csvLine(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) => {
    const cell = value === null ? '' : String(value);
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\r\n`;
}
