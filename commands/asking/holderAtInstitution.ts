import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { BODY } from '../asked/oneBySurname.ts';
import { titlesOf } from '../asked/titles.ts';
import { stemOf } from './officesHeld.ts';
import { type Archived, textsWith } from './textsWith.ts';

const COUNTRY = '(?:the )?(\\p{Lu}[\\p{L}-]{2,}?)';
const NOUNS = '((?:\\p{Ll}+ ){0,2}\\p{Ll}+)';
/** "Kestria's central bank governor" */
const WHOSE = new RegExp(`^${COUNTRY}(?:['’]s?)? ${NOUNS} (\\p{Ll}+)$`, 'u');
/** "central bank governor of Kestria" */
const OF_COUNTRY = new RegExp(`^(?:the )?${NOUNS} (\\p{Ll}+) of ${COUNTRY}$`, 'u');
/** "governor of Kestria's central bank" */
const OF_INSTITUTION = new RegExp(`^(?:the )?(\\p{Ll}+) of ${COUNTRY}(?:['’]s?)? ${NOUNS}$`, 'u');

/** The country, the institution and the post in the words of a question; null where they are none. */
function postIn(words: string): { country: string; institution: string; post: string } | null {
  const whose = WHOSE.exec(words);
  if (whose) return { country: whose[1]!, institution: whose[2]!, post: whose[3]! };
  const of = OF_COUNTRY.exec(words);
  if (of) return { institution: of[1]!, post: of[2]!, country: of[3]! };
  const at = OF_INSTITUTION.exec(words);
  return at && { post: at[1]!, country: at[2]!, institution: at[3]! };
}

/**
 * Whoever a text gives a post that is named alone, where the text names one institution of a country that has such a post: "Kestria's
 * central bank raised its rate. … Governor Ines Holt said". Null for any other words, and where several bear the post.
 *
 * @example await holderAtInstitution('central bank governor of Kestria', desk) // 'Ines Holt'
 */
export async function holderAtInstitution(words: string, desk: Archived): Promise<string | null> {
  const asked = postIn(words);
  const { positions } = titlesOf(desk.lexicon);
  if (!asked || !positions.has(foldName(asked.post)) || !BODY.test(asked.institution)) return null;
  const { institution, country } = asked;
  const stem = RegExp.escape(stemOf(country));
  const named = new RegExp(
    `(?<!\\p{L})${stem}\\p{L}*(?:'s?)? ${RegExp.escape(institution)}|${RegExp.escape(institution)} of (?:the )?${stem}`,
    'u',
  );
  const texts = await textsWith([`"${institution}" ${stemOf(country)}*`], desk);
  const holders = texts
    .filter(({ text }) => named.test(foldWords(text)))
    .flatMap(({ reading }) => reading.people)
    .filter(({ title }) => title !== null && foldName(title).split(' ').includes(foldName(asked.post)))
    .map(({ name }) => name);
  const [only, other] = new Set(holders);
  return only !== undefined && other === undefined ? only : null;
}
