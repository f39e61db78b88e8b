import { wordLine, wordText } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import type { Action, Answer, Part, WordedAnswer } from './answer.ts';

/**
 * An answer in one language.
 *
 * @example wordAnswer(archiveEmpty(), en).parts[0].line // ['The archive is empty: no article is stored yet.']
 */
export function wordAnswer(answer: Answer, words: Words): WordedAnswer {
  return {
    ...answer,
    words,
    parts: answer.parts
      .map((part) => wordPart(part, words))
      .flatMap((part) => (part.part === 'context' ? withoutEmpty(part) : [part])),
    leftOut: answer.leftOut.map((clause) => wordText(clause, words)),
    actions: answer.actions.map((action) => wordAction(action, words)),
  };
}

/** A grey line without a clause of which this language has nothing to say. */
function withoutEmpty(part: Extract<Part<never, never>, { part: 'context' }>): Part<never, never>[] {
  const line = part.line[0] === '' ? part.line.slice(part.line[1] === ' · ' ? 2 : 1) : part.line;
  return line.some((run) => run !== '') ? [{ ...part, line }] : [];
}

/** A part in one language. */
export function wordPart(part: Part, words: Words): Part<never, never> {
  switch (part.part) {
    case 'list':
      return { ...part, lines: part.lines.map((line) => wordLine(line, words)) };
    case 'table':
      return {
        ...part,
        header: part.header.map((name) => wordText(name, words)),
        rows: part.rows.map((row) => row.map((cell) => wordLine(cell, words))),
      };
    case 'excerpt': {
      const { note, ...rest } = part;
      return { ...rest, ...(note ? { note: wordLine(note, words) } : {}) };
    }
    case 'compared': {
      const { note, line, ...rest } = part;
      return { ...rest, line: wordLine(line, words), ...(note ? { note: wordLine(note, words) } : {}) };
    }
    default:
      return { ...part, line: wordLine(part.line, words) };
  }
}

function wordAction(action: Action, words: Words): Action<never> {
  const label = wordText(action.label, words);
  if (action.action !== 'share') return { ...action, label };
  const { confirm, ...rest } = action;
  return { ...rest, label, ...(confirm === undefined ? {} : { confirm: wordText(confirm, words) }) };
}
