import { EXCEPT } from './asides.ts';
import { type Draft, NOTHING } from './draft.ts';
import { findInterrogative } from './questionClauses.ts';
import { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/** A turn that only makes sense after an earlier one: "full quote", "when was that?", "who else?", "only 2018", "and on Iran?". */
export function readTurn(s: Sentence, start: number, read: (s: Sentence) => Draft): Draft | null {
  const { words } = s;
  const nth = nthAsked(s, start);
  if (nth !== null) return { ...NOTHING, followUp: 'full', count: nth };
  const whole = textFrom(s, 0);
  const line = textFrom(s, start);
  // "no, Erdogan", "no, not Orban, Kurz", "not Orban but Kurz": somebody else is meant.
  const other = rather(s);
  if (other) return { ...NOTHING, followUp: 'any', subject: other };
  const except = EXCEPT.find((phrase) => line.startsWith(`${phrase} `));
  if (except && s.entityAt(start + except.split(' ').length)?.to === words.length)
    return {
      ...NOTHING,
      intent: 'who',
      followUp: 'else',
      except: words.slice(start + except.split(' ').length),
    };
  if (TOOK_PART.test(line)) return { ...NOTHING, intent: 'who' };
  const instead = corrected(s);
  if (instead) return instead;
  if (/^\d{1,2} more$/.test(line)) return { ...NOTHING, followUp: 'more' };
  if (TIMES.test(line)) return { ...NOTHING, followUp: 'any', subject: words.slice(start) };
  if (ANY_TIME.test(whole)) return { ...NOTHING, followUp: 'any', subject: words };
  const known = otherOrder(whole, line) ?? moreOfIt(s, start);
  if (known) return known;
  // "what else did he say about Trump?"
  if (words[start]!.folded === 'what' && words[start + 1]?.folded === 'else' && s.at('did', start + 2) > 0)
    return read(s.without(start + 1, start + 2));
  if (REPLIED.test(line)) return { ...NOTHING, intent: 'who', followUp: 'else' };
  return onlyOrElse(s, start) ?? joinedTurn(s, start, read);
}

const textFrom = (s: Sentence, start: number): string =>
  s.words
    .slice(start)
    .map((w) => w.folded)
    .join(' ');

/** "newest first", "the latest one", "just 2": another order, or fewer; null for anything else. */
function otherOrder(whole: string, line: string): Draft | null {
  const rank = /^(newest|latest|oldest|earliest) first$/.exec(line);
  if (rank)
    return { ...NOTHING, followUp: 'any', order: /^(?:newest|latest)$/.test(rank[1]!) ? 'newest' : 'oldest' };
  // "the latest one", "the newest quote"
  const ranked = /^(?:the )?(latest|newest|most recent|last|oldest|earliest)(?: one| quote| of them)$/.exec(
    whole,
  );
  if (ranked) {
    const order = /^(?:old|earl)/.test(ranked[1]!) ? 'oldest' : 'newest';
    return { ...NOTHING, followUp: 'any', order, count: 1 };
  }
  const few =
    /^(?:just|only) (?:the )?(\d{1,2})$/.exec(whole) ??
    /^(?:the |your )?(?:best|top) (\d{1,2})$/.exec(whole) ??
    /^(?:the |your )?(\d{1,2}) (?:best|top)(?: ones| quotes)?$/.exec(whole);
  return few && { ...NOTHING, followUp: 'any', count: Number(few[1]) };
}

/** "in full", "more", "when was that?", "what else did he say about it?"; null for anything else. */
function moreOfIt(s: Sentence, start: number): Draft | null {
  for (const part of ['full', 'more'] as const)
    if (s.covers(part, 0) || s.covers(part, start)) return { ...NOTHING, followUp: part };
  for (const part of ['when', 'where', 'whence'] as const) {
    const asks = s.at(part, start);
    const rest = s.skipAll(start + asks, ['did', 'fillers', 'he', 'it', 'say', 'they', 'to', 'by']);
    if (asks > 0 && rest >= s.words.length)
      return {
        ...NOTHING,
        intent: 'moment',
        moment: part === 'whence' && s.isOfText(start, asks) ? 'text' : part === 'when' ? 'when' : 'where',
      };
  }
  for (const from of [0, start]) {
    const more = s.at('more', from);
    const rest = s.skipAll(from + more, ['did', 'he', 'they', 'say', 'about', 'it', 'by', 'fillers']);
    if (more > 0 && rest >= s.words.length) return { ...NOTHING, followUp: 'more' };
  }
  return null;
}

/** "the foreign secretary only", "who else?", "only on Iran", "just Abbas"; null for anything else. */
function onlyOrElse(s: Sentence, start: number): Draft | null {
  const { words } = s;
  const length = words.length - start;
  const isPlain = s.find(start, (i) => s.verbAt(i) !== null || s.at('about', i)) < 0;
  const isBehind = /^(?:only|alone)$/.test(words.at(-1)?.folded ?? '') && length > 1 && length <= 5;
  if (isBehind && isPlain) return { ...NOTHING, followUp: 'only', subject: words.slice(start, -1) };
  const others = s.find(start, (i) => s.at('else', i));
  if (others >= 0 && isElse(s, start, others)) return { ...NOTHING, intent: 'who', followUp: 'else' };
  const only = s.at('only', start);
  const on = only > 0 ? s.at('about', start + only) : 0;
  if (on > 0) return { ...NOTHING, followUp: 'about', subject: words.slice(start + only + on) };
  if (only > 0) return { ...NOTHING, followUp: 'only', subject: words.slice(start + only) };
  // "just" changes nothing before a question.
  const isQuestion = !isPlain || s.find(start, (i) => s.at('quotes', i)) >= 0;
  return length <= 3 && s.at('only', 0) > 0 && !isQuestion
    ? { ...NOTHING, followUp: 'only', subject: words.slice(start) }
    : null;
}

/** Whoever is meant instead: "no, Erdogan"; null where the turn says nothing of the kind. */
function rather(s: Sentence): readonly Token[] | null {
  const { words } = s;
  const at = /^(?:no|nope|nah|sorry|oops|wait|er|erm)$/.test(words[0]?.folded ?? '') ? 1 : 0;
  const first = s.entities[0];
  // "no, I meant Varga", "I mean the prime minister"
  const said = words.slice(0, at + 3).findIndex((w) => /^(?:mean|meant)$/.test(w.folded));
  const isMeant = said > 0 && said < words.length - 1 && /^(?:i|we)$/.test(words[said - 1]!.folded);
  if (isMeant && said - 1 <= at + 1 && s.at('about', said + 1) === 0 && !findInterrogative(s, said + 1))
    return words.slice(said + 1);
  // "nope, the other one, Poroshenko"
  const isAside = (token: Token) => s.content([token]).length === 0 || s.vocabulary.knows(token.folded);
  if (
    at > 0 &&
    first?.to === words.length &&
    s.isApart(first.from) &&
    words.slice(at, first.from).every(isAside)
  )
    return words.slice(first.from);
  if (at > 0 && first?.from === at && first.to === words.length) return words.slice(at);
  const not = words[at]?.folded === 'not' ? s.entityAt(at + 1) : undefined;
  if (!not) return null;
  const next = words[not.to]?.folded === 'but' ? not.to + 1 : not.to;
  return s.entityAt(next)?.to === words.length ? words.slice(next) : null;
}

/** "no, about migration", "sorry, gas": another subject is meant; null where a whole question follows. */
function corrected(s: Sentence): Draft | null {
  const { words } = s;
  if (!/^(?:no|sorry)$/.test(words[0]?.folded ?? '') || !words[1] || !s.isApart(1)) return null;
  const about = s.at('about', 1);
  if (about > 0) return { ...NOTHING, followUp: 'about', subject: words.slice(1 + about) };
  const isPlain = words.length <= 4 && s.find(1, (i) => s.verbAt(i) !== null || s.at('did', i)) < 0;
  return isPlain && s.skipFillers(1) === 1 ? { ...NOTHING, followUp: 'any', subject: words.slice(1) } : null;
}

const TOOK_PART =
  /^who (?:else )?(?:was there|took part|attended|was present|participated)(?: in (?:it|that|this))?$/;
const REPLIED =
  /^who (?:else )?(?:replied|responded|reacted|answered)(?: to (?:it|that|this|him|her|them))?$/;
const TIMES =
  /^(?:(?:before|after|since) (?:that|then)|(?:older|newer|earlier|later|more recent)(?: ones)?|elsewhere|whenever)$/;
const ANY_TIME = /^(?:any|all|every) (?:years?|times?|dates?|days?)$/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** "the second one?", "quote 3", "number 2 in full": which of what was shown; null for none. */
function nthAsked(s: Sentence, start: number): number | null {
  const words = s.words.slice(start).filter((w, i) => s.at('fillers', start + i) === 0 || w.folded === 'the');
  const line = words.map((w) => w.folded).join(' ');
  const ordinal =
    /^(?:(?:what (?:did|does|was) )?the )?(\w+)(?: (?:one|quote|passage))?(?: (?:say|in full|whole))?$/.exec(
      line,
    );
  if (/^(?:no )?(?:the )?other(?: one)?$/.test(line)) return 2;
  const at = ORDINALS.indexOf(ordinal?.[1] ?? '');
  if (at >= 0 && /one|quote|passage/.test(line)) return at + 1;
  const numbered = /^(?:quote|number|no|passage) (\d{1,2})(?: in full| whole)?$/.exec(line);
  return numbered ? Number(numbered[1]) : null;
}

function isElse(s: Sentence, start: number, at: number): boolean {
  const before = s.skipAll(start, ['did', 'who', 'fillers', 'they'], at);
  if (before < at) return false;
  const rest = s.skipAll(at + s.at('else', at), ['did', 'say', 'about', 'it', 'fillers']);
  // "who else spoke about gas?" names a subject of its own.
  return rest >= s.words.length || s.content(s.words.slice(rest)).length === 0;
}

/** "and on Iran?", "what about Blinken?", "and in 2016?" */
function joinedTurn(s: Sentence, start: number, read: (s: Sentence) => Draft): Draft | null {
  const { words } = s;
  const lead = words[start]!.folded;
  const whatAbout =
    (s.at('what', start) > 0 || lead === 'how') && words[start + 1]?.folded === 'about' ? 2 : 0;
  const and = s.at('joins', start);
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
