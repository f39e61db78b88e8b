import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { excerptOf } from '../text/excerpt.ts';
import { foldName } from '../text/foldName.ts';
import { say } from '../words/say.ts';
import type { Line } from './answer.ts';

/**
 * Why a quote is given to its speaker, in one clause; words of the article in it are excerpts.
 *
 * @example explainAttribution(version, quote) // ['named with ', '“', { excerpt: … }, '”']
 */
export function explainAttribution(version: StoredVersion, quote: Quote): Line {
  const { toldBy } = quote;
  const reason = reasonOf(version, quote);
  return toldBy ? [...reason, say((w) => w.evidence.toldBy(toldBy))] : reason;
}

function reasonOf(version: StoredVersion, quote: Quote): Line {
  const mention = quote.speaker ? marked(version, quote.speaker) : [];
  const cue = quote.cue ? marked(version, quote.cue) : [];
  const evidence = quote.evidence ? marked(version, quote.evidence) : null;
  const name = quote.speakerName;
  if (quote.corrected) {
    const { by, at } = quote.corrected;
    // An operator at a terminal is no person of Slack's.
    const who: Line = [/^[UW][A-Z0-9]+$/.test(by) ? { person: by } : by];
    return [say((w) => w.evidence.corrected(who, at.slice(0, 10), !name))];
  }
  if (quote.rule === 'joint') return [say((w) => w.evidence.jointly(mention, quote.possible))];
  if (quote.possible.length > 0) return [say((w) => w.evidence.undecided(mention, quote.possible))];
  // A dash that opens a question names nobody, and a pronoun says nothing of who it is.
  const mentioned =
    quote.speaker && isDescription(version.text.slice(quote.speaker.start, quote.speaker.end));
  if (!name) return [say((w) => (mentioned ? w.evidence.saidBy(mention) : w.evidence.nobodyNamed))];
  switch (quote.rule) {
    case 'subject-of-cue':
      return [say((w) => w.evidence.namedWith(cue))];
    case 'according-to':
      return [
        say((w) => (evidence ? w.evidence.namedBefore(mention, name, cue) : w.evidence.namedWith(cue))),
      ];
    case 'title':
      return [
        say((w) =>
          isNamed(version, quote, name)
            ? w.evidence.onlyTitle(mention, name)
            : w.evidence.officeThen(mention, name),
        ),
      ];
    // A verb alone may tell its person: "…, afirmó".
    case 'pronoun':
      return [say((w) => w.evidence.pronoun(mention.length > 0 ? mention : cue, name, evidence))];
    case 'subject-carries-over':
      return [say((w) => w.evidence.carriedOver(mention.length > 0 ? mention : cue, name, evidence))];
    case 'next-sentence':
      return [say((w) => w.evidence.besides(name))];
    case 'speaker-label':
      // Only in English the publisher and the date say whose an office is.
      if (
        quote.kind === 'spoken' &&
        version.reading.language === 'en' &&
        mention.length > 0 &&
        !isNamed(version, quote, name)
      )
        return [say((w) => w.evidence.office(mention, name))];
      return [say((w) => (quote.kind === 'spoken' ? w.evidence.label : w.evidence.nameBeside))];
    case 'author':
      return [say((w) => w.evidence.ownStatement)];
    case 'body':
      return [say((w) => w.evidence.body(mention, name))];
    case 'orphan':
      return [say((w) => w.evidence.nobodyNamed)];
  }
}

const isDescription = (words: string): boolean => /\p{L}/u.test(words) && !PRONOUN.test(words);
const PRONOUN =
  /^(?:s?he|they|it|we|i|you|who|one|ils?|elles?|on|nous|er|sie|es|wir|él|ellas?|ellos|он|она|они|мы)$/iu;

/** Whether the label, the text or its title has somebody's last name: else the publisher and the date say who an office is. */
function isNamed({ text, article }: StoredVersion, { speaker }: Quote, name: string): boolean {
  const last = foldName(name).split(' ').at(-1)!;
  if (foldName(speaker?.text ?? '').includes(last)) return true;
  return ` ${foldName(`${article.title ?? ''} ${text}`)} `.includes(` ${last} `);
}

function marked(version: StoredVersion, span: { start: number; end: number }): Line {
  return [say((w) => w.sources.marked([{ excerpt: excerptOf(version, span) }]))];
}
