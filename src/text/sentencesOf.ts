import type { Span } from './article.ts';
import { isSpace, trimSpan } from './trimSpan.ts';

/** How sentences end in a language. Words in small letters, without a stop at their end. */
export interface SentenceRules {
  /** Always followed by more of the sentence: "mr". */
  readonly abbreviations: ReadonlySet<string>;
  /** Followed by more of the sentence when a number comes next: "no". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** May end a sentence, and do when the next word is one of `beginners`: "inc". Initials are taken for these. */
  readonly mayEnd: ReadonlySet<string>;
  /** Words that begin a sentence far more often than they follow an abbreviation. */
  readonly beginners: ReadonlySet<string>;
  /** Verbs that go on after a mark: `"Never!" Lavrov said`. */
  readonly says: ReadonlySet<string>;
  /** "am 19. Mai": a stop after a number ends nothing. */
  readonly ordinalStops: boolean;
  /** A dash may begin a sentence, as in lists; else it goes on: `«Никогда!» — сказал он`. */
  readonly dashStarts: boolean;
  /** Marks and brackets that may close a sentence, and that may open one. */
  readonly closers: string;
  readonly openers: string;
}

/** A run without any end of sentence is cut here, so that no reader of sentences meets an endless one. */
const LONGEST_SENTENCE = 3000;

/**
 * The sentences of one paragraph (or of any span) in order, white space at both ends left out, by the rules of the text's
 * language.
 *
 * A full stop after an abbreviation, an initial or a number, an ellipsis inside a sentence and an exclamation inside
 * a quotation that goes on ("Never!" he said) end nothing. Closing marks and brackets belong to the sentence they
 * close. A run of more than 3,000 characters without an end is cut at white space. Linear in the length of the span.
 *
 * @example sentencesOf('Mr. Lavrov left. He flew home.', { start: 0, end: 30 }, english.sentences) // [{ start: 0, end: 16 }, { start: 17, end: 30 }]
 */
export function sentencesOf(text: string, within: Span, rules: SentenceRules): Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  const cut = (end: number) => {
    const sentence = trimSpan(text, { start, end });
    if (sentence) sentences.push(sentence);
    start = end;
  };
  for (let at = within.start; at < within.end; at++) {
    const length = at - start;
    if (length >= LONGEST_SENTENCE && (isSpace(text.charCodeAt(at)) || length >= LONGEST_SENTENCE + 200)) {
      cut(at);
      continue;
    }
    const first = at;
    while (at < within.end && isTerminator(text[at]!)) at++;
    if (at === first) continue;
    const afterStops = at;
    at = afterClosers(text, at, within.end, rules);
    // "… apart.”Russian Foreign Minister …": the space was lost.
    const glued =
      at > afterStops && /[”»]/.test(text[at - 1]!) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 3));
    if (
      at < within.end &&
      (glued || isSpace(text.charCodeAt(at))) &&
      endsSentence(text, first, afterStops, at, within, rules)
    )
      cut(at);
    else at--;
  }
  cut(within.end);
  return sentences;
}

const isTerminator = (c: string): boolean => c === '.' || c === '!' || c === '?' || c === '…';

/** Index after the marks and brackets that close here; in « Non ! » a space comes before. */
function afterClosers(text: string, from: number, end: number, { closers, openers }: SentenceRules): number {
  let at = from;
  for (let next = at; next < end && next - at < 4; next++) {
    if (isSpace(text.charCodeAt(next))) continue;
    if (!closers.includes(text[next]!)) break;
    if (next > at && (openers.includes(text[next]!) || !SPACED_CLOSERS.includes(text[next]!))) break;
    at = next + 1;
  }
  return at;
}
const SPACED_CLOSERS = '»”“"';

function endsSentence(
  text: string,
  first: number,
  afterStops: number,
  at: number,
  within: Span,
  rules: SentenceRules,
): boolean {
  let next = at;
  while (next < within.end && isSpace(text.charCodeAt(next))) next++;
  if (next >= within.end) return true;
  const opener = rules.openers.includes(text[next]!);
  const following = wordAt(text, opener ? next + 1 : next, within.end);
  if (!opener && /^\p{Ll}/u.test(following)) return false;
  if (!opener && following === '' && !(rules.dashStarts ? /[\p{N}•–—-]/u : /[\p{N}•]/u).test(text[next]!))
    return false;
  const closed = at > afterStops;
  // `“We are ready.” Said President Rusu.`
  if (closed && rules.says.has(following.toLowerCase()) && /^(?:Said|Says|Added|Stated)$/.test(following))
    return false;
  if (closed && text[first] !== '.' && introducesSpeaker(text, next, within.end, rules)) return false;
  // "General (ret.) Pavel Herz"
  const inBrackets =
    closed &&
    text.slice(afterStops, at) === ')' &&
    /\(\p{Ll}+\.$/u.test(text.slice(Math.max(0, first - 12), afterStops));
  if (inBrackets) return !isAbbreviation(text, first, within.start, following, opener, rules);
  if (closed || afterStops - first > 1 || text[first] !== '.') return true;
  return !isAbbreviation(text, first, within.start, following, opener, rules);
}

function isAbbreviation(
  text: string,
  stop: number,
  from: number,
  following: string,
  opener: boolean,
  rules: SentenceRules,
): boolean {
  let begin = stop;
  while (begin > from && stop - begin < 12 && /[\p{L}\p{N}.]/u.test(text[begin - 1]!)) begin--;
  const whole = text.slice(begin, stop);
  if (rules.ordinalStops && /^\d{1,2}$/.test(whole)) return true;
  const word = whole.replace(/^\p{N}+/u, '');
  if (word === '') return false;
  const low = word.toLowerCase();
  if (rules.abbreviations.has(low)) return true;
  if (rules.beforeNumbers.has(low) && /^\p{N}/u.test(following)) return true;
  // X at the end of a sentence is the network.
  const initial = /^(?:(?!X)\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  if (initial || rules.mayEnd.has(low)) {
    // "at 5:00 p.m. (local time)", "at 8 a.m. (0000GMT)"
    if (opener && (/^\p{Ll}/u.test(following) || (/^[ap]\.m$/.test(low) && /^\p{N}/u.test(following))))
      return true;
    if (low === 'no' || opener) return false;
    return !rules.beginners.has(following.toLowerCase());
  }
  return false;
}

/** `"Never!" Lavrov said`: up to three words and a verb of saying follow the mark. */
function introducesSpeaker(text: string, next: number, end: number, { says }: SentenceRules): boolean {
  const ahead = text.slice(next, Math.min(end, next + 60)).split(/\s+/, 5);
  return ahead.some((word) => says.has(word.replace(/[.,:;]+$/, '').toLowerCase()));
}

function wordAt(text: string, at: number, end: number): string {
  return /^[\p{L}\p{N}]+/u.exec(text.slice(at, Math.min(end, at + 24)))?.[0] ?? '';
}
