import { foldWords } from '../../text/foldText.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { INITIALS } from './acceptLabels.ts';
import { labelBearer } from './labelBearer.ts';
import { holderOf, type LabelName, labelName } from './labelName.ts';
import type { Naming, WordRange } from './naming.ts';
import { officesInBrackets, officesInLabels } from './officesInLabels.ts';
import { type Turn, wordsWithin } from './turn.ts';

type Turns = ReadonlyMap<number, Turn>;
type HolderThen = (title: string) => KnownSpeaker | null;

/** A label that names nobody. */
interface Nameless {
  readonly turn: Turn;
  readonly label: LabelName;
}

/** Whom the labels of a transcript name. */
export interface LabelNames {
  /** As in `Roster`. */
  readonly officeAt: ReadonlyMap<number, number>;
  /** Words of labels that name nobody: no part of a name. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * Names the persons of the speaker labels, and finds out who speaks under those that name an office, letters or nobody.
 * `inHeadline` are the persons whom the headline names.
 */
export function nameLabels(
  naming: Naming,
  turns: Turns,
  inHeadline: readonly number[],
  holderThen: HolderThen,
): LabelNames {
  const labels = new Labels(naming, turns, inHeadline);
  const nameless = [...turns.values()].flatMap((turn) => labels.nameTurn(turn) ?? []);
  if (nameless.length > 0) labels.holdOffices(nameless, holderThen);
  return labels;
}

class Labels implements LabelNames {
  readonly officeAt = new Map<number, number>();
  readonly skipped = new Set<number>();
  /** "The Prime Minister (Anna Holt):" says who "The Prime Minister:" is below. */
  private readonly byOffice = new Map<string, number>();
  private readonly naming: Naming;
  private readonly turns: Turns;
  private readonly inHeadline: readonly number[];
  /** "… briefing by Ana Rusu, spokeswoman of the ministry" above the first label. */
  private readonly introduced: readonly number[];

  constructor(naming: Naming, turns: Turns, inHeadline: readonly number[]) {
    this.naming = naming;
    this.turns = turns;
    this.inHeadline = inHeadline;
    this.introduced = introducedAbove(naming, turns);
  }

  /** Names the person of a label; the label itself where it names nobody. */
  nameTurn(turn: Turn): Nameless | null {
    const { naming } = this;
    if (turn.form === 'asker') {
      this.skip(turn);
      // "Le Matinal:" looks like somebody's name; "(Omar Lind, Nord Times):" has one.
      const written = naming.layout.text.slice(turn.label.start, turn.label.end);
      if (!written.includes(',')) for (let at = turn.from; at < turn.to; at++) naming.personAt.delete(at);
      return null;
    }
    const label: LabelName =
      turn.form === 'answerer' ? { kind: 'nobody' } : labelName(naming.layout, turn, naming.reader);
    if (label.kind !== 'name') {
      this.skip(turn);
      return { turn, label };
    }
    const inBrackets = label.from >= turn.to;
    if (inBrackets) this.skip(turn);
    const index = naming.personAt.get(label.to - 1) ?? this.nameBearer(label);
    // "Mrs. Clark (United Kingdom)"
    if (index !== null) naming.people[index]!.side ??= label.side;
    if (inBrackets && index !== null) this.hold(turn, index);
    return null;
  }

  /** Names whom a label means; null where it may be several. */
  private nameBearer(label: LabelName & { kind: 'name' }): number | null {
    const { register, reader, published } = this.naming;
    const { people, bearers } = register;
    const bearer = labelBearer(label, { people, bearers, inHeadline: this.inHeadline }, reader, published);
    if (bearer === 'several') return null;
    const index = typeof bearer === 'number' ? bearer : register.person(bearer?.name ?? label.text, bearer);
    this.naming.name(index, label);
    people[index]!.gender ??= label.gender;
    return index;
  }

  /** Tells who speaks under labels that name nobody, after all that do. */
  holdOffices(nameless: readonly Nameless[], holderThen: HolderThen): void {
    const { naming, turns } = this;
    const presiding = namePresiding(naming);
    const ofLabel = officesInLabels(naming.layout, turns, naming.personAt);
    const inBrackets = officesInBrackets(naming.layout, naming.people);
    const labelled = personsOfLabels(naming, turns);
    const speakers = speakersOf(naming, turns);
    for (const { turn, label } of nameless) {
      const written = this.written(turn);
      const certain = this.answererOf(turn, labelled, speakers) ?? this.bearerOfInitials(written);
      if (certain !== null) {
        this.officeAt.set(turn.from, certain);
        continue;
      }
      const isOffice = label.kind === 'office';
      const beside = isOffice ? (ofLabel(label.title) ?? inBrackets(written) ?? presiding(written)) : null;
      if (beside !== null) this.byOffice.set(foldWords(written), beside);
      const then = isOffice && label.side === null ? holderThen(label.title) : null;
      // "THE PRESIDENT:" beside "PRESIDENT HOLT:" is another.
      const mayBe = (index: number) => !isOffice || !labelled.has(index);
      const shown = this.byOffice.get(foldWords(written));
      const holder =
        shown ?? this.holderAbove(turn, label, mayBe) ?? (then && this.personOf(then)) ?? this.titled(label);
      if (holder !== null && (shown !== undefined || mayBe(holder))) this.officeAt.set(turn.from, holder);
    }
  }

