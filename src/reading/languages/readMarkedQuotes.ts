import type { TextLayout } from '../layout/layOut.ts';
import { mentionOfWords } from '../layout/mentionOf.ts';
import { personOf } from '../names/personOf.ts';
import type { Reader } from '../prepareReader.ts';
import { kindOf, mergeTouching, namesShown } from '../quotes/toQuote.ts';
import type { Quote, Reading } from '../reading.ts';
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
  reader: Reader,
  published: string | null,
): Pick<Reading, 'quotes' | 'fragments' | 'keyQuotes' | 'people'> {
  const { text } = layout;
  const names = findNames(layout, reader, published);
  const found = findMarkedQuotes(layout, names);
  const speakers = resolveSpeakers(layout, names, found.quotes);
  const quotes = found.quotes.map((one, index): Quote => {
    const speaker = speakers[index]!;
    const cue = one.saying && mentionOfWords(layout, one.saying);
    const spans = mergeTouching(text, one.spans);
    return {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      kind: kindOf(text, spans, one.marked),
      spans,
      marked: one.marked,
      cue: cue && { start: cue.start, end: cue.end, verb: cue.text },
      speaker: one.subject && mentionOfWords(layout, one.subject),
      ...namesShown(speaker, speaker.confidence),
      rule: speaker.rule,
      evidence: speaker.evidence && mentionOfWords(layout, speaker.evidence),
      confidence: Math.round(speaker.confidence * 100) / 100,
    };
  });
  quotes.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    quotes,
    fragments: found.fragments,
    ...asLists(chooseKeyQuotes(layout, quotes, [], null)),
    people: names.people.filter((one) => one.shown && one.at.length > 0).map((one) => personOf(layout, one)),
  };
}
