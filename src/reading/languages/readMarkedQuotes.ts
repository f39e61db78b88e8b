import { ESTIMATED } from '../attribution/confidence.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf, mentionOfWords } from '../layout/mentionOf.ts';
import { personOf } from '../names/personOf.ts';
import type { Reader } from '../prepareReader.ts';
import { kindOf, mergeTouching, namesShown } from '../quotes/toQuote.ts';
import type { Quote, Reading } from '../reading.ts';
import { asLists } from '../summary/bestSentence.ts';
import { chooseKeyQuotes } from '../summary/chooseKeyQuotes.ts';
import { findMarkedQuotes, type MarkedQuote } from './findMarkedQuotes.ts';
import { findNames, type Names } from './findNames.ts';
import { findTurns, type SpokenParagraph } from './findTurns.ts';
import { resolveSpeakers } from './resolveSpeakers.ts';

/**
 * What an article in a language with a data file says in quotation marks and under the labels of a transcript, and who says it.
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
  const turns = findTurns(layout, names, reader, paragraphsTold(layout, names, found.quotes));
  // What is said under a label is said as a whole: nothing quoted in it is read by itself.
  const inTurns = new Set(turns.map(({ paragraph }) => paragraph));
  const told = found.quotes.filter((one) => !inTurns.has(layout.sentences[one.sentence]!.paragraph));
  const speakers = resolveSpeakers(layout, names, told);
  const marked = told.map((one, index): Quote => {
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
  const quotes = [...marked, ...turns.map((one) => spokenQuote(layout, one))];
  quotes.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    quotes,
    fragments: found.fragments.filter(
      ({ start }) => !turns.some(({ span }) => span.start <= start && start < span.end),
    ),
    ...asLists(chooseKeyQuotes(layout, quotes, [], null)),
    people: names.people.filter((one) => one.shown && one.at.length > 0).map((one) => personOf(layout, one)),
  };
}

/** The paragraphs in which a verb gives words in marks to somebody by name. */
function paragraphsTold(
  layout: TextLayout,
  names: Names,
  quotes: readonly MarkedQuote[],
): ReadonlySet<number> {
  const byVerb = quotes.filter(({ how, subject }) => how === 'verb' && subject !== null);
  const speakers = resolveSpeakers(layout, names, byVerb);
  const named = byVerb.filter(
    (_, index) => speakers[index]!.rule === 'subject-of-cue' && speakers[index]!.name,
  );
  return new Set(named.map(({ sentence }) => layout.sentences[sentence]!.paragraph));
}

function spokenQuote(layout: TextLayout, { span, label, who: name }: SpokenParagraph): Quote {
  const confidence = name === null ? ESTIMATED.orphan : ESTIMATED.name;
  return {
    ...span,
    kind: 'spoken',
    spans: [span],
    marked: [],
    cue: null,
    speaker: mentionOf(layout, label.start, label.end),
    ...namesShown({ name, possible: [] }, confidence),
    rule: 'speaker-label',
    evidence: null,
    confidence,
  };
}
