import type { TextLayout } from '../layout/layOut.ts';
import type { Turn } from './turn.ts';

/**
 * Who holds an office by the labels themselves: "ROSA HOLM, MINISTER FOR FOREIGN AFFAIRS:" says who speaks under "FOREIGN MINISTER:".
 * Null for an office that no label has or that two have.
 */
export function officesInLabels(
  { text }: TextLayout,
  turns: ReadonlyMap<number, Turn>,
  personAt: ReadonlyMap<number, number>,
): (title: string) => number | null {
  const offices = [...turns.values()].flatMap(({ from, label }) => {
    const index = personAt.get(from);
    const office = text.slice(label.start, label.end).split(',').slice(1).join(' ').toLowerCase();
    return index === undefined || office === ''
      ? []
      : [{ index, words: new Set(office.split(/[^\p{L}-]+/u)) }];
  });
  return (title) => {
    const wanted = title.split(' ').filter((word) => word !== 'of' && word !== '');
    const fitting = offices.filter(({ words }) => wanted.every((word) => words.has(word)));
    const held = new Set(fitting.map(({ index }) => index));
    return wanted.length > 0 && held.size === 1 ? [...held][0]! : null;
  };
}
