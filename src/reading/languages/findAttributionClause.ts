import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { isDash } from '../quotes/quoteCandidate.ts';
import { titleGender } from '../rules/compileLanguage.ts';
import { phraseAt } from '../rules/phrases.ts';
import type { Names } from './findNames.ts';
import { type Saying, sayingAt } from './findReportingVerbs.ts';
import { readBody, readSubject, type Subject } from './readSubject.ts';

/** What reports a quote, and the phrase that shows who speaks. */
export interface AttributionClause {
  readonly saying: Saying | null;
  readonly subject: Subject | null;
  /**
   * How the speaker is shown: beside the verb, by "according to", by a label ("Lavrov : «…»"), by nothing but the verb
   * ("…, dijo"), by the form of its verb ("Sie habe …"), by the neighbouring sentence, or not at all.
   */
  readonly how: 'verb' | 'according-to' | 'label' | 'bare-verb' | 'reported' | 'neighbour' | 'none';
  /** Index of the sentence that reports it. */
  readonly sentence: number;
}

/** In the reporter's own clause, fewer words in marks are scare quotes. */
export const FEWEST_IN_CLAUSE = 3;

export const isStop = (text: string): boolean => /^[.!?…,;:]$/.test(text);

/** The subject of a saying: in its gap, behind it, before it, or the clause it goes on from. */
export function attributionOf(
  layout: TextLayout,
  names: Names,
  saying: Saying,
  sentence: { readonly from: number; readonly to: number },
  limit: number,
): AttributionClause {
  const { subject, how } = speakerOf(layout, names, saying, sentence.from, limit);
  return { saying, sentence: saying.sentence, subject, how };
}

type Speaker = Pick<AttributionClause, 'subject' | 'how'>;

/** Who says it, by the kind of saying. */
function speakerOf(layout: TextLayout, names: Names, saying: Saying, floor: number, limit: number): Speaker {
  const { from, to, kind, gap } = saying;
  const anyCase = { sought: true, anyCase: true };
  if (kind === 'them')
    return { subject: { kind: 'pronoun', gender: saying.gender!, from, to }, how: 'according-to' };
  if (kind === 'according')
    return {
      subject: readSubject(layout, names, to, phraseEnd(layout, to, limit), anyCase),
      how: 'according-to',
    };
  if (kind === 'after') {
    const start = clauseStart(layout, from, floor);
    return { subject: readSubject(layout, names, start, from, anyCase), how: 'according-to' };
  }
  if (isInRelative(layout, from, floor)) return { subject: null, how: 'none' };
  const subject =
    (gap && readSubject(layout, names, gap.from, gap.to, { sought: true })) ??
    (kind === 'gerund' ? null : subjectOfVerb(layout, names, saying, floor, limit));
  return { subject, how: subject ? 'verb' : 'bare-verb' };
}

/** The subject of a verb: before it in its clause, or behind it. */
function subjectOfVerb(
  layout: TextLayout,
  names: Names,
  saying: Saying,
  floor: number,
  limit: number,
): Subject | null {
  const { words, language } = layout;
  const start = clauseStart(layout, saying.from, floor);
  const left = leftSubject(layout, names, saying, start, floor);
  if (left) return left;
  const isHouse = (at: number) => language.bodyPrepositions.has(words[at]?.plain ?? '');
  // "В Кремле заявили"
  const house = isHouse(start) ? readBody(layout, names, start + 1, saying.from) : null;
  if (house) return house;
  const { to } = saying;
  const isBehind = language.rules.verbFirst && !language.that.has(words[to]?.plain ?? '');
  const behind = isBehind ? behindAside(layout, to, limit) : to;
  const right = isBehind
    ? readSubject(layout, names, behind, phraseEnd(layout, behind, limit), { sought: true })
    : null;
  return right ?? (isHouse(to) ? readBody(layout, names, to + 1, Math.min(limit, to + 5)) : null);
}

