import type { WordedAnswer as Answer, WordedLine as Line } from '../answers/answer.ts';
import { cutterOf } from '../answers/renderText.ts';
import { csvLine } from './csvLine.ts';

/** The words of a line, excerpts cut out of their versions, without any markup. */
function wordsOfLine(answer: Answer): (line: Line) => string {
  const cut = cutterOf(answer);
  return (line) =>
    line
      .map((run) => {
        if (typeof run === 'string') return run;
        if ('excerpt' in run) return cut(run.excerpt).replace(/\s*\n\s*/g, ' ');
        if ('strong' in run) return run.strong;
        if ('code' in run) return run.code;
        if ('typed' in run) return run.typed;
        return 'label' in run ? run.label : '';
      })
      .join('');
}

/**
 * An answer as a table for a spreadsheet: its own table where it has one, else a line for each passage that it shows, under
 * which heading, with its speaker, its note and the address of its article.
 *
 * @example answerTable(answer).split('\r\n')[0] // 'Topic,Russia,United States'
 */
export function answerTable(answer: Answer): string {
  const words = wordsOfLine(answer);
  const tables = answer.parts.flatMap((part) =>
    part.part === 'table' ? [csvLine(part.header), ...part.rows.map((row) => csvLine(row.map(words)))] : [],
  );
  const lines = tables.length > 0 ? tables : passageLines(answer);
  return lines.join('');
}

function passageLines(answer: Answer): string[] {
  const words = wordsOfLine(answer);
  const cut = cutterOf(answer);
  const addressOf = (article: string): string =>
    answer.versions.find((version) => version.article.id === article)?.article.url ?? '';
  const lines = [csvLine(['Section', 'Words', 'Speaker', 'Note', 'Article', 'Address'])];
  let section = '';
  const write = (shown: string, { speaker = '', note = [] }: { speaker?: string; note?: Line }, id = '') =>
    lines.push(csvLine([section, shown, speaker, words(note), id, addressOf(id)]));
  for (const part of answer.parts) {
    if (part.part === 'heading') section = words(part.line);
    if (part.part === 'excerpt') {
      const shown = part.excerpts.map((excerpt) => cut(excerpt).replace(/\s*\n\s*/g, ' ')).join(' … ');
      write(shown, part, part.excerpts[0]?.article);
    }
    if (part.part === 'compared') {
      const [first] = part.line.flatMap((run) =>
        typeof run === 'object' && 'excerpt' in run ? [run.excerpt] : [],
      );
      write(words(part.line), part, first?.article);
    }
    if (part.part === 'list')
      for (const line of part.lines) lines.push(csvLine([section, words(line), '', '', '', '']));
  }
  return lines;
}
