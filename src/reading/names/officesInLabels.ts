import type { TextLayout } from '../layout/layOut.ts';
import type { Named } from './roster.ts';
import type { Turn } from './turn.ts';

/**
 * Who holds an office by the labels themselves: "ROSA HOLM, MINISTER FOR FOREIGN AFFAIRS:" says who speaks under "FOREIGN MINISTER:".
 * Null for an office that no label has or that two have.
 */
export function officesInLabels(
  { text, words }: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  personAt: ReadonlyMap<number, number>,
): (title: string) => number | null {
  const wordsOf = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map(({ low }) => low)
      .join(' ');
  const offices = [...turns.values()].flatMap(({ from, to, label }) => {
    let at = from;
    while (at < to && !personAt.has(at)) at++;
    const index = at < to ? personAt.get(at) : undefined;
    const whole = text.slice(label.start, label.end).toLowerCase();
    const behind = whole.split(',').slice(1).join(' ');
    // "Spokesman Otto Brandt:", "NATO Secretary General Otto Brandt:"; "President Holt:" may stand beside another president.
    const before = wordsOf(from, at);
    const isBefore = behind === '' && (before.startsWith('spokes') || before.includes(' '));
    const office = isBefore ? before : behind;
    return index === undefined || office === ''
      ? []
      : [{ index, isBefore, words: new Set(office.split(/[^\p{L}-]+/u)) }];
  });
  return (title) => {
    const wanted = title.split(' ').filter((word) => word !== 'of' && word !== '');
    const fitting = offices.filter(
      ({ words, isBefore }) =>
        wanted.every((word) => words.has(word)) && (!isBefore || words.size === new Set(wanted).size),
    );
    const held = new Set(fitting.map(({ index }) => index));
    return wanted.length > 0 && held.size === 1 ? [...held][0]! : null;
  };
}

/**
 * Who holds an office by the list of those present: "Members present: Harriet Lowe (Chair)" says who speaks under "Chair:".
 * Null for an office that comes after no name or behind two.
 */
export function officesInBrackets(
  { text, words }: TextLayout,
  people: readonly Named[],
): (office: string) => number | null {
  const holders = new Map<string, number | null>();
  for (const [index, { at }] of people.entries())
    for (const { to, inHeadline } of at) {
      if (inHeadline || words[to]?.text !== '(') continue;
      const inside = /^\(([^()\n]{2,60})\)/u.exec(text.slice(words[to]!.start, words[to]!.start + 64))?.[1];
      if (inside === undefined) continue;
      const office = inside.toLowerCase();
      holders.set(office, (holders.get(office) ?? index) === index ? index : null);
    }
  return (office) => holders.get(office.toLowerCase()) ?? null;
}
