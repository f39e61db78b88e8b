import type { Intent } from '../../src/answers/asked.ts';
import type { QuestionPart } from '../../src/reading/lexicon.ts';
import { type Apart, isLanguageAlone, takeAside } from './asides.ts';
import { readDifference } from './differences.ts';
import { type Draft, NOTHING } from './draft.ts';
import { skipLead } from './leads.ts';
import { readNews } from './newsQuestions.ts';
import { readDoneTo } from './passive.ts';
import { findInterrogative, readInterrogative, readYesNo } from './questionClauses.ts';
import { readQuotedWords } from './quotedWords.ts';
import { Sentence } from './sentence.ts';
import { readAct, readNamedQuote } from './speechActs.ts';
import { readStatement } from './statements.ts';
import { readSubject } from './subjectPart.ts';
import { readTurn } from './threadTurns.ts';
import { titleBefore } from './titleBefore.ts';
import { readWho } from './whoClauses.ts';

/** Reads one sentence from left to right: what it asks, and which of its words are whom, what, where. */
export function readSentence(s: Sentence): Draft {
  const fact = asksForFact(s);
  if (fact) return fact;
  const asker = skipAsker(s);
  const start = skipLead(s, s.skipFillers(asker > 0 ? s.skipAll(asker, ['whether']) : 0));
  if (isLanguageAlone(s, start)) return { ...NOTHING, intent: 'beyond' };
  const ours = oursAt(s, start);
  if (ours > 0) return readSentence(s.without(ours, ours + 2));
  const ranked = rankedFrom(s, start);
  if (ranked) return { ...readSentence(ranked), order: s.hasFirst() ? 'oldest' : 'newest' };
  const aside = takeAside(s, start);
  if (aside) return withAside(readSentence(aside.rest), aside);
  const apart = readEnd(s, start) ?? readRanking(s, start);
  if (apart) return apart;
  if (start >= s.words.length) return { ...NOTHING, intent: intentOfFillers(s) };
  if (s.covers('wrong', 0)) return { ...NOTHING, intent: 'correct' };
  if (s.covers('help', start)) return { ...NOTHING, intent: 'help' };
  if (s.covers('thanks', 0)) return { ...NOTHING, intent: 'thanks' };
  if (s.covers('beyond', start)) return { ...NOTHING, intent: 'beyond' };
  if (asksWhereabouts(s, start)) return { ...NOTHING, intent: 'beyond' };
  const turn = readTurn(s, start, readSentence);
  if (turn) return turn;
  if (isBeyond(s)) return { ...NOTHING, intent: 'beyond' };
  return (
    accordingTo(s, start) ??
    saidTo(s, start) ??
    readListed(s, start) ??
    whatWords(s, start) ??
    readAct(s, start) ??
    readNamedQuote(s, start) ??
    readQuotedWords(s, start) ??
    readNews(s, start) ??
    howSeen(s, start) ??
    readDifference(s, start) ??
    readQuestion(s, start) ??
    readStatement(s, start)
  );
}

/** "is there a deal on gas?" asks for no words, where "is there anything from Merkel on gas?" does; null for anything else. */
function asksForFact(s: Sentence): Draft | null {
  const { words } = s;
  if (s.at('be', 0) === 0 || words[1]?.folded !== 'there') return null;
  const what = s.find(
    2,
    (i) => !/^(?:an?|any|the|some|now|already|still|yet|really)$/.test(words[i]!.folded),
  );
  const parts = [
    'quotes',
    'things',
    'articles',
    'news',
    'topics',
    'who',
    'they',
    'more',
    'summary',
    'help',
  ] as const;
  if (what < 0 || what + 1 >= words.length || parts.some((part) => s.at(part, what) > 0)) return null;
  // "is there any word from Merkel on gas?", "is there a war according to Lavrov?": somebody's words after all.
  const isFrom = words[what + 1]!.folded === 'from' && s.entityAt(what + 2 + titleBefore(s, what + 2));
  const isBy =
    s.find(
      what,
      (i) =>
        (words[i]!.folded === 'according' && words[i + 1]?.folded === 'to') ||
        // "is there any criticism of Putin by Merkel?", but not "… a law signed by Putin?"
        (words[i]!.folded === 'by' &&
          !words[i - 1]!.folded.endsWith('ed') &&
          s.entityAt(i + 1 + titleBefore(s, i + 1)) !== undefined),
    ) >= 0;
  const isAsked = s.find(what, (i) => s.verbAt(i) !== null || s.at('quotes', i)) >= 0;
  return isAsked || isFrom || isBy
    ? null
    : { ...NOTHING, asksElse: true, speaker: s.trimTail(words.slice(what)) };
}

