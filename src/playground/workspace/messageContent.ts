import { type MethodAnswer, refuse, refuseFindings } from './answers.ts';
import { blockTextLength } from './blockKit/blockText.ts';
import {
  describeFindings,
  findBlockFaults,
  findMetadataFaults,
  messageTextLimit,
} from './blockKit/validate.ts';
import type { Fields } from './records.ts';

const longestText = 40_000;
const longestMarkdown = 12_000;

/** Words of a message that may be shown. */
export interface Content {
  readonly text: string;
  readonly blocks: Fields[];
  readonly metadata: Fields | null;
}

/**
 * Reads text, blocks and metadata out of a call, or gives Slack's refusal.
 *
 * @example readContent({ text: '' })   // { refusal: { ok: false, error: 'no_text' } }
 */
export function readContent(
  args: Fields,
  limits: { readonly textLimit?: number; readonly countBlocks?: boolean } = {},
): { content: Content } | { refusal: MethodAnswer } {
  const { textLimit = longestText, countBlocks = true } = limits;
  const markdown = typeof args.markdown_text === 'string' ? args.markdown_text : null;
  if (markdown !== null && (args.blocks !== undefined || args.text !== undefined)) {
    return { refusal: refuse('markdown_text_conflict') };
  }
  const text = typeof args.text === 'string' ? args.text : (markdown ?? '');
  const blocks = markdown === null ? args.blocks : [{ type: 'markdown', text: markdown }];
  if (blocks !== undefined && blocks !== null && !Array.isArray(blocks)) {
    return { refusal: refuse('invalid_blocks_format') };
  }
  const list: Fields[] = blocks ?? [];
  if (text === '' && list.length === 0 && !(Array.isArray(args.attachments) && args.attachments.length > 0)) {
    return { refusal: refuse('no_text') };
  }
  if (text.length > (markdown === null ? textLimit : longestMarkdown))
    return { refusal: refuse('msg_too_long') };
  const faults = findBlockFaults(list, 'message');
  if (faults.length > 0) return { refusal: refuseFindings('invalid_blocks', describeFindings(faults)) };
  if (countBlocks && blockTextLength(list) > messageTextLimit)
    return { refusal: refuse('msg_blocks_too_long') };
  if (args.metadata !== undefined && args.metadata !== null) {
    const wrong = findMetadataFaults(args.metadata);
    if (wrong.length > 0)
      return { refusal: refuseFindings('invalid_metadata_format', describeFindings(wrong)) };
  }
  return { content: { text, blocks: list, metadata: (args.metadata as Fields | null | undefined) ?? null } };
}
