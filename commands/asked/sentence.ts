import type { QuestionPart } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Entity } from './entities.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of one sentence with what the vocabulary and the archive know of them; every part of the grammar asks it. */
export class Sentence {
  readonly words: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly entities: readonly Entity[];

  constructor(words: readonly Token[], vocabulary: Vocabulary, entities: readonly Entity[]) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.entities = entities;
  }

  at(part: QuestionPart, index: number): number {
    const length = this.vocabulary.match(part, this.words, index);
    return length > 0 && !this.isInName(index, length) ? length : 0;
  }

  /** True where a word is a part of a name of several words, or a name that begins with a capital. */
  isInName(index: number, length: number): boolean {
    return this.entities.some(
      (e) => e.from <= index && index < e.to && (e.to - e.from > length || e.kind === 'country'),
    );
  }

  /** True for what quotes are said to be: "best", "punchy". */
  isQuality(token: Token): boolean {
    return this.vocabulary.match('qualities', [token], 0) > 0;
  }

  /** True for a word of a form of address or of an office. */
  isTitle({ text }: Token): boolean {
    return this.vocabulary.titles.all.has(foldName(text));
  }

  /** True for a word that says what somebody is: "president", "spokesman". */
  isPosition(index: number): boolean {
    const word = this.words[index];
    return word !== undefined && this.vocabulary.titles.positions.has(foldName(word.text));
  }

  /** True where some words have one of a part; `end` is exclusive. */
  has(part: QuestionPart, start: number, end: number): boolean {
    return this.words.slice(start, end).some((_, i) => this.at(part, start + i) > 0);
  }

  entityAt(index: number): Entity | undefined {
    return this.entities.find((e) => e.from === index);
  }

  covers(part: QuestionPart, start: number): boolean {
    let index = start;
    while (index < this.words.length) {
      const length = this.at(part, index) || this.at('fillers', index);
      if (length === 0) return false;
      index += length;
    }
    return this.at(part, start) > 0 || this.words.slice(start).some((_, i) => this.at(part, start + i) > 0);
  }

  /** Whether some words name a text or where it is published: "which article", "the link". */
  isOfText(start: number, length: number): boolean {
    return this.words
      .slice(start, start + length)
      .some(({ folded }, i) => this.at('articles', start + i) > 0 || WHERE_PUBLISHED.test(folded));
  }

  skipFillers(from: number): number {
    let index = from;
    while (index < this.words.length) {
      const length = this.at('fillers', index);
      if (
        length === 0 ||
        (this.entityAt(index)?.to === index + 1 &&
          this.entityAt(index)!.kind === 'person' &&
          !this.vocabulary.knows(this.words[index]!.folded))
      )
        break;
      // "brief" is a filler, "brief it" asks for one.
      if (this.at('summary', index) > length) break;
      // "list" and "show" are fillers, "quotes" and "latest" are not, even inside a longer filler.
      index += length;
    }
    return index;
  }

  /** True for a word with a capital among words without: "Secretary of State" says nothing. */
  private isName(index: number): boolean {
    const hasCapital = ({ text }: Token) => /^\p{Lu}/u.test(text);
    const word = this.words[index];
    return (
      word !== undefined &&
      hasCapital(word) &&
      this.words.some((w, i) => i > 0 && w.kind === 'word' && !hasCapital(w))
    );
  }

  /** The verb of a kind of speech, as typed; null for a plain verb of saying. */
  typedVerb(index: number): string | null {
    const verb = this.verbAt(index);
    return verb?.kind
      ? this.words
          .slice(index, index + verb.length)
          .map((w) => w.text.toLowerCase())
          .join(' ')
      : null;
  }

  verbAt(index: number): { length: number; kind: string | null } | null {
    if (index > 0 && this.isName(index)) return null;
    if (this.isNoun(index)) return null;
    const kind = this.vocabulary.kindAt(this.words, index);
    const say = this.isState(index) ? 0 : this.at('say', index);
    if (this.isInName(index, Math.max(say, kind?.length ?? 0))) return null;
    if (kind && kind.length >= say) return { length: kind.length, kind: kind.kind };
    return say > 0 ? { length: say, kind: null } : null;
  }

  /** "the call", where another word is the verb: a noun. */
  private isNoun(index: number): boolean {
    const isArticle = (at: number) => /^(?:the|a|an)$/.test(this.words[at]?.folded ?? '');
    const mayBeNoun = /^(?:talks|calls|claims|reports|comments)$/.test(this.words[index]!.folded);
    if (!isArticle(index - 1)) return mayBeNoun && this.isOfDeed(index, isArticle);
    if (mayBeNoun) return true;
    return this.words.some(
      (_, i) =>
        i !== index && !isArticle(i - 1) && (this.at('say', i) > 0 || this.vocabulary.kindAt(this.words, i)),
    );
  }

  /** "will Quell attend the Tarn peace talks?", "who attended them?": what somebody does something to, in a question for that deed. */
  private isOfDeed(index: number, isArticle: (at: number) => boolean): boolean {
    const before = this.words.slice(0, index).findLastIndex((_, at) => isArticle(at));
    const deed = (w: Token, at: number) =>
      at > 0 && /^\p{Ll}{3,}$/u.test(w.text) && !this.vocabulary.knows(w.folded);
    return (
      this.at('did', 0) + this.at('who', 0) > 0 &&
      before >= index - MOST_BEFORE_NOUN &&
      this.words.slice(0, before).some(deed) &&
      !this.words.slice(before + 1, index).some((w) => this.isTitle(w))
    );
  }

  /** "secretary of state", "state department": no verb. */
  private isState(index: number): boolean {
    if (this.words[index]?.folded !== 'state') return false;
    const [before, after] = [this.words[index - 1]?.folded ?? '', this.words[index + 1]?.folded ?? ''];
    return (
      /^(?:of|the)$/.test(before) || /^(?:department|media|tv|television|visit|duma|secretary)$/.test(after)
    );
  }

  find(from: number, test: (index: number) => number | boolean): number {
    for (let index = from; index < this.words.length; index += 1) if (test(index)) return index;
    return -1;
  }

  skipAll(from: number, parts: readonly QuestionPart[], end = this.words.length): number {
    let index = from;
    while (index < end) {
      const length = Math.max(...parts.map((part) => this.at(part, index)));
      if (length === 0) break;
      index += length;
    }
    return index;
  }

  /** True where a comma, a dash or a colon is before a word. */
  isApart(index: number): boolean {
    return this.words[index]?.isApart === true;
  }

  /** The sentence from a word on. */
  from(index: number): Sentence {
    return new Sentence(this.words.slice(index), this.vocabulary, this.shifted(index));
  }

  /** The sentence without some words; `end` is exclusive. */
  without(start: number, end: number): Sentence {
    const entities = this.entities
      .filter((e) => e.to <= start || e.from >= end)
      .map((e) => (e.from >= end ? { ...e, from: e.from - (end - start), to: e.to - (end - start) } : e));
    return new Sentence([...this.words.slice(0, start), ...this.words.slice(end)], this.vocabulary, entities);
  }

  shifted(by: number): Entity[] {
    return this.entities.filter((e) => e.from >= by).map((e) => ({ ...e, from: e.from - by, to: e.to - by }));
  }

  beforeAbout(from: number, to: number): boolean {
    const about = this.find(from, (i) => this.at('about', i));
    return about >= 0 && about < to;
  }

  /** True where somebody speaks before a word: then it belongs to what was said. */
  speaksBefore(start: number, at: number): boolean {
    for (let index = start; index < at; index += 1)
      if (this.verbAt(index) || (this.at('about', index) && index > start)) return true;
    return (
      this.entities.some((e) => e.kind !== 'country' && e.from >= start && e.to <= at) &&
      this.at('did', start) + this.at('what', start) > 0
    );
  }

  namesFrom(index: number): boolean {
    return this.entities.some((e) => e.from >= index && e.from <= index + 3);
  }

  hasFirst(): boolean {
    return this.words.some((_, i) => this.at('first', i) > 0);
  }

  /** A stretch without fillers, auxiliaries and small words at its beginning and end. */
  trimLead(tokens: readonly Token[]): readonly Token[] {
    return this.strip(tokens, ['fillers', 'did', 'by']);
  }

  trimTail(tokens: readonly Token[]): readonly Token[] {
    let end = tokens.length;
    while (end > 0) {
      const cut = this.fillersAtEnd(tokens, end);
      if (cut === 0) break;
      end -= cut;
    }
    return tokens.slice(0, end);
  }

  /** How many tokens of fillers end a stretch; "the US" is none, though "us" is. */
  fillersAtEnd(tokens: readonly Token[], end: number): number {
    for (let at = Math.max(0, end - 5); at < end; at += 1) {
      const length = this.vocabulary.match('fillers', tokens, at);
      if (length > 0 && at + length >= end && !tokens.slice(at, end).some((t) => this.isNamed(t)))
        return end - at;
    }
    return 0;
  }

  /** True where a name begins at a token that is not merely a word of questions. */
  isNamed(token: Token): boolean {
    return (
      this.entities.some((e) => this.words[e.from] === token) &&
      (!this.vocabulary.knows(token.folded) || /^\p{Lu}/u.test(token.text))
    );
  }

  /** "everything Dodon said": a verb alone is no subject. */
  withoutVerb(tokens: readonly Token[]): readonly Token[] {
    const rest = this.strip(tokens, ['did', 'fillers', 'say']);
    return rest.length === 0 ? [] : tokens;
  }

  /** German puts the verb last: "zur Ukraine gesagt". */
  trimVerb(tokens: readonly Token[]): readonly Token[] {
    const last = tokens.at(-1);
    if (!last || this.vocabulary.language === 'en') return tokens;
    const isVerb = this.vocabulary.match('say', [last], 0) > 0 || this.vocabulary.kindAt([last], 0) !== null;
    return isVerb ? tokens.slice(0, -1) : tokens;
  }

  /** "the term has first been": without the auxiliaries at the end. */
  trimDid(tokens: readonly Token[]): readonly Token[] {
    let end = tokens.length;
    const parts = ['did', 'first', 'latest'] as const;
    while (end > 0 && parts.some((part) => this.vocabulary.match(part, tokens, end - 1) > 0)) end -= 1;
    return tokens.slice(0, end);
  }

  strip(tokens: readonly Token[], parts: readonly QuestionPart[]): readonly Token[] {
    let start = 0;
    while (start < tokens.length) {
      if (this.isNamed(tokens[start]!)) break;
      const length = Math.max(...parts.map((part) => this.vocabulary.match(part, tokens, start)));
      if (length === 0) break;
      start += length;
    }
    return this.trimTail(tokens.slice(start));
  }

  content(tokens: readonly Token[]): Token[] {
    return tokens.filter(
      (w) =>
        w.kind === 'word' &&
        !this.vocabulary.isSmall(w.folded) &&
        this.vocabulary.match('fillers', [w], 0) === 0,
    );
  }
}

const WHERE_PUBLISHED =
  /^(?:sources?|links?|url|outlet|paper|newspaper|agency|publication|published|reported|quelle|fuente|enlace|lien|источник|ссылка)$/;

/** "the Tarn peace talks" */
const MOST_BEFORE_NOUN = 3;
