import type { FoundAttitude } from './findAttitudes.ts';
import type { Roster } from './findPeople.ts';
import type { Page } from './layOut.ts';
import { nameInPhrase } from './nameInPhrase.ts';
import type { Attitude } from './reading.ts';

/** An attitude as the reading keeps it: whose it is by name only where the name stands beside the cue. */
export function settleAttitude(page: Page, found: FoundAttitude, roster: Roster): Attitude {
  const { text, words } = page;
  const { spans, cue, subject } = found;
  const start = subject && words[subject.from]!.start;
  const end = subject && words[subject.to - 1]!.end;
  const person =
    subject && (roster.personAt.get(subject.head) ?? nameInPhrase(words, subject, roster)?.person);
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    spans,
    cue: { ...cue, verb: text.slice(cue.start, cue.end) },
    speaker: start === null || end === null ? null : { start, end, text: text.slice(start, end) },
    speakerName: person == null ? null : roster.people[person]!.name,
  };
}
