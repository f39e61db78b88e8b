import type { Answer } from '../../src/answers/answer.ts';
import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import { greet } from '../../src/answers/greet.ts';
import {
  archiveEmpty,
  beyondTheArchive,
  notHere,
  notUnderstood,
  pageNotStored,
  tooVague,
} from '../../src/answers/refusals.ts';
import { whatToAsk } from '../../src/answers/whatToAsk.ts';
import { say } from '../../src/words/say.ts';
import { readAsked } from '../asked/readAsked.ts';
import type { Asker, Desk } from '../command.ts';
import { exampleQuestions, plainQuestions } from '../words/examples.ts';
import { answerArticles, PARTLY, summariseSubject } from './articles.ts';
import { briefAsked } from './brief.ts';
import { withDescribed } from './describedAs.ts';
import { readingOf, untranslatedIn } from './howRead.ts';
import { listAsked } from './list.ts';
import { mendSubject } from './mendSubject.ts';
import { answerPerson } from './person.ts';
import { answerSaidBy, together } from './said.ts';
import { searchOf } from './search.ts';
import { answerInFull, answerMoment } from './thread.ts';
import { topicsAsked } from './topics.ts';
import { askBack, FEWEST_WORDS, MOST_WORDS, plainWords, searchFor, unclear } from './unclear.ts';
import { unknownSpeaker } from './unknownSpeaker.ts';
import { answerWhoSpoke, answerWordsSaid } from './who.ts';

/** Reads typed words as the asker means them. */
export function readFor(words: string, asker: Asker, desk: Desk): Promise<Asked> {
  const { archive, lexicon, now } = desk;
  return readAsked(words, { archive, lexicon, now, zone: asker.zone, before: asker.context });
}

/**
 * The answer to a question that was read, with how it was read where that is not word for word, and what a thread keeps
 * of it.
 */
export async function answerAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const one = (await eitherOf(asked, asker, desk)) ?? (await byItsWords(asked, asker, desk));
  if (one) return one;
  const given = await answerIntent(asked, asker, desk);
  if (given.rung === 'none' && asked.orElse) {
    const { orElse, ...first } = asked;
    const other = await answerAsked(orElse, asker, desk);
    return other.rung === 'none' ? answerAsked(first, asker, desk) : other;
  }
  const mended = given.rung === 'none' ? await spelt(asked, asker, desk) : null;
  if (mended) return mended;
  const whole = given.rung === 'none' ? await asSubject(asked, asker, desk) : null;
  if (whole) return whole;
  const answer = isDenial(given) && (await desk.archive.counts()).articles === 0 ? archiveEmpty() : given;
  const isLookUp =
    answer.rung !== undefined ||
    ['search', 'article-brief', 'day-brief', 'moment', 'person'].includes(answer.kind);
  // What was not used goes before any verdict: the reader has to know what was not looked for.
  const reading = readingOf(asked);
  const parts = !isLookUp
    ? answer.parts
    : asked.left.length > 0 || (asked.untranslated.length > 0 && answer.rung === 'none')
      ? [...untranslatedIn(asked), ...reading, ...answer.parts]
      : [...answer.parts, ...reading];
  const keeps = isLookUp && asked.intent !== 'moment' && asked.intent !== 'full';
  return {
    ...answer,
    parts,
    asked,
    ...(keeps
      ? {
          context: {
            asked,
            speakers:
              asked.speakers.length > 0
                ? asked.speakers
                : (whoSaid(asked, answer) ?? asker.context?.speakers ?? []),
            // A page behind the last shows nothing new: "the first one" is one of those before.
            shown:
              asked.page > 1 && answer.citations.length === 0
                ? (asker.context?.shown ?? [])
                : shownIn(answer),
          },
        }
      : asker.context
        ? { context: asker.context }
        : {}),
  };
}

const MOST_ALTERNATIVES = 4;

/** "Syria or Iran": the first of the subjects on which somebody spoke, the others named as not used; null where none is. */
async function eitherOf(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const subjects = asked.subject?.split(/\s+or\s+/i) ?? [];
  const isOpen = asked.intent === 'said' || asked.intent === 'quotes' || asked.intent === 'who';
  if (!isOpen || subjects.length < 2 || subjects.length > MOST_ALTERNATIVES) return null;
  for (const subject of subjects) {
    const others = subjects.filter((other) => other !== subject).map((other) => `or ${other}`);
    const answer = await answerAsked({ ...asked, subject, left: [...asked.left, ...others] }, asker, desk);
    if (answer.rung && answer.rung !== 'none' && answer.rung !== 'mentioned') return answer;
  }
  return null;
}

/**
 * "did Kestria close the pilot station?" asks for nobody's words: the articles that have the words of the question, all
 * but one at least; null where there are none, or too few words.
 */
