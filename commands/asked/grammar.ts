import type { Intent } from '../../src/answers/asked.ts';
import type { QuestionPart } from '../../src/reading/lexicon.ts';
import { type Apart, isLanguageAlone, takeAside, titleBefore } from './asides.ts';
import { readDifference } from './differences.ts';
import { type Draft, NOTHING } from './draft.ts';
import { skipLead } from './leads.ts';
import { readNews } from './newsQuestions.ts';
import { findInterrogative, readInterrogative, readYesNo } from './questionClauses.ts';
import { readQuotedWords } from './quotedWords.ts';
import { Sentence } from './sentence.ts';
import { readAct, readNamedQuote } from './speechActs.ts';
import { readStatement } from './statements.ts';
import { readSubject } from './subjectPart.ts';
import { readTurn } from './threadTurns.ts';
import { readWho } from './whoClauses.ts';

/** Reads one sentence from left to right: what it asks, and which of its words are whom, what, where. */
export function readSentence(s: Sentence): Draft {
  const asker = skipAsker(s);
  const start = skipLead(s, s.skipFillers(asker > 0 ? s.skipAll(asker, ['whether']) : 0));
  if (isLanguageAlone(s, start)) return { ...NOTHING, intent: 'beyond' };
  const aside = takeAside(s, start);
  if (aside) return withAside(readSentence(aside.rest), aside);
  const only = directlyAt(s, start);
  if (only > start) {
    const { words, vocabulary, entities } = s;
    return { ...readSentence(new Sentence(words.slice(0, only), vocabulary, entities)), directly: true };
  }
  const [rank, first] = s.words.slice(-2).map((w) => w.folded);
  const order = first === 'first' && s.words.length > start + 2 ? RANKS[rank!] : undefined;
  if (order) {
    const { words, vocabulary, entities } = s;
    return { ...readSentence(new Sentence(words.slice(0, -2), vocabulary, entities)), order };
  }
  // "what's Merkel up to?"
  const upTo =
    s.words
      .slice(-2)
      .map((w) => w.folded)
      .join(' ') === 'up to'
      ? s.entities[0]
      : undefined;
  if (upTo && upTo.to === s.words.length - 2)
    return { ...NOTHING, intent: 'said', speaker: s.words.slice(upTo.from, upTo.to), order: 'newest' };
  // "Kestria's foreign minister is who?"
  const [be, who] = s.words.slice(-2).map((w) => w.folded);
  if (/^(?:is|was)$/.test(be ?? '') && who === 'who' && s.words.length > start + 2)
    return { ...NOTHING, intent: 'person', speaker: s.words.slice(start, -2) };
  // "top 5 speakers this month"
  const isTop = s.words[start]?.folded === 'top' && /^\d{1,2}$/.test(s.words[start + 1]?.folded ?? '');
  const ranked = isTop ? s.without(start + 1, start + 2) : null;
  if (ranked && ranked.at('who', start) > 0)
    return { ...readSentence(ranked), count: Number(s.words[start + 1]!.folded) };
  if (start >= s.words.length) return { ...NOTHING, intent: intentOfFillers(s) };
  if (s.covers('wrong', 0)) return { ...NOTHING, intent: 'correct' };
  if (s.covers('help', start)) return { ...NOTHING, intent: 'help' };
  if (s.covers('thanks', 0)) return { ...NOTHING, intent: 'thanks' };
  const turn = readTurn(s, start, readSentence);
  if (turn) return turn;
  if (isBeyond(s)) return { ...NOTHING, intent: 'beyond' };
  const by = accordingTo(s, start);
  if (by) return by;
  // "summarise what Kurz said on …" asks for his words; "which quotes by Kurz are on …" for those.
  const summary = s.at('summary', start);
  const listed = summary > 0 ? s.skipAll(start + summary, ['by', 'fillers']) : -1;
  if (listed > 0 && s.at('what', listed) > 0 && s.find(listed, (i) => s.verbAt(i) !== null) > 0)
    return readSentence(s.from(listed));
  // "an overview of all statements made by Putin on …"
  if (listed > 0 && s.at('quotes', listed) > 0) {
    const draft = readStatement(s, listed);
    if (draft.speaker.length > 0 && /s$/.test(s.words[listed]!.folded)) return draft;
  }
  if (s.words[start]!.folded === 'which' && s.at('quotes', start + 1) > 0) return readStatement(s, start + 1);
  // "anything said in Vladivostok about the islands"
  const isThing = start > 0 && /^(?:anything|something|everything)$/.test(s.words[start - 1]!.folded);
  if (isThing && /^(?:said|stated|reported)$/.test(s.words[start]!.folded)) return readWho(s, start, []);
  const worded = whatWords(s, start);
  if (worded) return worded;
  const act = readAct(s, start) ?? readNamedQuote(s, start);
  if (act) return act;
  const special = readQuotedWords(s, start) ?? readNews(s, start);
  if (special) return special;
  const seen = howSeen(s, start) ?? readDifference(s, start);
  if (seen) return seen;
  // "should we trust Putin?" asks for advice.
  if (s.words[start]!.folded === 'should' && /^(?:i|we)$/.test(s.words[start + 1]?.folded ?? ''))
    return { ...NOTHING, speaker: s.words.slice(start), asksElse: true };
  // "Говорил ли Путин о …"
  if (s.words[start + 1]?.folded === 'ли' && s.verbAt(start))
    return readYesNo(s.without(start + 1, start + 2), start);
  // "¿Mencionó Putin …?", "Erwähnte Putin …?": the verb goes before whoever is asked about.
  const isVerbFirst = s.vocabulary.language !== 'en' && s.verbAt(start) !== null;
  const subjectOfVerb = isVerbFirst ? s.entityAt(start + s.verbAt(start)!.length) : undefined;
  if (subjectOfVerb && subjectOfVerb.kind !== 'country' && subjectOfVerb.to < s.words.length)
    return { ...readInverted(s, start, subjectOfVerb.to), isYesNo: true };
  if (s.at('did', start)) return readYesNo(s, start);
  // "Lavrov a-t-il menacé l'Ukraine ?" asks of a deed no row has a verb for: it is no subject.
  const inverted = s.find(start, (i) => s.words[i]!.folded.includes('-') && s.at('did', i) > 0);
  if (inverted >= 0 && s.find(start, (i) => s.verbAt(i) !== null) < 0)
    return { ...NOTHING, speaker: s.words.slice(start), asksElse: true };
  if (
    /^(?:why|how|pourquoi|warum|wieso|weshalb|почему|зачем)$/.test(s.words[start]!.folded) &&
    !s.at('howMany', start) &&
    s.find(start, (i) => s.verbAt(i) !== null) < 0
  )
    return { ...NOTHING, speaker: s.words.slice(start), asksElse: true };
  const asks = findInterrogative(s, start);
  if (asks) return readInterrogative(s, asks, start);
  // "how did the Council react to …"
  if (s.words[start]!.folded === 'how' && s.at('did', start + 1) > 0) {
    const draft = readYesNo(s.without(start, start + 1), start);
    if (draft.intent === 'said') return { ...draft, isYesNo: false, isClaim: false };
  }
  return readStatement(s, start);
}

