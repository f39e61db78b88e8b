import type { ArchiveView, StoredVersion, VersionRow } from '../archive/port.ts';
import type { SoughtWord } from '../comparing/align/alignWords.ts';
import { comparableWords } from '../comparing/align/comparableWords.ts';
import { soughtWords } from '../comparing/align/soughtWords.ts';
import { FEWEST_WORDS } from '../comparing/verify/draftQuotations.ts';
import { findRendering } from '../comparing/verify/findRendering.ts';
import { judge, rankOf } from '../comparing/verify/judge.ts';
import type { Judged, Verdict } from '../comparing/verify/judged.ts';
import { mostIsThere } from '../comparing/verify/mostIsThere.ts';
import { partsOf, type QuotationPart, sentencesOfPasted } from '../comparing/verify/partsOf.ts';
import { isSameSpeaker } from '../comparing/verify/sameSpeaker.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { type Correction, correctionOf } from './correctionOf.ts';
import { type Candidate, passagesLike } from './passagesLike.ts';

/** A place that has a quotation, or nearly. */
export interface Place {
  readonly version: StoredVersion;
  readonly judged: Judged;
  /** The passage: all of what the quotation was taken from, where its parts are close together. */
  readonly span: Span;
}

/** A quotation as it was checked against everything that is stored. */
export interface CheckedQuotation {
  readonly quotation: string;
  readonly speaker: string | null;
  readonly sought: readonly SoughtWord[];
  /** Null where there are too few words to bear one. */
  readonly verdict: Verdict | null;
  /** The place that the verdict rests on, or the nearest one of a quotation that was not found. */
  readonly place: Place | null;
  /** For a quotation spliced from several: the place of each part, in the order in which they were pasted. */
  readonly parts: readonly Place[];
  /** Other texts with the quotation or nearly, best first. */
  readonly others: readonly Place[];
  /** The sentence that says the same in other words, where the verdict is `rendering`. */
  readonly rendering: { readonly version: StoredVersion; readonly span: Span; readonly quote: Quote } | null;
  /** Set where the place is in a version that the source has since changed: when this archive saw the change. */
  readonly changedAt: string | null;
  /** The nearest place of the text that replaced that version; null where there is none. */
  readonly current: Place | null;
  /** A stored passage that takes the words back or gives them to somebody else; null where there is none. */
  readonly correction: Correction | null;
}

/** The share of a quotation that one place must have for the quotation to be an altered form of it. */
const ALTERED = 0.62;
/** The share of a part that one place must have to count as that part. */
const PART = 0.8;
/** What lies further apart is no one passage, in characters. */
const ONE_PASSAGE = 1_200;

/**
 * Checks a quotation against everything that is stored: its verdict, the place that it rests on, and other places.
 *
 * @param speaker who is said to have spoken, as named; null where nobody is
 * @param seeksCorrections whether unchanged words are also looked for among corrections, which takes one more call to the archive
 * @example (await checkQuotation('a long time', 'Lavrov', archive, lexicon)).verdict // 'verbatim'
 */
