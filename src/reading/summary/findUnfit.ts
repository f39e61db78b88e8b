import type { Prefiltered } from '../../text/prefilter.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import { askersWords } from './askers.ts';
import { isAlone, isCaption } from './captions.ts';
import { contentStems, overlap, share } from './contentStems.ts';
import {
  ASIDES,
  COURTESY,
  GREETS,
  INTRODUCES,
  MANAGES,
  THANKS_FIRST,
  THANKS_FOR_NEWS,
} from './courtesyPatterns.ts';
import { datelineBelowDeck } from './datelineBelowDeck.ts';
import { hasBareVerb, hasVerb } from './finiteVerbs.ts';
import { DECIDES_SIGN, STANDS_SIGN } from './newsWeight.ts';
import {
  CEREMONY,
  MAY_BE_NEWS,
  MORE_THAN_TOPICS,
  NEVER_NEWS,
  NO_NEWS,
  OCCASION,
  ONLY_TOPICS,
  TELLS,
  WHETHER,
} from './occasionPatterns.ts';
import { describesAuthor } from './opinion.ts';
import type { SentenceSigns } from './sentenceSigns.ts';
import {
  ABOUT,
  ANNOUNCES,
  ASKED,
  ASKED_OF,
  BEHIND,
  BRACKETED,
  COUNTED,
  CREDIT,
  CUT_SHORT,
  DATED,
  DECK,
  FORMULA,
  FOUNDED,
  FRAGMENTS,
  HARD,
  HEADER,
  ISSUED,
  LISTED,
  MOURNED,
  MOURNS,
  NOTHING_QUOTED,
  OFFICES,
  OPERATIVE,
  POSTED,
  PREAMBLE,
  REACHED_AT,
  REMARKS,
  SCENE,
  SELF,
  STARTS_OVER,
  STATES,
  TITLED,
  TITLED_OF,
} from './unfitPatterns.ts';

/** So many sentences below a deck are looked at for its words. */
const SAID_AGAIN = 6;
/** How a whole sentence ends. */
const ENDS = /[.!…?][\])"'”’»]*$/u;

/**
 * Which sentences an editor would never send as part of a summary or as a key quote: greetings, thanks and wishes,
 * salutations, headings, datelines, bylines, captions, release headers, reporters' questions, the headline again,
 * formulas, and sentences about the occasion alone. Asked of a sentence by its index, and of whether it is somebody's
 * own words; each is looked at when first asked for.
 *
 * @example findUnfit(layout, signs)(1, false) // false
 */
export function findUnfit(
  layout: TextLayout,
  signs: SentenceSigns,
): (index: number, spoken: boolean) => boolean {
  const found: (boolean | undefined)[] = [];
  const page = pageOf(layout, signs);
  return (index, spoken) =>
    (found[2 * index + Number(spoken)] ??= isStruck(page, lookAtSentence(page, index, spoken)));
}

/** What is known of a text as a whole. */
interface Page {
  readonly layout: TextLayout;
  readonly signs: SentenceSigns;
  /** Whether a paragraph is a reporter's question. */
  readonly asked: (paragraph: number) => boolean;
  readonly headlineStems: ReadonlySet<string>;
  /** Which sentences are credits of pictures, and whether any is. */
  readonly credits: readonly boolean[];
  readonly pictures: boolean;
  /** Short paragraphs with a credit. */
  readonly captions: ReadonlySet<number>;
  /** The paragraph from which on a release adds to its news; -1 or 0 where none does. */
  readonly behind: number;
  /** The paragraph that begins with the dateline of a report, where only a deck is above it; 0 where none does. */
  readonly dateline: number;
  /** Nine of ten sentences end in a stop, but for one. */
  readonly keepsStops: boolean;
  /** Most of them do. */
  readonly mostlyStops: boolean;
}

