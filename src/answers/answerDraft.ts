import type { StoredVersion } from '../archive/port.ts';
import type { Verdict } from '../comparing/verify/judge.ts';
import type { CheckedQuotation } from '../lookups/checkQuotation.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { partsOfCheck, shortQuotation } from './answerVerify.ts';
import { composeAnswer } from './composeAnswer.ts';
import { type Counted, countFound, countOf } from './days.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { titleOfVerdict } from './titleOfVerdict.ts';

/** How a table and a summary name each verdict, the gravest first. */
const NAMES: readonly (readonly [Verdict, string])[] = [
  ['altered', 'altered'],
  ['misattributed', 'misattributed'],
  ['not-found', 'not found'],
  ['reported', 'reported only'],
  ['rendering', 'another rendering'],
  ['trimmed', 'verbatim, trimmed'],
  ['verbatim', 'verbatim'],
];
const NAME_OF = new Map(NAMES);

/**
 * Every quotation of a draft: a table of verdicts first, then those that are not verbatim with the stored words.
 *
 * @param short how many stretches in marks were too short to check
 * @param unchecked how many quotations were left for another time
 * @example answerDraft([checked], 2, 0, searched, 'verify …').parts[1].part // 'table'
 */
export function answerDraft(
  all: readonly CheckedQuotation[],
  short: number,
  unchecked: number,
  searched: Counted,
  command: string,
): Answer {
  const versions: StoredVersion[] = [];
  const details: Part[] = [];
  const left: string[] = [];
  for (const [i, checked] of all.entries()) {
    if (checked.place) versions.push(checked.place.version);
    if (checked.verdict === 'verbatim') continue;
    const shown = partsOfCheck({ ...checked, others: [] }, i + 1);
    versions.push(...shown.versions);
    details.push({ part: 'heading', line: [`${i + 1}. `, ...titleOfVerdict(checked)] }, ...shown.parts);
  }
  if (short > 0) left.push(`${countOf(short, 'stretch', 'stretches')} in marks of one to three words`);
  if (unchecked > 0) left.push(`${countOf(unchecked, 'more quotation')}; paste the rest by itself`);
  return composeAnswer({
    kind: 'verify',
    parts: [
      { part: 'title', line: [summaryOf(all)] },
      {
        part: 'table',
        // Three columns: what a phone shows without wrapping words.
        header: ['Quotation', 'Verdict', 'Stored'],
        rows: all.map(rowOf),
      },
      {
        part: 'context',
        line: joinClauses([
          ...left.map((one): Line => [`not checked: ${one}`]),
          [`${countFound(searched, 'article')} searched; “not found” does not prove that it was not said`],
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
      storedSpeaker: checked.place?.judged.quote?.speakerName ?? null,
    })),
    repeat: command,
  });
}

function summaryOf(all: readonly CheckedQuotation[]): string {
  const counts = NAMES.map(([verdict, name]) => ({
    name,
    n: all.filter((c) => c.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  const listed = counts.map(({ n, name }) => `${n} ${name}`).join(', ');
  return `${countOf(all.length, 'quotation')} checked: ${listed}.`;
}

function rowOf(checked: CheckedQuotation, i: number): Line[] {
  const { verdict, place, speaker } = checked;
  const isStored = place && verdict !== 'not-found';
  return [
    [`${i + 1}. ${shortQuotation(checked.quotation)}${speaker ? ` — ${speaker}` : ''}`],
    [verdict ? NAME_OF.get(verdict)! : 'too short'],
    isStored
      ? joinClauses([
          [place.judged.quote?.speakerName ?? 'no speaker named'],
          [placeOf(place.version, place.span.start)],
          sourceAndDay(place.version),
        ])
      : ['–'],
  ];
}
