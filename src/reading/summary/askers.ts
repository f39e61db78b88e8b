import type { TextLayout } from '../layout/layOut.ts';

/** Whoever chairs says nothing of his own; nor do those who ask. */
const MODERATOR =
  /^(?:the )?(?:moderator|operator|interpreter|presenter|host|facilitator|student|caller|anchor|compere|interviewer)\b/i;
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
  const asked = new Set<number>();
  const labels = [...layout.labels.values()];
  // "Q" without a sign is a label beside others, or where it comes often.
  const mayBeBare =
    labels.some(({ bare }) => !bare) || labels.filter(({ form }) => form === 'asker').length >= 3;
  const turns = new Map<string, number[][]>();
  let turn: number[] = [];
  let asking = false;
  for (let index = 0; index < layout.paragraphs.length; index++) {
    const label = layout.labels.get(index);
    if (label && (!label.bare || mayBeBare)) {
      const name = layout.text.slice(label.label.start, label.label.end);
      asking = label.form === 'asker' || MODERATOR.test(name);
      turn = [];
      turns.set(name, [...(turns.get(name) ?? []), turn]);
    }
    turn.push(index);
    if (asking) asked.add(index);
  }
  for (const own of turns.size > 1 ? turns.values() : [])
    if (
      own.length >= FEWEST_TURNS &&
      own.filter((one) => endsAsking(layout, one)).length >= MOSTLY * own.length
    )
      for (const paragraph of own.flat()) asked.add(paragraph);
  // A press conference with the outlets as labels: each asks once or twice, and one answers them all.
  const rare = [...turns.values()].filter(
    (own) => own.length < FEWEST_TURNS && own.every((one) => isShort(layout, one) && endsAsking(layout, one)),
  );
  const answers = [...turns.values()].some(
    (own) =>
      own.length >= rare.length && own.filter((one) => endsAsking(layout, one)).length < MOSTLY * own.length,
  );
  if (rare.length >= FEWEST_OUTLETS && answers) for (const paragraph of rare.flat(2)) asked.add(paragraph);
  for (const paragraph of interviewersWords(layout, [...turns.values()])) asked.add(paragraph);
  for (const index of loneQuestions(layout)) asked.add(index);
  return (paragraph) => asked.has(paragraph);
}

/** Of two who speak in turn, one who asks each time: the paragraphs of a short interview's questions. */
function interviewersWords(layout: TextLayout, turns: readonly number[][][]): number[] {
  if (turns.length !== 2) return [];
  const asks = turns.map((own) => own.every((one) => isShort(layout, one) && endsAsking(layout, one)));
  const asker = asks.indexOf(true);
  if (asker < 0 || asks.lastIndexOf(true) !== asker) return [];
  const length = (own: readonly number[][]) => own.reduce((sum, one) => sum + lengthOf(layout, one), 0);
  return length(turns[asker]!) < length(turns[1 - asker]!) ? turns[asker]!.flat() : [];
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
