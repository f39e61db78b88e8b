import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { readSubject } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

/** "is Serbia mentioned anywhere?", "has the term been used by Lavrov?": what was spoken of comes first. */
export function readPassive(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const begin = s.skipAll(start, ['did', 'fillers']);
  const spoken = s.find(begin + 1, (i) => SPOKEN.test(words[i]!.folded));
  if (
    spoken < 0 ||
    !s.has('be', start, spoken) ||
    s.find(begin, (i) => i < spoken && s.verbAt(i) !== null) >= 0
  )
    return null;
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

/**
 * "what is Putin called by Biden?", "who was accused by Lavrov?", "was he warned by Kerry?": whom it was done to comes first, and
 * whoever did it with words behind "by"; who did, where nobody is named there. Null for anything else.
 *
 * @example readDoneTo(whatIsPutinCalledByBiden, 0)?.speaker.map((t) => t.text) // ['Biden']
 */
export function readDoneTo(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const from = behindAsking(s, start);
  if (from < 0) return null;
  const verb = s.find(from, (i) => isDone(s, i));
  const did = verb < 0 ? null : s.verbAt(verb);
  if (!did || !s.has('be', start, verb)) return null;
  const asked = { ...NOTHING, kinds: did.kind ? [did.kind] : [], verb: s.typedVerb(verb) };
  const end = verb + did.length;
  const by = s.find(from, (i) => s.at('doer', i) > 0 && doerEnd(s, i + 1) > 0);
  const whom = s.trimDid(s.strip(words.slice(from, by < 0 ? verb : Math.min(by, verb)), ['did', 'fillers']));
  if (by < 0) {
    if (!did.kind) return null;
    const what = isSomebody(s, whom) ? doneWhat(s, end, from === start) : null;
    return what && { ...asked, intent: 'who', subject: [...whom, ...what], isYesNo: from === start };
  }
  const besides = s.strip(words.slice(end, by), ['about', 'by', 'to', 'in']);
  // Outside English, whom it was done to may come behind the verb: "wie wurde genannt Putin von Merkel".
  const named = s.vocabulary.language === 'en' ? whom : [...whom, ...besides];
  if (named.length === 0 && s.at('who', start) + s.at('person', start) === 0) return null;
  const isYesNo = from === start;
  const { subject, place, left } = readSubject(s, doerEnd(s, by + 1));
  return {
    ...asked,
    intent: 'said',
    speaker: words.slice(by + 1, doerEnd(s, by + 1)),
    // "what was Assad told by Putin about Idlib?"
    to: did.kind ? [] : whom,
    subject: [...(did.kind ? whom : []), ...besides, ...subject],
    place,
    left,
    isYesNo,
    isClaim: isYesNo,
  };
}

/** Index behind the word that asks, or of the auxiliary that a question for yes or no begins with; -1 for any other sentence. */
function behindAsking(s: Sentence, start: number): number {
  const asks = s.at('who', start) || s.at('person', start) || s.at('what', start);
  if (asks > 0) return start + asks;
  if (s.words[start]!.folded === 'how') return start + 1;
  return s.at('did', start) > 0 ? start : -1;
}

/** Of what in "was Gruevski accused of abusing the state?"; nothing in "what was he accused of?", null where something else follows. */
function doneWhat(s: Sentence, end: number, isYesNo: boolean): readonly Token[] | null {
  const isOf = isYesNo && /^(?:of|for|over|as)$/.test(s.words[end]?.folded ?? '');
  const what = isOf ? s.trimTail(s.words.slice(end + 1)) : [];
  return what.length > 0 || isOpenEnd(s, end) ? what : null;
}

/** Whether a word may be a participle of a kind of speech; in English it ends as one. */
const isDone = (s: Sentence, at: number): boolean =>
  (s.words[at]!.folded === 'told' && s.verbAt(at) !== null) ||
  ((s.vocabulary.language !== 'en' || /ed$/.test(s.words[at]!.folded)) && s.verbAt(at)?.kind != null);

/** Index of the word behind whoever is named at one; 0 for nobody. */
const doerEnd = (s: Sentence, from: number): number => s.entityAt(from + titleBefore(s, from))?.to ?? 0;

/** "what was Putin accused of?", "who was Merkel criticised by?" */
const isOpenEnd = ({ words }: Sentence, end: number): boolean =>
  end >= words.length - 1 && /^(?:of|as|for|over|by)?$/.test(words[end]?.folded ?? '');

const isSomebody = (s: Sentence, tokens: readonly Token[]): boolean =>
  s.entities.some((e) => tokens.includes(s.words[e.from]!)) || tokens.some((t) => /^\p{Lu}/u.test(t.text));
