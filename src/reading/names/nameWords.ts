import { singleSpaced } from '../../text/singleSpaced.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  isA,
  MAN,
  MONTH,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  WEEKDAY,
  WOMAN,
} from '../rules/wordKinds.ts';

const ARTICLE_NAME = /^(?:al|el|ad|as|ash|an|ar|at|az|ibn|bin)-\p{Lu}/u;
/** A capitalised word that may be part of a name. */
export function isNamelike(word: Word): boolean {
  if (!startsUpper(word.text) && !ARTICLE_NAME.test(word.text)) return false;
  const low = word.low;
  return !(
    isA(word, DETERMINER | PREPOSITION | PRONOUN | CONJUNCTION | WEEKDAY) ||
    (isA(word, AUXILIARY) && low !== 'will' && low !== 'may') ||
    (isA(word, ADVERB) && low !== 'long') ||
    CAPTIONS.has(low) ||
    TIME_ZONES.has(word.text) ||
    (isA(word, MONTH) && !['may', 'april', 'june', 'august', 'march'].includes(low))
  );
}

/** "10.45am BST Norlandia says" */
const TIME_ZONES = new Set([
  'BST',
  'GMT',
  'CET',
  'CEST',
  'EST',
  'EDT',
  'UTC',
  'AEST',
  'AEDT',
  'PST',
  'PDT',
  'MSK',
]);

/** "Ahmed Mohamed Image: Twitter", "Spokesperson Cell: 083 …": what begins the credit of a picture or the line of a contact. */
const CAPTIONS = new Set(
  'image images photo photos video caption cell tel telephone phone mobile fax email e-mail enquiries'.split(
    ' ',
  ),
);

export function nameLength(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (words[at]!.isWord && (at === from || !isA(words[at], PARTICLE))) count++;
  return count;
}

export const nameText = (text: string, words: readonly Word[], from: number, to: number): string =>
  singleSpaced(text.slice(words[from]!.start, words[to - 1]!.end));

export function isGivenName(word: Word, reader: Reader): boolean {
  return isA(word, MAN | WOMAN) || reader.givenNames.has(word.low);
}

/** "VladimirPutin": a name whose space was lost. */
export const isGlued = (text: string): boolean => /\p{Ll}{2}\p{Lu}\p{Ll}{2}/u.test(text);

/** "PM Siaosi Tau", "CS Mutwa": an office in letters. */
export const OFFICE_LETTERS =
  /^(?:D?PM|FM|EAM|D?CM|P?CS|PS|CAS|DG|D?SG|VP|DP|AG|NSA|MoS|MEP|MP|TD|CEO|H\.E\.?|MCA|MNA|MPA|MLA|MEC|IGP|[DA]?IG|DCP|[ADCS]?SP|ACP|CP|SAPM|CDS|COAS|SGF)$/;

/** Honours and seats in letters behind a name: "Jane Hill KC", "Jane Hill MP". */
export const POST_NOMINALS = new Set(
  'KC QC SC SAN MP MPL MNA MPA MCA MLA MEP MSP TD OBE CFR GCFR GCON OFR CBE MBE KBE CMG KCMG GCMG DSO PhD MD Esq'.split(
    ' ',
  ),
);
