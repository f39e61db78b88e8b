import { isCalledOpinion, OPINION_KINDS } from '../../text/isCalledOpinion.ts';
import { prefiltered } from '../../text/prefilter.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Quote } from '../reading.ts';
import { anyOf } from './anyOf.ts';
import { loneQuestions } from './askers.ts';
import type { SentenceSigns } from './sentenceSigns.ts';

/** "ANALYSIS/OPINION:", "Kyiv Post - Opinion -", "… are those of the author" on one of the first lines. */
const LABEL = new RegExp(
  `^(?:[\\p{L}. ]{2,30}[-–—|/] ?)?(?:${OPINION_KINDS}|editorial|column|our view)\\W*$`,
  'iu',
);
/** "Let the sea be a border: Column", "Column: …" */
const LABELLED =
  /(?::|\||[-–—]) ?(?:column|editorial|our view|opinion|op-?ed|commentary)$|^(?:column|editorial|our view|letters?(?: to the editor)?)\s?[:|–—]/iu;
const HEAD_LINES = 3;

/** What the note on an author calls them, however it is written. */
const POSTS =
  'professor lecturer fellow columnist author editor contributor director scholar analyst journalist writer correspondent historian economist researcher pilot consultant commentator chair diplomat ambassador president minister senator founder strategist expert'
    .split(' ')
    .map((post) => `[${post[0]!.toUpperCase()}${post[0]}]${post.slice(1)}`)
    .join('|');
/** Who an author is, above or below what they wrote: "Greta Holm is a lecturer in history at the University of Lindby." */
const AUTHOR = new RegExp(
  `^\\W{0,3}(?:[Tt]he (?:writer|author) |(?:\\p{Lu}[\\p{L}.’'-]* ){1,3}(\\p{Lu}[\\p{L}.’'-]*) )(?:is|was|has been|served as)(?: currently| also)? (?!(?:the )?new )(?:the |an? )?(?:(?!(?:elected|re-elected|named|appointed|chosen|sworn|killed|shot|arrested|detained|sentenced|found|freed|held|told|said|out|new)\\b)[\\p{L}’'-]+ ){0,5}(?:${POSTS})\\b(?!.*\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)`,
  'u',
);
/** "Senator Holt has served on the committee since 2015": who gave the statement above it. */
const SERVED =
  /^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:has served|has been serving|serves|previously served) (?:on|as|in) [^.]{3,120}\b(?:since|and is the author of|from (?:19|20)\d\d|until)\b/u;
const FOOT_LINES = 3;

/** Words by which somebody argues, and speaks to readers as one of them. */
const ARGUES = prefiltered(
  /\b(?:should(?:n[’']t)?|must(?:n[’']t)?|ought|needs? to|ha(?:s|ve) to|cannot|can[’']t|(?:would|could) have|it(?: is|[’']s) (?:time|clear|hard|easy|no)|wrong(?:ly)?|mistakes?|illusions?|myths?|folly|dangerous(?:ly)?|reckless|perhaps|surely|indeed|of course|after all|in fact|in other words|the (?:real|biggest|main|only|best|fundamental|key) (?:\p{L}+ )?(?:problem|question|challenge|issue|lesson|way|answer|reason|danger|risk|threat|choice|truth)|what is (?:missing|needed|at stake)|critics|until)\b/iu,
);
const SELVES = /\b(?:I|my|we|our|us)\b/i;
const REPORTS = prefiltered(/\b(?:said|says|told|added|according to|reported|tweeted|wrote)\b/i);

/** Of an opinion so many sentences report at most, and so many argue at least; of fewer sentences nobody can tell. */
const MOST_REPORTED = 0.12;
const LEAST_ARGUED = 0.15;
/** The same where nothing is reported. */
const LEAST_ALONE = 0.08;
const HARDLY_REPORTED = 0.06;
const FEWEST = 10;

/**
 * Whether a sentence is the note that says who the author of a text is: at its head or its foot, a paragraph of its own.
 *
 * @example describesAuthor(layout, 'Greta Holm is a lecturer in history at the University of Lindby.', 0) // true
 */
