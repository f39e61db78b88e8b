import type { StoredVersion } from '../archive/port.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import { BEFORE_VERB } from './beforeVerb.ts';
import type { Evidence } from './evidence.ts';
import type { Subject } from './subject.ts';

/** What is asked of quotes besides speaker, subject and days. */
export type Condition = 'place' | 'to' | 'verbs';

/** The conditions of a look-up; those that are empty are not asked. */
export interface Conditions {
  readonly place: string | null;
  /** Full names of those to whom it was said. */
  readonly to: readonly string[];
  /** Folded forms of verbs. Beside a subject they only order what is found. */
  readonly verbs: readonly string[];
  readonly subject: Subject | null;
}

/** What fits the place, the listener and the verb asked for; a condition that nothing fits is dropped, and the answer says so. */
export function narrowed<E extends Evidence>(
  evidence: readonly E[],
  search: Conditions,
): { kept: E[]; dropped: Condition[] } {
  const dropped: Condition[] = [];
  let kept = [...evidence];
  const narrow = (condition: Condition, test: (e: E) => boolean) => {
    const some = kept.filter(test);
    if (some.length > 0) kept = some;
    else if (kept.length > 0) dropped.push(condition);
  };
  if (search.place) {
    const place = foldWords(search.place);
    narrow('place', (e) => namesPlace(e.version, place));
  }
  if (search.to.length > 0) narrow('to', (e) => isAmong(e, search.to));
  if (search.verbs.length > 0 && !search.subject) narrow('verbs', (e) => saysSo(e, search.verbs));
  else if (search.verbs.length > 0 && kept.length > 0 && !kept.some((e) => saysSo(e, search.verbs)))
    dropped.push('verbs');
  return { kept, dropped };
}

/** "the UN in New York" names two places. */
export function placeNames(place: string): string[] {
  return place
    .split(/ (?:in|at|on) /)
    .map((name) => name.replace(/^the /i, ''))
    .filter((name) => name !== '');
}

/**
 * True where one of these persons was there to hear it: one who speaks in the text too, or whom its headline, its first
 * paragraphs or that of the quote name. Whoever is only spoken of far down was not.
 */
export function isAmong({ version, quote }: Evidence, names: readonly string[]): boolean {
  const { reading } = version;
  if (reading.quotes.some((q) => q.speakerName !== null && names.includes(q.speakerName))) return true;
  const lead = reading.paragraphs[2]?.end ?? version.text.length;
  const own = reading.paragraphs.find((p) => p.start <= quote.start && quote.start < p.end);
  const isHere = ({ start }: Span) => start < lead || (own && own.start <= start && start < own.end);
  return reading.people.some((p) => names.includes(p.name) && p.mentions.some(isHere));
}

/**
 * True where the sentence around a quote says that it was said to one of these persons: "Brask told Vance", "Brask clarified his words
 * to Vance, telling her".
 *
 * @example isToldTo(evidence, ['Antony Blinken']) // false
 */
export function isToldTo(
  { version, quote }: Pick<Evidence, 'version' | 'quote'>,
  names: readonly string[],
): boolean {
  const { reading, text } = version;
  const around = reading.sentences
    .filter((s) => s.start < quote.end && quote.start < s.end)
    .map(
      ({ start, end }) =>
        `${text.slice(start, Math.max(start, quote.start))} ${text.slice(quote.end, Math.max(quote.end, end))}`,
    );
  const told = foldWords(around.join(' '));
  return names.some((name) => {
    const surname = `${RegExp.escape(foldWords(name).split(' ').at(-1)!)}(?!\\p{L})`;
    const isNamed = new RegExp(`(?<!\\p{L})${surname}`, 'u').test(told);
    const isHearer = new RegExp(`(?<!\\p{L})${TELLS} (?:[\\p{L}-]+ ){0,3}${surname}`, 'u').test(told);
    return isHearer || (isNamed && TOLD_PRONOUN.test(told));
  });
}
const TELLS =
  '(?:told|tells|telling|assur(?:ed|ing)|remind(?:ed|ing)|warn(?:ed|ing)|inform(?:ed|ing)|said to|wrote to|repli(?:ed|es) to|answered)';
const TOLD_PRONOUN = /(?<!\p{L})(?:told|tells|telling|assuring|reminding|warning) (?:him|her|them)(?!\p{L})/u;

/** Bodies that questions name as places. */
const BODY = /^(?:un|united nations|eu|european union|nato|osce|oecd|imf)$/;
const UN = /^(?:un|united nations)$/;
const AT_UN =
  /\b(?:at|in|before|to) (?:the )?(?:(?:un|united nations) )?(?:general assembly|security council|human rights council)\b/;
