import type { Language } from '../rules/compileLanguage.ts';
import { plainly } from '../rules/plainly.ts';

/**
 * `unasserted`: denied, asked, hoped or somebody else's; `condition`: said for a case only; `negation`: the rest of a clause behind its "not",
 * which whoever quotes it may have in words of their own.
 */
export type TurnKind = 'unasserted' | 'condition' | 'negation';

type Phrase = readonly string[];
type Row = keyof Language['rules']['turns'];
type Turns = Readonly<Record<Row, readonly Phrase[]>> & { readonly elisions: ReadonlySet<string> };

/** How many words `…` stands for at most. */
const WIDEST = 4;
/** A negation further before a clause is of another one. */
const REACH = 8;
/** A condition begins so many words behind a clause at most, and one that has the clause in it so many before. */
const SOON = 6;
const WITHIN = 12;
const FARTHEST = 24;

const compiled = new WeakMap<Language, Turns>();

function turnsOf(language: Language): Turns {
  const known = compiled.get(language);
  if (known) return known;
  const { turns, elisions: elided } = language.rules;
  const elisions = new Set(elided.map(plainly));
  const rows = Object.entries(turns).map(([row, phrases]) => [
    row,
    phrases.map((phrase: string) => tokensOf(phrase, elisions)),
  ]);
  const made = { ...Object.fromEntries(rows), elisions } as Turns;
  compiled.set(language, made);
  return made;
}

/** Words and the marks between clauses; two words where an elision grows to the next. */
function tokensOf(text: string, elisions: ReadonlySet<string>): string[] {
  // "in need.And most of all": the space was lost.
  const apart = text.replace(/(?<=\p{Ll})[.!?](?=\p{Lu})/gu, ';');
  const found =
    plainly(apart).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?\*?|\*\p{L}+|[,;:()—–…?]/gu) ?? [];
  return found.flatMap((token) => {
    const word = token.replaceAll('’', "'");
    const cut = word.indexOf("'") + 1;
    const isElided = cut > 0 && elisions.has(word.slice(0, cut));
    return isElided ? [word.slice(0, cut), word.slice(cut)].filter((part) => part !== '') : [word];
  });
}

function fits(token: string | undefined, part: string): boolean {
  if (token === undefined) return false;
  if (part.startsWith('*')) return token.length > part.length && token.endsWith(part.slice(1));
  if (part.endsWith('*')) return token.startsWith(part.slice(0, -1));
  return token.replace(/'$/, '') === part.replace(/'$/, '');
}

/** Where a phrase begins that ends before a token; -1 where none does. */
function startOf(tokens: readonly string[], phrase: Phrase, end: number): number {
  let at = end;
  for (let part = phrase.length - 1; part >= 0; part--) {
    if (phrase[part] !== '…') {
      if (!fits(tokens[--at], phrase[part]!)) return -1;
      continue;
    }
    const least = at - WIDEST;
    while (at > least && at > 0 && tokens[at - 1] !== ',' && !fits(tokens[at - 1], phrase[part - 1]!)) at--;
  }
  return at;
}

/** Where the longest of some phrases begins that ends before a token; -1 where none does. */
function endsWith(tokens: readonly string[], phrases: readonly Phrase[], end = tokens.length): number {
  const starts = phrases.map((phrase) => startOf(tokens, phrase, end)).filter((at) => at >= 0);
  return starts.length > 0 ? Math.min(...starts) : -1;
}

const isOne = (token: string | undefined, phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) => phrase.length === 1 && fits(token, phrase[0]!));

const clauseBefore = (tokens: readonly string[]): readonly string[] =>
  tokens.slice(tokens.findLastIndex((token) => /^[;:()—–]$/.test(token)) + 1);

/**
 * What the rest of a sentence makes of the words between: denies them ("It's not true that"), asks or hopes for them, gives them to
 * somebody else ("Anyone who claims that"), or sets a condition. Null where it leaves them as they are.
 *
 * @param before the sentence up to the words
 * @param words what is cut out
 * @param after the rest of it
 * @example turnIn('It is not true that', 'I am tired', '.', english) // 'unasserted'
 */
