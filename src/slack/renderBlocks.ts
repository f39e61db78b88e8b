import type {
  ActionsBlock,
  ConfirmationDialog,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
  TableBlock,
} from '@slack/types';
import type {
  WordedAnswer as Answer,
  Action as AnyAction,
  Part as AnyPart,
  WordedLine as Line,
  WordedRun as Run,
} from '../answers/answer.ts';
import { type Cut, cutterOf, renderText, wordsOfExcerpts } from '../answers/renderText.ts';
import type { Words } from '../words/words.ts';
import { escapeText } from './escapeText.ts';
import { elementsOf, isChannelId, mrkdwnOf, plainOf } from './lineElements.ts';

type Part = AnyPart<never, never>;
type Action = AnyAction<never>;

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
const LONGEST_DIGEST_LIST = 700;
const LONGEST_HEADER = 150;
const LONGEST_QUOTE_BLOCK = 3_000;
const LONGEST_LIST_BLOCK = 3_000;
/** Slack takes 100 rows, the header among them, and 10,000 characters a table. */
const MOST_ROWS = 99;
const LONGEST_TABLE = 8_000;
const LONGEST_VALUE = 2_000;
const LONGEST_LABEL = 75;
const LONGEST_CONTEXT = 2_000;
const MOST_CONTEXT_ELEMENTS = 10;
const MOST_BUTTONS_IN_A_BLOCK = 5;
const HEADERS: ReadonlySet<Answer['kind']> = new Set(['article-brief', 'day-brief', 'digest']);

/** A block with what it says: the part of the answer, or as much of it as the block holds. */
interface Piece {
  readonly block: KnownBlock;
  readonly part: Part | null;
  /** In the place of the part's text, where a block holds a piece of an excerpt. */
  readonly text?: string;
}

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

function piecesOf(part: Part, kind: Answer['kind'], cut: Cut, words: Words): Piece[] {
  switch (part.part) {
    case 'title':
      return [{ part, block: titleBlock(part.line, kind, cut) }];
    case 'heading': {
      const elements = elementsOf(part.line, cut, { bold: true });
      return [{ part, block: richText([{ type: 'rich_text_section', elements }]) }];
    }
    case 'line':
      return [
        { part, block: richText([{ type: 'rich_text_section', elements: elementsOf(part.line, cut) }]) },
      ];
    case 'list':
      return listPieces(part, cut, kind === 'digest' ? LONGEST_DIGEST_LIST : LONGEST_LIST_BLOCK);
    case 'compared':
      return comparedPieces(part, cut, words);
    case 'excerpt':
      return quotePieces(part, cut, words);
    case 'table':
      return tablePieces(part, cut, words);
    case 'context':
      return contextBlocks(part.line, cut, words).map((block) => ({ part, block }));
  }
}

/** Rows or lines in groups that stay below a size and a number. */
function grouped<T>(items: readonly T[], sizes: (item: T) => number, largest: number, most: number): T[][] {
  const groups: T[][] = [];
  let size = 0;
  for (const item of items) {
    const more = sizes(item);
    const group = groups.at(-1);
    if (!group || size + more > largest || group.length >= most) {
      groups.push([item]);
      size = more;
    } else {
      group.push(item);
      size += more;
    }
  }
  return groups;
}

/** A list in blocks that leave a message room for others: one of a hundred lines is too long for any. */
function listPieces(part: Extract<Part, { part: 'list' }>, cut: Cut, longest: number): Piece[] {
  const sectionOf = (line: Line): RichTextSection => ({
    type: 'rich_text_section',
    elements: elementsOf(line, cut),
  });
  return grouped(part.lines, (line) => sizeOf(sectionOf(line)), longest, Number.POSITIVE_INFINITY).map(
    (lines) => ({
      part: { ...part, lines },
      block: richText([{ type: 'rich_text_list', style: 'bullet', elements: lines.map(sectionOf) }]),
    }),
  );
}

function titleBlock(line: Line, kind: Answer['kind'], cut: Cut): KnownBlock {
  const words = line.map((run) =>
    typeof run === 'string' ? run : 'excerpt' in run ? cut(run.excerpt) : null,
  );
  // A space that does not break stays one.
  const text = words.join('').replace(/[^\S\u00a0\u202f]+/g, ' ');
  if (HEADERS.has(kind) && words.every((w) => w !== null) && text.length <= LONGEST_HEADER) {
    return { type: 'header', text: { type: 'plain_text', text, emoji: false } } satisfies HeaderBlock;
  }
  return richText([{ type: 'rich_text_section', elements: elementsOf(line, cut, { bold: true }) }]);
}