export function describesAuthor({ sentences, paragraphs }: TextLayout, said: string, index: number): boolean {
  const { start, paragraph } = sentences[index]!;
  const isEdge = paragraph < 2 || paragraph >= paragraphs.length - FOOT_LINES;
  return isEdge && paragraphs[paragraph]!.start === start && (AUTHOR.test(said) || SERVED.test(said));
}

/**
 * Whether the headline, a line above a text or a note on its author says that it is an opinion, an editorial included.
 *
 * @example isLabelledOpinion(layout, signs, []) // false
 */
export function isLabelledOpinion(
  layout: TextLayout,
  { said }: SentenceSigns,
  voices: readonly (string | null)[],
): boolean {
  const { headlineText, text, paragraphs, boilerplate } = layout;
  // Of several who speak none is its author.
  if (new Set(voices.filter((voice) => voice !== null)).size > 1) return false;
  if (isCalledOpinion(headlineText) || LABELLED.test(headlineText ?? '')) return true;
  const heads = [...boilerplate, ...paragraphs.slice(0, HEAD_LINES)];
  if (heads.some(({ start, end }) => LABEL.test(text.slice(start, end).trim()))) return true;
  const foot = said.length - FOOT_LINES;
  return said.slice(Math.max(0, foot)).some((one, at) => signs(layout, one, Math.max(0, foot) + at));
}

/** Whether a sentence at the foot says who the author is, of whom the text itself does not tell. */
function signs(layout: TextLayout, said: string, index: number): boolean {
  if (!AUTHOR.test(said) || !describesAuthor(layout, said, index)) return false;
  const surname = AUTHOR.exec(said)![1];
  const { start } = layout.sentences[index]!;
  return surname === undefined || !layout.text.slice(BYLINE_WITHIN, start).includes(surname);
}
const BYLINE_WITHIN = 200;

/**
 * Whether a text argues and asks, and hardly reports what anybody said.
 *
 * @example argues(layout, signs, [], []) // false
 */
export function argues(
  layout: TextLayout,
  { said }: SentenceSigns,
  voices: readonly (string | null)[],
  quotes: readonly Quote[],
): boolean {
  const { length } = said;
  // Below questions alone on their lines stand answers: an interview or an explainer.
  if (length < FEWEST || voices.some((voice) => voice !== null) || loneQuestions(layout).length > 0)
    return false;
  if (quotes.filter(({ kind }) => kind === 'direct').length > length / 6) return false;
  const share = (test: (one: string, index: number) => boolean) => said.filter(test).length / length;
  const reported = share((one) => REPORTS.test(one));
  if (reported > MOST_REPORTED) return false;
  const own = said.map((_, index) => unmarked(layout, index));
  const argued = share((_, index) => ARGUES.test(own[index]!) && !REPORTS.test(own[index]!));
  const spoken = share((_, index) => SELVES.test(own[index]!)) / 2 + share((one) => /\?\s*$/.test(one));
  return argued + spoken >= (reported <= HARDLY_REPORTED ? LEAST_ALONE : LEAST_ARGUED);
}

/** The words of a sentence that are not in marks. */
function unmarked({ sentences, words }: TextLayout, index: number): string {
  const { from, to } = sentences[index]!;
  return words
    .slice(from, to)
    .filter(({ quotedSpan }) => quotedSpan < 0)
    .map(({ text }) => text)
    .join(' ');
}

