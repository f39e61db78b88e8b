import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import type { Reader } from '../prepareReader.ts';
import { kindOf } from '../quotes/toQuote.ts';
import type { Mention, Quote, Reading } from '../reading.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { asLists } from '../summary/bestSentence.ts';
import { chooseKeyQuotes } from '../summary/chooseKeyQuotes.ts';
import { findMarkedQuotes } from './findMarkedQuotes.ts';
import { findNames } from './findNames.ts';
import { resolveSpeakers } from './resolveSpeakers.ts';

/**
 * What an article in a language with a data file says in quotation marks, and who says it.
 *
 * Speech without marks, topics, places, talks and a summary are not read. Linear in the length of the text.
 */
export function readMarkedQuotes(
  layout: TextLayout,
  language: Language,
  reader: Reader,
  published: string | null,
): Pick<Reading, 'sentences' | 'quotes' | 'fragments' | 'keyQuotes' | 'people'> {
  const { text, words } = layout;
  const names = findNames(layout, language, reader, published);
  const found = findMarkedQuotes(layout, language, names);
  const speakers = resolveSpeakers(layout, language, names, found.quotes);
  const mention = (span: { from: number; to: number }): Mention => {
    const start = words[span.from]!.start;
    const end = words[span.to - 1]!.end;
    return mentionOf(layout, start, end);
  };
  const quotes = found.quotes.map((one, index): Quote => {
    const speaker = speakers[index]!;
    const cue = one.saying && mention(one.saying);
    const spans = withoutGaps(text, one.spans);
    return {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      kind: kindOf(text, spans, one.marked),
      spans,
      marked: one.marked,
      cue: cue && { start: cue.start, end: cue.end, verb: cue.text },
      speaker: one.subject && mention(one.subject),
      speakerName: speaker.name,
      possible: speaker.possible,
      rule: speaker.rule,
      evidence: speaker.evidence && mention(speaker.evidence),
      confidence: Math.round(speaker.confidence * 100) / 100,
    };
  });
  quotes.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    sentences: layout.sentences.map(({ start, end }) => ({ start, end })),
    quotes,
    fragments: found.fragments,
    ...asLists(chooseKeyQuotes(layout, quotes, [], null)),
    people: names.people
      .filter((one) => one.shown && one.at.length > 0)
      .map((one) => ({
        name: one.name,
        title: one.title,
        side: one.known?.side ?? null,
        mentions: one.at.map((at) => ({ ...mention(at), titleStart: words[at.titleFrom]!.start })),
      })),
  };
}

/** Spans with only white space between them are one: a quote over two paragraphs is one quote. Both in order. */
function withoutGaps(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}
