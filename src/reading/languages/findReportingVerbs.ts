import type { TextLayout } from '../layout/layOut.ts';
import { type Gender, genderByEnding } from '../rules/compileLanguage.ts';
import { type Phrases, phraseAt } from '../rules/phrases.ts';

/** A verb or phrase that tells that somebody speaks. Word indices, end exclusive. */
export interface Saying {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** `verb`: "a déclaré"; `gerund`: "ajoutant"; `according`: "selon"; `after`: "zufolge"; `them`: "по его словам". */
  readonly kind: 'verb' | 'gerund' | 'according' | 'after' | 'them';
  /** Between two parts of the verb, where its subject may stand: "fügte er hinzu". */
  readonly gap: { readonly from: number; readonly to: number } | null;
  /** The gender that the form tells. */
  readonly gender: Gender | null;
}

/** How far a participle may stand from its auxiliary, in words. */
const WIDEST = 10;

/** What tells, at a word, that somebody speaks; null where nothing does. `end` is that of the sentence. */
export function sayingAt(layout: TextLayout, at: number, end: number): Saying | null {
  const { words, language } = layout;
  const word = words[at]!;
  if (!word.isWord) return null;
  const base = { from: at, sentence: word.sentence, gap: null, gender: null };
  for (const gender of ['m', 'f'] as const) {
    const them = phraseAt(language.accordingToThem[gender], words, at, end);
    if (them) return { ...base, kind: 'them', to: them.to, gender };
  }
  const plain = (phrases: Phrases, kind: Saying['kind']): Saying | null => {
    const found = phraseAt(phrases, words, at, end);
    return found && { ...base, kind, to: found.to };
  };
  const according = plain(language.accordingTo, 'according') ?? plain(language.accordingToAfter, 'after');
  if (according) return according;
  if (language.auxiliaries.has(word.plain)) {
    let to = at + 1;
    while (to < end && to - at < WIDEST && words[to]!.isWord && !language.participles.has(words[to]!.plain)) {
      if (language.passive.has(words[to]!.plain) || language.that.has(words[to]!.plain)) break;
      to++;
    }
    if (to < end && language.participles.has(words[to]!.plain))
      return { ...base, kind: 'verb', to: to + 1, gap: to > at + 1 ? { from: at + 1, to } : null };
  }
  const verb = phraseAt(language.verbs, words, at, end);
  if (verb)
    return {
      ...base,
      ...verb,
      kind: 'verb',
      gender: genderByEnding(word.plain, language.rules.verbEndings),
    };
  return language.gerunds.has(word.plain) ? { ...base, kind: 'gerund', to: at + 1 } : null;
}

/** All sayings outside quotation marks, by sentence, in order. */
export function findReportingVerbs(layout: TextLayout): ReadonlyMap<number, readonly Saying[]> {
  const found = new Map<number, Saying[]>();
  for (const [index, sentence] of layout.sentences.entries()) {
    let upTo = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (at < upTo || layout.words[at]!.quotedSpan >= 0) continue;
      const saying = sayingAt(layout, at, sentence.to);
      if (!saying) continue;
      const here = found.get(index);
      if (here) here.push(saying);
      else found.set(index, [saying]);
      upTo = saying.to;
    }
  }
  return found;
}