async function byItsWords(
  asked: Asked,
  asker: Asker,
  desk: Desk,
  least: number = FEWEST_WORDS,
): Promise<Answer | null> {
  if (asked.intent !== 'unclear' || asked.language !== 'en' || asked.left.length === 0) return null;
  const words = plainWords(asked, desk.lexicon);
  // "did Brakk resign?": a name that is known and what it did are enough, where a text has both.
  const isDeed = asked.speakers.length === 1 && /^\p{Ll}/u.test(words.at(-1) ?? '');
  // "how many prisoners?", "what's the price of bread?": a few words are enough, where a text has all.
  const isMany = /\bhow (?:many|much|long|often)\b/i.test(asked.typed);
  const isFact = /^(?:what['’]?s|what (?:is|are|was|were)|where|when|how)\b/i.test(asked.typed.trim());
  const fewest = isMany ? 1 : isDeed || isFact ? FEWEST_WORDS - 1 : least;
  if (words.length < fewest || words.length > MOST_WORDS) return null;
  const notes: Asked['notes'] = [...asked.notes, { is: 'as-search' }];
  const subject = words.join(' ');
  const news: Asked = { ...asked, intent: 'news', speakers: [], problems: [], subject, left: [], notes };
  const found = await answerAsked(news, asker, desk);
  // Two of three words are in texts on anything.
  const isPartly = found.leftOut.includes(PARTLY) && words.length <= FEWEST_WORDS;
  return found.kind === 'nothing-found' || isPartly ? null : found;
}

/** A subject that nothing has, with its misspelt words put right; null where that finds nothing either. */
async function spelt(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const isMended = asked.notes.some(({ is }) => is === 'in-subject');
  if (isMended || asked.speakers.length > 0 || asked.problems.length > 0 || asked.language !== 'en')
    return null;
  const right = await mendSubject(asked, searchOf(asked, asker, desk), desk);
  if (!right) return null;
  const whole = { ...asked, subject: right.subject, notes: [...asked.notes, right.note] };
  const answer = await answerAsked(whole, asker, desk);
  return answer.rung === 'none' ? null : answer;
}

/** "NATO expansion" was read as NATO on expansion; where nobody spoke so, the articles on NATO expansion. */
async function asSubject(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const [speaker, other] = asked.speakers;
  const isGuess = asked.notes.some(({ is }) => is === 'on');
  if (!isGuess || !speaker || other || speaker.kind === 'person' || !asked.subject) return null;
  const subject = `${speaker.typed} ${asked.subject}`;
  const whole: Asked = { ...asked, intent: 'news', speakers: [], subject, notes: [] };
  const answer = await answerArticles(whole, asker, desk);
  const isWhole = answer.kind !== 'nothing-found' && !answer.leftOut.includes(PARTLY);
  return isWhole ? { ...answer, asked: whole } : null;
}

/** Who said the words that were asked about, where one person did: whom "he" means in the next turn. */
function whoSaid({ said }: Asked, { citations }: Answer): AskedSpeaker[] | null {
  const names = new Set(citations.flatMap(({ speakerName }) => speakerName ?? []));
  const [name] = names;
  if (!said || names.size !== 1 || !name) return null;
  return [{ typed: name, label: name, names: [name], kind: 'person', note: null }];
}

/** An answer that an empty archive would give to anything. */
function isDenial({ kind, rung }: Answer): boolean {
  return rung === 'none' || kind === 'speaker-unknown' || kind === 'too-vague' || kind === 'not-understood';
}

function shownIn({ citations, versions }: Answer) {
  return citations.slice(0, 8).map(({ article, version, start, end }) => {
    const found = versions.find((v) => v.article.id === article);
    return { article, version, start, end, day: found?.article.published ?? '' };
  });
}

/** Names that nobody in the archive bears: what its texts have of each; in small letters who spoke of what they name. */
async function unknownSpeakers(asked: Asked, asker: Asker, desk: Desk): Promise<Answer | null> {
  const { problems } = asked;
  const each = await Promise.all(
    problems.map((problem) => unknownSpeaker({ ...asked, problems: [problem] }, asker, desk)),
  );
  const found = problems.flatMap(({ typed }, i) => (each[i] ? [{ typed, answer: each[i] }] : []));
  if (problems.length > 1 && found.length > 0) {
    const speakers = found.map(
      ({ typed }): AskedSpeaker => ({ typed, label: typed, names: [typed], kind: 'body', note: null }),
    );
    const missing = problems.filter((_, i) => !each[i]).map(({ typed }) => typed);
    return together(
      found.map(({ answer }) => answer),
      { ...asked, speakers },
      missing,
    );
  }
  if (found[0]) return found[0].answer;
  const [only, other] = problems;
  // "Relief quotes 2018": a name of nobody may be what the quotes are about.
  if (
    !other &&
    only?.problem === 'unknown' &&
    only.names.length === 0 &&
    asked.intent === 'quotes' &&
    !asked.subject
  ) {
    const about: Asked = {
      ...asked,
      problems: [],
      subject: only.typed,
      notes: [...asked.notes, { is: 'as-subject', typed: only.typed }],
    };
    const list = await listAsked(about, asker, desk);
    if (list.rung !== 'none' && list.kind === 'quotes')
      return { ...list, parts: [...readingOf({ ...about, left: [] }), ...list.parts] };
  }
  if (other || only?.problem !== 'unknown' || only.names.length > 0 || /\p{Lu}/u.test(only.typed))
    return null;
  if (asked.subject) return null;
  const typed = only.typed.replace(/^the /, '');
  const notes = [...asked.notes, { is: 'as-subject', typed } as const];
  const whole: Asked = { ...asked, intent: 'who', problems: [], kinds: [], subject: typed, notes };
  const answer = await answerWhoSpoke(whole, asker, desk);
  const isFound = answer.rung !== 'none' && answer.rung !== 'mentioned';
  // "what did farmers ask for?": nobody quotes them, and an article may tell.
  if (!isFound && /^\p{L}{4,}s$/u.test(typed)) {
    const told = await byItsWords(
      { ...asked, intent: 'unclear', problems: [], left: [typed], subject: null },
      asker,
      desk,
      1,
    );
    if (told) return told;
  }
  return isFound ? { ...answer, parts: [...readingOf({ ...whole, left: [] }), ...answer.parts] } : null;
}

async function answerIntent(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const problem = asked.speakers.length === 0 ? asked.problems[0] : undefined;
  if (asked.link && !asked.article && asked.intent !== 'summary') return pageNotStored(asked.link);
  switch (asked.intent) {
    case 'greeting':
    case 'thanks': {
      const counts = await desk.archive.counts();
      if (counts.articles === 0) return archiveEmpty();
      return greet(await exampleQuestions(desk), counts, asked.intent === 'thanks');
    }
    case 'help':
      return whatToAsk(
        await plainQuestions(desk),
        asker.place === 'terminal' ? 'brief ask ' : '@Brief ',
        [],
        await desk.archive.counts(),
      );
    case 'correct':
      return notHere(say((w) => w.corrections.howToWrite));
    case 'beyond':
      return beyondTheArchive(await exampleQuestions(desk));
    case 'said':
    case 'quotes':
      if (problem) return (await unknownSpeakers(asked, asker, desk)) ?? askBack(asked, desk);
      if (asked.said) return answerWordsSaid(asked, asker, desk);
      if (asked.intent === 'quotes') return listAsked(asked, asker, desk);
      if (asked.speakers.length > 0) return answerSaidBy(asked, asker, desk);
      return answerWhoSpoke(asked, asker, desk);
    case 'who':
      if (asked.said) return answerWordsSaid(asked, asker, desk);
      if (
        !asked.subject &&
        !asked.period &&
        !asked.place &&
        !asked.source &&
        !asked.to &&
        asked.kinds.length === 0
      )
        return tooVague(await exampleQuestions(desk));
      return whoOrWhat(asked, asker, desk);
    case 'news':
    case 'summary':
      if (asked.counted && !asked.subject && !asked.period && !asked.source)
        return greet(await exampleQuestions(desk), await desk.archive.counts());
      if (asked.subject && asked.intent === 'summary' && !asked.link)
        return summariseSubject(asked, asker, desk);
      if ((asked.subject || asked.counted) && !asked.link) return answerArticles(asked, asker, desk);
      return briefAsked(asked, asker, desk);
    case 'topics':
      return topicsAsked(asked, asker, desk);
    case 'person':
      if (problem) {
        const described = await withDescribed(asked, desk);
        return described ? answerPerson(described, asker, desk) : askBack(asked, desk);
      }
      return asked.speakers.length > 0 ? answerPerson(asked, asker, desk) : unclear(asked, asker, desk);
    case 'moment':
    case 'full': {
      const before = asker.context;
      const answer =
        before &&
        (asked.intent === 'full'
          ? await answerInFull(before, asked, desk)
          : await answerMoment(before, asked, desk));
      return answer ?? tooVague(await exampleQuestions(desk));
    }
    // Answered by their commands, before a question is read part by part.
    case 'compare':
    case 'changes':
    case 'calendar':
    case 'timeline':
    case 'meetings':
    case 'voices':
    case 'renderings':
    case 'headline':
    case 'verify':
    case 'command':
    case 'unclear':
      return unclear(asked, asker, desk);
  }
}

/** Who spoke; where nobody did and something else than words was asked for, the articles on it, and no denial. */
async function whoOrWhat(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  if (!asked.isDeed || !asked.subject) return answerWhoSpoke(asked, asker, desk);
  const spoke = await answerWhoSpoke(asked, asker, desk, true);
  if (spoke.rung !== 'none') return spoke;
  // "who leads the opposition?": a text with all of the words answers more than a quote with some.
  const articles = await answerArticles({ ...asked, intent: 'news' }, asker, desk);
  const isWhole = articles.rung !== 'none' && !articles.leftOut.includes(PARTLY);
  const some = isWhole ? articles : await answerWhoSpoke(asked, asker, desk);
  if (some.rung !== 'none') return some;
  if (articles.rung !== 'none') return articles;
  return notUnderstood(asked.typed, [
    ...(await searchFor({ ...asked, left: [] }, desk)),
    ...(await exampleQuestions(desk)),
  ]);
}
