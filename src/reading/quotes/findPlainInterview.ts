import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import { addressesAnother, LONGEST_QUESTION, saysYou } from './askersLine.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { introducedInterviewee } from './interviewee.ts';
import { FIRST_PERSON } from './ownParagraphs.ts';
import { personWithin } from './personWithin.ts';
import { type Author, NOBODY, type QuoteCandidate } from './quoteCandidate.ts';

/** So many questions with an answer below show that a page gives an interview. */
const FEWEST_QUESTIONS = 3;
/** A question and its answer take no more paragraphs, on average. */
const MOST_TO_A_QUESTION = 4;
/** The introduction has no more paragraphs. */
const MOST_ABOVE = 8;

/**
 * What is said in an interview that marks neither questions nor answers, or the first of them alone: paragraphs that end in a
 * question, and those below. Who answers is whom the title or the introduction names as asked; what addresses somebody without "I"
 * or "we" is the asker's too. Empty where nothing says that it is an interview, where no question addresses anybody, where it reports
 * of whom it asked, and where too few questions are answered.
 *
 * @example findPlainInterview(layout, findSaid(layout, reader, {}).roster, []) // []
 */
export function findPlainInterview(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
): QuoteCandidate[] {
  const lines = linesOf(layout);
  const asks = lines.map(isQuestion);
  const answered = asks.flatMap((isAsked, index) => (isAsked && asks[index + 1] === false ? [index] : []));
  const first = answered[0];
  if (first === undefined || answered.length < FEWEST_QUESTIONS - 1) return [];
  const last = answered.at(-1)!;
  const isDense = answered.length * MOST_TO_A_QUESTION >= last - first + 1 && first <= MOST_ABOVE;
  const author = isDense ? answererOf(layout, roster, asks, first) : null;
  if (author?.person == null) return [];
  // "Four questions for the chancellor", which the paper itself answers, ask nobody.
  if (!asks.some((isAsked, index) => isAsked && saysYou(lines[index]!.text))) return [];
  const subjectOf = (cue: FoundCue) => subjectBefore(layout, cue, layout.sentences[cue.sentence]!.from);
  if (reportsFrom(layout, roster, cues, { first, person: author.person }, subjectOf)) return [];
  return inTurn(layout, lines, asks, first, author);
}

/** A paragraph without its label: "DW: Will you sign?" above questions without one. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In characters, with the label. */
  readonly length: number;
}

const linesOf = ({ text, paragraphs, labels }: TextLayout): Line[] =>
  paragraphs.map(({ start, end }, index) => {
    const from = labels.get(index)?.contentStart ?? start;
    return { start: from, end, text: text.slice(from, end), length: end - start };
  });

const isQuestion = ({ text, length }: Line): boolean =>
  length <= LONGEST_QUESTION && /\?["”’]?$/u.test(text) && !/^["“„«]/u.test(text);

/** Who answers the first question: by the label below it, the introduction, or the address at the head of questions. */
function answererOf(
  layout: TextLayout,
  roster: Roster,
  asks: readonly boolean[],
  first: number,
): Author | null {
  const answering = layout.labels.get(first + 1);
  const labelled = answering ? personWithin(layout, roster, answering.label) : null;
  return (
    labelled ?? introducedInterviewee(layout, roster, first) ?? addressedInterviewee(layout, roster, asks)
  );
}

