import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { excerptOf } from '../text/excerpt.ts';
import { foldName } from '../text/foldName.ts';
import type { Line } from './answer.ts';
import { formatDay } from './days.ts';

/**
 * Why a quote is given to its speaker, in one clause; words of the article in it are excerpts.
 *
 * @example explainAttribution(version, quote) // ['named with ', '“', { excerpt: … }, '”']
 */
export function explainAttribution(version: StoredVersion, quote: Quote): Line {
  const reason = reasonOf(version, quote);
  return quote.toldBy ? [...reason, `, as told by ${quote.toldBy}`] : reason;
}

function reasonOf(version: StoredVersion, quote: Quote): Line {
  const mention = quote.speaker ? marked(version, quote.speaker) : [];
  const cue = quote.cue ? marked(version, quote.cue) : [];
  const name = quote.speakerName;
  if (quote.corrected) {
    const { by, at } = quote.corrected;
    // An operator at a terminal is no person of Slack's.
    const who: Line = [/^[UW][A-Z0-9]+$/.test(by) ? { person: by } : by, ` on ${formatDay(at.slice(0, 10))}`];
    return ['corrected here by ', ...who, ...(name ? [] : [': nobody can be named'])];
  }
  if (quote.rule === 'joint')
    return [
      ...mention,
      ` speak jointly${quote.possible.length > 0 ? `: ${quote.possible.join(' and ')}` : ''}`,
    ];
  if (quote.possible.length > 0) return [...mention, ` may be ${quote.possible.join(' or ')}: not decided`];
  if (!name) return quote.speaker ? ['said by ', ...mention, ', not known by name'] : ['no speaker named'];
  switch (quote.rule) {
    case 'subject-of-cue':
      return ['named with ', ...cue];
    case 'according-to':
      return quote.evidence
        ? [...mention, ` = ${name}, named before, with `, ...cue]
        : ['named with ', ...cue];
    case 'title':
      return [...mention, ` = ${name}, the only one here with that title`];
    case 'pronoun':
      return [...mention, ` = ${name}`, ...before(version, quote)];
    case 'subject-carries-over':
      return quote.evidence
        ? [...mention, ` = ${name}, carried over from `, ...marked(version, quote.evidence)]
        : [...mention, ` carries over as subject`];
    case 'next-sentence':
      return [`${name} speaks in the sentence beside it`];
    case 'speaker-label':
      if (quote.kind === 'spoken' && mention.length > 0 && !isNamed(version, quote, name))
        return [...mention, ` in the transcript = ${name}, who held the office then`];
      return [
        quote.kind === 'spoken'
          ? 'by the speaker label of the transcript'
          : 'by the name set beside the words',
      ];
    case 'author':
      return ['the text is their own statement'];
    case 'body':
      return [...mention, ` speaks as ${name}`];
    case 'orphan':
      return ['no speaker named'];
  }
}

/** Whether the label, the text or its title has somebody's last name: else the publisher and the date say who an office is. */
function isNamed({ text, article }: StoredVersion, { speaker }: Quote, name: string): boolean {
  const last = foldName(name).split(' ').at(-1)!;
  if (foldName(speaker?.text ?? '').includes(last)) return true;
  return ` ${foldName(`${article.title ?? ''} ${text}`)} `.includes(` ${last} `);
}

function marked(version: StoredVersion, span: { start: number; end: number }): Line {
  return ['“', { excerpt: excerptOf(version, span) }, '”'];
}

function before(version: StoredVersion, quote: Quote): Line {
  return quote.evidence ? [', named before as ', ...marked(version, quote.evidence)] : [];
}
