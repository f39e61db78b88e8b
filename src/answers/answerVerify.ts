import type { StoredVersion } from '../archive/port.ts';
import { comparableWords } from '../comparing/align/comparableWords.ts';
import { foldedIn } from '../comparing/verify/folded.ts';
import type { Judged, Verdict } from '../comparing/verify/judged.ts';
import { spokenBy } from '../comparing/verify/speakerOf.ts';
import type { CheckedQuotation, Place } from '../lookups/checkQuotation.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Counted } from '../words/values.ts';
import type { Action, Answer, Line, Part, TextMessage } from './answer.ts';
import { comparedLine } from './comparedLine.ts';
import { composeAnswer } from './composeAnswer.ts';
import { explainAttribution } from './explainAttribution.ts';
import { joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';
import { shorten } from './refusals.ts';
import { isAsPasted, titleOfVerdict, whoSaid } from './titleOfVerdict.ts';

/** Other places of the same quotation that are shown. */
const MOST_OTHERS = 3;

/**
 * What was found out about one quotation: the verdict, the stored words with the difference marked, other wordings, and
 * how much was searched.
 *
 * @param asked whether the quotation is right, or who said it
 * @example answerVerify(checked, { total: 503, isLowerBound: false }, 'verify We …').verdict // 'altered'
 */
export function answerVerify(
  checked: CheckedQuotation,
  searched: Counted,
  command: string,
  asked: 'right' | 'who' = 'right',
): Answer {
  const { verdict } = checked;
  const { parts, versions, leftOut } = partsOfCheck(checked);
  const isProof = !(verdict === 'not-found' || (verdict === null && !checked.place));
  return composeAnswer({
    kind: 'verify',
    ...(verdict ? { verdict } : {}),
    parts: [
      { part: 'title', line: asked === 'who' ? whoSaid(checked) : titleOfVerdict(checked) },
      ...parts,
      ...wordings(checked),
      {
        part: 'context',
        line: joinClauses([notListed(leftOut), [say((w) => w.verify.searched(searched, isProof))]]),
      },
    ],
    versions,
    leftOut,
    actions: [{ action: 'cable', label: say((w) => w.verify.copyAsCable), command }],
    repeat: command,
  });
}

/** Where several texts have the quotation: how many have which wording, and which one is official. */
function wordings({ place, parts, others, verdict }: CheckedQuotation): Part[] {
  if (!place || parts.length > 0 || others.length === 0 || verdict === 'not-found') return [];
  const all = [place, ...others];
  const same = all.filter((one) => isAsPasted(one) && !one.judged.frame).length;
  const official = all.find(({ version }) => version.article.sourceKind === 'official');
  return [
    {
      part: 'context',
      line: [
        say((w) =>
          w.verify.wordings(
            all.length,
            same,
            official
              ? {
                  source: official.version.article.source ?? official.version.article.id,
                  isSame: isAsPasted(official),
                }
              : null,
          ),
        ),
      ],
    },
  ];
}

/** The places that a verdict rests on, as parts; without its title. */
export function partsOfCheck(checked: CheckedQuotation, number?: number) {
  const { place, parts, others, rendering, verdict, current, correction } = checked;
  const shown: Part[] = [];
  const versions: StoredVersion[] = [];
  const show = (one: Place, numbered = false) => {
    versions.push(one.version);
    shown.push(comparedPart(checked, one, numbered ? number : undefined));
  };
  if (rendering) {
    versions.push(rendering.version);
    shown.push(renderingPart(rendering, number));
  } else if (parts.length > 0) for (const part of parts) show(part, part === parts[0]);
  else if (place && isWorthShowing(verdict, place.judged)) show(place, true);
  if (current) show(current);
  if (correction) {
    versions.push(correction.version);
    shown.push(correctionPart(correction));
  }
  const listed = others.slice(0, MOST_OTHERS);
  for (const other of listed) show(other);
  const left = others.length - listed.length;
  return { parts: shown, versions, leftOut: left > 0 ? [say((w) => w.verify.moreTexts(left))] : [] };
}

const renderingPart = (
  { version, span, quote }: NonNullable<CheckedQuotation['rendering']>,
  number: number | undefined,
): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(version, span)],
  ...(number ? { number } : {}),
  ...(quote.speakerName ? { speaker: quote.speakerName } : {}),
  note: joinClauses([
    [placeOf(version, span.start)],
    sourceAndDay(version),
    explainAttribution(version, quote),
  ]),
});

const correctionPart = (correction: NonNullable<CheckedQuotation['correction']>): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(correction.version, correction)],
  note: joinClauses([[placeOf(correction.version, correction.start)], sourceAndDay(correction.version)]),
});

/** The nearest passage of a quotation that was not found has something of it. */
function isWorthShowing(verdict: Verdict | null, { share, run }: Judged): boolean {
  return verdict !== 'not-found' || (share >= 0.4 && run >= 3);
}

function comparedPart(checked: CheckedQuotation, { version, judged }: Place, number?: number): Part {
  const stored = comparableWords(version.text);
  const ofPart = checked.parts.some((p) => p.judged === judged);
  const line: Line = ofPart
    ? [{ excerpt: excerptOf(version, judged.span) }]
    : comparedLine(checked.quotation, checked.sought, judged, version, stored);
  const folded = ofPart ? [] : foldedIn(checked.sought, checked.quotation, judged, stored, version.text);
  const { quote } = judged;
  const speaker = spokenBy(judged);
  return {
    part: 'compared',
    line,
    ...(number ? { number } : {}),
    ...(speaker ? { speaker } : {}),
    note: joinClauses([
      quote?.speakerName && judged.isMarkedWithin && !judged.frame
        ? [say((w) => w.verify.within(quote.speakerName!))]
        : [],
      [placeOf(version, judged.span.start)],
      sourceAndDay(version),
      attributionOf(version, judged),
      judged.said ? [] : [say((w) => w.verify.notInMarks)],
      checked.changedAt && checked.place?.version === version
        ? [say((w) => w.verify.changedAt(version.version, checked.changedAt!.slice(0, 10)))]
        : [],
      folded.length > 0 ? [say((w) => w.verify.folded(folded))] : [],
    ]),
  };
}

/** Why the words of a place are given to somebody; nothing of words that its sentence says of nobody. */
function attributionOf(version: StoredVersion, { author, quote, frame }: Judged): Line {
  if (frame) return [];
  if (author) return [say((w) => w.verify.author)];
  return quote ? explainAttribution(version, quote) : [say((w) => w.evidence.nobodyNamed)];
}

/**
 * What can be said where nothing was pasted that could be checked.
 *
 * @example nothingToVerify(['Nothing to check.']).parts[0].line // ['Nothing to check.']
 */
export function nothingToVerify(says: Line, actions: readonly Action[] = []): Answer {
  return composeAnswer({ kind: 'verify', parts: [{ part: 'title', line: says }], actions });
}

/** A quotation as a cell or line names it. */
export function shortQuotation(quotation: string): TextMessage {
  const short = shorten(quotation.replace(/\s+/g, ' '));
  return say((w) => w.mark(short));
}
