import { LANGUAGES, type Language } from '../words/languages.ts';
import type { Run } from '../words/line.ts';
import { lineOf } from '../words/lineOf.ts';
import { say } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import type { Action, Answer, Line, Message, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';

/** What was chosen for whom; null where nobody chose. */
export interface ChosenLanguages {
  readonly person: Language | null;
  /** Of the person's Slack, where Brief speaks it. */
  readonly slack: Language | null;
  readonly channel: Language | null;
  readonly workspace: Language | null;
  /** Where nobody chose. */
  readonly usual: Language;
  /** Whether the person may choose for everybody, as far as is known. */
  readonly isAdmin: boolean;
}

type Why = 'person' | 'slack' | 'channel' | 'workspace' | 'usual';
export type Spoken = readonly [language: Language, why: Why];

/**
 * The language of what one person alone reads: their own choice, else their Slack's, else that of the workspace.
 *
 * @example spokenTo({ person: null, slack: 'fr', channel: null, workspace: 'en', usual: 'en' }) // ['fr', 'slack']
 */
export function spokenTo(chosen: Omit<ChosenLanguages, 'channel' | 'isAdmin'>): Spoken {
  if (chosen.person) return [chosen.person, 'person'];
  if (chosen.slack) return [chosen.slack, 'slack'];
  return spokenIn({ ...chosen, channel: null });
}

/**
 * The language of what everybody in a channel reads: the channel's choice, else the workspace's, else as Brief is set up.
 *
 * @example spokenIn({ channel: null, workspace: 'fr', usual: 'en' }) // ['fr', 'workspace']
 */
export function spokenIn(chosen: Pick<ChosenLanguages, 'channel' | 'workspace' | 'usual'>): Spoken {
  if (chosen.channel) return [chosen.channel, 'channel'];
  if (chosen.workspace) return [chosen.workspace, 'workspace'];
  return [chosen.usual, 'usual'];
}

/** For whom a language was just chosen. */
export type ChosenFor = 'person' | 'workspace' | { readonly channel: string };

/**
 * Which language is spoken to whom, and how that is changed.
 *
 * @param channel where it was asked; null in a direct message and in Home
 * @param now for whom it was just chosen; null where it was only asked
 * @example languageShown({ person: null, slack: 'fr', channel: null, workspace: null, usual: 'en', isAdmin: false }, null).parts[0].line // ['I answer you in French']
 */
export function languageShown(
  chosen: ChosenLanguages,
  channel: string | null,
  now: ChosenFor | null = null,
): Answer {
  const [mine] = spokenTo(chosen);
  // Who has just chosen a language reads it from the first word on.
  const inNew = now === 'person' ? LANGUAGES[mine] : null;
  function worded(f: (words: Words) => string): TextMessage;
  function worded(f: (words: Words) => string | Line): Message;
  function worded(f: (words: Words) => string | Line): Message {
    return say((w) => f(inNew ?? w));
  }
  return composeAnswer({
    kind: 'language',
    parts: [
      { part: 'title', line: [worded((w) => titleOf(w, chosen, now))] },
      { part: 'list', lines: spokenLines(chosen, channel).map((line) => [worded(line)]) },
      {
        part: 'context',
        line: [worded((w) => lineOf(w.language.how(typedName(otherThan(mine)[0] ?? mine))))],
      },
    ],
    actions: offered(chosen, worded),
  });
}

/**
 * The same for Home, under a heading of its own.
 *
 * @example languageInHome({ person: null, slack: 'fr', channel: null, workspace: null, usual: 'en', isAdmin: false }).parts[0].line // ['Language']
 */
export function languageInHome(chosen: ChosenLanguages): Answer {
  return composeAnswer({
    kind: 'language',
    parts: [
      { part: 'title', line: [say((w) => w.language.title)] },
      { part: 'list', lines: spokenLines(chosen, null).map((line) => [say(line)]) },
    ],
    actions: offered(chosen, say),
  });
}

/** A line each: what the person alone reads, this channel, the others. */
function spokenLines(chosen: ChosenLanguages, channel: string | null): ((words: Words) => Line)[] {
  const [mine, why] = spokenTo(chosen);
  const [here, whyHere] = spokenIn(chosen);
  const [common, whyCommon] = spokenIn({ ...chosen, channel: null });
  return [
    (w) => w.language.toYou(w.language.name(mine), why),
    ...(channel === null
      ? []
      : [(w: Words) => w.language.inChannel({ channel }, w.language.name(here), whyHere)]),
    (w) => w.language.elsewhere(channel !== null, w.language.name(common), whyCommon),
  ];
}

function titleOf(w: Words, chosen: ChosenLanguages, now: ChosenFor | null): string | Line {
  const [mine] = spokenTo(chosen);
  if (now === 'person') return w.language.nowToYou;
  if (now === 'workspace')
    return w.language.nowEverywhere(w.language.name(spokenIn({ ...chosen, channel: null })[0]));
  if (now === null) return w.language.spoken(w.language.name(mine));
  const run: Run = { channel: now.channel };
  return w.language.nowIn(run, w.language.name(spokenIn(chosen)[0]));
}

/** A button for each language that is not spoken yet, under its own name: to the person, and for administrators to all. */
function offered(chosen: ChosenLanguages, worded: (f: (words: Words) => string) => TextMessage): Action[] {
  const [mine] = spokenTo(chosen);
  const [common] = spokenIn({ ...chosen, channel: null });
  const forMe = otherThan(mine).map((code) => ({
    action: 'ask' as const,
    label: LANGUAGES[code].language.ownName,
    command: `language ${typedName(code)} for me`,
  }));
  const forAll = (chosen.isAdmin ? otherThan(common) : []).map((code) => ({
    action: 'ask' as const,
    label: worded((w) => w.language.forEverybody(w.language.name(code))),
    command: `language ${typedName(code)} for everybody`,
  }));
  return [...forMe, ...forAll].slice(0, MOST_BUTTONS);
}

const CODES = Object.keys(LANGUAGES) as Language[];

const otherThan = (language: Language): Language[] => CODES.filter((code) => code !== language);

/** As commands are typed, in English: "french". */
const typedName = (code: Language): string => LANGUAGES.en.language.name(code).toLowerCase();

/** A phone shows so many in a row. */
const MOST_BUTTONS = 3;

/**
 * A typed language by its code, its own name or its name in any language that Brief speaks; null for another.
 *
 * @example languageNamed('französisch') // null
 * @example languageNamed('French') // 'fr'
 */
export function languageNamed(typed: string): Language | null {
  const wanted = fold(typed);
  for (const code of CODES) {
    const names = Object.values(LANGUAGES).map((words) => words.language.name(code));
    if ([code, LANGUAGES[code].language.ownName, ...names].some((name) => fold(name) === wanted)) return code;
  }
  return null;
}

const fold = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
