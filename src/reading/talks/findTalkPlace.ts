import { singleSpaced } from '../../text/singleSpaced.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { PhraseTable } from '../layout/phraseTable.ts';
import type { KnownPlace } from '../lexicon.ts';
import type { Roster } from '../names/roster.ts';
import type { PlaceName, Reader } from '../prepareReader.ts';
import { ADVERB, CONJUNCTION, IN_BODY_NAME, isA, MONTH, PREPOSITION, WEEKDAY } from '../rules/wordKinds.ts';

/** What "in" before a place makes the matter of the talks and not their place: "the situation in Syria". */
const MATTER =
  /\b(?:situation|cris[ie]s|conflicts?|wars?|events?|settlement|peace|operations?|interests?|process|ceasefire|elections?|stability|developments?|violence|investments?|projects?|fighting|attacks?|influence|role|presence|troops|forces|work|changes?|reforms?|security|terrorism|hostilities|coup|unrest|companies|missing|election|process(?:es)?|cooperation) (?:\w+ ){0,2}in (?:the )?$/i;
const STANDS_IN =
  /\b(?:in|at|outside|near)(?: (?:the|his|her|their|its))?(?: (?:\p{L}+ ){0,2}(?:city|town|capital|resort|village) of)? $/iu;
const VISITS = /\b(?:visit|trip|travel(?:s|led|ed)?|flew|came|come|arrived?) to (?:the )?$/i;
/** Before a name that the lexicon lacks more must show that it is where they met. */
const UNLISTED =
  /\b(?:(?:met|held|place|talks|summit|meeting|arrived|forum|residence) in|(?:city|town|village|resort) of|welcome to) $/i;
