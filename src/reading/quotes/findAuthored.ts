import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { announcedAuthor } from './announcedAuthor.ts';
import { columnAuthor } from './columnAuthor.ts';
import type { FoundCue } from './cue.ts';
import { briefingAuthor, introducedAuthor, type TitledAuthor, titledAuthor } from './findAuthor.ts';
import { bodyStatement, isOfCouncil } from './findBodyStatement.ts';
import {
  FIRST_PERSON,
  ownParagraphs,
  reportedParagraphs,
  reportsOf,
  toldOfOthers,
  unmarkedText,
} from './ownParagraphs.ts';
import type { Author, QuoteCandidate } from './quoteCandidate.ts';
import { signedAuthor } from './signedAuthor.ts';

/** "In her evening address, President Holm recalled that …:", where what follows is in the first person. */
const TELLS_OF_ADDRESS =
  /^In (?:his|her|an?|the) (?:\p{L}+ ){0,3}(?:speech|address|remarks|message)\b[^:\n]{2,300}:$/u;

/** "Foreign Minister Holt said:", "… issued the following statement:" */
const SAYS =
  /\b(?:attributable to [^:]{2,80}|(?:said|stated|noted|declared)(?: in a statement)?,? (?:the following|as follows|this)|said|says|stated|states|declared|declares|wrote|writes|continue[sd]|comment(?:s|ed)|conclude[sd]|(?:tweeted|posted|wrote|writes|said|says|added|published)(?: (?:today|earlier|later))? (?:on|in) (?:X|Twitter|Facebook|Telegram|Instagram|Truth Social|LinkedIn|Weibo|VK|social media|(?:his|her|their|its|an?) (?:\p{L}+ ){0,4}(?:channel|page|account|blog|post|profile))(?:,? formerly [^:]{2,20})?|(?:in|with) an? (?:[\p{L}-]+ ){0,2}(?:post|message|thread|statement|tweet) on (?:X|Twitter|Facebook|Telegram|Instagram|Truth Social|LinkedIn|Weibo|social media)(?: (?:on )?\p{L}+)?|tweeted|posted|[Pp]ost (?:of|by) [^:\n]{3,80}|(?:the following|a|this|her|his|their|its) (?:written |joint |brief |short |press |video )?(?:statement|remarks|message|letter|comments?)(?: (?:today|on|in|about|regarding|after|following|at)\b[^:]{0,160})?|[Tt]he following (?:written |joint |press )?(?:statement|remarks|message|letter|comments?)\b[^:]{0,60}\b(?:issued|released|made|delivered|given|published)\b[^:]{0,80}\bby\b[^:]{2,120})(?:\s*\[\p{L}{2,3}\])?\s*:$/u;

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
  published: string | null,
): QuoteCandidate[] {
  const briefing = briefingAuthor(layout, roster);
  // A transcript whose labels could not be read: nobody's alone.
  const labelled = [...layout.labels.values()].filter(({ bare }) => !bare).length;
  if (spoken.size === 0 && labelled >= MOST_LABELS) return [];
  if (spoken.size > 0 && !briefing) return openingWords(layout, roster, reader, cues, spoken);
  const reported = reportedParagraphs(layout, cues);
  if (briefing) {
    // Up to the first label all is the spokesperson's; then the labels say who speaks.
    const firstLabel = Math.min(...spoken);
    const others = new Set([...reported, ...toldOfOthers(layout, roster, cues, briefing.author)]);
    const own = ownParagraphs(layout, briefing.from, others).filter((index) => index < firstLabel);
    return candidates(layout, own, { ...briefing.author, tells: true });
  }
  const titled =
    titledAuthor(layout, roster, reader) ??
    signedAuthor(layout, roster) ??
    introducedAuthor(layout, roster, reader) ??
    columnAuthor(layout, roster);
  const own = titled ? inFullText(layout, wordsOf(layout, roster, cues, titled)) : [];
  if (titled && own.length > 0) return candidates(layout, own, { ...titled.author, tells: true });
  const said = announcementAt(layout) < 0 ? [] : announced(layout, roster, reader, reported, cues, published);
  if (said.length > 0) return said;
  const body = bodyStatement(layout, roster, reader, cues);
  if (!body) return [];
  // "The G7 leaders condemn": not somebody else.
  const opensOn = (index: number) =>
    body.names.some((name) => layout.text.startsWith(`The ${name}`, layout.paragraphs[index]!.start));
  const told = [...toldOfOthers(layout, roster, cues, body)].filter((index) => !opensOn(index));
  const others = isOfCouncil(layout) ? new Set<number>() : new Set([...reported, ...told]);
  return candidates(layout, inFullText(layout, ownParagraphs(layout, 0, others)), body);
}