/** A compared line in quote blocks: a long one goes on in the next, between two runs. */
function comparedPieces(part: Extract<Part, { part: 'compared' }>, cut: Cut, words: Words): Piece[] {
  const note: Line = [
    ...(part.number ? [`${part.number}. `] : []),
    ...(part.speaker ? [`— ${part.speaker}`, ...(part.note?.length ? [' · '] : [])] : []),
    ...(part.note ?? []),
  ];
  const elements = elementsOf(part.line, cut).flatMap((element): RichTextElement[] =>
    element.type === 'text' ? inPieces(element.text).map((text) => ({ ...element, text })) : [element],
  );
  const sizes = (element: RichTextElement) => ('text' in element ? (element.text?.length ?? 0) : 0);
  const quotes = grouped(elements, sizes, LONGEST_QUOTE_BLOCK, Number.POSITIVE_INFINITY).map((group) =>
    richText([{ type: 'rich_text_quote', elements: group }]),
  );
  return [...quotes, ...(note.length > 0 ? contextBlocks(note, cut, words) : [])].map((block) => ({
    part,
    block,
  }));
}

/** A long excerpt goes on in the next block, and says its own words in the text of the message that holds the block. */
function quotePieces(part: Extract<Part, { part: 'excerpt' }>, cut: Cut, words: Words): Piece[] {
  const pieces = inPieces(wordsOfExcerpts(part, cut));
  const note: Run[] = [
    ...(part.number ? [`${part.number}. `] : []),
    ...(part.speaker ? [`— ${part.speaker}`, ...(part.note?.length ? [' · '] : [])] : []),
    ...(part.note ?? []),
  ];
  const quotes = pieces.map((text) =>
    richText([
      {
        type: 'rich_text_quote',
        elements: [{ type: 'text', text, ...(part.struck ? { style: { strike: true } } : {}) }],
      },
    ]),
  );
  const below = note.length > 0 ? contextBlocks(note, cut, words) : [];
  if (quotes.length === 1) return [...quotes, ...below].map((block) => ({ part, block }));
  return [
    ...quotes.map((block, i): Piece => ({ part, block, text: `▏${escapeText(pieces[i]!)}` })),
    ...below.map((block): Piece => ({ part: { part: 'context', line: note }, block })),
  ];
}