  /** Who holds the office of a label by the headline, or by what is above the first label. */
  private holderAbove(turn: Turn, label: LabelName, mayBe: (index: number) => boolean): number | null {
    const { people, layout } = this.naming;
    const among = (persons: readonly number[]) =>
      holderOf(turn, this.written(turn), label, people, persons.filter(mayBe));
    const headlined = among(this.inHeadline);
    const isExplained =
      turn.form === 'answerer' &&
      headlined !== null &&
      !IS_ASKED.test(layout.headlineText ?? '') &&
      !this.isAsked(people[headlined]!.name);
    if (headlined !== null) return isExplained ? null : headlined;
    const introduced = among(this.introduced);
    if (introduced === null || turn.form !== 'answerer' || ASKED_ABOVE.test(headOf(layout, this.turns)))
      return introduced;
    const { name } = people[introduced]!;
    const isHeadlined = new RegExp(`(?<!\\p{L})${RegExp.escape(name.split(' ').at(-1)!)}(?!\\p{L})`, 'u');
    return isHeadlined.test(layout.headlineText ?? '') && this.isAsked(name) ? introduced : null;
  }

  /** Whether the questions are put to somebody: who asks a reader's questions about Holt says "he" and "Holt", and nowhere "you". */
  private isAsked(name: string): boolean {
    const { layout } = this.naming;
    const { text, paragraphs } = layout;
    const said = [...this.turns].map(([paragraph, turn]) => ({
      isAsker: turn.form === 'asker',
      words: text.slice(turn.contentStart, paragraphs[paragraph]!.end),
    }));
    const surname = RegExp.escape(name.split(' ').at(-1)!);
    const toldOf = new RegExp(`(?<!\\p{L})${surname}(?!\\p{L}|,|\\?)`, 'u');
    return (
      said.some(({ isAsker, words }) => isAsker && ADDRESSES.test(words)) &&
      !said.some(({ words }) => toldOf.test(words))
    );
  }

  /** "THE PRESIDENT:" below "Remarks by President Reusch at the …", of the only president there. */
  private titled(label: LabelName): number | null {
    if (label.kind !== 'office' || label.side !== null) return null;
    const headline = this.naming.layout.headlineText ?? '';
    const [, office, surname] = BY_OFFICE.exec(headline) ?? [];
    const low = office?.toLowerCase();
    if (low !== label.title || headline.toLowerCase().split(low).length > 2) return null;
    // "my father, Karl Reusch": another of the name.
    if (this.naming.register.bearers.of(foldWords(surname!)).length > 0) return null;
    return this.naming.register.person(surname!, null);
  }

  /** "Answer:" beside the one name that answers. */
  private answererOf(
    turn: Turn,
    labelled: ReadonlySet<number>,
    speakers: ReadonlySet<number>,
  ): number | null {
    if (turn.form !== 'answerer') return null;
    const replies = REPLIES.test(this.naming.layout.headlineText ?? '');
    const [answers, ...more] = replies ? this.inHeadline.filter((index) => !labelled.has(index)) : speakers;
    return answers !== undefined && more.length === 0 ? answers : null;
  }

  /** "LK:", where the text names one Laura Kuhnert; "GK:", where one speaks under "GENERAL KVALE:". */
  private bearerOfInitials(written: string): number | null {
    if (!INITIALS.test(written)) return null;
    const { people, personAt } = this.naming;
    const named = people.flatMap(({ name }, index) => (initialsOf(name) === written ? [index] : []));
    const labelled = [...this.turns.values()].flatMap((turn) => {
      const index = initialsOf(this.written(turn)) === written ? personAt.get(turn.to - 1) : undefined;
      return index === undefined ? [] : [index];
    });
    const fitting = new Set([...named, ...labelled]);
    return fitting.size === 1 ? [...fitting][0]! : null;
  }

  private personOf(known: KnownSpeaker): number {
    return this.naming.register.person(known.name, known);
  }

  private written({ label: { start, end } }: Turn): string {
    return this.naming.layout.text.slice(start, end);
  }

  private hold(turn: Turn, index: number): void {
    this.officeAt.set(turn.from, index);
    this.byOffice.set(foldWords(this.written(turn)), index);
  }

