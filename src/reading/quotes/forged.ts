import type { TextLayout } from '../layout/layOut.ts';

/** What shows or repeats words that nobody said. */
const FORGERY =
  /\b(?:deep-?fakes?|(?:fake|false|doctored|fabricated|forged|manipulated|parody|satirical|spoof|hoax|fictional)(?: \p{L}+)? (?:videos?|clips?|quotes?|quotations?|posts?|recordings?|letters?|screenshots?|accounts?)|(?:falsely|wrongly) (?:claim|quot|attribut|report|said)\p{L}*)\b/iu;
/** "Imagine President Brandt saying", "Brandt is supposed to have said" */
const IMAGINED = /^(?:Imagine|Picture)\b|\b(?:supposed|alleged|rumou?red|reputed) to have (?:\p{L}+ly )?$/u;
/** "appears to say": what a clip shows. */
const APPEARS = /\b(?:appear|seem|purport)(?:s|ed|ing)? to (?:\p{L}+ )?$/u;
const SHOWN = /\b(?:videos?|clips?|recordings?|audio|footage|posts?|screenshots?|images?|tapes?)\b/iu;
const TO_SAY =
  '(?:say|tell|respond|reply|admit|claim|declare|announce|threaten|add|warn|call|promise|confess)';
/** "allegedly says", "purportedly told": nobody vouches for it. */
const ALLEGEDLY = /\b(?:allegedly|supposedly|purportedly)\s+(?:\p{L}+\s+)?$/iu;
const SAYS_HERE =
  /^(?:says?|said|saying|tells?|told|telling|declare[sd]?|admit(?:s|ted)?|claim(?:s|ed)?|announce[sd]?)\b/iu;
const ALLEGEDLY_SAYS =
  /\b(?:allegedly|supposedly|purportedly)\s+(?:says?|said|saying|tells?|told|telling|declare[sd]?|admit(?:s|ted)?|claim(?:s|ed)?|announce[sd]?)\b[^“"”]{0,40}$/iu;
/** "“…,” he seems to say in the clip" */
const APPEARS_AFTER = new RegExp(
  `["”’]\\s*(?:[\\p{L}.’'-]+ ){1,4}(?:appear|seem|purport)(?:s|ed|ing)? to ${TO_SAY}\\b`,
  'u',
);
const APPEARS_BEFORE = new RegExp(`\\b(?:appear|seem|purport)(?:s|ed|ing)? to ${TO_SAY}\\b[^“"]{0,40}$`, 'u');
/** A text that shows a video, post or quote to be no true one. */
const DEBUNKS =
  /\b(?:videos?|clips?|images?|audio|footage|posts?|screenshots?|recordings?|quotes?|remarks)\b[^.\n]{0,120}\b(?:altered|edited|doctored|fabricated|manipulated|fak(?:e|es|ed)|AI-generated|deep-?fakes?|generated (?:using|by|with) (?:AI|artificial))\b/iu;
/** "The video, in which he is asking …, has been digitally edited." */
const EDITED =
  /\b(?:has|have|had|was|were|is|are)(?: been)?(?: \p{L}+ly)? (?:edited|altered|doctored|fabricated|manipulated|faked|fake|AI-generated|a deep-?fake)\b/iu;
const DEBUNKED_WITHIN = 3000;
const CLAIMED = /\b(?:claim|alleg|purport|rumou?r)/i;
const POST_CLAIMS =
  /^(?:An?|The|One|Another|Several|Some|Many|These|Those|Viral|Social) (?:[\p{L}-]+ ){0,3}(?:posts?|videos?|clips?|memes?|images?|messages?|captions?|screenshots?|tweets?)\b[^“".]{0,80}\b(?:claim|alleg)(?:s|ed|ing)?\b/iu;
const DID_NOT =
  /^(?:He|She|They|It|\p{Lu}[\p{L}’'-]{1,30}) (?:did|has|had|does)(?: not|n['’]t| never)(?: \p{L}+)?[.!]?$/u;

const SAYING = /^(.*?)\b(?:say|tell|admit|claim|declare|announce|call)\b[^“"]{0,40}$/su;
const beforeSaying = (words: string): string => SAYING.exec(words)?.[1] ?? words;

/** None of the patterns matches a sentence without one of these. */
const MAY_BE_FORGED =
  /fak|fals|parody|satir|spoof|hoax|fictional|imagin|pictur|doctor|fabricat|forge|manipulat|wrongly|alleg|suppos|purport|appear|seem|claim|rumou?r|edited|altered|AI-gen/iu;

/**
 * Whether words at an offset are shown as somebody's who never said them: "A deepfake shows her saying …"; "The clip claims
 * that he said …. He did not."
 *
 * @param sentence index of the sentence in which they begin
 */
export function isForged({ text, words, sentences }: TextLayout, sentence: number, at: number): boolean {
  const { from, to, end } = sentences[sentence]!;
  const before = text.slice(words[from]!.start, at);
  if (!MAY_BE_FORGED.test(text.slice(words[from]!.start, end))) return false;
  // "in which he allegedly says, “…”", also where the verb of saying itself is asked about
  const said = text.slice(at, Math.min(end, at + 40));
  if (ALLEGEDLY.test(before) && SAYS_HERE.test(said)) return true;
  if (ALLEGEDLY_SAYS.test(before)) return true;
  if (FORGERY.test(before) || IMAGINED.test(before)) return true;
  // "In a video shared online, Brandt appears to say: “…”"
  if (SHOWN.test(before) && APPEARS.test(`${beforeSaying(before).trimEnd()} `)) return true;
  if (SHOWN.test(before) && EDITED.test(text.slice(at, end))) return true;
  const appears = APPEARS_BEFORE.test(before) || APPEARS_AFTER.test(text.slice(at, end));
  if (appears && DEBUNKS.test(text.slice(0, DEBUNKED_WITHIN))) return true;
  if (!CLAIMED.test(before)) return false;
  // "A post on Facebook claims that Brandt said": what the post says he said.
  if (POST_CLAIMS.test(before)) return true;
  const next = sentences[sentence + 1];
  if (!next || next.from !== to) return false;
  return DID_NOT.test(text.slice(words[next.from]!.start, words[next.to - 1]!.end + 1).trim());
}
