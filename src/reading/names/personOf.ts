import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import type { Person } from '../reading.ts';
import type { Named } from './roster.ts';

/** A named person as the reading keeps him: the longest title the text gives, all mentions in order of text. */
export function personOf(layout: TextLayout, named: Named): Person {
  const mentions = named.at
    .map(({ from, to, titleFrom, inHeadline }) => {
      const words = inHeadline ? layout.headlineWords : layout.words;
      const mention = mentionOf(layout, words[from]!.start, words[to - 1]!.end);
      return { ...mention, titleStart: words[titleFrom]!.start };
    })
    .sort((a, b) => a.start - b.start);
  const title = named.titles.reduce<string | null>(
    (best, next) => (best === null || next.length > best.length ? next : best),
    null,
  );
  return { name: named.name, title, side: named.side, mentions };
}
