import type { TextLayout } from '../layout/layOut.ts';
import { acceptLabels } from '../names/acceptLabels.ts';
import { findPeople } from '../names/findPeople.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { findCues } from './findCues.ts';
import { findQuotes } from './findQuotes.ts';
import { findTranscript } from './findTranscript.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** Who is named in a text, what is said in it, and the quoted spans that nobody is said to have spoken. */
export interface FoundSaid {
  readonly roster: Roster;
  readonly said: QuoteCandidate[];
  /** Indices into `layout.marked`. */
  readonly unclaimed: number[];
}

/** The people and the quotes of a text in English, before it is settled who said what. */
export function findSaid(layout: TextLayout, reader: Reader, published: string | null): FoundSaid {
  const turns = acceptLabels(layout, reader);
  const roster = findPeople(layout, reader, published, turns);
  const transcript = findTranscript(layout, roster, turns);
  const { said, unclaimed } = findQuotes(layout, findCues(layout, reader), transcript, reader.learned);
  return { roster, said, unclaimed };
}
