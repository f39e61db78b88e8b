import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';

/**
 * A question for what was done, and nobody's words: "what agreements were signed in Delhi?", "when was Dray appointed?",
 * "how many guards were wounded?" The articles on it answer; of what was announced, whoever announced it. Null where
 * nothing is asked for in the passive, or a verb of speech is.
 */
export function readDeed(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const asking = s.skipAll(start, ['howMany', 'person', 'who', 'what', 'when', 'where', 'did', 'fillers']);
  const begin = /^(?:which|what)$/.test(words[asking]?.folded ?? '') ? asking + 1 : asking;
  if (begin === start) return null;
  // "was the vote on sanctions put off?"
  const isYesNo = BE.test(words[start]!.folded) || /^(?:has|have|had|will)$/.test(words[start]!.folded);
  const stops = (i: number) => (isYesNo ? s.at('quotes', i) > 0 : s.at('about', i) > 0);
  const at = s.find(begin, (i) => isDeed(s, i) || s.verbAt(i) !== null || stops(i));
  const before = words.slice(start, Math.max(at, 0));
  if (at < 0 || !before.some((w) => BE.test(w.folded))) return null;
  const noun = s.content(words.slice(begin, at)).filter((w) => !BE.test(w.folded));
  const verb = s.verbAt(at);
  const announced = verb?.kind && BE.test(words[at - 1]!.folded) ? verb.kind : null;
  if (!announced && !isDeed(s, at)) return null;
  const rest = words.slice(at + (verb?.length ?? 0));
  if (announced) {
    const isNamed = s.entities.some((e) => e.kind !== 'country' && e.from < at);
    if (noun.length === 0 || isNamed) return null;
    const subject = s.trimTail([...noun, ...rest]);
    return { ...NOTHING, intent: 'who', kinds: [announced], verb: words[at]!.folded, subject };
  }
  const subject = s.trimTail([...noun, ...rest]);
  return s.content(subject).length > 1 ? { ...NOTHING, intent: 'news', subject } : null;
}

/** A participle that says neither that somebody spoke nor how somebody feels. */
function isDeed(s: Sentence, at: number): boolean {
  const { folded, text } = s.words[at]!;
  if (/^\p{Lu}/u.test(text) || s.verbAt(at) !== null || s.vocabulary.knows(folded)) return false;
  return (/^\p{L}{3,}ed$/u.test(folded) || IRREGULAR.test(folded)) && !SAID_OR_FELT.test(folded);
}
const BE = /^(?:is|are|was|were|been|being|be|get|got)$/;
const IRREGULAR =
  /^(?:taken|struck|shot|hit|held|built|sent|made|set|cut|lost|won|found|put|broken|given|begun|sworn|withdrawn|drawn|thrown|driven|forced|chosen|left|kept|paid|bought|sold|torn|seen|blown|brought down|shut)$/;
/** Answered by somebody's words, or no deed: "was the term used?", "is Putin worried about it?" */
const SAID_OR_FELT =
  /^(?:mentioned|discussed|raised|addressed|named|covered|used|quoted|cited|called|based|related|united|needed|worried|concerned|pleased|satisfied|interested|prepared|convinced|committed|disappointed|surprised|determined|supposed|scheduled|planned|alarmed|divided|involved|indeed|asked|attributed|voiced)$/;
