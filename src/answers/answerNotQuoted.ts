import type { Evidence } from '../lookups/evidence.ts';
import type { Passage } from '../lookups/passagesOn.ts';
import type { Subject } from '../lookups/subject.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Abroad, Counted, Days, Unread } from '../words/values.ts';
import type { Answer, Part, TextMessage } from './answer.ts';
import { QUOTES_SHOWN } from './answerSaid.ts';
import { composeAnswer } from './composeAnswer.ts';
import { evidencePart } from './evidence.ts';
import { joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';

/** What the archive has where a person is never quoted on a subject. */
export interface Mentions {
  readonly speaker: string;
  /** Passages of articles that name the person and the subject, said by nobody: each a run of whole sentences. */
  readonly narrated: readonly Passage[];
  /** Quotes on the topic of which the subject is a part, with the topic's name. */
  readonly wider?: { readonly label: string; readonly evidence: readonly Evidence[] } | null;
  readonly searched: Counted;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
  /** True where nobody in particular was asked about. */
  readonly isAnybody?: boolean;
  /** Where it was to be said, if a place was asked for. */
  readonly at?: string | null;
  /** The command line that lists what somebody else said on it. */
  readonly commandFor?: (name: string) => string;
  /** How often the person is quoted on anything, and the command that lists it. */
  readonly elsewhere?: { readonly count: Counted; readonly command: string } | null;
  /** Quotes in other languages than the question's, which the words of the question need not find. */
  readonly abroad?: (Abroad & { readonly shown: readonly Evidence[] }) | null;
  /** Texts that name the person in languages whose quotes are not read. */
  readonly unread?: Unread | null;
}

/**
 * The person is not quoted on the subject: what the articles report in their own words, or how much was searched.
 *
 * @example answerNotQuoted({ speaker: 'Sergei Lavrov', narrated: [], searched, days: null }, afghanistan).rung // 'none'
 */
export function answerNotQuoted(mentions: Mentions, subject: Subject): Answer {
  const { speaker, narrated, searched, days, wider } = mentions;
  const { label } = subject;
  const abroad = mentions.abroad?.languages ?? [];
  if (narrated.length === 0) return answerNotFound(mentions, label);
  const notQuoted = say((w) => w.said.notQuoted(speaker, label, searched, days, abroad));
  // What somebody else says of the person is that person's: it is named, and shown where it is asked for.
  const others = [...new Set(narrated.flatMap((p) => p.by ?? []))];
  if (others.length > 0) return answerSpokenOf(mentions, others, notQuoted, label);
  const shown = narrated.slice(0, QUOTES_SHOWN);
  const more = narrated.length - shown.length;
  const leftOut = more > 0 ? [say((w) => w.said.morePassages(more))] : [];
  const title = mentions.isAnybody
    ? say((w) => w.said.nobodyQuoted(label, mentions.at ?? null, searched, days))
    : notQuoted;
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    ...(abroad.length > 0 ? { isMissedAbroad: true as const } : {}),
    parts: [
      { part: 'title', line: [title] },
      { part: 'line', line: [say((w) => w.said.narrated(shown.length))] },
      ...shown.map(
        ({ version, start, end }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([
            [placeOf(version, start)],
            [say((w) => w.evidence.nobodyNamed)],
            sourceAndDay(version),
          ]),
        }),
      ),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
      ...abroadParts(mentions),
      ...widerParts(wider),
    ],
    versions: [...shown.map((p) => p.version), ...besideShown(mentions)],
    leftOut,
  });
}

function answerNotFound(mentions: Mentions, label: string): Answer {
  const { speaker, searched, days, wider, elsewhere, unread } = mentions;
  const abroad = [...new Set([...(mentions.abroad?.languages ?? []), ...(unread?.languages ?? [])])];
  return composeAnswer({
    kind: 'ask',
    rung: 'none',
    parts: [
      { part: 'title', line: [say((w) => w.said.notFound(speaker, label, searched, days, abroad))] },
      { part: 'context', line: [say((w) => w.said.searched(searched))] },
      ...abroadParts(mentions),
      ...unreadParts(speaker, unread),
      ...widerParts(wider),
      ...elsewhereParts(mentions),
    ],
    versions: besideShown(mentions),
    actions: elsewhere
      ? [{ action: 'ask', label: say((w) => w.said.whatIsQuoted), command: elsewhere.command }]
      : [],
  });
}

