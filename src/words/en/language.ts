import type { Line, Run } from '../line.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** Why a language is spoken: a choice, the language of the reader's Slack, or how Brief is set up. */
const because = {
  person: 'as you chose',
  slack: 'as your Slack is set',
  channel: 'as chosen for this channel',
  workspace: 'as chosen for the workspace',
  usual: 'as I am set up',
} as Readonly<Record<'person' | 'slack' | 'channel' | 'workspace' | 'usual', string>>;
type Why = keyof typeof because;

/** Which language Brief speaks to whom. */
export const language = {
  /** On a button, in the language itself. */
  ownName: 'English',
  name: (code: string) => names.of(code) ?? code,
  /** In Home. */
  title: 'Language',
  spoken: (name: string) => `I answer you in ${name}`,
  toYou: (name: string, why: Why): Line => ['What you alone read: ', { strong: name }, `, ${because[why]}`],
  inChannel: (channel: Run, name: string, why: Why): Line => [
    'What I post in ',
    channel,
    ': ',
    { strong: name },
    `, ${because[why]}`,
  ],
  elsewhere: (isOther: boolean, name: string, why: Why): Line => [
    `What I post in ${isOther ? 'other channels' : 'channels'}: `,
    { strong: name },
    `, ${because[why]}`,
  ],
  how: (other: string) =>
    `To change it: \`/brief language ${other}\`, \`… in #channel\`, \`… for everybody\` (administrators) · \`/brief language as slack\` takes your choice back`,
  forEverybody: (name: string) => `${name}, for everybody`,
  nowToYou: 'From now on I answer you in English',
  nowIn: (channel: Run, name: string): Line => [
    `From now on I post in ${name} in `,
    channel,
    ': digests, alerts and what is shared',
  ],
  nowEverywhere: (name: string) =>
    `From now on I post in ${name} in this workspace, where no channel or person chose another language`,
  notSpoken: (typed: string, spoken: string) => `I do not speak “${typed}”. I speak ${spoken}.`,
  whichChannel: 'I cannot tell which channel you mean. Pick it from the list that Slack offers after “#”.',
  notThere:
    'Only people who write in a channel, and administrators, choose its language. Type this in the channel itself.',
  adminsOnly: 'Only administrators of this workspace choose for everybody. `/brief language` changes yours.',
};
