import type { KnownSpeaker, Lexicon } from './lexicon.ts';

/**
 * Whoever of the lexicon held an office of the same side next after or before somebody: of several offices the last that has
 * the title's words. Null where none is known, or somebody holds it still.
 *
 * @param name as the lexicon has it
 * @param title words of the office, "chancellor"; null for any
 * @example nextInOffice('Angela Merkel', 'after', null, lexicon)?.name // 'Olaf Scholz'
 */
export function nextInOffice(
  name: string,
  which: 'before' | 'after',
  title: string | null,
  { speakers }: Lexicon,
): KnownSpeaker | null {
  const person = speakers.find((one) => one.name === name);
  if (!person) return null;
  const words = title?.toLowerCase().split(' ') ?? [];
  const [office] = person.offices
    .filter((one) => words.every((word) => one.title.toLowerCase().split(/[ -]/).includes(word)))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
  const edge = (which === 'after' ? office?.to : office?.from) ?? null;
  if (!office || edge === null) return null;
  const others = speakers
    .filter((one) => one !== person && one.side === person.side)
    .flatMap((one) =>
      one.offices
        .filter(({ title: own }) => own === office.title)
        .map(({ from, to }) => ({ one, from: from ?? '', to: to ?? '9999' })),
    )
    .filter(({ from, to }) => (which === 'after' ? from !== '' && from >= edge : to <= edge))
    .toSorted((a, b) =>
      which === 'after'
        ? a.from.localeCompare(b.from) || a.to.localeCompare(b.to)
        : b.to.localeCompare(a.to) || b.from.localeCompare(a.from),
    );
  return others[0]?.one ?? null;
}
