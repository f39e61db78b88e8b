import type { App } from '@slack/bolt';
import type { KnownBlock, WebClient } from '@slack/web-api';
import { statesDay } from '../../commands/asked/period.ts';
import type { Desk } from '../../commands/command.ts';
import { visibleTo } from '../../commands/words/access.ts';
import { exampleQuestions } from '../../commands/words/examples.ts';
import { sourceView } from '../../commands/words/source.ts';
import { viewOf } from '../../commands/words/subscription.ts';
import type { Answer, Line, Part } from '../answers/answer.ts';
import { storyPart } from '../answers/briefDay.ts';
import { composeAnswer } from '../answers/composeAnswer.ts';
import { languageInHome } from '../answers/languageAnswers.ts';
import { sourcesInShort } from '../answers/listSources.ts';
import { comparedOf, MOST_AT_ONCE, type RankedStory, rankStories } from '../answers/rankStories.ts';
import { noSubscription, showSubscription } from '../answers/subscriptionAnswers.ts';
import { withHeld } from '../answers/withHeld.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import type { Subscription } from '../archive/port.ts';
import { heldClause } from '../digests/heldClause.ts';
import { placesOf } from '../digests/placesOf.ts';
import { textsOfArticles } from '../digests/textsOf.ts';
import { lineOf } from '../words/lineOf.ts';
import { say } from '../words/say.ts';
import { profileOf } from './people.ts';
import { renderBlocks } from './renderBlocks.ts';
import { deskFor, type SlackContext } from './slackContext.ts';
import { troubleOf } from './troubleOf.ts';

const DAY = 86_400_000;
const LATEST = 40;
const STORIES = 3;
const DIGESTS = 12;
/** Pauses after each failed attempt to publish; in the end the person opens Home again. */
const PUBLISH_PAUSES_MS = [500, 2_000, 8_000, 30_000];
const LONGEST_PUBLISH_PAUSE_MS = 60_000;
/** A view takes 100 blocks. */
const MOST_BLOCKS = 100;

/** App Home: the latest stories, this workspace's digests with buttons, and what to ask. */
export function onHome(app: App, around: SlackContext): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    await publishHome(event.user, context.teamId ?? '', client, around);
  });
}

/**
 * Draws the Home of one person anew.
 *
 * @param said what came of a button that was pressed there, shown where it stood
 */
export async function publishHome(
  person: string,
  workspace: string,
  client: WebClient,
  around: SlackContext,
  said: Answer | null = null,
): Promise<void> {
  const desk = deskFor(workspace, await around.languages.toPerson(workspace, person), around);
  const zone = async () => (await profileOf(person, workspace, async () => client, around.settings)).zone;
  const blocks = await homeBlocks(person, desk, zone, said);
  const view = { type: 'home' as const, blocks };
  for (const pause of PUBLISH_PAUSES_MS) {
    try {
      await client.views.publish({ user_id: person, view });
      return;
    } catch (error) {
      const { trouble, reason, retryAfterSeconds } = troubleOf(error);
      const wait = Math.max(pause, retryAfterSeconds * 1000);
      if (!['busy', 'later', 'unknown'].includes(trouble) || wait > LONGEST_PUBLISH_PAUSE_MS) {
        around.log('home not published', { reason });
        return;
      }
      await around.wait(wait);
    }
  }
  around.log('home not published', { reason: 'Slack failed each time' });
}

/** Everything that fits into a view: long stories and many digests are fewer, and the view says so. */
export async function homeBlocks(
  person: string,
  desk: Desk,
  zone: () => Promise<string>,
  said: Answer | null = null,
): Promise<KnownBlock[]> {
  for (let stories = STORIES, digests = DIGESTS; ; ) {
    const sections = [
      [await latestStories(desk, zone, stories)],
      await digestsOf(person, desk, digests, said),
      await healthOf(desk, zone),
      [await whatToAsk(desk)],
      desk.languages ? [languageInHome(await desk.languages.chosen(person, null))] : [],
    ].filter((answers) => answers.length > 0);
    const blocks = sections.flatMap((answers, i): KnownBlock[] => {
      const rendered = answers.flatMap((answer) =>
        renderBlocks(wordAnswer(answer, desk.words)).flatMap((m) => m.blocks),
      );
      return i === 0 ? rendered : [{ type: 'divider' }, ...rendered];
    });
    if (blocks.length <= MOST_BLOCKS) return withOwnIds(blocks);
    if (digests > 4 || (stories === 0 && digests > 0)) digests -= 4;
    else if (stories > 0) stories -= 1;
    else throw new RangeError('App Home does not fit into a view.');
  }
}

