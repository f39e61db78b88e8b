import type { Answer } from '../../src/answers/answer.ts';
import { answerSaid } from '../../src/answers/answerSaid.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { callsByOther, isOfOtherGender } from '../../src/lookups/quoteSearch.ts';
import { givenToSurname } from '../../src/lookups/writtenSo.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import { foldName } from '../../src/text/foldName.ts';
import { say } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import { isName } from '../asked/entities.ts';
import { isQuoted } from '../asked/oneBySurname.ts';
import type { Asker, Desk } from '../command.ts';
import { led } from './said.ts';
import { genderOf, searchOf } from './search.ts';

/**
 * What texts give to the surname alone of whoever is asked about, where nothing is found under the whole name: the words of "Kovar",
 * who may be Anna or Josef Kovar, and of "Osk", asked for as "Anton Osk", whom no text names so. Null where there is nothing, or
 * somebody of that name is quoted in full.
 */
export async function bySurnameAlone(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const typed = whoIsMeant(asked, desk);
  if (!typed || asked.said || asked.article || (asked.intent !== 'said' && asked.intent !== 'quotes'))
    return null;
  const surname = typed.split(' ').at(-1)!;
  const last = foldName(surname);
  const bearers = (await desk.archive.findPeople({ anyWord: [last] })).filter(
    (one) => isName(one) && foldName(one.name).endsWith(` ${last}`),
  );
  const mayBe = bearers.map(({ name }) => name);
  const isBearer = mayBe.some((name) => foldName(name) === foldName(typed));
  // Another of the name, whom the question does not mean.
  if (bearers.some(isQuoted) || (typed.includes(' ') && mayBe.length > 0 && !isBearer)) return null;
  const speaker = { typed, label: surname, names: [surname], kind: 'person', note: null } as const;
  const meant: Asked = { ...asked, problems: [], speakers: [speaker] };
  const search = searchOf(meant, asker, desk);
  const gender = genderOf(typed, desk.lexicon);
  const found = await givenToSurname(surname, search, desk.archive);
  const theirs = (found?.evidence ?? []).filter(
    ({ quote, version }) =>
      !gender || !(isOfOtherGender(quote, gender) || callsByOther(version.text, surname, gender)),
  );
  const [first, ...others] = theirs;
  if (!first) return null;
  const count = (kind: QuoteKind) => ({
    total: theirs.filter(({ quote }) => quote.kind === kind).length,
    isLowerBound: found!.isLowerBound,
  });
  const written = nameIn(first.quote.speakerName ?? first.quote.speaker!.text, last) ?? surname;
  const said = answerSaid({
    speaker: written,
    subject: search.subject,
    evidence: [first, ...others],
    totals: {
      direct: count('direct'),
      spoken: count('spoken'),
      mixed: count('mixed'),
      indirect: count('indirect'),
    },
    inCopies: found!.inCopies,
    days: asked.period,
    more: commandLine({ ...meant, intent: 'quotes' }),
  });
  const isWritten = async () =>
    (await desk.archive.findArticles({ words: `"${typed}"`, limit: 0 })).total > 0;
  // A name that no reading takes for one may be in a text: "Milan Baric".
  const among =
    mayBe.length > 1 ? mayBe : typed.includes(' ') && (isBearer || (await isWritten())) ? [typed] : [];
  return {
    ...led(
      said,
      say((w) => w.said.bySurname(typed, written, among)),
    ),
    asked: meant,
  };
}

/** The name of the one person who is asked about and whom the lexicon does not know; null for anything else. */
function whoIsMeant({ speakers, problems }: Asked, { lexicon }: Desk): string | null {
  const [speaker, ...more] = speakers;
  const [problem, ...others] = problems;
  if (more.length + others.length > 0 || (speaker && problem)) return null;
  if (speaker?.kind === 'person' && !lexicon.speakers.some(({ name }) => name === speaker.label)) {
    // "Mr Dobrin", read as Elena Dobrin, whom no "Mr" is
    const given = foldName(speaker.label).split(' ')[0]!;
    const typed = foldName(speaker.typed).split(' ');
    return typed.includes(given) ? speaker.label : speaker.typed.split(' ').at(-1)!;
  }
  if (problem && problem.problem !== 'pronoun' && !problem.isOffice) return problem.typed;
  return null;
}

/** A surname as a text writes it. */
const nameIn = (written: string, last: string): string | undefined =>
  written.split(/[\s,]+/).find((word) => foldName(word) === last);
