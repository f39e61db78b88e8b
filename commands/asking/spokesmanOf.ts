import type { Lexicon } from '../../src/reading/lexicon.ts';

/**
 * Who speaks for whoever holds an office now, by the lexicon; null where it knows nobody who does.
 *
 * @example spokesmanOf('António Guterres', lexicon) // 'Stéphane Dujarric', Spokesman for the Secretary-General
 */
export function spokesmanOf(name: string, { speakers }: Lexicon): string | null {
  const person = speakers.find((s) => s.name === name);
  const held = (person?.offices ?? []).filter(({ to }) => !to).map(({ title }) => title.toLowerCase());
  const speaksForIt = (title: string) => {
    const [, office] = /^spokes\w+ (?:for|of) the (.+)$/.exec(title.toLowerCase()) ?? [];
    return office !== undefined && held.includes(office);
  };
  const spokesman = speakers.find(
    ({ side, offices }) =>
      side === person?.side && offices.some(({ title, to }) => !to && speaksForIt(title)),
  );
  return spokesman?.name ?? null;
}
