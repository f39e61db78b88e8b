import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import type { KnownPlace } from '../lexicon.ts';
import type { PlaceName, Reader } from '../prepareReader.ts';
import type { Mention, Place } from '../reading.ts';
import type { Roster } from './roster.ts';

/**
 * The places of the lexicon that a text names, most often named first; words for peoples ("Russian") are no places,
 * and neither is a place inside the name of a person or body ("Washington Post").
 */
export function findPlaces(layout: TextLayout, reader: Reader, roster: Roster): Place[] {
  const found = new Map<KnownPlace, Mention[]>();
  const scan = (words: readonly Word[], inBody: boolean) => {
    for (let at = 0; at < words.length; at++) {
      if (!startsUpper(words[at]!.text)) continue;
      if (inBody && (roster.personAt.has(at) || roster.bodyAt.has(at))) continue;
      const match = reader.places.at(words, at);
      if (!match) continue;
      const { place, demonym } = match.values[0]!;
      if (!demonym) {
        const start = words[at]!.start;
        const end = words[match.to - 1]!.end;
        const mentions = found.get(place) ?? [];
        mentions.push(mentionOf(layout, start, end));
        found.set(place, mentions);
      }
      at = match.to - 1;
    }
  };
  scan(layout.headlineWords, false);
  scan(layout.words, true);
  return [...found]
    .map(([place, mentions]) => ({ name: place.name, country: place.country, mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start);
}

/**
 * Codes of the sides that a stretch of words names: countries, their peoples, their capitals. In order, each once.
 *
 * @param isOfName whether a word is of a person's name: "Sofia Brandt" is of no Bulgarian
 */
export function sidesIn(
  words: readonly Word[],
  from: number,
  to: number,
  reader: Reader,
  isOfName: (at: number) => boolean = () => false,
): string[] {
  const sides = new Set<string>();
  const keep = ({ place }: PlaceName) => {
    if (place.country && place.kind !== 'city' && place.kind !== 'region') sides.add(place.country);
  };
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (!startsUpper(word.text) || isOfName(at)) continue;
    const whole = reader.places.at(words, at);
    if (whole && whole.to <= to) {
      keep(whole.values[0]!);
      at = whole.to - 1;
    } else if (!whole && word.low.includes('-'))
      // "Franco-German", "US-China"
      for (const part of word.low.split('-')) {
        const half = reader.places.at([{ ...word, low: part }], 0);
        if (half) keep(half.values[0]!);
      }
  }
  return [...sides];
}