function pageOf(layout: TextLayout, signs: SentenceSigns): Page {
  const { sentences, paragraphs, text } = layout;
  const { said: all } = signs;
  const credits = all.map((said) => CREDIT.test(said));
  const isShort = (paragraph: number) => paragraphs[paragraph]!.end - paragraphs[paragraph]!.start < 400;
  const stops = all.reduce((count, said) => count + Number(isEnded(said)), 0);
  return {
    layout,
    signs,
    asked: askersWords(layout),
    headlineStems: contentStems(wordsOfLine(layout.headlineText ?? '', layout.language)),
    credits,
    pictures: credits.includes(true),
    captions: new Set(
      sentences.flatMap(({ paragraph }, index) => (credits[index] && isShort(paragraph) ? [paragraph] : [])),
    ),
    behind: paragraphs.findIndex(({ start, end }, index) => {
      const head = text.slice(start, Math.min(end, start + 60));
      return BEHIND.test(head) || (index >= paragraphs.length / 2 && ABOUT.test(head));
    }),
    dateline: datelineBelowDeck(layout),
    keepsStops: stops + 1 > 0.9 * sentences.length && stops > 1,
    mostlyStops: stops >= 0.6 * sentences.length && stops > 2,
  };
}

/** A sentence that is looked at. */
interface LookedAt {
  readonly index: number;
  readonly sentence: Sentence;
  readonly said: string;
  /** Somebody's own words, by their quote; or by the marks around them. */
  readonly spoken: boolean;
  readonly inMarks: boolean;
  readonly words: readonly Word[];
  /** How many words and signs it has. */
  readonly length: number;
  /** It ends as a sentence does. */
  readonly isEnded: boolean;
  /** A paragraph of a resolution, of which each ends in a semicolon or comma. */
  readonly isOperative: boolean;
}

function lookAtSentence({ layout, signs }: Page, index: number, spoken: boolean): LookedAt {
  const sentence = layout.sentences[index]!;
  const said = signs.said[index]!;
  const first = signs.from[index]!;
  return {
    index,
    sentence,
    said,
    spoken,
    inMarks: (layout.words[first + 1]?.quotedSpan ?? -1) >= 0,
    words: layout.words.slice(first, sentence.to),
    length: sentence.to - first,
    isEnded: isEnded(said),
    isOperative: OPERATIVE.test(said),
  };
}

const isEnded = (said: string): boolean => ENDS.test(said.slice(-8));

const isStruck = (page: Page, one: LookedAt): boolean =>
  isBesideText(page, one) ||
  isFragment(one) ||
  isHeading(page, one) ||
  isCaptionOrScene(page, one) ||
  saysAgain(page, one) ||
  (one.spoken ? ASKED.test(one.said) || startsOver(one.said) : NOTHING_QUOTED.test(one.said)) ||
  isPoliteness(page, one) ||
  isMourned(page, one) ||
  isOfOccasion(page, one);

/** What is not of the text: notes to editors, questions, credits and their captions, the preamble of a resolution. */
const isBesideText = (page: Page, { index, sentence, said, spoken }: LookedAt): boolean =>
  describesAuthor(page.layout, said, index) ||
  (page.behind > 0 && sentence.paragraph >= page.behind) ||
  (sentence.paragraph < page.dateline && !spoken) ||
  page.asked(sentence.paragraph) ||
  said.endsWith(':') ||
  page.credits[index]! ||
  (page.pictures && !spoken && page.captions.has(sentence.paragraph)) ||
  PREAMBLE.test(said) ||
  REACHED_AT.test(said) ||
  ASKED_OF.test(said);

/** Less than a sentence. */
function isFragment({ said, spoken, length, words, isOperative }: LookedAt): boolean {
  // Of a resolution each paragraph ends so.
  const isOpen = /[;,?]$/.test(said.slice(-1)) && !isOperative;
  if (CUT_SHORT.test(said.slice(-6))) return true;
  if (isOpen && (spoken || (length < 12 && !said.endsWith('?')))) return true;
  return words.filter((word) => word.isWord).length < (spoken ? 5 : 4);
}

/** A heading, header or formula; a line without a full stop, where the sentences of the text have theirs. */
function isHeading(
  { layout, keepsStops, mostlyStops }: Page,
  { index, said, length, words, isEnded, isOperative }: LookedAt,
): boolean {
  if ((!isEnded && isInCapitals(words)) || BRACKETED.test(said)) return true;
  if (isTitle(layout, index, said) || (TITLED.test(said) && (!isEnded || !hasVerb(words)))) return true;
  const isHead = index < 2 && (keepsStops || (standsAlone(layout, index) && mostlyStops));
  if (!isEnded && !isOperative && (isHead || (keepsStops && length < 10))) return true;
  if (!isEnded && !isOperative && length < 10 && !hasVerb(words)) return true;
  if (length < LONG_HEADING && DATED_HEADING.test(said) && standsAlone(layout, index)) return true;
  return (
    INTRODUCES.test(said) ||
    HEADER.test(said) ||
    ISSUED.test(said) ||
    FORMULA.test(said) ||
    FOUNDED.test(said) ||
    (LISTED.test(said) && !hasVerb(words))
  );
}