const OF_A_BODY = ' (?:security council|resolution|secretary|charter|sanctions|mission)';

/** Where talks were held, or what the headline and the first paragraphs name: a text that only mentions a place far down was not said there. */
export function namesPlace({ text, reading, article }: StoredVersion, place: string): boolean {
  const names = placeNames(place);
  // "Statement at the General Assembly", by the title that is outside of the text
  const title = foldWords(article.title ?? '');
  if (names.some((name) => UN.test(name)) && AT_UN.test(title)) return true;
  const lead = reading.paragraphs[2]?.end ?? text.length;
  const opening = foldWords(text.slice(0, lead));
  const places = reading.talks.flatMap((t) => (t.place ? [foldWords(t.place)] : []));
  return names.some((name) => {
    const word = `${RegExp.escape(name)}(?![\\p{L}\\p{N}])`;
    // A resolution of the UN is adopted anywhere; "at the UN" is there.
    const there = BODY.test(name) ? '(?:at|in|before|inside) (?:the )?' : '';
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${there}${word}(?!${OF_A_BODY})`, 'u');
    // "to meet you here, in Goa"
    const here = new RegExp(`(?<!\\p{L})here,? (?:in|at) (?:the )?${word}`, 'u');
    return places.some((p) => whole.test(p)) || whole.test(opening) || here.test(foldWords(text));
  });
}

/**
 * True where the article itself says that it was said in such a way, or the quote does.
 *
 * @example saysSo(evidence, ['promise']) // false
 */
export function saysSo(evidence: Evidence, verbs: readonly string[]): boolean {
  const { quote, version } = evidence;
  if (isCue(evidence, verbs)) return true;
  const words: readonly string[] =
    foldWords(version.text.slice(quote.start, quote.end)).match(/[\p{L}]+/gu) ?? [];
  const line = ` ${words.join(' ')} `;
  return verbs.some((verb) => line.includes(` ${verb} `));
}

/**
 * True where the article's own verb says that it was said in such a way, or the speaker does so in the first person. "Iran
 * threatens us" is no threat of whoever says it.
 *
 * @example doesSo(evidence, ['promise']) // false
 */
export function doesSo(evidence: Evidence, verbs: readonly string[]): boolean {
  const { quote, version } = evidence;
  if (isToldSo(evidence, verbs)) return true;
  const said = foldWords(version.text.slice(quote.start, quote.end)).replace(/[^\p{L}' ]+/gu, ' ');
  // A body's own statement names it: "The United States strongly condemns …".
  const who = ['i', 'we', foldWords(quote.speakerName ?? 'i').replace(/[^\p{L} ]+/gu, ' ')].join('|');
  const acts = said.matchAll(new RegExp(`(?<![\\p{L}'])(?:${who})${WILLING}`, 'gu'));
  return [...acts].some(
    ({ 0: act, index }) =>
      verbs.some((verb) => act.endsWith(` ${verb}`)) &&
      // "I will apologise when he does" is no apology.
      !(/ (?:will|shall|must) /.test(act) && ON_CONDITION.test(said.slice(index + act.length))),
  );
}

/**
 * True where the article's own verb says that it was said in such a way.
 *
 * @example isToldSo(evidence, ['promise']) // false
 */
export function isToldSo({ quote, version }: Evidence, verbs: readonly string[]): boolean {
  // "neither confirmed nor denied"
  const before = quote.cue
    ? foldWords(version.text.slice(Math.max(0, quote.cue.start - 30), quote.cue.start))
    : '';
  const isNegated = /(?:\bn(?:ot|or|either|ever)|n't)(?: \p{L}+)?\s*$/u.test(before);
  return !isNegated && isCue({ quote, version }, verbs);
}

/** Whether the verb that introduces a quote is one of some: "has also accused" is "accused". */
function isCue({ quote, version }: Pick<Evidence, 'quote' | 'version'>, verbs: readonly string[]): boolean {
  if (!quote.cue) return false;
  const cue = foldWords(version.text.slice(quote.cue.start, quote.cue.end)).replace(AUXILIARIES, '');
  return verbs.some((verb) => cue.startsWith(verb));
}
const AUXILIARIES = new RegExp(`^(?:(?:${BEFORE_VERB}) ){1,3}`);

const ON_CONDITION = /^[^.!?]{0,60}? (?:when|if|once(?! (?:again|more)\b)|unless|until|as soon as|only) /u;

/** "(I) promise", "(we) would like to thank": the speaker's own act, without a "not". */
const WILLING =
  '(?: (?:strongly|hereby|again|also|once|categorically|firmly|resolutely|fully|can only|must|will|shall|would like to|want to|wish to|have always|have|had|therefore|really|sincerely)){0,3} \\p{L}+';