/** The verb, whoever is asked about, and the subject. */
function readInverted(s: Sentence, start: number, end: number): Draft {
  const { length, kind } = s.verbAt(start)!;
  const { subject, place } = readSubject(s, end);
  const speaker = s.words.slice(start + length, end);
  return {
    ...NOTHING,
    intent: 'said',
    speaker,
    subject,
    place,
    kinds: kind ? [kind] : [],
    verb: s.typedVerb(start),
  };
}

/** A subject that goes before is that of a question without one. */
function withAside(draft: Draft, { adds, subject, left }: Apart): Draft {
  const isOpen = draft.subject.length === 0 && draft.said === null;
  return {
    ...draft,
    ...adds,
    subject: isOpen && subject.length > 0 ? subject : draft.subject,
    left: [...draft.left, ...(isOpen ? [] : subject), ...left],
  };
}

/** "newest first" at the end of a question. */
const RANKS: Readonly<Record<string, 'newest' | 'oldest'>> = {
  newest: 'newest',
  latest: 'newest',
  recent: 'newest',
  oldest: 'oldest',
  earliest: 'oldest',
};

/** Where "direct quotes only" ends a question that asks for more than that; -1 where it does not. */
function directlyAt(s: Sentence, start: number): number {
  return s.find(start + 1, (i) => {
    const length = s.at('directly', i);
    return length > 0 && s.skipFillers(i + length) === s.words.length;
  });
}

