import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import { isAdverbial, type NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import { isSpokesperson } from '../names/sideSpokenFor.ts';
import { phraseAt } from '../rules/phrases.ts';
import { ADVERB, AUXILIARY, isA } from '../rules/wordKinds.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { type QuoteCandidate, spanOf } from './quoteCandidate.ts';

/** The longest office, in words. */
const LONGEST_OFFICE = 6;
/** In so many words a sentence begins: "In this context, on this sombre day, …". */
const LONGEST_OPENING = 30;

/**
 * What a spokesperson reports of whom they speak for: each sentence, whole, in which "the Secretary-General" or a "he" below takes a
 * stance. They are reported within the spokesperson's own words, in a statement or a turn.
 *
 * @example findSpokenFor(layout, findSaid(layout, reader, {}).roster, []) // []
 */
export function findSpokenFor(
  layout: TextLayout,
  roster: Roster,
  spoken: readonly QuoteCandidate[],
): QuoteCandidate[] {
  const { sentences } = layout;
  const found: QuoteCandidate[] = [];
  let office: NounPhrase | null = null;
  for (const within of spoken) {
    const speaksFor = officeBehind(layout, roster, within);
    if (speaksFor === null) continue;
    if (within.how === 'label') office = null;
    const { end } = within.spans.at(-1)!;
    for (let index = within.sentence; index < sentences.length && sentences[index]!.start < end; index++) {
      const sentence = inside(layout, sentences[index]!, within);
      if (!sentence) continue;
      const told = stanceIn(layout, roster, sentence, speaksFor, office);
      if (told?.cue) found.push(whole(layout, { index, sentence }, told.office, told.cue, within));
      office = told?.office ?? (namesAnother(roster, sentence) ? null : office);
    }
  }
  return found;
}

/** "President Brandt was told. He …": a "he" behind a sentence that names somebody else may be that one. */
function namesAnother({ personAt, principal }: Roster, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++)
    if (personAt.has(at) && personAt.get(at) !== principal?.person) return true;
  return false;
}

/** A sentence of a turn or paragraph, without the label before it; null where it is elsewhere. */
function inside({ words }: TextLayout, sentence: Sentence, { spans }: QuoteCandidate): Sentence | null {
  const around = spans.find(({ start, end }) => sentence.start < end && start < sentence.end);
  if (!around || sentence.end > around.end) return null;
  if (around.start <= sentence.start) return sentence;
  let { from } = sentence;
  while (from < sentence.to && words[from]!.start < around.start) from++;
  return from < sentence.to ? { ...sentence, from, start: words[from]!.start } : null;
}

/** The last word of the office for which spoken words are spoken; null where whoever says them speaks for themselves. */
function officeBehind({ text, words }: TextLayout, roster: Roster, spoken: QuoteCandidate): string | null {
  const own = roster.principal?.title.split(' ').at(-1) ?? null;
  const { author, subject, how } = spoken;
  if (author) {
    const isOwn = author.person !== null && !isCalledSpokesperson(roster, author.person);
    return author.speaksFor || (isOwn ? null : own);
  }
  if (how !== 'label' || !subject) return null;
  const person = roster.personAt.get(subject.head) ?? roster.officeAt.get(subject.from);
  const label = text.slice(words[subject.from]!.start, words[subject.to - 1]!.end);
  return isSpokesperson(label) || (person !== undefined && isCalledSpokesperson(roster, person)) ? own : null;
}

/** Whether the text or the lexicon calls somebody a spokesperson. */
function isCalledSpokesperson({ people }: Roster, person: number): boolean {
  const { titles, known } = people[person]!;
  return [...titles, ...(known?.offices ?? []).map(({ title }) => title)].some(isSpokesperson);
}

function whole(
  layout: TextLayout,
  { index, sentence }: { readonly index: number; readonly sentence: Sentence },
  subject: NounPhrase,
  cue: { readonly from: number; readonly to: number },
  within: QuoteCandidate,
): QuoteCandidate {
  const { words, marked } = layout;
  const { quotedSpans } = spanOf(layout, sentence.from, lastWordEnd(words, sentence));
  return {
    spans: [{ start: sentence.start, end: sentence.end }],
    quotedSpans: quotedSpans.filter((one) => marked[one]!.end <= sentence.end),
    cue: { start: words[cue.from]!.start, end: words[cue.to - 1]!.end },
    subject,
    how: 'cue',
    sentence: index,
    within,
  };
}

/** The office that is the subject of a sentence, as it is written there or, for "he", above; and the verb of its stance, if it takes one. */
function stanceIn(
  { words, language }: TextLayout,
  { personAt }: Roster,
  sentence: Sentence,
  speaksFor: string,
  above: NounPhrase | null,
): { office: NounPhrase; cue: { from: number; to: number } | null } | null {
  const from = subjectAt(words, sentence);
  const isAgain = above !== null && /^(?:he|she)$/.test(words[from]!.low);
  const cue = isAgain ? from + 1 : officeEnd(words, personAt, from, sentence.to, speaksFor);
  if (cue === null) return null;
  const office = isAgain ? above : { from, to: cue, head: cue - 1, joined: [] };
  const first = pastAdverbs(words, cue, sentence.to);
  const isState = isA(words[first], AUXILIARY) || /^remain(?:s|ed)$/.test(words[first]?.low ?? '');
  const at = isState ? pastAdverbs(words, first + 1, sentence.to) : first;
  if (at >= sentence.to) return { office, cue: null };
  const feels = language.feelings.has(words[at]!.low) ? at + 1 : null;
  const to = isState ? feels : (phraseAt(language.stances, words, at, sentence.to)?.to ?? null);
  return { office, cue: to === null ? null : { from: cue, to } };
}

/** Index behind the office that begins at a word, with the name behind it: "Secretary-General Holt condemns"; null where none does. */
function officeEnd(
  words: TextLayout['words'],
  personAt: Roster['personAt'],
  from: number,
  end: number,
  speaksFor: string,
): number | null {
  let at = from;
  while (at < end && at - from < LONGEST_OFFICE && words[at]!.low !== speaksFor) at++;
  if (words[at]?.low !== speaksFor) return null;
  at++;
  if (words[at]?.text === '/') at += 2;
  const named = at;
  while (personAt.has(at)) at++;
  // "the Secretary-General condemns"
  if (words[from]!.low !== 'the' && (at === named || !startsUpper(words[from]!.text))) return null;
  return at;
}

/** Index behind adverbs and small words: "also strongly". */
function pastAdverbs(words: TextLayout['words'], from: number, end: number): number {
  let at = from;
  while (at < end && (isA(words[at], ADVERB) || isAdverbial(words[at]!.low) || LIGHT.has(words[at]!.low)))
    at++;
  return at;
}

const LIGHT = new Set([
  'also',
  'once',
  'again',
  'further',
  'therefore',
  'very',
  'likewise',
  'thus',
  'been',
  'most',
]);

/** Index of the first word behind what opens a sentence up to a comma: "In this context, the High Representative …". */
function subjectAt(words: TextLayout['words'], { from, to }: Sentence): number {
  if (/^(?:the|he|she)$/.test(words[from]!.low)) return from;
  for (let at = from; at + 1 < to && at - from < LONGEST_OPENING; at++)
    if (words[at]!.text === ',' && /^(?:the|he|she)$/.test(words[at + 1]!.low)) return at + 1;
  return from;
}
