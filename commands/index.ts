import type { Answer, WordedAnswer } from '../src/answers/answer.ts';
import { dayIsNone, notHere, shorten, unknownCommand } from '../src/answers/refusals.ts';
import { withHeld } from '../src/answers/withHeld.ts';
import { wordAnswer } from '../src/answers/wordAnswer.ts';
import { heldClause } from '../src/digests/heldClause.ts';
import { editDistance, nearestWord } from '../src/text/nearestWord.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import { say } from '../src/words/say.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { noSuchDay } from './asked/noSuchDay.ts';
import { vocabulariesOf } from './asked/vocabulary.ts';
import { byHeadline } from './asking/byHeadline.ts';
import { brief } from './brief.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import type { Asker, Command, Desk } from './command.ts';
import { compare } from './compare.ts';
import { correct } from './correct.ts';
import { corrections } from './corrections.ts';
import { feeds } from './feeds.ts';
import { headline } from './headline.ts';
import { createHelp } from './help.ts';
import { language, ordersLanguage } from './language.ts';
import { meetings } from './meetings.ts';
import { quotes } from './quotes.ts';
import { renderings } from './renderings.ts';
import { revisions } from './revisions.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { unsubscribe } from './unsubscribe.ts';
import { verify } from './verify.ts';
import { voices } from './voices.ts';
import { watch } from './watch.ts';
import { withEarlierStatements } from './words/earlierStatements.ts';
import { isPastedText } from './words/pastedText.ts';

const asked: readonly Command[] = [
  brief,
  quotes,
  topics,
  ask,
  verify,
  compare,
  changes,
  calendar,
  timeline,
  meetings,
  voices,
  renderings,
  headline,
  correct,
  corrections,
  revisions,
  add,
  subscribe,
  watch,
  unsubscribe,
  subscriptions,
  feeds,
  language,
];
const help = createHelp(asked);

/**
 * The menu: everything that a person can ask, in the order in which help lists it. Help, the README's table, the
 * manifest's hint and the routing all follow from it.
 */
export const menu: readonly Command[] = [...asked, help];

/** What people of another organisation may ask in a shared channel: nothing that changes or lists what is not theirs. */
const OPEN_TO_OUTSIDERS: ReadonlySet<string> = new Set([
  'brief',
  'quotes',
  'topics',
  'ask',
  'verify',
  'compare',
  'changes',
  'calendar',
  'timeline',
  'meetings',
  'voices',
  'renderings',
  'headline',
  'revisions',
  'help',
]);

/** What is typed after these is a text or an address: a day in it is somebody else's. */
const TAKES_TEXT: ReadonlySet<string> = new Set(['verify', 'renderings', 'add', 'correct', 'feeds']);

/** One side's statements, which `changes` compares. */
const LAST_STATEMENT = /\b(?:latest|newest|new|last|current)\b.*\b(?:last|previous|earlier|former|before)\b/i;

