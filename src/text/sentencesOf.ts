import type { Span } from './article.ts';
import { isSpace, trimSpan } from './trimSpan.ts';

/** A run without any end of sentence is cut here, so that no reader of sentences meets an endless one. */
const LONGEST_SENTENCE = 3000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Always followed by more of the sentence. */
const BEFORE_NAMES = words(
  'mr mrs ms mme messrs dr prof rev hon gen lt col maj capt sgt cpl adm brig cmdr sen rep reps sens gov amb pres st mt ft supt insp det fr sr. vs v e.g i.e cf approx lt.gen maj.gen brig.gen vice-adm',
);
/** Followed by more of the sentence when a number comes next. */
const BEFORE_NUMBERS = words(
  'no nos art arts p pp fig vol ch sec para jan feb mar apr jun jul aug sep sept oct nov dec res op',
);
/** May end a sentence: they do when the next word is one that begins sentences. */
const MAY_END = words(
  'u.s u.k u.n e.u d.c u.s.a a.m p.m inc corp co ltd jr sr etc ph.d u.a.e n.y l.a b.c a.d no al est bros plc dept govt univ del',
);
/** Words that begin a sentence far more often than they follow an abbreviation. */
const BEGINNERS = words(
  'the a an he she it they we i you his her its their our my this that these those there in on at for but and or as if when while after before since by from with to however meanwhile yet so then what who why how where which some many most all both one two no not also such even although though according asked speaking earlier later last',
);
const SAYS = words(
  'said says asked asks told added adds replied wrote tweeted continued explained insisted warned noted demanded retorted responded shouted yelled exclaimed quipped joked wondered declared argued repeated concluded observed remarked recalled mused chanted',
);

/**
 * The sentences of one paragraph (or of any span) in order, white space at both ends left out.
 *
 * A full stop after an abbreviation, an initial or a number, an ellipsis inside a sentence and an exclamation inside
 * a quotation that goes on ("Never!" he said) end nothing. Closing marks and brackets belong to the sentence they
 * close. A run of more than 3,000 characters without an end is cut at white space. Linear in the length of the span.
 *
 * @example sentencesOf('Mr. Lavrov left. He flew home.', { start: 0, end: 30 }) // [{ start: 0, end: 16 }, { start: 17, end: 30 }]
 */
export function sentencesOf(text: string, within: Span): Span[] {
  const { sentences, cut, isTooLong } = cutSentences(text, within.start);
  for (let at = within.start; at < within.end; at++) {
    if (isTooLong(at)) {
      cut(at);
      continue;
    }
    const first = at;
    while (at < within.end && isTerminator(text[at]!)) at++;
    if (at === first) continue;
    const afterStops = at;
    while (at < within.end && isCloser(text[at]!)) at++;
    // "… apart.”Russian Foreign Minister …": the space was lost.
    const glued =
      at > afterStops && /[”»]/.test(text[at - 1]!) && /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 3));
    if (
      at < within.end &&
      (glued || isSpace(text.charCodeAt(at))) &&
      endsSentence(text, first, afterStops, at, within)
    )
      cut(at);
    else at--;
  }
  cut(within.end);
  return sentences;
}

/**
 * The sentences of a text as they are cut, each from the end of the one before.
 *
 * @param from offset at which the first one begins
 * @example cutSentences('Yes. No.', 0).isTooLong(4) // false
 */
export function cutSentences(text: string, from: number) {
  const sentences: Span[] = [];
  let start = from;
  return {
    /** Those that were cut, white space at both ends left out; one of white space alone is left out. */
    sentences,
    /** Where the next one begins. */
    get start(): number {
      return start;
    },
    cut(end: number): void {
      const sentence = trimSpan(text, { start, end });
      if (sentence) sentences.push(sentence);
      start = end;
    },
    /** Whether a run without an end of sentence is to be cut before this character. */
    isTooLong(at: number): boolean {
      const length = at - start;
      return length >= LONGEST_SENTENCE && (isSpace(text.charCodeAt(at)) || length >= LONGEST_SENTENCE + 200);
    },
  };
}

const isTerminator = (c: string): boolean => c === '.' || c === '!' || c === '?' || c === '…';
const isCloser = (c: string): boolean => '"”’\')]»'.includes(c);

function endsSentence(text: string, first: number, afterStops: number, at: number, within: Span): boolean {
  let next = at;
  while (next < within.end && isSpace(text.charCodeAt(next))) next++;
  if (next >= within.end) return true;
  const opener = '"“‘«(['.includes(text[next]!) || text[next] === "'" || text[next] === '`';
  const following = wordAt(text, opener ? next + 1 : next, within.end);
  if (!opener && /^\p{Ll}/u.test(following)) return false;
  if (!opener && following === '' && !/[\p{N}•–—-]/u.test(text[next]!)) return false;
  const closed = at > afterStops;
  if (closed && text[first] !== '.' && introducesSpeaker(text, next, within.end)) return false;
  if (closed || afterStops - first > 1 || text[first] !== '.') return true;
  return !isAbbreviation(text, first, within.start, following, opener);
}

function isAbbreviation(
  text: string,
  stop: number,
  from: number,
  following: string,
  opener: boolean,
): boolean {
  let begin = stop;
  while (begin > from && stop - begin < 12 && /[\p{L}.]/u.test(text[begin - 1]!)) begin--;
  const word = text.slice(begin, stop);
  if (word === '') return false;
  const low = word.toLowerCase();
  if (BEFORE_NAMES.has(low)) return /^\p{Lu}/u.test(word) || !opener;
  if (BEFORE_NUMBERS.has(low) && /^\p{N}/u.test(following)) return true;
  const initial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  if (initial || MAY_END.has(low)) {
    if (low === 'no' || opener) return false;
    return !BEGINNERS.has(following.toLowerCase());
  }
  return false;
}

/** `"Never!" Lavrov said`: up to three words and a verb of saying follow the mark. */
function introducesSpeaker(text: string, next: number, end: number): boolean {
  const ahead = text.slice(next, Math.min(end, next + 60)).split(/\s+/, 5);
  return ahead.some((word) => SAYS.has(word.replace(/[.,:;]+$/, '').toLowerCase()));
}

function wordAt(text: string, at: number, end: number): string {
  return /^[\p{L}\p{N}]+/u.exec(text.slice(at, Math.min(end, at + 24)))?.[0] ?? '';
}
