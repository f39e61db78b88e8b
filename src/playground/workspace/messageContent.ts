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
  const markdown = typeof args.markdown_text === 'string' ? args.markdown_text : null;
  if (markdown !== null && (args.blocks !== undefined || args.text !== undefined))
    return { refusal: refuse('markdown_text_conflict') };
  const text = typeof args.text === 'string' ? args.text : (markdown ?? '');
  const blocks = (markdown === null ? args.blocks : [{ type: 'markdown', text: markdown }]) ?? [];
  if (!Array.isArray(blocks)) return { refusal: refuse('invalid_blocks_format') };
  const attached = Array.isArray(args.attachments) ? args.attachments.length : 0;
  if (text === '' && blocks.length + attached === 0) return { refusal: refuse('no_text') };
  const { textLimit = longestText, countBlocks = true } = limits;
  if (text.length > (markdown === null ? textLimit : longestMarkdown))
    return { refusal: refuse('msg_too_long') };
  const metadata = args.metadata ?? null;
  const refusal = faultOfBlocks(blocks, countBlocks) ?? faultOfMetadata(metadata);
  return refusal ? { refusal } : { content: { text, blocks, metadata: metadata as Fields | null } };
}

function faultOfBlocks(blocks: readonly Fields[], countBlocks: boolean): MethodAnswer | null {
  const faults = findBlockFaults(blocks, 'message');
  if (faults.length > 0) return refuseFindings('invalid_blocks', describeFindings(faults));
  const isTooLong = countBlocks && blockTextLength(blocks) > messageTextLimit;
  return isTooLong ? refuse('msg_blocks_too_long') : null;
}

function faultOfMetadata(metadata: unknown): MethodAnswer | null {
  const faults = metadata === null ? [] : findMetadataFaults(metadata);
  return faults.length > 0 ? refuseFindings('invalid_metadata_format', describeFindings(faults)) : null;
}