export function turnIn(before: string, words: string, after: string, language: Language): TurnKind | null {
  const turns = turnsOf(language);
  const all = tokensOf(before, turns.elisions);
  const behind = tokensOf(after, turns.elisions);
  const cut = tokensOf(words, turns.elisions);
  const stop = words.search(/[.!?]["”»’]?\s+\p{Lu}/u);
  const isNext = stop >= 0 && tokensOf(words.slice(0, stop), turns.elisions).length <= LAST_WORDS;
  // "responsibility. We stand with them" behind "has claimed": what begins with the last word of a sentence is the next one.
  const clause = isNext ? [] : clauseBefore(all);
  if (isUnassertedBefore(clause, cut[0], turns) || (stop < 0 && isAsked(clause, behind))) return 'unasserted';
  if (isOne(clause.at(-1), turns.negations)) return 'negation';
  const denied = behind[0] === ',' ? behind.slice(1) : behind;
  if (turns.denialsAfter.some((phrase) => phrase.every((part, i) => fits(denied[i], part))))
    return 'unasserted';
  const has = (row: readonly Phrase[]) => cut.some((token) => isOne(token, row));
  const limits = [...(has(turns.negations) ? turns.limits : []), ...(has(turns.future) ? turns.times : [])];
  return conditionBefore(clause, turns) ?? conditionBehind(behind, turns, limits);
}

const LAST_WORDS = 2;

/**
 * Whether the words before those in quotation marks deny them, or only ask whether they are so: "Er hat nie gesagt: „…“". Of English,
 * whose denials `unsaidFrame` reads, only what is asked about or said by nobody.
 *
 * @param before the sentence up to the opening mark
 * @example isUnsaidBeforeMarks('Asked if it was true that ', english) // true
 */
export function isUnsaidBeforeMarks(before: string, language: Language): boolean {
  const turns = turnsOf(language);
  const all = tokensOf(before, turns.elisions);
  // "Asked whether it was safe, “it is as safe as a house”": behind the comma is the answer.
  const isAnswer = all.at(-1) === ',';
  while (/^[,:]$/.test(all.at(-1) ?? '')) all.pop();
  const clause = clauseBefore(all);
  // "denied having said that the lake was “ours”"
  const that = clause.findLastIndex((token) => isOne(token, turns.that));
  const isNear = that >= clause.length - 1 - WIDEST && that > 0 && !clause.slice(that).includes(',');
  const bare = isNear ? clause.slice(0, that) : clause;
  const isPremise = endsWith(clause, turns.premises) >= 0 || endsWith(bare, turns.premises) >= 0;
  if (isPremise && !isAnswer) return true;
  const isNobodys = isDeniedOpinion(bare, false, { ...turns, negations: turns.nobody });
  if (language.rules.code === 'en') return isNobodys;
  const denial = endsWith(bare, turns.denials);
  return isNobodys || isDeniedOpinion(bare, false, turns) || (denial >= 0 && !isNegated(bare, denial, turns));
}

function isUnassertedBefore(clause: readonly string[], first: string | undefined, turns: Turns): boolean {
  if (clause.length === 0) return false;
  const hasThat = isOne(clause.at(-1), turns.that);
  const isClause = hasThat || !isOne(first, turns.noClause);
  if (isClause && isDoubted(clause, turns)) return true;
  let end = hasThat ? clause.length - 1 : clause.length;
  // "Ich glaube nicht, dass": the comma is of "dass".
  if (hasThat && clause[end - 1] === ',') end--;
  const bare = clause.slice(0, end);
  if (bare.at(-1) === ',' || endsWith(bare, turns.assertions) >= 0) return false;
  if (isClause && isDoubted(bare, turns)) return true;
  if (first && endsWith([...bare, first], turns.denialsInto) >= 0) return true;
  const denial = endsWith(bare, turns.denials);
  if (denial >= 0) return isDenying(bare, denial, hasThat, turns);
  if (isDeniedOpinion(bare, hasThat, turns)) return true;
  const claim = endsWith(bare, turns.claims);
  return claim >= 0 && !isOwnClaim(bare, claim, turns);
}

/** "I hope", and "some of" where it begins a clause: "we are part of" does not. */
function isDoubted(bare: readonly string[], turns: Turns): boolean {
  if (endsWith(bare, turns.doubts) >= 0) return true;
  const of = endsWith(bare, turns.quantities);
  const before = bare[of - 1];
  return of === 0 || (of > 0 && (before === ',' || isOne(before, [...turns.that, ...turns.factives])));
}

/** A denial with none of its own before it, and no adjective of a noun that follows: "an unlikely alliance". */
function isDenying(bare: readonly string[], at: number, hasThat: boolean, turns: Turns): boolean {
  if (isOne(bare[at], turns.negations)) return true;
  if (!hasThat && at === bare.length - 1 && isOne(bare[at - 1], turns.articles)) return false;
  return !isNegated(bare, at, turns);
}

/** What whoever speaks holds to be so: "I have always and very publicly said", "my government believes". */
function isOwnClaim(bare: readonly string[], claim: number, turns: Turns): boolean {
  const endsAt = (end: number) => endsWith(bare, turns.self, end) >= 0;
  if ([0, 1, 2].some((back) => endsAt(claim - back))) return true;
  let at = claim;
  while (at > 0 && isOne(bare[at - 1], turns.ownBetween)) at--;
  return endsAt(at);
}

/** "I do not doubt that": twice denied. */
const isNegated = (bare: readonly string[], at: number, { negations }: Turns): boolean =>
  bare.slice(Math.max(0, at - 3), at).some((token) => isOne(token, negations));

/** "I do not believe", "This never meant that". */
function isDeniedOpinion(bare: readonly string[], hasThat: boolean, turns: Turns): boolean {
  const from = Math.max(0, bare.length - REACH);
  const at = bare.findLastIndex((token, i) => i >= from && isOne(token, turns.negations));
  const isLast = at === bare.length - 1;
  if (at < 0 || (isLast && !hasThat)) return false;
  // "Wir vergessen nicht, dass": the verb is before what denies it.
  const between = isLast ? bare.slice(Math.max(0, at - 2), at) : bare.slice(at + 1);
  if (between.some((token) => token === ',' || isOne(token, turns.factives))) return false;
  return hasThat || endsWith(bare, turns.opinions) >= 0;
}

/** The words go on from a question that begins before them to its mark. */
const isAsked = (clause: readonly string[], behind: readonly string[]): boolean =>
  clause.length > 0 &&
  behind.indexOf('?') >= 0 &&
  !behind.slice(0, behind.indexOf('?')).some((one) => /^[,;:()—–]$/.test(one));

/** The index behind a condition that begins at a token; -1 where none does. */
function conditionAt(tokens: readonly string[], at: number, turns: Turns): number {
  const { conditions, inverted } = turns;
  const endOf = (phrase: Phrase, from: number) =>
    from >= 0 && phrase.every((part, i) => fits(tokens[from + i], part)) ? from + phrase.length : -1;
  const all = at === 0 ? [...conditions, ...inverted] : conditions;
  const end = Math.max(...all.map((phrase) => endOf(phrase, at)), -1);
  if (end < 0) return -1;
  return isNoCondition(tokens, at, turns) ? -1 : end;
}

/** Whether a token is in a phrase that is none: "*once* and for all". */
const isNoCondition = (tokens: readonly string[], at: number, { notConditions }: Turns): boolean =>
  notConditions.some((phrase) =>
    phrase.some((_, back) => at >= back && isAt(tokens, at - back, phrase) && at - back + phrase.length > at),
  );

/** "If they agree, …" before the main clause; "if …" with the words in it asserts none of them. */
function conditionBefore(clause: readonly string[], turns: Turns): TurnKind | null {
  for (let at = clause.length - 1; at >= 0; at--) {
    const end = conditionAt(clause, at, turns);
    if (end < 0) continue;
    const rest = clause.slice(end);
    if (!rest.includes(',')) return rest.length <= WITHIN && !isOwnAfter(rest, turns) ? 'unasserted' : null;
    const last = rest.lastIndexOf(',');
    return rest.length - last <= 2 && last > 1 && rest.length <= FARTHEST ? 'condition' : null;
  }
  return null;
}

/** "They asked me if I was afraid and I told them": what follows is said, and not for the case. */
function isOwnAfter(rest: readonly string[], turns: Turns): boolean {
  const said = endsWith(rest, turns.claims);
  const and = said - 2;
  return and > 0 && isOne(rest[and], turns.factives) && isOne(rest[and + 1], turns.self);
}

const isAt = (tokens: readonly string[], at: number, phrase: Phrase): boolean =>
  phrase.every((part, i) => fits(tokens[at + i], part));

/** "…, if they agree", "… unless they do"; of words that deny something also "… without an order". */
function conditionBehind(
  behind: readonly string[],
  turns: Turns,
  limits: readonly Phrase[],
): TurnKind | null {
  for (let at = 0; at < Math.min(SOON, behind.length); at++) {
    const isLimit = limits.some((phrase) => isAt(behind, at, phrase)) && !isNoCondition(behind, at, turns);
    if (isLimit || conditionAt(behind, at, turns) >= 0) return 'condition';
    if (/^[;:()—–]$/.test(behind[at]!) || isOne(behind[at], [...turns.factives, ...turns.that])) return null;
  }
  return null;
}

/**
 * Whether a word leads to a clause that what is before it turns or not: "that".
 *
 * @example leadsToClause('that', english) // true
 */
export const leadsToClause = (word: string, language: Language): boolean =>
  isOne(plainly(word), turnsOf(language).that);

/**
 * How many words behind a clause deny it where it breaks off before them: of "It did", "not". 0 where the rest leaves it as it is.
 *
 * @param last the last word of the clause
 * @param rest its sentence behind it
 * @example deniedBehind('did', ' not.', english) // 1
 */
export function deniedBehind(last: string, rest: string, language: Language): number {
  const turns = turnsOf(language);
  const tokens = tokensOf(rest.split(/["“”„«»]/u, 1)[0]!, turns.elisions);
  const longest = (phrases: readonly Phrase[], from: number) =>
    Math.max(0, ...phrases.filter((phrase) => isAt(tokens, from, phrase)).map(({ length }) => length));
  const carrier = tokensOf(last, turns.elisions).at(-1);
  const carries = turns.carriers.length === 0 || isOne(carrier, turns.carriers);
  const tail = carries && /^\s/u.test(rest) ? longest(turns.tails, 0) : 0;
  if (tail > 0 && !tokens.some((token) => isOne(token, turns.notTails))) return tail;
  if (/\?\s*$/u.test(rest)) return 0;
  const from = /^[,;:—–]$/.test(tokens[0] ?? '') ? 1 : 0;
  const short = longest(turns.shortDenials, from);
  return short > 0 && tokens.slice(from + short).every((token) => /^[,;:—–…]$/.test(token)) ? short : 0;
}

/**
 * Whether the last clause of some words is a refusal or an absolute, and goes on behind them: "We will not negotiate", "with a gun on the
 * table". Not where another clause is joined.
 *
 * @param rest their sentence behind them
 * @example goesOnAfter('Nobody can threaten me', ' with a gun.', english) // true
 */
export function goesOnAfter(words: string, rest: string, language: Language): boolean {
  const turns = turnsOf(language);
  const [next] = tokensOf(rest, turns.elisions);
  if (!/^\s/u.test(rest) || next === undefined || isMark(next)) return false;
  if (isOne(next, [...turns.joins, ...turns.that])) return false;
  const tokens = tokensOf(words.slice(words.search(/[^.!?]*$/u)), turns.elisions);
  const clause = tokens.slice(
    tokens.findLastIndex((token) => isMark(token) || isOne(token, turns.joins)) + 1,
  );
  return clause.some((token) => isOne(token, turns.negations) || isOne(token, turns.absolutes));
}

const isMark = (token: string): boolean => /^[,;:()—–…?]$/.test(token);

/**
 * Whether a word joins another clause: "and".
 *
 * @example joinsClause('and', english) // true
 */
export const joinsClause = (word: string, language: Language): boolean =>
  isOne(plainly(word), turnsOf(language).joins);