/** What is to be done, and what matters most. */
const CLAIMS = prefiltered(
  anyOf([
    /\b(?:should(?:n[’']t)?|must|ought to|needs? to|ha(?:s|ve) to|had better|cannot afford|(?:is|are) up to|is needed)\b/i,
    /\b(?:it(?: is|[’']s)|this is) (?:\p{L}+ )?time (?:for|to|that)\b/iu,
    /\bthe (?:\p{L}+ )?(?:real|biggest|main|only|best|right|fundamental|central|key|true|greatest|wisest) (?:\p{L}+ )?(?:problem|question|challenge|issue|lesson|way|answer|reason|danger|risk|threat|choice|truth|test|solution|mistake|point|course|policy)\b.*\b(?:is|are|was|lies?|would be)\b/iu,
    /\burgently\b|\bwould be (?:better|wiser|wise|folly|wrong|a (?:mistake|disaster|grave))\b/i,
    /^(?:if|unless|until|without|by)\b.{10,140}\b(?:will|would|could|cannot|risks?)\b/i,
    /\b(?:I|we) (?:\p{L}+ )?(?:believe|think|argue|propose|fear|doubt)\b/iu,
  ]),
);
/** How the author judges: "a reckless bet", "not a truce but a pause". */
const JUDGES = prefiltered(
  /\b(?:wrong(?:ly)?|mistaken?|mistakes|illusions?|myths?|folly|dangerous(?:ly)?|reckless(?:ly)?|short-?sighted|self-defeating|(?:un)?wise(?:ly)?|fail(?:ed|s|ure)|worse|betray\w*|disast\w+|rather than|instead of|not (?:merely|just|only|simply)|overstates?|exaggerat\w+|misguided|naive|hollow|futile|indispensable|vital|at stake)\b|\bnot\b.{3,90}(?:,| )but\b|\btoo (?:much|little|late|far|weak|slow)\b/i,
);
/** What others hold, and what happened when. */
const OF_OTHERS = prefiltered(
  /\b(?:said|says|told|argues?d?|claims?|claimed|insists?|according to|critics|wisdom|some (?:say|argue|believe)|many (?:say|argue|believe)|blames?)\b/i,
);
const HAPPENED = prefiltered(
  /\b(?:in|since|on|by) (?:\p{Lu}\p{L}+ (?:\d{1,2},? ?)?)?(?:(?:19|20)\d\d)\b|\b(?:last|this) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\byears? (?:ago|later)\b|\b(?:yesterday|recently)\b/iu,
);

/**
 * How much of an author's thesis a sentence may be, by its wording: what is to be done, then how it is judged; less of what others hold
 * and of what happened. About -1 to 2.
 *
 * @example thesisWeight('The three shores should share the fees rather than fight for them.') // 1.6
 */
export const thesisWeight = (said: string): number =>
  Number(CLAIMS.test(said)) +
  0.6 * Number(JUDGES.test(said)) -
  0.5 * Number(OF_OTHERS.test(said)) -
  0.4 * Number(HAPPENED.test(said));

/** What each sign adds to a sentence's standing in an opinion. */
const WEIGHTS = {
  thesis: 1,
  headline: 1.4,
  late: -0.15,
  reasons: -0.5,
  opening: -0.3,
  short: -0.8,
  goesOn: -0.4,
} as const;
const SHORT = 9;
/** What goes on with the sentence before, though it can be read alone. */
const GOES_ON =
  /^(?:in fact|indeed|no|yes|of course|after all|for (?:example|instance)|as a result|in short|so|in the meantime|meanwhile|until then|this week)\b|\balso\b/i;

/** A sentence of an opinion as it is weighed. */
interface Weighed {
  readonly said: string;
  readonly index: number;
  /** Sentences of the text. */
  readonly length: number;
  readonly words: number;
  /** How much of the headline's words it has, 0 to 1. */
  readonly ofHeadline: number;
  /** It is the first that may be shown. */
  readonly isFirst: boolean;
}

/**
 * What a sentence of an opinion weighs by what its author wants in it and how he judges, by the headline and by its place: an opinion
 * says at its beginning and its end what it is about, and gives its reasons between them. About -2 to 3.
 *
 * @example weighThesis({ said: 'The toll must go.', index: 1, length: 20, words: 4, ofHeadline: 0, isFirst: false }) < 1 // true
 */
export function weighThesis({ said, index, length, words, ofHeadline, isFirst }: Weighed): number {
  const isInMiddle = index > Math.max(3, 0.2 * length) && index < Math.min(length - 4, 0.85 * length);
  return (
    WEIGHTS.headline * ofHeadline +
    WEIGHTS.thesis * thesisWeight(said) +
    WEIGHTS.late * Math.log(1 + index) +
    (isInMiddle ? WEIGHTS.reasons : 0) +
    (isFirst ? WEIGHTS.opening : 0) +
    (words < SHORT ? WEIGHTS.short : 0) +
    (GOES_ON.test(said) ? WEIGHTS.goesOn : 0)
  );
}
