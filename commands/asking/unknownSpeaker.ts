import type { Answer } from '../../src/answers/answer.ts';
import { answerNotQuoted, answerSaid } from '../../src/answers/answerSaid.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { evidenceIn } from '../../src/lookups/evidence.ts';
import { conceptsIn, formsOf } from '../../src/lookups/subject.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { commandLine } from '../asked/commandLine.ts';
import { countryOfBody } from '../asked/entities.ts';
import { SIDE_WORDS } from '../asked/knownNames.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles } from './articles.ts';
import { briefAsked } from './brief.ts';
import { membersOf, openingOf, withDescribed } from './describedAs.ts';
import { listAsked } from './list.ts';
import { answerSaidBy } from './said.ts';
import { askedSubject, searchedBy, searchOf } from './search.ts';
import { askBack } from './unclear.ts';

const ARTICLES_LOOKED_AT = 40;

/**
 * A name that is nobody's in the archive may still be in its texts: an outlet's, whose articles answer, or a body's, with
 * quotes whose speaker is written so, or passages that name it. Null where no text has it.
 */
export async function unknownSpeaker(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const problem = asked.problems[0]!;
  if (problem.problem !== 'unknown' || problem.names.length > 0) return null;
  const name = problem.typed.replace(/^the /i, '').replace(/(?<=\p{L})['’]s?$/u, '');
  const members = await membersOf(name, desk);
  const side = { typed: name, label: name, names: [name, ...members], kind: 'side', note: null } as const;
  const ofSide =
    members.length > 0 ? await answerSaidBy({ ...asked, problems: [], speakers: [side] }, asker, desk) : null;
  const isFound = ofSide && ofSide.rung !== 'none' && ofSide.rung !== 'mentioned';
  return isFound ? ofSide : ((await ofTexts(name, asked, asker, desk)) ?? ofSide);
}

/** Somebody whom texts describe so, an outlet, or a body that texts name. */
async function ofTexts(name: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const described = await withDescribed(asked, desk);
  if (described?.problems.length) return askBack(described, desk);
  if (described) return answerSaidBy(described, asker, desk);
  const { archive } = desk;
  const outlet = outletCalled(name, await archive.findOutlets());
  if (outlet) {
    // "Tarn Today quotes", "the council on the toll": what the outlet published.
    const published: Asked = { ...asked, source: outlet, problems: [] };
    if (asked.intent === 'quotes') return listAsked(published, asker, desk);
    const news: Asked = { ...published, intent: 'news' };
    return asked.subject ? answerArticles(news, asker, desk) : briefAsked(news, asker, desk);
  }
  // "the police", "witnesses": whom texts call so and do not name.
  const isNobodys = !/^\p{Lu}/u.test(name);
  if (isNobodys && !/^\p{Ll}{4,}$/u.test(name)) return null;
  const subject = askedSubject(asked, desk);
  const search = searchOf(asked, asker, desk);
  const labels = labelsOf(name, desk.lexicon);
  const forms = labels.flatMap((label) =>
    subject ? formsOf(subject).map((form) => `"${label}" ${form}`) : [`"${label}"`],
  );
  const page = await archive.findArticles({
    ...search.days,
    ...(asked.source ? { source: asked.source } : {}),
    words: forms,
    order: 'newest',
    limit: ARTICLES_LOOKED_AT,
  });
  const versions = await versionsOf(
    page.found
      .filter((a) => search.isOfDays?.(a.details, a.day) ?? true)
      .map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  if (versions.length === 0 && labels.length < 2) return null;
  const wanted = foldWords(name);
  const own = versions.flatMap((version) =>
    version.reading.quotes
      .filter((q) =>
        isNobodys
          ? q.speakerName === null &&
            labels.some((label) => ` ${foldWords(q.speaker?.text ?? '')}`.endsWith(` ${label}`))
          : hasWhole(q.speaker?.text ?? '', wanted) || hasWhole(q.speakerName ?? '', wanted),
      )
      .map((quote) => ({ version, quote })),
  );
  const onSubject = own
    .map(({ version, quote }) => evidenceIn(version, quote, subject))
    .filter((e) => e !== null);
  // A body that speaks in an article headed on the subject speaks about it.
  const underIt = subject
    ? own
        .filter(({ version }) => conceptsIn(openingOf(version), subject).mask !== 0)
        .map(({ version, quote }) => ({ ...evidenceIn(version, quote, null)!, reason: 'headline' as const }))
    : [];
  const quotes = onSubject.length > 0 ? onSubject : underIt;
  const [first, ...others] = quotes;
  if (first) {
    const count = (kind: string) => ({
      total: quotes.filter((e) => e.quote.kind === kind).length,
      isLowerBound: false,
    });
    return answerSaid({
      speaker: name,
      subject,
      evidence: [first, ...others],
      totals: {
        direct: count('direct'),
        spoken: count('spoken'),
        mixed: count('mixed'),
        indirect: count('indirect'),
      },
      inCopies: 0,
      days: asked.period,
      more: commandLine({ ...asked, intent: 'quotes' }),
    });
  }
  if (!subject || (isNobodys && labels.length < 2)) return null;
  const told = isNobodys ? [] : versions;
  const passages = told.flatMap((version) =>
    version.reading.sentences
      .filter((s) => foldWords(version.text.slice(s.start, s.end)).includes(wanted))
      .map((s) => ({
        version,
        start: s.start,
        end: s.end,
        by: version.reading.quotes.find((q) => q.start < s.end && s.start < q.end)?.speakerName ?? null,
      })),
  );
  return answerNotQuoted(
    {
      speaker: name,
      narrated: passages,
      searched: await searchedBy(asked, asker, desk),
      days: asked.period,
      commandFor: (by) =>
        commandLine({
          ...asked,
          intent: 'quotes',
          problems: [],
          speakers: [{ typed: by, label: by, names: [by], kind: 'person', note: null }],
        }),
    },
    subject,
  );
}

/** Whether words have some others, folded, as words of their own: a Secretary-General is no Secretary. */
function hasWhole(words: string, wanted: string): boolean {
  return ` ${foldWords(words).replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
    .replace(/['’]s? /g, ' ')
    .includes(` ${wanted} `);
}

/** What texts call somebody whom they do not name: "the interviewer" is "Question" in many transcripts. */
function labelsOf(name: string, { questions, languages }: Lexicon): readonly string[] {
  const folded = foldWords(name);
  const isAsker = questions.some(({ parts }) => parts.askers.map(foldWords).includes(folded));
  const labels = languages.find(({ code }) => code === 'en')?.askers ?? [];
  return isAsker
    ? [...new Set([folded, folded.replace(/s$/, ''), 'question', ...labels.map(foldWords)])]
    : [folded];
}

/** The outlet of a name, or the only one that ends in it: "the Council" is the Continental Council. */
function outletCalled(name: string, outlets: readonly string[]): string | undefined {
  const wanted = foldName(name);
  const whole = outlets.find((one) => foldName(one).replace(/^the /, '') === wanted);
  // "Government quotes" are no particular government's.
  const ending =
    wanted.length >= 5 && !SIDE_WORDS.has(wanted)
      ? outlets.filter((one) => foldName(one).endsWith(` ${wanted}`) && countryOfBody(one) !== wanted)
      : [];
  return whole ?? (ending.length === 1 ? ending[0] : undefined);
}