/** "how does Merkel see Nord Stream 2?" asks for what she says of it. */
function howSeen(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const did = words[start]!.folded === 'how' ? s.at('did', start + 1) : 0;
  const whom =
    did > 0 ? s.entities.find((e) => e.from > start + did && e.from <= start + did + 4) : undefined;
  if (!whom || !SEES.test(words[whom.to]?.folded ?? '') || whom.to + 1 >= words.length) return null;
  const subject = s.trimTail(words.slice(whom.to + 1));
  return { ...NOTHING, intent: 'said', speaker: s.trimLead(words.slice(start + 1 + did, whom.to)), subject };
}
const SEES =
  /^(?:see|sees|saw|view|views|viewed|regard|regards|assess|assesses|assessed|judge|judges|judged)$/;

/** "what words did Mogherini use about the ceasefire?" */
function whatWords(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const isWords =
    /^(?:what|which)$/.test(words[start]!.folded) &&
    /^(?:words?|language|terms?|phrases?|wording)$/.test(words[start + 1]?.folded ?? '');
  const did = isWords ? s.at('did', start + 2) : 0;
  const use = did > 0 ? s.find(start + 3, (i) => /^(?:use|used|choose|chose)$/.test(words[i]!.folded)) : -1;
  if (use < 0 || !s.entities.some((e) => e.from >= start + 2 && e.to <= use)) return null;
  const about = s.at('about', use + 1) || (/^(?:for|of|to)$/.test(words[use + 1]?.folded ?? '') ? 1 : 0);
  return {
    ...NOTHING,
    intent: 'said',
    speaker: words.slice(start + 2 + did, use),
    subject: s.trimTail(words.slice(use + 1 + about)),
  };
}

/** "according to Putin, who is responsible for Idlib?" */
function accordingTo(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const last = words.findIndex(
    (w, i) => i > start && w.folded === 'according' && words[i + 1]?.folded === 'to',
  );
  const named = last < 0 ? undefined : s.entityAt(last + 2 + titleBefore(s, last + 2));
  // "who is responsible for Idlib according to Putin?"
  if (named?.to === words.length) {
    const parts = ['person', 'who', 'what', 'when', 'where', 'did', 'fillers'] as const;
    const rest = s.strip(words.slice(start, last), parts);
    if (s.content(rest).length > 0)
      return { ...NOTHING, intent: 'said', speaker: words.slice(last + 2), subject: rest };
  }
  if (words[start]?.folded !== 'according' || words[start + 1]?.folded !== 'to') return null;
  const whom = s.entities.find((e) => e.from >= start + 2 && e.from <= start + 5);
  if (!whom || whom.to >= words.length) return null;
  const subject = s.trimVerb(words.slice(whom.to));
  return { ...NOTHING, intent: 'said', speaker: words.slice(start + 2, whom.to), subject };
}

/** "my editor wants to know what …", "our producer asks who …": whoever wants to know is not asked about. */
function skipAsker({ words }: Sentence): number {
  const wants = /^(?:wants|needs|asks|asked|wonders|wanted|needed)$/;
  if (wants.test(words[0]?.folded ?? '') && words.length > 2) return 1;
  // "my colleague from the Moscow bureau asked whether …"
  const isOne = /^(?:my|our|the|her|his|their)$/.test(words[0]?.folded ?? '');
  const whose = isOne ? words.slice(1, 4).findIndex((w) => ASKER.test(w.folded)) + 1 : 0;
  const at = whose > 0 ? words.findIndex((w, i) => i > whose && i <= whose + 5 && wants.test(w.folded)) : -1;
  return at > 0 ? at + 1 : 0;
}
const ASKER =
  /^(?:editor|boss|producer|chief|colleague|desk|director|ambassador|team|presenter|anchor|reporter|subeditor|manager|office|minister|intern)$/;

/** Nothing but fillers: a greeting, thanks, or too little. */
function intentOfFillers(s: Sentence): Intent {
  const has = (part: QuestionPart) => s.words.some((_, i) => s.at(part, i) > 0);
  if (has('greetings') || s.words.length === 0) return 'greeting';
  return has('thanks') ? 'thanks' : 'unclear';
}

/** A request that no archive of articles answers, and that asks for nobody's words. */
function isBeyond(s: Sentence): boolean {
  const at = s.find(0, (i) => s.at('beyond', i));
  if (at < 0) return false;
  const turning = s.find(0, (i) => s.verbAt(i) !== null || s.at('about', i) || s.at('quotes', i));
  const named =
    s.entities.some((e) => e.kind !== 'country' && e.to <= Math.max(turning, 0)) ||
    s.entities.some((e) => e.to <= at);
  const asksWho = s.find(0, (i) => s.at('who', i)) === s.skipFillers(0) && turning >= 0;
  return !named && !asksWho;
}