/** "a tranché, de son côté, la sénatrice": where the subject begins behind a few words between commas; else `to`. */
function behindAside({ words, language }: TextLayout, to: number, limit: number): number {
  if (words[to]?.text !== ',') return to;
  let at = to + 1;
  while (at < limit && at - to <= LONGEST_ASIDE && /^\p{Ll}/u.test(words[at]!.text)) at++;
  const opens = words[to + 1]?.plain ?? '';
  const isAside = at > to + 1 && at < limit && words[at]!.text === ',';
  return isAside && !language.and.has(opens) && !language.that.has(opens) ? at + 1 : to;
}
/** In words. */
const LONGEST_ASIDE = 4;

/** "un tuit de Maduro en el que afirma": who says it is not the subject of the main clause, and nobody is named for it. */
function isInRelative({ words, language }: TextLayout, verb: number, floor: number): boolean {
  return (
    language.rules.dropsSubject &&
    verb - 2 > floor &&
    language.that.has(words[verb - 1]!.plain) &&
    (CONTRACTED.has(words[verb - 2]!.plain) ||
      (language.articles.has(words[verb - 2]!.plain) && language.prepositions.has(words[verb - 3]!.plain)))
  );
}

/** In words. */
const FARTHEST_SUBJECT = 60;

/** "al que llamó «ladrón»" */
const CONTRACTED = new Set(['al', 'del']);

/** What comes before the verb in its clause; with a comma right before it, what the aside between commas is about. */
function leftSubject(
  layout: TextLayout,
  names: Names,
  saying: Saying,
  start: number,
  floor: number,
): Subject | null {
  const { words, language } = layout;
  // "Le président, Jean Morel, s'est dit prêt": nothing but the pronoun of the verb is between.
  const isBehindAside =
    words[start - 1]?.text === ',' &&
    words.slice(start, saying.from).every(({ plain }) => language.links.has(plain));
  if (start < saying.from && !isBehindAside) {
    const nearest = readSubject(layout, names, start, saying.from, { sought: true });
    // "Le gouvernement critique le ministre Paul Rey et le président Marc Petit et a affirmé": whoever is right before "et" is none of its subjects.
    const isObject =
      nearest !== null &&
      nearest.from > floor &&
      nearest.to === saying.from - 1 &&
      language.and.has(words[nearest.to]!.plain);
    const main = isObject
      ? readSubject(layout, names, Math.max(floor, nearest.from - FARTHEST_SUBJECT), nearest.from)
      : null;
    const own = isObject ? main : nearest;
    if (own || words[start - 1]?.text !== ',') return own;
    // "…, und sagte", "…, qui a dit": the subject is that of the clause before.
    if (!language.and.has(words[start]!.plain) || saying.from - start > 3) return null;
  } else if (!isBehindAside) return null;
  const aside = clauseStart(layout, start - 1, floor, true);
  if (aside <= floor || words[aside - 1]?.text !== ',')
    return readSubject(layout, names, aside, start - 1, { sought: true });
  const main = clauseStart(layout, aside - 1, floor);
  const described = readSubject(layout, names, main, aside - 1, { sought: true });
  // "El ministro de Exteriores, Unión Europea y Cooperación, Juan Rus, ha dicho": a list of matters before the name.
  if (described || start < saying.from) return described;
  return readSubject(layout, names, aside, start - 1, { sought: true });
}

/** The first word of the clause that ends before `at`: after a comma, another stop, a dash or, unless `overMarks`, marks. */
export function clauseStart(layout: TextLayout, at: number, floor: number, overMarks = false): number {
  const { words } = layout;
  let start = at;
  while (start > floor && (overMarks || words[start - 1]!.quotedSpan < 0)) {
    const { text } = words[start - 1]!;
    // "Otto Brandt (CDU) erklärte": the party behind a name.
    if (text === ')' && words[start - 3]?.text === '(' && start - 3 > floor) {
      start -= 3;
      continue;
    }
    if (isStop(text) && !isInitialStop(layout, start - 1)) break;
    if (isDash(text) || text === '(' || text === ')') break;
    start--;
  }
  return start;
}

