import type { Span } from '../../text/article.ts';
import { nameInPhrase } from '../attribution/nameInPhrase.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import type { Roster } from '../names/roster.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** `told me, 'It is late'`: a verb, whom it was told, and words in single marks inside double ones or in double ones inside single. */
const RETOLD =
  /(?<![\p{L}'’])(?<verb>told|said|says|asked|replied|answered|shouted)(?: (?:me|us|him|her|them|you))?(?:[,:] | (?=["“'‘]\p{Lu}))(?:['‘][^'’"“”\n]*(?:['’]\p{L}[^'’"“”\n]*)*['’]|["“][^"“”\n]+["”])(?!\p{L})/gu;

/**
 * What somebody quotes from somebody else: "“Colonel Holt told me, ‘The paper is in the car,’” she said" has Holt's words, told by
 * her. Only where the words name that person: who "he" is inside a quotation, the text does not tell.
 */
export function findRetold(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  roster: Roster,
): QuoteCandidate[] {
  return said
    .filter(({ within, quotedSpans }) => within === undefined && quotedSpans.length > 0)
    .flatMap((outer) =>
      outer.quotedSpans.flatMap((run) =>
        layout.marked[run]!.pieces.flatMap((piece) => retoldIn(layout, outer, piece, roster)),
      ),
    );
}

function retoldIn(layout: TextLayout, outer: QuoteCandidate, piece: Span, roster: Roster): QuoteCandidate[] {
  const { text, words, sentences } = layout;
  const inner = text.slice(piece.start + 1, piece.end - 1);
  return [...inner.matchAll(RETOLD)].flatMap(({ 0: match, index, groups }) => {
    const start = piece.start + 1 + index;
    const verb = wordAt(layout, start);
    if (verb < 0) return [];
    const { sentence } = words[verb]!;
    const subject = phraseBefore(words, verb, sentences[sentence]!.from);
    if (!subject || words[subject.from]!.start <= piece.start || !nameInPhrase(words, subject, roster))
      return [];
    const end = start + match.length;
    const open = text.slice(start, end).search(/ ['‘"“]/u) + 1;
    const marks = { start: start + open, end };
    return [
      {
        spans: [marks],
        innerMarks: marks,
        cue: { start, end: start + groups!.verb!.length },
        subject,
        how: 'cue',
        sentence,
        quotedSpans: [],
        within: outer,
      },
    ];
  });
}

/** Index of the word that begins at an offset; -1 where none does. */
function wordAt({ words }: TextLayout, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return words[low]?.start === offset ? low : -1;
}
