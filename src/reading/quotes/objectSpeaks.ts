import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import type { FoundCue } from './cue.ts';

/** What "for" leads to: "for saying “…”", "over having called it “…”". */
const SAYING =
  /^(?:saying|calling|describing|telling|claiming|writing|tweeting|posting|suggesting|labelling|labeling|branding|declaring|comparing|dubbing|said|called|described|told|claimed|written|tweeted|posted|suggested|labelled|labeled|branded|declared|compared|dubbed)$/;
/** Words between "saying" and the marks: "for calling the long treaty “…”". */
const MOST_BETWEEN = 8;
/** What may follow an object whose words are told. */
const LEADS = /^(?:for|over|after|:)$/;
/** An object has no more words: "the former foreign minister Jan Kolar". */
const LONGEST_OBJECT = 10;
/** What carries another's words, and how they are passed on. */
const CARRIES =
  /^(?:message|letter|note|statement|telegram|cable|post|tweet|e-?mail|poem|text|words|line|remark|comment|quote|verse|passage)s?$/;
const PASSES_ON =
  /^(?:read|reads|reading|quoted|quotes|quoting|shared|shares|sharing|showed|shows|showing|received|receives|got|gets|reposted|retweeted|cited|cites|citing|circulated|circulates|published|publishes|recited|recites|repeated|repeats|recalled|recalls|played|leaked|forwarded|conveyed|delivered|brought|posted|held|remembered)$/;

/** Somebody whose words another passes on or answers for, and the run of marks that they stand in. */
export interface Passed {
  readonly subject: NounPhrase;
  readonly run: number;
  /** Index of the word behind "saying", which gives the words; the cue's own where it has none. */
  readonly at: number;
}

/**
 * Whom the object of a verb makes speak: "Brandt praised Holm for saying “…”", "Brandt quoted Winston Churchill: “…”". Null for any
 * other sentence.
 */
export function objectSpeaks({ words }: TextLayout, cue: FoundCue, sentence: Sentence): Passed | null {
  const heard = heardSaying(words, cue, sentence.to);
  if (heard) return heard;
  const object = objectOf(words, cue.to, sentence.to);
  if (!object) return null;
  const next = words[object.to];
  const quotes = cue.verb.verb === 'quote' || cue.verb.verb === 'cite';
  if (quotes && next?.text === ':') {
    const run = words[object.to + 1]?.quotedSpan ?? -1;
    return run >= 0 ? { subject: object, run, at: cue.at } : null;
  }
  if (!next || !/^(?:for|over|after)$/.test(next.low)) return null;
  const at = words[object.to + 1]?.low === 'having' ? object.to + 2 : object.to + 1;
  if (!SAYING.test(words[at]?.low ?? '')) return null;
  for (let here = at + 1; here < sentence.to && here - at <= MOST_BETWEEN + 1; here++) {
    const { quotedSpan, text } = words[here]!;
    if (quotedSpan >= 0) return { subject: object, run: quotedSpan, at };
    if (text === ',' || text === ';') return null;
  }
  return null;
}

/** "Rusu recalled Brandt saying: “…”": whoever is remembered says it. */
function heardSaying(words: readonly Word[], cue: FoundCue, end: number): Passed | null {
  if (!/^(?:recall|remember|hear)$/.test(cue.verb.verb)) return null;
  let at = cue.to;
  while (
    at < end &&
    at - cue.to <= LONGEST_OBJECT &&
    words[at]!.quotedSpan < 0 &&
    !/^(?:saying|telling)$/.test(words[at]!.low)
  )
    at++;
  if (at === cue.to || !/^(?:saying|telling)$/.test(words[at]?.low ?? '')) return null;
  const subject = phraseAfter(words, cue.to, at);
  if (subject?.from !== cue.to || subject.to !== at) return null;
  const marks = /^[,:]$/.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const run = words[marks]?.quotedSpan ?? -1;
  return run >= 0 ? { subject, run, at } : null;
}

function objectOf(words: readonly Word[], from: number, end: number): NounPhrase | null {
  // "Holm for calling the treaty …" would be one phrase.
  let limit = from;
  while (limit < end && limit - from < LONGEST_OBJECT && !LEADS.test(words[limit]!.low)) limit++;
  if (limit === from || limit >= end || !LEADS.test(words[limit]!.low) || words[from]!.quotedSpan >= 0)
    return null;
  const phrase = phraseAfter(words, from, limit);
  return phrase?.from === from && phrase.to === limit ? phrase : null;
}

/**
 * Whose message a line that ends in a colon passes on: "Brandt read out a message from King Harald:", "She shared a post by Jan Kolar
 * on X:". Null where nobody passes one on, or it names no sender.
 *
 * @param colon index of the colon
 */
export function senderIn(words: readonly Word[], { from }: Sentence, colon: number): NounPhrase | null {
  for (let at = colon - 1; at > from; at--) {
    if (!/^(?:from|by|of)$/.test(words[at]!.low)) continue;
    const carried = /^(?:written|sent|posted|signed)$/.test(words[at - 1]!.low) ? at - 2 : at - 1;
    if (!CARRIES.test(words[carried]?.low ?? '')) continue;
    const lead = words.slice(from, carried);
    if (!lead.some(({ low }) => PASSES_ON.test(low))) return null;
    const sender = phraseAfter(words, at + 1, colon);
    return sender && sender.from <= at + 2 ? sender : null;
  }
  return null;
}
