const CORRECTION =
  /^\W*(?:correct(?:ion|ed|s)\b|clarification\b|erratum\b|editor[’']?s[’']? note\b)|\b(?:an earlier version|was corrected|has been corrected|corrects)\b/i;

/**
 * Whether a headline or a sentence says that its text corrects an earlier one. English only.
 *
 * @example saysCorrected('CORRECTION: Westland recalls its envoy') // true
 */
export function saysCorrected(words: string): boolean {
  return CORRECTION.test(words);
}
