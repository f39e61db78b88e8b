import type { StoredVersion } from '../archive/port.ts';
import type { Difference, Judged, Omission } from '../comparing/verify/judged.ts';
import { hasName } from '../comparing/verify/speakerOf.ts';
import type { CheckedQuotation } from '../lookups/checkQuotation.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { isCorrection } from '../text/saysCorrected.ts';
import { say } from '../words/say.ts';
import type { Alterations, Checked, Doubt, Omitted } from '../words/values.ts';
import type { Line } from './answer.ts';

/**
 * The first line of an answer to `verify`: the verdict in words, what an editor must see first before the rest.
 *
 * @example titleOfVerdict(checked) // ['Altered: a negation was added.']
 */
export function titleOfVerdict(checked: CheckedQuotation): Line {
  const found = foundOf(checked);
  return [...before(checked), say((w) => w.verify.title(found)), ...corrected(checked)];
}

/**
 * The first line where somebody asks who said some words: the speaker first, then how near the words are.
 *
 * @example whoSaid(checked) // ['Said by Sergei Lavrov, but not in these words: a negation was added.']
 */
export function whoSaid(checked: CheckedQuotation): Line {
  const found = foundOf(checked);
  return [...before(checked), say((w) => w.verify.whoSaid(found)), ...corrected(checked)];
}

/**
 * Whether the source has replaced the text that has the words by one that has not.
 *
 * @example isWithdrawn({ changedAt: null, current: null }) // false
 */
export const isWithdrawn = ({
  changedAt,
  current,
}: Pick<CheckedQuotation, 'changedAt' | 'current'>): boolean =>
  changedAt !== null && !(current && isAsPasted(current));

const before = (checked: CheckedQuotation): Line => [...takenBack(checked), ...replaced(checked)];

/** A stored text takes the words back: the reader must know before any verdict on where they stand. */
function takenBack({ correction, place }: CheckedQuotation): Line {
  if (!correction) return [];
  const { version, isCorrection: corrects } = correction;
  const source = version === place?.version ? null : (version.article.source ?? version.article.id);
  const sentence = frameShown(version, correction);
  return [say((w) => w.verify.takenBack(source, corrects, sentence)), ' '];
}

/** The words are in a version that the source has replaced: the reader must know first. */
function replaced(checked: CheckedQuotation): Line {
  const { place, changedAt, current } = checked;
  if (!place || changedAt === null) return [];
  const now = isWithdrawn(checked) ? null : { by: current!.judged.quote?.speakerName ?? null };
  return [say((w) => w.verify.replaced(place.version.version, changedAt.slice(0, 10), now)), ' '];
}

/** The words are exactly as pasted, and a text that says that it corrects an earlier one has others: the reader must know. */
function corrected({ place, others, correction }: CheckedQuotation): Line {
  if (!place || correction || !isAsPasted(place)) return [];
  const by = others.find(
    (other) =>
      !isAsPasted(other) &&
      dateOf(other.version) >= dateOf(place.version) &&
      isCorrection({ title: other.version.article.title, text: other.version.text }),
  );
  if (!by) return [];
  const source = by.version.article.source ?? by.version.article.id;
  return [' ', say((w) => w.verify.correctedBy(source))];
}

/**
 * Whether a text has a quotation as it was pasted: nothing differs, and what is left out is marked or no part of it.
 *
 * @example isAsPasted({ judged: { differences: [], omissions: [] } }) // true
 */
export function isAsPasted({ judged }: { judged: Pick<Judged, 'differences' | 'omissions'> }): boolean {
  return judged.differences.length === 0 && judged.omissions.every((o) => o.marked || o.isNarration);
}

const dateOf = ({ article, added }: StoredVersion): string => article.published ?? added;

function foundOf(checked: CheckedQuotation): Checked {
  const { verdict, place, speaker, parts, sought } = checked;
  const quote = place?.judged.quote ?? null;
  const agreement = place?.judged.speaker ?? 'not-named';
  return {
    verdict,
    speaker,
    // Of a text that has a surname alone, the name as it was typed.
    stored: quote?.speakerName ?? place?.judged.author ?? (agreement === 'same' ? speaker : null),
    possible: quote?.possible ?? [],
    agreement: agreement === 'not-named' ? 'none' : agreement,
    isUnheard: isUnheard(checked),
    words: sought.length,
    isPlaced: place !== null,
    isMarkedWithin: place?.judged.isMarkedWithin ?? false,
    frame: place?.judged.frame && parts.length === 0 ? frameShown(place.version, place.judged.frame) : null,
    turn: turnShown(checked),
    ...besideWords(checked),
    omitted: place ? omittedOf(place.judged.omissions) : null,
    changes: place || parts.length > 0 ? changesOf(checked) : null,
    isOther: parts.length === 0 && agreement === 'other',
    against: verbAgainst(checked),
  };
}

/** What is beside the words, and who tells them. */
function besideWords({
  place,
  parts,
}: CheckedQuotation): Pick<Checked, 'goesOn' | 'told' | 'isSaidOf' | 'inMarks' | 'written'> {
  const { judged, version } = parts.length === 0 && place ? place : { judged: null, version: null };
  const shown = (span: Span | null | undefined) => (span ? frameShown(version!, span) : null);
  const written = judged?.quote?.speaker?.text ?? null;
  const of = judged?.quote?.speakerName ?? written;
  return {
    goesOn: shown(judged?.goesOn),
    told: judged?.toldBy && of ? { by: judged.toldBy, of } : null,
    isSaidOf: judged?.isSaidOf ?? false,
    inMarks: shown(judged?.inMarks && withoutMarks(version!, judged.inMarks)),
    written: judged?.quote?.speakerName ? null : written,
  };
}

