import type { StoredVersion } from '../archive/port.ts';
import { sliceExcerpt } from '../text/excerpt.ts';
import type { Words } from '../words/words.ts';
import type { Part as AnyPart, WordedLine as Line, Mark, WordedRun as Run, WordedAnswer } from './answer.ts';
import { keyOf } from './composeAnswer.ts';

type Part = AnyPart<never, never>;

/** How a plain rendering writes the few things that differ between plain text and Markdown. */
interface Style {
  title(text: string): string;
  heading(text: string): string;
  quote(lines: string[]): string;
  /** A line of words that were taken back. */
  struck(text: string): string;
  strong(text: string): string;
  /** Words that differ from those they are compared with. */
  marked(text: string, mark: Mark): string;
  code(text: string): string;
  link(url: string, label: string): string;
  context(text: string): string;
  bullet: string;
  escape(text: string): string;
  channel(id: string): string;
  person(id: string): string;
  table(header: string[], rows: string[][], colon: string): string;
  /** Between a column's name and what is in it; of plain text. */
  colon: string;
}

/** How a surface writes what is not plain text. */
export type References = Pick<Style, 'escape' | 'channel' | 'person' | 'marked' | 'link'>;

/** Cuts an excerpt out of the version it names. The only way from an excerpt to words, for every renderer. */
export type Cut = (excerpt: Extract<Run, { excerpt: unknown }>['excerpt']) => string;

/**
 * The cutter of one answer: looks an excerpt's version up among those the answer carries and slices its text.
 *
 * @example cutterOf(answer)({ article: 'lavrov-blinken-reykjavik', version: 1, start: 122, end: 131 }) // 'he had a '
 */
export function cutterOf(answer: { versions: readonly StoredVersion[] }): Cut {
  const byKey = new Map(answer.versions.map((v) => [keyOf(v.article.id, v.version), v]));
  return (excerpt) => {
    const version = byKey.get(keyOf(excerpt.article, excerpt.version));
    if (!version)
      throw new RangeError(`The answer does not carry ${keyOf(excerpt.article, excerpt.version)}.`);
    return sliceExcerpt(version, excerpt);
  };
}

/**
 * The whole answer as plain text: what a terminal, a screen reader and a notification get.
 *
 * Excerpts stand behind a bar, exact to the character; grey lines behind an arrow.
 *
 * @param references how channels, persons and special characters are written, where the surface has its own way
 * @example renderText(answer) // `Quoted, once: Sergei Lavrov on strategic stability.\n▏We will prepare proposals …
 */
export function renderText(answer: WordedAnswer, references: Partial<References> = {}): string {
  return render(answer, { ...plain, ...references });
}

/**
 * The whole answer as CommonMark, for a file or a page.
 *
 * @example renderMarkdown(answer) // `## Quoted, once: Sergei Lavrov on strategic stability.\n\n> We will prepare …
 */
export function renderMarkdown(answer: WordedAnswer): string {
  return render(answer, markdown);
}

/** A part as plain text, as `renderText` writes it. */
export function plainPart(part: Part, cut: Cut, words: Words): string {
  return renderPart(part, cut, { ...plain, colon: words.colon });
}

/** A line as plain text, as `renderText` writes it. */
export function plainLine(line: Line, cut: Cut): string {
  return lineText(line, cut, plain);
}

function render(answer: WordedAnswer, written: Style): string {
  const style = { ...written, colon: answer.words.colon };
  const cut = cutterOf(answer);
  return answer.parts
    .map((part, i) => {
      const gap = i > 0 && (part.part === 'heading' || written === markdown) ? '\n' : '';
      return gap + renderPart(part, cut, style);
    })
    .join('\n');
}

function renderPart(part: Part, cut: Cut, style: Style): string {
  switch (part.part) {
    case 'title':
      return style.title(lineText(part.line, cut, style));
    case 'heading':
      return style.heading(lineText(part.line, cut, style));
    case 'line':
      return lineText(part.line, cut, style);
    case 'list':
      return part.lines.map((l) => `${style.bullet}${lineText(l, cut, style)}`).join('\n');
    case 'context':
      return style.context(lineText(part.line, cut, style));
    case 'table':
      return style.table(
        part.header.map((h) => style.escape(h)),
        part.rows.map((row) => row.map((cell) => lineText(cell, cut, style))),
        style.colon,
      );
    case 'compared': {
      const by = part.speaker ? ` — ${style.escape(part.speaker)}` : '';
      const note = part.note ? `\n${style.context(lineText(part.note, cut, style))}` : '';
      const number = part.number ? `${part.number}. ` : '';
      return `${number}${style.quote([`${lineText(part.line, cut, style)}${by}`])}${note}`;
    }
    case 'excerpt': {
      const words = wordsOfExcerpts(part, cut);
      const escaped = words.split('\n').map((l) => style.escape(l));
      const lines = part.struck ? escaped.map((l) => (l === '' ? l : style.struck(l))) : escaped;
      const by = part.speaker ? ` — ${style.escape(part.speaker)}` : '';
      lines[lines.length - 1] += by;
      const note = part.note ? `\n${style.context(lineText(part.note, cut, style))}` : '';
      return (part.number ? `${part.number}. ` : '') + style.quote(lines) + note;
    }
  }
}

