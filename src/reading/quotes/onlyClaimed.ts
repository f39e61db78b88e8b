import type { Sentence, TextLayout } from '../layout/layOut.ts';

/** "Claim: Holt said …", as fact-checkers open what they look into. */
const CLAIM =
  /^(?:(?:the|our|false|viral) )?(?:claims?|myth|rumou?r|hoax|what was claimed|what they claim)\s*[:–—-]\s/iu;
/** The same, alone on the line above. */
const CLAIM_ABOVE =
  /^(?:(?:the|false|viral) )?(?:claims?|myth|rumou?r|what (?:was|is being|people) (?:claimed|claim))\s*[:.]?$/iu;
/** The verdict that shows that a claim was looked into. */
const VERDICT =
  /(?:^|\n|\. )\W*(?:(?:our|the) )?(?:verdict|rating|ruling|conclusion|fact|truth|reality|what we found|analysis|assessment)\b\s*[:–—.\n-]|\b(?:rated?|rating|verdict)\b.{0,30}\b(?:false|fake|misleading|untrue)\b|\b(?:is|are|was|were) (?:false|fake|fabricated|misleading|a hoax|untrue)\b|\bno (?:record|evidence) (?:of|that)\b/iu;
/** "An earlier version of this article quoted Holt as saying …": words that the paper takes back. */
const TAKEN_BACK =
  /\b(?:an? |the )?(?:earlier|previous|original|initial) version of (?:this|the|our) \p{L}+|\bthis (?:article|story|report|post|piece) (?:has been|was) (?:corrected|amended|changed)\b|\b(?:we|(?:an? |the |this )?(?:article|story|report|headline|caption)) (?:wrongly|incorrectly|mistakenly|erroneously|falsely|misquoted)\b/iu;
/** "In the novel, the minister says …" */
const IN_FICTION =
  /^in (?:the|an?|his|her|their|one) (?:[\p{L}-]+ ){0,2}(?:novel|play|sketch|satire|comedy|sitcom|musical|cartoon|comic|opera|parody|skit|fable|short story)\b/iu;

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
  if (IN_FICTION.test(said)) return true;
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
  const verdict = VERDICT.exec(text.slice(paragraph.start));
  return verdict !== null && at < paragraph.start + verdict.index;
}
