import type { AskedSpeaker, Period, SpeakerProblem } from '../../src/answers/asked.ts';
import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import type { Entity } from './entities.ts';
import type { Token } from './tokens.ts';

/** What a look-up of speakers works with. */
export interface SpeakerSearch {
  readonly typed: string;
  readonly words: readonly Token[];
  readonly entities: readonly Entity[];
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  readonly period: Period | null;
  readonly isSmall: (folded: string) => boolean;
}

export interface FoundSpeakers {
  readonly speakers: readonly AskedSpeaker[];
  readonly problems: readonly SpeakerProblem[];
  /** Words around the names that are part of none. */
  readonly left: readonly Token[];
}

/** The most speakers of a side that are looked for: few speak often. */
export const MOST_OF_A_SIDE = 60;

/** Titles without a country and misspelt names are looked for among the most quoted. */
export const MOST_QUOTED = 5_000;

export interface One {
  readonly speaker?: AskedSpeaker;
  readonly problem?: SpeakerProblem;
  readonly left: readonly Token[];
}

/** Somebody whom the question means by other words, which the answer says. */
export const meant = (typed: string, name: string): One => ({
  speaker: { typed, label: name, names: [name], kind: 'person', note: { is: 'read-as', typed, as: name } },
  left: [],
});

/** Quotes of a person of every kind. */
export function quotesOf(person: FoundPerson): number {
  return person.quotes.direct + person.quotes.spoken + person.quotes.mixed + person.quotes.indirect;
}
