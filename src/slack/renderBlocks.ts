import type { KnownBlock } from '@slack/types';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import { cutterOf, renderText } from '../answers/renderText.ts';
import { actionBlocks } from './actionBlocks.ts';
import { sizeOf } from './blockSizes.ts';
import { escapeText } from './escapeText.ts';
import { isChannelId } from './lineElements.ts';
import { type Part, type Piece, piecesOf } from './partBlocks.ts';

/** One Slack message: blocks for the eye, `text` for screen readers, notifications and clients without blocks. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Room left below Slack's 50 blocks and about 13,000 characters a message. */
const MOST_BLOCKS = 45;
const MOST_CHARACTERS = 10_000;
/** The first message of a digest is one screen; the rest is in its thread. */
const DIGEST_BLOCKS = 12;
const DIGEST_CHARACTERS = 2_500;

/**
 * An answer as Slack messages: one where it fits, else several in order, the buttons on the last. Excerpts are in
 * `rich_text_quote`, where no character of theirs can turn into markup. Nothing is cut: what is too long for a block goes
 * on in the next, and a button that cannot carry its command is named in a grey line.
 *
 * @example renderBlocks(answer)[0].blocks[0].type // 'rich_text'
 */
export function renderBlocks(answer: Answer): SlackMessage[] {
  const cut = cutterOf(answer);
  const { blocks: buttons, note } = actionBlocks(answer.actions, answer.words);
  const parts: readonly Part[] = note ? [...answer.parts, { part: 'context', line: note }] : answer.parts;
  const pages: { pieces: Piece[]; size: number; tables: number }[] = [];
  const isDigest = answer.kind === 'digest';
  for (const piece of parts.flatMap((part) => piecesOf(part, answer.kind, cut, answer.words))) {
    const size = sizeOf(piece.block);
    const tables = piece.block.type === 'table' ? 1 : 0;
    let page = pages.at(-1);
    const isFirst = isDigest && pages.length === 1;
    const full =
      !page ||
      page.pieces.length >= (isFirst ? DIGEST_BLOCKS - buttons.length : MOST_BLOCKS) ||
      page.size + size > (isFirst ? DIGEST_CHARACTERS - sizeOfAll(buttons) : MOST_CHARACTERS) ||
      page.tables + tables > 1;
    if (full || !page) {
      // A heading stays with what it is above.
      const over = page?.pieces.at(-1)?.part?.part === 'heading' ? page.pieces.splice(-1) : [];
      page = { pieces: over, size: over.reduce((sum, { block }) => sum + sizeOf(block), 0), tables: 0 };
      pages.push(page);
    }
    page.pieces.push(piece);
    page.size += size;
    page.tables += tables;
  }
  return pages.map(({ pieces }, i) => ({
    text: textOf(pieces, answer),
    blocks: [
      ...pieces.map(({ block }) => block),
      ...(i === (isDigest ? 0 : pages.length - 1) ? buttons : []),
    ],
  }));
}

const REFERENCES = {
  escape: escapeText,
  channel: (id: string) => (isChannelId(id) ? `<#${id}>` : escapeText(`#${id}`)),
  person: (id: string) => `<@${id}>`,
  // An address read aloud, or in a notification, hides the words.
  link: (_url: string, label: string) => label,
};

/** The text of a message: of each part that its blocks hold, or of the piece of it. */
function textOf(pieces: readonly Piece[], answer: Answer): string {
  const texts: string[] = [];
  let run: Part[] = [];
  const flush = () => {
    if (run.length > 0)
      texts.push(renderText({ ...answer, parts: run }, { ...REFERENCES, marked: answer.words.slack.marked }));
    run = [];
  };
  for (const { part, text } of pieces) {
    if (text !== undefined) {
      flush();
      texts.push(text);
    } else if (part && run.at(-1) !== part) run.push(part);
  }
  flush();
  return texts.join('\n');
}

const sizeOfAll = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + sizeOf(block), 0);
