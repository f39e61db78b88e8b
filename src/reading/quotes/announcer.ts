import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Roster } from '../names/roster.ts';
import { BODY, isA } from '../rules/wordKinds.ts';
import { carriedSubject, nameFrom } from './carriedSubject.ts';
import { isBullet, isNameAbove, labelAbove } from './labelAbove.ts';
import { inWordsOf } from './labelBefore.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** The name that a line names, with nobody beside it. */
function nameHere({ from, to }: Sentence, { personAt }: Roster): NounPhrase | null {
  for (let at = from; at < to; at++) {
    const person = personAt.get(at);
    if (person === undefined) continue;
    let end = at + 1;
    while (personAt.get(end) === person) end++;
    return { from: at, to: end, head: end - 1, joined: [] };
  }
  return null;
}

/**
 * Who is named around a quote without a verb of its own: in the sentence before, which ends in a colon ("Clinton
 * released the following statement:", "And from Chairwoman Rosa Weiss:"), or in the line below ("- Sanders.", "Rosa
 * Weiss, chairwoman"). Else null.
 */
export function announcer(layout: TextLayout, said: QuoteCandidate, roster: Roster): NounPhrase | null {
  const { words, sentences } = layout;
  const before = sentences[labelAbove(layout, said.sentence) ?? said.sentence - 1];
  const signed = signatureBelow(layout, said, roster);
  if (signed) return signed;
  if (before && ofMany(words, before)) return null;
  if (before && words[before.to - 1]?.text === ':' && words[before.to - 1]!.quotedSpan < 0)
    return (
      inWordsOf(words, before, before.to - 1) ??
      carriedSubject(layout, before, before.end, roster) ??
      labelledName(words, before, roster) ??
      // "SHORT READS:" above a list is nobody.
      (isBullet(words[sentences[said.sentence]!.from]!) ? null : sentenceSubject(layout, before))
    );
  if (before && isNameAbove(layout, before)) return nameHere(before, roster) ?? bodyAbove(words, before);
  let last = said.sentence;
  const end = said.spans.at(-1)!.end;
  while (last + 1 < sentences.length && sentences[last]!.end < end) last++;
  const after = sentences[last + 1];
  if (!after) return null;
  return /^[-–—]+$/.test(words[after.from]?.text ?? '')
    ? nameBehindDash(words, after, roster)
    : nameAlone(layout, said, last, roster);
}

/** "EUROPEAN COMMISSION", "NORLANDIAN FOREIGN MINISTRY, ON X": a body alone on the line above. */
function bodyAbove(words: readonly Word[], { from, to }: Sentence): NounPhrase | null {
  const comma = words.slice(from, to).findIndex(({ isWord }) => !isWord);
  const end = comma < 0 ? to : from + comma;
  return end > from && isA(words[end - 1], BODY) ? { from, to: end, head: end - 1, joined: [] } : null;
}

/** "– President Holt, on Monday": who is named behind a dash below a quote; null where nobody is. */
function nameBehindDash(words: readonly Word[], { from, to }: Sentence, roster: Roster): NounPhrase | null {
  const phrase = phraseAfter(words, from + 1, to);
  if (!phrase) return null;
  const closes = to - phrase.to <= 1 || words[phrase.to]!.text === ',';
  const isName = nameFrom(words, phrase, roster) !== null || hasName(phrase, roster);
  return closes && isName ? phrase : null;
}

/** The name alone on the line below a quote that is a paragraph of its own and ends in the sentence `last`; null where none is. */
function nameAlone(
  { words, sentences, paragraphs }: TextLayout,
  said: QuoteCandidate,
  last: number,
  roster: Roster,
): NounPhrase | null {
  const after = sentences[last + 1]!;
  const line = paragraphs[after.paragraph]!;
  const isAlone =
    line.start === after.start &&
    line.end === after.end &&
    after.to - after.from <= 14 &&
    words[after.to - 1]!.isWord;
  const isOwnParagraph =
    sentences[last]!.paragraph !== after.paragraph &&
    paragraphs[sentences[said.sentence]!.paragraph]!.start === said.spans[0]!.start;
  if (!isAlone || !isOwnParagraph) return null;
  const phrase = phraseAfter(words, after.from, after.to);
  const to = phrase && nameFrom(words, phrase, roster);
  if (!phrase || to === null || (to !== after.to && words[to]!.text !== ',')) return null;
  return { ...phrase, to, head: to - 1 };
}

/** "World leaders have been reacting to the speech by Colin Poole:", "Reactions to it:": whoever is named there says nothing of what follows. */
function ofMany(words: readonly Word[], { from, to }: Sentence): boolean {
  if (words[to - 1]?.text !== ':') return false;
  const lead = words.slice(from, Math.min(to, from + 6));
  return lead.some(
    ({ low }, at) => MANY.test(low) || (at === 0 && /^(?:reactions?|responses?|comments)$/.test(low)),
  );
}
const MANY =
  /^(?:leaders|ministers|politicians|members|analysts|experts|lawmakers|mps|meps|senators|readers|users|officials|diplomats|reactions|presidents|governments|figures|celebrities|colleagues|allies)$/;

/**
 * "• “We are ready.”" and on the line below "UK Foreign Secretary Jack Strauss": whoever is named there alone, with an office before or
 * behind, where the quote is a point of a list. Null where no such line is there.
 */
function signatureBelow(layout: TextLayout, said: QuoteCandidate, roster: Roster): NounPhrase | null {
  const { words, sentences, paragraphs } = layout;
  const first = sentences[said.sentence]!;
  if (said.cue !== null || !isBullet(words[first.from]!)) return null;
  const end = said.spans.at(-1)!.end;
  let next = said.sentence;
  while (next < sentences.length && sentences[next]!.start < end) next++;
  const after = sentences[next];
  const line = after && paragraphs[after.paragraph]!;
  if (!after || after.start !== line!.start || after.end !== line!.end || after.to - after.from > 14)
    return null;
  const named = words
    .slice(after.from, after.to)
    .flatMap((_, n) => (roster.personAt.has(after.from + n) ? [after.from + n] : []));
  const people = new Set(named.map((at) => roster.personAt.get(at)));
  const [from, last] = [named[0], named.at(-1)];
  const inMarks = words
    .slice(after.from, after.to)
    .some(({ quotedSpan, text }) => quotedSpan >= 0 || /^[.:!?]$/.test(text));
  if (from === undefined || last === undefined || people.size !== 1 || inMarks) return null;
  return { from, to: last + 1, head: last, joined: [] };
}

/** "Opposition leader Greta Holm" */
function hasName({ from, to }: NounPhrase, roster: Roster): boolean {
  for (let at = from; at < to; at++) if (roster.personAt.has(at)) return true;
  return false;
}

/** The first name of a label in words: "And from Chairwoman Rosa Weiss:", "Rosa Weiss's response:". */
function labelledName(words: readonly Word[], label: Sentence, roster: Roster): NounPhrase | null {
  for (let at = label.from; at < label.to; at++) {
    const person = words[at]!.quotedSpan < 0 ? roster.personAt.get(at) : undefined;
    if (person === undefined) continue;
    let to = at + 1;
    while (to < label.to && roster.personAt.get(to) === person) to++;
    return { from: at, to, head: to - 1, joined: [] };
  }
  return null;
}
