import type { TextLayout } from '../layout/layOut.ts';

/** What shows or repeats words that nobody said. */
const FORGERY =
  /\b(?:deep-?fakes?|(?:fake|false|doctored|fabricated|forged|manipulated)(?: \p{L}+)? (?:videos?|clips?|quotes?|quotations?|posts?|recordings?|letters?|screenshots?|accounts?)|(?:falsely|wrongly) (?:claim|quot|attribut|report|said)\p{L}*)\b/iu;
/** "appears to say": what a clip shows. */
const APPEARS = /\b(?:appear|seem|purport)(?:s|ed|ing)? to (?:\p{L}+ )?$/u;
const SHOWN = /\b(?:videos?|clips?|recordings?|audio|footage|posts?|screenshots?|images?|tapes?)\b/iu;
const CLAIMED = /\b(?:claim|alleg|purport|rumou?r)/i;
const POST_CLAIMS =
  /^(?:An?|The|One|Another|Several|Some|Many|These|Those|Viral|Social) (?:[\p{L}-]+ ){0,3}(?:posts?|videos?|clips?|memes?|images?|messages?|captions?|screenshots?|tweets?)\b[^“".]{0,80}\b(?:claim|alleg)(?:s|ed|ing)?\b/iu;
const DID_NOT =
  /^(?:He|She|They|It|\p{Lu}[\p{L}’'-]{1,30}) (?:did|has|had|does)(?: not|n['’]t| never)(?: \p{L}+)?[.!]?$/u;

const SAYING = /^(.*?)\b(?:say|tell|admit|claim|declare|announce|call)\b[^“"]{0,40}$/su;
const beforeSaying = (words: string): string => SAYING.exec(words)?.[1] ?? words;

/**
 * Whether words at an offset are shown as somebody's who never said them: "A deepfake shows her saying …"; "The clip claims
 * that he said …. He did not."
 *
 * @param sentence index of the sentence in which they begin
 */
export function isForged({ text, words, sentences }: TextLayout, sentence: number, at: number): boolean {
  const { from, to } = sentences[sentence]!;
  const before = text.slice(words[from]!.start, at);
  if (FORGERY.test(before)) return true;
  // "In a video shared online, Brandt appears to say: “…”"
  if (SHOWN.test(before) && APPEARS.test(`${beforeSaying(before).trimEnd()} `)) return true;
  if (!CLAIMED.test(before)) return false;
  // "A post on Facebook claims that Brandt said": what the post says he said.
  if (POST_CLAIMS.test(before)) return true;
  const next = sentences[sentence + 1];
  if (!next || next.from !== to) return false;
  return DID_NOT.test(text.slice(words[next.from]!.start, words[next.to - 1]!.end + 1).trim());
}