/** "S. Lavrov", "M. Dupont". */
function isInitialStop(layout: TextLayout, at: number): boolean {
  const word = layout.words[at - 1];
  return (
    layout.words[at]!.text === '.' &&
    word !== undefined &&
    word.isWord &&
    word.end === layout.words[at]!.start &&
    word.text.length <= 4 &&
    startsUpper(word.text)
  );
}

/** How far the phrase behind a verb reaches: to a stop, a dash, marks, or a word that opens a clause. */
function phraseEnd(layout: TextLayout, from: number, limit: number): number {
  const { words, language } = layout;
  let to = from;
  while (to < limit && to - from < 24 && words[to]!.quotedSpan < 0) {
    const { text, plain } = words[to]!;
    if ((isStop(text) && !isInitialStop(layout, to)) || isDash(text) || text === '(') break;
    if (language.that.has(plain) && to > from) break;
    to++;
  }
  return to;
}

/** `«…», — сказал Лавров`, `„…“, so Merkel`, `«…», él dijo`: what claims a run from behind. */
export function sayingAfter(
  layout: TextLayout,
  names: Names,
  quotedSpan: { first: number; last: number; count: number },
  opening: { readonly from: number },
  closing: { readonly from: number; readonly to: number },
): AttributionClause | null {
  const { words, language } = layout;
  const end = closing.to;
  let at = quotedSpan.last + 1;
  while (at < end && (words[at]!.text === ',' || isDash(words[at]!.text))) at++;
  const isApart = at > quotedSpan.last + 1 || /^[.!?…,]$/.test(words[quotedSpan.last - 1]?.text ?? '');
  while (at < end && language.links.has(words[at]!.plain) && sayingAt(layout, at, end) === null) at++;
  if (at >= end || words[at]!.quotedSpan >= 0) return null;
  const first = sayingAt(layout, at, end);
  // "según explicó la ministra": the verb says more.
  const verb = first?.kind === 'according' && first.to < end ? sayingAt(layout, first.to, end) : null;
  const saying = verb?.kind === 'verb' ? verb : first;
  if (saying && saying.kind !== 'gerund' && saying.kind !== 'after')
    return claimBehind(layout, names, saying, { ...quotedSpan, opening: opening.from, end, isApart });
  // "Le groupe « Les Voisins », a joué Marc Roy", "Con «Las noches del mar», ha ganado …": a name or title within the clause.
  const isName = quotedSpan.first > opening.from && words[quotedSpan.first - 1]!.isWord;
  if (!isApart || isName) return null;
  return anyVerb(layout, names, at, end) ?? subjectFirst(layout, names, at, end);
}

/** What a saying right behind a run claims; null where it goes on to words of its own, or the run is a name within its clause. */
function claimBehind(
  layout: TextLayout,
  names: Names,
  saying: Saying,
  run: { first: number; count: number; opening: number; end: number; isApart: boolean },
): AttributionClause | null {
  const { words, language } = layout;
  const isVerb = saying.kind === 'verb';
  if (isVerb && language.that.has(words[saying.to]?.plain ?? '') && !saying.gap) return null;
  const isLong = run.count >= FEWEST_IN_CLAUSE;
  // "… auf die Frage der „Zeitung“, sagte": a name in marks within the clause.
  if (!isLong && run.first > run.opening && words[run.first - 1]!.isWord) return null;
  const found = attributionOf(layout, names, saying, { from: saying.from, to: run.end }, run.end);
  if (run.isApart) return found;
  if (!isVerb) return run.count >= 2 ? found : null;
  return found.subject && run.first === run.opening && isLong ? found : null;
}