/** "the earliest quote we have from Merkel": where "we have" is, which says nothing; 0 where it is not. */
function oursAt(s: Sentence, start: number): number {
  const at = s.find(start + 2, (i) => s.at('we', i) > 0 && s.at('have', i + 1) > 0);
  const isBefore = s.at('by', at + 2) > 0 || s.at('about', at + 2) > 0;
  return at > 0 && isBefore && !s.speaksBefore(start, at) ? at : 0;
}

/** "what is the oldest thing from Putin on Gaza?" as "quotes from Putin on Gaza", whose order is another part; null for others. */
function rankedFrom(s: Sentence, start: number): Sentence | null {
  const at = s.skipAll(start, ['what', 'did', 'fillers']);
  const noun = s.find(at + 1, (i) => i <= at + 2 && s.at('items', i));
  const isRanked = noun > 0 && s.skipAll(at, ['first', 'latest'], noun) >= noun;
  // "latest quotes by Kurz" is a list of them.
  const isAsked = at > start || s.at('quotes', noun) === 0;
  return isRanked && isAsked && s.at('by', noun + 1) > 0 && s.namesFrom(noun + 1) ? s.from(noun + 1) : null;
}

/** What the end of a sentence says of the whole: "…, direct quotes only", "… newest first", "what's Merkel up to?"; null for none. */
function readEnd(s: Sentence, start: number): Draft | null {
  const { words, vocabulary, entities } = s;
  const upTo = (end: number) => readSentence(new Sentence(words.slice(0, end), vocabulary, entities));
  const only = directlyAt(s, start);
  if (only > start) return { ...upTo(only), directly: true };
  const [one, other] = words.slice(-2).map((w) => w.folded);
  const order = other === 'first' && words.length > start + 2 ? RANKS[one!] : undefined;
  if (order) return { ...upTo(words.length - 2), order };
  const whom = one === 'up' && other === 'to' ? entities[0] : undefined;
  if (whom?.to === words.length - 2)
    return { ...NOTHING, intent: 'said', speaker: words.slice(whom.from, whom.to), order: 'newest' };
  // "Kestria's foreign minister is who?"
  const isWho = /^(?:is|was)$/.test(one ?? '') && other === 'who' && words.length > start + 2;
  return isWho ? { ...NOTHING, intent: 'person', speaker: words.slice(start, -2) } : null;
}

/** "top 5 speakers", "most quoted Germans"; null for anything else. */
function readRanking(s: Sentence, start: number): Draft | null {
  const country = s.entities[0];
  const isQuoted = ['most', 'quoted'].every((word, i) => s.words[start + i]?.folded === word);
  if (isQuoted && country?.kind === 'country' && country.from === start + 2)
    return { ...NOTHING, intent: 'quotes', speaker: s.words.slice(start + 2) };
  const [top, count] = s.words.slice(start, start + 2).map((w) => w.folded);
  if (top !== 'top' || !/^\d{1,2}$/.test(count ?? '')) return null;
  const ranked = s.without(start + 1, start + 2);
  return ranked.at('who', start) > 0 ? { ...readSentence(ranked), count: Number(count) } : null;
}

