import type { Lexicon } from '../../reading/lexicon.ts';
import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { isNegation } from '../align/callouts.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';
import { isSmallWord } from '../verify/smallWords.ts';
import { countriesIn, countryNamed, namesMissing } from './headlineNames.ts';
import { monthMissing, NUMBER_WORDS, numbersMissing } from './headlineNumbers.ts';
import { rooted, turnedRound, untoldVerb } from './headlineVerbs.ts';
import { oppositeIn } from './opposites.ts';
import { misquoted } from './quotedInHeadline.ts';

/**
 * Why no sentence supports a headline: a name or a number that the article does not have, a part of it that is nowhere
 * told, an article about something else, a claim that the article calls false or that only the headline denies, words in
 * marks that nobody says, a deed that is told nowhere or of the other one.
 */
type Unsupported = 'name' | 'number' | 'part' | 'subject' | 'denied' | 'quote' | 'deed' | 'turned';

export interface HeadlineSupport {
  readonly unsupported: Unsupported | null;
  /** The words of the headline that it rests on; spans of the headline, in order. */
  readonly words: readonly Span[];
  /** The share of the headline's telling words that the article has, 0 to 1. */
  readonly share: number;
  /** The sentence that is nearest to the headline, or the one that denies it; null where no sentence shares a word with it. */
  readonly nearest: Span | null;
}

/** A headline that names a kind of text and claims nothing. */
const LABEL =
  /^(?:joint )?(?:press )?(?:statements?|remarks|readout|speech|interview|transcript|letter|address|briefing|communiqué|declaration)\b/i;
/** Less than this share of the telling words: the article is about something else. */
const SUBJECT = 0.42;
/** A part of a headline of which less is found anywhere in the article is not reported there. */
const PART = 0.34;
/** How many of a headline's telling words must stand in a sentence that denies it. */
const DENIED = 0.34;
/** How many in one that makes the claim which a headline denies. */
const CLAIMED = 0.5;
/** So many sentences that call something false mean the headline's claim. */
const OFTEN = 2;

/**
 * Whether some sentence of an article supports its headline. A hint for an editor, never a verdict: headlines shorten,
 * play and use other words. Where it is not sure it says nothing.
 *
 * Endings do not count, nor do initials ("FM"), and a country, its people and its capital are one name.
 *
 * @param sentences of the body, in order; the headline must not be among them
 * @example headlineSupport('Talks in Oslo end', 'The talks in Geneva ended.', [{ start: 0, end: 26 }], lexicon).unsupported // 'name'
 */
export function headlineSupport(
  headline: string,
  text: string,
  sentences: readonly Span[],
  lexicon: Pick<
    Lexicon,
    'places' | 'speakers' | 'opposites' | 'headlineVerbs' | 'headlineWords' | 'verbs' | 'languages'
  >,
): HeadlineSupport {
  const { places } = lexicon;
  const body = sentences.map((span) => bodyOf(text, span));
  const all = new Set(body.flatMap(({ roots }) => [...roots]));
  const initials = initialsOf(text, sentences);
  const words = comparableWords(headline);
  const telling = words.filter(
    (word) => !isSmallWord(word.form) && !isNegation(word) && word.form.length > 1,
  );
  const countries = countriesIn(text, places);
  const countryOf = (word: ComparableWord) => countryNamed(headline.slice(word.start, word.end), places);
  const isThere = (word: ComparableWord) =>
    rootsOf(word.form).some((root) => all.has(root)) ||
    countries.has(countryOf(word) ?? '') ||
    initials.has(word.form) ||
    heads(all).has(headOf(word.form));
  const missing = telling.filter((word) => !isThere(word));
  const meant = meaningsOf(all, lexicon.headlineWords ?? []);
  const untold = missing.filter((word) => !rootsOf(word.form).some((root) => meant.has(root)));
  const share = telling.length === 0 ? 1 : 1 - untold.length / telling.length;
  const best = nearestOf(telling, body);
  const verdict = (
    unsupported: Unsupported | null,
    on: readonly Span[],
    nearest: Span | null = best,
  ): HeadlineSupport => ({
    unsupported,
    words: on.map(({ start, end }) => ({ start, end })),
    share,
    nearest,
  });
  if (telling.length < 3 || body.length === 0 || LABEL.test(headline)) return verdict(null, []);
  if (share < SUBJECT) return verdict('subject', missing);
  const denial = contradictionOf(headline, telling, body, lexicon);
  if (denial) return verdict('denied', telling, denial);
  const told = toldOtherwise(headline, telling, body, lexicon);
  if (told) return verdict(told.why, told.on, told.nearest ?? best);
  const numbers = numbersMissing(
    missing,
    telling,
    body.map(({ raw }) => raw),
  );
  if (numbers.length > 0) return verdict('number', numbers);
  const month = monthMissing(headline, body.map(({ raw }) => raw).join('\n'));
  if (month) return verdict('number', [month]);
  for (const part of partsOf(headline, telling)) {
    const there = part.filter(isThere).length / part.length;
    if (part.length >= 2 && there < PART) return verdict('part', part);
  }
  const names = namesMissing(telling, { headline, text, isThere, lexicon });
  if (names.length > 0) return verdict('name', names);
  return verdict(null, missing);
}

