import type { ArchiveView, FoundPerson } from '../archive/port.ts';
import { foldName } from '../text/foldName.ts';

/**
 * An archive that answers who has some words in their name from an earlier look-up of more words, where that found
 * everybody: a question that is read as a whole and then name by name asks once.
 *
 * @example rememberPeople(archive).viewer === archive.viewer // true
 */
export function rememberPeople(archive: ArchiveView): ArchiveView {
  let known: { readonly words: ReadonlySet<string>; readonly people: readonly FoundPerson[] } | null = null;
  return {
    ...archive,
    async findPeople(query) {
      const { anyWord, limit, ...rest } = query;
      if (anyWord === undefined || Object.keys(rest).length > 0) return archive.findPeople(query);
      const words = new Set(anyWord.flatMap((word) => foldName(word).split(' ')));
      if (known && words.isSubsetOf(known.words))
        return known.people
          .filter(({ name }) =>
            foldName(name)
              .split(' ')
              .some((word) => words.has(word)),
          )
          .slice(0, limit);
      const people = await archive.findPeople(query);
      if (limit === undefined || people.length < limit) known = { words, people };
      return people;
    },
  };
}