export async function checkQuotation(
  quotation: string,
  speaker: string | null,
  archive: ArchiveView,
  lexicon: Lexicon,
  seeksCorrections = true,
): Promise<CheckedQuotation> {
  const sought = soughtWords(quotation);
  const asked = { quotation, speaker, archive, lexicon };
  const nothing = {
    quotation,
    speaker,
    sought,
    place: null,
    parts: [],
    others: [],
    rendering: null,
    changedAt: null,
    current: null,
    correction: null,
  };
  if (sought.length === 0) return { ...nothing, verdict: null };
  let places: Place[] = [];
  // Aligning is most of the work: a text that is still among the nearest after another look-up is not aligned again.
  const known = new Map<Candidate, Place[]>();
  const candidates = await passagesLike(sought, quotation, archive, (found, isTelling) => {
    places = placesIn(found, sought, quotation, speaker, lexicon, known);
    const [best] = places;
    return best !== undefined && (isUnchanged(best) || (isTelling && isNearly(best.judged, sought)));
  });
  const placesOf = (words: readonly SoughtWord[], among = candidates) =>
    placesIn(among, words, quotation, speaker, lexicon, words === sought ? known : new Map());
  places = placesOf(sought);
  const best = givenToAnother(places) ?? places[0];
  if (!best) return { ...nothing, verdict: 'not-found' as const };
  const isWhole = isUnchanged(best);
  // Only the best version of an article is shown.
  const others = places.filter(
    (place) => place.version.article.id !== best.version.article.id && isThere(place, sought, quotation),
  );
  const near = isWhole
    ? [best.version]
    : places
        .filter((place) => isThere(place, sought, quotation))
        .slice(0, MOST_LOOKED_BACK)
        .map(({ version }) => version);
  const rows = near.length > 0 ? await archive.revisions([...new Set(near.map((v) => v.article.id))]) : [];
  const older = isWhole ? null : await olderWording(near, rows, sought, quotation, speaker, archive, lexicon);
  if (older) {
    const current = await currentOf(older.place.version, rows, sought, asked);
    return { ...nothing, verdict: older.place.judged.verdict, ...older, current };
  }
  const parts = isWhole
    ? []
    : await placeParts(sought, quotation, best, placesOf, (words) =>
        passagesLike(words, quotation, archive, (c) => c.length > 0),
      );
  if (parts.length > 1) return { ...nothing, verdict: 'altered', place: passageOf(parts), parts };
  if (!isThere(best, sought, quotation)) {
    const rendering = renderingIn(candidates, sought, speaker, lexicon);
    return rendering
      ? { ...nothing, verdict: 'rendering', place: { ...best, ...rendering }, rendering }
      : { ...nothing, verdict: 'not-found', place: best };
  }
  const texts = candidates.map(({ version }) => version);
  return {
    ...nothing,
    verdict: isBorne(best, sought) ? best.judged.verdict : null,
    place: best,
    ...(await withCorrection(best, others, texts, asked, sought, seeksCorrections && isWhole)),
    changedAt: changedAfter(best.version, rows),
    current: await currentOf(best.version, rows, sought, asked),
  };
}

/** The passage that takes the words back, and the other texts with them, each once: a correction is none of these. */
async function withCorrection(
  best: Place,
  others: readonly Place[],
  texts: readonly StoredVersion[],
  { archive, lexicon }: Asked,
  sought: readonly SoughtWord[],
  seeksCorrections: boolean,
): Promise<Pick<CheckedQuotation, 'correction' | 'others'>> {
  const forms = sought.map(({ form }) => form);
  const correction = await correctionOf(best, forms, texts, seeksCorrections ? archive : null, lexicon);
  const ids = others.map(({ version }) => version.article.id);
  return {
    correction,
    others: others.filter((_, i) => ids.indexOf(ids[i]!) === i && ids[i] !== correction?.version.article.id),
  };
}

/** Whether the words are enough for a verdict, or whoever was named says these few. */
function isBorne({ judged }: Place, sought: readonly SoughtWord[]): boolean {
  const { verdict, speaker, turn } = judged;
  if (sought.length >= FEWEST_WORDS) return true;
  return speaker === 'same' && (/^(?:verbatim|relayed|reported)$/.test(verdict) || turn !== null);
}

/** The nearest place in the text that has replaced the version of a place; null where none has, or it is not there. */
async function currentOf(
  { article, version }: StoredVersion,
  rows: readonly VersionRow[],
  sought: readonly SoughtWord[],
  { quotation, speaker, archive, lexicon }: Asked,
): Promise<Place | null> {
  const newest = rows.find((row) => row.article === article.id && row.isNewest)?.version ?? version;
  if (newest === version) return null;
  const [current] = await archive.getVersions([{ article: article.id, version: newest }]);
  if (!current) return null;
  const places = judge(sought, quotation, current, comparableWords(current.text), speaker, lexicon);
  const found = bestOf(places.map((judged) => ({ version: current, judged, span: judged.span })))[0];
  return found && isThere(found, sought, quotation) ? found : null;
}

interface Asked {
  readonly quotation: string;
  readonly speaker: string | null;
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
}

/** The best place of one text: the one that names another speaker, where whoever is named has the words nowhere in it. */
const bestOf = (places: readonly Place[]): Place[] =>
  [givenToAnother(places) ?? places[0]].filter((place) => place !== undefined);

