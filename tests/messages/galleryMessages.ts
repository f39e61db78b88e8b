import type { Answer, WordedAnswer } from '../../src/answers/answer.ts';
import { cannotPost, gaveUp, interruptedPost, tryingNow } from '../../src/answers/digestNotices.ts';
import { type ChosenLanguages, languageInHome, languageShown } from '../../src/answers/languageAnswers.ts';
import { mayNotAdd } from '../../src/answers/refusals.ts';
import { cannotPostThere, notYours } from '../../src/answers/subscriptionAnswers.ts';
import { takenDown } from '../../src/answers/takenDown.ts';
import { wordAnswer } from '../../src/answers/wordAnswer.ts';
import type { Subscription } from '../../src/archive/port.ts';
import { composeAlert } from '../../src/digests/composeAlert.ts';
import { composeDigest } from '../../src/digests/composeDigest.ts';
import { gatherAlert } from '../../src/digests/gatherAlert.ts';
import { gatherMaterial } from '../../src/digests/gatherMaterial.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { offerSharing } from '../../src/slack/offerSharing.ts';
import { en } from '../../src/words/en/index.ts';
import { say } from '../../src/words/say.ts';
import type { Words } from '../../src/words/words.ts';
import { article, DATA, lexicon, NOW, openDesk, type TestDesk } from '../desk.ts';
import { NEWS, UNCORRECTED } from './news.ts';

/** A message of Brief as somebody comes to see it. */
export interface GalleryMessage {
  readonly group: string;
  /** What was typed, or what made Brief speak. */
  readonly name: string;
  readonly answer: WordedAnswer;
}

/** What is typed over the sample archive and a day of invented news: every kind of answer, long, short, none, many, hostile. */
const TYPED: readonly (readonly [string, readonly string[]])[] = [
  [
    'Briefs',
    [
      '',
      'today',
      'november 2026',
      'december 2017',
      'article:treaty',
      'article:lavrov-blinken-reykjavik',
      'yesterday',
    ],
  ],
  ['Searches', ['treaty', '"grain deliveries"', 'nuclear', 'zyzzyva']],
  [
    'Quotes',
    [
      'quotes',
      'quotes Lavrov',
      'quotes Lavrov about strategic stability',
      'quotes Oster',
      'quotes article:treaty',
    ],
  ],
  [
    'Questions',
    [
      'ask what did Lavrov say about strategic stability?',
      'ask what did Oster say?',
      'ask what did Lavrov say about Afghanistan?',
      'ask what did Lavrov say about penguins?',
      'ask what did Blinken say?',
      'ask who spoke about Iran?',
      'ask who is Lavrov?',
      'ask why did the US withdraw from the INF treaty?',
      'ask did anyone say "special responsibility"?',
      'ask hello',
      'ask',
    ],
  ],
  ['Topics', ['topics', 'topics strategic stability']],
  [
    'Verifying',
    [
      'verify We were exercising patience for a very long time',
      'verify We were exercising patience for a long time',
      'verify The moon is made of green cheese and nobody denies it',
      'verify "We will not open our silos" Oster said; “Money for missiles passes through our harbours,” said Holt.',
    ],
  ],
  [
    'Two sides',
    [
      'compare Lavrov Blinken',
      'compare Lavrov Blinken about:Navalny',
      'compare Lavrov Blinken omits:Russia',
      'compare Putin Merkel',
      'changes Kremlin',
      'calendar November 2017',
      'timeline Erdogan about Syria',
      'meetings Putin Erdogan',
      'meetings Lavrov Blinken',
      'meetings Merkel Assad',
      'voices December 2017',
      'renderings We will prepare proposals for our presidents on these issues',
      'headline article:lavrov-blinken-reykjavik',
    ],
  ],
  ['Changes at the source', ['revisions', 'revisions since 2020']],
  [
    'Digests',
    [
      'subscriptions',
      'subscribe weekdays 07:30 Europe/London',
      'subscribe weekdays 07:30 Europe/London',
      'subscriptions',
      'unsubscribe #culture',
      'unsubscribe',
      'subscribe to me every monday at 9 by:"Emil Oster"',
      'watch Oster about the treaty',
      'watch "special responsibility" to me quiet 22-7',
      'watch strategic stability at most 2 an hour',
      'watch',
      'subscriptions',
    ],
  ],
  ['Sources', ['feeds']],
  [
    'Refusals',
    [
      'quotes Lavrow',
      'quotes Qwertyuiop',
      'quotes minister',
      'topics basketweaving',
      'subscribe 0 7 * * 8',
      'subscribe weekdays 07:30 Europe/Moskow',
      'subscribe whenever you like',
      'ask who will win?',
      'ask what did he say?',
      'brief article:none',
      'on 1 January 1950',
      '<!channel> *bold* `code` <https://evil.example|click>',
      'add not-a-link',
      'correct nothing',
      'corrections',
      'help',
    ],
  ],
];

