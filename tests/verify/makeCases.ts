import { type ComparableWord, comparableWords } from '../../src/comparing/align/comparableWords.ts';
import type { Verdict } from '../../src/comparing/verify/judged.ts';
import { overlap, quotesAt, saidSpans } from '../../src/comparing/verify/voices.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { chance } from './chance.ts';

/** A pasted quotation with the verdicts that are right. */
export interface Case {
  readonly kind: string;
  readonly article: string;
  readonly query: string;
  readonly speaker: string | null;
  readonly right: readonly Verdict[];
}

/** A text that quotations are cut from. */
export interface Text {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
}

/** A quotation as it is, cut from a text. */
interface Cut {
  readonly text: string;
  readonly words: readonly ComparableWord[];
  readonly raw: string;
  readonly speaker: string | null;
}

type Make = (cut: Cut, random: () => number) => string | null;

const SHORTEST = 14;
const LONGEST = 34;

/** What leaves a quotation the same words. */
const SAME: Readonly<Record<string, Make>> = {
  'as it stands': ({ raw }) => raw,
  'straight marks and dashes': ({ raw }) =>
    raw
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/[–—]/g, '-'),
  'other marks around it': ({ raw }) => `«${raw}»`,
  'no-break and double spaces': ({ raw }) => raw.replace(/ /, '\u00a0').replace(/ (?=\S+$)/, '  '),
  'a soft hyphen': ({ raw }) => raw.replace(/\b(\p{L}{4})(\p{L}{4})/u, '$1\u00ad$2'),
  'a small first letter': ({ raw }) => raw[0]!.toLowerCase() + raw.slice(1),
  'a comma at the end': ({ raw }) => `“${raw.replace(/[.,]$/, '')},”`,
  'the other spelling': ({ raw }) => swapped(raw, SPELLINGS),
};

/** What an editor may leave out or add, marked. */
const MARKED: Readonly<Record<string, Make>> = {
  'an ellipsis': (cut, random) => leftOut(cut, random, ' … '),
  'an ellipsis in brackets': (cut, random) => leftOut(cut, random, ' [...] '),
  'three dots': (cut, random) => leftOut(cut, random, ' ... '),
  'a bracketed note': (cut, random) => putIn(cut, random, '[sic]'),
  'a bracket for a pronoun': ({ raw }) => replaced(raw, /(?<=.)\b(?:it|they|he|this)\b/, '[the committee]'),
};

/** What makes other words of it. */
const OTHER: Readonly<Record<string, Make>> = {
  'a word added': (cut, random) => putIn(cut, random, 'evidently'),
  'a word dropped': (cut, random) => {
    const at = inside(cut, random);
    return without(cut, at, at + 1, ' ');
  },
  'a word changed': (cut, random) => {
    const at = inside(cut, random);
    return without(cut, at, at + 1, ' evidently ');
  },
  'two words in another order': (cut, random) => {
    const at = inside(cut, random);
    const [one, two] = [wordAt(cut, at), wordAt(cut, at + 1)];
    return one.toLowerCase() === two.toLowerCase() ? null : without(cut, at, at + 2, ` ${two} ${one} `);
  },
  'a negation added': ({ raw }) => replaced(raw, /\b(is|are|was|will|have|has)\b(?! not)/, '$1 not'),
  'a negation dropped': ({ raw }) => replaced(raw, / not /, ' '),
  'another number': ({ raw }) =>
    /\d/.test(raw) ? raw.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)) : null,
  'another name': ({ raw }) => replaced(raw, /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/u, 'Ruritania'),
  'another modal verb': ({ raw }) =>
    swapped(raw, [
      ['will', 'may'],
      ['must', 'should'],
      ['can', 'might'],
      ['should', 'must'],
    ]),
  'another small word': ({ raw }) =>
    swapped(raw, [
      ['of', 'for'],
      ['in', 'on'],
      ['and', 'or'],
      ['the', 'this'],
      ['to', 'towards'],
    ]),
  'halves in reverse': (cut) => {
    const half = cut.words.length >> 1;
    const at = cut.words[half]!.start;
    const from = cut.words[0]!.start;
    return `${cut.raw.slice(at - from)} … ${cut.raw.slice(0, at - from).trim()}`;
  },
};

