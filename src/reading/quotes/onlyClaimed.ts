import type { Sentence, TextLayout } from '../layout/layOut.ts';

/** "Claim: Holt said …", as fact-checkers open what they look into. */
const CLAIM =
  /^(?:(?:the|our|false|viral) )?(?:claims?|myth|rumou?r|hoax|what was claimed|what they claim)\s*[:–—-]\s/iu;
/** The same, alone on the line above. */
const CLAIM_ABOVE =
  /^(?:(?:the|false|viral) )?(?:claims?|myth|rumou?r|what (?:was|is being|people) (?:claimed|claim))\s*[:.]?$/iu;
/** The verdict that shows that a claim was looked into. */
const VERDICT =
  /(?:^|\n|\. )\W{0,4}(?:(?:our|the) )?(?:verdict|rating|ruling|conclusion|fact|truth|reality|what we found|analysis|assessment)\b\s*[:–—.\n-]|\b(?:rated?|rating|verdict)\b.{0,30}\b(?:false|fake|misleading|untrue)\b|\b(?:is|are|was|were) (?:false|fake|fabricated|misleading|a hoax|untrue)\b|\bno (?:record|evidence) (?:of|that)\b/iu;
/** "An earlier version of this article quoted Holt as saying …", "We incorrectly reported that …": words that the paper takes back. */
const TAKEN_BACK =
  /\b(?:earlier|previous|original|initial) version of (?:this|the|our) (?:article|story|report|post|piece|page|headline)\b|\b(?:we|(?:this|the|our) (?:article|story|headline|caption)) (?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?=quoted|attributed|reported|said|stated|gave)|\b(?:we|(?:this|the|our) (?:article|story)) misquoted\b|\bthis (?:article|story|report|post|piece) (?:has been|was) corrected\b/iu;
/** "In the novel, the minister says …", in the present tense. */
const IN_FICTION =
  /^in (?:the|an?|his|her|their) (?:\p{Ll}+ )?(?:novel|play|sketch|sitcom|satire|musical|parody|skit|short story)(?:,| ["“‘]| by \p{Lu})/iu;
const IN_PRESENT = /\b(?:says|tells|asks|replies|answers|shouts|declares|cries|whispers)\b/u;

/** "He said “We will not invade”" behind the words taken back says what is right. */
const AS_SAYING = /\b(?:quoted|quoting|reported|attributed|said|stated|misquoted)\b/u;

/**
 * Whether a sentence gives words that somebody is only claimed to have said: the claim that fact-checkers look into, what a paper takes
 * back, and what somebody says in a novel or play. `at` is the offset of the cue.
 *
 * @example isOnlyClaimed(layout, layout.sentences[0], 20) // false
 */
export function isOnlyClaimed(layout: TextLayout, sentence: Sentence, at: number): boolean {
  const { text, paragraphs } = layout;
  const said = text.slice(sentence.start, sentence.end);
  if (IN_FICTION.test(said) && IN_PRESENT.test(text.slice(sentence.start, at + LONGEST_VERB))) return true;
  const takenBack = TAKEN_BACK.exec(said);
  if (takenBack && AS_SAYING.test(said.slice(takenBack.index)) && sentence.start + takenBack.index < at)
    return true;
  const paragraph = paragraphs[sentence.paragraph]!;
  const above = paragraphs[sentence.paragraph - 1];
  const isClaim =
    CLAIM.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40))) ||
    (above !== undefined && CLAIM_ABOVE.test(text.slice(above.start, above.end)));
  if (!isClaim) return false;
  // Behind the verdict in the same paragraph somebody may be quoted.
  const verdict = VERDICT.exec(text.slice(paragraph.start, paragraph.start + LOOKED_INTO));
  return verdict !== null && at < paragraph.start + verdict.index;
}
/** In characters, of a verb that begins at an offset. */
const LONGEST_VERB = 10;
/** In characters: a verdict further down is on something else. */
const LOOKED_INTO = 3000;
