import { normaliseText } from '../text/normaliseText.ts';
import { believedDate } from './believedDate.ts';
import { dayOfDateline } from './dayOfDateline.ts';
import { embargoIn } from './embargoIn.ts';
import type { Gathered, Refused } from './gathered.ts';
import { readDetails } from './readDetails.ts';

/** One article is at most this long, in bytes: a day of a parliament's record is below 1 MB. */
export const LARGEST = 2_000_000;

/**
 * An article of a text and what is stated about it, or the reason why it cannot be one.
 *
 * @param from where it was found, as a refusal names it
 * @param id the article's where it states none
 * @example articleOf('Hope.', { title: 'May' }, 'a.txt', 'a-1b2c3d4e') // { ok: true, details: { id: 'a-1b2c3d4e', … } }
 */
export function articleOf(raw: string, stated: Record<string, unknown>, from: string, id: string): Gathered {
  const text = normaliseText(raw);
  if (text.trim() === '') return refused(from, 'is empty: there is no text in it.');
  if (text.length > LARGEST) return refused(from, tooLarge(text.length));
  if (text.includes('\0')) return refused(from, 'is not text: it has NUL characters in it.');
  if (!text.isWellFormed()) return refused(from, 'has halves of characters in it: save it as UTF-8 again.');
  const read = readDetails(stated, id);
  if (!read.ok) return refused(from, read.reason);
  const { title, heldUntil } = read.details;
  const now = new Date();
  const published = read.details.published ?? believedDate(dayOfDateline(text), now);
  const held = heldUntil ?? embargoIn(title, text, published, now);
  return { ok: true, details: { ...read.details, published, heldUntil: held }, text, from };
}

/** What is said of a text that is too large, in bytes. */
export function tooLarge(size: number, most = LARGEST): string {
  return `is too large for one article (${(size / 1e6).toFixed(1)} MB, at most ${most / 1e6} MB): split it.`;
}

/** A refusal: the reason is a sentence without its subject, which is `from`. */
export function refused(from: string, reason: string): Refused {
  return { ok: false, from, reason: `${from} ${reason}` };
}