const OTHER_VISIT = /\b(?:recent|last|previous|earlier|next|upcoming|future|forthcoming|first)\b[^,;]*$/i;
/** What a host or guest says on meeting: where they are. */
const GREETS =
  /\bwelcom(?:e|ing)\b[^.:;]{0,50}\b(?:to|in|at|on|and) (?:the )?$|\b(?:see|have|receive|host|meet(?: with)?) (?:you|him|her|them|all of you|our \w+|(?:mr|ms|mrs|president|chancellor)\.? \w+|the [^,.;]{3,40}) (?:all )?(?:here )?(?:in|at) (?:the )?$|\b(?:pleas\w+|glad|happy|delighted|honou?red?|joy|good)\b[^.;]{0,40}\b(?:be|being) (?:back )?(?:here )?in (?:the )?$|\bhere (?:today )?(?:in|at) (?:the )?$|\b(?:we|you) are (?:both )?(?:now |currently )?in (?:the )?$|\b(?:these|our|today['’]s) (?:talks|meeting|negotiations) (?:here )?in (?:the )?$|\bbeing held (?:today )?in (?:the )?$|\bto be able to visit (?:the )?$|\b(?:invitation|decision|coming)\b[^.;]{0,30} (?:to|visit) (?:the )?$|\binvitation to (?:attend|take part)\b[^.;]{0,60} in $|\b(?:not your|your|his|her) (?:first|second|third) (?:time in|visit to) $|\b(?:and|here) today in $|\b(?:drive|walk|tour) (?:around|through) $/i;

/** "your welcome during my visit to": another time. */
const THEN =
  /\b(?:my|our|their) (?:\w+ )?visit to (?:the )?$|\b(?:was|were|had|since|after)(?: \w+){0,2} our (?:\w+ )?(?:meeting|talks) in (?:the )?$/i;
/** "Today the forum opened in": they are where that is. */
const NOW =
  /\btoday\b[^.;:]{0,40}\bopen(?:s|ed)\b(?: today)? in (?:the )?$|\bopen(?:s|ed) today in (?:the )?$/i;

/** How far into a text its opening reaches that shows where people meet, and how far they may greet one another. */
const OPENING = 4;
const GREETINGS = 60;
const LABEL = 14;

/**
 * Where talks were held: the residence, town or country that the sentence telling of them names; for the article's
 * own talks (`main`) also what its opening sentences tell, and where the host welcomes the guest to.
 *
 * What the talks are about ("the situation in Syria") is no place of theirs. Null where the text names none.
 *
 * @example findTalkPlace(layout, layout.sentences[1], true, roster, reader) // 'Reykjavik'
 */
export function findTalkPlace(
  layout: TextLayout,
  sentence: Sentence,
  main: boolean,
  roster: Roster,
  reader: Reader,
): string | null {
  let best: { name: string; rank: number } | null = null;
  const offer = (name: string, rank: number) => {
    if (rank > (best?.rank ?? 0)) best = { name, rank };
  };
  let opening = 0;
  while (opening < OPENING && layout.sentences[opening] && !isTurn(layout, layout.sentences[opening]!))
    opening++;
  // What is told of well below the opening may be another meeting.
  const below = main && layout.words[sentence.from]!.sentence > opening + 1;
  const ranks = below ? RANKS.below : RANKS.telling;
  placesOf(layout, sentence, roster, reader, (found) => offer(found.name, ranks[found.grade]));
  if (main) {
    const last = Math.min(layout.sentences.length, GREETINGS);
    for (let index = 0; index < last; index++)
      placesOf(layout, layout.sentences[index]!, roster, reader, ({ name, how, grade }) => {
        if (how === 'greeting') offer(name, RANKS.greeting[grade] - index / GREETINGS);
        else if (index < opening) offer(name, RANKS.opening[grade]);
      });
  }
  return (best as { name: string; rank: number } | null)?.name ?? null;
}

/** Which of several places is theirs: the nearest to the telling, and a town before the country that it is in. */
const RANKS = {
  telling: { site: 12, town: 11, unlisted: 6, country: 4 },
  opening: { site: 10, town: 9, unlisted: 8, country: 3 },
  below: { site: 6, town: 4, unlisted: 3, country: 1 },
  greeting: { site: 7.2, town: 7, unlisted: 5, country: 2 },
} as const;

/** "Vladimir Putin: …": here the telling ends and a transcript begins. */
function isTurn(layout: TextLayout, { from, to }: Sentence): boolean {
  for (let at = from; at < Math.min(to, from + LABEL); at++) {
    const word = layout.words[at]!;
    if (word.text === ':') return word.quotedSpan < 0;
  }
  return false;
}

interface FoundPlace {
  readonly name: string;
  readonly how: 'in' | 'host' | 'visit' | 'greeting';
  /** `unlisted`: a name that the lexicon lacks. */
  readonly grade: 'site' | 'town' | 'unlisted' | 'country';
}

function placesOf(
  layout: TextLayout,
  sentence: Sentence,
  roster: Roster,
  reader: Reader,
  take: (found: FoundPlace) => void,
): void {
  const { words } = layout;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!;
    if (word.quotedSpan >= 0 || !startsUpper(word.text) || roster.personAt.has(at)) continue;
    const site = reader.sites.at(words, at);
    const listed = site ? null : reader.places.at(words, at);
    const found = site
      ? siteAt(layout, sentence, at, site)
      : listed
        ? placeAt(layout, sentence, at, listed)
        : unlistedAt(layout, sentence, at, roster);
    if (found) take(found);
    at = (site?.to ?? listed?.to ?? at + 1) - 1;
  }
}

/** What the sentence says right before a word. */
const toldBefore = ({ words, text }: TextLayout, sentence: Sentence, at: number): string =>
  singleSpaced(text.slice(Math.max(sentence.start, words[at]!.start - 90), words[at]!.start));

type Listed<T> = NonNullable<ReturnType<PhraseTable<T>['at']>>;

/** "in the Kremlin": a residence or palace of the lexicon. */
function siteAt(
  layout: TextLayout,
  sentence: Sentence,
  at: number,
  { to, values }: Listed<KnownPlace>,
): FoundPlace | null {
  const how = howAtSite(toldBefore(layout, sentence, at), layout.words[to]?.low);
  return how && { name: values[0]!.name, how, grade: 'site' };
}

/** "in Geneva": a town or country of the lexicon. */
function placeAt(
  layout: TextLayout,
  sentence: Sentence,
  at: number,
  { to, values }: Listed<PlaceName>,
): FoundPlace | null {
  const { place, demonym } = values[0]!;
  const grade = place.kind === 'capital' || place.kind === 'city' ? 'town' : 'country';
  // A continent is nowhere to meet; "in the Astana process" names the process.
  const before = toldBefore(layout, sentence, at);
  if (demonym || place.country === null || (grade === 'town' && / the $/.test(before))) return null;
  const how = standing(layout.words, before, sentence, at, to);
  return how && { name: place.name, how, grade };
}

/** "met in Nagato": a name that the lexicon lacks, behind words that make it a place. */
function unlistedAt(layout: TextLayout, sentence: Sentence, at: number, roster: Roster): FoundPlace | null {
  const { words, text } = layout;
  // Most names are not looked at: they are places after three words only.
  if (!/^(?:in|of|to)$/.test(words[at - 1]?.low ?? '')) return null;
  const before = toldBefore(layout, sentence, at);
  const end = UNLISTED.test(before) ? unlistedPlace(words, at, sentence, roster) : at;
  if (end <= at) return null;
  const how = /welcome to $/.test(before) ? 'greeting' : 'in';
  return { name: text.slice(words[at]!.start, words[end - 1]!.end), how, grade: 'unlisted' };
}

function howAtSite(before: string, next: string | undefined): 'greeting' | 'in' | null {
  if (GREETS.test(before) || (next === 'today' && / (?:in|at) (?:the )?$/.test(before))) return 'greeting';
  return /\b(?:in|at)(?: \p{L}+){0,4} $/iu.test(before) && next !== "'s" ? 'in' : null;
}

function standing(
  words: readonly Word[],
  before: string,
  sentence: Sentence,
  from: number,
  to: number,
): FoundPlace['how'] | null {
  if (THEN.test(before)) return null;
  if (NOW.test(before)) return 'greeting';
  if (GREETS.test(before))
    return /\b(?:hope|hoping|look(?:ing)? forward|will)\b/i.test(before) ? null : 'greeting';
  // "his visit to Moscow is taking place at an important time"
  if (VISITS.test(before) && /^(?:is|comes|takes|has)$/.test(words[to]?.low ?? '')) return 'greeting';
  if (VISITS.test(before)) return OTHER_VISIT.test(before) ? null : 'visit';
  if (STANDS_IN.test(before)) {
    // "at Germany's initiative", "in Moscow's interest"
    return MATTER.test(before) || words[to]?.low === "'s" || words[to]?.text === '’s' ? null : 'in';
  }
  if (words[to]?.low === 'is' && words[to + 1]?.low === 'hosting') return 'greeting';
  return from === sentence.from && /^host(?:ed|s|ing)?$/.test(words[to]?.low ?? '') ? 'host' : null;
}

/** Index after a capitalised name after "in" that the lexicon lacks: "in Nagato with …"; `from` where it is none. */
function unlistedPlace(words: readonly Word[], from: number, sentence: Sentence, roster: Roster): number {
  let to = from;
  while (
    to < sentence.to &&
    to - from < 4 &&
    /^\p{Lu}\p{Ll}/u.test(words[to]!.text) &&
    !roster.personAt.has(to) &&
    !roster.bodyAt.has(to)
  ) {
    if (isA(words[to], IN_BODY_NAME | MONTH | WEEKDAY)) return from;
    to++;
  }
  const next = words[to];
  const ends = to >= sentence.to || !next!.isWord || isA(next, PREPOSITION | CONJUNCTION | ADVERB);
  return ends ? to : from;
}