/** A long excerpt in pieces that end at white space; joined again they are the excerpt, to the character. */
function inPieces(words: string, longest = LONGEST_QUOTE_BLOCK): string[] {
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > longest) {
    const at = rest.lastIndexOf(' ', longest);
    const end = at > longest / 2 ? at + 1 : longest;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** A table in as many as Slack's limits want, each with the header. */
function tablePieces(part: Extract<Part, { part: 'table' }>, cut: Cut, words: Words): Piece[] {
  const cell = (line: Line): RichTextBlock =>
    richText([{ type: 'rich_text_section', elements: elementsOf(line, cut) }]);
  const sizeOfRow = (row: readonly Line[]) =>
    row.reduce((sum, line) => sum + line.reduce((all, run) => all + plainOf(run, cut, words).length, 0), 0);
  return grouped(part.rows, sizeOfRow, LONGEST_TABLE, MOST_ROWS).map((rows) => {
    const block: TableBlock = {
      type: 'table',
      column_settings: part.header.map(() => ({ is_wrapped: true })),
      rows: [
        part.header.map((text) => ({ type: 'raw_text' as const, text })),
        ...rows.map((row) => row.map(cell)),
      ],
    };
    return { part: { ...part, rows }, block };
  });
}

/**
 * The small grey line, in as many blocks as it needs. Only links, code, channels and persons are markup; all else is plain,
 * so that nothing in it can turn into any.
 */
function contextBlocks(line: Line, cut: Cut, words: Words): ContextBlock[] {
  const whole = wholeMrkdwn(line, cut, words);
  if (whole !== null)
    return [{ type: 'context', elements: [{ type: 'mrkdwn', text: whole, verbatim: true }] }];
  const elements: (PlainTextElement | MrkdwnElement)[] = [];
  for (const run of line) {
    const written = typeof run === 'object' ? mrkdwnOf(run) : '';
    // A link that is too long for an element is its words.
    const markup = written !== '' && written.length <= LONGEST_CONTEXT;
    const text = markup ? written : plainOf(run, cut, words);
    const last = elements.at(-1);
    if (!markup && last?.type === 'plain_text') last.text += text;
    else
      elements.push(
        markup ? { type: 'mrkdwn', text, verbatim: true } : { type: 'plain_text', text, emoji: false },
      );
  }
  const filled = elements
    .flatMap((element): (PlainTextElement | MrkdwnElement)[] =>
      element.type === 'mrkdwn'
        ? [element]
        : inPieces(element.text, LONGEST_CONTEXT).map((text) => ({ ...element, text })),
    )
    .filter(({ text }) => text.trim() !== '');
  const groups = grouped(filled, () => 0, 1, MOST_CONTEXT_ELEMENTS);
  return groups.map((group) => ({ type: 'context', elements: group }));
}

/**
 * A line with links or code as one element, which Slack sets without gaps; null where it has none, is too long, or where
 * words in it could turn into markup: those have elements of their own.
 */
function wholeMrkdwn(line: Line, cut: Cut, words: Words): string | null {
  const pieces = line.map((run) => {
    const written = typeof run === 'object' ? mrkdwnOf(run) : '';
    const plain = plainOf(run, cut, words);
    return {
      isMarkup: written !== '',
      text: written || escapeText(plain),
      isSafe: written !== '' || !MARKS.test(plain),
    };
  });
  const text = pieces.map((piece) => piece.text).join('');
  const fits = text.length <= LONGEST_CONTEXT && text.trim() !== '';
  return fits && pieces.some(({ isMarkup }) => isMarkup) && pieces.every(({ isSafe }) => isSafe)
    ? text
    : null;
}

/** What Slack reads as bold, italic, struck, code or an emoji: there is no way to escape it. */
const MARKS = /[*_~`]|:[\w+'-]+:/;

/** Buttons, and a grey line about those that cannot carry what they ask: a command that is cut asks something else. */
function actionBlocks(
  actions: readonly Action[],
  words: Words,
): { blocks: ActionsBlock[]; note: Line | null } {
  const carried = actions.map((action) => ({ action, value: carriedBy(action) }));
  const shown = carried.filter(({ value }) => value.length <= LONGEST_VALUE);
  const left = carried.filter(({ value }) => value.length > LONGEST_VALUE).map(({ action }) => action.label);
  const blocks = grouped(
    shown.map(({ action, value }, i) => ({
      type: 'button' as const,
      // Slack wants distinct ids within a block; the number after the colon is only that.
      action_id: `${action.action}:${i}`,
      text: { type: 'plain_text' as const, text: shortLabel(action.label), emoji: false },
      value,
      ...(action.action === 'share' && action.confirm
        ? { confirm: confirmation(action.confirm, words) }
        : {}),
    })),
    () => 0,
    1,
    MOST_BUTTONS_IN_A_BLOCK,
  ).map((elements): ActionsBlock => ({ type: 'actions', elements }));
  return {
    blocks,
    note: left.length > 0 ? [words.slack.withoutButtons(left)] : null,
  };
}

const confirmation = (text: string, { slack }: Words): ConfirmationDialog => ({
  title: { type: 'plain_text', text: slack.shareTitle },
  text: { type: 'plain_text', text, emoji: false },
  confirm: { type: 'plain_text', text: slack.share },
  deny: { type: 'plain_text', text: slack.cancel },
});

/** What a button carries: a command line, or as many whole keys of quotes as fit, and how many more there are. */
function carriedBy(action: Action): string {
  switch (action.action) {
    case 'draft':
      return 'new';
    case 'schedule':
      return action.subscription ?? 'new';
    case 'correct': {
      const { quotes } = action;
      const room = LONGEST_VALUE - 5;
      const fits = quotes.filter((_, i, all) => all.slice(0, i + 1).join(' ').length <= room);
      const more = quotes.length - fits.length;
      return [...fits, ...(more > 0 ? [`+${more}`] : [])].join(' ');
    }
    default:
      return action.command;
  }
}

function shortLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

const sizeOfAll = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + sizeOf(block), 0);

/** Characters of a block as Slack counts them towards a message: all its text. */
function sizeOf(block: KnownBlock | RichTextSection): number {
  let size = 0;
  JSON.stringify(block, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') size += value.length;
    return value;
  });
  return size;
}
