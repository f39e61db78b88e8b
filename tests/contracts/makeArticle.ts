import type { NewArticle } from '../../src/archive/port.ts';
import type { Quote, QuoteKind, Reading, Rung } from '../../src/reading/reading.ts';
import type { ArticleDetails, Span } from '../../src/text/article.ts';

/** An article for a test, with a reading made by hand: wordings stand for the places where the text has them. */
export interface MadeArticle extends Partial<ArticleDetails> {
  readonly text?: string;
  readonly added?: string;
  readonly engine?: string;
  readonly quotes?: readonly { words: string; speaker: string | null; kind?: QuoteKind }[];
  readonly topics?: readonly {
    id: string;
    parent?: string;
    passages: readonly { words: string; rung?: Rung; quote?: number; speaker?: string }[];
  }[];
  readonly announced?: readonly { words: string; from: string; to?: string }[];
  readonly people?: readonly { name: string; mentions: readonly string[]; side?: string; title?: string }[];
}

/**
 * @example makeArticle({ id: 'a', text: 'He said: "Yes."', quotes: [{ words: '"Yes."', speaker: 'Ada' }] })
 */
export function makeArticle(made: MadeArticle = {}): NewArticle {
  const text = made.text ?? 'Nobody said anything.';
  return {
    details: {
      id: made.id ?? 'an-article',
      title: made.title ?? null,
      url: made.url ?? null,
      source: made.source ?? null,
      sourceKind: made.sourceKind ?? null,
      published: made.published ?? null,
      language: made.language ?? 'en',
      licence: made.licence ?? null,
      provenance: made.provenance ?? null,
      heldUntil: made.heldUntil ?? null,
      visibleTo: made.visibleTo ?? null,
    },
    text,
    reading: readingOf(text, made),
    added: made.added ?? '2026-11-23T10:00:00.000Z',
  };
}

function readingOf(text: string, made: MadeArticle): Reading {
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`The text of the test has no "${words}".`);
    return { start, end: start + words.length };
  };
  const quotes = (made.quotes ?? []).map(({ words, speaker, kind = 'direct' }): Quote => {
    const span = find(words);
    return {
      ...span,
      kind,
      spans: [span],
      marked: kind === 'indirect' ? [] : [span],
      cue: null,
      speaker: null,
      speakerName: speaker,
      possible: [],
      rule: speaker === null ? 'orphan' : 'subject-of-cue',
      evidence: null,
      confidence: 1,
    };
  });
  return {
    engine: made.engine ?? 'by-hand',
    language: 'en',
    unread: false,
    ...(made.announced
      ? {
          announced: made.announced.map(({ words, from, to = from }) => ({
            ...find(words),
            from,
            to,
            grain: 'day' as const,
            status: 'planned' as const,
            event: { start: 0, end: text.length },
          })),
        }
      : {}),
    headline: null,
    paragraphs: [{ start: 0, end: text.length }],
    boilerplate: [],
    sentences: [{ start: 0, end: text.length }],
    quotes,
    fragments: [],
    summary: [],
    keyQuotes: [],
    topics: (made.topics ?? []).map(({ id, parent, passages }) => ({
      id,
      label: `About ${id}`,
      parent: parent ?? null,
      score: 1,
      passages: passages.map(({ words, rung = 'mentioned', quote, speaker }) => ({
        ...find(words),
        quote: quote ?? null,
        speakerName: speaker ?? null,
        rung,
        terms: [],
      })),
    })),
    people: (made.people ?? []).map(({ name, mentions, side, title }) => ({
      name,
      title: title ?? null,
      side: side ?? null,
      mentions: mentions.map((mention) => ({
        ...find(mention),
        text: mention,
        titleStart: find(mention).start,
      })),
    })),
    places: [],
    organisations: [],
    talks: [],
    headlineUnsupported: [],
  };
}
