import type {
  ActionsBlock,
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
import type { Action, Answer, Line, Part, Run } from '../answers/answer.ts';
import { type Cut, cutterOf, renderText, wordsOfExcerpts } from '../answers/renderText.ts';
import { escapeText } from './escapeText.ts';

/** One Slack message: blocks for the eye, `text` for screen readers, notifications and clients without blocks. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Room left below Slack's 50 blocks and about 13,000 characters a message. */
const MOST_BLOCKS = 45;
const MOST_CHARACTERS = 10_000;
const LONGEST_HEADER = 150;
const LONGEST_QUOTE_BLOCK = 3_000;
const LONGEST_LIST_BLOCK = 3_000;
const MOST_ROWS = 100;
const LONGEST_VALUE = 2_000;
const LONGEST_CONTEXT = 2_000;
const MOST_CONTEXT_ELEMENTS = 10;
const HEADERS: ReadonlySet<Answer['kind']> = new Set(['article-brief', 'day-brief', 'digest']);

/**
 * An answer as Slack messages: one where it fits, else several in order, the buttons on the last. Excerpts stand in
 * `rich_text_quote`, where no character of theirs can turn into markup; nothing is cut off.
 *
 * @example renderBlocks(answer)[0].blocks[0].type // 'rich_text'
 */
export function renderBlocks(answer: Answer): SlackMessage[] {
  const cut = cutterOf(answer);
  const pages: { blocks: KnownBlock[]; parts: Part[]; size: number; tables: number }[] = [];
  for (const part of answer.parts) {
    for (const block of blocksOf(part, answer.kind, cut)) {
      const size = sizeOf(block);
      const tables = block.type === 'table' ? 1 : 0;
      let page = pages.at(-1);
      const full =
        !page ||
        page.blocks.length >= MOST_BLOCKS ||
        page.size + size > MOST_CHARACTERS ||
        page.tables + tables > 1;
      if (full || !page) {
        page = { blocks: [], parts: [], size: 0, tables: 0 };
        pages.push(page);
      }
      page.blocks.push(block);
      page.size += size;
      page.tables += tables;
      if (page.parts.at(-1) !== part) page.parts.push(part);
    }
  }
  const buttons = actionsBlock(answer.actions);
  if (buttons) pages.at(-1)?.blocks.push(buttons);
  const references = {
    escape: escapeText,
    channel: (id: string) => (isChannelId(id) ? `<#${id}>` : escapeText(`#${id}`)),
    person: (id: string) => `<@${id}>`,
  };
  return pages.map(({ blocks, parts }) => ({ text: renderText({ ...answer, parts }, references), blocks }));
}

function blocksOf(part: Part, kind: Answer['kind'], cut: Cut): KnownBlock[] {
  switch (part.part) {
    case 'title':
      return [titleBlock(part.line, kind, cut)];
    case 'heading':
      return [
        richText([{ type: 'rich_text_section', elements: elementsOf(part.line, cut, { bold: true }) }]),
      ];
    case 'line':
      return [richText([{ type: 'rich_text_section', elements: elementsOf(part.line, cut) }])];
    case 'list':
      return listBlocks(part.lines, cut);
    case 'excerpt':
      return quoteBlocks(part, cut);
    case 'table':
      return [tableBlock(part.header, part.rows, cut)];
    case 'context':
      return [contextBlock(part.line, cut)];
  }
}

/** A list in blocks that leave a message room for others: one of a hundred lines is too long for any. */
function listBlocks(lines: readonly Line[], cut: Cut): KnownBlock[] {
  const lists: RichTextSection[][] = [[]];
  let size = 0;
  for (const line of lines) {
    const section: RichTextSection = { type: 'rich_text_section', elements: elementsOf(line, cut) };
    const more = sizeOf(section);
    if (size > 0 && size + more > LONGEST_LIST_BLOCK) {
      lists.push([]);
      size = 0;
    }
    lists.at(-1)!.push(section);
    size += more;
  }
  return lists.map((elements) => richText([{ type: 'rich_text_list', style: 'bullet', elements }]));
}

function titleBlock(line: Line, kind: Answer['kind'], cut: Cut): KnownBlock {
  const words = line.map((run) =>
    typeof run === 'string' ? run : 'excerpt' in run ? cut(run.excerpt) : null,
  );
  const text = words.join('').replace(/\s+/g, ' ');
  if (HEADERS.has(kind) && words.every((w) => w !== null) && text.length <= LONGEST_HEADER) {
    return { type: 'header', text: { type: 'plain_text', text, emoji: false } } satisfies HeaderBlock;
  }
  return richText([{ type: 'rich_text_section', elements: elementsOf(line, cut, { bold: true }) }]);
}

function quoteBlocks(part: Extract<Part, { part: 'excerpt' }>, cut: Cut): KnownBlock[] {
  const pieces = inPieces(wordsOfExcerpts(part, cut));
  const note: Run[] = [
    ...(part.number ? [`${part.number}. `] : []),
    ...(part.speaker ? [`— ${part.speaker}`, ...(part.note?.length ? [' · '] : [])] : []),
    ...(part.note ?? []),
  ];
  const blocks: KnownBlock[] = pieces.map((text) =>
    richText([
      {
        type: 'rich_text_quote',
        elements: [{ type: 'text', text, ...(part.struck ? { style: { strike: true } } : {}) }],
      },
    ]),
  );
  return note.length > 0 ? [...blocks, contextBlock(note, cut)] : blocks;
}

/** A long excerpt in pieces that end at white space; joined again they are the excerpt, to the character. */
function inPieces(words: string): string[] {
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > LONGEST_QUOTE_BLOCK) {
    const at = rest.lastIndexOf(' ', LONGEST_QUOTE_BLOCK);
    const end = at > LONGEST_QUOTE_BLOCK / 2 ? at + 1 : LONGEST_QUOTE_BLOCK;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function tableBlock(header: readonly string[], rows: readonly (readonly Line[])[], cut: Cut): TableBlock {
  const cell = (line: Line): RichTextBlock =>
    richText([{ type: 'rich_text_section', elements: elementsOf(line, cut) }]);
  return {
    type: 'table',
    column_settings: header.map(() => ({ is_wrapped: true })),
    rows: [
      header.map((text) => ({ type: 'raw_text' as const, text })),
      ...rows.slice(0, MOST_ROWS - 1).map((row) => row.map(cell)),
    ],
  };
}

/**
 * The small grey line. Only links, code, channels and persons are markup; all else is plain, so that nothing in it can
 * turn into any.
 */
function contextBlock(line: Line, cut: Cut): ContextBlock {
  const elements: (PlainTextElement | MrkdwnElement)[] = [];
  for (const run of line) {
    const written = typeof run === 'object' ? mrkdwnOf(run) : '';
    const markup = written !== '';
    const text = markup ? written : plainOf(run, cut);
    const last = elements.at(-1);
    if (!markup && last?.type === 'plain_text') last.text += text;
    else
      elements.push(
        markup ? { type: 'mrkdwn', text, verbatim: true } : { type: 'plain_text', text, emoji: false },
      );
  }
  const filled = elements
    .filter((e) => e.text.trim() !== '')
    .map((e) => ({ ...e, text: e.text.slice(0, LONGEST_CONTEXT) }));
  if (filled.length <= MOST_CONTEXT_ELEMENTS) return { type: 'context', elements: filled };
  const text = line.map((run) => plainOf(run, cut)).join('');
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: text.slice(0, LONGEST_CONTEXT), emoji: false }],
  };
}