/** The sentence that denies what a headline says, tells of it as still to come, or tells the opposite; null where none does. */
function contradictionOf(
  headline: string,
  telling: readonly ComparableWord[],
  body: readonly BodySentence[],
  { opposites = [] }: Pick<Lexicon, 'opposites'>,
): Span | null {
  const denial =
    denialOf(headline, telling, body) ??
    unsaidOf(headline, telling, body) ??
    leftOpen(headline, telling, body);
  if (denial) return denial;
  const opposite = oppositeIn(
    telling.map(({ form }) => form),
    body.map(({ raw }) => raw),
    opposites,
  );
  return opposite < 0 ? null : body[opposite]!;
}

/** Words in marks that nobody says, a deed of which the article has nothing, or that it tells of the other one. */
function toldOtherwise(
  headline: string,
  telling: readonly ComparableWord[],
  body: readonly BodySentence[],
  { places, headlineVerbs = [] }: Pick<Lexicon, 'places' | 'headlineVerbs'>,
): { readonly why: Unsupported; readonly on: readonly Span[]; readonly nearest?: Span } | null {
  const quote = misquoted(
    headline,
    body.map(({ raw }) => raw),
  );
  if (quote) return { why: 'quote', on: [quote] };
  const told = body.map(({ raw }) => rooted(raw));
  const turned = turnedRound(headline, told, headlineVerbs, (written) => countryNamed(written, places));
  if (turned >= 0) return { why: 'turned', on: telling, nearest: body[turned]! };
  const untold = DOUBTS.test(headline) ? null : untoldVerb(comparableWords(headline), told, headlineVerbs);
  return untold ? { why: 'deed', on: [untold] } : null;
}

interface BodySentence extends Span {
  readonly roots: ReadonlySet<string>;
  readonly raw: string;
}

function bodyOf(text: string, { start, end }: Span): BodySentence {
  const raw = text.slice(start, end);
  return { start, end, raw, roots: new Set(comparableWords(raw).flatMap(({ form }) => rootsOf(form))) };
}

/** The roots of all words that mean one of some. */
function meaningsOf(all: ReadonlySet<string>, rows: readonly (readonly string[])[]): Set<string> {
  const inRoots = rows.map((row) => row.map(stem));
  return new Set(inRoots.filter((row) => row.some((root) => all.has(root))).flat());
}

/** A word without its ending, a number in digits, and the country of a people: "Indonesian" is told by "Indonesia". */
function rootsOf(form: string): string[] {
  const inDigits = NUMBER_WORDS.indexOf(form);
  if (inDigits > 1) return [String(inDigits)];
  const root = stem(form);
  const people = /^(.{4,})(?:n|an|ian|ese|ish|i)$/.exec(form)?.[1];
  return people ? [root, people] : [root];
}

