import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

const DIFFER =
  /^(?:differ|differs|differed|disagree|disagrees|disagreed|diverge|diverges|diverged|different)$/;
const SHARE = /^(?:share|shares|shared)$/;
/** What two have on something: "Germany's position". */
const LINE =
  /^(?:lines?|positions?|views?|stances?|opinions?|approach|approaches|policy|policies|take|assessments?|concerns?)$/;

/**
 * Where two people, bodies or sides differ or agree, in free words: "how does Russia's line on Syria differ from
 * Turkey's?", "where do Merkel and Putin disagree?", "is Germany's view on gas the same as Austria's?", "does Turkey
 * share Russia's view on Idlib?" Both are asked for; null where none is compared, or only one is named.
 */
export function readDifference(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const turn = s.find(start + 1, (i) => compares(s, start, i));
  if (turn < 0) return null;
  // Names of a subject are behind "on".
  const about = s.find(start + 1, (i) => i !== turn && s.at('about', i));
  const subjectEnd = about < 0 ? -1 : endOfSubject(s, about, turn);
  const named = s.entities.filter((e) => about < 0 || e.to <= about || e.from >= subjectEnd);
  const [one, other, third] = named;
  if (!one || !other || third) return null;
  const subject = about < 0 ? [] : words.slice(about + s.at('about', about), subjectEnd);
  return {
    ...NOTHING,
    intent: 'said',
    speaker: [...nameOf(s, one), AND, ...nameOf(s, other)],
    subject: s.trimTail(subject),
  };
}

/** True where a word says that two differ, agree or share something. */
function compares(s: Sentence, start: number, at: number): boolean {
  const { words } = s;
  const word = words[at]!.folded;
  const asks = /^(?:how|where|what|on|do|does|did|is|are|was)$/.test(words[start]!.folded);
  if (!asks) return false;
  if (DIFFER.test(word)) return true;
  if (SHARE.test(word)) return words.slice(at + 1).some((w) => LINE.test(w.folded));
  // "the same as France's", "in line with Turkey's"
  return (
    (word === 'same' && words[at + 1]?.folded === 'as') ||
    (word === 'line' && words[at - 1]?.folded === 'in' && words[at + 1]?.folded === 'with')
  );
}

/** Where the subject behind "on" ends: before the word that compares, where that comes later. */
function endOfSubject({ words }: Sentence, about: number, turn: number): number {
  if (turn < about) return words.length;
  let end = turn;
  while (end > about && /^(?:the|a|in|is|are|any|so|from)$/.test(words[end - 1]!.folded)) end -= 1;
  return end;
}

function nameOf(s: Sentence, { from, to }: { readonly from: number; readonly to: number }): readonly Token[] {
  let begin = from;
  while (begin > 0 && titleBefore(s, begin - 1) > 0) begin -= 1;
  return s.words.slice(begin, to);
}

const AND: Token = { kind: 'word', text: 'and', folded: 'and', start: 0, end: 0, possessive: false };
