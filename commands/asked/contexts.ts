import type { Asked } from '../../src/answers/asked.ts';
import type { AskedContext } from './askedContext.ts';
import { findEntities } from './entities.ts';
import { scoreOf } from './sentences.ts';
import { type Token, wordsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A statement of fewer words says nothing that a question would be about. */
const SHORTEST_CONTEXT = 4;

/** The sentence that asks most, and those beside it that say something. */
export interface Question {
  readonly question: readonly Token[];
  readonly beside: readonly (readonly Token[])[];
}

/**
 * The sentence that asks, out of all that somebody typed. What the question is for ("I'm writing on arms control, can you …") is next to
 * it, also within one sentence.
 */
export function questionOf(sentences: readonly (readonly Token[])[], vocabulary: Vocabulary): Question {
  const parts = sentences.flatMap((sentence) => contextApart(sentence, vocabulary));
  const scored = parts.map(({ words, isContext }) => ({
    words,
    score: isContext ? CONTEXT : scoreOf(words, vocabulary),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), scored[0] ?? { words: [], score: 0 });
  return {
    question: best.words,
    beside: scored.filter((one) => one !== best && one.score > 0).map(({ words }) => words),
  };
}
/** Less than anything that asks, and more than nothing. */
const CONTEXT = 0.2;

/** A sentence apart where somebody first says what the question is for; a sentence that does not begin so stays whole. */
function contextApart(
  sentence: readonly Token[],
  vocabulary: Vocabulary,
): readonly { readonly words: readonly Token[]; readonly isContext: boolean }[] {
  const whole = [{ words: sentence, isContext: false }];
  const words = sentence.filter((t) => t.kind !== 'mark');
  const first = words.findIndex((_, i) => vocabulary.match('greetings', words, i) === 0);
  if (first < 0 || first > 3 || vocabulary.match('leads', words, first) === 0) return whole;
  const at = words.findIndex((token, i) => {
    const isJoined = token.isApart === true || /^(?:and|so|but)$/.test(words[i - 1]?.folded ?? '');
    return i >= first + SHORTEST_CONTEXT && isJoined && asksFrom(words, i, vocabulary);
  });
  if (at < 0) return whole;
  const context = sentence.slice(0, sentence.indexOf(words[at]!));
  const says = context.some((_, i) => vocabulary.match('say', context, i) > 0);
  if (says || scoreOf(context, vocabulary) > 2) return whole;
  return [
    { words: context, isContext: true },
    { words: sentence.slice(context.length), isContext: false },
  ];
}

/** "can you …", "was wondering if …", "what did …": a request begins. */
function asksFrom(words: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const parts = ['what', 'who', 'when', 'where', 'howMany', 'did', 'leads', 'things'] as const;
  const begins = parts.some((part) => vocabulary.match(part, words, at) > 0);
  if (!begins && vocabulary.match('fillers', words, at) < 2) return false;
  // "I remember Macri on Messi, what was the wording?" asks nothing without what goes before.
  const rest = words.slice(at);
  const says = rest.some(
    (_, i) => vocabulary.match('say', rest, i) > 0 || vocabulary.kindAt(rest, i) !== null,
  );
  return says || rest.some((t, i) => i > 0 && /^\p{Lu}/u.test(t.text));
}

/**
 * "I'm writing about gas. Did Kurz say anything on it?": what "it" is, the sentence beside the question says, of which the
 * other words are left over. Null where it says nothing, or the question says it.
 */
export function withContext(
  asked: Asked,
  { question, beside }: Question,
  typed: string,
  vocabulary: Vocabulary,
  { before }: AskedContext,
): Asked | null {
  const isOpen = ['said', 'who', 'quotes', 'news'].includes(asked.intent) && asked.said === null;
  const isOwn = asked.subject !== null && asked.subject !== before?.asked.subject && asked.subject !== 'so';
  const [only, other] = beside;
  if (!isOpen || isOwn || !only || other || !refersBack(question, vocabulary)) return null;
  // "not useful" is about nothing; "is Turkey refusing tomatoes?" is.
  const words = only.filter((t) => t.kind !== 'mark');
  const isOf = words.some(
    (_, i) => vocabulary.match('about', words, i) > 0 || (i === 0 && vocabulary.match('did', words, i) > 0),
  );
  const about = isOf ? contextOf(only, vocabulary) : [];
  const subject = wordsOf(typed, about);
  if (subject === '') return null;
  const unused = only.filter(
    (t) =>
      t.kind === 'word' && !about.includes(t) && !vocabulary.knows(t.folded) && !vocabulary.isSmall(t.folded),
  );
  return {
    ...asked,
    subject,
    isYesNo: asked.isYesNo && asked.kinds.length === 0,
    isClaim: true,
    left: [...unused.map(({ text }) => text), ...asked.left],
  };
}

/** "I'm doing a profile of Orban. Did he say anything on gas?": the question with the one person of the sentence beside it for "he". */
export async function nameBeside(
  { question, beside }: Question,
  vocabulary: Vocabulary,
  { archive, lexicon }: AskedContext,
): Promise<readonly Token[] | null> {
  const words = beside.flat().filter((t) => t.kind !== 'mark');
  const at = question.findIndex((t) => t.kind === 'word' && vocabulary.match('he', [t], 0) > 0);
  if (at < 0 || words.length === 0) return null;
  const { all } = await findEntities(words, archive, lexicon, vocabulary);
  const [person, other] = all.filter(({ kind }) => kind === 'person');
  if (!person || other) return null;
  return [...question.slice(0, at), ...words.slice(person.from, person.to), ...question.slice(at + 1)];
}

/**
 * What a sentence beside a question is about: "arms control" of "I'm writing on arms control", "Turkey refusing tomatoes" of
 * "Is Turkey refusing tomatoes?"
 */
function contextOf(sentence: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const words = sentence.filter((t) => t.kind !== 'mark');
  const about = words.findLastIndex((_, i) => vocabulary.match('about', words, i) > 0);
  const isFiller = (t: Token) => vocabulary.match('fillers', [t], 0) > 0 || vocabulary.isSmall(t.folded);
  const from = about < 0 ? 0 : about + vocabulary.match('about', words, about);
  const begin = words.findIndex((t, i) => i >= from && !isFiller(t));
  if (begin < 0) return [];
  const end = words.findLastIndex((t) => !isFiller(t)) + 1;
  return about < 0 ? words.slice(begin, end).filter((t) => !isFiller(t)) : words.slice(begin, end);
}

/** Whether a question says "it", "so", "something" of what is spoken of, and leaves it to the sentence beside it to say what that is. */
function refersBack(sentence: readonly Token[], vocabulary: Vocabulary): boolean {
  const words = sentence.filter((t) => t.kind === 'word');
  const last = words.findLastIndex(
    (_, i) => vocabulary.match('say', words, i) > 0 || vocabulary.kindAt(words, i) !== null,
  );
  return words
    .slice(last + 1)
    .some(
      (t, i, rest) =>
        t.folded === 'so' || vocabulary.match('it', rest, i) > 0 || vocabulary.match('things', rest, i) > 0,
    );
}

/** "for tomorrow's bulletin", "for a piece", "by 5pm": what or when an answer is needed for, at the end or before what it is about. */
export function purposeIn(sentence: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const words = sentence.filter((t) => t.kind === 'word');
  const [before, hour] = words.slice(-2).map(({ folded }) => folded);
  if (words.length > 3 && /^(?:by|before)$/.test(before ?? '') && HOUR.test(hour ?? ''))
    return words.slice(-2);
  for (const [from, { folded }] of words.entries()) {
    const found = folded === 'for' && from >= 2 ? purposeAt(words, from, vocabulary) : null;
    if (found) return found;
  }
  return [];
}

/** The purpose that a "for" begins: to the end, or up to what the answer is about; null where it begins none. */
function purposeAt(words: readonly Token[], from: number, vocabulary: Vocabulary): readonly Token[] | null {
  const isAbout = (at: number) => vocabulary.match('about', words, at) > 0;
  const hasSubject = words.slice(0, from).some((_, i) => isAbout(i));
  for (let at = from + 1; at <= from + 4 && at < words.length; at += 1) {
    const length = vocabulary.match('purposes', words, at);
    const isDetermined = words.slice(from + 1, at).some((t) => DETERMINED.test(t.folded) || t.possessive);
    if (length === 0 || !isDetermined) continue;
    const end = at + length + (WHEN.test(words[at + length]?.folded ?? '') ? 1 : 0);
    // "a piece I'm writing", "my piece on Austria" behind the subject that is asked for
    const isMine = /^(?:that|which|i|im|i'm|we|we're)$/.test(words[end]?.folded ?? '');
    if (end >= words.length || isMine || (isAbout(end) && hasSubject)) return words.slice(from);
    if (isAbout(end)) return words.slice(from, end);
  }
  return null;
}
const HOUR = /^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm|h)|noon|midnight|eod|cob|lunch|lunchtime|deadline)$/;
const WHEN = /^(?:tomorrow|today|tonight|tmrw|later|asap|please|pls|thanks|thx)$/;
const DETERMINED = /^(?:a|an|the|my|our|this|that|his|her|their|tomorrow|today|tonight|tmrw|tmr|some)$/;
