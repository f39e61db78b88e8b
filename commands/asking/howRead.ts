import type { Part } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { shorten } from '../../src/answers/refusals.ts';
import { say } from '../../src/words/say.ts';

/** Words that are no English and were looked for as they are: a denial says nothing of what they mean. */
export function untranslatedIn({ untranslated }: Asked): Part[] {
  if (untranslated.length === 0) return [];
  const words = shorten(untranslated.join(' '));
  return [{ part: 'context', line: [say((w) => w.found.untranslated(words))] }];
}

/** How a question was read, where that is not word for word, and which words were not used. */
export function readingOf(asked: Asked): Part[] {
  const { notes, left, language } = asked;
  if (notes.length === 0 && left.length === 0 && language === 'en') return [];
  const { intent, speakers, subject, period } = asked;
  const said = say((w) =>
    [
      ...(left.length > 0
        ? [
            w.found.readAs(
              speakers.map((s) => s.label),
              intent === 'who',
              subject && shorten(subject),
              period,
            ),
            w.found.notUsed(shorten(left.join(' '))),
          ]
        : []),
      ...notes.map((note) => w.found.note(note)),
      w.found.ownLanguage(language),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [{ part: 'context', line: [said] }];
}