/**
 * Nobody's quote has the verb that was asked for: "has Orell accepted?" is not answered by what he says besides.
 *
 * @example answerNotSo({ speaker: 'Tor Orell', searched, days: null, elsewhere: null }, 'accepted').rung // 'none'
 */
export function answerNotSo(
  mentions: Pick<Mentions, 'speaker' | 'searched' | 'days' | 'elsewhere'>,
  verb: string,
): Answer {
  const { speaker, searched, days, elsewhere } = mentions;
  return composeAnswer({
    kind: 'ask',
    rung: 'none',
    parts: [
      { part: 'title', line: [say((w) => w.said.notSo(speaker, verb, searched, days))] },
      { part: 'context', line: [say((w) => w.said.searched(searched))] },
      ...elsewhereParts({ ...mentions, days: null, narrated: [] }),
    ],
    versions: [],
    actions: elsewhere
      ? [{ action: 'ask', label: say((w) => w.said.whatIsQuoted), command: elsewhere.command }]
      : [],
  });
}

/** Others speak of the person and the subject. */
function answerSpokenOf(
  mentions: Mentions,
  others: readonly string[],
  notQuoted: TextMessage,
  label: string,
): Answer {
  const { speaker, narrated, commandFor } = mentions;
  const command = (name: string) => commandFor?.(name) ?? '';
  const shown = others.slice(0, 3).flatMap((name) => narrated.find(({ by }) => by === name) ?? []);
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [notQuoted] },
      ...shown.flatMap(({ version, start, end, by }): Part[] => [
        {
          part: 'line',
          line: [say((w) => w.said.speaksOf(by!, speaker, label, `/brief ${command(by!)}`))],
        },
        {
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([[placeOf(version, start)], sourceAndDay(version)]),
        },
      ]),
      ...abroadParts(mentions),
    ],
    versions: [...shown.map(({ version }) => version), ...besideShown({ ...mentions, wider: null })],
    actions: others
      .slice(0, 2)
      .map((name) => ({ action: 'ask', label: say((w) => w.said.onThat(name)), command: command(name) })),
  });
}

/** The texts of what is shown besides: of a wider topic, or in another language. */
const besideShown = ({ wider, abroad }: Mentions) =>
  [...(wider?.evidence ?? []), ...(abroad?.shown ?? [])].map(({ version }) => version);

/** Quotes that the words of the question may miss, as they are in another language. */
function abroadParts({ speaker, abroad }: Mentions): Part[] {
  if (!abroad) return [];
  const line = [say((w) => w.said.abroad(speaker, abroad))];
  return [{ part: 'line', line }, ...abroad.shown.map((e) => evidencePart(e))];
}

/**
 * Texts that nothing was looked for in, as their quotes are not read.
 *
 * @example unreadParts('Ada Holm', null) // []
 */
export const unreadParts = (speaker: string, unread: Unread | null | undefined): Part[] =>
  unread ? [{ part: 'line', line: [say((w) => w.said.unread(speaker, unread))] }] : [];

/** The words asked for may not be the article's: what else the person is quoted on is worth a look. */
function elsewhereParts({ speaker, elsewhere, days }: Mentions): Part[] {
  if (!elsewhere) return [];
  return [
    {
      part: 'line',
      line: [say((w) => w.said.elsewhere(speaker, elsewhere.count, days, `/brief ${elsewhere.command}`))],
    },
  ];
}

/** What is said on the topic that the subject belongs to, named as wider: it answers another question. */
function widerParts(wider: Mentions['wider']): Part[] {
  if (!wider || wider.evidence.length === 0) return [];
  const count = wider.evidence.length;
  return [
    { part: 'heading', line: [say((w) => w.said.wider(wider.label, count))] },
    ...wider.evidence.slice(0, 2).map((e) => evidencePart(e)),
  ];
}
