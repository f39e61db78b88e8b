import { isCalledOpinion, OPINION_KINDS } from '../../text/isCalledOpinion.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { TitledAuthor } from './findAuthor.ts';
import { FIRST_PERSON, unmarkedText } from './ownParagraphs.ts';

const NAME = "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){1,4}";
/** "By Ana Rusu" alone on its line. */
const BY = new RegExp(`^[Bb][Yy]:? (${NAME})$`, 'u');
/** "the foreign minister of Valdoria", "a professor" */
const POST =
  "(?:(?:the|an?) (?:[\\p{L}’',-]+ ){0,8}?|(?:[\\p{L}’'-]+ ){0,2})(?:minister|president|chancellor|secretary|ambassador|envoy|commissioner|director|chief|head|chair\\p{L}*|professor|fellow|economist|historian|author|senator|member|governor|mayor|general|leader|negotiator|adviser|advisor|scholar|diplomat|laureate|executive|founder)\\b";
/** "The writer is foreign minister of Valdoria": who signs speaks for themselves. "The author was held" is news of somebody else. */
const WRITER = new RegExp(
  `^\\W{0,2}(?:The|This) (?:writer|author|op-ed’s author)\\b[^\\n]{0,20}\\b(?:is (?:the|an?) |(?:is|was|has been)(?: currently| formerly)? ${POST}|served\\b)`,
  'imu',
);
/** "Ana Rusu is the foreign minister of Valdoria." below what she wrote. */
const BIO = new RegExp(
  `^\\W{0,2}(?:(?:Dr|Prof|Sir|Dame|Lord|Amb|Ambassador|Senator|Professor)\\.? )?(${NAME}?),? (?:MP |MEP |CBE |OBE )?(?:is|was|has served as|serves as|has been|served as)(?: currently)? ${POST}[^\\n]{0,250}$`,
  'mu',
);
/** "Opinion", "Opinion | Let the sea be a border no more": what shows that a text is one, where the note names its writer only. */
const OPINION = new RegExp(`^\\W{0,2}${OPINION_KINDS}\\b\\W{0,3}(?:$|\\p{Lu}|[“"‘'])`, 'imu');
/** "Ana Rusu, Tamberg" on the line above "The writer is foreign minister of Valdoria." */
const SIGNATURE = new RegExp(`^(${NAME}?)(?:, [\\p{Lu}][\\p{L} .]{1,30})?$`, 'u');
/** A note on the writer is at the head or the foot. */
const HEAD = 4;
const FOOT = 3;
const LONGEST_NOTE = 400;

/**
 * Who wrote an opinion piece: whose name is at its head with a note that says who they are, or whom the note at its foot names; without a note
 * whoever alone signs what its headline calls an opinion. Null for anything else, and where nobody says "I" or "we".
 */
export function columnAuthor(layout: TextLayout, roster: Roster): TitledAuthor | null {
  const { text, paragraphs, boilerplate } = layout;
  const lineOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const head = [
    layout.headlineText ?? '',
    ...boilerplate.slice(0, 1).map(lineOf),
    ...paragraphs.slice(0, HEAD).map(lineOf),
  ];
  const isOpinion = head.some((line) => OPINION.test(line));
  const bylines = [...boilerplate, ...paragraphs.slice(0, HEAD)].flatMap((one) =>
    lineOf(one)
      .split('\n')
      .flatMap((line) => BY.exec(line.trim())?.[1] ?? []),
  );
  const note = paragraphs.findIndex((one, index) => {
    if (index >= HEAD && index < paragraphs.length - FOOT) return false;
    if (one.end - one.start > LONGEST_NOTE) return false;
    // Whom the byline names is no reporter where a note gives them a post of their own.
    const named = BIO.exec(lineOf(one))?.[1];
    return WRITER.test(lineOf(one)) || (named !== undefined && (isOpinion || bylines.includes(named)));
  });
  // What its own headline calls an opinion is that of the one who signs it.
  if (note < 0 && !(isCalledOpinion(layout.headlineText) && bylines.length === 1)) return null;
  const described = note < 0 ? undefined : BIO.exec(lineOf(paragraphs[note]!))?.[1];
  const isNamed = described !== undefined && !/^(?:The|This) /.test(described);
  const signed = SIGNATURE.exec(lineOf(paragraphs[note - 1] ?? { start: 0, end: 0 }))?.[1];
  const name = bylines[0] ?? (isNamed ? described : signed);
  if (name === undefined || bylines.length > 1) return null;
  const own = paragraphs.filter(
    (one, index) => index !== note && FIRST_PERSON.test(unmarkedText(layout, one)),
  );
  if (own.length === 0) return null;
  const at = text.indexOf(name);
  const person = roster.people.findIndex((one) => one.name === name);
  const author = {
    person: person < 0 ? null : person,
    names: [name],
    mention: { start: at, end: at + name.length },
  };
  if (note < 0) {
    const byline = paragraphs.findIndex((one) => BY.test(lineOf(one).trim()));
    return { author, from: byline + 1, sure: true, column: true };
  }
  const end = name === signed ? note - 1 : note;
  return note < HEAD && name !== signed
    ? { author, from: note + 1, sure: true, column: true }
    : { author, from: 0, until: end, sure: true, column: true };
}
