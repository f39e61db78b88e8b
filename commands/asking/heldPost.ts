import type { Answer } from '../../src/answers/answer.ts';
import { answerNotQuoted } from '../../src/answers/answerNotQuoted.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { ENDS } from '../../src/answers/newsSentence.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import type { Passage } from '../../src/lookups/passagesOn.ts';
import { conceptsIn, wholeMask } from '../../src/lookups/subject.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import type { Span } from '../../src/text/article.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { titlesOf } from '../asked/titles.ts';
import type { Asker, Desk } from '../command.ts';
import { type Called, hasLabel } from './calledSo.ts';
import { narrated } from './narrated.ts';
import { searchedBy } from './search.ts';

const WHOM = '(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)';
const POST = '((?:\\p{Ll}+ ){0,2}\\p{Ll}+)';
const AT_A_PLACE = '(?: (?:at|to|in|on) .{2,40})?';
const OF_WHOM = new RegExp(`^${POST} (?:of|for) (?:the )?${WHOM}${AT_A_PLACE}$`, 'u');
const WHOSE = new RegExp(`^${WHOM}(?:['’]s?)? ${POST}${AT_A_PLACE}$`, 'u');

/**
 * How texts write whoever holds a post of a state or body and is not named; none for words that are no post.
 *
 * @example postOf("Tarsk's envoy to the UN", lexicon) // ['envoy of tarsk', 'envoy of the tarsk', 'envoy for tarsk', …]
 */
export function postOf(name: string, lexicon: Lexicon): readonly string[] {
  const [, before, of] = OF_WHOM.exec(name) ?? [];
  const [, whose, behind] = WHOSE.exec(name) ?? [];
  const post = foldWords(before ?? behind ?? '');
  const whom = foldWords(of ?? whose ?? '');
  if (whom === '' || !titlesOf(lexicon).positions.has(post.split(' ').at(-1)!)) return [];
  // "the Korvath ambassador to the UN" is its permanent representative there.
  const isAtUN = post === 'ambassador' && /\b(?:UN|United Nations)$/i.test(name);
  return (isAtUN ? [post, 'permanent representative'] : [post]).flatMap((one) => writtenSo(one, whom));
}

/** "Letter dated 6 November 2026 from the Permanent Representative of Kelmark to …" */
const isLetterOf = (labels: readonly string[], title: string): boolean =>
  /^(?:\p{L}+ )?(?:letter|note|communication|statement|remarks|address)\b/iu.test(title) &&
  hasLabel(
    title,
    labels.flatMap((label) => [`from the ${label}`, `by the ${label}`]),
  );

const writtenSo = (post: string, whom: string): string[] => [
  `${post} of ${whom}`,
  `${post} of the ${whom}`,
  `${post} for ${whom}`,
  `${whom}'s ${post}`,
  `${whom} ${post}`,
];

/**
 * What texts tell of whoever holds a post: on a subject in the paragraph that names it ("The representative of Tarsk said … She
 * called for sanctions"), else the sentences that name it. Null where there is none.
 */
export async function aroundPost(
  { name, labels, subject }: Called,
  versions: readonly StoredVersion[],
  asked: Asked,
  asker: Asker,
  desk: Desk,
): Promise<Answer | null> {
  const told = versions.flatMap((version) => {
    const { paragraphs, sentences } = version.reading;
    const wordsOf = ({ start, end }: Span) => version.text.slice(start, end);
    const names = (one: Span) => hasLabel(wordsOf(one), labels);
    // What the headline calls a letter of theirs is theirs from its first word.
    if (isLetterOf(labels, version.article.title ?? ''))
      return sentences
        .filter((s) => !subject || conceptsIn(wordsOf(s), subject).mask === wholeMask(subject))
        .filter((s) => ENDS.test(wordsOf(s)))
        .map(({ start, end }): Passage => ({ version, start, end, by: null }));
    const own = subject ? paragraphs.filter(names) : sentences.filter(names);
    return sentences
      .filter((s) => own.some((one) => one.start <= s.start && s.end <= one.end))
      .filter((s) => !subject || conceptsIn(wordsOf(s), subject).mask === wholeMask(subject))
      .map(({ start, end }): Passage => ({ version, start, end, by: null }));
  });
  if (told.length === 0) return null;
  if (!subject)
    return narrated(
      told.map(({ version, start, end }) => ({ version, span: { start, end } })),
      null,
    );
  const searched = await searchedBy(asked, asker, desk);
  return answerNotQuoted({ speaker: `The ${name}`, narrated: told, searched, days: asked.period }, subject);
}
