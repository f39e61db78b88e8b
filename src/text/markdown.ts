import type { Span } from './article.ts';

/** What only a text in Markdown has: a link, strong emphasis, a heading, a quoted block. */
const LOOKS = /\]\((?:https?:|mailto:|\/|#)[^)\s]*\)|\*\*\S[^*\n]*\S?\*\*|^#{1,6} \S|^> ?\S/mu;

/**
 * Whether a text is written in Markdown, by marks that plain text does not have.
 *
 * @example looksLikeMarkdown('said **Ana Rusu**') // true
 */
export const looksLikeMarkdown = (text: string): boolean =>
  (/[*>#\]]/.test(text) && LOOKS.test(text)) || FRONT_MATTER.test(text);

const FRONT_MATTER = /^---[ \t]*\n(?:[\w-]+:.*\n|[ \t-].*\n){1,40}---[ \t]*(?=\n|$)/u;

/**
 * The title that a text's front matter states, or null.
 *
 * @example titleInFrontMatter('---\ntitle: "Talks"\n---\n\nThey met.') // 'Talks'
 */
export function titleInFrontMatter(text: string): string | null {
  const found = FRONT_MATTER.exec(text);
  const title = found && /^title:[ \t]*["']?(.*?)["']?[ \t]*$/mu.exec(found[0]);
  return title?.[1] || null;
}

/** What is a mark of the file and no word of the text. */
const PATTERNS: readonly RegExp[] = [
  /^---[ \t]*\n[\s\S]{0,4000}?\n---[ \t]*(?=\n|$)/u, // front matter
  /^[ \t]*(?:```|~~~).*$/gmu,
  /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$/gmu,
  /^[ \t]*\[[^\]\n]{1,60}\]:[ \t]+\S.*$/gmu, // where a link goes
  /!\[[^\]\n]*\]\([^)\n]*\)/gu, // a picture
  /\[\^[^\]\n]{1,20}\]/gu, // a footnote
  /(?<!\\)\[(?=[^[\]\n]{1,300}\](?:\([^)\n]*\)|\[[^\]\n]{0,60}\]))/gu, // before the words of a link
  /(?<=\[[^[\]\n]{1,300})\](?:\([^)\n]*\)|\[[^\]\n]{0,60}\])/gu, // and behind them
  /^[ \t]*#{1,6}[ \t]+|(?<![ \t])[ \t]+#{1,6}[ \t]*$/gmu,
  /^(?:[ \t]*>[ \t]?)+/gmu,
  /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)/gmu,
  /<sup>[^<\n]{0,20}<\/sup>|<!--[\s\S]{0,500}?-->|<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>\n]{0,300})?\/?>/giu,
  /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~/gu,
  /(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu,
  /&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj);/gu,
  /\\(?=[!-/:-@[-`{-~])/gu,
];

/** The marks of a text in Markdown, in order, none overlapping: what is no word of it. */
function markdownMarks(text: string): Span[] {
  const marks = PATTERNS.flatMap((pattern) =>
    pattern.global
      ? [...text.matchAll(pattern)].map((one) => ({ start: one.index, end: one.index + one[0].length }))
      : [pattern.exec(text)].flatMap((one) =>
          one ? [{ start: one.index, end: one.index + one[0].length }] : [],
        ),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const one of marks) {
    const last = kept.at(-1);
    if (one.end === one.start) continue;
    if (last && one.start < last.end) {
      if (one.end > last.end) kept[kept.length - 1] = { start: last.start, end: one.end };
    } else kept.push(one);
  }
  return kept;
}

/**
 * A text in Markdown with a space for each character of a mark, line ends kept: offsets stay those of the text.
 *
 * @example blankMarkdown('We *will* go').length // 12
 */
export function blankMarkdown(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of markdownMarks(text)) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}

/**
 * The words of a text in Markdown: marks taken away, lines that were only wrapped joined, and the heading of the first
 * level at its head as title. Front matter must be gone before.
 *
 * @example plainMarkdown('# Talks\n\nWe *will*\ngo.') // { title: 'Talks', text: 'Talks\n\nWe will go.' }
 */
export function plainMarkdown(text: string): { readonly title: string | null; readonly text: string } {
  const heading = /^\s*#[ \t]+(\S[^\n]*)|^\s*(\S.*)\n=+[ \t]*(?:\n|$)/u.exec(text);
  const blocks = text
    .replace(/^(\S.*)\n(?:=+|-{2,})[ \t]*$/gmu, '$1\n')
    // A heading, a point of a list and a rule are blocks of their own.
    .replace(/^(?=[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]+\S|\d{1,3}[.)][ \t]))/gmu, '\n')
    .replace(/^([ \t]*#{1,6}[ \t].*)$/gmu, '$1\n')
    // Two spaces or a backslash at its end break a line.
    .replace(/(?:(?<! ) {2,}|\\)\n(?=\S)/gu, '\u2028')
    .split(/\n(?:[ \t]*(?:>[ \t]*)?\n)+/u);
  const plain = blocks
    .map((block) =>
      stripped(block)
        .replace(/(?<![ \t])[ \t]*\n[ \t]*/gu, ' ')
        .replace(/(?<![ \t])[ \t]*\u2028[ \t]*/gu, '\n')
        .trim(),
    )
    .filter((block) => block !== '')
    .join('\n\n');
  // A heading may be closed with the sign that opens it.
  const closed = heading?.[1]?.trimEnd().replace(/(?<!#)#+$/u, '') ?? heading?.[2] ?? '';
  const title = stripped(closed).trim();
  return { title: title === '' ? null : title, text: plain };
}

function stripped(block: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of markdownMarks(block)) {
    const mark = block.slice(start, end);
    out += block.slice(at, start) + (/^&(?:nbsp|ensp|emsp|thinsp);$/.test(mark) ? ' ' : '');
    at = end;
  }
  return (out + block.slice(at))
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'");
}
