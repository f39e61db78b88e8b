/** What every state has, so that only the text says whose it is, as alternatives of a regular expression. English only. */
export const INSTITUTIONS =
  'army|military|air force|navy|police|coast guard|border guard|government|presidential|presidency|parliament|foreign ministry|defen[cs]e ministry|interior ministry|finance ministry|health ministry|embassy|ministry';

const INSTITUTION_ALONE = new RegExp(`^(?:(?:an?|the|its) )?(?:senior )?(${INSTITUTIONS})(?!\\p{L})`, 'iu');

/**
 * The institution with which a phrase begins, where it does not say of which state; null where it begins with none.
 *
 * @param phrase who speaks, or the title alone
 * @example institutionAlone('an embassy spokesperson') // 'embassy'
 */
export function institutionAlone(phrase: string): string | null {
  return INSTITUTION_ALONE.exec(phrase)?.[1]?.toLowerCase() ?? null;
}

/** "the army", "Its army": no word for whose it is. */
const OF_NOBODY = /^(?:\p{Ll}|(?:The|An?|Its|Their|Our|His|Her|This|That)$)/u;

/**
 * The word by which a text said last whose institution it means, as it is written there; null where it never did.
 *
 * @param before the text up to where the institution is named alone
 * @param institution of `institutionAlone`
 * @example ownerNamedLast('Sudan’s army left. Later the army returned.', 'army') // 'Sudan'
 */
export function ownerNamedLast(before: string, institution: string): string | null {
  const named = new RegExp(
    `(?<!\\p{L})(\\p{L}+)(?:['’]s?)?\\s+${institution}(?!\\p{L})(?: (?:of|in) (\\p{L}+))?`,
    'giu',
  );
  // "the Chinese embassy in Berlin", "the embassy of Chad"
  const owners = [...before.matchAll(named)].map(([, owner, behind]) =>
    OF_NOBODY.test(owner!) ? behind : owner,
  );
  return owners.findLast((owner) => owner !== undefined && !OF_NOBODY.test(owner)) ?? null;
}
