import { isFields } from '../records.ts';

/** Names of the fields in which a block keeps words that a reader sees. */
const visible = new Set([
  'text',
  'fallback',
  'title',
  'label',
  'hint',
  'caption',
  'alt_text',
  'subtitle',
  'body',
]);

/**
 * The words that a reader sees in these blocks, in order; user and channel mentions as "<@U…>" and "<#C…>".
 *
 * @example blockTexts([{ type: 'header', text: { type: 'plain_text', text: 'Quotes' } }]) // ['Quotes']
 */
export function blockTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(blockTexts);
  if (!isFields(value)) return [];
  if (value.type === 'user' && typeof value.user_id === 'string') return [`<@${value.user_id}>`];
  if (value.type === 'channel' && typeof value.channel_id === 'string') return [`<#${value.channel_id}>`];
  if (value.type === 'link' && value.text === undefined && typeof value.url === 'string') return [value.url];
  return Object.entries(value).flatMap(([name, entry]) => {
    if (typeof entry === 'string') return visible.has(name) ? [entry] : [];
    return blockTexts(entry);
  });
}

/** UTF-16 units over all visible words: what Slack's undocumented limit of a message goes by, as far as is known. */
export function blockTextLength(blocks: unknown): number {
  return blockTexts(blocks).reduce((sum, text) => sum + text.length, 0);
}
