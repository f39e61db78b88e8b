import type { Span } from '../text/article.ts';
import type { Attitude, Cue, Mention, Quote, Reading } from './reading.ts';

/**
 * A reading as `brief read --json` writes it (DESIGN.md, section 3), in the form that the scorers read too. An
 * unread article has empty lists and `unread: true`.
 *
 * @example readingAsJson('seed', text, reading).quotes[0].speaker_name // 'Sergei Lavrov'
 */
export function readingAsJson(id: string, text: string, reading: Reading) {
  // Attitudes and passages stand after the quotes, so that indices count the same with and without them.
  const quotes: (ReturnType<typeof quoteAsJson> | ReturnType<typeof attitudeAsJson>)[] = [
    ...reading.quotes.map((quote) => quoteAsJson(text, quote)),
    ...(reading.attitudes ?? []).map((attitude) => attitudeAsJson(text, attitude)),
  ];
  const keyQuotes = reading.keyQuotes.map((index, at) => {
    const passage = reading.keyPassages?.[at];
    const quote = reading.quotes[index]!;
    if (!passage || isShownWhole(quote, passage, reading.sentences, text.length)) return index;
    quotes.push(passageAsJson(text, quote, passage, index));
    return quotes.length - 1;
  });
  return {
    id,
    engine: reading.engine,
    lang: reading.language,
    ...(reading.unread ? { unread: true } : {}),
    quotes,
    summary: reading.summary.map(bare),
    key_quotes: keyQuotes,
    topics: reading.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      parent: topic.parent,
      score: topic.score,
      spans: topic.passages.map(bare),
      said_by: [...new Set(topic.passages.flatMap((passage) => passage.speakerName ?? []))],
    })),
    people: reading.people.map(({ name, title, side, mentions }) => ({
      name,
      title,
      side,
      // With the title before the name, as corpora of names mark them.
      mentions: mentions.map(({ titleStart, end }) => ({ start: titleStart, end })),
    })),
    places: reading.places.map(({ name, country, mentions }) => ({
      name,
      country,
      mentions: mentions.map(bare),
    })),
    organisations: reading.organisations.map(({ name, mentions }) => ({
      name,
      mentions: mentions.map(bare),
    })),
    talks: reading.talks.map((talk) => ({
      participants: talk.participants,
      sides: talk.sides,
      format: talk.format,
      place: talk.place,
      date: talk.date && {
        ...bare(talk.date),
        text: text.slice(talk.date.start, talk.date.end),
        iso: talk.date.iso,
        stated: talk.date.stated,
        zone: null,
      },
      evidence: bare(talk.evidence),
    })),
    headline_unsupported: reading.headlineUnsupported,
  };
}

function quoteAsJson(text: string, quote: Quote) {
  return {
    start: quote.start,
    end: quote.end,
    ...pieces(text, quote),
    // The contract counts marks alone: a transcript's words stand in none.
    kind: quote.kind === 'spoken' ? 'indirect' : quote.kind,
    cue: quote.cue && cueAsJson(text, quote.cue),
    speaker: quote.speaker && speakerAsJson(text, quote.speaker),
    speaker_name: quote.speakerName,
    ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
    rule: quote.rule,
    evidence: quote.evidence && bare(quote.evidence),
    confidence: quote.confidence,
    ...(quote.toldBy === undefined ? {} : { told_by: quote.toldBy }),
  };
}

/**
 * Of a turn or paragraph of a statement that is longer, has more sentences than an editor lifts out, or of which something is
 * never shown, a greeting say, the passage to show is listed behind the quotes, and `key_quotes` names that. A shorter turn is
 * shown whole, and so is a quote in marks unless it is a statement that makes up most of the text.
 */
const LONGEST_KEY_QUOTE = 600;
/** Nobody lifts out more than so many sentences. */
const MOST_SENTENCES = 4;
/** What is no longer is shown whole wherever all of it may be shown. */
const SHORT = 300;
const MOST_OF_TEXT = 0.5;

function isShownWhole(
  { kind, start, end }: Quote,
  passage: Span,
  sentences: readonly Span[],
  textLength: number,
): boolean {
  const length = end - start;
  const isFew = () => sentences.filter((one) => one.start < end && one.end > start).length <= MOST_SENTENCES;
  if (kind !== 'spoken') return length < MOST_OF_TEXT * textLength || isFew();
  return length <= SHORT ? passage.end - passage.start >= length - 5 : length <= LONGEST_KEY_QUOTE && isFew();
}

/** `part_of` is the index of the quote that a passage was taken from. */
const passageAsJson = (text: string, quote: Quote, { start, end }: Span, index: number) => ({
  ...quoteAsJson(text, { ...quote, spans: [{ start, end }], start, end }),
  part_of: index,
});

/** `attitude: true` says that nobody is said to have said it. */
function attitudeAsJson(text: string, attitude: Attitude) {
  return {
    start: attitude.start,
    end: attitude.end,
    ...pieces(text, attitude),
    kind: 'indirect',
    attitude: true,
    cue: cueAsJson(text, attitude.cue),
    speaker: attitude.speaker && speakerAsJson(text, attitude.speaker),
    speaker_name: attitude.speakerName,
  };
}

type Pair = [start: number, end: number];

// `start` and `end` are what Brief shows. `spans` stand beside them where there are several pieces, and where the
// corpora of quotes mark a sign more: a leading "that", the colon of "said:", the comma that closes an apposition.

function pieces(text: string, { spans }: Pick<Quote, 'spans'>): { spans?: Pair[] } {
  let more = spans.length > 1;
  const pairs = spans.map(({ start, end }): Pair => {
    const that = /\bthat,?\s+$/i.exec(text.slice(Math.max(0, start - 8), start));
    more ||= that !== null;
    return [that ? start - that[0].length : start, end];
  });
  return more ? { spans: pairs } : {};
}

function cueAsJson(text: string, { start, end, verb }: Cue) {
  const spans: Pair[] = [[start, end + 1]];
  return { start, end, ...(text[end] === ':' ? { spans } : {}), verb };
}

function speakerAsJson(text: string, { start, end, text: name }: Mention) {
  const spans: Pair[] = [[start, end + 1]];
  return { start, end, ...(name.includes(',') && text[end] === ',' ? { spans } : {}), text: name };
}

const bare = (span: Span): { start: number; end: number } => ({ start: span.start, end: span.end });
