import { isDateLine } from '../../reading/layout/isDateLine.ts';
import { textOfHtml } from '../pages/textOfHtml.ts';

/** A plain part that only says that there is another. */
const PLACEHOLDER =
  /\bhtml\b|\b(?:mail|e-?mail|client|reader|browser)\b.{0,60}\b(?:does not|doesn[’']t|cannot|can[’']t|unable to)\b.{0,40}\b(?:display|show|render)\b|\bview (?:this|the) (?:message|e-?mail|newsletter)\b/i;
const SHORTEST_PLACEHOLDER = 400;

/** A line of the programs and lists that carry a letter, and not of its author. */
const CARRIER =
  /^\W*(?:(?:view|read|open|see) (?:this |the )?(?:e-?mail |message |newsletter |statement )?(?:online|in (?:your |a |the )?(?:web )?browser)\b.{0,120}|having trouble (?:viewing|reading)\b.*|if you (?:cannot|can[’']t|are having trouble|no longer wish|do not wish|wish to (?:stop|unsubscribe)).*|(?:you are|you[’']re) (?:receiving|getting|subscribed)\b.*|this (?:e-?mail|message|newsletter) was sent (?:to|by)\b.*|(?:to )?unsubscribe\b.{0,160}|(?:manage|update|change) (?:your )?(?:e-?mail |subscription )?(?:preferences|settings|subscriptions?)\b.*|sent from my \S.{0,60}|sent from (?:outlook|mail|yahoo|gmail|proton)\b.{0,60}|get outlook for\b.*|envoyé de mon\b.*|von meinem \S+ gesendet.*|отправлено с\b.*|(?:this (?:e-?mail|message)(?: and any (?:files|attachments))?|the (?:information|contents?)) .{0,80}\b(?:confidential|privileged|intended (?:only |solely )?for)\b.*|please consider the environment\b.*|(?:forward|share) (?:this|to a friend)\b.{0,80}|privacy policy\b.{0,80}|(?:powered|delivered) by\b.{0,60})$/iu;
/** Several of those in one line: "Unsubscribe | View in browser". */
const CARRIER_LINKS =
  /^\W*(?:(?:unsubscribe|view (?:in|online)(?: (?:in |your |a |the |web )*browser)?|preferences|privacy(?: policy)?|forward|manage subscription)(?:\W+|$))+$/i;

/** "On Mon, 23 Nov 2026 at 08:00, Desk <desk@example.org> wrote:" */
const WROTE =
  /^(?:on .{4,200}\bwrote|le .{4,200}\ba écrit ?|am .{4,200}\bschrieb .{0,120}|el .{4,200}\bescribió|.{6,160}\b(?:пишет|писал(?:а)?)):\s*$/i;
/** Another letter below this one. */
const BELOW =
  /^[-_\s]*(?:original (?:message|appointment)|ursprüngliche nachricht|message d[’']origine|исходное сообщение)[-_\s]*$/i;
const FORWARDED =
  /^[-_\s]*(?:forwarded message|begin forwarded message:?|weitergeleitete nachricht|message transféré|пересылаемое сообщение)[-_\s]*$/im;
const FORWARDED_HEAD = /^(?:\*?(from|date|sent|subject|to|cc|reply-to)\*?:)[ \t]*(.*)$/i;

/** What a letter says, and what a letter forwarded in it states of itself. */
export interface LetterText {
  readonly text: string;
  readonly forwarded: {
    readonly from: string | null;
    readonly date: string | null;
    readonly subject: string | null;
  } | null;
}

/**
 * The words of a letter's author: of its two alternatives the one that holds the text; without the letters that it answers,
 * the lines of mail programs and mailing lists, and the signature. A letter that only passes another on is that one.
 *
 * @example letterText('We will sign.\n\nSent from my phone', null).text // 'We will sign.'
 */
export function letterText(plain: string | null, html: string | null): LetterText {
  const written = (plain ?? '').trim();
  const marked = html === null ? '' : textOfHtml(html);
  const words = (text: string) => text.split(/\s+/).filter((word) => !/^https?:/.test(word)).length;
  const holdsLess =
    marked !== '' &&
    (written === '' ||
      (written.length < SHORTEST_PLACEHOLDER &&
        PLACEHOLDER.test(written) &&
        words(marked) > words(written)) ||
      words(written) < words(ownLines(marked)) * 0.5);
  if (holdsLess) return { text: ownLines(marked), forwarded: null };
  const normal = written.replace(/\r\n?/g, '\n');
  const passed = passedOn(normal);
  if (passed) return { ...passed, text: unwrapped(ownLines(passed.text)) };
  return { text: unwrapped(ownLines(normal)), forwarded: null };
}

/** Without quoted lines, what is below another letter's head, the signature and the lines of mailing services. */
function ownLines(text: string): string {
  const [body = ''] = text.split(/\n-- ?\n/);
  const lines = body.split('\n');
  const below = lines.findIndex((line) => BELOW.test(line));
  const own = below > 0 ? lines.slice(0, below) : lines;
  const kept = own.filter((line, at) => {
    if (/^\s*(?:>|&gt;)/.test(line)) return false;
    if (WROTE.test(line.trim()) && own.slice(at + 1, at + 4).some((next) => /^\s*>/.test(next))) return false;
    return !CARRIER.test(line.trim()) && !CARRIER_LINKS.test(line.trim());
  });
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A letter that passes another on, with at most a line or two above it. */
function passedOn(text: string): LetterText | null {
  const found = FORWARDED.exec(text);
  if (!found) return null;
  const above = text.slice(0, found.index).trim();
  if (above.length > 300) return null;
  const lines = text
    .slice(found.index + found[0].length)
    .replace(/^\n+/, '')
    .split('\n');
  const head = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const field = FORWARDED_HEAD.exec(lines[at]!.replace(/^>\s?/, ''));
    if (field) head.set(field[1]!.toLowerCase(), field[2]!.trim());
    else if (head.size > 0) break;
    else if (lines[at]!.trim() !== '') return null;
  }
  const rest = lines
    .slice(at)
    .map((line) => line.replace(/^>\s?/, ''))
    .join('\n')
    .trim();
  if (head.size < 2 || rest === '') return null;
  return {
    text: rest,
    forwarded: {
      from:
        head
          .get('from')
          ?.replace(/\s*<[^>]*>\s*$/, '')
          .replace(/^["']|["']$/g, '')
          .trim() || null,
      date: head.get('date') ?? head.get('sent') ?? null,
      subject: head.get('subject') ?? null,
    },
  };
}

/**
 * Each paragraph on one line again: programs break lines near the seventieth character, and a quote must not be broken. Where a line
 * goes on far beyond, no program broke the others.
 */
function unwrapped(text: string): string {
  if (text.split('\n').some((line) => line.length > LONGEST_BROKEN && /\s\S+\s/.test(line.slice(80))))
    return text.trim();
  return text
    .trim()
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.trimEnd());
      const wrapped =
        lines.length > 1 &&
        lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 80) &&
        !isDateLine(lines.at(-1)!.trim());
      return wrapped ? lines.map((line) => line.trim()).join(' ') : lines.join('\n');
    })
    .join('\n\n');
}
/** In characters. */
const LONGEST_BROKEN = 120;
