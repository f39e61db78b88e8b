import { foldWords } from '../../text/foldText.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { FEMALE, isKind, MALE } from '../rules/wordKinds.ts';

export const fitsTitle = (title: string, gender: 'm' | 'f', english: Language): boolean =>
  !isKind(title, english, gender === 'f' ? MALE : FEMALE);

/** The one bearer of a surname, or the one in office then under that title; null where several fit. */
export function pickKnown(
  candidates: readonly KnownSpeaker[],
  title: string | null,
  published: string | null,
): KnownSpeaker | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const year = published?.slice(0, 4) ?? null;
  const fitting = candidates.filter((one) =>
    one.offices.some(
      (office) =>
        (!title || office.title.toLowerCase().includes(title)) &&
        (!year || ((office.from ?? '0000').slice(0, 4) <= year && year <= (office.to ?? '9999').slice(0, 4))),
    ),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Came into office years after the text: another of the name is meant there. */
export function isLater({ offices }: KnownSpeaker, published: string | null): boolean {
  const year = Number(published?.slice(0, 4));
  const begun = offices.map(({ from }) => Number(from?.slice(0, 4) ?? 0));
  return year > 0 && begun.length > 0 && Math.min(...begun) > year + 1;
}

/** The one person of whom the lexicon says that this word alone means him: "Putin". */
export const pickListed = (candidates: readonly KnownSpeaker[], fold: string): KnownSpeaker | null => {
  const listed = candidates.filter((one) => one.also.some((name) => foldWords(name) === fold));
  return listed.length === 1 ? listed[0]! : null;
};
