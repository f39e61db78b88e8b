import type { TextLayout } from '../layout/layOut.ts';
import { ASKER } from '../layout/speakerLabels.ts';

/** Whoever chairs says nothing of his own; nor do those who ask. */
const MODERATOR =
  /^(?:the )?(?:moderator|operator|interpreter|presenter|host|facilitator|student|caller|anchor|compere|interviewer)\b/i;
/**
 * Whether a speaker label is of whoever asks or chairs.
 *
 * @example isAskersLabel('QUESTION') // true
 */
export const isAskersLabel = (label: string): boolean => ASKER.test(label) || MODERATOR.test(label);

/** Of a speaker's turns so many end with a question where he is there to ask. */
const FEWEST_TURNS = 3;
const MOSTLY = 0.6;
/** So many labels that only ask make a press conference; a question has so many characters at most. */
const FEWEST_OUTLETS = 2;
const LONGEST_QUESTION = 700;

/**
 * Whether a paragraph, by its index, belongs to the turn of somebody who asks or chairs, from the label to the next; in an
 * interview without labels, whether it is a question alone.
 *
 * @example askersWords(layout)(1) // false
 */
export function askersWords(layout: TextLayout): (paragraph: number) => boolean {
  const { speakers, chaired } = turnsOf(layout);
  const turns = speakers.map(({ own }) => own);
  const asking = turns.filter((own) => own.length >= FEWEST_TURNS && asksMostly(layout, own));
  const asked = new Set([
    ...chaired,
    ...(turns.length > 1 ? asking.flat(2) : []),
    ...outletsWords(layout, turns),
    ...interviewersWords(layout, speakers),
    ...loneQuestions(layout),
  ]);
  return (paragraph) => asked.has(paragraph);
}

/** The turns of each speaker, a list of paragraphs each; and all paragraphs under a label that only asks or chairs. */
function turnsOf(layout: TextLayout): { readonly speakers: readonly Speaker[]; readonly chaired: number[] } {
  const labels = [...layout.labels.values()];
  // "Q" without a sign is a label beside others, or where it comes often.
  const mayBeBare =
    labels.some(({ bare }) => !bare) || labels.filter(({ form }) => form === 'asker').length >= 3;
  const onlyAskers =
    labels.length > 0 &&
    labels.every(
      ({ form, label }) => form === 'asker' || MODERATOR.test(layout.text.slice(label.start, label.end)),
    );
  const turns = new Map<string, number[][]>();
  const chaired: number[] = [];
  let turn: number[] = [];
  let isChair = false;
  for (let index = 0; index < layout.paragraphs.length; index++) {
    const label = layout.labels.get(index);
    if (label && (!label.bare || mayBeBare)) {
      const name = layout.text.slice(label.label.start, label.label.end);
      isChair = label.form === 'asker' || MODERATOR.test(name);
      turn = [];
      turns.set(name, [...(turns.get(name) ?? []), turn]);
    }
    if (isChair && isAnswerHeading(layout, index)) isChair = false;
    // Where only questions have a label, what is below one without another answers it.
    if (isChair && onlyAskers && !label && endsAsking(layout, [index - 1])) isChair = false;
    turn.push(index);
    if (isChair) chaired.push(index);
  }
  return { speakers: [...turns].map(([name, own]) => ({ name, own })), chaired };
}

/** "Written answers", alone on its line: what is below answers the question above. */
const isAnswerHeading = ({ text, paragraphs }: TextLayout, index: number): boolean =>
  ANSWER_HEADING.test(text.slice(paragraphs[index]!.start, paragraphs[index]!.end));
const ANSWER_HEADING = /^\s*(?:(?:written|oral) )?(?:answers?|repl(?:y|ies))\s*$/i;

const asksMostly = (layout: TextLayout, own: readonly number[][]): boolean =>
  own.filter((one) => endsAsking(layout, one)).length >= MOSTLY * own.length;

/** A press conference with the outlets as labels: each asks once or twice, and one answers them all. */
function outletsWords(layout: TextLayout, turns: readonly (readonly number[][])[]): number[] {
  const rare = turns.filter(
    (own) => own.length < FEWEST_TURNS && own.every((one) => isShort(layout, one) && endsAsking(layout, one)),
  );
  const isAnswered = turns.some((own) => own.length >= rare.length && !asksMostly(layout, own));
  return rare.length >= FEWEST_OUTLETS && isAnswered ? rare.flat(2) : [];
}

/** Of two who speak in turn, one who asks: the paragraphs of an interview's questions. */
function interviewersWords(layout: TextLayout, turns: readonly Speaker[]): number[] {
  const two = mergeBySurname(turns);
  if (two.length !== 2) return [];
  const asks = two.map((own) => own.every((one) => isShort(layout, one) && endsAsking(layout, one)));
  const asker = asks.includes(true) ? asks.indexOf(true) : whoseInterview(layout, two);
  if (asker < 0 || (asks[0] && asks[1])) return [];
  const length = (own: readonly number[][]) => own.reduce((sum, one) => sum + lengthOf(layout, one), 0);
  return length(two[asker]!) < length(two[1 - asker]!) ? two[asker]!.flat() : [];
}

/** Of what calls itself an interview: which of two asks now and then, where the other never does; -1 for neither. */
function whoseInterview(layout: TextLayout, two: readonly (readonly number[][])[]): number {
  if (!INTERVIEW.test(`${layout.headlineText ?? ''} ${layout.text.slice(0, HEAD)}`)) return -1;
  const asked = two.map((own) => own.filter((one) => endsAsking(layout, one)).length);
  const asker = asked.findIndex((count, at) => count >= 2 && asked[1 - at] === 0);
  return asker;
}
const INTERVIEW = /\b(?:interview|radio|tv|television|podcast|q ?& ?a|doorstop|breakfast|today show)\b/iu;
const HEAD = 200;

interface Speaker {
  readonly name: string;
  readonly own: readonly number[][];
}

/** "KARIN LOWE" and "LOWE" are one. */
function mergeBySurname(turns: readonly Speaker[]): number[][][] {
  const merged = new Map<string, number[][]>();
  for (const { name, own } of turns) {
    const surname = name.trim().split(/\s+/).at(-1)!.toLowerCase();
    merged.set(surname, [...(merged.get(surname) ?? []), ...own]);
  }
  return [...merged.values()];
}

/**
 * The paragraphs of an interview without labels that are questions alone, one above each answer; none of other texts.
 *
 * @example loneQuestions(layout) // []
 */
export function loneQuestions(layout: TextLayout): number[] {
  if (layout.labels.size > 0) return [];
  const alone = layout.paragraphs.flatMap((_, index) =>
    isShort(layout, [index]) && endsAsking(layout, [index]) ? [index] : [],
  );
  return alone.length >= FEWEST_TURNS ? alone : [];
}

/** Whether a turn is not longer than a question and what leads up to it. */
const isShort = (layout: TextLayout, turn: readonly number[]): boolean =>
  lengthOf(layout, turn) <= LONGEST_QUESTION;

const lengthOf = ({ paragraphs }: TextLayout, turn: readonly number[]): number =>
  paragraphs[turn.at(-1)!]!.end - paragraphs[turn[0]!]!.start;

const endsAsking = ({ text, paragraphs }: TextLayout, turn: readonly number[]): boolean =>
  /\?["”’)]*\s*$/.test(text.slice(paragraphs[turn[0]!]!.start, paragraphs[turn.at(-1)!]!.end).slice(-20));
