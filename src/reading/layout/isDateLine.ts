import { DATED } from './datelineEnd.ts';

/** The place, the weekday or the outlet before a day: "Ardstadt,", "London, Friday", "The Harbour Post,", "Published:". */
const BEFORE =
  "(?:\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}(?:,|:| [-–—|])? ){0,2}(?:\\p{L}{2,14}day,? |(?:on|le|am|den|el) )?";
/** The hour, or who issued the text. */
const BEHIND =
  "(?:,? (?:at )?\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\(?\\p{Lu}{2,5}\\)?)?)?(?:(?:,| [-–—|]) \\p{Lu}[\\p{L}'’-]*(?: (?:of|for|and|the|\\p{Lu}[\\p{L}'’-]*)){0,8})?";
const DATE_LINE = new RegExp(
  `^(?:[•*·] ?)?\\(?${BEFORE}(?:${DATED}|\\d{4}-\\d{2}-\\d{2})(?: года| г\\.)?${BEHIND}\\)?$`,
  'u',
);

/**
 * Whether a line states when and where a text was issued, with its year, and nothing more.
 *
 * @example isDateLine('London, Friday 27 November 2026') // true
 * @example isDateLine('Statement by the minister on 27 November 2026') // false
 */
export const isDateLine = (line: string): boolean => line.length <= 110 && DATE_LINE.test(line);
