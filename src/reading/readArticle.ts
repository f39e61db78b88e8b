import type { ArticleDetails, Span } from '../text/article.ts';
import { findAttitudes, subjectsBySentence } from './attitudes/findAttitudes.ts';
import { toAttitude } from './attitudes/toAttitude.ts';
import type { Attribution } from './attribution/attribution.ts';
import { confidencesOf } from './attribution/confidencesOf.ts';
import { resolveSpeakers } from './attribution/resolveSpeaker.ts';
import { announcedDates } from './dates/announcedDates.ts';
import { ENGINE } from './engine.ts';
import { readMarkedQuotes } from './languages/readMarkedQuotes.ts';
import { detectLanguage } from './layout/detectLanguage.ts';
import { divideText } from './layout/divideText.ts';
import { layOut, type TextLayout } from './layout/layOut.ts';
import type { NounPhrase } from './layout/nounPhrases.ts';
import { findOrganisations } from './names/findOrganisations.ts';
import { findPlaces } from './names/findPlaces.ts';
import { withOffices } from './names/officeInPhrase.ts';
import { personOf } from './names/personOf.ts';
import type { Reader } from './prepareReader.ts';
import { findSaid } from './quotes/findSaid.ts';
import { toQuote } from './quotes/toQuote.ts';
import type { Reading } from './reading.ts';
import { sideOfSource } from './sideOfSource.ts';
import { asLists } from './summary/bestSentence.ts';
import { chooseKeyQuotes } from './summary/chooseKeyQuotes.ts';
import { compareHeadline } from './summary/compareHeadline.ts';
import { doubtsOf } from './summary/doubt.ts';
import { findUnfit } from './summary/findUnfit.ts';
import { signsOf } from './summary/sentenceSigns.ts';
import { summarise } from './summary/summarise.ts';
import { lookAt } from './summary/voices.ts';
import { findTalks } from './talks/findTalks.ts';
import { findTopics } from './topics/findTopics.ts';

export interface ReadableArticle {
  /** As `normaliseText` left it; any string is read. */
  readonly text: string;
  readonly title?: string | null;
  /** Year, month, day or instant; shows which minister of a name is meant. */
  readonly published?: string | null;
  /** BCP 47, where the source states it. */
  readonly language?: string | null;
  /** Who published it, of what kind and where: shows whose president "THE PRESIDENT:" is. */
  readonly source?: string | null;
  readonly sourceKind?: ArticleDetails['sourceKind'];
  readonly url?: string | null;
  /** Sentences of the summary; when left out two, or three of a long article. */
  readonly summaryLength?: number;
}

/**
 * What one article says: its parts, quotes, speakers, people, places, topics, talks and summary, all as spans of its
 * text (UTF-16, end exclusive).
 *
 * Pure: the same article and reader give the same reading everywhere. Any string is read, in time linear in its
 * length, and nothing is thrown. Of a language with a data file the
 * quotes in marks are read, their speakers and the people; of any other the parts alone, and it is `unread`.
 *
 * @example readArticle({ text: '"No," Lavrov said.' }, reader).quotes[0].speakerName // 'Sergei Lavrov'
 */
export function readArticle(article: ReadableArticle, reader: Reader): Reading {
  const { text } = article;
  const divided = divideText(text, article.title ?? null);
  const language = detectLanguage(divided, article.language ?? null, reader.lexicon.tellLanguage ?? null);
  const rules = reader.languages.get(language ?? '');
  const layout = layOut(divided, rules ?? reader.english);
  const parts = {
    engine: ENGINE,
    language,
    headline: layout.headline,
    paragraphs: layout.paragraphs,
    boilerplate: layout.boilerplate,
    sentences: layout.sentences.map(({ start, end }): Span => ({ start, end })),
  };
  if (language !== 'en') {
    const read = rules ? readMarkedQuotes(layout, reader, article.published ?? null) : {};
    return { ...parts, unread: rules === undefined, ...NOTHING_READ, ...read };
  }
  return { ...parts, ...readEnglish(layout, parts.sentences, article, reader) };
}

/** Of a language without rules the parts alone are read. */
const NOTHING_READ = {
  quotes: [],
  fragments: [],
  summary: [],
  keyQuotes: [],
  topics: [],
  people: [],
  places: [],
  organisations: [],
  talks: [],
  headlineUnsupported: [],
} as const;

function readEnglish(
  layout: TextLayout,
  sentences: readonly Span[],
  article: ReadableArticle,
  reader: Reader,
): Omit<Reading, 'engine' | 'language' | 'headline' | 'paragraphs' | 'boilerplate' | 'sentences'> {
  const published = article.published ?? null;
  const { roster, said, unclaimed } = findSaid(layout, reader, article);
  const attitudes = findAttitudes(layout, said, reader.learned);
  const holders = new Map<NounPhrase, Attribution>();
  const attributions = resolveSpeakers(layout, said, roster, reader, published, {
    phrases: subjectsBySentence(attitudes),
    tell: (phrase, who) => holders.set(phrase, who),
  });
  const confidences = confidencesOf(layout, said, attributions, roster);
  const quotes = said.map((one, index) => {
    const teller = one.within ? (attributions[said.indexOf(one.within)] ?? null) : null;
    return toQuote(layout, one, attributions[index]!, confidences[index]!, reader.learned, teller);
  });
  const places = findPlaces(layout, reader, roster);
  const named = roster.people.filter(({ at }) => at.length > 0).map((one) => personOf(layout, one));
  const wanted = attitudes.map((one) => toAttitude(layout, one, one.subject && holders.get(one.subject)));
  const people = withOffices(named, [...quotes, ...wanted], layout.text, reader.lexicon);
  const talks = findTalks(layout, roster, reader, published, sideOfSource(article, reader.lexicon));
  const topics = findTopics(layout, quotes, talks, reader);
  const signs = signsOf(layout, quotes);
  const unfit = findUnfit(layout, signs);
  const looked = lookAt(layout, quotes, signs, unfit);
  const doubts = doubtsOf(looked);
  return {
    unread: false,
    quotes,
    attitudes: wanted,
    fragments: unclaimed.map((quotedSpan) => ({
      start: layout.marked[quotedSpan]!.start,
      end: layout.marked[quotedSpan]!.end,
    })),
    summary: summarise(looked, doubts, quotes, topics, article.summaryLength),
    ...asLists(chooseKeyQuotes(layout, quotes, topics, { signs, unfit, doubts })),
    topics,
    people,
    places,
    organisations: findOrganisations(layout, roster, reader),
    talks,
    announced: announcedDates(layout.text, { published, sentences }),
    headlineUnsupported: compareHeadline(layout),
  };
}
