import type { Span } from '../../text/article.ts';
import { singleSpaced } from '../../text/singleSpaced.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { officeSpokenFor } from '../names/sideSpokenFor.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, IN_BODY_NAME, isKind } from '../rules/wordKinds.ts';
import type { Author } from './quoteCandidate.ts';

const KINDS =
  '(?:statements?|remarks|speech|address|message|letter|testimony|comments?|commentary|lecture|op-ed|declaration|toast|eulogy|greetings?|memo(?:randum)?|intervention|explanation of vote|briefing|press conference|doorstep)';

const BEFORE =
  '(?:(?:full|joint|opening|closing|press|official|written|video|keynote|prepared|introductory|brief|short|national|concluding|welcome|weekly|daily|regular|noon|media|news|rush|transcript|text|of|the|an?|open|new)\\s+)*';

/** "Statement by Foreign Minister Ana Rusu on the Island States", "Remarks of President Holt at the Guildhall". */
const BY = new RegExp(
  `^(?:[\\p{Lu}][^:.!?]{1,60}:\\s+|(?:No|QA)[\\s:.-]*\\d+(?:\\/\\d+)?,\\s+(?:\\d{1,2} \\p{L}+ \\d{4},\\s+)?)?${BEFORE}${KINDS}\\s+(?:(?:on|at|in|to|before|regarding|about)\\s[^,\n]{2,120},\\s(?=as\\sdelivered\\sby)|to the (?:press|media|council|assembly)\\s(?=by\\s))?(?:(?:as\\s+)?delivered\\s+)?(?:by|of|from|attributable to)\\s+(?:the\\s+)?(.{2,260})$`,
  'iu',
);

/** "Foreign Minister Rusu's statement on …", "Secretary-General's remarks to the Security Council". */
const OWN = new RegExp(
  `^(?:(?:full|transcript|text|of|the)\\s+)*(.{2,100}?)['’]s?\\s+${BEFORE}${KINDS}\\b(?:\\s+(?:on|at|to|in|before|about|following|regarding|during|for|after|ahead)\\b.*|\\s*$|:.*)`,
  'iu',
);

/** "Statement by Ambassador Greta Holm at the Security Council meeting on the strait.": a title, though it has a full stop. */
const AT_MEETING = new RegExp(
  `^${BEFORE}(?:statement|remarks|speech|intervention|explanation of vote)\\s+(?:as delivered )?by (?:[\\p{L}.'’-]+ ){1,6}\\p{Lu}[\\p{L}'’-]+(?:, [^,.]{3,60},)? (?:at|to|in|before|during) the (?:[\\p{L}’'-]+ ){0,6}(?:meeting|briefing|session|debate|council|committee|conference|assembly|dialogue)\\b[^.!?;:]{0,120}\\.$`,
  'iu',
);

/** "The main points of the minister's briefing": in whoever's words sums them up. */
const SUMS_UP = /\b(?:main|key|highlights?|takeaways?|points|summary|excerpts?|quotes)\b/iu;

/** Where the name of the author ends and the occasion begins. */
const OCCASION =
  /\s+(?:on|at|to|in|before|about|following|regarding|during|for|after|ahead|marking|with|concerning|upon|as|under|announcing|welcoming|condemning)\s|\s*[:|–—]\s*|\s+-\s+|\s*,\s*(?=\d)|\s*\(/iu;

const SIGNS =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully(?: yours)?|(?:best|kind|warm|warmest) regards|best wishes|with (?:best|kind|warm) regards|\(?signed)\b[,.:)]*/iu;

interface TitledAuthor {
  readonly author: Author;
  /** Index of the first paragraph that may be the author's. */
  readonly from: number;
  /** The kind of text alone says that the words are the author's. */
  readonly sure: boolean;
  /** Index of the paragraph that signs it. */
  readonly until?: number;
  /** A press conference or briefing: others ask in it. */
  readonly asked?: boolean;
}

/** "19 Nov. 2019 -", "|", "(As delivered)", "Last updated …": what stands among the lines of a title. */
const BETWEEN_TITLES =
  /^(?:\W+|\([^()]{1,40}\)|(?:last )?updated\b.{0,40}|[^\n]{0,20}\b\d{4}\b[^\n]{0,20})$/iu;

