const UPDATE =
  /^\W*(?:update[sd]?|refile|recast|wrapup)\b[ -]?\d*\s*[-–—:]|^\W*(?:\d+(?:st|nd|rd|th) )?(?:ld|lead)\b(?:[ -]?\d+\s*[-–—:]|\s*:|\s+[-–—])|\((?:\d+(?:st|nd|rd|th) )?(?:ld|lead|updated?)(?: \d+)?\)|\b\d+(?:st|nd|rd|th) (?:ld|lead)\b/i;

/**
 * Whether an agency's headline says that its text takes the place of an earlier one.
 *
 * @example isUpdate('UPDATE 2-Westland recalls its envoy') // true
 */
export function isUpdate(headline: string): boolean {
  return UPDATE.test(headline);
}