function mrkdwnOf(run: Exclude<Run, string>): string {
  if ('link' in run) return `<${escapeUrl(run.link)}|${escapeText(run.label).replaceAll('|', '¦')}>`;
  if ('code' in run) return `\`${escapeText(run.code).replaceAll('`', "'")}\``;
  if ('channel' in run) return isChannelId(run.channel) ? `<#${run.channel}>` : '';
  if ('person' in run) return isPersonId(run.person) ? `<@${run.person}>` : '';
  return '';
}

function plainOf(run: Run, cut: Cut): string {
  if (typeof run === 'string') return run;
  if ('strong' in run) return run.strong;
  if ('code' in run) return run.code;
  if ('excerpt' in run) return cut(run.excerpt).replace(/\s*\n\s*/g, ' ');
  if ('link' in run) return run.label;
  if ('channel' in run) return `#${run.channel}`;
  if ('person' in run) return `@${run.person}`;
  return run.label;
}

function elementsOf(line: Line, cut: Cut, style: { bold?: true } = {}): RichTextElement[] {
  const styled = (more: { bold?: true; code?: true }) =>
    style.bold || more.bold || more.code ? { style: { ...style, ...more } } : {};
  const elements = line.flatMap((run): RichTextElement[] => {
    if (typeof run === 'string') return run === '' ? [] : [{ type: 'text', text: run, ...styled({}) }];
    if ('strong' in run) return [{ type: 'text', text: run.strong, ...styled({ bold: true }) }];
    if ('code' in run) return [{ type: 'text', text: run.code, ...styled({ code: true }) }];
    if ('excerpt' in run) return [{ type: 'text', text: plainOf(run, cut), ...styled({}) }];
    if ('link' in run) {
      const url = safeUrl(run.link);
      return url
        ? [{ type: 'link', url, text: run.label, ...styled({}) }]
        : [{ type: 'text', text: run.label, ...styled({}) }];
    }
    if ('channel' in run) return [channelElement(run.channel)];
    if ('person' in run) return [{ type: 'user', user_id: run.person }];
    return [
      {
        type: 'date',
        timestamp: Math.floor(Date.parse(run.instant) / 1000),
        format: '{date_short_pretty} {time}',
        fallback: run.label,
      },
    ];
  });
  return elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
}

