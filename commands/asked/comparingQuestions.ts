import type { ThreadContext } from '../../src/answers/asked.ts';
import type { ComparingRow, ComparingVerb, Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { datesInEnglish } from './foreignDates.ts';
import { knownNames, surnamesOf } from './knownNames.ts';
import { vocabularyFor } from './sentences.ts';

/** A question that another command answers, as its verb and words. */
export interface ComparingQuestion {
  readonly verb: ComparingVerb | 'renderings' | 'verify';
  readonly words: string;
  /** The subject that is asked for, where there is one. */
  readonly subject: string | null;
  /** True where the question may ask for something else: where nothing is found so, it is read otherwise. */
  readonly isGuess?: true;
}

type Question = Extract<ComparingRow, { readonly ask: string }>;
const compiled = new WeakMap<Lexicon, readonly { readonly pattern: RegExp; readonly row: Question }[]>();

const QUOTED =
  /(?:other|another|different)\s+(?:translations?|renderings?|wordings?|versions?)\s+of\s+["“«](.{8,2000}?)["”»]/isu;
/** Somebody wants a quotation checked that is in marks, or behind a colon. */
const CHECKS = [
  /^(?:please\s+)?(?:(?:can|could|would|will)\s+(?:you|u)\s+(?:please\s+)?)?(?:double[- ]?check|fact[- ]?check|check|verify|confirm)\b(?:\s+(?:if|whether))?(?:\s+(?:this|the|that|these|following))*(?:\s+(?:quote|quotation|wording|line|words|sentence))?(?:\s+(?:is|are)\s+(?:right|correct|accurate|real|genuine|exact))?\s*[:\n-]?\s*(?=["“«„'‘]|[^"“]+$)/iu,
  /^(?:please\s+)?(?:is|was|are)\s+(?:this|that|the|the following|these)\s+(?:quote|quotation|wording|line|words)\s+(?:right|correct|accurate|real|genuine|exact|true|legit|authentic|verbatim|word for word)\s*[:?\n-]*\s*/iu,
];
/** The same, asked behind the quotation. */
const CHECKED =
  /(?<=["”»“'’])[\s,;:–—-]*(?:[—–-]\s*)?(?:is\s+(?:this|that)\s+(?:quote\s+|quotation\s+)?(?:right|correct|accurate|real|genuine|exact|true|verbatim)|(?:right|correct|accurate|real|genuine|true|fake)(?=\s*\?))\s*\??\s*$/iu;
/** Less is no quotation that could be checked. */
const FEWEST_WORDS = 4;

/** The quotation, with whoever is named beside it, where somebody wants one checked. */
function quotationToCheck(typed: string): string | null {
  const before = CHECKS.find((pattern) => pattern.test(typed));
  const rest = before ? typed.replace(before, '') : typed.replace(CHECKED, '');
  if (rest === typed) return null;
  const inMarks = /["“„«'‘]([^"“”„«»]+)["”“»'’]/u.exec(rest)?.[1];
  // "check what Putin said on Iran" asks for something else.
  const quotation = inMarks ?? (/[:\n]\s*$/.test(typed.slice(0, typed.length - rest.length)) ? rest : null);
  if (!quotation || quotation.trim().split(/\s+/).length < FEWEST_WORDS) return null;
  // "“…” by Kurz": whoever is named goes before it; "“…” for me" names nobody.
  return rest
    .trim()
    .replace(
      /(?<=["”»])\s*(?:(?:for (?:me|us)|please|pls|thanks|thank you|thx|asap|now|quickly|today)[\s,.!?]*)+$/i,
      '',
    )
    .replace(
      /^(["“„«].+["”»])[\s,]+(?:said\s+)?(?:by|from|attributed to)\s+(\p{Lu}[\p{L} .'’-]{1,40}?)[\s?.!]*$/su,
      '$2: $1',
    );
}

/** A second question that the answer to the first gives. */
const BESIDE = /[?!.,;]\s*(?:and )?(?:when|where|when and where|where and when|if so,? (?:when|where))$/i;
/** What is said before a question, and changes nothing. */
const BEFORE =
  /^(?:(?:please|so|and|ok|okay|hi|hello|hey|tell me|show me|can you tell me|could you tell me|do you know|i wonder|remind me)[,:]? )+/i;
/** What somebody spoke of, behind whom he met. */
const SPOKEN_OF = /\b(?:about|regarding|concerning|over|that|on the (?:subject|question|issue))\b/i;
/** Whoever is spoken to and met by nobody. */
const PRESS = /^(?:the )?(?:reporters?|journalists?|press|media|cameras?|public|audience|crowd|nation)$/i;
/** "the Putin-Trump call", "Blinken Lavrov meeting": nothing but two surnames and what they had. */
function pairMet(words: string, lexicon: Lexicon): ComparingQuestion | null {
  const found = PAIR.exec(words);
  const [, one, other, what, days] = found ?? [];
  if (!one || !other || !what) return null;
  const surnames = surnamesOf(lexicon);
  // "Quell & Marsk phone call": joined names need not be known.
  const isJoined = / and | & |[-–/]/.test(words.slice(0, words.indexOf(other) + 1));
  const isKnown = [one, other].every((name) => surnames.has(foldName(name)));
  if (!isJoined && !isKnown && ![one, other].every((name) => mayBeSurname(name, lexicon))) return null;
  const when = days ? ` ${days.replace(/^(?=\p{L}{3,9}\.? \d|\d)/u, 'in ')}` : '';
  const calls = /call|conversation/i.test(what) ? 'calls ' : '';
  return {
    verb: 'meetings',
    words: `${calls}${one} and ${other}${when}`,
    subject: null,
    ...(isJoined || isKnown ? {} : { isGuess: true }),
  };
}
/** "motsumi": no word of a question, no place and no office; where nobody of that name met anybody, the words are read otherwise. */
function mayBeSurname(word: string, lexicon: Lexicon): boolean {
  const folded = foldName(word);
  const { places, countries, titleWords } = knownNames(lexicon);
  return (
    folded.length > 3 &&
    !places.has(folded) &&
    !countries.has(folded) &&
    !titleWords.has(folded) &&
    !isQuestionWord(folded, lexicon)
  );
}

const isQuestionWord = (word: string, lexicon: Lexicon): boolean =>
  vocabularyFor(word, lexicon).knows(word) || vocabularyFor(word, lexicon).isSmall(word);

/** The days behind it, "dec 2017", "in 2018", are those of `meetings`. */
const PAIR =
  /^(?:(?:the|last|latest|any) )*(\p{L}{2,})(?:[-–/ ]| and | & )(\p{L}{2,}) (meetings?|summits?|talks|calls?|(?:tele)?phone (?:calls?|conversations?))(?: ((?:(?:in|on|of|since|during|from) )?(?:\p{L}{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d|yesterday|today|(?:last|this) (?:week|month|year)))?(?: (?:last|latest|recent))?$/u;

/** "and Kelmark?" behind what another side leaves out. */
const OTHER_SIDE = /^(?:and |what about |how about )+(?:the )?(\p{Lu}[^"“”]{1,60}?)(?:['’]s)?$/u;

function otherSide(turn: string, context: ThreadContext | null): ComparingQuestion | null {
  const other = context?.compared?.omits ? OTHER_SIDE.exec(turn)?.[1] : null;
  return other ? { verb: 'compare', words: `omits:"${other}"`, subject: null, isGuess: true } : null;
}

/** Longer than any such question. */
const LONGEST = 200;

/**
 * The command that a question about two texts, a new statement, dates or voices asks for, by the rows of
 * `data/comparing-questions.yml`; null where it asks for none of them. English only.
 *
 * @example comparingQuestion('did both sides mention Navalny?', null, lexicon)
 * // { verb: 'compare', words: 'about:"Navalny"', subject: 'Navalny' }
 */
export function comparingQuestion(
  typed: string,
  context: ThreadContext | null,
  lexicon: Lexicon,
): ComparingQuestion | null {
  const quoted = QUOTED.exec(typed);
  if (quoted) return { verb: 'renderings', words: quoted[1]!, subject: null };
  const checked = quotationToCheck(typed.trim());
  if (checked) return { verb: 'verify', words: checked, subject: null };
  const plain = typed
    .slice(0, LONGEST + 1)
    .replace(/[‘’]/g, "'")
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[?!.\s]+$/, '')
    .trim();
  if (plain.length > LONGEST) return null;
  // "did Blinken and Lavrov meet? where?": the answer says when and where.
  const words = plain.replace(BEFORE, '').replace(BESIDE, '');
  const met = otherSide(plain, context) ?? pairMet(words, lexicon);
  if (met) return met;
  // Months of the other languages are read as English ones.
  const english = (days: string) => datesInEnglish(days, vocabularyFor(plain, lexicon).dates).text;
  for (const { pattern, row } of questionsOf(lexicon)) {
    const found = pattern.exec(` ${words}`);
    if (!found) continue;
    const kept = found.groups ?? {};
    if (asksForWords(row.verb, kept)) continue;
    // "When did they meet?" outside a thread is of nobody.
    if (/^\{thread\}|\{thread\}$/.test(row.words) && namesIn(context) === '') continue;
    return {
      verb: row.verb,
      words: filled(row.words, { ...kept, ...(kept.rest ? { rest: english(kept.rest) } : {}) }, context),
      subject: kept.subject ? trimmed(kept.subject) : null,
      ...(row.guess ? { isGuess: true } : {}),
    };
  }
  return null;
}

/** Whether a question about a meeting or two texts asks for what somebody says. */
function asksForWords(verb: string, kept: Readonly<Record<string, string | undefined>>): boolean {
  // "Did Lavrov speak to Kerry about Aleppo?", "Did the ambassador speak to reporters?"
  if (verb === 'meetings')
    return Object.values(kept).some((name) => SPOKEN_OF.test(name ?? '') || PRESS.test(name ?? ''));
  // "the difference between Putin and Erdogan on Idlib" is in the words of both, whether they met or not.
  return verb === 'compare' && / (?:on|about|over|regarding) /i.test(kept.other ?? '');
}

function questionsOf(lexicon: Lexicon) {
  const known = compiled.get(lexicon);
  if (known) return known;
  const rows = lexicon.comparingQuestions ?? [];
  const named = new Map(rows.flatMap((row) => ('name' in row ? [[row.name, row.phrases] as const] : [])));
  const made = rows.flatMap((row) => ('ask' in row ? [{ pattern: patternOf(row.ask, named), row }] : []));
  compiled.set(lexicon, made);
  return made;
}

/**
 * A question as the data writes it, as a regular expression. Each piece takes the space before it along, so that what is
 * left out leaves no space behind.
 */
function patternOf(ask: string, named: ReadonlyMap<string, readonly string[]>): RegExp {
  return new RegExp(`^(?:${keptOnce(piecesUpTo('', { ask, named, at: 0 }))})$`, 'iu');
}

/** A question as the data writes it, and how far it is read. */
interface Written {
  readonly ask: string;
  readonly named: ReadonlyMap<string, readonly string[]>;
  at: number;
}

/** A row of pieces up to a sign or to the end, with alternatives between bars. */
function piecesUpTo(end: string, written: Written): string {
  const { ask, named } = written;
  const alternatives: string[] = [];
  let piece = '';
  while (written.at < ask.length && ask[written.at] !== end) {
    const sign = ask[written.at++]!;
    if (sign === '|') {
      alternatives.push(piece);
      piece = '';
    } else if (sign === '(') piece += `(?:${piecesUpTo(')', written)})`;
    else if (sign === '[') piece += `(?:${piecesUpTo(']', written)})?`;
    else if (sign === '<') piece += ` (?:${longestFirst(named.get(nameUpTo('>', written)) ?? []).join('|')})`;
    else if (sign === '{') piece += kept(nameUpTo('}', written));
    else if (sign !== ' ') {
      const word = /^[^ |()[\]<>{}]+/.exec(ask.slice(written.at - 1))![0];
      written.at += word.length - 1;
      piece += asWritten(word);
    }
  }
  written.at++;
  return [...alternatives, piece].join('|');
}

function nameUpTo(close: string, written: Written): string {
  const stop = written.ask.indexOf(close, written.at);
  const name = written.ask.slice(written.at, stop);
  written.at = stop + 1;
  return name;
}

/** A name may be kept in several alternatives of one question, but a pattern may use it once. */
function keptOnce(pattern: string): string {
  const seen = new Set<string>();
  return pattern.replace(/\(\?<(\w+)>/g, (group, name: string) => {
    if (seen.has(name)) return '(?:';
    seen.add(name);
    return group;
  });
}

/** "left out of" before "left". */
const longestFirst = (phrases: readonly string[]): string[] =>
  [...phrases].sort((a, b) => b.length - a.length);

/** A word that is asked for as it is, with the space before it; an ending like "'s" has none. */
const asWritten = (word: string): string =>
  `${word.startsWith("'") ? '' : ' '}${word.replace(/[.*+?^${}\\]/g, '\\$&')}`;

/** Words that are kept by a name; with words behind the name, only where they begin with one of these. */
function kept(piece: string): string {
  const [name, first] = piece.split(': ');
  return first ? ` (?<${name}>(?:${first})(?: .{1,80}?)?)` : ` (?<${name}>[^ ].{0,80}?)`;
}

/** What is typed after the verb: the words of a row with what the question had in their places. */
function filled(
  words: string,
  kept: Readonly<Record<string, string | undefined>>,
  context: ThreadContext | null,
): string {
  return words
    .replace(/\{thread(?:\|(\w+))?\}/g, (_, otherwise = '') => namesIn(context) || otherwise)
    .replace('{about}', context?.asked.subject ? `about ${context.asked.subject}` : '')
    .replace(/\{(\w+)(\.last)?\}/g, (_, name: string, last?: string) => {
      const value = trimmed(kept[name] ?? '');
      return last ? (value.split(' ').at(-1) ?? '') : value;
    })
    .trim();
}

/** Without an article before it, and without what makes it an owner: "the Kremlin's" is the Kremlin. */
const trimmed = (words: string): string =>
  words
    .trim()
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/(?:'s|')$/, '');

/** The last names of those whom the thread is about, in the words that a sentence announcing a meeting has. */
function namesIn(context: ThreadContext | null): string {
  const people = context?.speakers.filter(({ kind }) => kind === 'person') ?? [];
  return people
    .slice(0, 2)
    .map(({ label }) => foldWords(label).split(' ').at(-1)!)
    .join(' ');
}
