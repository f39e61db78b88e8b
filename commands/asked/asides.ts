import type { Draft } from './draft.ts';
import type { Sentence } from './sentence.ts';
import { placeAt } from './subjectPart.ts';
import { titleBefore } from './titleBefore.ts';
import type { Token } from './tokens.ts';

/** A sentence without what is said beside its question, and what that adds to the reading. */
export interface Apart {
  readonly rest: Sentence;
  /** Taken over by whatever the rest is read as. */
  readonly adds: Pick<Partial<Draft>, 'except' | 'place'>;
  /** A subject named before the question; used where the question has none of its own. */
  readonly subject: readonly Token[];
  /** Words that were not used. */
  readonly left: readonly Token[];
}

/**
 * The first thing that is said beside a question: somebody who does not count ("apart from Putin"), the subject before it
 * ("With regard to Iran, …"), a second question ("… and did he keep it"), the language of the answer ("in Spanish"), its length ("in one line") or words
 * behind a comma that ask for nothing. Null where there is none.
 */
export function takeAside(s: Sentence, start: number): Apart | null {
  return (
    exceptSomebody(s) ??
    parenthesis(s, start) ??
    subjectBefore(s, start) ??
    placeBefore(s, start) ??
    topicBehind(s, start) ??
    whoBehind(s, start) ??
    pairBehind(s, start) ??
    second(s, start) ??
    inLanguage(s) ??
    inShort(s) ??
    tail(s, start)
  );
}

export const EXCEPT = [
  'but not from',
  'but not by',
  'not from',
  'not by',
  'without',
  'apart from',
  'aside from',
  'other than',
  'except for',
  'except',
  'besides',
  'excluding',
];

function exceptSomebody(s: Sentence): Apart | null {
  for (let at = 0; at < s.words.length; at += 1)
    for (const phrase of EXCEPT) {
      const words = phrase.split(' ');
      if (!words.every((word, i) => s.words[at + i]?.folded === word)) continue;
      const name = at + words.length + titleBefore(s, at + words.length);
      const whom = s.entityAt(name);
      if (!whom) continue;
      const rest = s.without(at, whom.to);
      if (rest.words.length === 0) return null;
      return { rest, adds: { except: s.words.slice(whom.from, whom.to) }, subject: [], left: [] };
    }
  return null;
}

/** "who have, in the documents available, expressed …": what is between two commas and begins with a preposition. */
function parenthesis(s: Sentence, start: number): Apart | null {
  const { words } = s;
  const from = s.find(start + 1, (i) => s.isApart(i) && PARENTHESIS.test(words[i]!.folded));
  const to = from < 0 ? -1 : s.find(from + 2, (i) => s.isApart(i));
  if (to < 0 || to >= words.length || to - from > 9) return null;
  return { rest: s.without(from, to), adds: {}, subject: [], left: words.slice(from, to) };
}
const PARENTHESIS = /^(?:in|as|at|during|following|after|represented|given|considering)$/;

/** "With regard to the de-escalation zones, who …": what is named before a comma and a question is its subject. */
function subjectBefore(s: Sentence, start: number): Apart | null {
  const about = s.at('about', start);
  if (about === 0) return null;
  const from = s.find(
    start + about + 1,
    (i) => s.isApart(i) && (asks(s, i) || s.at('did', i) > 0 || /^(?:which|how)$/.test(s.words[i]!.folded)),
  );
  if (from < 0) return null;
  return { rest: s.from(from), adds: {}, subject: s.words.slice(start + about, from), left: [] };
}

/** "quotes from Rouhani, topic Yemen": the subject is named apart. */
function topicBehind(s: Sentence, start: number): Apart | null {
  const at = s.find(
    start + 1,
    (i) => s.isApart(i) && /^(?:topic|subject|theme|keyword|keywords)$/.test(s.words[i]!.folded),
  );
  if (at < 0 || at + 1 >= s.words.length) return null;
  return { rest: s.without(at, s.words.length), adds: {}, subject: s.words.slice(at + 1), left: [] };
}

