import type { Line, Message, Text, TextMessage, WordedLine, WordedRun } from './line.ts';
import type { Words } from './words.ts';

/**
 * A message of Brief's own, to be worded in the language of whoever reads it.
 *
 * @example wordText(say((w) => w.quotes.fragments({ total: 3, isLowerBound: false })), en) // '3 fragments'
 */
export function say(message: (words: Words) => string): TextMessage;
export function say(message: (words: Words) => string | Line): Message;
export function say(message: (words: Words) => string | Line): Message {
  return { say: message };
}

/**
 * A line in one language: each message in it worded, and what is within a message too.
 *
 * @example wordLine(['a', say(() => ['b', { strong: 'c' }])], en) // ['a', 'b', { strong: 'c' }]
 */
export function wordLine(line: Line, words: Words): WordedLine {
  return line.flatMap((run): readonly WordedRun[] => {
    if (typeof run === 'string') return [run];
    if ('say' in run) {
      const said = run.say(words as never);
      return typeof said === 'string' ? [said] : wordLine(said, words);
    }
    if ('strong' in run) return [{ strong: wordText(run.strong, words) }];
    if ('link' in run && 'label' in run) return [{ link: run.link, label: wordText(run.label, words) }];
    return [run];
  });
}

/**
 * Words without excerpts, in one language.
 *
 * @example wordText('Ada Holm', en) // 'Ada Holm'
 */
export function wordText(text: Text, words: Words): string {
  return typeof text === 'string' ? text : text.say(words as never);
}