export function titledAuthor(layout: TextLayout, roster: Roster, reader: Reader): TitledAuthor | null {
  const { headline, headlineText, paragraphs, text } = layout;
  const lines: { line: string; start: number | null; from: number }[] = [];
  if (headlineText !== null) lines.push({ line: headlineText, start: headline?.start ?? null, from: 0 });
  let passed = 0;
  for (let index = 0; index < Math.min(paragraphs.length, 8) && index - passed < 3; index++) {
    const { start, end } = paragraphs[index]!;
    if (end - start > 320) continue;
    const line = text.slice(start, end);
    if (BETWEEN_TITLES.test(line)) passed++;
    else lines.push({ line, start, from: index + 1 });
  }
  // "We, President Holt and President Rusu, note …"
  const first = paragraphs[0];
  const we =
    first &&
    /^We, ([^;:!?]{5,260}?), \p{Ll}/u.exec(text.slice(first.start, Math.min(first.end, first.start + 320)));
  const both = we && authorOf(roster, reader, we[1]!, first.start, text.slice(first.start, first.end));
  if (both && both.names.length > 0) return { author: both, from: 0, sure: true };
  // The title's "Ambassador's remarks", where no line below says whose.
  let nameless: TitledAuthor | null = null;
  for (const { line, start, from } of lines) {
    const flat = singleSpaced(line);
    if (/[.!?]$/.test(flat.trim()) && start !== headline?.start && !AT_MEETING.test(flat.trim())) continue;
    const by = BY.exec(flat);
    const found = by ?? OWN.exec(flat);
    if (!found || (!by && SUMS_UP.test(found[1]!))) continue;
    // "The closing statement of the council said:"
    const phrase = by
      ? found[1]!.split(OCCASION)[0]!.replace(/\s(?:said|says|stated|states|reads?)$/u, '')
      : found[1]!;
    const author = authorOf(roster, reader, phrase.trim(), start, line);
    const own = SPOKESPERSON.test(phrase.trim())
      ? (roster.principal?.title.split(' ').at(-1) ?? '')
      : undefined;
    const office = officeSpokenFor(found[1]!)?.office ?? own;
    const bare = author?.names.length === 0 && office === undefined;
    if (author && bare && nameless === null && start === null)
      nameless = { author, from, sure: isSure(flat), asked: isAsked(flat) };
    else if (author)
      return {
        author: office ? { ...(signedSpokesperson(layout, roster) ?? author), speaksFor: office } : author,
        from,
        sure: isSure(flat),
        asked: isAsked(flat),
      };
  }
  return nameless;
}

/** "Statement by the Spokesperson on …": of whoever publishes it. */
const SPOKESPERSON =
  /^(?:the )?(?:(?:deputy|official|lead|EU|EEAS|NATO|UN|OSCE|IAEA) )*spokes(?:person|man|woman)$/iu;

const isSure = (line: string): boolean =>
  /^\W*(?:\w+\s+){0,3}(?:statement|letter|testimony|message|declaration|explanation of vote)/iu.test(line);
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
      ? [one.name, ...one.also].filter((name) => phrase.includes(name)).map((name) => ({ one, name }))
      : [],
  );
  const body = bodies.sort((a, b) => b.name.length - a.name.length)[0]?.one;
  const last = phrase.split(' ');
  const institution = last.some((word) => isKind(word.toLowerCase(), reader.english, IN_BODY_NAME | BODY));
  const office =
    /\b(?:spokes\w+|director|commander|minister|secretary|president|chancellor|premier|ambassador|representative|commissioner|chair\w*|governor|mayor|envoy|king|queen|pope|leaders|ministers)\b/iu.test(
      phrase,
    );
  if (body && !office) return { person: null, names: [body.name], mention };
  if (institution && !office) return { person: null, names: [phrase], mention };
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

