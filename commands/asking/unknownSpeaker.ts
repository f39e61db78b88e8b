import type { Answer } from '../../src/answers/answer.ts';
import { answerNotQuoted } from '../../src/answers/answerNotQuoted.ts';
import { answerSaid } from '../../src/answers/answerSaid.ts';
import type { Asked } from '../../src/answers/asked.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { type Evidence, evidenceIn } from '../../src/lookups/evidence.ts';
import type { Passage } from '../../src/lookups/passagesOn.ts';
import { conceptsIn, type Subject } from '../../src/lookups/subject.ts';
import { formsOf } from '../../src/lookups/subjectForms.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import type { Quote } from '../../src/reading/reading.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { commandLine } from '../asked/commandLine.ts';
import { countryOfBody } from '../asked/entities.ts';
import { titlesOf } from '../asked/titles.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles } from './articles.ts';
import { briefAsked } from './brief.ts';
import { openingOf, stemOf, withDescribed } from './describedAs.ts';
import { listAsked } from './list.ts';
import { membersOf } from './membersOf.ts';
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
  const meant: Asked = { ...asked, problems: [], speakers: [side] };
  // A thread keeps whom the question was read to mean.
  const ofSide = members.length > 0 ? { ...(await answerSaidBy(meant, asker, desk)), asked: meant } : null;
  const isFound = ofSide && ofSide.rung !== 'none' && ofSide.rung !== 'mentioned';
  return isFound ? ofSide : ((await ofTexts(name, asked, asker, desk)) ?? ofSide);
}

/** Somebody whom texts describe so, an outlet, or a body that texts name. */
async function ofTexts(name: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const described = await withDescribed(asked, desk);
  if (described?.problems.length) return askBack(described, desk);
  if (described) return answerSaidBy(described, asker, desk);
  const outlet = outletCalled(name, await desk.archive.findOutlets(), desk.lexicon);
  if (outlet) return ofOutlet(outlet, asked, asker, desk);
  const called = describe(name, asked, desk);
  return called && ofBody(called, asked, asker, desk);
}

/** "Tarn Today quotes", "the council on the toll": what the outlet published. */
async function ofOutlet(outlet: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const published: Asked = { ...asked, source: outlet, problems: [] };
  if (asked.intent === 'quotes') return listAsked(published, asker, desk);
  const news: Asked = { ...published, intent: 'news' };
  return asked.subject ? answerArticles(news, asker, desk) : briefAsked(news, asker, desk);
}

/** Somebody whom texts name or call so. */
interface Called {
  readonly name: string;
  /** "the police", "witnesses": whom texts call so and do not name. */
  readonly isUnnamed: boolean;
  /** The name, and what else the lexicon has for it. */
  readonly labels: readonly string[];
  readonly subject: Subject | null;
}

function describe(name: string, asked: Asked, desk: Desk): Called | null {
  const isUnnamed = !/^\p{Lu}/u.test(name);
  if (isUnnamed && !/^\p{Ll}{4,}$/u.test(name)) return null;
  return { name, isUnnamed, labels: labelsOf(name, desk.lexicon), subject: askedSubject(asked, desk) };
}

