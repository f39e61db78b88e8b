import type { RankedStory } from '../answers/rankStories.ts';
import type { Texts } from '../answers/storiesOf.ts';
import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { bestSentence } from '../reading/summary/bestSentence.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';

/** A quote that can be read alone, with who said it. */
export interface ChosenQuote {
  readonly version: StoredVersion;
  readonly quote: Quote;
  /** What is shown of it, without the marks at its ends. */
  readonly spans: readonly Span[];
  /** Office as the text states it: "Foreign Secretary". */
  readonly office: string | null;
  /** Where it is longer than what is shown. */
  readonly isCut: boolean;
}

/** Stories that weigh less are quoted only where hardly any weigh more. */
const CONSEQUENCE = 2.6;
const FEWEST_STORIES = 3;
const FEWEST_WORDS = 4;
/** A longer quote is shown by its best sentence. */
const SHOWN_WHOLE = 220;
const LEAST_CONFIDENCE = 0.5;
const STATES =
  /\b(?:president|prime minister|minister|secretary|secretary-general|chancellor|king|queen|premier|envoy|ambassador|spokes\w+|commissioner|general|colonel|admiral|marshal|commander|chief|chair\w*|governor|speaker|leader|director)\b/i;
/** Positions and contrasts make a quote worth setting in large type. */
const BITES =
  /\b(?:not|never|no|nobody|nothing|but|must|shall|will|cannot|won[’']t|only|without|until|if)\b/gi;
const LEANS = /^["“‘]?(?:he|she|they|such|also|therefore|then|because|or)\b/i;

/**
 * The quotes of a digest, at most so many: the best of each story in the order of the stories, then further speakers of
 * the same stories; none that `isShown` above. Directly quoted, by somebody who is known by name; never of soft stories, never the same words twice.
 *
 * @param by the only speakers whose quotes are wanted; null for all
 * @example chooseQuotes(stories, texts, 5).map(({ quote }) => quote.speakerName) // ['Sergei Lavrov']
 */
export function chooseQuotes(
  stories: readonly RankedStory[],
  texts: Texts,
  most: number,
  isShown: (words: string) => boolean = () => false,
  by: readonly string[] | null = null,
): ChosenQuote[] {
  const hard = stories.filter(({ isSoft }) => !isSoft);
  const weighty = hard.filter(({ weight }) => weight >= CONSEQUENCE);
  const ranked = (weighty.length >= FEWEST_STORIES ? weighty : hard)
    .map((story) => quotesOf(story, texts).filter((one) => isBy(one, by) && !isShown(wordsOf(one))))
    .filter((quotes) => quotes.length > 0);
  const chosen: { place: number; quote: ChosenQuote }[] = [];
  const speakers = new Set<string>();
  const words = new Set<string>();
  for (let round = 0; chosen.length < most && round < 3; round++) {
    for (const [place, quotes] of ranked.entries()) {
      if (chosen.length >= most) break;
      const next = quotes.find(
        (one) => !speakers.has(one.quote.speakerName!) && !words.has(foldedWords(one)),
      );
      if (!next || chosen.filter((one) => one.place === place).length > round) continue;
      speakers.add(next.quote.speakerName!);
      words.add(foldedWords(next));
      chosen.push({ place, quote: next });
    }
  }
  return chosen.sort((a, b) => a.place - b.place).map(({ quote }) => quote);
}

const isBy = ({ quote }: ChosenQuote, by: readonly string[] | null): boolean =>
  by === null || by.includes(quote.speakerName!);

const wordsOf = ({ version, spans }: ChosenQuote): string =>
  spans.map(({ start, end }) => version.text.slice(start, end)).join(' ');
const foldedWords = (quote: ChosenQuote): string => foldWords(wordsOf(quote));

/** The quotes of a story that can be read alone, best first. */
function quotesOf(story: RankedStory, texts: Texts): ChosenQuote[] {
  const found: { chosen: ChosenQuote; worth: number }[] = [];
  // The text that says what happened, and one that others print, carry the day.
  const ofLead = story.copies.length > 0 ? 0.4 : 0.25;
  for (const [place, { details }] of story.articles.entries()) {
    const version = texts.get(details.id);
    if (!version) continue;
    const carried = place === 0 ? ofLead : 0;
    for (const [index, quote] of version.reading.quotes.entries()) {
      if (!isOwnWords(version, quote)) continue;
      const chosen = shownOf(version, quote);
      const said = wordsOf(chosen);
      if (said.split(/\s+/).length < FEWEST_WORDS || /\?["”’]?$/.test(said)) continue;
      const isKey = version.reading.keyQuotes.includes(index);
      found.push({ chosen, worth: carried + (isKey ? 0.3 : 0) + worthOf(chosen, said) });
    }
  }
  return found.sort((a, b) => b.worth - a.worth).map(({ chosen }) => chosen);
}

/** Whether a quote is a person's own words, surely enough: a body's statement is a text, and no quote to set in large type. */
function isOwnWords({ reading }: StoredVersion, { kind, speakerName, confidence }: Quote): boolean {
  if (rungOf(kind) !== 'quoted' || speakerName === null || confidence < LEAST_CONFIDENCE) return false;
  return reading.people.some(({ name }) => name === speakerName);
}

/** What a quote is worth by its words and by who says them. */
function worthOf({ quote, office }: ChosenQuote, said: string): number {
  const length = said.split(/\s+/).length;
  const bites = Math.min(3, said.match(BITES)?.length ?? 0);
  let worth = 0.15 * bites;
  if (STATES.test(office ?? '')) worth += 0.5;
  if (quote.kind === 'spoken') worth -= 0.4;
  if (LEANS.test(said)) worth -= 0.6;
  if (length > 35) worth -= 0.4;
  if (length < 6) worth -= 0.3;
  return worth;
}

function shownOf(version: StoredVersion, quote: Quote): ChosenQuote {
  const { text, reading } = version;
  const office = reading.people.find(({ name }) => name === quote.speakerName)?.title ?? null;
  const whole = quote.spans.map((span) => withoutMarks(text, span)).filter((span) => span.end > span.start);
  const length = whole.reduce((sum, { start, end }) => sum + end - start, 0);
  if (whole.length > 0 && length <= SHOWN_WHOLE && quote.kind === 'direct')
    return { version, quote, spans: whole, office, isCut: false };
  const best = withoutMarks(text, bestSentence(quote, reading, text));
  return { version, quote, spans: [best], office, isCut: best.end - best.start < length - 2 };
}

/** A span without the quotation marks at its ends, and without a comma before the last. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /["“”„«»‘`\s]/.test(text[start]!)) start++;
  while (end > start && /["“”„«»\s]/.test(text[end - 1]!)) end--;
  if (text[end - 1] === ',') end--;
  return { start, end };
}