const SAMPLE = /^(?:lavrov-blinken|us-state-2021-05-19-lavrov|us-ru-2021|eu-eeas-2021-iran-fm|kremlin-56\d)/;

const DAILY: Subscription = {
  id: 'daily',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '30 17 * * *',
  inWords: 'every day at 17:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: '2026-11-24T17:30:00.000Z',
  created: '2026-11-01T09:00:00.000Z',
};

/** What is stored: a few of the sample archive, so that a text added to that changes no message here, and a day of news. */
export async function galleryArticles(): Promise<Gathered[]> {
  const sample: Gathered[] = [];
  for await (const one of sampleArticles(DATA)) if (one.ok && SAMPLE.test(one.details.id)) sample.push(one);
  return [...sample, ...NEWS];
}

/** Every message that Brief sends in a language, in order, on one archive with one clock. */
export async function galleryMessages(words: Words = en): Promise<GalleryMessage[]> {
  const messages = await messagesIn(words);
  return messages.map((one) => ({ ...one, answer: wordAnswer(one.answer, words) }));
}

async function messagesIn(
  words: Words,
): Promise<readonly (Omit<GalleryMessage, 'answer'> & { readonly answer: Answer })[]> {
  const desk = await openDesk(await galleryArticles(), words);
  try {
    // Corrected by its source an hour later.
    const corrected = NEWS.flatMap((one) =>
      one.ok && one.details.id === 'treaty'
        ? [
            {
              ...one,
              text: `${one.text.replace(UNCORRECTED, 'Fourteen inspectors').replace('its own', 'their own')}`,
            },
          ]
        : [],
    );
    const digest = await digestOf(desk, '2026-11-23T17:30:00Z');
    await desk.add(corrected);
    const messages: (Omit<GalleryMessage, 'answer'> & { readonly answer: Answer })[] = [
      { group: 'Digests', name: 'the digest of a day', answer: digest },
      {
        group: 'Digests',
        name: 'the digest of a silent day',
        answer: await digestOf(desk, '2026-12-24T17:30:00Z'),
      },
    ];
    messages.push({ group: 'Digests', name: 'an alert', answer: await alertOf(desk) });
    for (const [group, lines] of TYPED)
      for (const words of lines)
        messages.push({ group, name: `/brief ${words}`.trim(), answer: await typed(desk, words) });
    const before = await desk.ask('what did Oster say?', { place: 'mention' });
    const answer = await desk.ask('when was that?', { place: 'mention', context: before.context ?? null });
    messages.push({ group: 'Questions', name: '@Brief when was that? (in a thread)', answer });
    messages.push(...notices(), ...(await onAnEmptyArchive(words)));
    return messages;
  } finally {
    await desk.close();
  }
}

/** The answer to a command, as its asker alone sees it. */
async function typed(desk: TestDesk, words: string): Promise<WordedAnswer> {
  const target = { by: 'response', url: '', visible: 'ephemeral', channel: 'C1' } as const;
  return offerSharing(await desk.ask(words), { words, shown: 'plain' }, target, false);
}

async function digestOf(desk: TestDesk, now: string): Promise<Answer> {
  const archive = desk.archive.seenBy({ now, workspace: 'T1' });
  return composeDigest(await gatherMaterial({ subscription: DAILY, archive, lexicon, now: new Date(now) }))
    .answer;
}