async function ofBody(called: Called, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const { name, isUnnamed, labels, subject } = called;
  const versions = await textsWith(called, asked, asker, desk);
  if (versions.length === 0 && labels.length < 2) return null;
  const [first, ...others] = quotesOf(called, versions);
  if (first) {
    const evidence = [first, ...others] as const;
    const count = (kind: string) => ({
      total: evidence.filter((e) => e.quote.kind === kind).length,
      isLowerBound: false,
    });
    return answerSaid({
      speaker: name,
      subject,
      evidence,
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
  if (!subject || (isUnnamed && labels.length < 2)) return null;
  const commandFor = (by: string) =>
    commandLine({
      ...asked,
      intent: 'quotes',
      problems: [],
      speakers: [{ typed: by, label: by, names: [by], kind: 'person', note: null }],
    });
  const narrated = isUnnamed ? [] : versions.flatMap((version) => passagesNaming(name, version));
  const searched = await searchedBy(asked, asker, desk);
  return answerNotQuoted({ speaker: name, narrated, searched, days: asked.period, commandFor }, subject);
}

/** The newest texts with the name or words, and with the subject. */
async function textsWith(
  { labels, subject }: Called,
  asked: Asked,
  asker: Asker,
  { archive, ...desk }: Desk,
): Promise<StoredVersion[]> {
  const search = searchOf(asked, asker, { archive, ...desk });
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
  return versionsOf(
    page.found
      .filter((a) => search.isOfDays?.(a.details, a.day) ?? true)
      .map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
}

/** Quotes whose speaker is written so, on the subject; where there is none, those under a headline on it. */
function quotesOf(
  { name, isUnnamed, labels, subject }: Called,
  versions: readonly StoredVersion[],
): Evidence[] {
  const wanted = foldWords(name);
  const isTheirs = ({ speaker, speakerName }: Quote) => {
    const written = speaker?.text ?? '';
    if (!isUnnamed) return hasWhole(written, wanted) || hasWhole(speakerName ?? '', wanted);
    const folded = ` ${foldWords(written)}`;
    return labels.some(
      (label) => (speakerName === null && folded.endsWith(` ${label}`)) || speaksForIt(folded, label),
    );
  };
  const own = versions.flatMap((version) =>
    version.reading.quotes.filter(isTheirs).map((quote) => ({ version, quote })),
  );
  const onSubject = own.flatMap(({ version, quote }) => evidenceIn(version, quote, subject) ?? []);
  if (onSubject.length > 0 || !subject) return onSubject;
  // A body that speaks in an article headed on the subject speaks about it.
  return own
    .filter(({ version }) => conceptsIn(openingOf(version), subject).mask !== 0)
    .map(({ version, quote }) => ({ ...evidenceIn(version, quote, null)!, reason: 'opening' as const }));
}

function passagesNaming(name: string, version: StoredVersion): Passage[] {
  const { sentences, quotes } = version.reading;
  const wanted = foldWords(name);
  return sentences
    .filter(({ start, end }) => foldWords(version.text.slice(start, end)).includes(wanted))
    .map(({ start, end }) => {
      const by = quotes.find((q) => q.start < end && start < q.end)?.speakerName ?? null;
      return { version, start, end, by };
    });
}

/** "union leader Bogdan Terel" speaks for the union. */
const speaksForIt = (phrase: string, label: string): boolean =>
  new RegExp(`^ (?:(?:the|an?) )?(?:\\p{L}+ ){0,2}${RegExp.escape(label)}(?:'s)? ${WHO_SPEAKS}`, 'u').test(
    phrase,
  );
const WHO_SPEAKS =
  '(?:leader|boss|chief|head|official|president|secretary|spokes\\p{L}+|representative|chair\\p{L}*)(?!\\p{L})';

/** Whether words have some others, folded, as words of their own: a Secretary-General is no Secretary. */
function hasWhole(words: string, wanted: string): boolean {
  return ` ${foldWords(words).replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
    .replace(/['’]s? /g, ' ')
    .includes(` ${wanted.replace(/['’]s? /g, ' ')} `);
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
function outletCalled(name: string, outlets: readonly string[], lexicon: Lexicon): string | undefined {
  const wanted = foldName(name);
  const whole = outlets.find((one) => foldName(one).replace(/^the /, '') === wanted);
  // "Government quotes" are no particular government's.
  const ending =
    wanted.length >= 5 && !titlesOf(lexicon).sides.has(wanted)
      ? outlets.filter((one) => foldName(one).endsWith(` ${wanted}`) && countryOfBody(one) !== wanted)
      : [];
  return whole ?? (ending.length === 1 ? ending[0] : ministryCalled(name, outlets));
}

/** "the Kestrian foreign ministry", which publishes as the "Ministry of Foreign Affairs of Kestria". */
function ministryCalled(name: string, outlets: readonly string[]): string | undefined {
  const [, country, kind] = MINISTRY.exec(name) ?? [];
  if (!country || !kind) return undefined;
  const of = stemOf(country);
  const matter = foldWords(kind).slice(0, 5);
  const own = outlets.filter((one) => {
    const folded = foldName(one);
    return (
      folded.includes('ministry') && folded.includes(matter) && countryOfBody(one)?.startsWith(of) === true
    );
  });
  return own.length === 1 ? own[0] : undefined;
}
const MINISTRY =
  /^(\p{Lu}[\p{L}-]{3,}?)(?:['’]s?)? (foreign|defen[cs]e|interior|finance|trade|energy) ministry$/u;
