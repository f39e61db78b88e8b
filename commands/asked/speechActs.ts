import { titleBefore } from './asides.ts';
import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';

/** What a noun says that somebody did with words, as `kinds` of the questions' vocabulary names it. */
const ACTS: Readonly<Record<string, string>> = {
  warning: 'warn',
  warnings: 'warn',
  threat: 'threaten',
  threats: 'threaten',
  accusation: 'blame',
  accusations: 'blame',
  criticism: 'condemn',
  condemnation: 'condemn',
  praise: 'praise',
  denial: 'deny',
  denials: 'deny',
  promise: 'promise',
  promises: 'promise',
  pledge: 'promise',
  pledges: 'promise',
  demand: 'call for',
  demands: 'call for',
  apology: 'apologise',
  apologies: 'apologise',
};
const OF = /^(?:of|to|for|against|at)$/;
const MADE = /^(?:make|made|give|gave|given|issue|issued|offer|offered|voice|voiced)$/;

/**
 * What somebody did with words, asked for with a noun: "Netanyahu's warnings about Iran", "criticism of Israel by
 * Erdogan", "what promises did Putin make?" Null where none is asked for, or nobody is named.
 */
export function readAct(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const from = s.skipAll(start, ['fillers', 'what', 'latest']);
  const titled = from + titleBefore(s, from);
  const owner = s.entityAt(titled);
  const noun = owner ? owner.to : from;
  const kind = ACTS[words[noun]?.folded ?? ''];
  if (!kind || words[noun - 1]?.kind === 'quoted') return null;
  const act = { ...NOTHING, intent: 'said' as const, kinds: [kind], verb: words[noun]!.folded };
  const subjectFrom = (at: number, end = words.length) => {
    const about = s.at('about', at) || (OF.test(words[at]?.folded ?? '') ? 1 : 0);
    return s.trimTail(words.slice(at + about, end));
  };
  if (owner && words[owner.to - 1]!.possessive && s.find(noun + 1, (i) => s.verbAt(i) !== null) < 0)
    return { ...act, speaker: words.slice(from, owner.to), subject: subjectFrom(noun + 1) };
  // "what promises did Putin make?"
  const did = s.at('did', noun + 1);
  const maker = did > 0 ? s.entityAt(noun + 1 + did + titleBefore(s, noun + 1 + did)) : undefined;
  if (maker && MADE.test(words[maker.to]?.folded ?? ''))
    return { ...act, speaker: words.slice(noun + 1 + did, maker.to), subject: subjectFrom(maker.to + 1) };
  // "threats by Erdogan", "criticism of Israel by Erdogan"
  const by = s.find(noun + 1, (i) => /^(?:by|from)$/.test(words[i]!.folded));
  const whose = by > 0 ? s.entityAt(by + 1 + titleBefore(s, by + 1)) : undefined;
  if (owner || !whose || (whose.to < words.length && s.at('about', whose.to) === 0)) return null;
  const subject = whose.to < words.length ? subjectFrom(whose.to) : subjectFrom(noun + 1, by);
  return { ...act, speaker: words.slice(by + 1, whose.to), subject };
}
