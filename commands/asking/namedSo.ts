import type { Answer } from '../../src/answers/answer.ts';
import { answerWords } from '../../src/answers/answerWords.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { doesSo } from '../../src/lookups/conditions.ts';
import type { Evidence } from '../../src/lookups/evidence.ts';
import { storedWords, type WordsFound } from '../../src/lookups/storedWords.ts';
import { conceptsIn, subjectOf, wholeMask } from '../../src/lookups/subject.ts';
import type { Asker, Desk } from '../command.ts';
import type { Narrated } from './narrated.ts';
import { searchedBy, searchOf } from './search.ts';

/** More words than these are no name that somebody gave something. */
const MOST_WORDS = 12;

/** "who called it a fairy tale?": all that is left of the subject is the name. */
const OF_IT = /\b(?:it|this|that|him|her|them)\b/i;

const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word);

/** Whether a question is for what somebody called somebody or something. */
export const asksForNames = ({ kinds }: Asked): boolean => kinds.length === 1 && kinds[0] === 'call';

/**
 * Who called somebody or something so: "who called the sanctions dead on arrival?" The longest end of the subject that is in a
 * stored text just so is the name that was given, where the words before it stand in that sentence, in its paragraph or in the one
 * before. Null where no end of it does.
 *
 * @example (await answerNamedSo(asked, asker, desk))?.kind // 'words'
 */
export async function answerNamedSo(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const words = asked.subject?.split(' ') ?? [];
  if (!asksForNames(asked) || words.length > MOST_WORDS) return null;
  const search = searchOf({ ...asked, speakers: [] }, asker, desk);
  for (let at = OF_IT.test(asked.typed) ? 0 : 1; at < words.length; at += 1) {
    const name = words.slice(at).join(' ');
    const whom = words.slice(0, at).join(' ');
    // "the Prime Minister" is one name.
    if (isCapital(words[at - 1]) && isCapital(words[at])) continue;
    const { exact } = await storedWords(name, search, desk.archive);
    const own = whom ? ofWhom(exact, whom, desk) : exact;
    if (own.length === 0) continue;
    return answerWords({
      words: name,
      speaker: null,
      exact: own,
      near: [],
      searched: await searchedBy(asked, asker, desk),
      days: asked.period,
      isYesNo: asked.isYesNo,
    });
  }
  return null;
}

/**
 * The sentences in which an article quotes what somebody called something, where whole quotes would hide them: "Netanyahu denounced
 * the meeting as “a theatre for the naive”". None where nothing whole hides them.
 *
 * @example namesIn(evidence, ['called']) // []
 */
export function namesIn(evidence: readonly Evidence[], verbs: readonly string[]): readonly Narrated[] {
  if (!evidence.some(({ quote }) => quote.kind === 'direct' || quote.kind === 'spoken')) return [];
  const named = evidence.filter((e) => e.quote.kind === 'mixed' && (doesSo(e, verbs) || isNamedAs(e)));
  return named.flatMap(({ version, quote }) => {
    const span = version.reading.sentences.find((s) => s.start <= quote.start && quote.start < s.end);
    return span ? [{ version, span }] : [];
  });
}

/** "denounced the meeting as “a theatre”" */
const isNamedAs = ({ version, quote }: Evidence): boolean =>
  quote.marked.some(({ start }) =>
    /\bas (?:an? |the )?["“„«‘']?$/.test(version.text.slice(Math.max(0, start - 20), start)),
  );

/** The places in whose sentence whoever is called so is named; where there is none, those in whose paragraph or the one before. */
function ofWhom(places: readonly WordsFound[], whom: string, { lexicon }: Desk): readonly WordsFound[] {
  const subject = subjectOf(whom, lexicon);
  const isNamedIn = (text: string) => conceptsIn(text, subject).mask === wholeMask(subject);
  const inSentence = places.filter(({ version, shown }) =>
    isNamedIn(version.text.slice(shown.start, shown.end)),
  );
  return inSentence.length > 0 ? inSentence : places.filter((place) => isNamedIn(paragraphsAround(place)));
}

function paragraphsAround({ version: { reading, text }, shown }: WordsFound): string {
  const at = reading.paragraphs.findIndex(({ start, end }) => start <= shown.start && shown.start < end);
  const [first, last] = [reading.paragraphs[Math.max(at - 1, 0)], reading.paragraphs[at]];
  return first && last ? text.slice(first.start, last.end) : text.slice(shown.start, shown.end);
}
