import { page } from '../words/en/playground.ts';

/** The page's own texts and those of Slack itself, by their keys; placeholders are in braces. */
export type PageWords = typeof page;

/** Where no other language is chosen. */
export const ENGLISH: PageWords = page;

/**
 * A text with values put in.
 *
 * @example fillWords('@{app} has left this channel.', { app: 'Brief' }) // '@Brief has left this channel.'
 */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
