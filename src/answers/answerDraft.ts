import type { StoredVersion } from '../archive/port.ts';
import { spokenBy } from '../comparing/verify/speakerOf.ts';
import type { CheckedQuotation, Place } from '../lookups/checkQuotation.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted, NamedVerdict } from '../words/values.ts';
import type { Answer, Line, Part, TextMessage } from './answer.ts';
import { partsOfCheck, shortQuotation } from './answerVerify.ts';
import { composeAnswer } from './composeAnswer.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { doubtOf, titleOfVerdict } from './titleOfVerdict.ts';

/** The verdicts, the gravest first. */
const VERDICTS: readonly NamedVerdict[] = [
  'altered',
  'misattributed',
  'not-found',
  'reported',
  'not-asserted',
  'relayed',
  'rendering',
  'in-doubt',
  'cut',
  'trimmed',
  'verbatim',
];

/** So many stretches that were too short to check are shown. */
const MOST_SHORT = 3;

/**
 * Every quotation of a draft: a table of verdicts first, then those that are not verbatim with the stored words.
 *
 * @param short the stretches in marks that were too short to check
 * @param unchecked how many quotations were left for another time
 * @example answerDraft([checked], ['a joke'], 0, searched, 'verify …').parts[1].part // 'table'
 */
export function answerDraft(
  all: readonly CheckedQuotation[],
  short: readonly string[],
  unchecked: number,
  searched: Counted,
  command: string,
): Answer {
  const versions: StoredVersion[] = [];
  const details: Part[] = [];
  const left: TextMessage[] = [];
  for (const [i, checked] of all.entries()) {
    if (checked.place) versions.push(checked.place.version);
    if (checked.verdict === 'verbatim' && !doubtOf(checked) && checked.changedAt === null) continue;
    const shown = partsOfCheck({ ...checked, others: [] }, i + 1);
    versions.push(...shown.versions);
    details.push({ part: 'heading', line: [`${i + 1}. `, ...titleOfVerdict(checked)] }, ...shown.parts);
  }
  if (short.length > 0) {
    const some = short.slice(0, MOST_SHORT).map(shortQuotation);
    left.push(
      say((w) =>
        w.verify.shortStretches(
          short.length,
          some.map((one) => wordText(one, w)),
        ),
      ),
    );
  }
  if (unchecked > 0) left.push(say((w) => w.verify.moreQuotations(unchecked)));
  return composeAnswer({
    kind: 'verify',
    parts: [
      { part: 'title', line: [summaryOf(all)] },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: [0, 1, 2].map((column) => say((w) => w.verify.header[column]!)),
        rows: all.map(rowOf),
      },
      {
        part: 'context',
        line: joinClauses([
          ...left.map((one): Line => [say((w) => w.verify.notChecked(wordText(one, w)))]),
          [say((w) => w.verify.draftSearched(searched))],
        ]),
      },
      ...details,
    ],
    versions,
    leftOut: left,
    checks: all.map((checked) => ({
      quotation: checked.quotation,
      speaker: checked.speaker,
      verdict: checked.verdict,
      place: checked.place && excerptOf(checked.place.version, checked.place.span),
      storedSpeaker: checked.place ? spokenBy(checked.place.judged) : null,
    })),
    repeat: command,
  });
}

/** The verdict as the table has it: “relayed” says nothing of words that their sentence denies, nor “verbatim” of a cut without a mark. */
function nameOf({ verdict, place }: CheckedQuotation): NamedVerdict | null {
  const { frame = null, turn = null, omissions = [] } = place?.judged ?? {};
  if (verdict === 'relayed' && (frame || turn?.kind === 'unasserted')) return 'not-asserted';
  const isCut = turn !== null || omissions.some(({ marked, isNarration }) => !marked && !isNarration);
  return verdict === 'trimmed' && isCut ? 'cut' : verdict;
}

/** The verdict as the draft counts it: right words that are in doubt are none of the right ones. */
function countedAs(checked: CheckedQuotation): NamedVerdict | null {
  const isRight = checked.verdict === 'verbatim' || checked.verdict === 'trimmed';
  return isRight && doubtOf(checked) ? 'in-doubt' : nameOf(checked);
}

function summaryOf(all: readonly CheckedQuotation[]): TextMessage {
  const counts = [...VERDICTS, null]
    .map((verdict) => ({
      verdict,
      count: all.filter((c) => countedAs(c) === verdict).length,
    }))
    .filter(({ count }) => count > 0);
  return say((w) => w.verify.summary(all.length, counts));
}

function speakerIn({ judged, version }: Place): Line {
  const { quote, author, frame } = judged;
  if (frame) return [];
  const name = quote?.speakerName ?? author;
  if (!name) return quote ? explainAttribution(version, quote) : [say((w) => w.evidence.nobodyNamed)];
  return [judged.isMarkedWithin ? say((w) => w.verify.within(name)) : name];
}

function rowOf(checked: CheckedQuotation, i: number): Line[] {
  const { verdict, place, speaker } = checked;
  const isStored = place && verdict !== 'not-found';
  const named = nameOf(checked);
  const doubt = doubtOf(checked);
  return [
    [`${i + 1}. `, shortQuotation(checked.quotation), ...(speaker ? [` — ${speaker}`] : [])],
    [
      say((w) => (named ? w.verify.names[named] : w.verify.tooShort)),
      ...(doubt ? [say((w) => w.verify.doubts[doubt])] : []),
    ],
    isStored
      ? joinClauses([
          speakerIn(place),
          [placeOf(place.version, place.span.start)],
          sourceAndDay(place.version),
        ])
      : ['–'],
  ];
}
