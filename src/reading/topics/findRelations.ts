import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import { sidesIn } from '../names/findPlaces.ts';
import type { Reader } from '../prepareReader.ts';
import type { Talk } from '../reading.ts';
import type { TopicEvidence } from './topicEvidence.ts';

/** Words that make two sides in one sentence a sentence about their relations. */
const RELATIONS: ReadonlySet<string> = new Set(
  'relations ties relationship relationships rapprochement normalisation normalization'.split(' '),
);
/** Words that do so only where it is already known, from the talks, between whom. */
const SHARED: ReadonlySet<string> = new Set(
  'bilateral partnership cooperation collaboration friendship alliance'.split(' '),
);
/** Those who talk speak of themselves, even where the sentence names a third. */
const OWN =
  /\b(?:bilateral\b(?! (?:talks|meeting|consultations|documents|contacts))|(?:our|both|(?:the )?two) (?:countries|nations|states|peoples)\b)/i;
/** "Bilateral talks" are talks; they need not be about relations. */
const OCCASION = /^(?:talks|meetings?|consultations|documents|contacts|basis|format)$/;
const KINSHIP =
  /^(?:public|media|press|family|sexual|blood|international|industrial|labou?r|race|community|human|personal)$/;
/** Everybody's body: a sentence that names it speaks of a country's place in it, not of relations with it. */
const NO_SIDE: ReadonlySet<string> = new Set(['UN']);
const SHORT: Readonly<Record<string, string>> = {
  US: 'US',
  GB: 'UK',
  AE: 'UAE',
  EU: 'EU',
  NATO: 'NATO',
  UN: 'UN',
};

/**
 * Relations between two sides: sentences that name both and speak of relations or ties; and where the article speaks
 * of talks between the two, whatever in it is bilateral or common to them, and the sentences that tell of the talks.
 * Talks alone are no relations: two presidents may speak of a third country only.
 *
 * @example findRelations(seed, talks, reader)[0].id // 'relations/RU-US'
 */
export function findRelations(layout: TextLayout, talks: readonly Talk[], reader: Reader): TopicEvidence[] {
  const found = new Map<string, TopicEvidence>();
  const main = talks.map((talk) => sidesOf(talk, layout, reader)).find((sides) => sides.length === 2) ?? null;
  for (const [index, sentence] of layout.sentences.entries()) {
    const company = companyIn(layout, sentence);
    if (company.relations.length + company.shared.length === 0) continue;
    const sides = sidesIn(layout.words, sentence.from, sentence.to, reader).filter(
      (side) => !NO_SIDE.has(side),
    );
    const joined = joinedSides(layout, sentence, reader);
    const ofMain = main !== null && sides.every((side) => main.includes(side));
    const said = layout.text.slice(sentence.start, sentence.end);
    const own = main !== null && OWN.test(said) && !/\b(?:relations|ties|relationship) between\b/i.test(said);
    const named = company.relations.length > 0 && sides.length === 2 ? sides : null;
    const pair = ofMain || own ? main : (joined ?? named);
    if (!pair) continue;
    const one = found.get(pairId(pair)) ?? {
      id: pairId(pair),
      label: relationsLabel(pair, (side) => reader.countries.get(side)?.name),
      parent: null,
      shows: [],
    };
    one.shows.push({ sentence: index, terms: [...company.relations, ...company.shared].sort(byStart) });
    found.set(one.id, one);
  }
  const between = main === null ? undefined : found.get(pairId(main));
  if (between) found.set(between.id, { ...between, shows: withTalks(layout, talks, between, reader) });
  return [...found.values()];
}

const byStart = (a: Span, b: Span): number => a.start - b.start;
const pairId = (sides: readonly string[]): string => `relations/${[...sides].sort().join('-')}`;

/** "Russian-Bahraini", "US-China": two sides in one word. */
function joinedSides(layout: TextLayout, sentence: Sentence, reader: Reader): string[] | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!layout.words[at]!.low.includes('-')) continue;
    const sides = sidesIn(layout.words, at, at + 1, reader).filter((side) => !NO_SIDE.has(side));
    if (sides.length === 2) return sides;
  }
  return null;
}

/** The sides of talks; where only one is known of those who talk, with the one that the sentence names beside it. */
function sidesOf(talk: Talk, layout: TextLayout, reader: Reader): readonly string[] {
  const sentence = layout.sentences.find(({ start }) => start === talk.evidence.start);
  if (talk.sides.length !== 1 || !sentence) return talk.sides;
  return [...new Set([...talk.sides, ...sidesIn(layout.words, sentence.from, sentence.to, reader)])];
}

/** The passages of relations, and beside them the sentences that tell of the talks. */
function withTalks(
  layout: TextLayout,
  talks: readonly Talk[],
  { id, shows }: TopicEvidence,
  reader: Reader,
): TopicEvidence['shows'] {
  const starts = new Set(
    talks.filter((talk) => pairId(sidesOf(talk, layout, reader)) === id).map((talk) => talk.evidence.start),
  );
  const told = layout.sentences.flatMap(({ start, end }, sentence) =>
    starts.has(start) && !shows.some((one) => one.sentence === sentence)
      ? [{ sentence, terms: [{ start, end }] }]
      : [],
  );
  return [...shows, ...told].sort((a, b) => a.sentence - b.sentence);
}

/**
 * Relations of two sides as a topic is called.
 *
 * @example relationsLabel(['RU', 'US'], (side) => ({ RU: 'Russia' })[side]) // 'US-Russia relations'
 */
export function relationsLabel(
  sides: readonly string[],
  nameOf: (side: string) => string | undefined,
): string {
  const names = sides.map((side) => SHORT[side] ?? nameOf(side) ?? side).sort();
  const first = names.includes('US') ? ['US', ...names.filter((name) => name !== 'US')] : names;
  return `${first.join('-')} relations`;
}

function companyIn(layout: TextLayout, sentence: Sentence): { relations: Span[]; shared: Span[] } {
  const relations: Span[] = [];
  const shared: Span[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const { low, start, end } = layout.words[at]!;
    const before = at > sentence.from ? layout.words[at - 1]!.low : '';
    const after = at + 1 < sentence.to ? layout.words[at + 1]!.low : '';
    if (RELATIONS.has(low) && !KINSHIP.test(before)) relations.push({ start, end });
    else if (SHARED.has(low) && !(low === 'bilateral' && OCCASION.test(after))) shared.push({ start, end });
  }
  return { relations, shared };
}
