import { type Draft, NOTHING } from './draft.ts';
import { findInterrogative } from './questionClauses.ts';
import { Sentence } from './sentence.ts';

/** A turn that only makes sense after an earlier one: "full quote", "when was that?", "who else?", "only 2018", "and on Iran?". */
export function readTurn(s: Sentence, start: number, read: (s: Sentence) => Draft): Draft | null {
  const { words } = s;
  for (const [part, followUp] of [
    ['full', 'full'],
    ['more', 'more'],
  ] as const)
    if (s.covers(part, start)) return { ...NOTHING, followUp };
  const asksMoment = s.at('when', start) ? 'when' : s.at('where', start) ? 'where' : null;
  if (asksMoment && words.length - start <= 8) {
    const rest = s.skipAll(start + s.at(asksMoment, start), ['did', 'fillers', 'he', 'it', 'say', 'they']);
    if (rest >= words.length) return { ...NOTHING, intent: 'moment', moment: asksMoment };
  }
  const else_ = s.find(start, (i) => s.at('else', i));
  if (else_ >= 0 && isElse(s, start, else_)) return { ...NOTHING, intent: 'who', followUp: 'else' };
  const only = s.at('only', start);
  if (only > 0) return { ...NOTHING, followUp: 'only', subject: words.slice(start + only) };
  return joinedTurn(s, start, read);
}

function isElse(s: Sentence, start: number, at: number): boolean {
  const before = s.skipAll(start, ['did', 'who', 'fillers', 'they'], at);
  if (before < at) return false;
  const rest = s.skipAll(at + s.at('else', at), ['did', 'say', 'about', 'it', 'fillers']);
  return rest >= s.words.length || s.words.slice(at).every((_, i) => !s.entityAt(at + i));
}

/** "and on Iran?", "what about Blinken?", "and in 2016?" */
function joinedTurn(s: Sentence, start: number, read: (s: Sentence) => Draft): Draft | null {
  const { words } = s;
  const lead = words[start]!.folded;
  const whatAbout =
    (s.at('what', start) > 0 || lead === 'how') && words[start + 1]?.folded === 'about' ? 2 : 0;
  const and = /^(?:and|also|but|et|und|y|и|а)$/.test(lead) ? 1 : 0;
  if (whatAbout + and === 0) return null;
  let rest = start + (whatAbout || and);
  if (and && words[rest]?.folded === 'what' && words[rest + 1]?.folded === 'about') rest += 2;
  const inner = s.skipFillers(rest);
  const about = s.at('about', inner);
  if (about > 0) return { ...NOTHING, followUp: 'about', subject: words.slice(inner + about) };
  // "and what did Merkel say?" is a question of its own.
  if (s.at('did', inner) || findInterrogative(s, inner) || s.find(inner, (i) => s.at('about', i)) > inner) {
    const next = read(new Sentence(words.slice(inner), s.vocabulary, s.shifted(inner)));
    if (next.intent !== 'unclear') return next;
  }
  return { ...NOTHING, followUp: 'any', subject: words.slice(inner) };
}