/** "In Hangzhou, what was Hollande's message?" */
function placeBefore(s: Sentence, start: number): Apart | null {
  const end = start + placeAt(s, start);
  if (end === start || !s.isApart(end) || !(asks(s, end) || s.at('did', end) > 0)) return null;
  return { rest: s.from(end), adds: { place: s.words.slice(start + 1, end) }, subject: [], left: [] };
}

/** "the islands, who said what", "open skies over the Baltic – who proposed that?": what goes before is the subject. */
function whoBehind(s: Sentence, start: number): Apart | null {
  if (asks(s, start)) return null;
  const verbAfter = (at: number) => (s.at('who', at) > 0 ? s.verbAt(at + s.at('who', at)) : null);
  const at = s.find(start + 1, (i) => s.isApart(i) && verbAfter(i) !== null);
  if (at < 0) return null;
  const end = at + s.at('who', at) + verbAfter(at)!.length;
  if (s.skipAll(end, ['what', 'it', 'whether', 'fillers']) < s.words.length) return null;
  const rest = s.without(end, s.words.length).from(at);
  return { rest, adds: {}, subject: s.words.slice(start, at), left: [] };
}

/** "Karabakh: Aliyev vs Sargsyan", "Iran: Netanyahu's words": whose words are asked for, behind the subject. */
function pairBehind(s: Sentence, start: number): Apart | null {
  const at = s.find(start + 1, (i) => s.isApart(i) && (isPair(s, i) || isQuotesOf(s, i)));
  if (at < 0 || asks(s, start) || s.entities.some((e) => e.kind !== 'country' && e.to <= at)) return null;
  return { rest: s.from(at), adds: {}, subject: s.words.slice(start, at), left: [] };
}

/** "Netanyahu's words", "Netanyahu quotes": somebody and what he said, up to the end. */
function isQuotesOf(s: Sentence, at: number): boolean {
  const one = s.entityAt(at);
  const noun = one ? s.at('quotes', one.to) : 0;
  return one !== undefined && noun > 0 && one.to + noun === s.words.length;
}

/** "Putin vs Erdogan": two names and what joins them, up to the end. */
export function isPair(s: Sentence, at: number): boolean {
  const one = s.entityAt(at);
  const other =
    one && s.vocabulary.joints.has(s.words[one.to]?.folded ?? '') ? s.entityAt(one.to + 1) : undefined;
  return other?.to === s.words.length;
}

function asks(s: Sentence, index: number): boolean {
  return (['who', 'what', 'when', 'where', 'howMany'] as const).some((part) => s.at(part, index) > 0);
}

/** "… and did he keep it", "… and by whom": only one question is answered. */
function second(s: Sentence, start: number): Apart | null {
  const verb = s.find(start, (i) => s.verbAt(i) !== null || s.at('person', i) > 0 || s.at('about', i) > 0);
  if (verb < 0) return null;
  const at = s.find(verb + 1, (i) => {
    // "Macri on Messi, what was the exact wording?"
    if (i > verb + 1 && s.isApart(i) && s.at('what', i) > 0 && s.at('did', i + 1) > 0) return true;
    if (i + 1 < s.words.length && s.vocabulary.language !== 'en') return asksAgainAbroad(s, i);
    if (s.words[i]!.folded !== 'and' || i + 1 >= s.words.length) return false;
    const next = s.words[i + 1]!.folded;
    if (next === 'by' && s.words[i + 2]?.folded === 'whom') return true;
    if (/^(?:did|does|do|has|have)$/.test(next))
      return s.at('he', i + 2) > 0 || s.at('they', i + 2) > 0 || s.entityAt(i + 2) !== undefined;
    return (asks(s, i + 1) || next === 'why') && !(next === 'what' && s.words[i + 2]?.folded === 'about');
  });
  return at < 0
    ? null
    : { rest: s.without(at, s.words.length), adds: {}, subject: [], left: [asOne(s.words.slice(at))] };
}

/** A question that is not answered is named whole: "and what did Merz say". */
function asOne(words: readonly Token[]): Token {
  const inOrder = words.toSorted((a, b) => a.start - b.start);
  return {
    ...inOrder[0]!,
    text: inOrder.map(({ text }) => text).join(' '),
    folded: inOrder.map(({ folded }) => folded).join(' '),
    end: inOrder.at(-1)!.end,
  };
}

