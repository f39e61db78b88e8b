import type { Answer, Line, Part } from '../answers/answer.ts';
import { changeParts, tellChanges } from '../answers/changeParts.ts';
import { composeAnswer } from '../answers/composeAnswer.ts';
import { explainAttribution } from '../answers/explainAttribution.ts';
import { headlineLink, joinClauses, notListed } from '../answers/quotePart.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import { whenOf } from './digestParts.ts';
import type { AlertMatch, AlertMaterial } from './gatherAlert.ts';

/** More in one message are counted: who wants them all asks. */
const SHOWN = 5;

/**
 * An alert: who is quoted where, or what a text says about what is watched for, with why it matched. Several that came together
 * are one message.
 *
 * @example composeAlert(material, now).parts[0] // { part: 'title', line: ['Sergei Lavrov on Iran: quoted in TASS'] }
 */
export function composeAlert({ subscription, matches }: AlertMaterial, now: Date): Answer {
  const reader = { now, zone: subscription.zone };
  const { wanted } = subscription;
  const label = say((w) => (wanted ? w.subscriptions.wanted(wanted.label) : w.digest.everything));
  const shown = matches.slice(0, SHOWN);
  const [first] = matches;
  const title = say((w) => {
    const what = wordText(label, w);
    if (matches.length > 1) return w.digest.newTexts(what, matches.length);
    const { series, quote, version } = first!;
    return series
      ? w.digest.changesOf(what, wordText(tellChanges(series), w))
      : w.digest.newIn(what, quote !== null, version.article.source);
  });
  const more = matches.length - shown.length;
  const leftOut = more > 0 ? [say((w) => w.digest.moreTexts(more))] : [];
  return composeAnswer({
    kind: 'alert',
    parts: [
      { part: 'title', line: [title] },
      ...shown.flatMap((match) => partsOf(match, reader)),
      {
        part: 'context',
        line: joinClauses([
          notListed(leftOut),
          [
            say((w) =>
              (/^[UW]/.test(subscription.channel) ? w.digest.becauseList : w.digest.becauseChannel)(
                wordText(label, w),
              ),
            ),
          ],
        ]),
      },
    ],
    versions: shown.flatMap(({ version, series }) => [version, ...(series?.earlier.slice(0, 1) ?? [])]),
    leftOut,
    actions: [
      first!.series
        ? {
            action: 'ask',
            label: say((w) => w.digest.whatChanged),
            command: `changes article:${first!.version.article.id}`,
          }
        : {
            action: 'ask',
            label: say((w) => w.digest.briefIt),
            command: `brief article:${first!.version.article.id}`,
          },
      { action: 'ask', label: say((w) => w.digest.muteToday), command: `watch mute:${subscription.id}` },
      { action: 'ask', label: say((w) => w.digest.stop), command: `unsubscribe id:${subscription.id}` },
    ],
  });
}

/** Further outlets with the same words that are named; the others are counted. */
const MOST_OUTLETS = 3;

function partsOf(
  { version, quote, spans, why, alsoIn, series }: AlertMatch,
  reader: { now: Date; zone: string },
): Part[] {
  if (series) return changeParts(series);
  const { source } = version.article;
  const named = alsoIn.slice(0, MOST_OUTLETS);
  const also: Line =
    named.length > 0 ? [say((w) => w.digest.alsoIn(named, alsoIn.length - named.length))] : [];
  return [
    { part: 'line', line: headlineLink(version) },
    {
      part: 'excerpt',
      excerpts: spans.map((span) => excerptOf(version, span)),
      ...(quote?.speakerName ? { speaker: quote.speakerName } : {}),
      note: joinClauses([
        [
          say((w) => {
            const when = wordText(whenOf(version.article, reader), w);
            return source === null ? when : w.digest.outletAt(source, when);
          }),
        ],
        also,
        quote ? explainAttribution(version, quote) : [],
        why,
      ]),
    },
  ];
}