/** The place whose text names another speaker, where no text gives the same words to whoever was named for them. */
function givenToAnother(places: readonly Place[]): Place | undefined {
  const same = places.filter((place) => isUnchanged(place) && place.judged.said);
  if (places[0] !== same[0] || same[0]?.judged.speaker !== 'unknown') return undefined;
  const isTheirs = same.some(({ judged }) => judged.speaker === 'same' || judged.speaker === 'possible');
  return isTheirs ? undefined : same.find(({ judged }) => judged.verdict === 'misattributed');
}

function isUnchanged({ judged }: Pick<Place, 'judged'>): boolean {
  return judged.differences.length === 0 && !judged.splice;
}

/** When the source replaced a version by another, as far as this archive saw; null where it is the newest. */
function changedAfter({ article, version }: StoredVersion, rows: readonly VersionRow[]): string | null {
  const all = rows.filter((row) => row.article === article.id);
  const newest = all.find(({ isNewest }) => isNewest);
  if (all.length < 2 || newest?.version === version) return null;
  // A text that came back keeps its old number: then only the newest is known to have replaced it.
  return all.find((other) => other.version > version)?.added ?? newest?.added ?? null;
}

/** The most articles with something near whose older versions are read. */
const MOST_LOOKED_BACK = 3;

/** The place in an older version of an article that has the words as they were pasted, and when they were changed. */
async function olderWording(
  near: readonly StoredVersion[],
  rows: readonly VersionRow[],
  sought: readonly SoughtWord[],
  quotation: string,
  speaker: string | null,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<{ place: Place; changedAt: string } | null> {
  const isOther = (row: VersionRow, { article, version }: StoredVersion) =>
    row.article === article.id && row.version !== version;
  const wanted = rows.filter((row) => near.some((version) => isOther(row, version)));
  if (wanted.length === 0) return null;
  const versions = await archive.getVersions(wanted.map(({ article, version }) => ({ article, version })));
  for (const version of near)
    for (const older of versions) {
      if (older.article.id !== version.article.id || older.version === version.version) continue;
      const [judged] = judge(sought, quotation, older, comparableWords(older.text), speaker, lexicon);
      if (judged && isUnchanged({ judged }))
        return { place: { version: older, judged, span: judged.span }, changedAt: version.added };
    }
  return null;
}

function renderingIn(
  candidates: readonly Candidate[],
  sought: readonly SoughtWord[],
  speaker: string | null,
  lexicon: Lexicon,
): CheckedQuotation['rendering'] {
  const isSpeaker = (name: string | null) =>
    speaker === null || name === null || isSameSpeaker(speaker, name, lexicon);
  const found = candidates.flatMap(({ version, words }) => {
    const one = findRendering(sought, version, words, isSpeaker);
    return one ? [{ version, ...one }] : [];
  });
  return found.sort((a, b) => b.share - a.share)[0] ?? null;
}

function placesIn(
  candidates: readonly Candidate[],
  words: readonly SoughtWord[],
  quotation: string,
  speaker: string | null,
  lexicon: Lexicon,
  known: Map<Candidate, Place[]>,
): Place[] {
  return candidates
    .flatMap((candidate) => {
      const { version, words: stored } = candidate;
      const places =
        known.get(candidate) ??
        bestOf(
          judge(words, quotation, version, stored, speaker, lexicon).map((judged) => ({
            version,
            judged,
            span: judged.span,
          })),
        );
      known.set(candidate, places);
      return places;
    })
    .sort((a, b) => rankOf(b.judged) - rankOf(a.judged) || b.version.version - a.version.version);
}

/** Where the parts of a spliced quotation are stored; fewer than two where it is not spliced. */
async function placeParts(
  sought: readonly SoughtWord[],
  quotation: string,
  best: Place,
  placesOf: (words: readonly SoughtWord[], among?: Candidate[]) => Place[],
  candidatesFor: (words: readonly SoughtWord[]) => Promise<Candidate[]>,
): Promise<Place[]> {
  // A word or two that are not there are changed words, wherever else they occur.
  const foreign = best.judged.steps.filter(
    ({ kind, marked }) => !marked && (kind === 'added' || kind === 'changed'),
  );
  if (!best.judged.splice && !foreign.some((s) => s.soughtTo - s.soughtFrom >= 3)) return [];
  const byPlace = await placedOf(partsOf(sought, best.judged), sought, best, placesOf, candidatesFor);
  // Two statements that were changed and joined have no run of words that begins and ends where they do.
  return byPlace.length > 0
    ? byPlace
    : placedOf(sentencesOfPasted(sought, quotation), sought, best, placesOf, candidatesFor, JOINED);
}

/** A joined sentence may have a word of its own that its place has not. */
const JOINED = 0.7;

async function placedOf(
  parts: readonly QuotationPart[],
  sought: readonly SoughtWord[],
  best: Place,
  placesOf: (words: readonly SoughtWord[], among?: Candidate[]) => Place[],
  candidatesFor: (words: readonly SoughtWord[]) => Promise<Candidate[]>,
  least = PART,
): Promise<Place[]> {
  if (parts.length < 2) return [];
  const placed: { place: Place; words: number }[] = [];
  for (const { from, to } of parts) {
    const words = sought.slice(from, to);
    const run = least < PART ? 2 : 3;
    const isPlace = ({ judged }: Place) =>
      judged.share >= least &&
      judged.run >= Math.min(run, words.length) &&
      (least === PART || (judged.said && judged.speaker === 'same'));
    let places = placesOf(words).filter(isPlace);
    // The whole quotation need not lead to the text that a part of it is from.
    if (places.length === 0 && words.length >= FEWEST_WORDS)
      places = placesOf(words, await candidatesFor(words)).filter(isPlace);
    // Among equal places, the one in the text that has the other parts.
    const cost = places[0]?.judged.cost;
    const own =
      places.find(({ version, judged }) => judged.cost === cost && version === best.version) ?? places[0];
    if (own) placed.push({ place: own, words: to - from });
  }
  const covered = placed.reduce((sum, p) => sum + p.words, 0);
  return placed.length > 1 &&
    covered >= sought.length * ALTERED &&
    areApart(
      placed.map((p) => p.place),
      best,
    )
    ? placed.map((p) => p.place)
    : [];
}

/** Whether the parts are more than one altered sentence: out of order, far apart or of several texts. */
function areApart(parts: readonly Place[], best: Place): boolean {
  if (best.judged.splice) return true;
  const first = parts[0]!;
  return parts.some(
    ({ version, judged }, i) =>
      version !== first.version ||
      (i > 0 && judged.span.start < parts[i - 1]!.judged.span.end) ||
      (i > 0 && judged.span.start - parts[i - 1]!.judged.span.end > 150) ||
      (i > 0 && isInterrupted(version, parts[i - 1]!.judged.span.end, judged.span.start)),
  );
}

/** Whether somebody else has a turn between two places of a transcript: two answers are no one statement. */
const isInterrupted = ({ reading }: StoredVersion, from: number, to: number): boolean =>
  reading.quotes.some(({ kind, start, end }) => kind === 'spoken' && from <= start && end <= to);

/** The passage that the parts make: all of it where they are close together, else the first part. */
function passageOf(parts: readonly Place[]): Place {
  const first = parts[0]!;
  const own = parts.filter((p) => p.version === first.version).map((p) => p.judged.span);
  const span: Span = {
    start: Math.min(...own.map((s) => s.start)),
    end: Math.max(...own.map((s) => s.end)),
  };
  return span.end - span.start <= ONE_PASSAGE ? { ...first, span } : first;
}

function isThere(place: Place, sought: readonly SoughtWord[], quotation: string): boolean {
  return isNearly(place.judged, sought) || mostIsThere(place.judged, place.version, sought, quotation);
}

/** Whether most of the words stand at a place in the order in which they were pasted. */
function isNearly({ share, run, said, speaker }: Judged, sought: readonly SoughtWord[]): boolean {
  if (share >= 0.999) return true;
  // A word that stands twice and was changed twice leaves no long run: of whoever was named, two words in a row are enough.
  const least = said && speaker === 'same' ? 2 : 3;
  return share >= ALTERED && run >= Math.min(least, Math.floor(sought.length / 2));
}
