import type { Answer } from '../../src/answers/answer.ts';
import { answerNeverQuoted } from '../../src/answers/answerNeverQuoted.ts';
import { answerNotQuoted } from '../../src/answers/answerNotQuoted.ts';
import { answerSaid } from '../../src/answers/answerSaid.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { mentionsOf } from '../../src/answers/mentionsOf.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { actsOf } from '../../src/lookups/actsOf.ts';
import { isAboveAll } from '../../src/lookups/evidence.ts';
import type { Passage } from '../../src/lookups/passagesOn.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { commandLine } from '../asked/commandLine.ts';
import { countryOfBody } from '../asked/entities.ts';
import { namesOf } from '../asked/oneBySurname.ts';
import { titlesOf } from '../asked/titles.ts';
import type { Asker, Desk } from '../command.ts';
import { answerArticles } from './articles.ts';
import { briefAsked } from './brief.ts';
import { type Called, quotesCalled, textsCalling } from './calledSo.ts';
import { asWritten, withDescribed } from './describedAs.ts';
import { aroundPost, postOf } from './heldPost.ts';
import { inOtherWords } from './inOtherWords.ts';
import { institutionForms, ownerFirst } from './institutionForms.ts';
import { listAsked } from './list.ts';
import { membersOf } from './membersOf.ts';
import { stemOf } from './officesHeld.ts';
import { answerSaidBy } from './said.ts';
import { askedSubject, searchedBy } from './search.ts';
import { askBack } from './unclear.ts';

/**
 * A name that is nobody's in the archive may still be in its texts: an outlet's, whose articles answer, or a body's, with
 * quotes whose speaker is written so, or passages that name it. Null where no text has it.
 */