const SPELLINGS = [
  ['organisation', 'organization'],
  ['programme', 'program'],
  ['labour', 'labor'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['favour', 'favor'],
  ['neighbour', 'neighbor'],
  ['honour', 'honor'],
] as const;

function replaced(raw: string, pattern: RegExp, by: string): string | null {
  const made = raw.replace(pattern, by);
  return made === raw ? null : made;
}

/** The first of some pairs that is there, as its other. */
function swapped(raw: string, pairs: readonly (readonly [string, string])[]): string | null {
  for (const [one, two] of pairs) {
    const found = new RegExp(`\\b${one}(?=\\b|s\\b)`).exec(raw.slice(1));
    if (found) return raw.slice(0, found.index + 1) + two + raw.slice(found.index + 1 + one.length);
  }
  return null;
}

const wordAt = ({ text, words }: Cut, at: number) => text.slice(words[at]!.start, words[at]!.end);

/** A word neither at the beginning nor at the end. */
function inside({ words }: Cut, random: () => number): number {
  return 2 + Math.floor(random() * (words.length - 5));
}

function without({ text, words, raw }: Cut, from: number, to: number, instead: string): string {
  const start = words[0]!.start;
  const before = raw.slice(0, words[from]!.start - start).trimEnd();
  const after = text.slice(words[to]!.start, start + raw.length);
  return `${before}${instead}${after}`;
}

function leftOut(cut: Cut, random: () => number, mark: string): string {
  const from = 3 + Math.floor(random() * 2);
  return without(cut, from, from + 3 + Math.floor(random() * (cut.words.length - from - 7)), mark);
}

function putIn(cut: Cut, random: () => number, word: string): string {
  const at = inside(cut, random);
  return without(cut, at, at, ` ${word} `);
}

const OPENINGS = [
  'Nobody should be surprised that',
  'Let me say it plainly:',
  'What I learnt at the lighthouse is that',
  'My grandmother used to say that',
];
const MIDDLES = [
  'the bakers of the old town',
  'seven grey herons',
  'a ferry without passengers',
  'the orchestra of the railway',
];
const ENDS = [
  'will outlive every spreadsheet in the cellar',
  'cannot be tuned in the rain',
  'never asked for a second umbrella',
  'prefer their soup with thyme',
];

function invented(random: () => number): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return `${one(OPENINGS)} ${one(MIDDLES)} ${one(ENDS)}.`;
}

/**
 * Quotations pasted by rule from some texts, with what is right to say of each. Always the same for the same texts.
 *
 * @param perText how many of each text
 */
export function makeCases(texts: readonly Text[], perText: number): Case[] {
  const cases: Case[] = [];
  const makers: [string, Make, readonly Verdict[]][] = [
    ...entries(SAME, ['verbatim']),
    ...entries(MARKED, ['trimmed']),
    ...entries(OTHER, ['altered']),
  ];
  const speakers = [...new Set(texts.flatMap((t) => t.reading.quotes.map((q) => q.speakerName)))].filter(
    (n) => n !== null,
  );
  for (const [i, text] of texts.entries()) {
    const random = chance(i);
    const cut = cutFrom(text, random);
    const add = (kind: string, query: string | null, speaker: string | null, right: readonly Verdict[]) => {
      if (query !== null) cases.push({ kind, article: text.id, query, speaker, right });
    };
    if (cut) {
      // Each text takes up the kinds where the one before stopped, so that all come alike often.
      for (let n = 0; n < perText; n += 1) {
        const [kind, make, right] = makers[(i * perText + n) % makers.length]!;
        add(kind, make(cut, random), null, right);
      }
      if (cut.speaker) {
        add('its speaker', cut.raw, cut.speaker, ['verbatim']);
        add('its speaker’s surname', cut.raw, cut.speaker.split(' ').at(-1)!, ['verbatim']);
        const other = speakers[Math.floor(random() * speakers.length)]!;
        const [own, others] = [cut.speaker.split(' '), other.split(' ')];
        if (!others.some((word) => own.includes(word)))
          add('another speaker', cut.raw, other, ['misattributed']);
      }
    }
    const narrated = narrationIn(text, random);
    if (narrated) add('the reporter’s words', narrated, null, ['reported']);
    if (i % 3 === 0) add('made up', invented(random), speakers[i % speakers.length] ?? null, ['not-found']);
  }
  return cases;
}

function entries(makes: Readonly<Record<string, Make>>, right: readonly Verdict[]) {
  return Object.entries(makes).map(
    ([kind, make]) => [kind, make, right] as [string, Make, readonly Verdict[]],
  );
}

/** Words in a row that somebody is said to have spoken, within one pair of marks or one turn; null where there are none. */
function cutFrom({ text, reading }: Text, random: () => number): Cut | null {
  const words = comparableWords(text);
  const within = (span: { start: number; end: number }) =>
    words.filter((w) => w.start >= span.start && w.end <= span.end);
  const spans = saidSpans({ text, reading }).filter(
    (span) => within(span).length >= SHORTEST && !/[[…]|\.\.\./.test(text.slice(span.start, span.end)),
  );
  const span = spans[Math.floor(random() * spans.length)];
  if (!span) return null;
  const own = within(span);
  const length = Math.min(own.length, SHORTEST + Math.floor(random() * (LONGEST - SHORTEST)));
  const from = Math.floor(random() * (own.length - length + 1));
  const chosen = own.slice(from, from + length);
  const whole = { start: chosen[0]!.start, end: chosen.at(-1)!.end };
  const quote = quotesAt({ text, reading }, [whole])[0];
  return {
    text,
    words: chosen,
    raw: text.slice(whole.start, whole.end),
    speaker: quote?.speakerName ?? null,
  };
}

/** A sentence without a word in marks that nobody is said to have spoken. */
function narrationIn({ text, reading }: Text, random: () => number): string | null {
  const said = saidSpans({ text, reading });
  const told = reading.sentences.filter(
    (s) =>
      comparableWords(text.slice(s.start, s.end)).length >= 8 &&
      overlap([s], said) === 0 &&
      !reading.quotes.some((q) => q.start < s.end && s.start < q.end),
  );
  const one = told[Math.floor(random() * told.length)];
  return one ? text.slice(one.start, one.end) : null;
}
