import { nextInOffice } from '../../src/reading/nextInOffice.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Entity } from './entities.ts';
import { meant, type One, type SpeakerSearch } from './speakerSearch.ts';
import { inFull, titlesOf } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';

const HEIR = /^(?:successors?|heir|replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?)$/;
const FORERUNNER = /^(?:predecessors?|forerunner)$/;

/**
 * Whoever a question names by somebody else: "Merkel's successor", "the predecessor of Kurz", "the German chancellor before Merkel". An
 * unknown speaker where the lexicon knows nobody there; null where the person is meant himself.
 */
export function byRelation(region: readonly Token[], person: Entity, search: SpeakerSearch): One | null {
  const { words, lexicon } = search;
  const around = region.filter((t) => !words.slice(person.from, person.to).includes(t));
  const before = around.findLast((t) => words.indexOf(t) === person.from - 1)?.folded;
  const isAfter = around.some((t) => HEIR.test(t.folded)) || before === 'after';
  const isBefore = around.some((t) => FORERUNNER.test(t.folded)) || before === 'before';
  if (!isAfter && !isBefore) return null;
  const typed = typedOf(search.typed, region);
  const titles = titlesOf(lexicon);
  // "his predecessor as foreign minister"
  const title = inFull(
    around
      .map((t) => foldName(t.text))
      .filter((word) => titles.offices.has(word) || (titles.beside.has(word) && !search.isSmall(word)))
      .join(' '),
    titles,
  );
  const name = person.known?.name ?? person.people[0]?.name;
  const found = name && nextInOffice(name, isAfter ? 'after' : 'before', title || null, lexicon);
  if (!found) return { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  return meant(typed, found.name);
}
