import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { isEndLine, isStageLine } from '../layout/speakerLabels.ts';
import type { Roster } from '../names/roster.ts';
import { isA, PERSON } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import type { Author } from './quoteCandidate.ts';

export const FIRST_PERSON =
  /(?<![\p{L}'’.])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]ur|[Uu]s)(?![\p{L}.])/u;

/** What comes after a statement on the same page, and is nobody's. */
const AFTERWARDS =
  /^(?:notes? (?:to|for) editors?|for information media\b|the full (?:report|text|statement|speech|transcript)\b[^.]{0,40}\b(?:can|is|may)\b|ends?$|background(?:\b|:)|about\b|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?\b|for (?:more|further) information|further information|follow us|sincerely|yours (?:sincerely|faithfully|truly)|respectfully|(?:best|kind|warm) regards|best wishes|with (?:best|kind|warm) regards|signed\b|issued by\b|end (?:of )?(?:text|statement)\b|--(?:\s|$)|disclaimer\b|this (?:e-?mail|message|communication) (?:is|may|and|contains)\b|if you are not the intended\b|(?:you (?:are receiving|received)|to) (?:this|unsubscribe)\b|unsubscribe\b|view (?:this|it) (?:e-?mail )?in\b|cc:|enclosures?\b|ps\b|related\b|read more|share\b)/iu;

/** "Check against delivery", "As prepared for delivery", "FOR IMMEDIATE RELEASE". */
const DELIVERY =
  /^(?:\([^()\n]{1,40}\))?\W*(?:please find (?:below|attached|enclosed)|check against delivery|as (?:prepared|delivered|written|spoken)\b|embargo|for immediate release|press release|transcript\b|translation\b|courtesy translation|begin (?:text|statement)\b|the (?:full )?text of the following\b|the following (?:is the )?(?:text|statement)\b[^\n]{0,80}\b(?:released|issued|of)\b|\[?unofficial)/iu;

/** "Link to the video: https://…", or an address alone. */
const LINK = /^(?:[\p{L}’' -]{2,50}:\s*)?https?:\/\/\S+$/u;

/** Paragraphs in which somebody else is told to say something, outside quotation marks. */
export function reportedParagraphs(
  layout: TextLayout,
  cues: readonly FoundCue[],
  author: Author | null = null,
): ReadonlySet<number> {
  const reported = new Set<number>();
  for (const cue of cues) {
    const sentence = layout.sentences[cue.sentence]!;
    const subject = subjectBefore(layout, cue, sentence.from);
    const inverted = layout.words[cue.from - 1]?.quotedSpan ?? -1;
    const low = subject ? layout.words[subject.head]!.low : '';
    if (author && subject && isSpokenFor(layout, author, subject)) continue;
    if (/^(?:he|she|they)$/.test(low) || inverted >= 0) reported.add(sentence.paragraph);
  }
  return reported;
}

/**
 * Paragraphs in which a statement reports what somebody else said: "Secretary Blinken underscored …" under a
 * spokesperson's name. They are read as reports, so that what is said stays with whom it is given to.
 */
export function toldOfOthers(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  author: Author,
): ReadonlySet<number> {
  const told = new Set<number>();
  const { words, sentences, paragraphs } = layout;
  for (const cue of cues) {
    const sentence = sentences[cue.sentence]!;
    const subject = subjectBefore(layout, cue, sentence.from);
    if (!subject || cue.gerund || words[subject.from - 1]?.low === 'as') continue;
    const { low } = words[subject.head]!;
    // "Defence Minister Moe, who told the paper that …"
    const before = words[subject.from - 1]?.text === ',' ? subject.from - 2 : subject.from - 1;
    const person = roster.personAt.get(low === 'who' ? before : subject.head);
    if (isSpokenFor(layout, author, subject)) continue;
    const other =
      person === undefined
        ? isA(words[subject.head], PERSON) || /^(?:he|she)$/.test(low)
        : person !== author.person;
    const own = /(?<![\p{L}'’.])(?:I|[Mm]y|[Mm]e)(?![\p{L}.])/u.test(
      unmarkedText(layout, paragraphs[sentence.paragraph]!),
    );
    if (other && !own) told.add(sentence.paragraph);
  }
  return told;
}

/** "He condemns", "The Secretary-General calls on": under a spokesperson's name the office itself takes its stance. */
const isSpokenFor = ({ words }: TextLayout, { speaksFor }: Author, { from, to, head }: NounPhrase): boolean =>
  speaksFor !== undefined &&
  (/^(?:he|she)$/.test(words[head]!.low) ||
    words.slice(from, to).some(({ low }) => low === speaksFor) ||
    // "The High Representative/Vice-President has raised …"
    (words[from - 1]?.text === '/' && words[from - 2]?.low === speaksFor));

/** Whether the text reports that its author said something: then it is a report. */
export function reportsOf(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  author: Author,
): boolean {
  // Of an office without a name, any third person who says something makes the text a report, unless it says "I".
  const anybody =
    author.names.length === 0 &&
    !layout.paragraphs.some((paragraph) => FIRST_PERSON.test(unmarkedText(layout, paragraph)));
  const surnames = author.names.map((name) => name.split(' ').at(-1)!.toLowerCase());
  return cues.some((cue) => {
    const subject = subjectBefore(layout, cue, layout.sentences[cue.sentence]!.from);
    if (subject && isSpokenFor(layout, author, subject)) return false;
    const beside = subject ? [subject.head] : [cue.to, cue.to + 1, cue.to + 2, cue.to + 3];
    return beside.some((at) => {
      const person = roster.personAt.get(at);
      const { low } = layout.words[at] ?? { low: '' };
      if (anybody && (person !== undefined || isA(layout.words[at], PERSON) || /^(?:he|she)$/.test(low)))
        return true;
      return (person !== undefined && person === author.person) || surnames.includes(low);
    });
  });
}

/** Paragraphs from an index on that can be the author's own: whole ones, up to what follows the statement. */
export function ownParagraphs(layout: TextLayout, from: number, reported: ReadonlySet<number>): number[] {
  const own: number[] = [];
  // "The statement said:" above the points of a list ends with the list.
  const listed =
    from > 0 && layout.text[layout.paragraphs[from - 1]!.end - 1] === ':' && isPoint(layout, from);
  for (let index = from; index < layout.paragraphs.length; index++) {
    const { start, end } = layout.paragraphs[index]!;
    const line = layout.text.slice(start, Math.min(end, start + 300));
    if (AFTERWARDS.test(line) || isEndLine(line) || (listed && !isPoint(layout, index))) break;
    // KCNA ends a text so.
    const isLast = layout.text.slice(end - 4, end) === ' -0-';
    // A heading, a date, a place; a salutation is the author's.
    const whole =
      isLast || /[.!?…"”’)]\s*$/u.test(layout.text.slice(Math.max(start, end - 3), end)) || end - start > 200;
    const salutation =
      own.length === 0 &&
      /^(?:Dear|Mr|Mrs|Ms|Madam|Ladies|Excellenc|Distinguished|Colleagues|Friends|Your )[^.!?]*,$/u.test(
        line,
      );
    if (isStageLine(line) || LINK.test(line) || DELIVERY.test(line) || !(whole || salutation)) continue;
    // "Brandt made public the following press statement “A dream” on January 13:"
    if (own.length === 0 && layout.text[end - 1] === ':' && FOLLOWS.test(line)) continue;
    const quoted = !/[\p{L}\p{N}]/u.test(unmarkedText(layout, layout.paragraphs[index]!));
    if (reported.has(index) || quoted) continue;
    own.push(index);
    if (isLast) break;
  }
  return own;
}

const FOLLOWS =
  /\bthe following (?:\p{L}+ ){0,3}(?:statement|remarks|message|letter|comments?|address|speech|declaration|communiqu[ée])\b/u;

const isPoint = ({ text, paragraphs }: TextLayout, index: number): boolean =>
  /^[-–—•*▪]\s/u.test(text.slice(paragraphs[index]?.start, paragraphs[index]?.end));

export function unmarkedText({ text, marked }: TextLayout, { start, end }: Span): string {
  let rest = '';
  let at = start;
  for (const one of marked) {
    if (one.end <= at || one.start >= end) continue;
    rest += text.slice(at, Math.max(at, one.start));
    at = Math.min(end, one.end);
  }
  return rest + text.slice(at, end);
}
