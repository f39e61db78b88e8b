import type { Answer } from '../src/answers/answer.ts';
import { answerDraft } from '../src/answers/answerDraft.ts';
import { answerVerify, nothingToVerify } from '../src/answers/answerVerify.ts';
import { type DraftNote, noteOf } from '../src/answers/markUp.ts';
import { archiveEmpty } from '../src/answers/refusals.ts';
import { draftQuotations, FEWEST_WORDS } from '../src/comparing/verify/draftQuotations.ts';
import { type Pasted, readPasted } from '../src/comparing/verify/readPasted.ts';
import { spokenBy } from '../src/comparing/verify/speakerOf.ts';
import type { ReadText } from '../src/comparing/verify/voices.ts';
import type { CheckedQuotation } from '../src/lookups/checkQuotation.ts';
import { normaliseText } from '../src/text/normaliseText.ts';
import { lineOf } from '../src/words/lineOf.ts';
import { say } from '../src/words/say.ts';
import type { Words } from '../src/words/words.ts';
import { holdsOfficeOf } from './asking/membersOf.ts';
import type { Archived } from './asking/textsWith.ts';
import type { Command, Desk } from './command.ts';

/** Of words in marks that a draft gives to somebody, so many can be checked. */
const FEWEST_WITH_SPEAKER = 2;

/** The most quotations of a draft that are checked at once: nobody would read an answer to more. */
const MOST_QUOTATIONS = 60;

