import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { AUXILIARY, isA, MODAL } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import type { CueClause } from './cueClause.ts';
import { subjectBefore } from './findSubject.ts';

/** Whether a cue tells a matter that was asked about, what somebody is accused of, or only who the sentence is about. */
export const isToldByNobody = (
  layout: TextLayout,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
): boolean =>
  isAskedAbout(layout.words, cue, sentence) ||
  isAccused(layout.words, cue) ||
  onlyDescribes(layout, cue, later, sentence);

/** "Asked about the vote, he said", "He was also asked about it", "Reporters asked about the delay": a matter, and nobody's words. */
function isAskedAbout(words: readonly Word[], { at, to, verb }: FoundCue, sentence: Sentence): boolean {
  if (verb.verb !== 'ask') return false;
  const about = words.slice(to, Math.min(sentence.to, to + 6)).findIndex(({ low }) => low === 'about');
  if (about < 0) return false;
  const between = words.slice(at + 1, to + about);
  return between.every(
    (word) =>
      word.quotedSpan < 0 && word.isWord && !isA(word, AUXILIARY | MODAL) && !ASKS_WHETHER.test(word.low),
  );
}
const ASKS_WHETHER = /^(?:if|whether|how|why|what|who|where|when|which|that)$/;

/** "At a press conference with Weiss, Anadolu reported, Holt said …": whoever says what follows shows it, by an agency. */
export function isTellersAside(layout: TextLayout, { cue, later }: CueClause, from: number): boolean {
  const [next] = later;
  if (cue.verb.verb !== 'report' || !next || layout.words[from]?.text !== ',') return false;
  return subjectBefore(layout, next, from)?.from === from + 1;
}

/** `The talks failed, reported “Nord News”.`: who reports it, in marks. */
export function isTeller({ words }: TextLayout, cue: FoundCue, from: number, end: number): boolean {
  const run = words[from]!.quotedSpan;
  if (cue.gerund || !/^(?:report|write)$/.test(cue.verb.verb)) return false;
  if (words[cue.from - 1]?.text !== ',' || run < 0 || words[end - 1]!.quotedSpan !== run) return false;
  const inside = words.slice(from, end).filter(({ isWord }) => isWord);
  return (
    inside.length <= 4 && inside.every(({ text }) => startsUpper(text)) && end - from <= inside.length + 2
  );
}

/** "the man accused of it", "the man charged with it": whoever is accused, and by nobody here. */
const isAccused = (words: readonly Word[], { at, to }: FoundCue): boolean =>
  /^(?:accused|charged|convicted|suspected)$/.test(words[at]!.low) &&
  (words[to]?.low === 'of' || (words[at]!.low === 'charged' && words[to]?.low === 'with'));

/** "Does he agree that there is hope?": what a question asks whether somebody says, nobody is told to have said. */
export function isAsked(
  layout: TextLayout,
  cue: FoundCue,
  subject: NounPhrase | null,
  sentence: Sentence,
): boolean {
  const { words, text } = layout;
  const opens = words[sentence.from]!;
  return (
    subject !== null &&
    subject.from <= sentence.from + 2 &&
    subject.to >= cue.from - 1 &&
    /^(?:do|does|did|will|would|can|could|has|have|is|are|should|may)$/.test(opens.low) &&
    text[sentence.end - 1] === '?'
  );
}

/**
 * "A man who said he spoke for the group told Radio Vyk …": whether a cue only describes who the sentence is about, before the verb by which
 * they speak. A comma anywhere between leaves it open which verb that is.
 */
function onlyDescribes(
  { words }: TextLayout,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
): boolean {
  const who = cue.from - 1;
  const told = later.find(({ gerund, phrase }) => !gerund && !phrase);
  if (who <= sentence.from || words[who]!.low !== 'who' || told === undefined) return false;
  return (
    who - sentence.from <= LONGEST_DESCRIBED &&
    /^(?:an?|one|another|the|two|three)$/.test(words[sentence.from]!.low) &&
    words.slice(sentence.from, told.from).every(({ isWord, quotedSpan }) => isWord && quotedSpan < 0)
  );
}
/** In words: "A man from the north". */
const LONGEST_DESCRIBED = 8;
