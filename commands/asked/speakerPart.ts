import { foldName } from '../../src/text/foldName.ts';
import type { Entity } from './entities.ts';
import { knownNames } from './knownNames.ts';
import type { One, SpeakerSearch } from './speakerSearch.ts';
import { type Titles, titlesOf } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';

/** A stretch of a question that names one speaker: "the German chancellor". */
export class SpeakerPart {
  readonly region: readonly Token[];
  readonly search: SpeakerSearch;
  /** Persons, bodies and countries that it names. */
  readonly inside: readonly Entity[];
  /** As typed. */
  readonly typed: string;
  readonly titles: Titles;

  constructor(region: readonly Token[], search: SpeakerSearch) {
    const { words } = search;
    this.region = region;
    this.search = search;
    this.inside = search.entities.filter(
      (e) => region.includes(words[e.from]!) && region.includes(words[e.to - 1]!),
    );
    this.typed = typedOf(search.typed, region);
    this.titles = titlesOf(search.lexicon);
  }

  /** The first that it names of a kind. */
  first(kind: Entity['kind']): Entity | undefined {
    return this.inside.find((e) => e.kind === kind);
  }

  /** Its words besides those of a name. */
  around(entity: Entity): Token[] {
    const name = this.search.words.slice(entity.from, entity.to);
    return this.region.filter((token) => !name.includes(token));
  }

  isTitle(token: Token): boolean {
    const { titleWords } = knownNames(this.search.lexicon);
    const folded = foldName(token.text);
    return this.titles.all.has(folded) || folded.split(' ').every((word) => titleWords.has(word));
  }

  isOffice(token: Token): boolean {
    const { offices } = knownNames(this.search.lexicon);
    return foldName(token.text)
      .split(' ')
      .some((word) => offices.has(word));
  }

  /** The words that are not small. */
  plain(tokens: readonly Token[]): Token[] {
    return tokens.filter((t) => !this.search.isSmall(t.folded));
  }

  /** The words that say something that no title or side does. */
  unused(tokens: readonly Token[]): Token[] {
    return this.plain(tokens).filter(
      (t) => !this.isTitle(t) && !this.titles.sides.has(t.folded) && t.kind === 'word',
    );
  }

  /** Nobody whom Brief knows. */
  get unknown(): One {
    return { problem: { typed: this.typed, problem: 'unknown', names: [] }, left: [] };
  }
}
