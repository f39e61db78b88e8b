import type { RichTextElement } from '@slack/types';
import type { WordedLine as Line, Mark, WordedRun as Run } from '../answers/answer.ts';
import type { Cut } from '../answers/renderText.ts';
import type { Words } from '../words/words.ts';
import { escapeText } from './escapeText.ts';

/** A run as markup of the grey line: links, code, channels and persons; '' for all that is plain. */
export function mrkdwnOf(run: Exclude<Run, string>): string {
  if ('link' in run && 'label' in run)
    return `<${escapeUrl(run.link)}|${escapeText(run.label).replaceAll('|', '¦')}>`;
  if ('code' in run) return `\`${escapeText(run.code).replaceAll('`', "'")}\``;
  if ('channel' in run) return isChannelId(run.channel) ? `<#${run.channel}>` : '';
  if ('person' in run) return isPersonId(run.person) ? `<@${run.person}>` : '';
  return '';
}

/** A run as plain text, its directions closed. */
export function plainOf(run: Run, cut: Cut, words: Words): string {
  return closed(wordsOf(run, cut, words));
}

function wordsOf(run: Run, cut: Cut, { slack }: Words): string {
  if (typeof run === 'string') return run;
  if ('strong' in run) return run.strong;
  if ('code' in run) return run.code;
  if ('excerpt' in run) {
    const words = excerptText(run.excerpt, cut);
    return run.mark ? slack.marked(words, run.mark) : words;
  }
  if ('typed' in run) return slack.marked(run.typed, run.mark);
  if ('link' in run) return run.label;
  if ('channel' in run) return `#${run.channel}`;
  if ('person' in run) return `@${run.person}`;
  return run.label;
}

/** A line as elements of rich text. */
export function elementsOf(line: Line, cut: Cut, style: { bold?: true } = {}): RichTextElement[] {
  const styled = (more: { bold?: true; code?: true }) =>
    style.bold || more.bold || more.code ? { style: { ...style, ...more } } : {};
  const linked = (words: string, link: string | undefined): RichTextElement => {
    const url = link === undefined ? null : safeUrl(link);
    const text = closed(words);
    return url ? { type: 'link', url, text, ...styled({}) } : { type: 'text', text, ...styled({}) };
  };
  const elementOf = (run: Line[number]): RichTextElement => {
    if (typeof run === 'string') return { type: 'text', text: closed(run), ...styled({}) };
    if ('strong' in run) return { type: 'text', text: closed(run.strong), ...styled({ bold: true }) };
    if ('code' in run) return { type: 'text', text: run.code, ...styled({ code: true }) };
    if ('typed' in run) return markedElement(closed(run.typed), run.mark);
    if ('excerpt' in run) {
      const words = excerptText(run.excerpt, cut);
      return run.mark ? markedElement(closed(words), run.mark) : linked(words, run.link);
    }
    if ('link' in run) return linked(run.label, run.link);
    if ('channel' in run) return channelElement(run.channel);
    if ('person' in run) return { type: 'user', user_id: run.person };
    return {
      type: 'date',
      timestamp: Math.floor(Date.parse(run.instant) / 1000),
      format: '{date_short_pretty} {time}',
      fallback: run.label,
    };
  };
  const elements = line.filter((run) => run !== '').map(elementOf);
  return elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
}

/** The words of an excerpt in one line. */
const excerptText = (excerpt: Parameters<Cut>[0], cut: Cut): string => cut(excerpt).replace(/\s*\n\s*/g, ' ');

const MARKS: Readonly<Record<Mark, { bold?: true; strike?: true; italic?: true }>> = {
  added: { bold: true },
  dropped: { strike: true },
  changed: { bold: true, italic: true },
};

/** Brackets too: a mark that only a style shows is lost where styles are. */
function markedElement(words: string, mark: Mark): RichTextElement {
  const text = { added: `[+${words}+]`, dropped: `[-${words}-]`, changed: `[~${words}~]` }[mark];
  return { type: 'text', text, style: MARKS[mark] };
}

function channelElement(channel: string): RichTextElement {
  return isChannelId(channel)
    ? { type: 'channel', channel_id: channel }
    : { type: 'text', text: `#${channel}` };
}

export function isChannelId(channel: string): boolean {
  return /^[CDG][A-Z0-9]+$/.test(channel);
}

function isPersonId(person: string): boolean {
  return /^[UW][A-Z0-9]+$/.test(person);
}

/**
 * Text whose directional marks are all closed. Other people's words may hold an override or isolate without its end, which
 * would reverse whatever follows them in the line. Quotes in blocks of their own are left as they are.
 *
 * @example closed('abc\u202edef') // 'abc\u202edef\u202c'
 */
export function closed(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === '\u202c') {
      if (open.at(-1) === mark) open.pop();
    } else if (mark === '\u2069') {
      // Closes what was opened within the isolate too.
      const at = open.lastIndexOf(mark);
      if (at >= 0) open.length = at;
    } else open.push(mark >= '\u2066' ? '\u2069' : '\u202c');
  }
  return text + open.toReversed().join('');
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
