/** What an outlet calls a text of its own. "The treaty was corrected" is news, and no correction. */
const OWN = '(?:story|article|report|item|piece|post|page|dispatch|headline|caption|transcript)';
const CORRECTION = new RegExp(
  [
    '^\\W*(?:correct(?:ion|ed)\\b\\W*[:–—-]|corrects\\b|clarification\\b\\W*[:–—-]|erratum\\b)',
    "^\\W*editor[’']?s[’']? note\\b.{0,200}\\b(?:correct|error|mistake|misstat|misspel|misquot)",
    // "(Adds quotes, corrects spelling)"
    '\\([^()]*\\bcorrects\\b',
    `\\b(?:earlier|previous) version of (?:this|the|our) ${OWN}\\b`,
    `\\b(?:this|the|our) (?:version of )?(?:this |the )?${OWN}\\b.{0,30}?\\b(?:(?:was|has been) corrected|corrects)\\b`,
  ].join('|'),
  'i',
);

/** Words of sentences that say that somebody was quoted wrongly. */
export const MISQUOTING: readonly string[] = [
  'misquoted',
  'misattributed',
  'misstated',
  'erroneously',
  'incorrectly',
  'wrongly',
  'mistakenly',
  'correction',
];
const WRONGLY = '(?:erroneously|wrongly|incorrectly|mistakenly|falsely)';
const GAVE = '(?:attributed|quoted|ascribed|credited|cited|reported)';
const MISQUOTED = new RegExp(
  `\\bmis(?:quoted|attributed)\\b|\\b(?:${OWN}|we|version|agency|newspaper) (?:had |has |have |also )*${WRONGLY} ${GAVE}\\b|\\b(?:was|were|been) ${WRONGLY} ${GAVE}\\b`,
  'i',
);
const QUOTED_BEFORE = new RegExp(
  `\\b${OWN}\\b.{0,300}\\b(?:quoted|quoting|attributed|reported|said|misstated)\\b`,
  'is',
);

/**
 * Whether words say that somebody was quoted wrongly. English only.
 *
 * @example saysMisquoted('The story erroneously attributed the remark to Perr.') // true
 */
export const saysMisquoted = (words: string): boolean => MISQUOTED.test(words);

/**
 * Whether words before those in marks say that these were wrongly quoted: not "she was misquoted and had said", which has the right ones.
 *
 * @example leadsToMisquoted('The story erroneously attributed the remark ') // true
 */
export function leadsToMisquoted(words: string): boolean {
  const found = MISQUOTED.exec(words);
  return found !== null && !/\b(?:said|says|told|meant|made it clear)\b/i.test(words.slice(found.index));
}

/**
 * Whether a sentence of a correction tells what the text that it corrects had of somebody.
 *
 * @example saysQuotedBefore('In a story published on Monday the agency quoted Perr as saying so.') // true
 */
export const saysQuotedBefore = (words: string): boolean => QUOTED_BEFORE.test(words);

/** Paragraphs at the beginning and at the end of a text in which it may say that it is a correction. */
const FIRST = 4;
const LAST = 2;

/**
 * Whether a headline or a sentence says that its text corrects an earlier one. English only.
 *
 * @example saysCorrected('CORRECTION: Westland recalls its envoy') // true
 */
export function saysCorrected(words: string): boolean {
  return CORRECTION.test(words);
}

/**
 * Whether an article says in its title, its first or its last paragraphs that it corrects an earlier one.
 *
 * @param text plain text, a paragraph a line
 * @example isCorrection({ title: null, text: 'Westland recalls its envoy\n\n(Corrects the day in the first paragraph)' }) // true
 */
export function isCorrection({
  title,
  text,
}: {
  readonly title: string | null;
  readonly text: string;
}): boolean {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return [title ?? '', ...paragraphs.slice(0, FIRST), ...paragraphs.slice(FIRST).slice(-LAST)].some(
    saysCorrected,
  );
}