async function latestStories(
  { archive, now }: Desk,
  zone: () => Promise<string>,
  most: number,
): Promise<Answer> {
  const { total } = await archive.findArticles({ limit: 1 });
  // A text without a date is of no day: what is dated last comes first.
  const at = (instant: number) => new Date(instant).toISOString();
  const days = { since: at(now.getTime() - DAY), until: at(now.getTime() + DAY) };
  const today = (await archive.findArticles({ ...days, order: 'newest', limit: LATEST })).found;
  const dated = today.filter(({ details }) => statesDay(details));
  const found =
    dated.length > 0
      ? dated
      : (await archive.findArticles({ until: days.until, order: 'newest', limit: LATEST })).found
          .toSorted((a, b) => Number(statesDay(b.details)) - Number(statesDay(a.details)))
          .slice(0, most);
  const places = await placesOf(found, archive);
  const texts = await textsOfArticles(comparedOf(found, places, MOST_AT_ONCE), archive);
  const ranked = rankStories(found, places, texts);
  // What is no news of today is the latest, and in that order.
  const stories = (dated.length > 0 ? ranked : ranked.toSorted(newestFirst)).slice(0, most);
  const parts: Part[] = stories.flatMap((story) => storyPart(story, texts));
  const held = await archive.embargoed();
  const answer = composeAnswer({
    kind: 'day-brief',
    parts: [
      {
        part: 'title',
        line: [say((w) => (dated.length > 0 ? w.slack.storiesOfToday : w.slack.latestStories))],
      },
      ...(parts.length > 0 ? parts : [{ part: 'line' as const, line: nothingShown(found.length) }]),
      { part: 'context', line: [say((w) => w.slack.stored(total))] },
    ],
    versions: [...texts.values()],
    actions: stories.slice(0, 1).map((s) => ({
      action: 'ask',
      label: say((w) => w.slack.briefTop),
      command: `brief article:${s.articles[0].details.id}`,
    })),
  });
  return withHeld(answer, held && heldClause(held, await zone(), now));
}

function newestFirst(a: RankedStory, b: RankedStory): number {
  const of = ({ articles }: RankedStory) =>
    articles
      .map(({ details }) => details.published ?? '')
      .sort()
      .at(-1)!;
  return of(b).localeCompare(of(a));
}

function nothingShown(found: number): Line {
  return [say((w) => (found === 0 ? w.slack.archiveEmpty : lineOf(w.slack.storiesTooLong)))];
}

/** What a person ordered or gets, then the workspace's other digests and watches, each with its buttons, so many at most. */
async function digestsOf(person: string, desk: Desk, most: number, said: Answer | null): Promise<Answer[]> {
  const all = await visibleTo({ person, channel: null }, await desk.archive.subscriptions.list(), desk);
  // A language that was chosen shows where it was chosen, and in every word.
  const told =
    said && said.kind !== 'language'
      ? [{ ...said, actions: said.actions.filter(({ label }) => label === desk.words.corrections.undo) }]
      : [];
  if (all.length === 0) return [...told, noSubscription()];
  const [mine = [], others = []] = [true, false].map((own) =>
    all.filter((one) => (one.person === person || one.channel === person) === own),
  );
  // Own ones first: they are what is left where not all are shown.
  const shown = [...mine, ...others].slice(0, most);
  const views = await Promise.all(shown.map((one) => viewOf(one, desk)));
  const entries = views.map(showSubscription);
  const ownShown = Math.min(mine.length, shown.length);
  const more = all.length - shown.length;
  return [
    ...told,
    ...(mine.length > 0 ? [titleOf(mine, true), ...entries.slice(0, ownShown)] : []),
    ...(others.length > 0 && ownShown < shown.length
      ? [titleOf(others, false), ...entries.slice(ownShown)]
      : []),
    ...(more > 0 ? [notListed(more)] : []),
  ];
}

/** "2 digests and 1 watch, yours". */
function titleOf(subscriptions: readonly Subscription[], isMine: boolean): Answer {
  const watches = subscriptions.filter(({ alert }) => alert).length;
  const digests = subscriptions.length - watches;
  return composeAnswer({
    kind: 'subscriptions',
    parts: [{ part: 'title', line: [say((w) => w.slack.ordered(digests, watches, isMine))] }],
  });
}

function notListed(more: number): Answer {
  return composeAnswer({
    kind: 'subscriptions',
    parts: [
      {
        part: 'context',
        line: [say((w) => lineOf(w.slack.notListed(more)))],
      },
    ],
  });
}

/** How the sources are, where any are polled. */
async function healthOf({ archive }: Desk, zone: () => Promise<string>): Promise<Answer[]> {
  const sources = await archive.sources.list();
  if (sources.length === 0) return [];
  const clock = await zone();
  const short = sourcesInShort(sources.map((source) => sourceView(source, undefined, clock)));
  return short ? [short] : [];
}

async function whatToAsk(desk: Desk): Promise<Answer> {
  const examples = await exampleQuestions(desk);
  return composeAnswer({
    kind: 'greeting',
    parts: [
      { part: 'title', line: [say((w) => w.slack.whatToAsk)] },
      { part: 'list', lines: [...examples, '/brief help'].map((e) => [{ code: e }]) },
    ],
  });
}

/** One view holds buttons of several answers: each block has an id of its own, so that action ids do not collide. */
function withOwnIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block, i) => (block.type === 'actions' ? { ...block, block_id: `home-${i}` } : block));
}
