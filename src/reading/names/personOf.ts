import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import type { Reader } from '../prepareReader.ts';
import type { Person } from '../reading.ts';
import { titleBefore } from './readTitle.ts';
import type { Named } from './roster.ts';

/** A named person as the reading keeps him: the longest title the text gives, all mentions in order of text. */
export function personOf(layout: TextLayout, named: Named, reader: Reader): Person {
  const mentions = named.at
    .map(({ from, to, inHeadline }) => {
      const words = inHeadline ? layout.headlineWords : layout.words;
      const start = words[from]!.start;
      const end = words[to - 1]!.end;
      const title = words[titleBefore(words, from, reader).start]!;
      return { ...mentionOf(layout, start, end), titleStart: title.start };
    })
    .sort((a, b) => a.start - b.start);
  const title = named.titles.reduce<string | null>(
    (best, next) => (best === null || next.length > best.length ? next : best),
    null,
  );
  return { name: named.name, title, side: named.side, mentions };
}