export async function unknownSpeaker(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const problem = asked.problems[0]!;
  if (problem.problem !== 'unknown') return null;
  const plain = problem.typed.replace(/^the /i, '').replace(/(?<=\p{L})['’]s?$/u, '');
  const name = ownerFirst(await asWritten(await withoutOwner(plain, desk), desk));
  const members = await membersOf(name, desk);
  // Transcripts label whoever holds an office by the surname alone.
  const named = await Promise.all(members.slice(0, MOST_MEMBERS).map((one) => namesOf(one, desk)));
  const names = [...new Set([name, ...members, ...named.flat()])];
  const side = { typed: name, label: name, names, kind: 'side', note: null } as const;
  const meant: Asked = { ...asked, problems: [], speakers: [side] };
  // A thread keeps whom the question was read to mean.
  const ofSide = members.length > 0 ? { ...(await answerSaidBy(meant, asker, desk)), asked: meant } : null;
  const isFound = ofSide && ofSide.rung !== 'none' && ofSide.rung !== 'mentioned';
  if (isFound) return ofSide;
  const described = await withDescribed(asked, desk);
  if (described?.problems.length) return { ...(await askBack(described, desk)), asked: described };
  if (described) {
    const own = await answerSaidBy(described, asker, desk);
    const abroad =
      own.isMissedAbroad || own.rung === 'none' ? await saidAbroad(described, asker, desk) : null;
    const said = { ...(abroad ?? own), asked: described };
    // A letter that its headline gives to a post may be signed by somebody who is quoted nowhere.
    const isSilent = said.rung === 'none' || said.rung === 'mentioned';
    return (isSilent && (await ofPost(name, asked, asker, desk))) || said;
  }
  // A name that is somebody's but for a letter or two is offered, where no text has it as typed.
  return (
    (await ofTexts(name, asked, asker, desk)) ??
    (await ofBodyLed(name, asked, asker, desk)) ??
    (problem.names.length > 0 ? null : ofSide)
  );
}

/** What somebody said in another language, by the words that it has for the subject; null for nothing. */
async function saidAbroad(described: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const found = await inOtherWords(described, desk, (one) => answerSaidBy(one, asker, desk));
  return found && found.rung !== 'mentioned' ? found : null;
}

/** "tarsks position": the mark of an owner may be left out of a name that texts have without it. */
async function withoutOwner(name: string, { archive }: Desk): Promise<string> {
  const [, bare, rest = ''] = /^(\p{L}{3,})s( \p{L}.*)?$/u.exec(name) ?? [];
  if (!bare) return name;
  const isStored = async (words: string) => (await archive.findArticles({ words, limit: 0 })).total > 0;
  return !(await isStored(`"${bare}s"`)) && (await isStored(`"${bare}"`))
    ? `${bare}${rest && "'s"}${rest}`
    : name;
}

/** Of so many members other names are looked for at most. */
const MOST_MEMBERS = 4;

/** "the R77 leader": what the body says whom somebody leads or speaks for that no text names so; null for any other name. */
async function ofBodyLed(name: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const [, called, post] = LED_BODY.exec(name) ?? [];
  const wanted = called && foldName(called.replace(/^the /i, ''));
  const body =
    wanted &&
    desk.lexicon.speakers.find(
      (one) => one.kind === 'body' && [one.name, ...one.also].some((own) => foldName(own) === wanted),
    );
  if (!body || !post) return null;
  const speaker = { typed: name, label: body.name, names: [body.name], kind: 'body', note: null } as const;
  const meant: Asked = { ...asked, problems: [], speakers: [speaker], left: [...asked.left, post] };
  return { ...(await answerSaidBy(meant, asker, desk)), asked: meant };
}
const LED_BODY = /^(.{2,60}?)(?:['’]s?)? (leader|head|chief|boss|spokes(?:man|woman|person))$/u;

/** What texts tell of the holder of a post of a state on no list; null for any other name. */
async function ofPost(name: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const called = postOf(name, desk.lexicon).length > 0 ? describe(name, asked, desk) : null;
  return called && aroundPost(called, await textsCalling(called, asked, asker, desk), asked, asker, desk);
}

/** An outlet, or a body that texts name. */
async function ofTexts(name: string, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
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

function describe(name: string, asked: Asked, desk: Desk): Called | null {
  const posted = postOf(name, desk.lexicon);
  if (posted.length > 0) return { name, isUnnamed: true, labels: posted, subject: askedSubject(asked, desk) };
  const isUnnamed = !/^\p{Lu}/u.test(name);
  if (isUnnamed && !/^\p{Ll}{4,}$/u.test(name)) return null;
  return { name, isUnnamed, labels: labelsOf(name, desk.lexicon), subject: askedSubject(asked, desk) };
}

async function ofBody(called: Called, asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const { name, isUnnamed, labels, subject } = called;
  const versions = await textsCalling(called, asked, asker, desk);
  if (versions.length === 0 && (labels.length < 2 || !isUnnamed)) return null;
  const quotes = quotesCalled(called, versions);
  const isPost = isUnnamed && labels.length > 2;
  const around =
    isPost && quotes.every(({ reason }) => isAboveAll(reason))
      ? await aroundPost(called, versions, asked, asker, desk)
      : null;
  if (around) return around;
  const [first, ...others] = quotes;
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
  if (isUnnamed) return null;
  // "any reaction from the Meridian Fund?", which texts name and nobody speaks for
  if (!subject) {
    return titlesOf(desk.lexicon).all.has(foldName(name)) ? null : toldOf(name, versions, asked);
  }
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

/** How often texts name whom nobody speaks for: a name of several words, or one that does something: "Ford declined to comment." */
function toldOf(name: string, versions: readonly StoredVersion[], asked: Asked): Answer | null {
  const named = mentionsOf(versions, name, true);
  const acts = versions.flatMap((version) => actsOf(version, [foldWords(name)], null)).slice(0, MOST_ACTS);
  // "Thatcher" inside a sentence is a name, and "Ford declined" may begin with a ford.
  const isInside = versions.some(({ text }) =>
    new RegExp(`[\\p{L},] ${RegExp.escape(name)}(?!\\p{L})`, 'u').test(text),
  );
  const isName = /^\p{Lu}\S* .*\p{Lu}/u.test(name) || acts.length > 0 || isInside;
  const times = named.mentions.length;
  if (!isName || times === 0) return null;
  const through = acts.length > 0 ? acts.map((act) => ({ ...act, speaker: null })) : named.through;
  return answerNeverQuoted({ ...named, through }, { times, isAtLeast: false, days: asked.period });
}
const MOST_ACTS = 4;

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

/** What texts call somebody whom they do not name: "the interviewer" is "Question" in many transcripts. */
function labelsOf(name: string, { questions, languages }: Lexicon): readonly string[] {
  const folded = foldWords(name);
  const isAsker = questions.some(({ parts }) => parts.askers.map(foldWords).includes(folded));
  const labels = languages.find(({ code }) => code === 'en')?.askers ?? [];
  return isAsker
    ? [...new Set([folded, folded.replace(/s$/, ''), 'question', ...labels.map(foldWords)])]
    : institutionForms(name);
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
