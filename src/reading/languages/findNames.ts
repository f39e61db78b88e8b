import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { knownUnder } from '../names/knownUnder.ts';
import type { Reader } from '../prepareReader.ts';
import { type Language, titleGender } from '../rules/compileLanguage.ts';
import { type Chunk, chunksIn } from './chunksIn.ts';
import type { Mentioned, Names } from './namedHere.ts';
import { writtenFrom } from './readTitles.ts';
import { createRegister } from './registerNames.ts';

/**
 * Everybody whom a text names: full names first, then surnames alone, which mean the person named in full here, else
 * the one person of the lexicon who bears them.
 */
export function findNames(
  layout: TextLayout,
  language: Language,
  reader: Reader,
  published: string | null,
): Names {
  const { words } = layout;
  const register = createRegister(layout, language, reader, published);
  const { people, byName, mentionAt, person, mention, bearersOf, declined, knownBySurname, isGiven } =
    register;
  const bodyAt = new Map<number, { to: number; body: KnownSpeaker }>();

  /** Whom one capitalised phrase names; `shown` where something tells that it is a person. */
  const resolve = (
    { from, to, shown, declined: isDeclined }: Chunk,
    nominative = false,
  ): Mentioned | null => {
    if (to - from === 1 && words[from]!.text.length === 1) return null;
    const written = writtenFrom(layout, from, to);
    const known = reader.speakers.at(words, from);
    if (known && known.to === to) {
      const [one] = known.values;
      if (one!.kind === 'body') {
        bodyAt.set(from, { to, body: one! });
        return null;
      }
      const here = to - from === 1 ? bearersOf(words[from]!.low, from) : [];
      return mention(from, to, here.length > 0 ? here : [person(written, one!, true)]);
    }
    const last = words[to - 1]!;
    const initial = words[from + 1]?.text === '.' && words[from]!.text.length === 1 ? words[from]!.low : '';
    if (initial !== '' || to - from === 1) {
      const here = bearersOf(last.low, from).filter(
        (index) => (shown || people[index]!.shown) && people[index]!.given.startsWith(initial),
      );
      if (here.length > 0) return mention(from, to, here);
      const one = knownBySurname(last.low, initial);
      if (one) return mention(from, to, [person(written, one, true)]);
      const other = nominative ? [] : declined(from, to);
      if (other.length > 0) return mention(from, to, other, true);
      return !isDeclined && (shown || initial !== '')
        ? mention(from, to, [person(written, null, true)])
        : null;
    }
    const full = knownUnder(written, reader);
    const other = full || nominative || byName.has(foldWords(written)) ? [] : declined(from, to);
    if (other.length > 0) return mention(from, to, other, true);
    if (isDeclined && full === null && !byName.has(foldWords(written))) return null;
    const index = person(written, full, shown || isGiven(words[from]!));
    return people[index]!.shown ? mention(from, to, [index]) : null;
  };

  const chunks = chunksIn(layout, language, reader, isGiven);
  const full = chunks.filter(({ from, to }) => to - from > 1);
  for (const chunk of full) resolve(chunk);
  // Again: a later mention may have shown that a name is a person's.
  for (const chunk of full) if (!mentionAt.has(chunk.from)) resolve(chunk);
  for (const chunk of chunks) if (chunk.to - chunk.from === 1) resolve(chunk);
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  const chunkAt = new Map(chunks.map((chunk) => [chunk.from, chunk]));

  return {
    people,
    mentionAt,
    bodyAt,
    take(from, to, anyCase) {
      const chunk = chunkAt.get(from);
      if (!chunk || chunk.to > to) return null;
      // "Russlands Außenminister", "Lawrows Sprecherin": a noun that has another one is no speaker.
      const next = words[chunk.to];
      if (
        chunk.to < to &&
        next &&
        (startsUpper(next.text) || titleGender(language, next) !== undefined) &&
        !language.small.has(next.plain)
      )
        return null;
      const surname = words[chunk.to - 1]!.low;
      const mayBeDeclined = anyCase && language.declension.some(([ending]) => surname.endsWith(ending));
      return resolve({ ...chunk, shown: true, declined: chunk.declined || mayBeDeclined }, !anyCase);
    },
  };
}