const headOf = (form: string): string => (form.length >= 6 ? stem(form).slice(0, 5) : form);

const cache = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
function heads(all: ReadonlySet<string>): ReadonlySet<string> {
  const known =
    cache.get(all) ?? new Set([...all].map((root) => (root.length >= 5 ? root.slice(0, 5) : root)));
  cache.set(all, known);
  return known;
}

function initialsOf(text: string, sentences: readonly Span[]): Set<string> {
  const found = new Set<string>();
  for (const { start, end } of sentences) {
    let row = '';
    for (const [word] of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if (/^\p{Lu}/u.test(word)) {
        row = (row + word[0]!.toLowerCase()).slice(-6);
        for (let length = 2; length <= row.length; length++) found.add(row.slice(-length));
      } else if (!/^(?:of|the|and|for)$/.test(word)) row = '';
    }
  }
  return found;
}

function nearestOf(telling: readonly ComparableWord[], body: readonly BodySentence[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const { start, end, roots } of body) {
    const there = telling.filter(({ form }) => rootsOf(form).some((root) => roots.has(root))).length;
    if (there > most) [best, most] = [{ start, end }, there];
  }
  return best;
}

/** Parts of a headline that each make a claim: at ";", ":" and dashes. */
function partsOf(headline: string, telling: readonly ComparableWord[]): ComparableWord[][] {
  const parts: ComparableWord[][] = [[]];
  for (const [at, word] of telling.entries()) {
    const before = at > 0 ? headline.slice(telling[at - 1]!.end, word.start) : '';
    if (/[;:]|\s[-–—|]\s/.test(before)) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts.length > 1 ? parts : [];
}

/** Words that call a claim false. */
const FALSE =
  /\b(?:hoax(?:es|ed|er)?|fake[ds]?|faking|fabricat\w+|bogus|debunk\w*|disprov\w+|untrue|not true|false|den(?:ied|ies|y|ying) (?:\w+ )?(?:that|the|any|claims?|reports?|rumou?rs?|allegations?|having|it|being|performing)|refut\w+|satir(?:e|ical) (?:news|site|website|paper|magazine)|prank|made[- ]up|never happened|no truth|urban legend|photoshop\w*|unfounded|rumou?rs?)\b/i;
/** Words of a headline that deny something themselves. */
const DOUBTS =
  /\b(?:not|no|never|didn['’]t|doesn['’]t|isn['’]t|wasn['’]t|don['’]t|won['’]t|fake|hoax\w*|false|lie|fabricat\w+|myth|debunk\w*|den(?:ies|y|ied))\b/i;

/**
 * The sentence that calls a headline's claim false, where the headline says nothing of the kind; or the one that makes
 * the claim, where the headline denies it and no sentence does.
 */
function denialOf(
  headline: string,
  telling: readonly ComparableWord[],
  body: readonly BodySentence[],
): Span | null {
  const near = (sentence: BodySentence, least: number) => {
    const there = telling.filter(({ form }) => rootsOf(form).some((root) => sentence.roots.has(root)));
    return there.length >= 2 && there.length / telling.length >= least;
  };
  const doubts = DOUBTS.test(headline) || FALSE.test(headline);
  const called = body.filter((sentence) => FALSE.test(sentence.raw));
  // An article that says so again and again is about nothing else.
  const calling = called.find((one) => near(one, DENIED)) ?? (called.length >= OFTEN ? called[0] : undefined);
  if (!doubts) return calling ? { start: calling.start, end: calling.end } : null;
  const denies = body.some(
    (sentence) => (FALSE.test(sentence.raw) || DOUBTS.test(sentence.raw)) && near(sentence, DENIED),
  );
  const claims = body.find((sentence) => near(sentence, CLAIMED));
  return !denies && claims ? { start: claims.start, end: claims.end } : null;
}

/** "promises to recognise", "will recognise": what a headline says that somebody is going to do. */
const PROMISED =
  /\b(?:promis\w+|vow\w*|pledg\w+|agree[sd]?|decid\w+|commits?|committed|plans?|set|ready|will) (?:to )?$/i;
/** "refused to say whether she would": it is open. */
const OPEN =
  /\b(?:(?:refus|declin)\w*|(?:did|does|do|would|will|could) ?n[o'’]t)\b[^.;,]{0,24} (?:say|confirm|tell|comment on) (?:whether|if)\b[^.;]*$/i;

/** The sentence in which whoever a headline says will do something leaves open whether they do; null where there is none. */
function leftOpen(
  headline: string,
  telling: readonly ComparableWord[],
  body: readonly BodySentence[],
): Span | null {
  for (const [at, word] of telling.entries()) {
    const before = headline.slice(0, word.start);
    if (!PROMISED.test(before) || OPEN.test(before)) continue;
    const who = telling.slice(0, at).filter(({ start }) => /^\p{Lu}/u.test(headline.slice(start)));
    const found = body.find(
      ({ raw, roots }) =>
        who.some(({ form }) => rootsOf(form).some((root) => roots.has(root))) &&
        comparableWords(raw).some(
          ({ form, start }) => stem(form) === stem(word.form) && OPEN.test(raw.slice(0, start)),
        ),
    );
    if (found) return { start: found.start, end: found.end };
  }
  return null;
}

/** What a headline reports as done: its verb, in the present, in a sentence of its own. */
const DECIDES =
  /^(?:(?:sign|agree|approv|adopt|ratif|resign|reciprocat|retaliat|accept|withdraw|attend|join|extend|lift|recogni[sz]|interven|negotiat|surrender|apologi[sz])(?:e?s|e?d|e|ing|y|ies|ied)?|meets?|compl(?:y|ies|ied))$/;
/** What befell somebody: "Soldiers killed" above "none was killed". */
const SUFFERS = /^(?:killed|wounded|injured|hurt|harmed|arrested|detained|charged)$/;
const AHEAD =
  /\b(?:to|will|would|could|may|might|should|not|never|yet|refus\w+ to|expected to|plans? to|hop\w+ to|if|whether|before|until)\s+(?:be\s+)?(?:\p{L}+ly\s+)?$/iu;
/** Whoever "voted by 63 to 41 to ratify" has ratified, and "agreed to extend" extends. "Agreed to sign" is still to come. */
const RESOLVED = /\b(?:vot(?:ed|es|ing)|agree[sd]?|agreeing|decid(?:ed|es|ing))\b[^.;]{0,60}\bto\s+$/iu;
const STILL_TO_COME = /^(?:sign|meet|attend|join|negotiat|surrender|apologi|resign)/;
const DENIES_IT = /(?:\b(?:not|never|no|none|nobody|nor|neither|without)|n['’]t)\s+(?:\p{L}+\s+){0,2}$/iu;

/**
 * The sentence that says only of what is to come, or denies, what a headline reports as done: "Kestria signs treaty" above "is
 * expected to sign". Null where any sentence reports it as the headline does.
 */
function unsaidOf(
  headline: string,
  telling: readonly ComparableWord[],
  body: readonly BodySentence[],
): Span | null {
  if (DOUBTS.test(headline)) return null;
  for (const word of telling) {
    if (!DECIDES.test(word.form) && !SUFFERS.test(word.form)) continue;
    const before = headline.slice(0, word.start);
    const isPlanned = AHEAD.test(before);
    const found = body.flatMap(({ raw, start, end }) =>
      comparableWords(raw)
        .filter(({ form }) => stem(form) === stem(word.form))
        .map((one) => ({ span: { start, end }, lead: raw.slice(0, one.start), form: one.form })),
    );
    if (found.length === 0) continue;
    const opposes = ({ lead, form }: { lead: string; form: string }) =>
      DENIES_IT.test(lead) ||
      (!isPlanned &&
        !/(?:ed|ing)$/.test(form) &&
        AHEAD.test(lead) &&
        !(RESOLVED.test(lead) && !STILL_TO_COME.test(form)));
    if (found.every(opposes)) return found[0]!.span;
  }
  return null;
}