/** "Brief, find me …" and "Brief can you …" address the app; "brief Libya" is a command. */
const ADDRESSED =
  /^brief(?:,\s+(?=\S+\s+\S)|\s+(?=(?:can|could|would|will|please|pls|do|does|did|has|have|is|are|was|what|whats|what['’]s|who|whos|who['’]s|when|where|how|any|find|show|tell|give|hi|hello|i|i['’]m|we)\s+\S))/i;
/** More than anybody means to type; Slack lets through 4,000. */
const LONGEST = 4_000;

/**
 * The answer to whatever was typed, wherever it was typed: the first word is looked up in the menu; other words are
 * a search after a slash and a question after a mention.
 *
 * @param desk in English where it has no words
 * @example await answerTyped('quotes Lavrov', asker, desk) // { kind: 'quotes', … }
 */
export async function answerTyped(
  typed: string,
  asker: Asker,
  { words = LANGUAGES.en, ...others }: Omit<Desk, 'words'> & Partial<Pick<Desk, 'words'>>,
): Promise<WordedAnswer> {
  const desk: Desk = { ...others, words };
  const answer = await withEarlierStatements(await answerWords(typed, asker, desk), desk);
  const held = await desk.archive.embargoed();
  return wordAnswer(withHeld(answer, held && heldClause(held, asker.zone, desk.now)), words);
}

async function answerWords(typed: string, asker: Asker, desk: Desk): Promise<Answer> {
  const words = typed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .trim()
    .replace(ADDRESSED, '');
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(words) ?? [];
  const word = first.toLowerCase().replace(/[:,]$/, '');
  const command = menu.find((c) => c.verb === word || c.also?.includes(word));
  const longest = command?.longest ?? LONGEST;
  if (words.length > longest) {
    return notHere(say((w) => w.refusals.tooLong(words.length, longest, command?.longest !== undefined)));
  }
  const typedText = pastedText(command, words, rest, asker);
  if (typedText) return typedText;
  const isOwnText = command !== undefined && TAKES_TEXT.has(command.verb);
  const dates = Object.assign({}, ...vocabulariesOf(desk.lexicon).map((v) => v.dates));
  const none = isOwnText ? null : noSuchDay(words, dates);
  if (none) return dayIsNone(none.typed, none.nearest, none.mended);
  if (command && isMeant(command, word, rest, asker)) return answerCommand(command, words, asker, desk);
  const near = await misspeltVerb(word, rest, desk);
  // "Meeting with …" may be how a headline begins.
  if (near && !(await byHeadline(words, desk)))
    return unknownCommand(
      shorten(first),
      `${near} ${rest}`.trim(),
      asker.place === 'terminal' ? 'brief ' : '/brief ',
    );
  return asker.place === 'mention' ? ask.run(words, asker, desk) : brief.run(words, asker, desk);
}

/** The answer of the command that the first of some words names. */
async function answerCommand(command: Command, words: string, asker: Asker, desk: Desk): Promise<Answer> {
  const refusal = refusalTo(command, asker);
  if (refusal) return refusal;
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(words) ?? [];
  // "compare Norway's latest statement with the last one"
  if (command.verb === 'compare' && LAST_STATEMENT.test(rest)) return ask.run(words, asker, desk);
  const isOtherName =
    command.verb === 'brief' && command.also?.includes(first.toLowerCase().replace(/[:,]$/, ''));
  return command.run(isOtherName ? words : rest, asker, desk);
}

/** The answer to an article that is pasted where a question or a search is typed; null for anything else. */
function pastedText(
  command: Command | undefined,
  words: string,
  rest: string,
  { place }: Asker,
): Answer | null {
  const isAsked = !command || command.verb === 'ask' || command.verb === 'brief';
  const text = command ? rest : words;
  if (!isAsked || !isPastedText(text)) return null;
  const prefix = place === 'terminal' ? 'brief' : '/brief';
  return notHere(say((w) => w.refusals.pastedText(text.length, prefix)));
}

/** Why a command is not run for whoever asks, or where; null where it is. */
function refusalTo({ verb, places, usage }: Command, asker: Asker): Answer | null {
  if (asker.outsider && !OPEN_TO_OUTSIDERS.has(verb)) return notHere(say((w) => w.refusals.ownWorkspace));
  if (places && !places.includes(asker.place))
    return notHere(say((w) => w.refusals.typedInChannel(verb, usage)));
  return null;
}

/** A first word that is a verb misspelt, or its beginning: not a word of a question, not a name, and near one verb. */
async function misspeltVerb(word: string, rest: string, { archive, lexicon }: Desk): Promise<string | null> {
  if (word.length < 3 || vocabulariesOf(lexicon)[0]!.knows(word) || !/^[a-z]+$/.test(word)) return null;
  const verbs = menu.map((c) => c.verb).filter((verb) => verb.length >= 4);
  const begun = verbs.filter((verb) => verb.startsWith(word));
  const near = begun.length === 1 && rest === '' ? begun[0]! : nearestVerb(word, verbs);
  if (!near || near === word) return null;
  // "Orders" in a search or somebody called Quotas: what the archive knows is no slip.
  const known = (await archive.findPeople({ anyWord: [word], limit: 1 })).length > 0;
  return known ? null : near;
}

function nearestVerb(word: string, verbs: readonly string[]): string | null {
  const near = nearestWord(word, verbs);
  return near && editDistance(word, near, 3) <= (near.length >= 6 ? 2 : 1) && near[0] === word[0]
    ? near
    : null;
}

/** Verbs that nobody begins a question with, also where a question mark ends it. */
const COMMANDS_WITH_QUESTION_MARK: ReadonlySet<string> = new Set([
  'help',
  'topics',
  'quotes',
  'verify',
  'brief',
  'compare',
  'timeline',
  'meetings',
  'renderings',
]);

const BRIEF_ME =
  /^(?:me|us) (?:on|about) (?:(?:it|this|that)\b|.*(?:\p{L}['’]s? |\b(?:talks|meetings?|summit|calls?|conversation)\b))/iu;

/** After a mention "quotes by Lavrov on Iran" is a question; "quotes Lavrov" is the command. */
function isMeant(command: Command, word: string, rest: string, asker: Asker): boolean {
  // "brief me on it", "brief me on Netanyahu's line on Iran", "brief me on the Putin-Macron call"
  if (command.verb === 'brief' && BRIEF_ME.test(rest)) return asker.place !== 'mention';
  // "latest" alone is the brief; "latest quote from Kerry" is a question.
  if (word === 'latest' && rest !== '') return false;
  // "language rights" is a search, "language in the resolution" a question.
  if (command.verb === 'language' && !ordersLanguage(rest, asker.place)) return false;
  if (asker.place !== 'mention') return true;
  if (word === 'ask' || word === '?') return true;
  // "changes in Putin's line on Syria" asks how it changed.
  if (command.verb === 'changes' && /^in\s.+\son\s/i.test(rest)) return false;
  // "Compare Putin and Trump on Syria" asks for the quotes of both.
  if (command.verb === 'compare' && /\s(?:on|about|over|regarding)\s/i.test(rest)) return false;
  // "sources for the Il-20 quote" asks where the words are from.
  if (word === 'sources' && /^(?:for|of|on)\s/i.test(rest)) return false;
  if (COMMANDS_WITH_QUESTION_MARK.has(command.verb)) return true;
  return !/\?\s*$/.test(rest);
}