/** The author of a letter, memo or e-mail: who signs under "Sincerely", or the "From:" of its head. */
export function signedAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
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
      !paragraphs.slice(0, 8).some((_, index) => POOL_REPORT.test(line(index))) &&
      paragraphs.slice(0, 8).some((_, index) => /(?:^|\n)(?:To|Subject|Re):/u.test(line(index)))
    )
      return { author: person, from, sure: true };
  }
  const release = notesAuthor(layout, roster) ?? releaseAuthor(layout, roster);
  if (release) return release;
  const dear = paragraphs
    .slice(0, 12)
    .findIndex((_, index) =>
      /^(?:Dear\b[^.!?]{1,120}[,:]?|(?:Your )?Excellency,|(?:Mr|Madam|Madame)\.? (?:President|Chair\w*|Secretary-General|Speaker),|To the [Ee]ditor[:,]?|(?:Sir|Madam|SIR)[,:])$/u.test(
        line(index),
      ),
    );
  if (dear < 0) return null;
  // "JOHN LINDEN" alone below a letter to a newspaper, where he lives below that.
  for (
    let index = paragraphs.length - 1;
    index > dear + 1 && /^(?:To|Sir|SIR|Madam[,:])/u.test(line(dear));
    index--
  ) {
    const name = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?=\n|$)/u.exec(line(index));
    if (!name || paragraphs.length - index > 4) continue;
    const { start } = paragraphs[index]!;
    const mention = { start, end: start + name[0].length };
    const person = personWithin(layout, roster, mention);
    const names = person?.names ?? [asName(name[0])];
    return {
      author: { person: person?.person ?? null, names, mention },
      from: dear + 1,
      until: index,
      sure: true,
    };
  }
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

/** "Subject: In-Town Pool #3": what one reporter tells all others of whom they saw. */
const POOL_REPORT = /(?:^|\n)Subject:[^\n]*\bpool\b/iu;

/** A name in capitals as it is written elsewhere: "JOHN LINDEN" is John Linden. */
export const asName = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase());

/** "Spokesperson for the High Commissioner: Ravina Shamdas" at the head of briefing notes. */
const SPOKEN_BY =
  /^Spokes(?:person|man|woman)\b[^:\n]{0,100}:\s*(\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4})(?=\n|$)/u;

function notesAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { paragraphs, text } = layout;
  for (const [index, { start, end }] of paragraphs.slice(0, 4).entries()) {
    const found = SPOKEN_BY.exec(text.slice(start, Math.min(end, start + 300)));
    if (!found) continue;
    const at = start + found[0].length - found[1]!.length;
    const mention = { start: at, end: at + found[1]!.length };
    const author = personWithin(layout, roster, mention) ?? { person: null, names: [found[1]!], mention };
    return { author, from: index + 1, sure: true };
  }
  return null;
}

/** The line below "PRESS STATEMENT": the name and office of whoever issues it. */
const ISSUED_BY =
  /(?<=^(?:press statement\s+)?)(?!press statement)(\p{L}[\p{L}.’'-]+(?: [\p{L}.’'-]+){1,4}), (?:\p{L}+ ){0,4}(?:secretary|minister|spokes\p{L}+|ambassador|chargé|representative|envoy|commissioner)\b[^.!?]{0,80}$/iu;

/** "PRESS STATEMENT … by Emma Power MP – Shadow Minister of Ports" of a party: whose name is on it. */
function releaseAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { headline, paragraphs, text } = layout;
  const lines = [...(headline ? [headline] : []), ...paragraphs.slice(0, 5)].map(({ start, end }) =>
    text.slice(start, Math.min(end, start + 200)),
  );
  if (
    !lines.some((line) =>
      /^\W*(?:press|media) (?:statement|release)\W*(?:\n|$)|^for immediate release\W*$/iu.test(line),
    )
  )
    return null;
  // "Marcus Hale, Secretary of State" in the line below.
  for (const [index, { start, end }] of paragraphs.slice(0, 4).entries()) {
    const issued = ISSUED_BY.exec(text.slice(start, Math.min(end, start + 200)));
    if (!issued) continue;
    const mention = { start: start + issued.index, end: start + issued.index + issued[1]!.length };
    const person = personWithin(layout, roster, mention);
    return {
      author: person ?? { person: null, names: [asName(issued[1]!)], mention },
      from: index + 1,
      sure: true,
    };
  }
  const by = paragraphs
    .slice(0, 6)
    .findIndex(
      ({ start, end }) => end - start < 160 && /^(?:Statement )?[Bb]y:? \p{Lu}/u.test(text.slice(start, end)),
    );
  const person = by < 0 ? null : personWithin(layout, roster, paragraphs[by]!);
  return person && { author: person, from: by + 1, sure: false };
}

/** The person named last in a span: "Responding to Anna Berg, Otto Holt said:". */
export function lastPersonWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
  let last = personWithin(layout, roster, span);
  for (
    let next = last;
    next;
    next = personWithin(layout, roster, { start: next.mention!.end, end: span.end })
  )
    last = next;
  return last;
}

/** The person named first in a span. */
export function personWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
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
