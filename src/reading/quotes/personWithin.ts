import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import type { Author } from './quoteCandidate.ts';

/** The person named last in a span: "Responding to Anna Berg, Otto Holt said:". */
export function lastPersonWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
  let last = personWithin(layout, roster, span);
  for (
    let next = last;
    next;
    next = personWithin(layout, roster, { start: next.mention!.end, end: span.end })
  )
    last = next;
  return last;
}

/** The person named first in a span. */
export function personWithin(layout: TextLayout, roster: Roster, span: Span): Author | null {
  for (const [at, word] of layout.words.entries()) {
    if (word.start < span.start) continue;
    if (word.start >= span.end) return null;
    const person = roster.personAt.get(at);
    if (person === undefined) continue;
    let to = at;
    while (roster.personAt.get(to + 1) === person) to++;
    return {
      person,
      names: [roster.people[person]!.name],
      mention: { start: word.start, end: layout.words[to]!.end },
    };
  }
  return null;
}
