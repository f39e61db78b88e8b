import type { StoredVersion } from '../../src/archive/port.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { titlesOf } from '../asked/titles.ts';
import { type Archived, textsWith } from './textsWith.ts';

/** Between a word of kinship and a name: "his grandmother, Margaret Sperry". */
const JOINED = /^[,\s]*$/;
/** Between a name and a word of kinship: "Ray Cooper, uncle to …", "Ines Tallis, the captain's mother" */
const BEHIND = /^, (?:the |an? |his |her |their )?(?:\p{L}+['’]s? ){0,2}$/u;

/** "a spokeswoman for Halden, Greta Moll" */
const STAFF =
  /^(.+?)(?:['’]s?)? (spokes\p{L}+|press secretary|adviser|advisor|aide|lawyer|chief of staff|envoy)$/u;

/**
 * The people whom texts introduce as somebody's staff, by the words of a question; empty where its words are no such post.
 *
 * @example await staffOf("Halden's spokeswoman", desk) // ['Greta Moll'], "a spokeswoman for Halden" in a text
 */
export async function staffOf(words: string, desk: Archived): Promise<readonly string[]> {
  const [, owner, post] = STAFF.exec(words) ?? [];
  if (!owner || !post) return [];
  const surname = foldWords(owner).split(' ').at(-1)!;
  const of = new RegExp(
    `(?<!\\p{L})(?:${RegExp.escape(post)}|${foldWords(post).replace(/^spokes.*/, 'spokes\\p{L}+')}) (?:for|to|of) (?:\\p{L}+ ){0,3}${RegExp.escape(surname)}(?!\\p{L})|(?<!\\p{L})${RegExp.escape(surname)}'s ${RegExp.escape(post)}(?!\\p{L})`,
    'u',
  );
  const texts = await textsWith([surname], desk);
  const found = texts.flatMap((version) => [
    ...introduced(version, (words) => of.test(words), surname),
    ...ofHis(version, post, surname),
  ]);
  return [...new Set(found.length > 0 ? found : spokesmanOf(surname, post, desk))];
}

/**
 * "Putin's spokesman" is whom the lexicon has as the spokesman of his office now. Nobody speaks today for who held it before; empty for
 * none and for several.
 */
function spokesmanOf(surname: string, post: string, { lexicon }: Archived): string[] {
  const owners = lexicon.speakers.filter(
    ({ name, kind }) => kind === 'person' && foldWords(name).split(' ').at(-1) === surname,
  );
  const [owner, other] = owners;
  if (!owner || other || !/^spokes|^press/.test(post)) return [];
  const leads = owner.offices.find(({ title, to }) => to === null && LEADS.test(title));
  if (!leads) return [];
  const speaksFor = leads.title === 'President' ? OF_PRESIDENT : OF_GOVERNMENT;
  const speak = lexicon.speakers.filter(
    ({ side, offices }) =>
      side === owner.side && offices.some(({ title, to }) => to === null && speaksFor.test(title)),
  );
  return speak.length === 1 ? [speak[0]!.name] : [];
}
const LEADS = /^(?:President|Prime Minister|Chancellor)$/;
const OF_PRESIDENT = /^(?:Kremlin|Presidential|White House) (?:Spokes\p{L}+|Press Secretary)$/u;
const OF_GOVERNMENT = /^(?:Government|Prime Minister['’]s) (?:Spokes\p{L}+|Press Secretary)$/u;

/** "Tolm will not come, his spokeswoman, Ines Carr, said": whom a sentence that begins with somebody calls his or her staff. */
function ofHis({ text, reading }: StoredVersion, post: string, surname: string): string[] {
  const own = foldWords(post).replace(/^spokes.*/, 'spokes\\p{L}+');
  const his = new RegExp(
    `(?<!\\p{L})${RegExp.escape(surname)}(?!\\p{L}).*(?<!\\p{L})(?:his|her) ${own},? $`,
    'u',
  );
  return reading.people
    .filter(({ mentions }) =>
      mentions.some(({ start }) => {
        const at = reading.sentences.findIndex((s) => s.start <= start && start < s.end);
        const [own, before] = [reading.sentences[at], reading.sentences[at - 1]];
        if (!own) return false;
        // "Reusch has not commented. His spokeswoman, …", in the same paragraph
        const isOne = before && reading.paragraphs.some((p) => p.start <= before.start && own.end <= p.end);
        const begins =
          /^(?:his|her) /i.test(text.slice(own.start, start)) && isOne ? before.start : own.start;
        return his.test(foldWords(text.slice(begins, start)));
      }),
    )
    .map(({ name }) => name);
}

/** The people beside whose name the words of the same clause fit, whoever bears the surname apart. */
function introduced(
  { text, reading }: StoredVersion,
  fits: (words: string) => boolean,
  surname: string,
): string[] {
  return reading.people
    .filter(({ name }) => foldWords(name).split(' ').at(-1) !== surname)
    .filter(({ mentions }) =>
      mentions.some(({ start, end }) => {
        const before = text
          .slice(Math.max(0, start - AROUND), start)
          .split(/[.;:!?\n]/)
          .at(-1)!;
        const after = text.slice(end, end + AROUND).split(/[.;:!?\n]/)[0]!;
        const isJoined = /, ?$/.test(before) || /['’]s [\p{L} ]+ $/u.test(before);
        return (isJoined && fits(foldWords(before))) || (/^, /.test(after) && fits(foldWords(after)));
      }),
    )
    .map(({ name }) => name);
}

/**
 * The people whom texts introduce as somebody's kin, by the words of a question; empty where its words are no kinship.
 *
 * @example await kinOf("the marine's grandmother", desk) // ['Margaret Sperry'], whom a text calls "his grandmother"
 */
export async function kinOf(words: string, desk: Archived): Promise<readonly string[]> {
  const asked = foldWords(words).split(' ');
  const kin = asked.at(-1)!;
  if (!titlesOf(desk.lexicon).kin.has(kin)) return [];
  const owner = asked.slice(0, -1).map((word) => word.replace(/['’]s?$/u, ''));
  const whose = owner.filter((word) => !/^(?:the|of|a|an|his|her|their)$/.test(word));
  const texts = await textsWith([[kin, ...whose].join(' ')], desk);
  return [...new Set(texts.flatMap((version) => introducedAsKin(kin, version)))];
}

function introducedAsKin(kin: string, { text, reading }: StoredVersion): string[] {
  const isKin = (before: string, after: string) => {
    const at = before.lastIndexOf(kin);
    const behind = after.indexOf(kin);
    return (
      (at >= 0 && JOINED.test(before.slice(at + kin.length))) ||
      (behind >= 0 && BEHIND.test(after.slice(0, behind)))
    );
  };
  return reading.people
    .filter(({ mentions }) =>
      mentions.some(({ start, end }) =>
        isKin(
          foldWords(text.slice(Math.max(0, start - AROUND), start)),
          foldWords(text.slice(end, end + AROUND)),
        ),
      ),
    )
    .map(({ name }) => name);
}
/** How many characters before or after a name say whose kin somebody is. */
const AROUND = 50;
