import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readSubject } from './subjectPart.ts';

/** "is Serbia mentioned anywhere?", "has the term been used by Lavrov?": what was spoken of comes first. */
export function readPassive(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const begin = s.skipAll(start, ['did', 'fillers']);
  const spoken = s.find(begin + 1, (i) => SPOKEN.test(words[i]!.folded));
  const isBe = words.slice(start, spoken).some((w) => /^(?:is|are|was|were|been)$/.test(w.folded));
  if (spoken < 0 || !isBe || s.find(begin, (i) => i < spoken && s.verbAt(i) !== null) >= 0) return null;
  const of = s.strip(words.slice(begin, spoken), ['phrase', 'fillers']);
  const quoted = of.find((t) => t.kind === 'quoted') ?? null;
  if (!quoted && /^(?:used|quoted|cited)$/.test(words[spoken]!.folded)) return null;
  const subject = quoted ? [] : s.trimTail(s.trimDid(of)).filter((t) => !s.vocabulary.match('first', [t], 0));
  if (!quoted && subject.length === 0) return null;
  const up = words[spoken]!.folded === 'brought' && words[spoken + 1]?.folded === 'up' ? 1 : 0;
  const next = s.skipAll(spoken + up + 1, ['fillers']);
  // "mentioned by anyone"
  const isAnybody = words[next]?.folded === 'by' && s.skipAll(next + 1, ['they']) >= words.length;
  const by = words[next]?.folded === 'by' && !isAnybody ? words.slice(next + 1) : [];
  if (by.length > 0) return { ...NOTHING, intent: 'said', speaker: by, subject, said: quoted };
  const { place, left } = readSubject(s, isAnybody ? words.length : next);
  const order = s.hasFirst() ? ('oldest' as const) : null;
  return { ...NOTHING, intent: 'who', subject, said: quoted, place, left, order };
}
const SPOKEN =
  /^(?:mentioned|discussed|raised|brought|addressed|named|covered|used|quoted|cited|condemned|welcomed|praised|criticised|criticized)$/;
