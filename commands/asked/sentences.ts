import type { Lexicon } from '../../src/reading/lexicon.ts';
import { type Token, tokensOf, typedOf } from './tokens.ts';
import { type Vocabulary, vocabulariesOf } from './vocabulary.ts';

/** The language whose words the question has; English in doubt. */
export function vocabularyFor(typed: string, lexicon: Lexicon): Vocabulary {
  const all = vocabulariesOf(lexicon);
  let best = all[0]!;
  let most = 0;
  for (const vocabulary of all) {
    const tokens = tokensOf(typed, vocabulary.language === 'fr').filter((t) => t.kind === 'word');
    const score = tokens.reduce((sum, _, i) => {
      const strong =
        (['who', 'what', 'say', 'news', 'quotes', 'howMany', 'when', 'summary'] as const).some(
          (part) => vocabulary.match(part, tokens, i) > 0,
        ) || vocabulary.kindAt(tokens, i) !== null;
      // "UN" is no French article.
      const isAcronym = /^\p{Lu}{2,}$/u.test(tokens[i]!.text) && /\p{Ll}/u.test(typed);
      // "que puis-je te demander" is no Spanish.
      const help = vocabulary.match('help', tokens, i);
      if (help > 1) return sum + 2 * help;
      // "trade war" is no German.
      const isEnglish = vocabulary !== all[0] && ENGLISH_TOO.test(tokens[i]!.folded);
      const isSmall = !isAcronym && !isEnglish && vocabulary.isSmall(tokens[i]!.folded);
      return sum + (strong ? 2 : isSmall ? 1 : 0);
    }, 0);
    if (score > most) {
      most = score;
      best = vocabulary;
    }
  }
  // "а Эрдоган?": no other language of questions is written so.
  const cyrillic = most <= 1 && /\p{Script=Cyrillic}/u.test(typed) && !/\p{Script=Latin}/u.test(typed);
  return (cyrillic && all.find(({ language }) => language === 'ru')) || best;
}

/** Small words of other languages that English questions have as well. */
const ENGLISH_TOO = /^(?:war|die|den|son|par|pour)$/;

/** "> words" on a line of their own, or before "who said this", are a quotation. */
export function markedQuotation(tokens: readonly Token[], typed: string): Token[] {
  const mark = tokens.findIndex((t) => t.kind === 'mark' && t.text === '>');
  if (mark < 0) return [...tokens];
  const line = tokens.findIndex((t, i) => i > mark && t.kind === 'mark' && t.text === '\n');
  const asks = tokens.findIndex(
    (t, i) =>
      i > mark &&
      /^(?:who|whose|did|is|was)$/.test(t.folded) &&
      tokens.slice(i).some((u) => /^(?:this|that|it|said|say)$/.test(u.folded)),
  );
  const lastAsk = tokens.findLastIndex(
    (t, i) =>
      i > mark &&
      ((t.folded === 'who' && /^(?:said|says)$/.test(tokens[i + 1]?.folded ?? '')) ||
        (t.folded === 'whose' && /^(?:words|quote|phrase|line)$/.test(tokens[i + 1]?.folded ?? '')) ||
        (/^(?:who|whose|source)$/.test(t.folded) && tokens.slice(i + 1).every((u) => u.kind === 'mark'))),
  );
  const end = line > 0 ? line : lastAsk > 0 ? lastAsk : asks > 0 ? asks : tokens.length;
  const inside = tokens.slice(mark + 1, end).filter((t) => t.kind !== 'mark' || t.text !== '>');
  // A question that somebody quotes is still a question.
  const isAll = mark === 0 && (end === tokens.length || line < 0);
  if (inside.length === 0 || (isAll && lastAsk < 0)) return tokens.filter((t) => t.text !== '>');
  const [first, last] = [inside[0]!, inside.at(-1)!];
  const text = typed
    .slice(first.start, last.end)
    .replace(/\n\s*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted: Token = {
    kind: 'quoted',
    text,
    folded: text,
    start: first.start,
    end: last.end,
    possessive: false,
  };
  return [...tokens.slice(0, mark), quoted, ...tokens.slice(end)];
}

export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && /[?!.\n]/.test(token.text)) sentences.push([]);
    else sentences.at(-1)!.push(token);
  }
  const some = sentences.filter((s) => s.some((t) => t.kind !== 'mark'));
  // "X - Y" and "X, Y" belong together; a full stop parts.
  return some;
}

/** The most words that several sentences may have to be one question. */
const MOST_JOINED = 8;

/** "LAVROV! IRAN?", "Lavrov. On Iran.": a few words that ask only together are one sentence. */
export function joined(sentences: Token[][], vocabulary: Vocabulary): Token[][] {
  const words = sentences.flat().filter((t) => t.kind !== 'mark');
  if (sentences.length < 2 || words.length > MOST_JOINED) return sentences;
  const isPart = (sentence: readonly Token[], at: number) => {
    const score = scoreOf(sentence, vocabulary);
    // "Anything from Quell?" is a question by itself.
    const words = sentence.filter((t) => t.kind === 'word');
    const isWhole = words.length > 2 && vocabulary.match('things', words, 0) > 0;
    if (isWhole) return false;
    return score <= 1 || (at > 0 && score === 2 && vocabulary.match('about', sentence, 0) > 0);
  };
  return sentences.every(isPart) ? [sentences.flat()] : sentences;
}

/** How much of a question a sentence is. */
export function scoreOf(sentence: readonly Token[], vocabulary: Vocabulary): number {
  const words = sentence.filter((t) => t.kind !== 'mark');
  const has = (part: Parameters<Vocabulary['match']>[0]) =>
    words.some((_, i) => vocabulary.match(part, words, i) > 0);
  const verb = has('say') || words.some((_, i) => vocabulary.kindAt(words, i) !== null);
  const asks = has('who') || has('what') || has('howMany') || has('when') || has('where');
  const filler = words.every(
    (w, i) =>
      vocabulary.match('fillers', words, i) > 0 ||
      vocabulary.match('thanks', words, i) > 0 ||
      vocabulary.isSmall(w.folded),
  );
  if (filler && !asks) return 0.1;
  return (
    1 +
    Number(asks) * 2 +
    Number(verb) * 2 +
    Number(has('quotes') || has('news') || has('summary') || has('topics')) * 2 +
    Number(has('about') || (words.length > 2 && vocabulary.match('things', words, 0) > 0)) +
    Number(has('did')) +
    Number(words.some((w) => w.kind === 'quoted' || w.kind === 'link'))
  );
}

/** Marks around the whole question are taken off. */
export function unwrap(sentence: readonly Token[], vocabulary: Vocabulary): Token[] {
  const words = sentence.filter((t) => t.kind !== 'mark');
  const [only] = words;
  if (words.length !== 1 || only?.kind !== 'quoted') return [...sentence];
  const inside = tokensOf(only.text).map((t) => ({
    ...t,
    start: t.start + only.start + 1,
    end: t.end + only.start + 1,
  }));
  return scoreOf(inside, vocabulary) >= 4 ? inside : [...sentence];
}

/** Words of another sentence that could have meant something. */
export function leftWords(tokens: readonly Token[], typed: string, vocabulary: Vocabulary): string[] {
  const content = tokens.filter(
    (t) => t.kind === 'word' && !vocabulary.isSmall(t.folded) && !vocabulary.knows(t.folded),
  );
  return content.length > 0 ? [typedOf(typed, tokens)] : [];
}
