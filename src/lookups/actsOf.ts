import type { StoredVersion } from '../archive/port.ts';
import type { Span } from '../text/article.ts';
import { namesFolded } from './foldedNames.ts';
import { conceptsIn, type Subject, wholeMask } from './subject.ts';

/** A sentence on what somebody did, in the article's own words. */
interface Act extends Span {
  readonly version: StoredVersion;
  readonly by: null;
}

/**
 * What a text says in its own words that somebody did: sentences that begin with the name and a verb, and nobody else's words. On a
 * subject only in a text whose headline or first two sentences have all of it: "France and Germany welcomed it."
 *
 * @param names folded, as sentences begin with them: "france", "vesely"
 * @example actsOf(reykjavik, ['lavrov'], null).length // 1
 */
export function actsOf(
  version: StoredVersion,
  names: readonly string[],
  subject: Subject | null,
): readonly Act[] {
  const { reading, text } = version;
  if (names.length === 0 || (subject && !isHeadedOn(version, subject))) return [];
  const any = names.map((name) => RegExp.escape(name)).join('|');
  const acts = new RegExp(
    `^(?:(?:the )?\\p{L}+ and )?(?:the )?(?:${any})(?: and (?:the )?\\p{L}+(?: \\p{L}+)?)? (?:also |then |later |again )?(?:\\p{L}{2,}ed|said|did|has|had|would|will|told|gave|took|made|froze|sent|cut|left|put|held|met|won|lost|began|broke|chose|drew|fell|found|kept|led|let|ran|saw|set|shut|spoke|stood|withdrew|wrote|sought|struck|forbade)(?!\\p{L})`,
    'u',
  );
  return reading.sentences
    .filter(({ start, end }) => acts.test(namesFolded(text.slice(start, end))))
    .filter(
      (one) => !reading.quotes.some((q) => q.speakerName !== null && q.start < one.end && one.start < q.end),
    )
    .map(({ start, end }) => ({ version, start, end, by: null }));
}

/**
 * Whether the headline and the first two sentences of a text have all of a subject.
 *
 * @example isHeadedOn(reykjavik, stability) // false
 */
export function isHeadedOn({ article, reading, text }: StoredVersion, subject: Subject): boolean {
  const lead = reading.sentences.slice(0, 2).map(({ start, end }) => text.slice(start, end));
  return conceptsIn([article.title ?? '', ...lead].join(' '), subject).mask === wholeMask(subject);
}