/** "summarise what Kurz said", "which quotes by Kurz are on …": words are asked for, and no summary; null for none. */
function readListed(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const summary = s.at('summary', start);
  const listed = summary > 0 ? s.skipAll(start + summary, ['by', 'fillers']) : -1;
  if (listed > 0 && s.at('what', listed) > 0 && s.find(listed, (i) => s.verbAt(i) !== null) > 0)
    return readSentence(s.from(listed));
  // "summarise Putin's position on Syria", "brief me on Netanyahu's line on Iran"
  const lead = summary || s.at('news', start);
  const whose = lead > 0 ? s.skipAll(start + lead, ['by', 'about', 'fillers']) : -1;
  const owner = whose > 0 ? s.entityAt(whose + titleBefore(s, whose)) : undefined;
  // "summarise Blinken's statement on …" asks for that text.
  const isText = /^(?:statement|speech|communique|release|readout)$/.test(
    words[owner?.to ?? 0]?.folded ?? '',
  );
  if (owner && !isText && words[owner.to - 1]!.possessive && s.at('quotes', owner.to) > 0)
    return { ...readStatement(s, whose), intent: 'said' };
  if (listed > 0 && s.at('quotes', listed) > 0) {
    const draft = readStatement(s, listed);
    if (draft.speaker.length > 0 && /s$/.test(words[listed]!.folded)) return draft;
  }
  if (words[start]!.folded === 'which' && s.at('quotes', start + 1) > 0) return readStatement(s, start + 1);
  // "anything said in Vladivostok about the islands"
  const isThing = start > 0 && /^(?:anything|something|everything)$/.test(words[start - 1]!.folded);
  return isThing && /^(?:said|stated|reported)$/.test(words[start]!.folded) ? readWho(s, start, []) : null;
}

/** A sentence with a word that asks, or with its verb first; null for a statement. */
function readQuestion(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const [first, second] = words.slice(start, start + 2).map((w) => w.folded);
  const asksElse: Draft = { ...NOTHING, speaker: words.slice(start), asksElse: true };
  // "should we trust Putin?" asks for advice.
  if (first === 'should' && /^(?:i|we)$/.test(second ?? '')) return asksElse;
  // "Говорил ли Путин о …"
  if (second === 'ли' && s.verbAt(start)) return readYesNo(s.without(start + 1, start + 2), start);
  const inverted = readInverted(s, start) ?? nameAsked(s, start) ?? readDoneTo(s, start);
  if (inverted) return inverted;
  if (s.at('did', start)) return readYesNo(s, start);
  const saysNothing = s.find(start, (i) => s.verbAt(i) !== null) < 0;
  // "Lavrov a-t-il menacé l'Ukraine ?" asks of a deed no row has a verb for: it is no subject.
  const isInverted = s.find(start, (i) => words[i]!.folded.includes('-') && s.at('did', i) > 0) >= 0;
  if (saysNothing && (isInverted || (REASON.test(first!) && !s.at('howMany', start)))) return asksElse;
  const asks = findInterrogative(s, start);
  if (asks) return readInterrogative(s, asks, start);
  // "how did the Council react to …"
  if (first === 'how' && s.at('did', start + 1) > 0) {
    const draft = readYesNo(s.without(start, start + 1), start);
    if (draft.intent === 'said') return { ...draft, isYesNo: false, isClaim: false };
  }
  return null;
}
const REASON = /^(?:why|how|pourquoi|warum|wieso|weshalb|почему|зачем)$/;

/** "¿Mencionó Putin …?", "Erwähnte Putin …?": the verb goes before whoever is asked about; null where it does not. */
function readInverted(s: Sentence, start: number): Draft | null {
  const verb = s.vocabulary.language === 'en' ? null : s.verbAt(start);
  const whom = verb ? s.entityAt(start + verb.length) : undefined;
  if (!verb || !whom || whom.kind === 'country' || whom.to >= s.words.length) return null;
  const { subject, place } = readSubject(s, whom.to);
  return {
    ...NOTHING,
    intent: 'said',
    speaker: s.words.slice(whom.from, whom.to),
    subject,
    place,
    kinds: verb.kind ? [verb.kind] : [],
    verb: s.typedVerb(start),
    isYesNo: true,
  };
}

