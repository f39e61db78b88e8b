import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/findPeople.ts';
import { TITLE_WORDS } from '../names/titleWords.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** A label is at most so many words: "President of the Russian Federation Vladimir Putin:". */
const LONGEST_LABEL = 14;

/**
 * Speaker labels of transcripts ("Vladimir Putin: …"): each labelled paragraph, and those that follow without a label
 * until the next one, is what that speaker said. A text with a single label is taken for one only when the label
 * names a person. Paragraph by paragraph, so that each keeps its own place.
 */
export function findTranscript(layout: TextLayout, roster: Roster): QuoteCandidate[] {
  const { words, sentences, paragraphs } = layout;
  const firstSentence = new Map<number, number>();
  sentences.forEach((sentence, index) => {
    if (!firstSentence.has(sentence.paragraph)) firstSentence.set(sentence.paragraph, index);
  });
  const said: QuoteCandidate[] = [];
  let open: QuoteCandidate['subject'] = null;
  let labels = 0;
  const speakers = new Map<string, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const opening = firstSentence.get(index);
    if (opening === undefined) continue;
    const sentence = sentences[opening]!;
    // A transcript that is quoted whole has each turn in marks: “"WALLACE: Let's start.”
    const marked = words[sentence.from]!.quotedSpan >= 0 && OPENING.test(words[sentence.from]!.text);
    const from = sentence.from + (marked ? 1 : 0);
    let colon = from;
    while (colon < sentence.to && colon - from <= LONGEST_LABEL && words[colon]!.text !== ':') colon++;
    const ends = words[colon]?.text === ':' && colon > from && colon + 1 < sentence.to;
    const label = ends && (words[colon]!.quotedSpan < 0 || (marked && isAllCapitals(layout, from, colon)));
    let start = marked && from < sentence.to ? words[from]!.start : paragraph.start;
    if (label && (marked || isLabel(layout, from, colon, roster))) {
      open = { from, to: colon, head: headOf(roster, from, colon), joined: [] };
      start = words[colon + 1]!.start;
      labels++;
      const name = layout.text.slice(words[open.head]!.start, words[open.head]!.end);
      speakers.set(name, (speakers.get(name) ?? 0) + 1);
    } else if (
      label ||
      /^\W*$/.test(layout.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400)))
    )
      open = null;
    else if (STAGE.test(layout.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))))
      continue;
    if (open)
      said.push({
        spans: [{ start, end: marked ? withoutClosing(layout.text, paragraph.end) : paragraph.end }],
        cue: null,
        subject: open,
        how: 'label',
        sentence: opening,
        quotedSpans: [],
      });
  }
  // Captions ("Image: Jane Doe") are labels too, but nobody comes back to speak again.
  const returns =
    [...speakers.values()].some((count) => count > 1) ||
    said.some((one) => isTitled(layout, one.subject!.from));
  return (labels >= 2 && returns) ||
    (labels === 1 && said.length >= 1 && said.length >= paragraphs.length - 2)
    ? said
    : [];
}

const OPENING = /^["“„«]$/;
/** "(CROSSTALK)", "[laughter]": what nobody says. */
const STAGE = /^["“„«]?[([][^()[\]]*[)\]]\W*$/;

/** A turn in marks is told without them. */
const withoutClosing = (text: string, end: number): number => (/["”»]/.test(text[end - 1]!) ? end - 1 : end);

/** "WALLACE", "SEN. CRUZ": as transcripts write their speakers. */
function isAllCapitals(layout: TextLayout, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (layout.words[at]!.isWord && !/^\p{Lu}[\p{Lu}'’-]+$/u.test(layout.words[at]!.text)) return false;
  return true;
}

function isLabel(layout: TextLayout, from: number, to: number, roster: Roster): boolean {
  const { words } = layout;
  if (to - from <= 2 && /^(?:q|a|question|answer|reporter|moderator|journalist)$/.test(words[from]!.low))
    return true;
  if (!roster.personAt.has(to - 1) && words[to - 1]!.text !== ')') return false;
  for (let at = from; at < to; at++)
    if (/^(?:said|says|is|was|has|had|told|asked|added)$/.test(words[at]!.low)) return false;
  return true;
}

const isTitled = (layout: TextLayout, at: number): boolean =>
  TITLE_WORDS.has(layout.words[at]!.low) || /^(?:q|question)$/.test(layout.words[at]!.low);

function headOf(roster: Roster, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (roster.personAt.has(at)) return at;
  return from;
}
