import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import type { NeverQuoted } from './answerNeverQuoted.ts';
import { quoteAround } from './composeAnswer.ts';

/**
 * Where a person is named in some versions, and what others say of the person there.
 *
 * @param isUnread true for a name by which no reading knows anybody: every occurrence counts
 * @example mentionsOf([reykjavik], 'Barack Obama').insideQuotesOf // 'Sergei Lavrov'
 */
export function mentionsOf(versions: readonly StoredVersion[], name: string, isUnread = false): NeverQuoted {
  const mentions: NeverQuoted['mentions'][number][] = [];
  const through: NeverQuoted['through'][number][] = [];
  const holders = new Set<string | null>();
  let spelled: NeverQuoted['spelled'] = null;
  for (const version of versions) {
    const { people, organisations } = version.reading;
    const named = [...people, ...organisations].find((one) => one.name === name);
    for (const mention of named?.mentions ?? (isUnread ? occurrencesOf(name, version) : [])) {
      mentions.push({ version, start: mention.start, end: mention.end });
      const quote = quoteAround(version, mention);
      holders.add(quote && rungOf(quote.kind) === 'quoted' ? quote.speakerName : null);
      spelled ??= otherSpelling(version, mention, name);
      const told = toldIn(version, mention, quote);
      if (told && !through.some((t) => t.version === version && t.start === told.start)) through.push(told);
    }
  }
  const [named] = mentions;
  if (named && through.length === 0) through.push(...firstNaming(named));
  const holder = holders.size === 1 ? [...holders][0]! : null;
  return { name, mentions, through, spelled, insideQuotesOf: holder };
}

/** The sentence that names a person, with who says it where it is quoted; none where no sentence holds the name. */
function firstNaming(named: NeverQuoted['mentions'][number]): NeverQuoted['through'] {
  const around = sentenceAround(named.version, named);
  if (!around) return [];
  const speaker = quoteAround(named.version, named)?.speakerName ?? null;
  return [{ version: named.version, ...withNext(named.version, around), speaker }];
}

/** Where a text has a name that its reading knows nobody by. */
const occurrencesOf = (name: string, { text }: StoredVersion): readonly Span[] =>
  [...text.matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));

/** The sentence in which somebody quoted speaks of the person, or null. */
function toldIn(version: StoredVersion, mention: Span, quote: Quote | null) {
  if (!quote?.speakerName || !isSpokenOf(version, mention)) return null;
  const sentence = sentenceAround(version, mention);
  return sentence && { version, start: sentence.start, end: sentence.end, speaker: quote.speakerName };
}

/**
 * True where the person is what a clause is about, not somebody met or thanked in passing: no preposition is
 * before the name and its titles.
 */
function isSpokenOf(version: StoredVersion, mention: Span): boolean {
  const before = version.text.slice(Math.max(0, mention.start - 120), mention.start);
  const bare = before.replace(/(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|the|former)\s+)+$/u, '');
  return !/(?:^|\s)(?:with|of|to|by|from|for|between|and|against|like|than|about)\s*$/i.test(
    bare === before ? before : `${bare} `,
  );
}

/** With the sentence behind it where that goes on about the same person: "She said …", which no reading gave to anybody. */
function withNext({ reading, text }: StoredVersion, around: Span): Span {
  const next = reading.sentences.find((s) => s.start >= around.end);
  const isOwn = next && reading.paragraphs.some((p) => p.start <= around.start && next.end <= p.end);
  const leans =
    isOwn &&
    /^["“]?(?:He|She)\b|["”] (?:he|she) (?:said|added|told)\b/.test(text.slice(next.start, next.end));
  const isOpen =
    leans && !reading.quotes.some((q) => q.speakerName !== null && q.start < next.end && next.start < q.end);
  return { start: around.start, end: isOpen ? next.end : around.end };
}

function sentenceAround(version: StoredVersion, span: Span): Span | null {
  return version.reading.sentences.find((s) => s.start <= span.start && span.end <= s.end) ?? null;
}

/** The given name as an article spells it, where that is not how the person is listed here. */
function otherSpelling(version: StoredVersion, mention: Span, name: string): NeverQuoted['spelled'] {
  const slice = version.text.slice(mention.start, mention.end);
  const own = name.split(' ');
  const given = own[0]!;
  const surname = own.at(-1)!;
  if (own.length < 2) return null;
  for (const match of slice.matchAll(/\p{Lu}[\p{L}-]+/gu)) {
    const next = slice.slice(match.index + match[0].length).trimStart();
    const alike = foldWords(match[0])[0] === foldWords(given)[0] && foldWords(match[0]) !== foldWords(given);
    if (alike && foldWords(next).startsWith(foldWords(surname))) {
      return {
        version,
        start: mention.start + match.index,
        end: mention.start + match.index + match[0].length,
      };
    }
  }
  return null;
}