export const verify: Command = {
  verb: 'verify',
  usage: '<quotation | draft>',
  purpose: 'Whether a quotation is right: word for word, trimmed, altered, somebody else’s, or not stored',
  examples: [
    'We were exercising patience for a very long time',
    'Lavrov: “We agreed to continue this dialogue”',
  ],
  // A long speech or a chapter; an hour of somebody's talk has 60,000.
  longest: 100_000,
  async run(words, asker, desk) {
    const { archive, read } = desk;
    const { articles } = await archive.counts();
    if (articles === 0) return archiveEmpty();
    const searched = { total: articles, isLowerBound: false };
    const command = `verify ${words}`;
    const isDraft = /^draft:\s/i.test(words);
    const asksWho = /^who:\s/i.test(words);
    const text = normaliseText(withoutTags(words.replace(/^(?:draft|who):\s*/i, '')));
    const typedSo = await asAttributed(readPasted(await withSpeaker(text, archive)), text, read);
    // In a draft, words without marks are nobody's quotation.
    const pasted: Pasted =
      isDraft && typedSo.kind === 'quotation' && !/["“”„«»]/.test(text) ? { kind: 'draft' } : typedSo;
    if (pasted.kind === 'nothing') return nothingPasted(asker.place === 'terminal');
    const whole = { quotation: text, speaker: null };
    if (pasted.kind === 'quotation' || !read) {
      const { quotation, speaker } = pasted.kind === 'quotation' ? pasted : whole;
      const found = await checked(quotation, speaker, desk);
      return answerVerify(found, searched, command, asksWho ? 'who' : 'right');
    }
    const reading = await read(text);
    const long = draftQuotations({ text, reading }, FEWEST_WORDS);
    // A few words that somebody is named for can be checked where they are quoted with them.
    const { quotations, short } = long.quotations.length > 0 ? long : shortOnes({ text, reading });
    if (asksWho && quotations.length < 2) {
      // Words without marks are asked for as they are.
      const { quotation, speaker } = quotations[0] ?? whole;
      return answerVerify(await checked(quotation, speaker, desk), searched, command, 'who');
    }
    const [first, ...more] = quotations;
    if (!first) return nothingToVerify([say((w) => w.adding.noQuotation)]);
    // A sentence with one quotation is a quotation with its speaker.
    if (more.length === 0 && short.length === 0 && !isDraft)
      return answerVerify(await checked(first.quotation, first.speaker, desk), searched, command);
    const each: CheckedQuotation[] = [];
    for (const { quotation, speaker } of quotations.slice(0, MOST_QUOTATIONS))
      each.push(await checked(quotation, speaker, desk));
    const left = quotations.length - each.length;
    return answerDraft(each, short, left, searched, command);
  },
};

function nothingPasted(isTerminal: boolean): Answer {
  const typed = isTerminal ? 'brief verify' : '/brief verify';
  return nothingToVerify(
    [say((w) => lineOf(w.adding.nothingToCheck(typed)))],
    isTerminal ? [] : [{ action: 'draft', label: say((w) => w.adding.pasteDraft) }],
  );
}

/** A quotation against what is stored. Whoever holds an office of a country or body speaks for it, on whichever list they are. */
async function checked(quotation: string, speaker: string | null, desk: Archived): Promise<CheckedQuotation> {
  // What judges a quotation reads its sentence: no other command loads the reading for it.
  const { checkQuotation } = await import('../src/lookups/checkQuotation.ts');
  const found = await checkQuotation(quotation, speaker, desk.archive, desk.lexicon);
  const { judged } = found.place ?? {};
  const name = judged?.speaker === 'other' ? (spokenBy(judged) ?? judged.quote?.speaker?.text ?? null) : null;
  if (speaker === null || name === null || !(await holdsOfficeOf(name, speaker, desk))) return found;
  return { ...(await checkQuotation(quotation, name, desk.archive, desk.lexicon)), speaker };
}

/** “Kranz called it "dangerous and unlawful"”: only what is in marks is a quotation, however short it is. */
async function asAttributed(pasted: Pasted, text: string, read: Desk['read']): Promise<Pasted> {
  if (pasted.kind !== 'quotation' || pasted.quotation !== text || !read || !/["“”„«»]/.test(text))
    return pasted;
  const { quotations } = shortOnes({ text, reading: await read(text) });
  return quotations.length > 0 ? { kind: 'draft' } : pasted;
}

/** The short quotations that a draft gives to somebody. */
function shortOnes(draft: ReadText): ReturnType<typeof draftQuotations> {
  const { quotations, short } = draftQuotations(draft, FEWEST_WITH_SPEAKER);
  const given = quotations.filter(({ speaker }) => speaker !== null);
  const unsaid = quotations.filter(({ speaker }) => speaker === null).map(({ quotation }) => quotation);
  return { quotations: given, short: [...short, ...unsaid] };
}

/** A draft with a note at each of its quotations, and how many stretches in marks were too short, or one too many, to check. */
export interface MarkedDraft {
  /** Those of the language in which the notes are written. */
  readonly words: Words;
  readonly text: string;
  readonly notes: readonly DraftNote[];
  readonly short: number;
  readonly left: number;
}

/**
 * Checks every quotation of a draft, for a copy of it with notes.
 *
 * @example (await markDraft('“We agreed to continue,” Lavrov said.', desk)).notes[0].isRight // true
 */
export async function markDraft(
  draft: string,
  desk: Pick<Desk, 'archive' | 'lexicon' | 'words'> & { readonly read: NonNullable<Desk['read']> },
): Promise<MarkedDraft> {
  const { read, words } = desk;
  const text = normaliseText(draft);
  const { quotations, short } = draftQuotations({ text, reading: await read(text) }, FEWEST_WORDS);
  const notes: DraftNote[] = [];
  for (const { quotation, speaker, spans } of quotations.slice(0, MOST_QUOTATIONS))
    notes.push(noteOf(await checked(quotation, speaker, desk), spans, words));
  return { text, notes, words, short: short.length, left: quotations.length - notes.length };
}

/** What was copied with its HTML, as its words: tags are nobody's words. */
function withoutTags(text: string): string {
  if (!/<\/?(?:p|div|span|br|b|i|em|strong|a|q|blockquote|li|ul|h\d)\b[^<>]*>/i.test(text)) return text;
  return text
    .replace(/<\/?(?:p|div|br|blockquote|li|ul|h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}

/** A speaker typed in small letters, as on a phone, written as a name: "lavrov: we agreed". */
async function withSpeaker(text: string, archive: Desk['archive']): Promise<string> {
  const [, label] = /^(\p{Ll}[\p{L} .'’-]{1,40}):\s/u.exec(text) ?? [];
  if (!label || (await archive.findPeople({ name: label, limit: 1 })).length === 0) return text;
  return text.replace(
    label,
    label.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  );
}

/**
 * A quotation for machines, its speaker named apart: the contract of `brief verify --jsonl`. Offsets are UTF-16, end
 * exclusive; of a quotation that was not found they are those of the nearest passage.
 */
export async function verifyLine(query: string, speaker: string | null, desk: Desk) {
  const { verdict, place } = await checked(query, speaker, desk);
  return {
    verdict,
    article: place?.version.article.id ?? null,
    version: place?.version.version ?? null,
    start: place?.span.start ?? null,
    end: place?.span.end ?? null,
    speaker: place ? spokenBy(place.judged) : null,
  };
}
