import type { Sentence } from './sentence.ts';

/** What somebody says of himself before he asks has so many words at most. */
const LONGEST_LEAD = 14;

/**
 * Where a question begins that somebody leads up to: "I've been asked to find out ▏what Putin said", "can someone dig out ▏the
 * quote …". `start` where nobody and nothing is named on the way is the only such lead; else `start` itself.
 */
export function skipLead(s: Sentence, start: number): number {
  const { words } = s;
  const [first, second] = words.map((w) => w.folded);
  const isOwn = s.at('leads', 0) > 0 || s.at('leads', start) > 0;
  const isRequest = /^(?:can|could|would|will)$/.test(first ?? '') && ASKED.test(second ?? '');
  const isOpen =
    /^(?:does|do|who)$/.test(first ?? '') && /^(?:any\p{L}+|some\p{L}+|you|we|knows)$/u.test(second ?? '');
  if (!isOwn && !isRequest && !isOpen) return start;
  const asks = (i: number) => {
    if (/^(?:what|whatever|who|whom|when|where|whether|if|how)$/.test(words[i]!.folded))
      return s.find(i + 1, (j) => s.verbAt(j) !== null || s.at('did', j)) > i;
    return !isOpen && i + 1 < words.length && (s.at('things', i) > 0 || s.at('quotes', i) > 0);
  };
  const at = s.find(Math.max(start, 1), asks);
  if (at <= start || at - start > LONGEST_LEAD) return start;
  const isNamed =
    s.entities.some((e) => e.from < at) || words.slice(start, at).some((t) => t.kind !== 'word');
  const about = s.find(start, (i) => s.at('about', i));
  if (isNamed || (about >= 0 && about < at)) return start;
  // "can we get everything ▏Macri said on football"
  const thing = s.skipFillers(at + s.at('things', at));
  const says = s.find(thing, (i) => s.verbAt(i) !== null);
  const isSaid = s.at('things', at) > 0 && s.entities.some((e) => e.from >= thing && e.to <= says);
  return isSaid ? thing : s.skipFillers(at);
}
/** Whoever is asked for something: "can somebody …", "would it be possible …". */
const ASKED = /^(?:i|we|you|u|someone|somebody|anyone|anybody|it)$/;
