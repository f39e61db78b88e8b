import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { DETERMINER, isA } from '../rules/wordKinds.ts';

/**
 * Whose words the one answers whom a pronoun means, by what opens the sentence: "Responding to the minister's statement, she said",
 * "Countering the remarks of Berg, he said". Null where nothing is answered.
 */
export function answeredBefore(
  { words, sentences }: TextLayout,
  pronoun: number,
  sentence: number,
): NounPhrase | null {
  const { from } = sentences[sentence]!;
  let comma = from;
  while (comma < pronoun && words[comma]!.text !== ',') comma++;
  if (comma >= pronoun) return null;
  const opens = words.slice(from, comma);
  const begin = answerBegin(opens);
  if (begin < 0 || opens.some(({ quotedSpan }) => quotedSpan >= 0)) return null;
  const statement = opens.findIndex(({ low }, at) => at >= begin && STATEMENT.test(low));
  const owner = opens.findIndex(({ text }, at) => at >= begin && /^['’]s?$/.test(text));
  if (owner > begin && owner < statement) return phraseOf(words, from + begin, from + owner);
  const link = opens.findIndex(({ low }, at) => at > statement && /^(?:of|by|from)$/.test(low));
  return statement >= 0 && link > 0 && link - statement <= 2 ? phraseOf(words, from + link + 1, comma) : null;
}

/** Index behind the words that say that something is answered; -1 where none do. */
function answerBegin(words: readonly Word[]): number {
  const [first, second, third] = words.map(({ low }) => low);
  if (ANSWERING.test(first ?? '')) return second === 'to' || second === 'on' ? 2 : -1;
  if (first === 'in' && /^(?:response|reply|reaction|answer)$/.test(second ?? '') && third === 'to') return 3;
  return COUNTERING.test(first ?? '') ? 1 : -1;
}
const ANSWERING = /^(?:responding|reacting|replying|answering|commenting)$/;
const COUNTERING = /^(?:countering|rebutting|refuting|rejecting|dismissing|slamming|condemning|denouncing)$/;
const STATEMENT =
  /^(?:statements?|remarks?|comments?|allegations?|accusations?|claims?|charges?|speech|tweet|post|threats?|warning|announcement|criticism|assertions?)$/;

function phraseOf(words: readonly Word[], from: number, to: number): NounPhrase | null {
  const head = to - 1;
  return head < from || (head === from && isA(words[from], DETERMINER))
    ? null
    : { from, to, head, joined: [] };
}
