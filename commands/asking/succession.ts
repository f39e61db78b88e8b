import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { nextInOffice } from '../../src/reading/nextInOffice.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import type { Desk } from '../command.ts';
import { narrated } from './narrated.ts';
import { linesOpening } from './openingOf.ts';
import type { Again } from './otherReadings.ts';
import { textsWith } from './textsWith.ts';

/** "who replaced Seleka as foreign minister?", "who did Ferrin replace?", "who was president before Jonas Dahl?", "who was Osk's predecessor?" */
const ASKED = [
  {
    which: 'after',
    pattern:
      /^who (?:has |was |is )?(?:replaced|replaces|succeeded|succeeds|(?:took|takes|taken) over (?:from|for)|came after|follow(?:ed|s)|takes the place of|took the place of) (?<name>.+?)(?: as (?:the )?(?<office>.+?))?$/i,
  },
  {
    which: 'before',
    pattern:
      /^who(?:m)? (?:did|has|does) (?<name>.+?) (?:replaced?|succeed(?:ed)?|take over from|taken over from)(?: as (?:the )?(?<office>.+?))?$/i,
  },
  {
    which: 'before',
    pattern:
      /^who(?: is| was|['’]s|s) (?:the )?(?<name>.+?)(?:['’]s?)? predecessor(?: as (?:the )?(?<office>.+?))?$/i,
  },
  {
    which: 'after',
    pattern:
      /^who(?: is| was|['’]s|s) (?:the )?(?<name>.+?)(?:['’]s?)? successor(?: as (?:the )?(?<office>.+?))?$/i,
  },
  {
    which: 'before',
    pattern:
      /^who (?:was|were|served as|held) (?:the )?(?<office>\p{L}[\p{L} -]{2,40}?) before (?<name>.+)$/iu,
  },
  {
    which: 'after',
    pattern: /^who (?:was|became|is) (?:the )?(?<office>\p{L}[\p{L} -]{2,40}?) after (?<name>.+)$/iu,
  },
] as const;
const TOLD =
  /(?<!\p{L})(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?(?! in\b)|success(?:or|ion)|predecessors?|t(?:akes?|ook|aken) over|in (?:the )?place of|steps? into the post)(?!\p{L})/u;
const WORDS = [
  'replac*',
  'succeed*',
  'successor',
  'predecessor',
  '"over"',
  '"in place of"',
  '"in the place of"',
];

/**
 * Who held an office before or after somebody: by the lexicon, else the sentences in which texts about that one tell of it. Null for
 * any other question, and where nothing shows which.
 */
export async function succession(asked: Asked, desk: Desk, again: Again): Promise<Answer | null> {
  // Whom the lexicon knows is read already.
  const isRead = asked.intent === 'person' && asked.speakers.length > 0;
  const question = isRead ? null : questionIn(asked.typed);
  if (!question) return null;
  const { name, which, office } = question;
  const known = desk.lexicon.speakers.filter(
    (one) => one.kind === 'person' && ` ${foldName(one.name)}`.endsWith(` ${foldName(name)}`),
  );
  const next = known.length === 1 ? nextInOffice(known[0]!.name, which, office, desk.lexicon) : null;
  if (!next) return toldOf(name, desk);
  const note = { is: 'read-as', typed: asked.typed, as: next.name } as const;
  const speaker = { typed: name, label: next.name, names: [next.name], kind: 'person', note } as const;
  const person = { intent: 'person', speakers: [speaker], problems: [], subject: null, kinds: [] } as const;
  return again({ ...asked, ...person, left: [], notes: [note] });
}

function questionIn(typed: string) {
  const plain = typed
    .replace(/<@[^>]*>/g, '')
    .replace(/[?!.\s]+$/, '')
    .trim();
  for (const { which, pattern } of ASKED) {
    const { name, office } = pattern.exec(plain)?.groups ?? {};
    // "who came after the summit?" asks for no office.
    if (name && name.split(' ').length <= 4)
      return {
        name: name.replace(/^(?:the|general|president|mr|mrs|ms) /i, ''),
        which,
        office: office?.toLowerCase() ?? null,
      };
  }
  return null;
}

async function toldOf(name: string, desk: Desk): Promise<Answer | null> {
  const surname = foldWords(name).split(' ').at(-1)!;
  // "who came after the summit?" asks for no office of anybody.
  if ((await desk.archive.findPeople({ anyWord: [surname], limit: 1 })).length === 0) return null;
  const texts = await textsWith(
    WORDS.map((word) => `"${surname}" ${word}`),
    desk,
  );
  const told = texts.flatMap((version) => sentencesOn(version, name).map((span) => ({ version, span })));
  return narrated(told, null);
}

/** Sentences that tell of an office's next holder and name somebody, or stand in a text that its headline or lead says is about him. */
function sentencesOn(version: StoredVersion, name: string): Span[] {
  const surname = foldWords(name).split(' ').at(-1)!;
  const bearers = version.reading.people.filter((one) => foldWords(one.name).endsWith(surname));
  const has = (text: string, words: string) =>
    new RegExp(`(?<!\\p{L})${RegExp.escape(words)}(?!\\p{L})`, 'u').test(text);
  // Of two of one surname the whole name is theirs.
  const wanted = bearers.length > 1 ? foldWords(name) : surname;
  const isAbout = linesOpening(version)
    .slice(0, 2)
    .some((line) => has(foldWords(line), wanted));
  return version.reading.sentences
    .filter(({ start, end }) => {
      const said = foldWords(version.text.slice(start, end));
      return TOLD.test(said) && (isAbout || has(said, wanted));
    })
    .map(({ start, end }) => ({ start, end }));
}
