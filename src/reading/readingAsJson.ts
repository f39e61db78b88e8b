import type { Span } from '../text/article.ts';
import type { Mention, Quote, Reading } from './reading.ts';

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
    quotes: reading.quotes.map(quoteAsJson),
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

function quoteAsJson(quote: Quote) {
  return {
    start: quote.start,
    end: quote.end,
    ...(quote.spans.length > 1
      ? { spans: quote.spans.map((span): [number, number] => [span.start, span.end]) }
      : {}),
    // The contract counts marks alone: a transcript's words stand in none.
    kind: quote.kind === 'spoken' ? 'indirect' : quote.kind,
    cue: quote.cue && { start: quote.cue.start, end: quote.cue.end, verb: quote.cue.verb },
    speaker: quote.speaker && mention(quote.speaker),
    speaker_name: quote.speakerName,
    ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
    rule: quote.rule,
    evidence: quote.evidence && bare(quote.evidence),
    confidence: quote.confidence,
  };
}

const bare = (span: Span): { start: number; end: number } => ({ start: span.start, end: span.end });
const mention = (one: Mention) => ({ ...bare(one), text: one.text });