function channelElement(channel: string): RichTextElement {
  return isChannelId(channel)
    ? { type: 'channel', channel_id: channel }
    : { type: 'text', text: `#${channel}` };
}

function isChannelId(channel: string): boolean {
  return /^[CDG][A-Z0-9]+$/.test(channel);
}

function isPersonId(person: string): boolean {
  return /^[UW][A-Z0-9]+$/.test(person);
}

function actionsBlock(actions: readonly Action[]): ActionsBlock | null {
  if (actions.length === 0) return null;
  return {
    type: 'actions',
    elements: actions.slice(0, 3).map((action, i) => ({
      type: 'button',
      // Slack wants distinct ids within a block; the number after the colon is only that.
      action_id: `${action.action}:${i}`,
      text: { type: 'plain_text', text: shortLabel(action.label), emoji: false },
      value: carriedBy(action),
    })),
  };
}

function carriedBy(action: Action): string {
  switch (action.action) {
    case 'schedule':
      return action.subscription ?? 'new';
    case 'correct': {
      // As many whole keys as a button can carry: a list of long names may have a few more.
      const fits = action.quotes.filter((_, i, all) => all.slice(0, i + 1).join(' ').length <= LONGEST_VALUE);
      return fits.join(' ');
    }
    default:
      return action.command.slice(0, LONGEST_VALUE);
  }
}

function shortLabel(label: string): string {
  return label.length <= 75 ? label : `${label.slice(0, 74)}…`;
}

function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** Characters of a block as Slack counts them towards a message: all its text. */
function sizeOf(block: KnownBlock | RichTextSection): number {
  let size = 0;
  JSON.stringify(block, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') size += value.length;
    return value;
  });
  return size;
}

function safeUrl(url: string): string | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

function escapeUrl(url: string): string {
  return (safeUrl(url) ?? '').replace(/[|<>]/g, encodeURIComponent);
}
