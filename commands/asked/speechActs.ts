import { type Draft, NOTHING } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

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
  compliment: 'praise',
  compliments: 'praise',
  denial: 'deny',
  denials: 'deny',
  promise: 'promise',
  promises: 'promise',
  pledge: 'promise',
  pledges: 'promise',
  demand: 'call for',
  demands: 'call for',
  condolence: 'condole',
  condolences: 'condole',
  congratulation: 'congratulate',
  congratulations: 'congratulate',
  thanks: 'praise',
  apology: 'apologise',
  apologies: 'apologise',
};
const OF = /^(?:of|to|for|against|at)$/;
const MADE = /^(?:make|made|pay|paid|give|gave|given|issue|issued|offer|offered|voice|voiced)$/;

/**
 * What somebody did with words, asked for with a noun: "Netanyahu's warnings about Iran", "criticism of Israel by
 * Erdogan", "what promises did Putin make?" Null where none is asked for, or nobody is named.
 */
export function readAct(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const madeBy = whoMade(s, start);
  if (madeBy) return madeBy;
  const from = s.skipAll(start, ['fillers', 'what', 'latest']);
  const owner = s.entityAt(from + titleBefore(s, from));
  const noun = owner ? owner.to : from;
  // "calls for a truce", and no telephone calls
  const isCall = /^(?:calls?|appeals?)$/.test(words[noun]?.folded ?? '') && words[noun + 1]?.folded === 'for';
  const kind = isCall ? 'call for' : ACTS[words[noun]?.folded ?? ''];
  if (!kind || words[noun - 1]?.kind === 'quoted') return null;
  const act = { ...NOTHING, kinds: [kind], verb: words[noun]!.folded };
  if (owner && words[owner.to - 1]!.possessive && !hasVerb(s, noun + 1))
    return { ...act, intent: 'said', speaker: words.slice(from, owner.to), subject: subjectOf(s, noun + 1) };
  return madeAsked(s, noun, act) ?? actBy(s, noun, act, owner !== undefined);
}

const hasVerb = (s: Sentence, from: number): boolean => s.find(from, (i) => s.verbAt(i) !== null) >= 0;

/** "who made threats against Israel?"; null where no such thing is asked for. */
function whoMade(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const doer = s.at('who', start);
  const made = doer > 0 ? s.skipAll(start + doer, ['did']) : -1;
  if (made < 0 || !MADE.test(words[made]?.folded ?? '')) return null;
  const thing = s.skipAll(made + 1, ['fillers']);
  const kind = ACTS[words[thing]?.folded ?? ''];
  if (!kind) return null;
  const subject = subjectOf(s, thing + 1);
  return subject.length > 0
    ? { ...NOTHING, intent: 'who', kinds: [kind], verb: words[thing]!.folded, subject }
    : { ...NOTHING, intent: 'who', subject: words.slice(thing, thing + 1) };
}

/** "what promises did Putin make?" */
function madeAsked(s: Sentence, noun: number, act: Draft): Draft | null {
  const { words } = s;
  const whom = noun + 1 + s.at('did', noun + 1);
  const maker = whom > noun + 1 ? s.entityAt(whom + titleBefore(s, whom)) : undefined;
  // "the transport minister"
  const made = whom > noun + 1 ? s.find(whom + 1, (i) => MADE.test(words[i]!.folded)) : -1;
  const isMaker = maker !== undefined && MADE.test(words[maker.to]?.folded ?? '');
  const end = isMaker ? maker.to : made > 0 && s.isPosition(made - 1) ? made : -1;
  if (end < 0) return null;
  return {
    ...act,
    intent: 'said',
    speaker: words.slice(whom, end),
    subject: subjectOf(s, end + 1),
  };
}

/** "threats by Erdogan", "criticism of Israel by Erdogan"; "denials this week", "promises by politicians": whoever did so. */
function actBy(s: Sentence, noun: number, act: Draft, isOwned: boolean): Draft | null {
  const { words } = s;
  const by = s.find(noun + 1, (i) => /^(?:by|from)$/.test(words[i]!.folded));
  const many = by > 0 ? s.at('who', by + 1) || s.at('they', by + 1) || (isMany(s, by + 1) ? 1 : 0) : 0;
  const end = many > 0 && by + 1 + many === words.length ? by : words.length;
  const isAnybodys = !isOwned && /s$/.test(words[noun]!.folded) && (end < words.length || by < 0);
  if (isAnybodys && !hasVerb(s, noun + 1))
    return { ...act, intent: 'who', subject: subjectOf(s, noun + 1, end) };
  const whose = by > 0 && !isOwned ? s.entityAt(by + 1 + titleBefore(s, by + 1)) : undefined;
  if (!whose) return null;
  const of = subjectOf(s, noun + 1, by);
  const speaker = words.slice(by + 1, whose.to);
  if (whose.to === words.length) return { ...act, intent: 'said', speaker, subject: of };
  if (s.at('about', whose.to) === 0) return null;
  const about = subjectOf(s, whose.to);
  // "criticism of Israel by Erdogan over Gaza": one subject is looked for.
  return about.length > 0
    ? { ...act, intent: 'said', speaker, subject: about, left: of }
    : { ...act, intent: 'said', speaker, subject: of };
}

/** "politicians", "ministers", "leaders": no one person. */
const isMany = (s: Sentence, at: number): boolean => {
  const word = s.words[at]?.folded ?? '';
  return (
    /^(?:politicians|speakers|people|countries|governments)$/.test(word) ||
    s.vocabulary.titles.positions.has(word.replace(/s$/, ''))
  );
};

function subjectOf(s: Sentence, at: number, end = s.words.length): readonly Token[] {
  const about = s.at('about', at) || (OF.test(s.words[at]?.folded ?? '') ? 1 : 0);
  return s.trimTail(s.words.slice(at + about, end));
}

/** "is the slap in the face quote real?", "the source of the tomatoes quote": who said what a quote is called by. */
export function readNamedQuote(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const noun = s.find(start + 2, (i) => QUOTE.test(words[i]!.folded));
  if (noun < 0) return null;
  const from = s.find(start, (i) => i < noun - 1 && /^(?:the|that|this)$/.test(words[i]!.folded));
  const before = words.slice(start, from).map((w) => w.folded);
  const behind = words.slice(noun + 1).map((w) => w.folded);
  const asks =
    (/^(?:is|was)$/.test(before.join(' ')) && REAL.test(behind.join(' '))) ||
    (behind.length === 0 && /(?:^| )(?:source|sources|origin) (?:of|for)$/.test(before.join(' '))) ||
    (/^where (?:does|did|is|was)$/.test(before.join(' ')) && /^(?:come )?from$/.test(behind.join(' ')));
  // "find me the tax on our bread quote"
  const isLong = /^(?:the|that)$/.test(words[start - 1]?.folded ?? '') && noun - start >= 3;
  const called = words.slice(isLong ? start : from + 1, noun);
  const isCalled = isLong ? behind.length === 0 : from >= start && asks;
  if (!isCalled || s.entities.some((e) => called.includes(words[e.from]!))) return null;
  const said = called.length === 1 && called[0]!.kind === 'quoted' ? called[0]! : null;
  return { ...NOTHING, intent: 'who', said, subject: said ? [] : called };
}
const QUOTE = /^(?:quote|quotation)$/;
const REAL = /^(?:real|genuine|true|accurate|authentic|correct|right|fake|legit)$/;
