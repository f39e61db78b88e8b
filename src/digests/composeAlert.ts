import type { Answer, Line, Part } from '../answers/answer.ts';
import { changeParts, tellChanges } from '../answers/changeParts.ts';
import { composeAnswer } from '../answers/composeAnswer.ts';
import { countOf } from '../answers/days.ts';
import { explainAttribution } from '../answers/explainAttribution.ts';
import { headlineLink, joinClauses } from '../answers/quotePart.ts';
import { excerptOf } from '../text/excerpt.ts';
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
  const label = subscription.wanted?.label ?? 'Everything';
  const shown = matches.slice(0, SHOWN);
  const [first] = matches;
  const outlet = first!.version.article.source ?? 'a text';
  const title =
    matches.length > 1
      ? `${label}: ${countOf(matches.length, 'new text')}`
      : first!.series
        ? `${label}: ${tellChanges(first!.series)}`
        : `${label}: ${first!.quote ? 'quoted' : 'new'} in ${outlet}`;
  const more = matches.length - shown.length;
  const leftOut = more > 0 ? [countOf(more, 'more text')] : [];
  return composeAnswer({
    kind: 'alert',
    parts: [
      { part: 'title', line: [title] },
      ...shown.flatMap((match) => partsOf(match, reader)),
      {
        part: 'context',
        line: joinClauses([
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          [`you are told because ${whoWatches(subscription.channel)} watches ${label}`],
        ]),
      },
    ],
    versions: shown.flatMap(({ version, series }) => [version, ...(series?.earlier.slice(0, 1) ?? [])]),
    leftOut,
    actions: [
      first!.series
        ? { action: 'ask', label: 'What changed', command: `changes article:${first!.version.article.id}` }
        : { action: 'ask', label: 'Brief it', command: `brief article:${first!.version.article.id}` },
      { action: 'ask', label: 'Mute today', command: `watch mute:${subscription.id}` },
      { action: 'ask', label: 'Stop', command: `unsubscribe id:${subscription.id}` },
    ],
  });
}

const whoWatches = (channel: string): string => (/^[UW]/.test(channel) ? 'your list' : 'this channel');

function partsOf(
  { version, quote, spans, why, alsoIn, series }: AlertMatch,
  reader: { now: Date; zone: string },
): Part[] {
  if (series) return changeParts(series);
  const { source } = version.article;
  const also: Line = alsoIn.length > 0 ? [`also in ${alsoIn.slice(0, 3).join(', ')}`] : [];
  return [
    { part: 'line', line: headlineLink(version) },
    {
      part: 'excerpt',
      excerpts: spans.map((span) => excerptOf(version, span)),
      ...(quote?.speakerName ? { speaker: quote.speakerName } : {}),
      note: joinClauses([
        [[source, whenOf(version.article, reader)].filter(Boolean).join(' ')],
        also,
        quote ? explainAttribution(version, quote) : [],
        why,
      ]),
    },
  ];
}