/** "«…», él dijo", "„…“, Lawrow zufolge" */
function subjectFirst(layout: TextLayout, names: Names, at: number, end: number): AttributionClause | null {
  const upTo = phraseEnd(layout, at, end);
  for (let next = at + 1; next < upTo && next - at < 8; next++) {
    const later = sayingAt(layout, next, end);
    if (!later) continue;
    if (later.kind === 'after') return attributionOf(layout, names, later, { from: at, to: end }, end);
    if (later.kind !== 'verb') return null;
    const subject = readSubject(layout, names, at, next, { sought: true });
    return subject ? { saying: later, subject, how: 'verb', sentence: later.sentence } : null;
  }
  return null;
}

/** `« … », soupire Anna Dubois`, `« … », a-t-elle souri`: right behind a quote any small-letter word before a subject is a verb. */
function anyVerb(layout: TextLayout, names: Names, at: number, end: number): AttributionClause | null {
  const { words, language } = layout;
  if (!language.rules.verbFirst) return null;
  const { sentence } = words[at]!;
  const verb = anyCompound(layout, at, end) ?? anySimple(layout, at);
  if (!verb) return null;
  const { to, gap } = verb;
  const subject = gap
    ? readSubject(layout, names, gap.from, gap.to, { sought: true })
    : readSubject(layout, names, to, phraseEnd(layout, to, end), { sought: true });
  if (!subject || subject.kind === 'body') return null;
  // The name of "a plaisanté le président de la commission, Luc Martin" is far behind its title.
  const near = words.slice(to, Math.min(subject.from, to + MOST_BEFORE_SUBJECT + 1));
  const isNear =
    near.length <= MOST_BEFORE_SUBJECT || near.some((word) => titleGender(language, word) !== undefined);
  if (!isNear) return null;
  const saying: Saying = { from: at, to, sentence, kind: 'verb', gap, gender: null };
  return { saying, subject, how: 'verb', sentence };
}
/** Words between a verb and its subject: "a pesté *à son tour* le sénateur". */
const MOST_BEFORE_SUBJECT = 4;

function anySimple({ words, language }: TextLayout, at: number): Pick<Saying, 'to' | 'gap'> | null {
  const word = words[at]!;
  return isAnyWord(word.text) && !language.small.has(word.plain) ? { to: at + 1, gap: null } : null;
}

/** "a souri", "a-t-elle souri": an auxiliary, a pronoun that is attached to it, and any word in small letters. */
function anyCompound(
  { words, language }: TextLayout,
  at: number,
  end: number,
): Pick<Saying, 'to' | 'gap'> | null {
  if (at + 1 >= end || !language.auxiliaries.has(words[at]!.plain)) return null;
  const isAttached = words[at + 1]!.start === words[at]!.end && words[at + 1]!.isWord;
  const participle = isAttached ? at + 2 : at + 1;
  const word = words[participle];
  if (!word || participle >= end || !isAnyWord(word.text) || language.small.has(word.plain)) return null;
  return { to: participle + 1, gap: isAttached ? { from: at + 1, to: participle } : null };
}

const isAnyWord = (text: string): boolean => /^\p{Ll}{3}/u.test(text);

/** "Das sagte die Ministerin am Montag.": the speaker of the quote before. */
export function pointedBack(
  layout: TextLayout,
  names: Names,
  index: number,
): { saying: Saying; subject: Subject } | null {
  const sentence = layout.sentences[index];
  if (!sentence) return null;
  const back = phraseAt(layout.language.pointsBack, layout.words, sentence.from, sentence.to);
  if (!back) return null;
  for (let at = back.to; at < Math.min(sentence.to, back.to + 3); at++) {
    const saying = sayingAt(layout, at, sentence.to);
    if (saying?.kind !== 'verb') continue;
    const { subject } = attributionOf(
      layout,
      names,
      saying,
      { from: saying.from, to: sentence.to },
      sentence.to,
    );
    return subject && { saying, subject };
  }
  return null;
}
