import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';

/** The words of forms of address and offices in all languages of questions, folded as names are. */
export interface Titles {
  readonly all: ReadonlySet<string>;
  /** Those whose holders go by a given name: "king". */
  readonly dignities: ReadonlySet<string>;
  /** What one person at a time is: "president". */
  readonly offices: ReadonlySet<string>;
  /** Offices, and what somebody is who speaks for others or leads them: "spokesman". */
  readonly positions: ReadonlySet<string>;
  readonly envoys: ReadonlySet<string>;
  /** What whoever is at the head of a body is called by any: "chief". */
  readonly heads: ReadonlySet<string>;
  /** What that office is called by the body itself, the likeliest first: "secretary-general". */
  readonly headOffices: readonly string[];
  /** What is next to an office and is none: "foreign", "former". */
  readonly beside: ReadonlySet<string>;
  /** What makes a country a side: "the US side", "the British government". */
  readonly sides: ReadonlySet<string>;
  /** What somebody is to another of a family: "grandmother". */
  readonly kin: ReadonlySet<string>;
  /** What short forms are in full: "pm" is "prime minister". */
  readonly short: ReadonlyMap<string, string>;
  /** What an office is called in other countries: of a "foreign minister", "secretary of state". */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Lexicon, Titles>();

/**
 * The titles that `data/questions` lists, made once for each lexicon.
 *
 * @example titlesOf(lexicon).offices.has('chancellor') // true
 */
export function titlesOf(lexicon: Lexicon): Titles {
  const known = made.get(lexicon);
  if (known) return known;
  const rows = lexicon.questions.map(({ titles }) => titles);
  const set = (
    ...parts: readonly (keyof (typeof rows)[number] &
      ('honorifics' | 'dignities' | 'offices' | 'posts' | 'envoys' | 'heads' | 'beside' | 'sides' | 'kin'))[]
  ) => new Set(rows.flatMap((row) => parts.flatMap((part) => row[part])).map(foldName));
  const titles: Titles = {
    all: set('honorifics', 'dignities', 'offices', 'posts', 'envoys', 'beside'),
    dignities: set('dignities'),
    offices: set('offices'),
    positions: set('offices', 'posts', 'envoys'),
    envoys: set('envoys'),
    heads: set('heads'),
    headOffices: rows.flatMap(({ headOffices }) => headOffices),
    beside: set('beside'),
    sides: set('sides'),
    kin: set('kin'),
    short: new Map(rows.flatMap((row) => Object.entries(row.short))),
    alike: new Map(rows.flatMap((row) => Object.entries(row.alike))),
  };
  made.set(lexicon, titles);
  return titles;
}

/**
 * An office with its short words and its loose names in full.
 *
 * @example inFull('deputy PM', titlesOf(lexicon)) // 'deputy prime minister'
 */
export function inFull(office: string, { short }: Titles): string {
  const folded = foldName(office);
  const whole = short.get(folded);
  return (
    whole ??
    folded
      .split(' ')
      .map((word) => short.get(word) ?? word)
      .join(' ')
  );
}
