import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles, PARTLY } from './articles.ts';
import { mendSubject } from './mendSubject.ts';
import { searchOf } from './search.ts';
import { contentWords, FEWEST_WORDS, MOST_WORDS, plainWords } from './unclear.ts';

const MOST_ALTERNATIVES = 4;

/** Answers another reading of the same question. */
export type Again = (asked: Asked) => Promise<Answer>;

/** "Syria or Iran": the first of the subjects on which somebody spoke, the others named as not used; null where none is. */
export async function eitherOf(asked: Asked, again: Again): Promise<Answer | null> {
  const subjects = asked.subject?.split(/\s+or\s+/i) ?? [];
  const isOpen = asked.intent === 'said' || asked.intent === 'quotes' || asked.intent === 'who';
  if (!isOpen || subjects.length < 2 || subjects.length > MOST_ALTERNATIVES) return null;
  for (const subject of subjects) {
    const others = subjects.filter((other) => other !== subject).map((other) => `or ${other}`);
    const answer = await again({ ...asked, subject, left: [...asked.left, ...others] });
    if (answer.rung && answer.rung !== 'none' && answer.rung !== 'mentioned') return answer;
  }
  return null;
}

/**
 * "did Kestria close the pilot station?" asks for nobody's words: the articles that have the words of the question, all
 * but one at least; null where there are none, or too few words.
 */