/** What a watch of yesterday evening has found by now. */
async function alertOf(desk: TestDesk): Promise<Answer> {
  const subscription: Subscription = {
    ...DAILY,
    id: 'watch',
    wanted: { label: 'the Lunde Treaty', words: ['"lunde treaty"'], subject: 'Lunde Treaty' },
    alert: { mutedUntil: null, perHour: 6, quiet: null },
    created: '2026-11-22T18:00:00.000Z',
  };
  const archive = desk.archive.seenBy({ now: NOW.toISOString(), workspace: 'T1' });
  const material = await gatherAlert({ subscription, archive, lexicon, now: NOW });
  if (!material) throw new Error('Nothing matches the watch of the gallery.');
  return composeAlert(material, NOW);
}

const AT = new Date('2026-11-24T07:30:00Z');
const DUE = say((w) => w.subscriptions.instant(AT, 'Europe/London'));
const DUE_UTC = say((w) => w.subscriptions.inUtc(AT));

/** Nobody has chosen a language, and Slack is in English. */
const SPOKEN: ChosenLanguages = {
  person: null,
  slack: 'en',
  channel: null,
  workspace: null,
  usual: 'en',
  isAdmin: false,
};

function notices(): (Omit<GalleryMessage, 'answer'> & { readonly answer: Answer })[] {
  const group = 'Notices';
  return [
    { group, name: 'not a member of the channel', answer: cannotPost(DAILY, 'not-in-channel') },
    { group, name: 'the channel is archived', answer: cannotPost(DAILY, 'channel-gone') },
    {
      group,
      name: 'Slack refused it',
      answer: cannotPost(
        DAILY,
        'refused',
        'a setting of the workspace or channel keeps Brief from posting there',
      ),
    },
    { group, name: 'interrupted while posting', answer: interruptedPost('C1', DUE) },
    { group, name: 'given up', answer: gaveUp('C1', DUE_UTC, 'the answer of Slack was lost', false) },
    { group, name: 'tried now', answer: tryingNow('C1') },
    { group, name: 'cannot post there', answer: cannotPostThere('C1') },
    { group, name: 'not yours', answer: notYours('C1') },
    { group: 'Language', name: '/brief language', answer: languageShown(SPOKEN, 'C1') },
    {
      group: 'Language',
      name: '/brief language french in #world-desk',
      answer: languageShown({ ...SPOKEN, channel: 'fr' }, 'C1', { channel: 'C1' }),
    },
    {
      group: 'Language',
      name: '/brief language french for everybody',
      answer: languageShown({ ...SPOKEN, workspace: 'fr', isAdmin: true }, null, 'workspace'),
    },
    { group: 'Language', name: 'in Home', answer: languageInHome({ ...SPOKEN, isAdmin: true }) },
    { group, name: 'taken down', answer: takenDown('Corvia suspends Lunde missile treaty') },
    { group, name: 'may not add', answer: mayNotAdd([{ person: 'U1' }]) },
  ];
}

async function onAnEmptyArchive(words: Words): Promise<GalleryMessage[]> {
  const empty = await openDesk('empty', words);
  const hostile = await openDesk(
    [
      article(
        'hostile',
        '“<!channel> *Pay* _now_ & <https://evil.example|here>,” said Minister Eve `Mallory` O’Hara.\n\nThe minister smiled at `everybody` & went <home>.',
        {
          title: '<!here> *Free* money & <script>',
          source: 'A & B <News>',
          published: '2026-11-23T12:00:00Z',
        },
      ),
    ],
    words,
  );
  try {
    return [
      { group: 'Nothing and hostile', name: '/brief on an empty archive', answer: await empty.ask('') },
      {
        group: 'Nothing and hostile',
        name: '/brief topics on an empty archive',
        answer: await empty.ask('topics'),
      },
      { group: 'Nothing and hostile', name: '/brief of a hostile text', answer: await hostile.ask('') },
      {
        group: 'Nothing and hostile',
        name: 'its quotes',
        answer: await hostile.ask('quotes article:hostile'),
      },
    ];
  } finally {
    await empty.close();
    await hostile.close();
  }
}