/** "… y qué dijo Cafiero", "… und was hat Merz gesagt": what asks, and a verb behind it, where "dijo que … y que …" asks once. */
function asksAgainAbroad(s: Sentence, joint: number): boolean {
  if (!/^(?:y|e|et|und|и|а)$/.test(s.words[joint]!.folded)) return false;
  const word = joint + 1;
  const asking = (['who', 'what', 'when', 'where', 'howMany'] as const)
    .map((part) => s.at(part, word))
    .find((length) => length > 0);
  const next = word + (asking ?? 0);
  return asking !== undefined && (s.verbAt(next) !== null || s.at('did', next) > 0);
}

const LANGUAGE =
  /^(?:english|french|german|spanish|russian|arabic|chinese|mandarin|italian|turkish|hebrew|persian|farsi|japanese|portuguese|ukrainian|polish)$/;

/** "… in Spanish": answers are in the words of the texts. */
function inLanguage(s: Sentence): Apart | null {
  const at = s.words.findLastIndex(
    ({ folded }, i) => /^(?:in|into|to)$/.test(folded) && LANGUAGE.test(s.words[i + 1]?.folded ?? ''),
  );
  // "in Chinese if you have it"
  const isLast = at + 2 === s.words.length || /^(?:if|please|pls)$/.test(s.words[at + 2]?.folded ?? '');
  if (at < 1 || !isLast) return null;
  return { rest: s.without(at, s.words.length), adds: {}, subject: [], left: s.words.slice(at) };
}

/** "… in one line", "… in a nutshell", "… since the summit": how long an answer is wanted, and days that no text dates. */
function inShort(s: Sentence): Apart | null {
  const words = s.words.map(({ folded }) => folded);
  const found = MANNER.exec(words.join(' '));
  if (!found) return null;
  const at = words.length - found[0].trim().split(' ').length;
  return at < 2
    ? null
    : { rest: s.without(at, words.length), adds: {}, subject: [], left: s.words.slice(at) };
}
const MANNER =
  / (?:in (?:one|a|two|three|a few|very few|short|brief)(?: (?:line|lines|sentence|sentences|word|words|paragraph|nutshell))?|since (?:the|that|their|his|her) (?:summit|meeting|talks|call|election|visit|attack|announcement|speech))$/;

/** True for a turn that asks for nothing but another language: "in Russian?" */
export function isLanguageAlone(s: Sentence, start: number): boolean {
  const words = s.words.slice(start);
  return words.length === 2 && /^(?:in|en|auf)$/.test(words[0]!.folded) && LANGUAGE.test(words[1]!.folded);
}

/** What a question for words or articles has. */
const ASKS_FOR = ['about', 'quotes', 'news', 'summary'] as const;

/** "…, pls, one from each side": words of questions behind a comma or a dash, where what goes before asks already. */
function tail(s: Sentence, start: number): Apart | null {
  const { words, vocabulary } = s;
  const at = words.findLastIndex((_, i) => i > start + 1 && s.isApart(i));
  if (at < 0) return null;
  const isWord = ({ folded, kind }: Token) =>
    kind === 'word' && (vocabulary.knows(folded) || vocabulary.isSmall(folded) || /^\d{1,2}$/.test(folded));
  const says = s.find(at, (i) => s.verbAt(i) !== null || s.at('did', i) > 0) >= 0;
  if (says || !words.slice(at).every(isWord) || s.entities.some((e) => e.to > at)) return null;
  const before = s.without(at, words.length);
  const isAsked =
    before.find(start, (i) => before.verbAt(i) !== null || ASKS_FOR.some((part) => before.at(part, i) > 0)) >=
    0;
  // "…, direct quotes only" says which quotes are meant.
  if (
    !isAsked ||
    s.find(at, (i) => s.at('directly', i) || s.at('only', i) || s.at('first', i) || s.at('latest', i)) >= 0
  )
    return null;
  // "…, exact words please", "…: key points"
  // "…, anything new?"
  const left =
    s.skipAll(at, ['fillers', 'quotes', 'summary', 'things', 'news']) >= words.length ? [] : words.slice(at);
  return { rest: before, adds: {}, subject: [], left };
}
