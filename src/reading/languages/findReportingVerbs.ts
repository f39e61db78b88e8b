import type { TextLayout } from '../layout/layOut.ts';
import { type Gender, genderByEnding } from '../rules/compileLanguage.ts';
import { type Phrases, phraseAt } from '../rules/phrases.ts';

/** A verb or phrase that shows that somebody speaks. Word indices, end exclusive. */
export interface Saying {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** `verb`: "a déclaré"; `gerund`: "ajoutant"; `according`: "selon"; `after`: "zufolge"; `them`: "по его словам". */
  readonly kind: 'verb' | 'gerund' | 'according' | 'after' | 'them';
  /** Between two parts of the verb, where its subject may stand: "fügte er hinzu". */
  readonly gap: { readonly from: number; readonly to: number } | null;
  /** The gender that the form shows. */
  readonly gender: Gender | null;
}

/** How far a participle may stand from its auxiliary, in words. */
const WIDEST = 10;

/** What shows, at a word, that somebody speaks; null where nothing does. `end` is that of the sentence. */
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
  if (according && !isPlainPreposition(layout, according)) return according;
  const compound = compoundEnd(layout, at, end);
  if (compound !== null)
    return {
      ...base,
      kind: 'verb',
      to: compound,
      gap: compound > at + 2 ? { from: at + 1, to: compound - 1 } : null,
    };
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

/** Index after the participle of "a … déclaré", "hat … gesagt"; null where the word begins no such verb. */
function compoundEnd({ words, language }: TextLayout, at: number, end: number): number | null {
  if (!language.auxiliaries.has(words[at]!.plain)) return null;
  for (let to = at + 1; to < end && to - at <= WIDEST; to++) {
    const { plain, isWord } = words[to]!;
    if (language.participles.has(plain)) return to + 1;
    if (!isWord || to - at === WIDEST || language.passive.has(plain) || language.that.has(plain)) return null;
  }
  return null;
}

/** "Para Ferrán, …" shows whose opinion it is; within a clause "para" is "for". */
function isPlainPreposition({ words, language }: TextLayout, { from, to }: Saying): boolean {
  const before = words[from - 1];
  return (
    to - from === 1 &&
    language.prepositions.has(words[from]!.plain) &&
    before?.sentence === words[from]!.sentence &&
    // "«un paso importante» para la región"
    (before.isWord || before.quotedSpan >= 0)
  );
}

const known = new WeakMap<TextLayout, ReadonlyMap<number, readonly Saying[]>>();

/** All sayings outside quotation marks, by sentence, in order; looked for once a text. */
export function findReportingVerbs(layout: TextLayout): ReadonlyMap<number, readonly Saying[]> {
  const before = known.get(layout);
  if (before) return before;
  const found = new Map<number, Saying[]>();
  known.set(layout, found);
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
