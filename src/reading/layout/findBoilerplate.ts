import type { Span } from '../../text/article.ts';
import { isDateLine } from './isDateLine.ts';

const BYLINE =
  /^(?:[Bb]y|[Ff]rom)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*(?:\s*(?:,|and|\|)\s*[^.]{0,60})?$/u;

/** A name, or names joined, of somebody who writes. */
const WRITERS =
  "(?:[Bb]y\\s+)?\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}(?:(?:, | and | & )\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}){0,3}";
/** "Jenny Coll, Europe correspondent, in Dravin", on one line or two. */
const BYLINE_OF_DESK = new RegExp(
  `^${WRITERS}\\s*[\\n,|•·–-]\\s*(?:[^.!?"“”\\n]{0,50}\\s)?(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|(?:[Ss]taff|[Ss]enior) [Ww]riter|[Cc]olumnist|[Bb]ureau [Cc]hief)(?:[\\s,|•·–-][^.!?"“”\\n]{0,50})?$`,
  'u',
);
/** "Jenny Coll in Dravin and Tom Arda in Tallow" below a headline. */
const BYLINE_WITH_PLACES =
  /^(?:[Bb]y\s+)?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:(?:,| and|, and) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?: in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)?){1,3}$/u;

/** Lines that belong to the page and not to the article, by what they say. Short paragraphs only. */
const PAGE_LINES = [
  /^(?:author|editor|editorial|reporter|correspondent)\s*[`'’]?s?\b[^.!?]*$/i,
  /^editorial (?:team|staff|board)\b/i,
  BYLINE,
  /^(?:\(?(?:reporting|additional reporting|writing|editing|compiled|translated)(?: and \w+)? by\b)/i,
  /^(?:copyright\b|©|\(c\)\s|all rights reserved)/i,
  /^(?:read more|read also|see also|subscribe|sign up|follow us|share this|click here|related(?: articles| stories)?:|print this|photo(?: credit)?:|image(?: credit)?:|tags?:|advertisement)/i,
  /^[—-]+\s*(?:\p{Lu}[\p{L}.]*\s*){1,4}$/u,
  /^(?:#+|\*+|-{3,}|_{3,}|<…>|<\.\.\.>)$/,
  /^source\s?: ?[^.!?:\n]{2,60}$/i,
  /^[^.!?\n]{2,80}\b(?:is|are) not responsible for the contents? of (?:\w+ )?(?:articles?|(?:web)?sites?|links?|pages?)\.?$/i,
  /^\W?(?:the )?(?:views?|opinions?)\b[^.!?\n]{0,60}\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:is|are) (?:solely |entirely )?(?:those of|(?:his|her|their) own|the authors?['’]?s?))\b[^.!?\n]{0,100}\.?\W?$/i,
  /^(?:written|posted|published) by [^!?]{2,80}\b(?:updated|published|posted)\b[^!?]*$/i,
];

/** "22.10 CET", "18h05", "Posted at 14:02", "1 hr ago": the time of an entry of a live page. */
const CLOCK_LINE =
  /^(?:(?:posted|updated|published)(?: at| on)? )?(?:\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: (?:[A-Z]{2,4}|local time))?$|^\d{1,2} ?(?:min(?:ute)?s?|m|h(?:ou)?rs?|h|days?)(?: \d{1,2} ?m(?:in)?s?)? ago$/i;

/**
 * Whether a line is the time of an entry of a live page, and nothing more.
 *
 * @example isClockLine('22.10 CET') // true
 */
export const isClockLine = (line: string): boolean => CLOCK_LINE.test(line);

/** Lines between the paragraphs of an article that lead elsewhere: "READ MORE: …", "Advertisement". */
const LINK_LINES = [
  /^(?:read (?:more|also|next|this)|also read|see also|related|watch|listen|more on this(?: story)?|recommended|don['’]t miss|pay attention)\s*[:|]\s/i,
  // "- 'Not over' -": what AFP sets between paragraphs.
  /^- .{2,60} -$/,
  // Captions and credits of pictures.
  /\((?:AP|AFP|EPA|Reuters|Getty|File|Photo|Picture|Image)[^()\n]{0,50}(?:photos?|images?|pool|handout|Reuters|AFP|AP|EPA)\b[^()\n]{0,40}\)$/i,
  /^[^"“”\n]{0,150}\[(?:File|Photo|Image)s?: ?[^[\]\n]{2,60}\]$/i,
  /\|\s*(?:Photo|Image|Picture) Credit\s*:\s*[^|\n]{2,60}$/i,
  /^(?:image source|image caption|media caption|photo caption)\s*[:,]\s*[^"“”\n]{2,150}$/i,
  /^(?:loading (?:(?:twitter|x|facebook|instagram|tiktok|youtube) )?(?:tweet|content|post|embed)\b.{0,20}|(?:skip|end of) (?:twitter|x|facebook|instagram|youtube) (?:post|video|content)\b.{0,40}|view (?:this |original )?(?:post|tweet|content) on .{1,30}|allow (?:twitter|x|facebook|instagram|tiktok|youtube) content\??|embedded content)$/i,
  /^for (?:the latest|all the latest|more)\b[^.!?"“”]{0,80}\b(?:visit|follow|subscribe|click|sign up|go to|see our)\b[^.!?"“”]{0,80}\.?$/i,
  /^more (?:from|on|about) [^.!?"“”]{2,60}$/i,
  /^(?:story|news|article) ?(?:code|id)\s?[:#] ?[\w-]+$/i,
  /^(?:\d{1,2} min(?:ute)?s? read|read mode|comments are closed\.?|leave a (?:reply|comment)|share this(?: (?:article|story|post))?)$/i,
  /^(?:file )?(?:photo|picture|image)\s?: ?(?:AP|AFP|EPA|Reuters|Getty|Xinhua|DPA|TASS|ANI|PTI|AA|Pool|Handout)\b[^.!?"“”]{0,60}$/i,
  /^(?:read more(?: here)?|read some more|advertisement|go to video|story continues(?: below)?(?: advertisement)?|article continues(?: below)?(?: advertisement)?)$/i,
];

/**
 * Paragraphs that are no part of the article: at the beginning and the end of a text bylines, lines with a date, credits, "Editorial Team",
 * copyright and link lines; anywhere lines that lead elsewhere, and lines that a page has twice, as it has a caption and the
 * words for its picture. Neighbouring ones at the end are one run.
 *
 * @example findBoilerplate('Talks ended.\n\nAuthor`s name\nEditorial Team', [{ start: 0, end: 12 }, { start: 14, end: 42 }]) // [{ start: 14, end: 42 }]
 */
export function findBoilerplate(text: string, paragraphs: readonly Span[]): Span[] {
  const runs: Span[] = [];
  const head = paragraphs
    .slice(0, Math.min(3, paragraphs.length - 1))
    .find((paragraph) => isByline(text, paragraph));
  if (head) runs.push(head);
  const dates = paragraphs
    .slice(1, Math.min(4, paragraphs.length - 1))
    .filter((paragraph) => paragraph !== head && isDateLine(text.slice(paragraph.start, paragraph.end)));
  let tail = paragraphs.length;
  while (tail > 1 && isPageLine(text, paragraphs[tail - 1]!) && !signs(text, paragraphs, tail - 1)) tail--;
  if (tail < paragraphs.length && paragraphs[tail]!.start > (runs[0]?.start ?? -1))
    runs.push({ start: paragraphs[tail]!.start, end: paragraphs.at(-1)!.end });
  const inside = paragraphs.filter(
    (paragraph, index) =>
      index > 0 &&
      index < tail &&
      paragraph !== head &&
      !dates.includes(paragraph) &&
      (isLinkLine(text, paragraph) ||
        isTwice(text, paragraphs, index) ||
        isBelowLinkHead(text, paragraphs, index)),
  );
  return [...runs, ...dates, ...inside].sort((a, b) => a.start - b.start);
}

function isLinkLine(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  return end - start <= 200 && !line.includes('\n') && LINK_LINES.some((pattern) => pattern.test(line));
}

/** "Also Read" alone on a line, and the headlines below it: with a dash each, or the one that no stop ends. */
function isBelowLinkHead(text: string, paragraphs: readonly Span[], index: number): boolean {
  const isHead = (at: number): boolean => {
    const paragraph = paragraphs[at];
    return (
      paragraph !== undefined &&
      paragraph.end - paragraph.start <= LONGEST_LINK_HEAD &&
      LINK_HEAD.test(text.slice(paragraph.start, paragraph.end))
    );
  };
  if (isHead(index)) return true;
  const { start, end } = paragraphs[index]!;
  if (end - start > 200) return false;
  if (!/^[-–—•·*▪►»] ?\p{L}/u.test(text.slice(start, start + 3)))
    return isHead(index - 1) && /^\p{Lu}[^"“”\n]{15,120}[^.!?:…"”’\n]$/u.test(text.slice(start, end));
  let at = index - 1;
  while (at > 0 && index - at < MOST_LINKS && /^[-–—•·*▪►»]$/.test(text[paragraphs[at]!.start]!)) at--;
  return isHead(at);
}
const LINK_HEAD =
  /^(?:also read|read also|read more|most read|see also|related (?:stories|articles|news|posts|topics|content)|more stories|more news|trending(?: now)?|recommended(?: (?:stories|articles|for you))?|you may also like|editor['’]s picks?)\s*:?$/i;
/** In characters. */
const LONGEST_LINK_HEAD = 30;
/** Below one head. */
const MOST_LINKS = 6;

/** A paragraph of one line said twice, or the same as the one before; where no stop ends it, the first of the two as well. */
function isTwice(text: string, paragraphs: readonly Span[], index: number): boolean {
  const line = (at: number): string | null => {
    const paragraph = paragraphs[at];
    return paragraph && paragraph.end - paragraph.start <= 400
      ? text.slice(paragraph.start, paragraph.end)
      : null;
  };
  const here = line(index);
  if (here === null) return false;
  const lines = here.split('\n').map((one) => one.trim());
  if (lines.length > 1 && lines.every((one) => one === lines[0])) return true;
  const ends = /[.!?…"”’]$/.test(here);
  return here === line(index - 1) || (!ends && index > 1 && here === line(index + 1));
}

/** "— Jan Kolar" under a quotation is whose it is. */
const signs = (text: string, paragraphs: readonly Span[], index: number): boolean =>
  /^[—–-]/.test(text[paragraphs[index]!.start]!) && /["”»]/.test(text[paragraphs[index - 1]!.end - 1]!);

/**
 * Whether a span is a line that names who wrote the text.
 *
 * @example isByline('Jenny Coll, Europe correspondent', { start: 0, end: 32 }) // true
 */
export const isByline = (text: string, { start, end }: Span): boolean =>
  end - start <= 120 &&
  [BYLINE, BYLINE_OF_DESK, BYLINE_WITH_PLACES].some((pattern) => pattern.test(text.slice(start, end)));

function isPageLine(text: string, paragraph: Span): boolean {
  if (paragraph.end - paragraph.start > 200) return false;
  const line = text.slice(paragraph.start, paragraph.end);
  return line.split(/\s+/).length <= 25 && PAGE_LINES.some((pattern) => pattern.test(line));
}