/** "Ostland – Condemnation of strikes on Lindby (July 19, 2023)", alone on its line. */
const DATED_HEADING = /\([^()]{0,40}\b(?:19|20)\d\d\)\s*$/;
const LONG_HEADING = 25;

/** Alone on one of the first lines: "Statement by Ambassador Holm at the meeting on the strait.", "Norland's statement following the vote." */
const isTitle = (layout: TextLayout, index: number, said: string): boolean =>
  index < TITLE_LINES &&
  standsAlone(layout, index) &&
  (TITLED.test(said) || (TITLED_OF.test(said) && !TELLS_IN_TITLE.test(said)));
const TITLE_LINES = 3;
const TELLS_IN_TITLE =
  /\b(?:is|are|was|were|has|have|had|will|would|said|says|must|came|drew|sparked|prompted)\b/;

/** "What You Need to Know About Holt's Plan": each longer word has a capital, as in the headline of another story. */
function isInCapitals(words: readonly Word[]): boolean {
  const long = words.filter(({ isWord, text }) => isWord && text.length > 3);
  return long.length >= 4 && words.length < 20 && long.every(({ text }) => startsUpper(text));
}

/** What is under a picture or was posted, and an answer that only its question completes ("At its peak, 13 per cent of it."). */
function isCaptionOrScene(
  { layout, credits, pictures }: Page,
  { index, said, spoken, length, words, isOperative }: LookedAt,
): boolean {
  const isScene = (DATED.test(said) && SCENE.test(said)) || COUNTED.test(said) || POSTED.test(said);
  if (!spoken && isScene) return true;
  const hasNone = () => !hasVerb(words) && !hasBareVerb(words);
  if (spoken && (length < SHORTEST || (length < FRAGMENT && FRAGMENTS.test(said))) && hasNone()) return true;
  return !isOperative && isCaption(layout, index, credits[index + 1] ?? false, pictures, words);
}

/** The headline again, or a deck above the text. */
const saysAgain = (page: Page, { index, spoken }: LookedAt): boolean =>
  (index < 3 && page.headlineStems.size > 3 && repeats(page.signs.bag(index), page.headlineStems)) ||
  (index < 2 && !spoken && (isDeck(page, index) || isSaidAgain(page, index))) ||
  (index < 4 && !spoken && isDeckLine(page, index));

/** Courtesy, lists of who came along, and asides to those present. */
function isPoliteness({ signs }: Page, { index, said, spoken, inMarks }: LookedAt): boolean {
  if (isCourtesy(said, spoken || inMarks) || (spoken && GREETS.test(said))) return true;
  const offices = spoken && signs.weight(index) <= 0 ? (said.match(OFFICES)?.length ?? 0) : 0;
  if (offices >= MANY_OFFICES) return true;
  if ((spoken || inMarks) && hits(MANAGES, said)) return true;
  return (spoken || inMarks || SELF.test(said)) && hits(ASIDES, said);
}

/** What a speaker offers condolences for in one of the next sentences: no news of theirs, unless it takes a stand. */
const isMourned = ({ signs }: Page, { index, said, spoken }: LookedAt): boolean =>
  spoken &&
  MOURNED.test(said) &&
  signs.news(index)[DECIDES_SIGN] === 0 &&
  signs.news(index)[STANDS_SIGN] === 0 &&
  signs.said.slice(index + 1, index + 1 + MOURNS_WITHIN).some((next) => MOURNS.test(next));

/** What is about the occasion alone: the ceremony, the topics, the talks as such. */
function isOfOccasion(page: Page, { index, said, spoken, length }: LookedAt): boolean {
  const { signs } = page;
  if (!spoken && CEREMONY.test(said)) return !isHeadlined(page, index);
  if (spoken && signs.news(index)[3] === 0 && tellsTopicsOnly(said)) return true;
  const isShort = spoken && length <= 45;
  if (isShort && hits(NEVER_NEWS, said)) return true;
  if (TELLS.test(said)) return false;
  if (length <= 40 && hits(OCCASION, said)) return true;
  if (!isShort) return false;
  // "I would like to inform you that we have agreed", "in our talks we decided": news all the same.
  const [decides, , , number] = signs.news(index);
  const isNews = decides === 1 || number === 1 || HARD.test(said);
  return hits(NO_NEWS, said) || (!isNews && hits(MAY_BE_NEWS, said));
}

