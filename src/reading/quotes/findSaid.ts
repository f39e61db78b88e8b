import type { TextLayout } from '../layout/layOut.ts';
import { acceptLabels } from '../names/acceptLabels.ts';
import { bodyOfSource } from '../names/bodyOfSource.ts';
import { findPeople } from '../names/findPeople.ts';
import { officesThen, type PublishedText } from '../names/officesThen.ts';
import type { Publisher } from '../names/principalOf.ts';
import type { Roster } from '../names/roster.ts';
import { isBySpokesperson, sideSpokenFor } from '../names/sideSpokenFor.ts';
import { spokespeople } from '../names/spokespeople.ts';
import { officeHolders } from '../officeHolders.ts';
import type { Reader } from '../prepareReader.ts';
import { isOfficial, sideOfSource } from '../sideOfSource.ts';
import { findAuthored } from './findAuthored.ts';
import { findBlockQuotes } from './findBlockQuotes.ts';
import { findBoldInterview } from './findBoldInterview.ts';
import { findCues } from './findCues.ts';
import { findLetters } from './findLetters.ts';
import { findPlainInterview } from './findPlainInterview.ts';
import { findPosts } from './findPosts.ts';
import { findPullQuotes } from './findPullQuotes.ts';
import { byStart, findQuotes } from './findQuotes.ts';
import { findRetold } from './findRetold.ts';
import { findSpokenFor } from './findSpokenFor.ts';
import { findTranscript } from './findTranscript.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';
import { toldBelowTurns } from './toldBelowTurns.ts';

/** Who is named in a text, what is said in it, and the quoted spans that nobody is said to have spoken. */
export interface FoundSaid {
  readonly roster: Roster;
  readonly said: QuoteCandidate[];
  /** Indices into `layout.marked`. */
  readonly unclaimed: number[];
}

/** The people and the quotes of a text in English, before it is settled who said what. */
export function findSaid(
  layout: TextLayout,
  reader: Reader,
  article: PublishedText & { readonly text?: string },
): FoundSaid {
  const published = article.published ?? null;
  const turns = acceptLabels(layout, reader);
  const holderThen = officesThen(layout, reader.lexicon, article);
  const side = isOfficial(article, reader.lexicon) ? sideOfSource(article, reader.lexicon) : null;
  const isSpokesperson = isBySpokesperson(layout.headlineText ?? '');
  // In a transcript labels say who speaks.
  const publisher =
    side === null || turns.size > 0
      ? spokenFor(layout, reader, published)
      : { side, holderThen, isSpokesperson };
  const fullNames = (names: readonly string[]) =>
    names.map((name) => bodyOfSource(name, article, reader.lexicon));
  const roster = findPeople(layout, reader, published, turns, holderThen, publisher);
  if (side !== null)
    for (const index of spokespeople(layout, roster.people, side, reader.lexicon))
      roster.people[index]!.side = side;
  const cues = findCues(layout, reader);
  const transcript = firstOf(
    () => findTranscript(layout, roster, turns, toldBelowTurns(layout, roster, turns, cues)),
    () => findBoldInterview(layout, roster, article.text ?? ''),
    () => findLetters(layout, roster),
    () => findPlainInterview(layout, roster, cues),
    () => [
      ...findPullQuotes(layout, roster),
      ...findPosts(layout, roster),
      ...findBlockQuotes(layout, roster, cues),
    ],
  );
  const spoken = new Set(transcript.map((one) => layout.sentences[one.sentence]!.paragraph));
  const authored = findAuthored(layout, roster, reader, cues, spoken, published).map((one) =>
    one.author ? { ...one, author: { ...one.author, names: fullNames(one.author.names) } } : one,
  );
  // The only one whom a government's text names speaks for it, where the text does not say for whom.
  const named = roster.people.filter(({ at }) => at.length > 0);
  if (named.length === 1 && named[0]!.titles.some((title) => OF_GOVERNMENT.test(title)))
    named[0]!.side ??= side;
  const { said, unclaimed } = findQuotes(layout, cues, [...transcript, ...authored], reader.learned);
  const told = findSpokenFor(layout, roster, [...transcript, ...authored]);
  told.push(...findRetold(layout, said, roster));
  return { roster, said: told.length > 0 ? [...said, ...told].sort(byStart) : said, unclaimed };
}

/** What the first reading finds that finds anything. */
function firstOf(...readings: (() => QuoteCandidate[])[]): QuoteCandidate[] {
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

/** The side whose statement by a spokesperson it is, whoever published it. */
function spokenFor(layout: TextLayout, { lexicon }: Reader, published: string | null): Publisher | null {
  const side = sideSpokenFor(layout, lexicon);
  if (side === null) return null;
  const year = published?.slice(0, 4);
  return {
    side,
    isSpokesperson: true,
    holderThen: (title) => {
      const holders = year ? officeHolders(lexicon, side, title, year) : [];
      return holders.length === 1 ? holders[0]! : null;
    },
  };
}

const OF_GOVERNMENT = /\b(?:minister|secretary|president|chancellor|premier|spokes(?:person|man|woman))\b/i;
