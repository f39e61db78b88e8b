import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isPronoun, type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import { DETERMINER, isA } from '../rules/wordKinds.ts';
import { isDash, type QuoteCandidate } from './quoteCandidate.ts';

// Who says words in marks that no cue claims, by what is next to them.

/** "Holt was blunt. “It is over.”": the subject of the short sentence right before, in the same paragraph. */
export function subjectAbove(layout: TextLayout, index: number): NounPhrase | null {
  const { words, sentences } = layout;
  const above = sentences[index - 1];
  if (!above || above.paragraph !== sentences[index]!.paragraph) return null;
  const reacting = whoReacts(layout, index);
  if (reacting || above.to - above.from > LONGEST_LEAD) return reacting;
  for (let at = above.from; at < above.to; at++) if (words[at]!.quotedSpan >= 0) return null;
  // "Money, says Leila Holt of the Institute."
  for (let at = above.from + 1; at + 2 < above.to; at++)
    if (words[at - 1]!.text === ',' && SAYS.has(words[at]!.low)) {
      const behind = phraseAfter(words, at + 1, above.to);
      if (behind && startsUpper(words[behind.from]!.text)) return behind;
    }
  const subject = sentenceSubject(layout, above);
  // "Asked for his reaction, Holt laughed. “I hope so.”"
  const isAsked = /^(?:asked|pressed|questioned|challenged)$/.test(words[above.from]!.low);
  const opens = subject?.from === above.from || (isAsked && subject && words[subject.from - 1]?.text === ',');
  const isName =
    subject && opens && !isPronoun(words[subject.from]!) && !isA(words[subject.from], DETERMINER);
  return isName ? subject : null;
}
const LONGEST_LEAD = 14;

/** "Her former pupil Nerea Holt, 27, who came back in May, agrees. “It is late.”": the subject of the sentence right before; else null. */
export function whoReacts(layout: TextLayout, index: number): NounPhrase | null {
  const { words, sentences } = layout;
  const above = sentences[index - 1];
  if (!above || above.paragraph !== sentences[index]?.paragraph) return null;
  const last = words[above.to - 1]!.isWord ? above.to - 1 : above.to - 2;
  if (!REACTS.has(words[last]?.low ?? '') || words[last]!.quotedSpan >= 0) return null;
  const subject = sentenceSubject(layout, above);
  return subject && !isPronoun(words[subject.head]!) && words[subject.head]!.quotedSpan < 0 ? subject : null;
}
const REACTS = new Set(
  'agrees agreed disagrees disagreed concurs concurred demurs demurred laughs laughed shrugs shrugged nods nodded sighs sighed smiles smiled'.split(
    ' ',
  ),
);
/**
 * "Councillor Bran Holt, leader of the council, welcomed the money." above a paragraph that is nothing but words in marks: who takes a
 * stand there, by name; null where the paragraph above ends otherwise.
 */
