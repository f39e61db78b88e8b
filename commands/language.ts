import type { Answer } from '../src/answers/answer.ts';
import { type ChosenFor, languageNamed, languageShown } from '../src/answers/languageAnswers.ts';
import { notHere, nothingChanged, shorten } from '../src/answers/refusals.ts';
import { LANGUAGES, type Language } from '../src/words/languages.ts';
import { say } from '../src/words/say.ts';
import type { Asker, Command, Desk, Languages, Place } from './command.ts';
import { takeChannel } from './words/channel.ts';

const FOR_ME = /(?:^|\s)(?:for|pour)\s+(?:me|moi)$/i;
const FOR_ALL =
  /(?:^|\s)(?:(?:for|pour)\s+)?(?:everybody|everyone|all|tous|toutes|(?:the\s+|this\s+)?workspace)$/i;
const HERE = /(?:^|\s)(?:(?:in|dans)\s+)?(?:here|ici|this channel|ce canal)$/i;
const IN_CHANNEL = /(?:^|\s)(?:(?:in|for|dans|pour)\s+)?(?:<#[^>]+>|#[\p{L}\p{N}_-]+)$/iu;
const TAKEN_BACK = /^(?:as|like|comme)\s+(?:my\s+)?slack$|^(?:reset|default)$/i;

export const language: Command = {
  verb: 'language',
  also: ['langue'],
  usage: '[language | as Slack] [for me | in #channel | for everybody]',
  purpose: 'The language in which Brief speaks: to you, in a channel, in the workspace',
  examples: ['', 'french', 'french in #world-desk'],
  places: ['slash', 'mention'],
  async run(typed, asker, desk) {
    const { languages } = desk;
    if (!languages) return notHere(say((w) => w.refusals.ownWorkspace));
    const here = channelOf(asker);
    const { whose, name } = readTyped(typed.trim());
    if (name === '' && whose === 'me') return shown(here, null, asker, languages);
    const wanted = TAKEN_BACK.test(name) ? null : languageNamed(name);
    if (wanted === null && !TAKEN_BACK.test(name)) return unspoken(name);
    return choose(wanted, whose, typed, asker, desk, languages);
  },
};

/**
 * Whether the words after the verb order a language, and are no search or question. A slash takes any one word for a
 * language's name, to say that it is not spoken.
 *
 * @example ordersLanguage('french for me', 'mention') // true
 * @example ordersLanguage('in the resolution on Syria', 'mention') // false
 */
export function ordersLanguage(typed: string, place: Place): boolean {
  const { name } = readTyped(typed.trim());
  if (name === '' || TAKEN_BACK.test(name) || languageNamed(name) !== null) return true;
  return place !== 'mention' && !/\s/.test(name);
}

type Whose = 'me' | 'here' | 'channel' | 'all';

function readTyped(typed: string): { readonly whose: Whose; readonly name: string } {
  const forms: readonly (readonly [RegExp, Whose])[] = [
    [FOR_ME, 'me'],
    [HERE, 'here'],
    [IN_CHANNEL, 'channel'],
    [FOR_ALL, 'all'],
  ];
  for (const [form, whose] of forms)
    if (form.test(typed)) return { whose, name: typed.replace(form, '').trim() };
  return { whose: 'me', name: typed };
}

/** The channel that others read too; null in a direct message and in Home. */
function channelOf({ channel }: Asker): string | null {
  return channel && !channel.id.startsWith('D') ? channel.id : null;
}

async function choose(
  wanted: Language | null,
  whose: Whose,
  typed: string,
  asker: Asker,
  desk: Desk,
  languages: Languages,
): Promise<Answer> {
  const here = channelOf(asker);
  if (whose === 'all') {
    if (desk.channels && !(await desk.channels.isAdmin(asker.person)))
      return nothingChanged(say((w) => w.language.adminsOnly));
    await languages.choose(null, wanted);
    return shown(here, 'workspace', asker, languages);
  }
  if (whose === 'me' || (whose === 'here' && here === null)) {
    await languages.choose(asker.person, wanted);
    return shown(here, 'person', asker, languages);
  }
  const channel = whose === 'here' ? here : (takeChannel(typed, asker).channel?.id ?? null);
  if (channel === null) return nothingChanged(say((w) => w.language.whichChannel));
  if (channel !== here && desk.channels && !(await desk.channels.isAdmin(asker.person)))
    return nothingChanged(say((w) => w.language.notThere));
  await languages.choose(channel, wanted);
  return shown(channel, { channel }, asker, languages);
}

async function shown(
  channel: string | null,
  now: ChosenFor | null,
  { person }: Asker,
  languages: Languages,
): Promise<Answer> {
  return languageShown(await languages.chosen(person, channel), channel, now);
}

function unspoken(name: string): Answer {
  const codes = Object.keys(LANGUAGES);
  return nothingChanged(
    say((w) => w.language.notSpoken(shorten(name), w.listed(codes.map(w.language.name)))),
  );
}
