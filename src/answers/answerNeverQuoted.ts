import type { StoredVersion } from '../archive/port.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Days } from '../words/values.ts';
import type { Answer, Line, Part } from './answer.ts';
import { QUOTES_SHOWN } from './answerSaid.ts';
import { composeAnswer } from './composeAnswer.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

/** A person who is named and never quoted. */
export interface NeverQuoted {
  readonly name: string;
  readonly mentions: readonly {
    readonly version: StoredVersion;
    readonly start: number;
    readonly end: number;
  }[];
  /** What others say of the person: whole sentences, with who says it. */
  readonly through: readonly {
    readonly version: StoredVersion;
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
  }[];
  /** Another spelling that an article uses for a part of the name, as written there. */
  readonly spelled: { readonly version: StoredVersion; readonly start: number; readonly end: number } | null;
  /** Whose quotes hold every mention, if one person's do. */
  readonly insideQuotesOf: string | null;
}

/** How often a person is named, where not every mention was looked at. */
export interface Naming {
  readonly times: number;
  readonly isAtLeast: boolean;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
}

/**
 * A person who is named in the archive and never quoted: how often, and what is said of them through others.
 *
 * @example answerNeverQuoted(obama, { times: 1, isAtLeast: false, days: null }).parts[0] // { part: 'title', line: ['Not quoted. Barack Obama', ' is named once and never quoted.'] }
 */
export function answerNeverQuoted(person: NeverQuoted, naming: Naming): Answer {
  const { name, mentions, through, spelled, insideQuotesOf } = person;
  const spelling: Line | null = spelled && [{ excerpt: excerptOf(spelled.version, spelled) }];
  const holder = insideQuotesOf === null ? null : { name: insideQuotesOf, quotes: mentions.length };
  const title: Line = [say((w) => w.said.neverQuoted(name, spelling, naming, naming.days, holder))];
  const shown = through.slice(0, QUOTES_SHOWN);
  const voices = [...new Set(shown.map((t) => t.speaker).filter((s) => s !== null))];
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: title },
      ...(shown.length > 0
        ? [
            {
              part: 'line' as const,
              line: [say((w) => w.said.ofThrough(name, voices))],
            },
          ]
        : []),
      ...shown.map(
        ({ version, start, end }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([[placeOf(version, start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions: [...mentions.map((m) => m.version), ...through.map((t) => t.version)],
    leftOut:
      through.length > shown.length ? [say((w) => w.said.morePassages(through.length - shown.length))] : [],
  });
}
