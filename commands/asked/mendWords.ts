import type { Entities } from './entities.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked for, or an office: a noun, which an article may go before. */
const NOUNS =
  /^(?:quotes?|statements?|latest|summary|topics|something|anything|everything|opinion|position|reaction|comments?|remarks|articles?|headlines|president|minister|chancellor|ambassador)$/;

/**
 * Misspelt words of the question itself, where such a word is due: "waht did", "said abuot". A name stays as it is, and
 * so does a word on its own.
 */
export function mendWords(words: readonly Token[], vocabulary: Vocabulary, entities: Entities): Token[] {
  const isDid = (at: number) =>
    vocabulary.match('did', words, at) > 0 || vocabulary.match('say', words, at) > 0;
  const isSaid = (at: number) =>
    vocabulary.match('say', words, at) > 0 || vocabulary.kindAt(words, at) !== null;
  const isBehindNoun = (at: number) =>
    isDid(at) ||
    (['about', 'by', 'where', 'fillers'] as const).some((part) => vocabulary.match(part, words, at) > 0);
  return words.map((token, i) => {
    if (token.kind !== 'word' || entities.all.some((e) => e.from <= i && i < e.to)) return token;
    if (/^\p{Lu}/u.test(token.text) && i > 0) return token;
    // "how many people died?"
    if (OWN_WORDS.test(token.folded)) return token;
    const right = vocabulary.mend(token.folded);
    if (!right) return token;
    // "Quell toll quote": a short word with another letter is a verb only where one is due.
    const isOtherLetter = token.folded.length <= 4 && !isSlip(token.folded, right);
    const isBehindWord = words.slice(0, i).some((_, j) => isDid(j) || vocabulary.match('what', words, j) > 0);
    if (isOtherLetter && !isBehindWord && !isBehindNoun(i + 1)) return token;
    const isNoun = NOUNS.test(right);
    // "did Sorn say the river would stay level": a second verb of speech is none misspelt.
    const isVerb = vocabulary.match('say', [{ ...token, text: right, folded: right }], 0) > 0;
    if (isVerb && words.slice(0, i).some((_, j) => isSaid(j))) return token;
    // "the toll" is a thing, no misspelt verb.
    if (!isNoun && /^(?:the|a|an|his|her|their|its|this|that)$/.test(words[i - 1]?.folded ?? ''))
      return token;
    if (isNoun && (i + 1 === words.length || isBehindNoun(i + 1)))
      return { ...token, text: right, folded: right };
    const before = words.slice(0, i);
    // "what happend"
    if (/^happen/.test(right) && vocabulary.match('what', words, i - 1) > 0)
      return { ...token, text: right, folded: right };
    const isDue = /^(?:what|who|when|where|did|does)$/.test(right)
      ? isDid(i + 1) ||
        vocabulary.match('about', words, i + 1) > 0 ||
        entities.all.some((e) => e.from === i + 1)
      : before.some((_, j) => isSaid(j) || vocabulary.match('quotes', words, j) > 0) ||
        entities.all.some((e) => e.to <= i) ||
        (i === 0 && entities.all.some((e) => e.from <= i + 2)) ||
        isBetweenNames(words, i, vocabulary);
    return isDue ? { ...token, text: right, folded: right } : token;
  });
}

/** "netnyahu abuot iran": behind a word or two that no question has, and before what is asked about. */
function isBetweenNames(words: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const before = words.slice(0, at);
  return (
    at > 0 &&
    at <= 2 &&
    at + 1 < words.length &&
    before.every((t) => t.kind === 'word' && !vocabulary.knows(t.folded) && !vocabulary.isSmall(t.folded))
  );
}

/** Words of their own, however near they are to one of a question. */
const OWN_WORDS = /^(?:died|dies|dead|lied|paid|wait)$/;

/** True where a letter was left out, added or changed places, and none is another. */
function isSlip(typed: string, right: string): boolean {
  return typed.length !== right.length || [...typed].sort().join('') === [...right].sort().join('');
}
