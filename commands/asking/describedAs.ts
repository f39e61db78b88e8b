import type { Asked } from '../../src/answers/asked.ts';
import type { Span } from '../../src/text/article.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { namesOf } from '../asked/oneBySurname.ts';
import { titlesOf } from '../asked/titles.ts';
import { holderAtInstitution } from './holderAtInstitution.ts';
import { holderBySource } from './holderBySource.ts';
import { kinOf, staffOf } from './kinOf.ts';
import { BECOMES, holdersOf, INSTITUTIONS, LED, OPPOSITION, titledAbroad, titledSo } from './officesHeld.ts';
import { type Archived, textsWith } from './textsWith.ts';

/** How many characters before or after a name describe the person. */
const DESCRIPTION = 60;

/**
 * The speakers whom texts introduce with some words: "Orlund's foreign ministry spokesman, Piers Coldane", or whose
 * office and country the words are. Empty where nobody fits, or too many to be sure.
 *
 * @example await describedAs('Kestrian PM', desk) // ['Dario Quell'], whom a text calls "Prime Minister Dario Quell of Kestria"
 */
export async function describedAs(words: string, desk: Archived): Promise<readonly string[]> {
  const theirs = [...(await kinOf(words, desk)), ...(await staffOf(words, desk))];
  if (theirs.length > 0) return theirs;
  if (!namesOffice(words, desk) && !OPPOSITION.test(words) && !LED.test(words)) return [];
  const introduced = await introducedAs(words, desk);
  if (introduced) return [introduced];
  const holders = await holdersOf(words, desk);
  if (holders.length > 0) return holders;
  const there = await holderAtInstitution(words, desk);
  if (there !== null) return [there];
  // "the ambassador of Luthia in Brannick": texts may say where an envoy is in another way.
  const sent = words.replace(POSTED, '');
  const posted = sent === words ? [] : await holdersOf(sent, desk);
  const titled =
    posted.length > 0
      ? null
      : ((await titledSo(sent, desk)) ??
        (await holderBySource(words, desk)) ??
        (await titledAbroad(sent, desk)));
  return titled === null ? posted : [titled];
}
const POSTED =
  /(?<=\b(?:ambassador|envoy|consul)\b.*) (?:in|to) (?!the (?:UN|United Nations)\b)(?:the )?\p{Lu}[\p{L} -]*$/u;

/**
 * The question with whoever texts describe by the words of its one unknown speaker in that one's place, or with the several
 * whom they describe so as its problem; null where nobody is.
 *
 * @example (await withDescribed(asked, desk))?.speakers[0]?.label // 'Dario Quell', asked for as "the Kestrian PM"
 */
export async function withDescribed(asked: Asked, desk: Archived): Promise<Asked | null> {
  const [problem, ...more] = asked.problems;
  if (problem?.problem !== 'unknown' || more.length > 0) return null;
  const plain = problem.typed.replace(/^the /i, '').replace(/(?<=\p{L})['’]s?$/u, '');
  const typed = await asWritten(plain, desk);
  const [name, ...others] = await describedAs(typed, desk);
  if (!name) return null;
  if (others.length > 0)
    return { ...asked, problems: [{ typed, problem: 'several', names: [name, ...others] }] };
  const note = { is: 'read-as', typed, as: name } as const;
  const names = await namesOf(name, desk);
  const speaker = { typed, label: name, names, kind: 'person', note } as const;
  return { ...asked, problems: [], speakers: [speaker], notes: [...asked.notes, note] };
}

/** Whether some words say what somebody is, who may bear a name that the question does not know: "Kestrian PM", "trade ministry". */
function namesOffice(words: string, { lexicon }: Archived): boolean {
  const { positions } = titlesOf(lexicon);
  return foldName(words)
    .split(/[ -]/)
    .some((word) => positions.has(word) || word === 'ministry');
}

/**
 * Words in small letters as texts write them, offices apart; words with a capital as they are.
 *
 * @example await asWritten("vastria's fm", desk) // "Vastria's fm", where texts write of Vastria
 */
export async function asWritten(words: string, desk: Archived): Promise<string> {
  if (/\p{Lu}/u.test(words)) return words;
  const { all, sides } = titlesOf(desk.lexicon);
  const written = words.split(' ').map(async (word) => {
    const bare = word.replace(/['’]s?$/u, '');
    const isOffice = all.has(foldName(bare)) || sides.has(foldName(bare)) || INSTITUTIONS.test(bare);
    if (bare.length < 3 || isOffice) return word;
    const inside = new RegExp(`(?<=[\\p{Ll},] )${RegExp.escape(bare)}(?![\\p{L}\\p{N}])`, 'giu');
    const texts = (await textsWith([bare], desk)).slice(0, TEXTS_COMPARED);
    const within = texts.flatMap(({ text }) => text.match(inside) ?? []);
    // What only begins sentences may be a name: "Ford declined to comment".
    const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(bare)}(?![\\p{L}\\p{N}])`, 'giu');
    const mayBegin = within.length === 0 && (word !== bare || (!words.includes(' ') && !bare.endsWith('s')));
    const forms = mayBegin ? texts.flatMap(({ text }) => text.match(anywhere) ?? []) : within;
    const capital = forms.filter((form) => /^\p{Lu}/u.test(form));
    return capital.length * 2 > forms.length ? `${capital[0]}${word.slice(bare.length)}` : word;
  });
  return (await Promise.all(written)).join(' ');
}
const TEXTS_COMPARED = 5;

async function introducedAs(words: string, desk: Archived): Promise<string | null> {
  const wanted = foldWords(words);
  const names = new Set<string>();
  const unquoted = new Set<string>();
  let isQuoted = false;
  for (const { reading, text } of await textsWith([`"${words}"`], desk)) {
    const speakers = new Set(reading.quotes.map((q) => q.speakerName));
    // Somebody called so is quoted, though nobody knows by which name.
    if (reading.quotes.some((q) => foldWords(q.speaker?.text ?? '').includes(wanted))) isQuoted = true;
    for (const { name, mentions } of reading.people)
      if (mentions.some((mention) => isIntroduced(text, mention, wanted)))
        (speakers.has(name) ? names : unquoted).add(name);
  }
  const meant = names.size > 0 || isQuoted ? names : unquoted;
  return meant.size === 1 ? [...meant][0]! : null;
}

/** Whether a description is next to a name: "the spokesman, Piers Coldane," and "Piers Coldane, the spokesman", in the same clause. */
function isIntroduced(text: string, { start, end }: Span, wanted: string): boolean {
  const before = text
    .slice(Math.max(0, start - DESCRIPTION), start)
    .split(/[.;:!?\n]/)
    .at(-1)!;
  const after = text.slice(end, end + DESCRIPTION).split(/[.;:!?\n]/)[0]!;
  // "the ambassador to Halden, Petra Lindqvist", and nobody whom the ambassador met
  const at = foldWords(before).lastIndexOf(wanted);
  const between = at < 0 ? '' : ` ${foldWords(before).slice(at + wanted.length)} `;
  const isOthers = at >= 0 && new RegExp(`${BECOMES}$`, 'u').test(foldWords(before).slice(0, at));
  if (at >= 0 && !isOthers && !/ (?:and|to|with|told|met) /.test(between)) return true;
  return foldWords(after)
    .replace(/^[, ]*(?:the )?/, '')
    .startsWith(wanted);
}
