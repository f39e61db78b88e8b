import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import type { Judged } from '../comparing/verify/judged.ts';
import { surnameOf, type TakenBack, takenBackIn } from '../comparing/verify/takenBack.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { MISQUOTING } from '../text/saysCorrected.ts';

/** A stored passage that takes the words of a quotation back, or gives them to somebody else. */
export interface Correction extends TakenBack {
  readonly version: StoredVersion;
}

/** So many texts that say that somebody was misquoted are looked at for one speaker. */
const MOST_LOOKED_AT = 12;

/**
 * The passage of the same text or of another that takes back the words of a place, which quotes them rightly as far as it goes. Null where
 * none does.
 *
 * @param forms the words of the quotation, folded
 * @param near other texts that have some of the words
 * @param archive where texts are looked for that say that the speaker was misquoted; null to look only at those at hand
 */
export async function correctionOf(
  { version, judged }: { readonly version: StoredVersion; readonly judged: Judged },
  forms: readonly string[],
  near: readonly StoredVersion[],
  archive: ArchiveView | null,
  lexicon: Lexicon,
): Promise<Correction | null> {
  if (judged.frame || !judged.said) return null;
  const speaker = judged.quote?.speakerName ?? judged.author;
  const surname = surnameOf(speaker ?? '');
  const named =
    surname === '' || !archive
      ? []
      : await archive.findVersions({
          words: MISQUOTING.map((word) => `${word} ${surname}`),
          order: 'newest',
          limit: MOST_LOOKED_AT,
        });
  for (const one of [version, ...near, ...named]) {
    const own = one === version ? judged.span : null;
    if (!own && (one.article.id === version.article.id || dayOf(one) < dayOf(version))) continue;
    const found = takenBackIn({ ...one, title: one.article.title }, forms, speaker, own, lexicon);
    if (found) return { ...found, version: one };
  }
  return null;
}

const dayOf = ({ article, added }: StoredVersion): string => (article.published ?? added).slice(0, 10);