/** What is said from the first question on, each paragraph by whoever answers or by nobody who is named; none where too few are answered. */
function inTurn(
  layout: TextLayout,
  lines: readonly Line[],
  asks: readonly boolean[],
  first: number,
  author: Author,
): QuoteCandidate[] {
  const firstOf = new Map(
    layout.sentences.map(({ paragraph }, index) => [paragraph, index] as const).reverse(),
  );
  // "Ingrid Holt, born in 1965, has been foreign minister …" below the last answer.
  const surname = author.names[0]!.split(' ').at(-1)!;
  const below = lines.findIndex(
    ({ text }, index) => index >= first && !asks[index] && firstOf.has(index) && text.includes(surname),
  );
  const end = below < 0 ? lines.length : below;
  // "He said, “You are out of work.”": somebody else is addressed.
  const isAnswer = lines.map(
    ({ text }, index) => !asks[index] && !addressesAnother(text.replace(/["“][^"“”]*["”]/gu, '')),
  );
  const inDoubt = doubtful(isAnswer.slice(0, end), first);
  const found: QuoteCandidate[] = [];
  let [questions, own] = [0, 0];
  for (let index = first; index < end; index++) {
    const sentence = firstOf.get(index);
    if (sentence === undefined) continue;
    const line = lines[index]!;
    if (!isAnswer[index]) questions++;
    else if (FIRST_PERSON.test(line.text)) own++;
    const who = isAnswer[index] && !inDoubt.has(index) ? author : NOBODY;
    found.push({
      spans: [{ start: line.start, end: line.end }],
      cue: null,
      subject: null,
      how: 'author',
      author: who,
      sentence,
      quotedSpans: [],
    });
  }
  // "Q&A: …": fewer answers need to say "I".
  const fewestOwn = /\bQ ?& ?A\b/.test(layout.headlineText ?? '') ? 1 : FEWEST_QUESTIONS - 1;
  return questions >= FEWEST_QUESTIONS && own >= fewestOwn ? found : [];
}

/** "Ms Solheim, was it your idea?": who alone is called by name at the head of questions. Null where nobody is, or several are. */
function addressedInterviewee(
  { words, sentences, paragraphs }: TextLayout,
  { people, personAt }: Roster,
  asks: readonly boolean[],
): Author | null {
  const addressed = new Set<number>();
  for (const { from, start, paragraph } of sentences) {
    if (!asks[paragraph] || start !== paragraphs[paragraph]!.start) continue;
    for (let at = from; at < from + LONGEST_ADDRESS && words[at]?.text !== ','; at++) {
      const person = personAt.get(at);
      if (person !== undefined && words[at + 1]?.text === ',') addressed.add(person);
    }
  }
  const [person, other] = addressed;
  return person === undefined || other !== undefined
    ? null
    : { person, names: [people[person]!.name], mention: null };
}
/** "Madam Foreign Minister Holt," is an address of so many words at most. */
const LONGEST_ADDRESS = 5;

/**
 * Paragraphs that may be a remark of whoever asks, between two answers: where each other answer is one paragraph, every second one of a
 * longer run.
 */
function doubtful(isAnswer: readonly boolean[], first: number): ReadonlySet<number> {
  const runs: { from: number; length: number }[] = [];
  for (let from = first; from < isAnswer.length; from++) {
    let to = from;
    while (isAnswer[to]) to++;
    if (to > from) runs.push({ from, length: to - from });
    from = to;
  }
  const short = runs.filter(({ length }) => length === 1).length;
  const long = runs.filter(({ length }) => length > 1);
  const isInTurn = short >= FEWEST_QUESTIONS - 1 && long.length === 1 && long[0]!.length % 2 === 1;
  if (!isInTurn) return new Set();
  const { from, length } = long[0]!;
  return new Set(Array.from({ length: (length - 1) / 2 }, (_, n) => from + 2 * n + 1));
}

/** Whether a text reports from a paragraph on what the one asked says, or gives words in marks to anybody. */
function reportsFrom(
  { words, sentences }: TextLayout,
  { personAt }: Roster,
  cues: readonly FoundCue[],
  { first, person }: { readonly first: number; readonly person: number },
  subjectOf: (cue: FoundCue) => NounPhrase | null,
): boolean {
  return cues.some((cue) => {
    if (sentences[cue.sentence]!.paragraph < first) return false;
    const subject = subjectOf(cue);
    const before = words[(subject?.from ?? cue.from) - 1];
    const isBehindMarks = before !== undefined && before.quotedSpan >= 0;
    const beside = subject ? [subject.head] : [cue.to, cue.to + 1, cue.to + 2];
    return isBehindMarks || beside.some((at) => personAt.get(at) === person);
  });
}
