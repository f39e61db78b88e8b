import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, SURNAME_TOO } from '../rules/wordKinds.ts';

/** What a text and its headline name. */
interface NamedIn {
  /** Countries: by their names, peoples and towns, and by persons and bodies of theirs. */
  readonly countries: ReadonlySet<string>;
  /** Persons of the lexicon, by whatever name it has of them. */
  readonly people: ReadonlySet<string>;
}

const found = new WeakMap<TextLayout, NamedIn>();

/**
 * The countries and the persons of the lexicon that a text names, each text looked through once.
 *
 * @example namedIn(layout, reader).countries.has('NO') // false
 */
export function namedIn(layout: TextLayout, reader: Reader): NamedIn {
  const known = found.get(layout);
  if (known) return known;
  const named: Found = { countries: new Set(), people: new Set() };
  const headline = layout.headline === null ? (layout.headlineText ?? '') : '';
  for (const words of [layout.words, wordsOfLine(headline, layout.language)]) addNamed(words, reader, named);
  found.set(layout, named);
  return named;
}

interface Found {
  readonly countries: Set<string>;
  readonly people: Set<string>;
}

function addNamed(words: readonly Word[], reader: Reader, found: Found): void {
  for (const [at, { text }] of words.entries()) {
    if (!startsUpper(text)) continue;
    for (const { place } of reader.places.at(words, at)?.values ?? [])
      if (place.country !== null) found.countries.add(place.country);
    addSpeakers(words, at, reader, found);
  }
}

function addSpeakers(words: readonly Word[], at: number, reader: Reader, { countries, people }: Found): void {
  const speaker = reader.speakers.at(words, at);
  if (!speaker) return;
  const isInFull = speaker.to > at + 1 || speaker.values[0]!.kind === 'body';
  for (const { kind, name, side } of speaker.values) {
    if (isInFull && side !== null) countries.add(side);
    // "May said": a surname that is a word as well shows nobody.
    if (kind === 'person' && !isA(words[at], SURNAME_TOO)) people.add(name);
  }
}