function withoutMarks({ text }: StoredVersion, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = /^["“”„«»\s]*/u.exec(words)![0].length;
  const to = words.length - (/["“”„«»\s]{0,4}$/u.exec(words)?.[0].length ?? 0);
  return { start: start + from, end: start + Math.max(from, to) };
}

function turnShown({ place, parts }: CheckedQuotation): Checked['turn'] {
  const turn = place?.judged.turn ?? null;
  return turn && place && parts.length === 0
    ? { kind: turn.kind, sentence: frameShown(place.version, turn.sentence) }
    : null;
}

/** A sentence without the stop at its end: it is shown in marks. */
function frameShown(version: StoredVersion, { start, end }: Span): Line {
  const stop = /[.,]\s*$/.exec(version.text.slice(start, end))?.[0].length ?? 0;
  return [{ excerpt: excerptOf(version, { start, end: end - stop }) }];
}

/**
 * Whether the text that has the words of somebody without a name has no word of the name that was named for them.
 *
 * @example isUnheard({ speaker: null, place: null }) // false
 */
export function isUnheard({ speaker, place }: Pick<CheckedQuotation, 'speaker' | 'place'>): boolean {
  return speaker !== null && place?.judged.speaker === 'unknown' && !hasName(place.version.text, speaker);
}

/**
 * Why words that are exactly as pasted are not simply right; null where nothing speaks against them.
 *
 * @example doubtOf(checked) // null
 */
export function doubtOf(checked: CheckedQuotation): Doubt | null {
  const { place, verdict, correction, speaker } = checked;
  if (!place || verdict === 'not-found') return null;
  if (correction) return correction.isCorrection ? 'corrected' : 'disputed';
  if (isUnheard(checked)) return 'unheard';
  if (isWithdrawn(checked)) return 'withdrawn';
  const agreement = place.judged.speaker;
  if (speaker === null || (agreement !== 'unknown' && agreement !== 'possible')) return null;
  return verdict === 'verbatim' || verdict === 'trimmed' ? agreement : null;
}

/**
 * What is pasted is under a verb that turns it down ("denied that …", which the reading keeps inside the reported words):
 * then that verb comes first. Null where it does not.
 */
function verbAgainst({ place, parts }: CheckedQuotation): Line | null {
  const quote = place?.judged.quote ?? null;
  if (!place || parts.length > 0 || quote?.kind !== 'indirect' || quote.cue?.start !== quote.start)
    return null;
  if (place.judged.span.start < quote.cue.end) return null;
  return [{ excerpt: excerptOf(place.version, { start: quote.cue.start, end: quote.cue.end }) }];
}

function omittedOf(omissions: readonly Omission[]): Omitted {
  const real = omissions.filter((o) => !o.isNarration || o.marked);
  return {
    words: real.reduce((sum, o) => sum + o.words, 0),
    callouts: [...new Set(real.flatMap((o) => o.callouts))],
    isMarked: real.every((o) => o.marked),
  };
}

/** What was changed, negations, numbers and names first. */
function changesOf({ place, parts, quotation }: CheckedQuotation): Alterations {
  const splice = parts.length > 0 ? spliceOf(parts) : null;
  const { differences = [], omissions = [], splice: also = null } = place?.judged ?? {};
  const unmarked = omissions.filter((o) => !o.marked && !o.isNarration);
  const rest = differences.filter((d) => d.callouts.length === 0);
  return {
    splice,
    callouts: (['negation', 'number', 'date', 'name'] as const).flatMap((callout) => {
      const of = differences.filter((d) => d.callouts.includes(callout));
      return of[0] ? [{ callout, count: of.length, kind: of[0].kind }] : [];
    }),
    stretches: (['changed', 'added', 'dropped'] as const).flatMap((kind) => {
      const of = rest.filter((d) => d.kind === kind);
      return of[0]
        ? [{ kind, count: of.length, isOneWord: isOneWord(of[0], quotation, place?.version.text ?? '') }]
        : [];
    }),
    unmarked:
      unmarked.length === 0
        ? null
        : {
            words: unmarked.reduce((sum, o) => sum + o.words, 0),
            callouts: [...new Set(unmarked.flatMap((o) => o.callouts))],
          },
    also,
  };
}

/** One word more or less, or one in place of another, each with its article; no two in place of one but "we have" of "we've". */
function isOneWord({ pasted, stored }: Difference, quotation: string, text: string): boolean {
  const sides = [
    pasted && quotation.slice(pasted.start, pasted.end),
    stored && text.slice(stored.start, stored.end),
  ];
  const words = sides.filter((side) => side !== null);
  const counts = words.map((side) => side.split(/\s+/).length);
  const isEven = new Set(counts).size === 1 || words.some((side) => /\p{L}['’]\p{L}/u.test(side));
  return isEven && words.every((side, at) => side.length < 20 && counts[at]! <= words.length);
}

/** Whether the names are of one person, of whom a text may have the surname alone. */
function isOneName(names: readonly (string | null)[]): boolean {
  const longest = names.reduce((one, other) => ((other?.length ?? 0) > (one?.length ?? 0) ? other : one));
  return names.every((name) => name === longest || (name !== null && longest?.endsWith(` ${name}`)));
}

function spliceOf(parts: CheckedQuotation['parts']): NonNullable<Alterations['splice']> {
  const texts = new Set(parts.map((p) => p.version)).size;
  const names = parts.map((p) => p.judged.quote?.speakerName ?? null);
  if (!parts.every((p) => p.judged.speaker === 'same') && !isOneName(names)) return 'speakers';
  if (texts > 1) return 'texts';
  const isBackward = parts.some((p, i) => i > 0 && p.judged.span.start < parts[i - 1]!.judged.span.start);
  return isBackward ? 'order' : 'apart';
}
