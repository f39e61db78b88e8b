/** What outlets call a text that is its author's opinion, as a part of a regular expression. */
export const OPINION_KINDS =
  '(?:opinion|op-?ed|commentary|guest (?:essay|column|opinion)|viewpoint|perspectives?|comment)';
/** "Opinion: Let the sea be a border no more", and no "Opinion poll shows …": what needs no note. */
const CALLED_OPINION = new RegExp(`^\\W{0,2}${OPINION_KINDS}\\s?[:|–—]`, 'iu');

/**
 * Whether a headline calls its text an opinion.
 *
 * @example isCalledOpinion('Opinion: Let the sea be a border no more') // true
 */
export const isCalledOpinion = (headline: string | null): boolean => CALLED_OPINION.test(headline ?? '');
