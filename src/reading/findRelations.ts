import type { Span } from '../text/article.ts';
import { sidesIn } from './findPlaces.ts';
import type { Shown } from './findTopics.ts';
import type { Page, Sentence } from './layOut.ts';
import type { Reader } from './prepareReader.ts';
import type { Talk } from './reading.ts';

/** Words that make two sides in one sentence a sentence about their relations. */
const COMPANY = /^(?:relations|ties|relationship|relationships|bilateral|rapprochement|normali[sz]ation)$/;
const SHORT: Readonly<Record<string, string>> = {
  US: 'US',
  GB: 'UK',
  AE: 'UAE',
  EU: 'EU',
  NATO: 'NATO',
  UN: 'UN',
};

/**
 * Relations between two sides: sentences that name both and speak of relations, ties or what is bilateral; and where
 * the article tells of talks between the two, those sentences and whatever in it is bilateral.
 *
 * @example findRelations(seed, talks, reader)[0].id // 'relations/RU-US'
 */
export function findRelations(page: Page, talks: readonly Talk[], reader: Reader): Shown[] {
  const found = new Map<string, Shown>();
  const main = talks.find((talk) => talk.sides.length === 2)?.sides ?? null;
  for (const [index, sentence] of page.sentences.entries()) {
    const company = companyIn(page, sentence);
    const isTalk =
      main !== null &&
      talks.some(
        (talk) =>
          talk.sides.length === 2 && samePair(talk.sides, main) && talk.evidence.start === sentence.start,
      );
    if (company.length === 0 && !isTalk) continue;
    const sides = sidesIn(page.words, sentence.from, sentence.to, reader);
    const pair = isTalk
      ? main
      : sides.length === 2
        ? sides
        : sides.length < 2 && main && sides.every((side) => main.includes(side))
          ? main
          : null;
    if (
      !pair ||
      (sides.length < 2 &&
        !isTalk &&
        !company.some((span) => /bilateral|relations/i.test(page.text.slice(span.start, span.end))))
    )
      continue;
    const one = found.get(pairId(pair)) ?? {
      id: pairId(pair),
      label: pairLabel(pair, reader),
      parent: null,
      shows: [],
    };
    one.shows.push({
      sentence: index,
      terms: company.length > 0 ? company : [{ start: sentence.start, end: sentence.end }],
    });
    found.set(one.id, one);
  }
  return [...found.values()];
}

const samePair = (a: readonly string[], b: readonly string[]): boolean => pairId(a) === pairId(b);
const pairId = (sides: readonly string[]): string => `relations/${[...sides].sort().join('-')}`;

function pairLabel(sides: readonly string[], reader: Reader): string {
  const names = sides.map((side) => SHORT[side] ?? reader.countries.get(side)?.name ?? side).sort();
  const first = names.includes('US') ? ['US', ...names.filter((name) => name !== 'US')] : names;
  return `${first.join('-')} relations`;
}

function companyIn(page: Page, sentence: Sentence): Span[] {
  const found: Span[] = [];
  for (let at = sentence.from; at < sentence.to; at++)
    if (COMPANY.test(page.words[at]!.low))
      found.push({ start: page.words[at]!.start, end: page.words[at]!.end });
  return found;
}