/** The paragraphs below "Below is the full text of the document:"; all where no such line is at the head. */
function inFullText({ text, paragraphs }: TextLayout, own: readonly number[]): readonly number[] {
  const at = paragraphs
    .slice(0, MOST_HEAD)
    .findLastIndex(({ start, end }) => end - start < 200 && FULL_TEXT.test(text.slice(start, end)));
  const below = own.filter((index) => index > at);
  return below.length > 0 ? below : own;
}
const FULL_TEXT =
  /^(?:Below|Here|Following|The following) (?:is|are)\b[^.!?:]{0,80}\b(?:text|transcript|statement|document|letter|remarks|communiqu[ée])\b[^.!?:]{0,80}:$|^(?:The )?[Ff]ull (?:text|transcript)\b[^.!?:]{0,80}:$/u;
/** In paragraphs: where such a line may stand. */
const MOST_HEAD = 8;
/** Nothing at the head of a release is longer: an office, a date, a place. */
const HEAD_LINE = 80;

/** The paragraphs that are the words of whom a title or signature names; none where the text may report of them. */
function wordsOf(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
  titled: TitledAuthor,
): readonly number[] {
  const { author, from, until = layout.paragraphs.length } = titled;
  if (isUnlabelledTalk(layout, titled) || reportsOf(layout, roster, cues, author)) return [];
  const others = new Set([
    ...reportedParagraphs(layout, cues, author),
    ...toldOfOthers(layout, roster, cues, author),
  ]);
  const own = ownParagraphs(layout, from, others).filter(
    (index) => index < until && !(titled.column && quotesOthers(layout, cues, index)),
  );
  if (own.length === 0) return inMarksBelow(layout, from);
  if (titled.sure) return own;
  const text = own.map((index) => unmarkedText(layout, layout.paragraphs[index]!)).join('\n');
  const told = own.filter((index) => namesAuthor(layout, author, index)).length;
  return FIRST_PERSON.test(text) && told < MOST_TOLD ? own : [];
}