/**
 * The words of an excerpt part: pieces are joined by an ellipsis, which also marks cut ends.
 *
 * @example wordsOfExcerpts(answer.parts.find((one) => one.part === 'excerpt'), cutterOf(answer)) // 'We will prepare proposals for our presi…
 */
export function wordsOfExcerpts(part: Extract<Part, { part: 'excerpt' }>, cut: Cut): string {
  const pieces = part.excerpts.map(cut).join(' … ');
  return `${part.more?.before ? '… ' : ''}${pieces}${part.more?.after ? ' …' : ''}`;
}

/**
 * A line as plain text, links by their labels alone.
 *
 * @param versions those that its excerpts name
 * @example plainText(['Altered: ', { typed: 'not', mark: 'added' }, '.'], []) // 'Altered: [+not+].'
 */
export function plainText(line: Line, versions: readonly StoredVersion[]): string {
  return lineText(line, cutterOf({ versions }), { ...plain, link: (_, label) => label });
}

function lineText(line: Line, cut: Cut, style: Style): string {
  const excerptText = ({ excerpt, mark, link }: Extract<Line[number], { readonly excerpt: unknown }>) => {
    const words = style.escape(cut(excerpt).replace(/\s*\n\s*/g, ' '));
    if (mark) return style.marked(words, mark);
    return link ? style.link(link, words) : words;
  };
  const runText = (run: Line[number]): string => {
    if (typeof run === 'string') return style.escape(run);
    if ('strong' in run) return style.strong(style.escape(run.strong));
    if ('code' in run) return style.code(run.code);
    if ('excerpt' in run) return excerptText(run);
    if ('typed' in run) return style.marked(style.escape(run.typed), run.mark);
    if ('link' in run) return style.link(run.link, style.escape(run.label));
    if ('channel' in run) return style.channel(run.channel);
    if ('person' in run) return style.person(run.person);
    return style.escape(run.label);
  };
  return line.map(runText).join('');
}

/** Beyond this a terminal breaks the rows of a table, and nobody finds the columns. */
const WIDEST_TABLE = 120;

/** A table of long cells as text: each row a block, a line a cell, each behind its column's name. */
function asBlocks(header: readonly string[], rows: readonly string[][], colon: string): string {
  return rows
    .map(([first = '', ...cells]) =>
      [
        `${header[0]}${colon}${first}`,
        ...cells.map((cell, i) => `  ${header[i + 1]}${colon}${cell === '' ? '–' : cell}`),
      ].join('\n'),
    )
    .join('\n');
}

const plain: Style = {
  title: (t) => t,
  heading: (t) => t,
  quote: (lines) => lines.map((l) => `▏${l}`).join('\n'),
  struck: (t) => `[-${t}-]`,
  strong: (t) => t,
  marked: (t, mark) => ({ added: `[+${t}+]`, dropped: `[-${t}-]`, changed: `[~${t}~]` })[mark],
  code: (t) => t,
  link: (url, label) => (label === url ? url : `${label} (${url})`),
  context: (t) => `⟶ ${t}`,
  bullet: '- ',
  escape: (t) => t,
  channel: (id) => `#${id}`,
  person: (id) => `@${id}`,
  colon: ': ',
  table: (header, rows, colon) => {
    const all = [header, ...rows];
    const widths = header.map((_, i) => Math.max(...all.map((r) => (r[i] ?? '').length)));
    if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST_TABLE)
      return asBlocks(header, rows, colon);
    return all
      .map((r) =>
        r
          .map((c, i) => c.padEnd(widths[i]!))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  },
};

const markdown: Style = {
  title: (t) => `## ${t}`,
  heading: (t) => `### ${t}`,
  quote: (lines) => lines.map((l) => `> ${l}`).join('\n'),
  struck: (t) => `~~${t}~~`,
  strong: (t) => `**${t}**`,
  marked: (t, mark) => ({ added: `**\\[+${t}+\\]**`, dropped: `~~${t}~~`, changed: `***${t}***` })[mark],
  code: (t) => `\`${t.replaceAll('`', "'")}\``,
  link: (url, label) => `[${label}](${url.replace(/[()\s<>]/g, encodeURIComponent)})`,
  context: (t) => `*${t}*`,
  bullet: '- ',
  channel: (id) => `#${id}`,
  person: (id) => `@${id}`,
  escape: (t) => t.replace(/[\\`*_[\]<>#|~]/g, '\\$&'),
  colon: ': ',
  table: (header, rows) =>
    [header, header.map(() => '---'), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n'),
};
