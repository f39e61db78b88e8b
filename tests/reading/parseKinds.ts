import type { Reader } from '../../src/reading/prepareReader.ts';
import { type ReadableArticle, readArticle } from '../../src/reading/readArticle.ts';

/** One text of a file of kinds: what it claims, and who must be read to say what. */
export interface KindCase {
  readonly claim: string;
  readonly article: ReadableArticle;
  readonly said: readonly string[];
}

/**
 * The texts of a file of `tests/reading/kinds`. A block is
 *
 *     === what it claims
 *     @title Title outside the text        (optional, also @published and @source)
 *     the text
 *     --- said
 *     kind | speaker | words               (speaker `-`: nobody; `A / B`: one of the two; line ends written ¶)
 */
export function parseKinds(file: string): KindCase[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head, said = ''] = block.split(/^--- said\n/m);
      const lines = head!.split('\n');
      const claim = lines.shift()!;
      const details: Record<string, string> = {};
      while (lines[0]?.startsWith('@')) {
        const [, key, value] = /^@(\w+) (.*)$/.exec(lines.shift()!)!;
        details[key!] = value!;
      }
      return {
        claim,
        article: {
          text: lines.join('\n').trim(),
          title: details.title ?? null,
          published: details.published ?? null,
          source: details.source ?? null,
        },
        said: said.split('\n').filter((line) => line.trim() !== ''),
      };
    });
}

/** What is read of a text, a line a quote, in the form of the files of kinds. */
export function quoteLines(article: ReadableArticle, reader: Reader): string[] {
  return readArticle(article, reader).quotes.map((quote) => {
    const who = quote.speakerName ?? (quote.possible.length > 0 ? quote.possible.join(' / ') : '-');
    const words = quote.spans.map(({ start, end }) => article.text.slice(start, end)).join(' […] ');
    return `${quote.kind} | ${who} | ${words.replaceAll('\n', '¶')}`;
  });
}
