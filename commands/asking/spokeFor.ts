import type { AskedSpeaker } from '../../src/answers/asked.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { namesSides } from '../../src/reading/sideOfSource.ts';

/** "Prime Minister of Belgium": an office whose title says whose it is. */
const OF_SOMEWHERE = /^(?:Prime Minister|President|Chancellor|Foreign Minister) of /;

/**
 * Tells whether somebody spoke for a body or a side on a day: nobody does who then held an office of another country and none besides.
 * Null where the lexicon has the side of no such speaker.
 *
 * @example spokeForOn({ kind: 'body', label: 'European Union', names: ['Charles Michel'] }, lexicon)?.('Charles Michel', '2018-01-31') // false, of Belgium's prime minister
 */
export function spokeForOn(
  { kind, label, names }: Pick<AskedSpeaker, 'kind' | 'label' | 'names'>,
  lexicon: Lexicon,
): ((name: string, day: string) => boolean) | null {
  if (kind === 'person') return null;
  const { speakers, places } = lexicon;
  const side =
    kind === 'body'
      ? speakers.find((one) => one.kind === 'body' && one.name === label)?.side
      : places.find((place) => place.kind === 'country' && place.name === label)?.country;
  if (!side) return null;
  const offices = new Map(speakers.map((one) => [one.name, one.offices]));
  const isOfAnother = ({ title }: { readonly title: string }) => {
    const named = OF_SOMEWHERE.test(title) ? namesSides(title, lexicon) : [];
    return named.length > 0 && !named.includes(side);
  };
  if (!names.some((name) => offices.get(name)?.some(isOfAnother))) return null;
  return (name, day) => {
    const year = Number(day.slice(0, 4));
    const held = (offices.get(name) ?? []).filter(
      ({ from, to }) => (from === null || yearOf(from) <= year) && (to === null || year <= yearOf(to)),
    );
    if (held.length === 0 || !year) return true;
    return !held.every(isOfAnother);
  };
}

/** An office is held from a year or from a day. */
const yearOf = (when: string | number): number => Number(String(when).slice(0, 4));