  private skip({ from, to }: WordRange): void {
    for (let at = from; at < to; at++) this.skipped.add(at);
  }
}

/** Paragraph of the first label. */
const openingOf = (turns: Turns): number => [...turns.keys()][0] ?? 0;

/** What is above the first label. */
const headOf = ({ text, paragraphs }: TextLayout, turns: Turns): string =>
  text.slice(0, Math.min(paragraphs[openingOf(turns)]?.start ?? 0, LONGEST_HEAD));
const LONGEST_HEAD = 2000;

function introducedAbove({ layout, people }: Naming, turns: Turns): number[] {
  const end = Math.min(openingOf(turns), MOST_INTRODUCING);
  const paragraphOf = (at: number) => layout.sentences[layout.words[at]!.sentence]?.paragraph ?? 0;
  return people.flatMap((one, index) => (one.at.some(({ from }) => paragraphOf(from) < end) ? [index] : []));
}

/** Everybody whom some word of a label names. */
function personsOfLabels({ personAt }: Naming, turns: Turns): ReadonlySet<number> {
  const labelled = new Set<number>();
  for (const { from, to } of turns.values())
    for (let at = from; at < to; at++) if (personAt.has(at)) labelled.add(personAt.get(at)!);
  return labelled;
}

/** Whom the labels name as speakers. */
const speakersOf = ({ personAt }: Naming, turns: Turns): ReadonlySet<number> =>
  new Set(
    [...turns.values()].flatMap(({ form, from, to }) => {
      const at = form === 'asker' ? undefined : (personAt.get(to - 1) ?? personAt.get(from));
      return at === undefined ? [] : [at];
    }),
  );

/** A headline that says who is asked. */
const IS_ASKED =
  /\b(?:interview|press|conference|briefing|remarks|statement|Q ?& ?A|conversation|reply|replies|responses?|doorstep|availability|spokes\p{L}+|spoke|taken questions?|answers by)\b/iu;

/** Whom a question is put to. */
const ADDRESSES =
  /(?<!\p{L})(?:you|your|[Ss]ir|[Mm]adam|Excellency|Mr\.? (?:Minister|President|Secretary|Ambassador|Speaker|Chair\p{L}*))(?!\p{L})/iu;

/** Above the first question: who is named there was asked. */
const ASKED_ABOVE =
  /\b(?:interview(?:ed|s)?|spoke (?:to|with)|talk(?:ed|s) (?:to|with)|sat down|conversation|answer(?:s|ed)|met (?:the )?(?:press|reporters|journalists)|took questions|attribut(?:ed|able|ion)\b[^.\n]{0,60}\b(?:to|from|by)|remarks (?:to the (?:press|media) )?(?:by|of)|(?:press|news|media) (?:conference|briefing|availability|statement) (?:by|of|with)|(?:held|holds|gave|gives|hosted|addressed|chaired) (?:an?|the|his|her) (?:[\p{L}-]+ ){0,3}(?:conference|briefing))\b/iu;

/** "Written Reply by Minister Greta Holm": whom the headline names replies. */
const REPLIES = /\b(?:reply|replies|answers?|response) (?:by|of|from)\b/iu;

/** "Remarks by President Reusch at the opening": an office and a surname alone, and nobody beside. */
const BY_OFFICE =
  /^(?:Remarks|Speech|Address|Statement) by (President|Prime Minister|Chancellor) (\p{Lu}[\p{L}'’-]+)(?=$| (?:at|on|in|to|before|after|during|following)\b)/u;

/** "LK" of Laura Kuhnert. */
const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('');

/** Who is named in so many paragraphs above the first label is introduced as a speaker. */
const MOST_INTRODUCING = 3;

/** Names who presides by a line at the head of a record, "President: Mr. Lowe (Norland)": who speaks under "The President:". */
function namePresiding(naming: Naming): (office: string) => number | null {
  const { layout } = naming;
  const holders = new Map<string, number>();
  for (const [paragraph, { start, end }] of layout.paragraphs.slice(0, MOST_ABOVE).entries()) {
    const found = PRESIDES.exec(layout.text.slice(start, Math.min(end, start + 120)));
    if (!found) continue;
    const from = start + found[1]!.length;
    const [first, last] = wordsWithin(layout, paragraph, { start: from, end: from + found[2]!.length });
    if (first >= last) continue;
    naming.nameInFull({ from: first, to: last }, found[2]!);
    const index = naming.personAt.get(first);
    if (index !== undefined) holders.set(found[1]!.split(':')[0]!.toLowerCase(), index);
  }
  return (office) => holders.get(office.toLowerCase().replace(/^the /, '')) ?? null;
}
/** In paragraphs. */
const MOST_ABOVE = 10;
const PRESIDES =
  /^((?:President|Chair\p{Ll}*|Moderator):\s+(?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?)(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}) \([^()\n]{2,40}\)$/u;
