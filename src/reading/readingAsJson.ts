import type { Span } from '../text/article.ts';
import type { Attitude, Cue, Mention, Quote, Reading } from './reading.ts';

/**
 * A reading as `brief read --json` writes it (DESIGN.md, section 3), in the form that the scorers read too. An
 * unread article has empty lists and `unread: true`.
 *
 * @example readingAsJson('seed', text, reading).quotes[0].speaker_name // 'Sergei Lavrov'
 */
export function readingAsJson(id: string, text: string, reading: Reading) {
  return {
    id,
    engine: reading.engine,
    lang: reading.language,
    ...(reading.unread ? { unread: true } : {}),
    // After the quotes, so that `key_quotes` counts the same with and without them.
    quotes: [
      ...reading.quotes.map((quote) => quoteAsJson(text, quote)),
      ...(reading.attitudes ?? []).map((attitude) => attitudeAsJson(text, attitude)),
    ],
    summary: reading.summary.map(bare),
    key_quotes: reading.keyQuotes,
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
  const indirect = quote.kind === 'indirect' || quote.kind === 'mixed';
  const spans = indirect ? withThat(text, quote.spans) : quote.spans;
  return {
    start: spans[0]!.start,
    end: quote.end,
    ...(spans.length > 1 ? { spans: spans.map((span): [number, number] => [span.start, span.end]) } : {}),
    // The contract counts marks alone: a transcript's words stand in none.
    kind: quote.kind === 'spoken' ? 'indirect' : quote.kind,
    cue: quote.cue && cueAsJson(text, quote.cue),
    speaker: quote.speaker && speakerAsJson(text, quote.speaker),
    speaker_name: quote.speakerName,
    ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
    rule: quote.rule,
    evidence: quote.evidence && bare(quote.evidence),
    confidence: quote.confidence,
  };
}

/** `attitude: true` says that nobody is said to have said it. */
function attitudeAsJson(text: string, { cue, speaker, speakerName, ...attitude }: Attitude) {
  const spans = withThat(text, attitude.spans);
  return {
    start: spans[0]!.start,
    end: attitude.end,
    ...(spans.length > 1 ? { spans: spans.map((span): [number, number] => [span.start, span.end]) } : {}),
    kind: 'indirect',
    attitude: true,
    cue: cueAsJson(text, cue),
    speaker: speaker && speakerAsJson(text, speaker),
    speaker_name: speakerName,
  };
}

// The corpora of quotes mark three signs that are nothing to show: a leading "that" belongs to what is said, the colon
// of "said:" to the cue, the comma that closes an apposition to the speaker.

function withThat(text: string, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const that = /\bthat\s+$/i.exec(text.slice(Math.max(0, start - 8), start));
    return { start: that ? start - that[0].length : start, end };
  });
}

function cueAsJson(text: string, { start, end, verb }: Cue) {
  return { start, end: text[end] === ':' ? end + 1 : end, verb };
}

function speakerAsJson(text: string, { start, end, text: name }: Mention) {
  const to = name.includes(',') && text[end] === ',' ? end + 1 : end;
  return { start, end: to, text: text.slice(start, to) };
}

const bare = (span: Span): { start: number; end: number } => ({ start: span.start, end: span.end });
