/**
 * The commands that a document gives below a heading: the lines of its blocks of code, in order.
 *
 * @example commandsIn('## A\n\nDo:\n\n    one\n    two\n\n## B\n\n    three\n', 'A') // ['one', 'two']
 */
export function commandsIn(markdown: string, heading: string): string[] {
  const section = markdown.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (!section) throw new Error(`There is no heading “${heading}”.`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());
}
