import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { isEndLine, isStageLine } from '../layout/speakerLabels.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../layout/wordClasses.ts';
import type { Roster } from '../names/roster.ts';
import { BODY_WORDS } from '../names/titleWords.ts';
import type { Reader } from '../prepareReader.ts';
import type { FoundCue } from './cue.ts';
import { bodyStatement } from './findBodyStatement.ts';
import { subjectBefore } from './findSubject.ts';
import type { Author, QuoteCandidate } from './quoteCandidate.ts';

const KINDS =
  '(?:statements?|remarks|speech|address|message|letter|testimony|comments|lecture|op-ed|declaration|toast|eulogy|greetings?|memo(?:randum)?|intervention|explanation of vote)';
const BEFORE =
  '(?:(?:full|joint|opening|closing|press|official|written|video|keynote|prepared|introductory|brief|short|national|concluding|welcome|transcript|text|of|the|an?|open|new)\\s+)*';
/** "Statement by Foreign Minister Ana Rusu on the Island States", "Remarks of President Holt at the Guildhall". */
const BY = new RegExp(
  `^${BEFORE}${KINDS}\\s+(?:(?:as\\s+)?delivered\\s+)?(?:by|of|from|attributable to)\\s+(?:the\\s+)?(.{2,140})$`,
  'iu',
);
/** "Foreign Minister Rusu's statement on …", "Secretary-General's remarks to the Security Council". */
const OWN = new RegExp(
  `^(?:(?:full|transcript|text|of|the)\\s+)*(.{2,100}?)['’]s?\\s+${BEFORE}${KINDS}\\b(?:\\s+(?:on|at|to|in|before|about|following|regarding|during|for|after|ahead)\\b.*|\\s*$|:.*)`,
  'iu',
);
/** Where the name of the author ends and the occasion begins. */
const OCCASION =
  /\s+(?:on|at|to|in|before|about|following|regarding|during|for|after|ahead|marking|with|concerning|upon|as|under|announcing|welcoming|condemning)\s|\s*[:|–—]\s*|\s+-\s+|\s*,\s*(?=\d)|\s*\(/iu;
const FIRST_PERSON =
  /(?<![\p{L}'’.])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]ur|[Uu]s)(?![\p{L}.])/u;
/** "Foreign Minister Holt said:", "… issued the following statement:" */
const ANNOUNCES =
  /\b(?:attributable to [^:]{2,80}|said|says|stated|declared|wrote|writes|(?:the following|a|this|her|his|their|its) (?:written |joint |brief |short |press |video )?(?:statement|remarks|message|letter|comments?)(?: (?:today|on|in|about|regarding|after|following|at)\b[^:]{0,90})?)\s*:$/u;
/** What comes after a statement on the same page, and is nobody's. */
const AFTERWARDS =
  /^(?:notes? (?:to|for) editors?|the full (?:report|text|statement|speech|transcript)\b[^.]{0,40}\b(?:can|is|may)\b|ends?$|background(?:\b|:)|about\b|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?\b|for (?:more|further) information|further information|follow us|sincerely|yours (?:sincerely|faithfully|truly)|respectfully|(?:best|kind|warm) regards|best wishes|with (?:best|kind|warm) regards|signed\b|cc:|enclosures?\b|ps\b|related\b|read more|share\b)/iu;
/** "Check against delivery", "As prepared for delivery", "FOR IMMEDIATE RELEASE". */
const DELIVERY =
  /^\W*(?:check against delivery|as (?:prepared|delivered|written|spoken)\b|embargo|for immediate release|press release|transcript\b|translation\b|courtesy translation|\[?unofficial)/iu;
const SIGNS =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully(?: yours)?|(?:best|kind|warm|warmest) regards|best wishes|with (?:best|kind|warm) regards|signed)\b[,.:]?/iu;

/**
 * The paragraphs of a text that is one author's own words: a statement, speech or letter under a title that says whose it
 * is ("Statement by …", "Remarks by …"), signed, with a sender, or announced by "X said:" and told in the first person.
 *
 * A text that reports of its author ("Holt said that …") is none.
 */
export function findAuthored(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
  spoken: ReadonlySet<number>,
): QuoteCandidate[] {
  if (spoken.size > 0) return [];
  const titled =
    titledAuthor(layout, roster, reader) ??
    signedAuthor(layout, roster) ??
    introducedAuthor(layout, roster, reader);
  const announcement = announcementAt(layout);
  const reported = reportedParagraphs(layout, cues);
  const ofBody = () => {
    const author = bodyStatement(layout, roster, reader, cues);
    return author ? candidates(layout, ownParagraphs(layout, 0, reported), author) : [];
  };
  if (!titled && announcement < 0) return ofBody();
  if (titled && !reportsOf(layout, roster, cues, titled.author)) {
    const own = ownParagraphs(
      layout,
      titled.from,
      new Set([...reported, ...toldOfOthers(layout, roster, cues, titled.author)]),
    );
    const text = own.map((index) => unmarkedText(layout, layout.paragraphs[index]!)).join('\n');
    if (titled.sure ? own.length > 0 : FIRST_PERSON.test(text)) return candidates(layout, own, titled.author);
  }
  const said = announcement < 0 ? [] : announced(layout, roster, reported, cues);
  return said.length > 0 ? said : ofBody();
}

interface TitledAuthor {
  readonly author: Author;
  /** Index of the first paragraph that may be the author's. */
  readonly from: number;
  /** The kind of text alone says that the words are the author's. */
  readonly sure: boolean;
}

function titledAuthor(layout: TextLayout, roster: Roster, reader: Reader): TitledAuthor | null {
  const { headline, headlineText, paragraphs, text } = layout;
  const lines: { line: string; start: number | null; from: number }[] = [];
  if (headlineText !== null) lines.push({ line: headlineText, start: headline?.start ?? null, from: 0 });
  paragraphs.slice(0, 3).forEach(({ start, end }, index) => {
    if (end - start <= 220) lines.push({ line: text.slice(start, end), start, from: index + 1 });
  });
  // "We, President Holt and President Rusu, note …"
  const first = paragraphs[0];
  const we =
    first &&
    /^We, ([^;:!?]{5,260}?), \p{Ll}/u.exec(text.slice(first.start, Math.min(first.end, first.start + 320)));
  const both = we && authorOf(roster, reader, we[1]!, first.start, text.slice(first.start, first.end));
  if (both && both.names.length > 0) return { author: both, from: 0, sure: true };
  for (const { line, start, from } of lines) {
    const flat = line.replace(/\s+/g, ' ');
    if (/[.!?]$/.test(flat.trim()) && start !== headline?.start) continue;
    const by = BY.exec(flat);
    const found = by ?? OWN.exec(flat);
    if (!found) continue;
    const phrase = by ? found[1]!.split(OCCASION)[0]! : found[1]!;
    const author = authorOf(roster, reader, phrase.trim(), start, line);
    if (author)
      return {
        author,
        from,
        sure: /^\W*(?:\w+\s+){0,3}(?:statement|letter|testimony|message|declaration)/iu.test(flat),
      };
  }
  return null;
}

/** Whom the words after "Statement by" name: persons of the headline or text, a body, or an office without a name. */
function authorOf(
  roster: Roster,
  reader: Reader,
  phrase: string,
  lineStart: number | null,
  line: string,
): Author | null {
  if (!/\p{Lu}/u.test(phrase) || phrase.split(' ').length > 22) return null;
  const at = lineStart === null ? -1 : line.indexOf(phrase);
  const mention = at < 0 ? null : { start: lineStart! + at, end: lineStart! + at + phrase.length };
  const people = roster.people.flatMap((one, index) => {
    const surname = one.name.split(' ').at(-1)!;
    return phrase.includes(one.name) ||
      new RegExp(`(?<!\\p{L})${escaped(surname)}(?!\\p{L})`, 'u').test(phrase)
      ? [index]
      : [];
  });
  const inHeadline = people.filter((index) => roster.inHeadline.includes(index));
  const named = inHeadline.length > 0 ? [...new Set(inHeadline)] : people;
  if (named.length === 1) return { person: named[0]!, names: [roster.people[named[0]!]!.name], mention };
  if (named.length > 1)
    return { person: null, names: named.map((index) => roster.people[index]!.name), mention };
  const body = reader.lexicon.speakers.find(
    (one) => one.kind === 'body' && [one.name, ...one.also].some((name) => phrase.includes(name)),
  );
  const last = phrase.split(' ');
  const institution = last.some(
    (word) => BODY_WORDS.has(word.toLowerCase()) || BODY_NOUNS.has(word.toLowerCase()),
  );
  const office =
    /\b(?:spokes\w+|minister|secretary|president|chancellor|premier|ambassador|representative|commissioner|chair\w*|governor|mayor|envoy|king|queen|pope|leaders|ministers)\b/iu.test(
      phrase,
    );
  if (body && !office) return { person: null, names: [body.name], mention };
  if (institution && !office) return { person: null, names: [phrase], mention };
  return office ? { person: null, names: [], mention } : null;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Foreign Minister Greta Holm gave this speech at the Guildhall" above the speech. */
function introducedAuthor(layout: TextLayout, roster: Roster, reader: Reader): TitledAuthor | null {
  const { headline, paragraphs, text } = layout;
  const lines = [...(headline ? [headline] : []), ...paragraphs.slice(0, 3)];
  for (const [index, { start, end }] of lines.entries()) {
    const found = end - start <= 300 && GIVES.exec(text.slice(start, end));
    if (!found) continue;
    const phrase = text.slice(start, start + found.index).replace(/^The\s/, '');
    const author =
      personWithin(layout, roster, { start, end: start + found.index }) ??
      authorOf(roster, reader, phrase, start, text.slice(start, end));
    return author && { author, from: index + 1 - (headline ? 1 : 0), sure: false };
  }
  return null;
}
const GIVES =
  /\s(?:has )?(?:gave|given|delivered|made|issued|read)\s(?:this|the following|a|an|his|her|the)\s(?:\w+\s){0,3}(?:speech|statement|remarks|address|lecture|intervention)\b/u;

/** The author of a letter, memo or e-mail: who signs under "Sincerely", or the "From:" of its head. */
function signedAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { paragraphs, text } = layout;
  const line = (index: number) => text.slice(paragraphs[index]!.start, paragraphs[index]!.end);
  const head = paragraphs.slice(0, 8).findIndex((_, index) => /^From:\s+\S/u.test(line(index)));
  if (head >= 0) {
    const person = personWithin(layout, roster, paragraphs[head]!);
    const from = paragraphs.findIndex(
      (_, index) => index > head && !/^(?:to|cc|bcc|date|sent|subject|re|from)\s*:/iu.test(line(index)),
    );
    if (
      person &&
      from >= 0 &&
      paragraphs.slice(0, 8).some((_, index) => /(?:^|\n)(?:To|Subject|Re):/u.test(line(index)))
    )
      return { author: person, from, sure: true };
  }
  const dear = paragraphs
    .slice(0, 12)
    .findIndex((_, index) => /^Dear\b[^.!?]{1,120}[,:]?$/u.test(line(index)));
  if (dear < 0) return null;
  for (let index = paragraphs.length - 1; index > dear; index--) {
    if (!SIGNS.test(line(index))) continue;
    const signature = {
      start: paragraphs[index]!.start,
      end: paragraphs[Math.min(index + 3, paragraphs.length - 1)]!.end,
    };
    const person = personWithin(layout, roster, signature);
    return person && { author: person, from: dear + 1, sure: true };
  }
  return null;
}

/** The person named last in a span: "Responding to Anna Berg, Otto Holt said:". */
function lastPersonWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
  let last = personWithin(layout, roster, span);
  for (
    let next = last;
    next;
    next = personWithin(layout, roster, { start: next.mention!.end, end: span.end })
  )
    last = next;
  return last;
}

function personWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
  for (const [at, word] of layout.words.entries()) {
    if (word.start < span.start) continue;
    if (word.start >= span.end) return null;
    const person = roster.personAt.get(at);
    if (person === undefined) continue;
    let to = at;
    while (roster.personAt.get(to + 1) === person) to++;
    return {
      person,
      names: [roster.people[person]!.name],
      mention: { start: word.start, end: layout.words[to]!.end },
    };
  }
  return null;
}

/** Paragraphs in which somebody else is told to say something, outside quotation marks. */
function reportedParagraphs(layout: TextLayout, cues: readonly FoundCue[]): ReadonlySet<number> {
  const reported = new Set<number>();
  for (const cue of cues) {
    const sentence = layout.sentences[cue.sentence]!;
    const subject = subjectBefore(layout, cue, sentence.from);
    const inverted = layout.words[cue.from - 1]?.quotedSpan ?? -1;
    if ((subject && /^(?:he|she|they)$/.test(layout.words[subject.head]!.low)) || inverted >= 0)
      reported.add(sentence.paragraph);
  }
  return reported;
}

/**
 * Paragraphs in which a statement tells what somebody else said: "Secretary Blinken underscored …" under a
 * spokesperson's name. They are read as reports, so that what is said stays with whom it is given to.
 */
function toldOfOthers(
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
    const person = roster.personAt.get(subject.head);
    const { low } = words[subject.head]!;
    const other =
      person === undefined ? PERSON_NOUNS.has(low) || /^(?:he|she)$/.test(low) : person !== author.person;
    const own = /(?<![\p{L}'’.])(?:I|[Mm]y|[Mm]e)(?![\p{L}.])/u.test(
      unmarkedText(layout, paragraphs[sentence.paragraph]!),
    );
    if (other && !own) told.add(sentence.paragraph);
  }
  return told;
}

/** Whether the text tells of its author that they said something: then it is a report. */
function reportsOf(layout: TextLayout, roster: Roster, cues: readonly FoundCue[], author: Author): boolean {
  // Of an office without a name, any third person who says something makes the text a report, unless it says "I".
  const anybody =
    author.names.length === 0 &&
    !layout.paragraphs.some((paragraph) => FIRST_PERSON.test(unmarkedText(layout, paragraph)));
  const surnames = author.names.map((name) => name.split(' ').at(-1)!.toLowerCase());
  return cues.some((cue) => {
    const subject = subjectBefore(layout, cue, layout.sentences[cue.sentence]!.from);
    const beside = subject ? [subject.head] : [cue.to, cue.to + 1, cue.to + 2, cue.to + 3];
    return beside.some((at) => {
      const person = roster.personAt.get(at);
      const { low } = layout.words[at] ?? { low: '' };
      if (anybody && (person !== undefined || PERSON_NOUNS.has(low) || /^(?:he|she)$/.test(low))) return true;
      return (person !== undefined && person === author.person) || surnames.includes(low);
    });
  });
}

/** Paragraphs from an index on that can be the author's own: whole ones, up to what follows the statement. */
function ownParagraphs(layout: TextLayout, from: number, reported: ReadonlySet<number>): number[] {
  const own: number[] = [];
  for (let index = from; index < layout.paragraphs.length; index++) {
    const { start, end } = layout.paragraphs[index]!;
    const line = layout.text.slice(start, Math.min(end, start + 300));
    if (AFTERWARDS.test(line) || isEndLine(line)) break;
    // A heading, a date, a place; a salutation is the author's.
    const whole =
      /[.!?…"”’)]\s*$/u.test(layout.text.slice(Math.max(start, end - 3), end)) || end - start > 200;
    const salutation =
      own.length === 0 &&
      /^(?:Dear|Mr|Mrs|Ms|Madam|Ladies|Excellenc|Distinguished|Colleagues|Friends|Your )[^.!?]*,$/u.test(
        line,
      );
    if (isStageLine(line) || DELIVERY.test(line) || !(whole || salutation)) continue;
    const quoted = !/[\p{L}\p{N}]/u.test(unmarkedText(layout, layout.paragraphs[index]!));
    if (reported.has(index) || quoted) continue;
    own.push(index);
  }
  return own;
}

/** Index of the first paragraph that announces another's words with a colon at its end; -1 where none does. */
const announcementAt = ({ text, paragraphs }: TextLayout): number =>
  paragraphs.findIndex(({ end }, index) => text[end - 1] === ':' && index + 1 < paragraphs.length);

/** A release announces its statement within so many paragraphs. */
const MOST_BEFORE = 1;

/** "Holt said:" and what stands below it without marks: one paragraph, and those that go on in the first person. */
function announced(
  layout: TextLayout,
  roster: Roster,
  reported: ReadonlySet<number>,
  cues: readonly FoundCue[],
): QuoteCandidate[] {
  const told = new Set(cues.map((cue) => layout.sentences[cue.sentence]!.paragraph));
  const { paragraphs, text, marked } = layout;
  for (const [index, { start, end }] of paragraphs.entries()) {
    const line = text.slice(start, end);
    if (line.length > 500 || !ANNOUNCES.test(line.trim()) || index + 1 >= paragraphs.length) continue;
    const next = paragraphs[index + 1]!;
    if (/^["“„«'‘]/u.test(text.slice(next.start, next.start + 1))) continue;
    const author = lastPersonWithin(layout, roster, paragraphs[index]!);
    if (!author) continue;
    const all = ownParagraphs(layout, index + 1, new Set());
    if (all[0] !== index + 1) continue;
    if (/attributable to/.test(line)) {
      const others = toldOfOthers(layout, roster, cues, author);
      return candidates(
        layout,
        all.filter((one) => !others.has(one)),
        author,
      );
    }
    const inFirst = (one: number) => FIRST_PERSON.test(unmarkedText(layout, paragraphs[one]!));
    const own: number[] = [];
    for (const one of all) {
      if (reported.has(one) || (told.has(one) && one !== all[0] && !inFirst(one))) break;
      if (own.length > 0 && one !== own.at(-1)! + 1) break;
      own.push(one);
    }
    // In the third person only a release that holds nothing else goes on: what follows in a report is the reporter's.
    const release = index <= MOST_BEFORE && own.length === all.length && marked.length === 0;
    if (own.length > 0)
      return candidates(layout, own.some(inFirst) || release ? own : own.slice(0, 1), author);
  }
  return [];
}

function unmarkedText({ text, marked }: TextLayout, { start, end }: Span): string {
  let rest = '';
  let at = start;
  for (const one of marked) {
    if (one.end <= at || one.start >= end) continue;
    rest += text.slice(at, Math.max(at, one.start));
    at = Math.min(end, one.end);
  }
  return rest + text.slice(at, end);
}

function candidates(layout: TextLayout, own: readonly number[], author: Author): QuoteCandidate[] {
  const { sentences, paragraphs } = layout;
  const kept = new Set(own);
  const found: QuoteCandidate[] = [];
  let before = -1;
  for (const [index, { paragraph }] of sentences.entries()) {
    if (paragraph === before || !kept.has(paragraph)) continue;
    before = paragraph;
    const { start, end } = paragraphs[paragraph]!;
    found.push({
      spans: [{ start, end }],
      cue: null,
      subject: null,
      how: 'author',
      author,
      sentence: index,
      quotedSpans: [],
    });
  }
  return found;
}