/** A press conference in which nobody is labelled: who asks and who answers cannot be told. */
const isUnlabelledTalk = ({ paragraphs, text }: TextLayout, { asked }: TitledAuthor): boolean =>
  asked === true && paragraphs.some(({ start, end }) => /\?["”’]?(?:\n|$)/u.test(text.slice(start, end)));

/**
 * What somebody says before the first label: "Press conference by Otto Brandt" above the opening, whose first person and whose
 * later labels show that it is theirs.
 */
function openingWords(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  cues: readonly FoundCue[],
  spoken: ReadonlySet<number>,
): QuoteCandidate[] {
  const titled = titledAuthor(layout, roster, reader);
  const firstLabel = Math.min(...spoken);
  // Of a body the opening may be a report.
  const ofBody = titled?.author.person === null && titled.author.names.length > 0;
  if (!titled || ofBody || firstLabel <= titled.from) return [];
  const reported = reportedParagraphs(layout, cues);
  const own = ownParagraphs(layout, titled.from, reported).filter((index) => index < firstLabel);
  const text = own.map((index) => unmarkedText(layout, layout.paragraphs[index]!)).join('\n');
  const told = own.some((index) => tellsOf(layout, titled.author, index));
  return !told && FIRST_PERSON.test(text) ? candidates(layout, own, { ...titled.author, tells: true }) : [];
}

/** What a column reports that others say stays theirs. */
function quotesOthers(
  { marked, paragraphs, sentences }: TextLayout,
  cues: readonly FoundCue[],
  paragraph: number,
): boolean {
  const { start, end } = paragraphs[paragraph]!;
  return (
    marked.some((one) => one.start < end && one.end > start) ||
    cues.some(({ sentence }) => sentences[sentence]!.paragraph === paragraph)
  );
}

/** The paragraphs of the one long run in marks that begins below a title and the head of a release: the whole of what is said. */
function inMarksBelow({ marked, paragraphs, text }: TextLayout, from: number): number[] {
  const isHead = ({ start, end }: Span) =>
    end - start < HEAD_LINE && !/[.!?]["”’]?$/u.test(text.slice(start, end));
  const first = paragraphs.slice(from, from + MOST_HEAD).find((one) => !isHead(one));
  const run = first && marked.find(({ start }) => start === first.start);
  if (!run || run.pieces.length < 2) return [];
  return paragraphs.flatMap(({ start, end }, index) => (start >= run.start && end <= run.end ? [index] : []));
}

/** A statement has fewer lines that look like speaker labels. */
const MOST_LABELS = 4;

/** Index of the first paragraph that announces another's words with a colon at its end; -1 where none does. */
const announcementAt = ({ text, paragraphs }: TextLayout): number =>
  paragraphs.findIndex(({ end }, index) => text[end - 1] === ':' && index + 1 < paragraphs.length);

/** A release announces its statement behind so many paragraphs of sentences. */
const MOST_BEFORE = 1;

/** Whether a line with a colon at its end leads to somebody's own words. */
const announces = (line: string): boolean => SAYS.test(line.trim()) || TELLS_OF_ADDRESS.test(line.trim());

/** "Holt said:" and what is below it without marks: one paragraph, and those that go on in the first person. */
function announced(
  layout: TextLayout,
  roster: Roster,
  reader: Reader,
  reported: ReadonlySet<number>,
  cues: readonly FoundCue[],
  published: string | null,
): QuoteCandidate[] {
  const { paragraphs, text } = layout;
  const found: QuoteCandidate[] = [];
  let read = -1;
  for (const [index, { start, end }] of paragraphs.entries()) {
    const line = text.slice(start, end).replace(CALLED, '');
    if (index <= read || line.length > 500 || !announces(line) || index + 1 >= paragraphs.length) continue;
    const next = paragraphs[index + 1]!;
    if (/^["“„«'‘]/u.test(text.slice(next.start, next.start + 1))) continue;
    const author = announcedAuthor(layout, roster, reader, cues, index, published);
    const below = author ? ownParagraphs(layout, index + 1, new Set()) : [];
    if (!author || below[0] !== index + 1) continue;
    const opens = opensRelease(layout, index);
    if ((opens && isIssued(layout, line, below)) || /attributable to/.test(line)) {
      const others = toldOfOthers(layout, roster, cues, author);
      return candidates(
        layout,
        below.filter((one) => !others.has(one)),
        author,
      );
    }
    const own = goesOnAs(layout, author, below, reported, cues);
    if (own.length === 0) continue;
    // "In a speech, Holm set out three goals:" may lead to the reporter's list of them.
    if (TELLS_OF_ADDRESS.test(line.trim()) && !own.some((one) => isInFirstPerson(layout, one))) continue;
    const kept = withoutReporter(layout, own, below, opens);
    found.push(...candidates(layout, kept, author));
    read = kept.at(-1)!;
  }
  return found;
}

/** Whether a line is at the head of a release. */
function opensRelease({ paragraphs, text }: TextLayout, index: number): boolean {
  const sentences = paragraphs
    .slice(0, index)
    .filter(({ start, end }) => /[.!?]["”’]?$/.test(text.slice(start, end)));
  return sentences.length <= MOST_BEFORE;
}

/** "issued the following statement:" above paragraphs in which nobody reports. */
const isIssued = (layout: TextLayout, line: string, below: readonly number[]): boolean =>
  /\b(?:following|as follows)\b[^:]{0,120}:$/u.test(line.trim()) &&
  !below.some((one) => /\b(?:said|told)\b/.test(unmarkedText(layout, layout.paragraphs[one]!)));

const isInFirstPerson = (layout: TextLayout, paragraph: number): boolean =>
  FIRST_PERSON.test(unmarkedText(layout, layout.paragraphs[paragraph]!));

/** The paragraphs below an announcement up to where somebody else speaks, or the text speaks of its author. */
function goesOnAs(
  layout: TextLayout,
  author: Author,
  below: readonly number[],
  reported: ReadonlySet<number>,
  cues: readonly FoundCue[],
): number[] {
  const { paragraphs, sentences, text } = layout;
  const told = new Set(cues.map((cue) => sentences[cue.sentence]!.paragraph));
  const end = below.findIndex(
    (one, order) =>
      reported.has(one) ||
      (order > 0 && told.has(one) && !isInFirstPerson(layout, one)) ||
      (order > 0 && (one !== below[order - 1]! + 1 || tellsOf(layout, author, one))) ||
      text[paragraphs[one]!.end - 1] === ':',
  );
  return end < 0 ? [...below] : below.slice(0, end);
}

/** Of an author's paragraphs those behind which the reporter does not go on. */
function withoutReporter(
  layout: TextLayout,
  own: readonly number[],
  below: readonly number[],
  opens: boolean,
): readonly number[] {
  const { paragraphs, text, marked } = layout;
  // The mark that closes shows where the words end, though none opens them.
  const closed = own.findIndex((one) => closesAlone(layout, paragraphs[one]!));
  if (closed >= 0) return own.slice(0, closed + 1);
  const isWhole = own.length === below.length;
  const lastInFirst = own.findLastIndex((one) => isInFirstPerson(layout, one));
  // In the third person only a release that holds nothing else goes on: what follows in a report is the reporter's.
  if (lastInFirst < 0) return opens && isWhole && marked.length === 0 ? own : own.slice(0, 1);
  // Among several posts, and in a report, the reporter goes on behind the last words in the first person.
  const announcements = paragraphs.filter(({ start, end }) => announces(text.slice(start, end)));
  return isWhole && announcements.length <= 1 ? own : own.slice(0, lastInFirst + 1);
}

/** "released the following statement titled “The price of war” on March 3:" */
const CALLED = /,? (?:titled|entitled|headlined) (?:"[^"\n]{3,200}"|“[^”\n]{3,200}”),?/u;

const closesAlone = ({ text }: TextLayout, { start, end }: Span): boolean =>
  text[end - 1] === '”' && !text.slice(start, end).includes('“');

/** In so many paragraphs nobody names themselves. */
const MOST_TOLD = 2;

/** Whether a paragraph names its author, who says "I" nowhere in it. */
function namesAuthor(layout: TextLayout, { names }: Author, paragraph: number): boolean {
  const line = unmarkedText(layout, layout.paragraphs[paragraph]!);
  return (
    names.some((name) => line.includes(name.split(' ').at(-1)!)) &&
    !/(?<!\p{L})(?:I|[Mm]y|[Mm]e)(?!\p{L})/u.test(line)
  );
}

/** "… the Foreign Secretary will return to the Gulf": whoever speaks is not called so by themselves. */
function tellsOf({ text, paragraphs }: TextLayout, { names, mention }: Author, paragraph: number): boolean {
  const { start, end } = paragraphs[paragraph]!;
  const called = [
    ...names.map((name) => name.split(' ').at(-1)!),
    ...(mention ? [text.slice(mention.start, mention.end).replace(/^the /i, '')] : []),
  ];
  const told = text.slice(start, end);
  return called.some((one) => told.includes(one)) && !FIRST_PERSON.test(told);
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
