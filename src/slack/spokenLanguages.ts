import type { Languages } from '../../commands/command.ts';
import { spokenIn, spokenTo } from '../answers/languageAnswers.ts';
import type { Settings } from '../archive/settings.ts';
import { messageOf } from '../text/messageOf.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import type { ClientFor } from './connection.ts';
import { knownProfile, type Profile, profileOf } from './people.ts';

/** Brief's own words, in the language of whoever reads them. */
export interface SpokenLanguages {
  /**
   * For one person alone: their own choice, else the language of their Slack, else the workspace's. Never rejects.
   *
   * @param atOnce true where Slack must not be asked first: a form has three seconds to open
   */
  toPerson(workspace: string, person: string, atOnce?: boolean): Promise<Words>;
  /**
   * For a channel: its own choice, else the workspace's. A person's id is the direct message with that person. Never rejects.
   */
  inPlace(workspace: string, place: string): Promise<Words>;
  /** The choices of a workspace, for the command. */
  choicesOf(workspace: string): Languages;
}

/**
 * @param by.usual where nobody chose
 */
export function createSpokenLanguages(by: {
  readonly settings: Settings;
  readonly clientFor: ClientFor;
  readonly usual: Language;
  readonly log: (event: string, about: Record<string, string | number>) => void;
}): SpokenLanguages {
  const { settings, clientFor, usual, log } = by;

  const chosenFor = async (workspace: string, whose: string | null): Promise<Language | null> =>
    spoken(await settings.settings.get(keyOf(workspace, whose)));
  const chosenIn = async (workspace: string, channel: string | null) => ({
    channel: channel === null ? null : await chosenFor(workspace, channel),
    workspace: await chosenFor(workspace, null),
    usual,
  });
  const profileFor = (workspace: string, person: string, atOnce: boolean) =>
    atOnce
      ? knownProfile(person, workspace, settings)
      : profileOf(person, workspace, () => clientFor(workspace), settings);
  /** Words in another language are better than none. */
  const orUsual = (language: Promise<Language>): Promise<Words> =>
    language.then(
      (code) => LANGUAGES[code],
      (error: unknown) => {
        log('language not read', { reason: messageOf(error) });
        return LANGUAGES[usual];
      },
    );
  const toPerson = async (workspace: string, person: string, atOnce: boolean): Promise<Language> => {
    const own = await chosenFor(workspace, person);
    if (own) return own;
    const slack = ofSlack(await profileFor(workspace, person, atOnce));
    return spokenTo({ ...(await chosenIn(workspace, null)), person: null, slack })[0];
  };

  return {
    toPerson: (workspace, person, atOnce = false) => orUsual(toPerson(workspace, person, atOnce)),
    inPlace: (workspace, place) =>
      orUsual(
        /^[UW]/.test(place)
          ? toPerson(workspace, place, false)
          : chosenIn(workspace, place).then((chosen) => spokenIn(chosen)[0]),
      ),
    choicesOf: (workspace) => ({
      async chosen(person, channel) {
        const profile = await profileFor(workspace, person, false);
        return {
          ...(await chosenIn(workspace, channel)),
          person: await chosenFor(workspace, person),
          slack: ofSlack(profile),
          isAdmin: profile?.isAdmin ?? false,
        };
      },
      async choose(whose, language) {
        const key = keyOf(workspace, whose);
        if (language === null) await settings.settings.remove(key);
        else await settings.settings.set(key, language);
      },
    }),
  };
}

const keyOf = (workspace: string, whose: string | null): string =>
  whose === null ? `${workspace}:language` : `${workspace}:${whose}:language`;

const ofSlack = (profile: Profile | null): Language | null => spoken(profile?.locale?.split(/[-_]/)[0]);

/** A language that Brief speaks; null for another, as after a release that has one less. */
const spoken = (code: unknown): Language | null =>
  typeof code === 'string' && Object.hasOwn(LANGUAGES, code) ? (code as Language) : null;
