import { singleSpaced } from '../../text/singleSpaced.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { officeSpokenFor } from '../names/sideSpokenFor.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, IN_BODY_NAME, isKind, PERSON, TITLE } from '../rules/wordKinds.ts';
import { personWithin } from './personWithin.ts';
import type { Author } from './quoteCandidate.ts';

const KINDS =
  '(?:statements?|remarks|speech|address|message|letter|testimony|comments?|commentary|lecture|op-ed|declaration|toast|eulogy|greetings?|memo(?:randum)?|intervention|explanation of vote|briefing|press conference|press point|press availability|doorstep)';

const BEFORE =
  '(?:(?:full|joint|opening|closing|press|doorstep|arrival|extraordinary|special|virtual|pre-\\p{L}+|post-\\p{L}+|official|written|video|keynote|prepared|introductory|brief|short|national|concluding|inaugural|farewell|victory|acceptance|televised|annual|New Year(?:.s)?(?: (?:Day|Eve))?|Christmas|Easter|welcome|weekly|daily|regular|noon|media|news|rush|transcript|text|of|the|an?|open|new)\\s+)*';

/** "Foreign Minister Rusu's remarks and answers to media questions at …" */
const AND_ANSWERS =
  '(?:\\s+and\\s+(?:answers?|repl(?:y|ies)|responses?)(?:\\s+to\\s+(?:\\p{L}+\\s+){0,3}questions?)?)?';

/** "QA-31, 6 December 2015, " before a title. */
const NUMBERED = '(?:No|QA)[\\s:.-]*\\d+(?:\\/\\d+)?,\\s+(?:\\d{1,2} \\p{L}+ \\d{4},\\s+)?';

/** "Statement by Foreign Minister Ana Rusu on the Island States", "Remarks of President Holt at the Guildhall". */
const BY = new RegExp(
  `^(?:(?:[\\p{Lu}][^:.!?]{1,60}:\\s+){1,2}|${NUMBERED})?${BEFORE}${KINDS}${AND_ANSWERS}\\s+(?:(?:on|at|in|to|before|regarding|about)\\s[^,\n]{2,120},\\s(?=as\\sdelivered\\sby)|to the (?:press|media|council|assembly)\\s(?=by\\s))?(?:(?:as\\s+)?delivered\\s+)?(?:by|of|from|attributable to)\\s+(?:the\\s+)?(.{2,260})$`,
  'iu',
);

/** "Foreign Minister Rusu's statement on …", "Secretary-General's remarks to the Security Council". */
const OWN = new RegExp(
  `^(?:(?:full|transcript|text|of|the)\\s+)*(.{2,100}?)['’]s?\\s+${BEFORE}${KINDS}\\b${AND_ANSWERS}(?:\\s+(?:on|at|to|in|before|about|following|regarding|during|for|after|ahead)\\b.*|\\s*$|:.*)`,
  'iu',
);

/** "Statement by Ambassador Greta Holm at the Security Council meeting on the strait.": a title, though it has a full stop. */
const AT_MEETING = new RegExp(
  `^${BEFORE}(?:statement|remarks|speech|intervention|explanation of vote)\\s+(?:as delivered )?by (?:[\\p{L}.'’-]+ ){1,6}\\p{Lu}[\\p{L}'’-]+(?:, [^,.]{3,60},)? (?:at|to|in|before|during) the (?:[\\p{L}’'-]+ ){0,6}(?:meeting|briefing|session|debate|council|committee|conference|assembly|dialogue)\\b[^.!?;:]{0,120}\\.$`,
  'iu',
);

/** "Norland's statement on the strait. Delivered by Ambassador Greta Holm." */
const DELIVERED = new RegExp(
  `(?:^|\\b${KINDS}\\b[^\n]*[.)–—|-]\\s+)(?:as\\s+)?delivered by (?:the )?(\\p{L}.{3,140}?)\\.?$`,
  'iu',
);

/** "The main points of the minister's briefing": in whoever's words sums them up. */
const SUMS_UP = /\b(?:main|key|highlights?|takeaways?|points|summary|excerpts?|quotes)\b/iu;