export function whoTakesStand(layout: TextLayout, index: number): NounPhrase | null {
  const { words, sentences } = layout;
  const above = sentences[index - 1];
  if (!above || sentences[index]!.paragraph !== above.paragraph + 1) return null;
  for (let at = above.from; at < above.to; at++) if (words[at]!.quotedSpan >= 0) return null;
  const subject = sentenceSubject(layout, above);
  if (!subject || subject.from !== above.from || isPronoun(words[subject.head]!)) return null;
  if (!startsUpper(words[subject.head]!.text) || isA(words[subject.from], DETERMINER)) return null;
  let verb = words[subject.to]?.text === ',' ? subject.to + 1 : subject.to;
  while (verb < above.to && /^(?:has|have|also|warmly|strongly)$/.test(words[verb]!.low)) verb++;
  const stands = STANDS.has(words[verb]?.low ?? '') || REACTS.has(words[verb]?.low ?? '');
  return stands && !isAboutSomebody(words, verb + 1) ? subject : null;
}
/** "Voss condemned Ana Rusu.": either may speak then; "Voss welcomed Norland's offer" is about a thing. */
function isAboutSomebody(words: readonly Word[], from: number): boolean {
  let to = from;
  while (words[to]?.isWord && startsUpper(words[to]!.text)) to++;
  return to > from && !/^['’]s?$/.test(words[to]?.text ?? '') && !(words[to]?.isWord ?? false);
}
const STANDS = new Set(
  'welcomed welcomes praised praises hailed hails thanked thanks commended condemned condemns criticised criticized slammed blasted backed backs responded reacted commented'.split(
    ' ',
  ),
);
const SAYS = new Set('says said argues argued explains explained thinks believes reckons'.split(' '));

/** "Otto Brandt’s answer was the line of the night:" who answers. */
export function answerer(words: readonly Word[], sentence: Sentence, colon: number): NounPhrase | null {
  for (let at = colon - 1; at > sentence.from; at--) {
    if (!ANSWERS.has(words[at]!.low) || !/^['’]s?$/.test(words[at - 1]!.low)) continue;
    const to = at - 1;
    let from = to;
    while (from > sentence.from && startsUpper(words[from - 1]!.text) && words[from - 1]!.quotedSpan < 0)
      from--;
    if (from < to) return { from, to, head: to - 1, joined: [] };
  }
  return null;
}
const ANSWERS = new Set(
  'answer reply response retort comeback reaction verdict message explanation comment'.split(' '),
);

/**
 * `"Silly boys," scoffed Arianna Gil`, `"It is over," he went on`: after a comma or a mark of question or exclamation
 * inside the marks, a subject and any verb tell who spoke.
 */
export function toldWithAnyVerb(
  layout: TextLayout,
  last: number,
  end: number,
): Pick<QuoteCandidate, 'cue' | 'subject'> | null {
  const { words } = layout;
  const comma = words[last + 1]?.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[last - 1]?.text ?? '')) return null;
  const from = last + 1 + comma;
  const first = words[from];
  if (!first || from + 1 >= end || first.quotedSpan >= 0) return null;
  if (isPastVerb(first)) {
    const subject = phraseAfter(words, from + 1, end);
    return subject && { cue: { start: first.start, end: first.end }, subject };
  }
  const subject = phraseAfter(words, from, end);
  // "the statement read": the verb looks like a noun.
  if (subject && subject.to - subject.from > 1 && words[subject.to - 1]!.low === 'read') {
    const { start, end: stop } = words[subject.to - 1]!;
    return { cue: { start, end: stop }, subject: { ...subject, to: subject.to - 1, head: subject.to - 2 } };
  }
  const verb = subject && words[subject.to];
  if (!subject || !verb || subject.to >= end || !isPastVerb(verb)) return null;
  return { cue: { start: verb.start, end: verb.end }, subject };
}

/** `"It's a long game." - Matthew Ingram`: a dash and a name, and the sentence is over. */
export function signature(
  layout: TextLayout,
  last: number,
  end: number,
  opensSentence: boolean,
): NounPhrase | null {
  const { words } = layout;
  let from = last + 1;
  while (from < end && from < last + 3 && isDash(words[from]!.text)) from++;
  if (from === last + 1) return null;
  // A line break ends it as well: such quotes stand in lists.
  let stop = from;
  while (stop < end && !/\n/.test(layout.text.slice(words[stop - 1]!.end, words[stop]!.start))) stop++;
  const phrase = phraseAfter(words, from, stop);
  if (!phrase || phrase.head - last > LONGEST_SIGNATURE || !startsUpper(words[phrase.from]!.text))
    return null;
  // "“We were to blame” – Torvel boss Roberto Marin after a defeat at home."
  if (opensSentence && GOES_ON_BEHIND.test(words[phrase.to]?.low ?? '')) return phrase;
  if (stop - last > 14 + (phrase.to - phrase.head)) return null;
  // "– President Holt, on Monday", "– Jan Kolar, who had just resigned"
  const isBracketed = words.slice(from, phrase.to).some(({ text }) => text === '(');
  const closes = phrase.to >= stop - 1 && (stop - last <= 9 || isBracketed);
  return closes || words[phrase.to]?.text === ',' ? phrase : null;
}

/** In words, from the quotation on. */
const LONGEST_SIGNATURE = 10;
const GOES_ON_BEHIND = /^(?:\(|after|before|following|ahead|when|as)$/;

const isPastVerb = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) &&
  (/[^e]ed$/.test(word.low) ||
    /^(?:began|went|read|says|wonders|muses|quips|jokes|laments|sighs|shouts|cries|laughs|smiles|grins|shrugs|chuckles|nods|whispers|reckons|observes|reflects|sings|sang|shot|put|spoke|goes|cut|broke)$/.test(
      word.low,
    ));