/** Whether a sentence at the head tells what the headline says: of that occasion the text is. */
const isHeadlined = ({ layout, signs, headlineStems }: Page, index: number): boolean =>
  index < 2 &&
  headlineStems.size >= 4 &&
  share(headlineStems, signs.bag(index)) >= HEADLINED &&
  !OF_WORDS.test(layout.headlineText ?? '');
const HEADLINED = 0.7;
/** What follows is what was said there. */
const OF_WORDS = /\b(?:remarks|statements?|speech|address|hearing|press conference|communiqu[eé])\b/iu;

/** It is alone above "Holt said:", above "Thank you, Chair", or above a sentence that says it again. */
function isDeck({ layout, signs }: Page, index: number): boolean {
  const said = signs.said[index]!;
  if (!DECK.test(said) || STATES.test(said) || !standsAlone(layout, index)) return false;
  const far = REMARKS.test(said) ? 5 : 2;
  return (
    signs.said
      .slice(index + 1, index + 1 + far)
      .some((other) => ANNOUNCES.test(other) || THANKS_FIRST.test(other)) ||
    (index + 1 < signs.said.length && overlap(signs.bag(index), signs.bag(index + 1)) >= 0.45)
  );
}

/** It is alone above a longer sentence with the same words. */
function isSaidAgain({ layout, signs }: Page, index: number): boolean {
  if (index + 1 >= signs.said.length) return false;
  const [bag, next] = [signs.bag(index), signs.bag(index + 1)];
  return bag.size >= 4 && bag.size <= next.size && standsAlone(layout, index) && overlap(bag, next) >= 0.75;
}

/** A line without a full stop that one of the next sentences says again: a deck. */
function isDeckLine({ layout, signs }: Page, index: number): boolean {
  const { said: all } = signs;
  if (isEnded(all[index]!) || signs.bag(index).size < 4 || !standsAlone(layout, index)) return false;
  // Above a byline it is one already where little else is said.
  const least = /^By \p{Lu}/u.test(all[index + 1] ?? '') ? 0.5 : 0.75;
  return all
    .slice(index + 1, index + 1 + SAID_AGAIN)
    .some((said, far) => isEnded(said) && overlap(signs.bag(index), signs.bag(index + 1 + far)) >= least);
}

const standsAlone = ({ paragraphs, sentences }: TextLayout, index: number): boolean =>
  isAlone(paragraphs[sentences[index]!.paragraph]!, sentences[index]!);

const MOURNS_WITHIN = 3;

/** Of so many words or more a sentence of a speaker has a verb, though it is not known for one. */
const FRAGMENT = 20;
/** "Historic moment for both countries.": shorter still, it is no sentence whatever it begins with. */
const SHORTEST = 10;

const MANY_OFFICES = 4;

const startsOver = (said: string): boolean =>
  (said.includes('—') || said.includes('–') || said.includes('--')) && STARTS_OVER.test(said);

/** "As he said, we discussed the referendum": nothing behind it says more. */
function tellsTopicsOnly(said: string): boolean {
  const named = ONLY_TOPICS.exec(said);
  return named !== null && !MORE_THAN_TOPICS.test(said.slice(named[0].length).replace(WHETHER, ''));
}

const hits = (patterns: readonly Prefiltered[], said: string) =>
  patterns.some((pattern) => pattern.test(said));

const isCourtesy = (said: string, spoken: boolean): boolean =>
  THANKS_FIRST.test(said)
    ? !THANKS_FOR_NEWS.test(said)
    : (spoken || /\b(?:I|we|my|our|you)\b/i.test(said)) &&
      !/\b(?:he|she|they|who) (?:also )?thanked\b/.test(said) &&
      !THANKS_FOR_NEWS.test(said) &&
      hits(COURTESY, said);

const repeats = (bag: ReadonlySet<string>, headline: ReadonlySet<string>) =>
  bag.size <= headline.size && [...bag].every((word) => headline.has(word));
