import { INSTITUTIONS } from '../../src/reading/stateInstitutions.ts';
import { foldWords } from '../../src/text/foldText.ts';

/** "transport ministry" is an institution as well. */
const INSTITUTION = `${INSTITUTIONS}|\\p{L}+ ministry`;
const OF = new RegExp(`^(${INSTITUTION}) of (?:the )?(.+)$`, 'u');
const OWNED = new RegExp(`^(?:the )?(.+?)(?:'s?)? (${INSTITUTION})$`, 'u');

/**
 * How texts write an institution of a country, folded: "the foreign ministry of Ostvik" and "Ostvik's foreign ministry" are one. Any other
 * name alone.
 *
 * @example institutionForms("Ostvik's navy") // ['ostvik navy', "ostvik's navy", 'navy of ostvik']
 */
export function institutionForms(name: string): readonly string[] {
  const folded = foldWords(name).replace(/^the /, '');
  const [, behind, of] = OF.exec(folded) ?? [];
  const [, owner = of, institution = behind] = OWNED.exec(folded) ?? [];
  if (!owner || !institution) return [folded];
  return [`${owner} ${institution}`, `${owner}'s ${institution}`, `${institution} of ${owner}`];
}

/**
 * An institution with its country first, as answers call it; any other name as it is.
 *
 * @example ownerFirst('foreign ministry of Ostvik') // 'Ostvik foreign ministry'
 */
export const ownerFirst = (name: string): string => name.replace(OF_NAMED, '$2 $1');
const OF_NAMED = new RegExp(`^(${INSTITUTIONS}) of (?:the )?(?=\\p{Lu})(.+)$`, 'iu');
