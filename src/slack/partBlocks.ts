import type {
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
  Part as AnyPart,
  WordedLine as Line,
  WordedRun as Run,
} from '../answers/answer.ts';
import { type Cut, wordsOfExcerpts } from '../answers/renderText.ts';
import type { Words } from '../words/words.ts';
import { grouped, sizeOf } from './blockSizes.ts';
import { escapeText } from './escapeText.ts';
import { elementsOf, mrkdwnOf, plainOf } from './lineElements.ts';

export type Part = AnyPart<never, never>;

const LONGEST_DIGEST_LIST = 700;
const LONGEST_HEADER = 150;
const LONGEST_QUOTE_BLOCK = 3_000;
const LONGEST_LIST_BLOCK = 3_000;
/** Slack takes 100 rows, the header among them, and 10,000 characters a table. */
const MOST_ROWS = 99;
const LONGEST_TABLE = 8_000;
const LONGEST_CONTEXT = 2_000;
const MOST_CONTEXT_ELEMENTS = 10;
const HEADERS: ReadonlySet<Answer['kind']> = new Set(['article-brief', 'day-brief', 'digest']);

/** A block with what it says: the part of the answer, or as much of it as the block holds. */
export interface Piece {
  readonly block: KnownBlock;
  readonly part: Part | null;
  /** In the place of the part's text, where a block holds a piece of an excerpt. */
  readonly text?: string;
}

/**
 * The blocks of one part of an answer, each with what it says. Nothing is cut: what is too long for a block goes on in the
 * next.
 *
 * @param kind of the answer: a brief's title is a header, a digest's lists are short
 */
export function piecesOf(part: Part, kind: Answer['kind'], cut: Cut, words: Words): Piece[] {
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

function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}