export async function byItsWords(
  asked: Asked,
  { lexicon }: Desk,
  again: Again,
  least: number = FEWEST_WORDS,
): Promise<Answer | null> {
  if (asked.intent !== 'unclear' || asked.language !== 'en' || asked.left.length === 0) return null;
  const plain = plainWords(asked, lexicon);
  const isAsked = /^(?:why|when|where|how|what|which)\b/i.test(asked.typed.trim());
  // "when did Vadek read the report?": a word of questions may be what was done.
  const words = isAsked && plain.length < FEWEST_WORDS ? contentWords(asked, lexicon) : plain;
  // "did Brakk resign?": a name, whether of one or of several, and what it did are enough, where a text has both.
  const isNamed = asked.speakers.length === 1 || /^\p{Lu}/u.test(words[0] ?? '');
  const isDeed = isNamed && /^\p{Ll}/u.test(words.at(-1) ?? '');
  // "how many prisoners?", "what's the price of bread?": a few words are enough, where a text has all.
  const isMany = /\bhow (?:many|much|long|often)\b/i.test(asked.typed);
  const isFact =
    /^(?:what['’]?s|what (?:is|are|was|were)|where|when|how|(?:is|are|was|were) there|will|did|has|have)\b/i.test(
      asked.typed.trim(),
    );
  // "why did brankovic quit?", a name that no list has, in small letters
  const isReason = asked.speakers.length === 0 && /^why\b/i.test(asked.typed.trim());
  const fewest = isMany ? 1 : isDeed || isFact || isReason ? FEWEST_WORDS - 1 : least;
  if (words.length < fewest || words.length > MOST_WORDS) return null;
  const notes: Asked['notes'] = [...asked.notes, { is: 'as-search' }];
  const subject = words.join(' ');
  // "will the ferry sail on Friday?": texts tell of it before that day.
  const period = /^will\b/i.test(asked.typed.trim()) ? null : asked.period;
  const news: Asked = {
    ...asked,
    intent: 'news',
    speakers: [],
    problems: [],
    subject,
    period,
    left: [],
    notes,
  };
  const found = await again(news);
  // Two of three words are in texts on anything.
  const isPartly = found.leftOut.includes(PARTLY) && words.length <= FEWEST_WORDS;
  return found.kind === 'nothing-found' || isPartly ? null : found;
}

/**
 * "were there any protests?" asks for nobody's words, and "was Tal in Karsa City?" for none either: the articles that have its words;
 * null where there are none.
 */
export async function thereWere(asked: Asked, again: Again): Promise<Answer | null> {
  const [, what] = THERE_WERE.exec(asked.typed) ?? [];
  const [, who, where] = WAS_IN.exec(asked.typed) ?? [];
  const subject = what ?? (asked.intent === 'unclear' && who && where ? `${who} ${where}` : null);
  if (!subject || asked.intent === 'news' || asked.said) return null;
  const notes: Asked['notes'] = [{ is: 'as-search' }];
  const news: Asked = {
    ...asked,
    intent: 'news',
    language: 'en',
    speakers: [],
    problems: [],
    place: null,
    kinds: [],
    left: [],
  };
  const found = await again({ ...news, subject, notes });
  // "were there any floods?": that no text has the words is an answer, too.
  const isNone = found.kind === 'nothing-found' && !(what && asked.intent === 'unclear');
  return isNone || found.leftOut.includes(PARTLY) ? null : found;
}
/** "did the union accept the offer?": where nobody is known by such a name, the articles that have all of the words; null for none. */
export async function didSo(asked: Asked, { lexicon }: Desk, again: Again): Promise<Answer | null> {
  const [problem] = asked.problems;
  // A name, several who may be meant, or words that are asked for: another answer than articles.
  const isOpen =
    problem?.problem === 'unknown' && problem.names.length === 0 && !/\p{Lu}/u.test(problem.typed);
  if (!isOpen || SPEAKS.test(asked.typed) || asked.language !== 'en') return null;
  const [, rest] =
    /^\W*(?:what |when |why )?(?:did|has|have|had|was|were|is|are|does|do) (.+?)\W*$/i.exec(asked.typed) ??
    [];
  const words = rest ? contentWords({ ...asked, left: rest.split(/\s+/) }, lexicon) : [];
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  const notes: Asked['notes'] = [{ is: 'as-search' }];
  const news: Asked = {
    ...asked,
    intent: 'news',
    speakers: [],
    problems: [],
    period: null,
    kinds: [],
    left: [],
    isYesNo: false,
  };
  const found = await again({ ...news, subject: words.join(' '), notes });
  return found.kind === 'nothing-found' || found.leftOut.includes(PARTLY) ? null : found;
}

const SPEAKS =
  /\b(?:say|says|said|saying|tell|told|talk\w*|speak|spoke|think|thinks|thought|mention\w*|comment\w*)\b/i;

const THERE_WERE =
  /^\W*(?:was|were|is|are|has|have) there (?:been |ever )?(?:(?:an?|any|some|no|more) )?(?!.*\b(?:by|reported|according|said|who|that)\b)(\p{L}[\p{L}' -]{2,40}?)\W*$/iu;
const WAS_IN =
  /^\W*(?:was|were|is|are|has|have) (\p{Lu}[\p{L}' -]{2,40}?) (?:been )?(?:in|at) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)\W*$/u;

/** A subject that nothing has, with its misspelt words put right; null where that finds nothing either. */
export async function spelt(asked: Asked, asker: Asker, desk: Desk, again: Again): Promise<Answer | null> {
  const isMended = asked.notes.some(({ is }) => is === 'in-subject');
  if (isMended || asked.speakers.length > 0 || asked.problems.length > 0 || asked.language !== 'en')
    return null;
  const right = await mendSubject(asked, searchOf(asked, asker, desk), desk);
  if (!right) return null;
  const whole = { ...asked, subject: right.subject, notes: [...asked.notes, right.note] };
  const answer = await again(whole);
  return answer.rung === 'none' ? null : answer;
}

/** "NATO expansion" was read as NATO on expansion; where nobody spoke so, the articles on NATO expansion. */
export async function asSubject(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const [speaker, other] = asked.speakers;
  const isGuess = asked.notes.some(({ is }) => is === 'on');
  if (!isGuess || !speaker || other || speaker.kind === 'person' || !asked.subject) return null;
  const subject = `${speaker.typed} ${asked.subject}`;
  const whole: Asked = { ...asked, intent: 'news', speakers: [], subject, notes: [] };
  const answer = await answerArticles(whole, asker, desk);
  const isWhole = answer.kind !== 'nothing-found' && !answer.leftOut.includes(PARTLY);
  return isWhole ? { ...answer, asked: whole } : null;
}