/** "what is the new ferry called?": the articles on it, or who somebody is, or holds an office; null for anything else. */
function nameAsked(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const isAsked =
    words[start]!.folded === 'what' && /^(?:is|was|are|were)$/.test(words[start + 1]?.folded ?? '');
  const from = s.skipFillers(start + 2);
  if (!isAsked || words.at(-1)!.folded !== 'called' || from >= words.length - 1) return null;
  const named = words.slice(from, -1);
  const whom = s.entityAt(from);
  const isSomebody = whom?.kind === 'person' && whom.to === words.length - 1;
  return isSomebody || named.some((_, i) => s.isPosition(from + i))
    ? { ...NOTHING, intent: 'person', speaker: named }
    : { ...NOTHING, asksElse: true, speaker: named, left: named };
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

/** "Erdogan to Putin in Hamburg": one to another, in a place or nowhere; null for anything else. */
function saidTo(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const whom = s.entityAt(start + titleBefore(s, start));
  const to = whom?.kind === 'person' && words[whom.to]?.folded === 'to' ? whom.to + 1 : 0;
  const hearer = to > 0 ? s.entityAt(to + titleBefore(s, to)) : undefined;
  if (!whom || hearer?.kind !== 'person') return null;
  const { subject, place, left } = readSubject(s, hearer.to);
  const speaker = words.slice(start, whom.to);
  return {
    ...NOTHING,
    intent: 'said',
    speaker,
    to: words.slice(hearer.from, hearer.to),
    subject,
    place,
    left,
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

/** "where is Merkel now?", "how old is he?": what no text of some day answers. */
function asksWhereabouts(s: Sentence, start: number): boolean {
  const { words } = s;
  const [first, second, third] = words.slice(start, start + 3).map((w) => w.folded);
  const isWhere =
    /^(?:where|wheres|where's)$/.test(first ?? '') && (first !== 'where' || IS.test(second ?? ''));
  const isAge = first === 'how' && /^(?:old|tall|rich)$/.test(second ?? '') && IS.test(third ?? '');
  if (!isWhere && !isAge) return false;
  const begin = start + (isAge ? 3 : first === 'where' ? 2 : 1);
  const name = begin + titleBefore(s, begin);
  const whom = s.entityAt(name);
  const end = whom?.kind === 'person' ? whom.to : begin + s.at('he', begin);
  return end > begin && s.skipFillers(end) >= words.length;
}
const IS = /^(?:is|are)$/;

const ANYBODY = /^(?:any|some|every|no)(?:one|body)$/;

/** A request that no archive of articles answers, and that asks for nobody's words. */
function isBeyond(s: Sentence): boolean {
  // "hope you're well": what only leads up to a question asks for nothing.
  const lead = s.skipFillers(0);
  const at = s.find(0, (i) => s.at('beyond', i) > 0 && i + s.at('beyond', i) > lead);
  if (at < 0) return false;
  const turning = s.find(0, (i) => s.verbAt(i) !== null || s.at('about', i) || s.at('quotes', i));
  const named =
    s.entities.some((e) => e.kind !== 'country' && e.to <= Math.max(turning, 0)) ||
    s.entities.some((e) => e.to <= at);
  const asksWho = s.find(0, (i) => s.at('who', i)) === s.skipFillers(0) && turning >= 0;
  // "did anybody mention the weather?"
  const isAnybody =
    turning > 0 && turning < at && s.words.slice(0, turning).some((w) => ANYBODY.test(w.folded));
  return !named && !asksWho && !isAnybody;
}