/** Where the name of the author ends and the occasion begins. */
const OCCASION =
  /\s+(?:on|at|to|in|outside|before|about|following|regarding|during|for|after|ahead|marking|with|concerning|upon|as|under|announcing|welcoming|condemning)\s|\s*[:|–—]\s*|\s+-\s+|\s*,\s*(?=\d)|\s*\(/iu;

/** Whose words a text is, by a line at its head or its foot. */
export interface TitledAuthor {
  readonly author: Author;
  /** Index of the first paragraph that may be the author's. */
  readonly from: number;
  /** The kind of text alone says that the words are the author's. */
  readonly sure: boolean;
  /** Index of the paragraph that signs it. */
  readonly until?: number;
  /** A press conference or briefing: others ask in it. */
  readonly asked?: boolean;
  /** An opinion piece, in which others are quoted. */
  readonly column?: boolean;
}

/** "19 Nov. 2019 -", "|", "(As delivered)", "Last updated …": what is among the lines of a title. */
const BETWEEN_TITLES =
  /^(?:\W+|\([^()]{1,40}\)|(?:last )?updated\b.{0,40}|[^\n]{0,20}\b\d{4}\b[^\n]{0,20})$/iu;

interface TitleLine {
  readonly line: string;
  /** Offset in the text; null for a title that is outside it. */
  readonly start: number | null;
  /** Index of the paragraph below. */
  readonly from: number;
}

/** Whose words a title or one of the first lines says that a text is: "Statement by Foreign Minister Ana Rusu"; null where none does. */
export function titledAuthor(layout: TextLayout, roster: Roster, reader: Reader): TitledAuthor | null {
  const both = authorsOfJoint(layout, roster, reader);
  if (both) return both;
  // The title's "Ambassador's remarks", where no line below says whose.
  let nameless: TitledAuthor | null = null;
  for (const title of titleLines(layout)) {
    const found = authorInTitle(layout, title, roster, reader);
    if (!found) continue;
    if (!found.isNameless || nameless !== null || title.start !== null) return found.titled;
    nameless = found.titled;
  }
  return nameless;
}

/** The title and the lines below it that are short enough to be of it. */
function titleLines({ headline, headlineText, paragraphs, text }: TextLayout): TitleLine[] {
  const lines: TitleLine[] = [];
  if (headlineText !== null) lines.push({ line: headlineText, start: headline?.start ?? null, from: 0 });
  let passed = 0;
  for (let index = 0; index < Math.min(paragraphs.length, 8) && index - passed < 3; index++) {
    const { start, end } = paragraphs[index]!;
    if (end - start > 320) continue;
    const line = text.slice(start, end);
    if (BETWEEN_TITLES.test(line)) passed++;
    else lines.push({ line, start, from: index + 1 });
  }
  return lines;
}

/** "We, President Holt and President Rusu, note …": those who say so together; null where a text does not begin so. */
function authorsOfJoint(
  { paragraphs, text }: TextLayout,
  roster: Roster,
  reader: Reader,
): TitledAuthor | null {
  const [first] = paragraphs;
  if (!first) return null;
  const opening = text.slice(first.start, Math.min(first.end, first.start + 320));
  const we = /^We, ([^;:!?]{5,260}?), \p{Ll}/u.exec(opening);
  const author = we && authorOf(roster, reader, we[1]!, first.start, text.slice(first.start, first.end));
  return author && author.names.length > 0 ? { author, from: 0, sure: true } : null;
}

/** "Remarks by the Ambassador", "Foreign Minister Rusu's statement on …": whose words a line says they are; null where it is no such title. */
function authorInTitle(
  layout: TextLayout,
  { line, start, from }: TitleLine,
  roster: Roster,
  reader: Reader,
): { readonly titled: TitledAuthor; readonly isNameless: boolean } | null {
  const flat = singleSpaced(line);
  const isSentence = /[.!?]$/.test(flat.trim()) && start !== layout.headline?.start;
  const delivered = DELIVERED.exec(flat.trim());
  if (isSentence && !AT_MEETING.test(flat.trim()) && !delivered) return null;
  const by = delivered ?? BY.exec(flat);
  const found = by ?? OWN.exec(flat);
  if (!found || (!by && SUMS_UP.test(found[1]!))) return null;
  // "The closing statement of the council said:"
  const phrase = by
    ? found[1]!.split(OCCASION)[0]!.replace(/\s(?:said|says|stated|states|reads?)$/u, '')
    : found[1]!;
  const author = authorOf(roster, reader, phrase.trim(), start, line);
  if (!author) return null;
  const office = officeSpokenFor(found[1]!)?.office ?? principalsOffice(phrase, roster);
  const spoken = office ? { ...(signedSpokesperson(layout, roster) ?? author), speaksFor: office } : author;
  return {
    titled: { author: spoken, from, sure: isSure(flat), asked: isAsked(flat) },
    isNameless: author.names.length === 0 && office === undefined,
  };
}

/** The office that a bare "spokesperson" speaks for, in a text of whoever holds it; undefined for any other phrase. */
const principalsOffice = (phrase: string, { principal }: Roster): string | undefined =>
  SPOKESPERSON.test(phrase.trim()) ? (principal?.title.split(' ').at(-1) ?? '') : undefined;

/** "Statement by the Spokesperson on …": of whoever publishes it. */
const SPOKESPERSON =
  /^(?:the )?(?:(?:deputy|official|lead|EU|EEAS|NATO|UN|OSCE|IAEA) )*spokes(?:person|man|woman)$/iu;

const SURE = new RegExp(
  `^(?:${NUMBERED})?\\W*(?:\\w+\\s+){0,3}(?:statement|letter|testimony|message|declaration|explanation of vote)`,
  'iu',
);
const isSure = (line: string): boolean => SURE.test(line);
const isAsked = (line: string): boolean =>
  /\b(?:press|news|media) conference\b|\bbriefing\b|\bdoorstep\b/iu.test(line);

/** The line below a statement that names its spokesperson: "Otto Lindqvist, Spokesperson for the Secretary-General". */
function signedSpokesperson(layout: TextLayout, roster: Roster): Author | null {
  const { text, paragraphs } = layout;
  const signed = paragraphs
    .slice(-4)
    .findLast(
      ({ start, end }) =>
        end - start < 140 && /^\p{Lu}[^.!?]{2,60},\s(?:\p{L}+ )?[Ss]pokes/u.test(text.slice(start, end)),
    );
  return signed ? personWithin(layout, roster, signed) : null;
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
  const plain = (name: string) => name.toLowerCase().replaceAll('-', ' ');
  const people = roster.people.flatMap((one, index) => {
    const surname = one.name.split(' ').at(-1)!;
    // "Kim Yo Jong" is Kim Yo-jong, and "Volodymyr Zelensky" is Volodymyr Zelenskyy.
    const spelt = [one.name, ...(one.known?.also ?? []).filter((name) => name.includes(' '))];
    return spelt.some((name) => plain(phrase).includes(plain(name))) ||
      new RegExp(`(?<!\\p{L})${escaped(surname)}(?!\\p{L})`, 'u').test(phrase)
      ? [index]
      : [];
  });
  const inHeadline = people.filter((index) => roster.inHeadline.includes(index));
  const named = inHeadline.length > 0 ? [...new Set(inHeadline)] : people;
  if (named.length === 1) return { person: named[0]!, names: [roster.people[named[0]!]!.name], mention };
  if (named.length > 1)
    return { person: null, names: named.map((index) => roster.people[index]!.name), mention };
  // "Federal Foreign Office" is not the "Foreign Office": the longest name counts.
  const bodies = reader.lexicon.speakers.flatMap((one) =>
    one.kind === 'body'
      ? [one.name, ...one.also].filter((name) => hasWords(phrase, name)).map((name) => ({ one, name }))
      : [],
  );
  const body = bodies.sort((a, b) => b.name.length - a.name.length)[0]?.one;
  const last = phrase.split(' ');
  const institution = last.some((word) => isKind(word.toLowerCase(), reader.english, IN_BODY_NAME | BODY));
  const office =
    /\b(?:spokes\w+|PM|director|commander|minister|secretary|president|chancellor|premier|ambassador|representative|commissioner|chair\w*|governor|mayor|envoy|king|queen|pope|leaders|ministers)\b/iu.test(
      phrase,
    );
  if (body && !office) return { person: null, names: [body.name], mention };
  if (institution && !office) return { person: null, names: [phrase], mention };
  // "President Strand", whom the text names in no other way
  const surname =
    office &&
    /\b(?:President|Minister|Secretary|Chancellor|Premier|Ambassador|Governor|King|Queen|Commissioner) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u.exec(
      phrase,
    )?.[1];
  if (surname && !isKind(surname.toLowerCase(), reader.english, IN_BODY_NAME | BODY | TITLE | PERSON))
    return { person: null, names: [surname], mention };
  return office ? { person: null, names: [], mention } : null;
}

/** The body that a phrase is the name of: of the lexicon where the phrase is all its name, else an institution as written. */
export function bodyNamed(
  roster: Roster,
  reader: Reader,
  phrase: string,
  lineStart: number,
  line: string,
): Author | null {
  const author = authorOf(roster, reader, phrase, lineStart, line);
  return author && author.person === null && author.names.length === 1 ? author : null;
}

/** Whether a phrase has a name as whole words: "SENATOR" is no NATO. */
function hasWords(phrase: string, name: string): boolean {
  const at = phrase.indexOf(name);
  return at >= 0 && !/\p{L}$/u.test(phrase.slice(0, at)) && !/^\p{L}/u.test(phrase.slice(at + name.length));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "The comments made by Borys Johnstone, the Prime Minister, on 2 December 2021 following …" above what he wrote. */
const MADE_BY =
  /^The (?:full )?(?:text of the )?(?:comments?|statement|speech|remarks|letter|article|press release|message|address|tweets?|(?:maiden|keynote) speech)(?: \p{L}+)? (?:made|issued|delivered|written|given|published|sent|posted|tweeted|released) by (?:the )?(\p{Lu}[\p{L}.'’-]+(?: (?!on |in |at |to )[\p{L}.'’-]+){1,4})[^\n]{10,400}\.$/u;

/** "Foreign Minister Greta Holm gave this speech at the Guildhall" above the speech. */
export function introducedAuthor(layout: TextLayout, roster: Roster, reader: Reader): TitledAuthor | null {
  const { headline, paragraphs, text } = layout;
  const lines = [...(headline ? [headline] : []), ...paragraphs.slice(0, 3)];
  for (const [index, { start, end }] of lines.entries()) {
    const line = text.slice(start, end);
    const paragraph = index - (headline ? 1 : 0);
    const maker = paragraph + 1 < paragraphs.length ? MADE_BY.exec(line)?.[1] : undefined;
    if (maker !== undefined) {
      const at = start + line.indexOf(maker);
      const mention = { start: at, end: at + maker.length };
      const author = personWithin(layout, roster, mention) ?? { person: null, names: [maker], mention };
      return { author, from: paragraph + 1, sure: true };
    }
    const bare = end - start <= 900 && GIVES_BARE.exec(line);
    const found =
      (end - start <= 300 && GIVES.exec(line)) ||
      (bare && givenBelow(layout, paragraph) > paragraph + 1 && bare);
    if (!found) continue;
    const phrase = text.slice(start, start + found.index).replace(/^The\s/, '');
    const author =
      personWithin(layout, roster, { start, end: start + found.index }) ??
      authorOf(roster, reader, phrase, start, text.slice(start, end));
    return author && { author, from: givenBelow(layout, paragraph), sure: false };
  }
  return null;
}

/** Index after a paragraph and the lines below it that say where the words stand: "A copy of the remarks … is below." */
function givenBelow({ text, paragraphs }: TextLayout, paragraph: number): number {
  let next = paragraph + 1;
  for (let at = next; at < Math.min(paragraphs.length, paragraph + 4); at++)
    if (
      BELOW.test(
        text.slice(paragraphs[at]!.start, Math.min(paragraphs[at]!.end, paragraphs[at]!.start + 160)),
      )
    )
      next = at + 1;
  return next;
}

const BELOW =
  /^[^.!?\n]{0,80}\b(?:copy|text|transcript|remarks|speech|statement)\b[^.!?\n]{0,60}\b(?:below|follows?)\b[^.!?\n]{0,20}[.:]?$/iu;
/** "delivered opening remarks at the hearing": in a release that gives them below. */
const GIVES_BARE =
  /\s(?:gave|delivered|made)\s(?:(?:this|the following|an?|his|her|the)\s)?(?:\w+\s){0,2}(?:speech|statement|remarks|address)\b/u;

/** "The following is a transcript of the noon briefing by Ana Rusu, spokeswoman of …" above a briefing. */
export function briefingAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { headline, paragraphs, text } = layout;
  for (const [index, { start, end }] of paragraphs.slice(0, 3).entries()) {
    const found = BRIEFING.exec(text.slice(start, Math.min(end, start + 300)));
    if (!found || start === headline?.start) continue;
    const author = personWithin(layout, roster, { start: start + found[0].length, end });
    if (author) return { author, from: index + 1, sure: true };
  }
  return null;
}

const BRIEFING =
  /^.{0,60}\btranscript of\b.{0,60}?\b(?:briefing|press conference)\b.{0,20}?\b(?:by|given by|held by)\s/iu;

const GIVES =
  /\s(?:has )?(?:gave|given|delivered|made|issued|read)\s(?:this|the following|a|an|his|her|the)\s(?:(?!best|worst|first|last|most|great|finest|historic|powerful|strong|long)\w+\s){0,3}(?:speech|statement|remarks|address|lecture|intervention)\b/u;
