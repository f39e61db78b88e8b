import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/archive/port.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { reader } from '../desk.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

/** What people do in a channel, told as they would tell it. The real receivers, the real Web API client. */
describe.each(['http', 'socket'] as const)('a day at the desk, over %s', (mode) => {
  let slack: OpenWorkspace;
  beforeAll(async () => {
    slack = await openWorkspace(mode);
  });
  beforeEach(() => slack.clearFaults());
  afterAll(() => slack.end());

  it('/brief is answered to the asker alone, and shared with everybody when the asker says so', async () => {
    expect(await slack.slashCommand('/brief')).toEqual({ ok: true });
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'Key quote' });
    expect(answer.text).toContain('Only the Russian side is quoted.');
    await slack.clickButton(answer, 'Share to channel');
    const shared = await slack.waitForMessage({ ephemeral: false, text: 'Key quote' });
    expect(shared.channel).toBe(answer.channel);
    expect(JSON.stringify(shared.blocks)).toContain('Shared by <@U0ANNA00001>');
    expect(shared.unfurl).toEqual({ links: false, media: false });
  });

  it('“Copy as cable” gives plain text to the asker', async () => {
    await slack.slashCommand('/brief');
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'Key quote' });
    await slack.clickButton(answer, 'Copy as cable');
    const cable = await slack.waitForMessage({ ephemeral: true, text: 'SUBJECT:' });
    expect(cable.blocks[0]).toMatchObject({ elements: [{ type: 'rich_text_preformatted' }] });
    for (const section of ['TAGS: RU', 'REF: A.', 'SUMMARY', 'QUOTES', 'COMMENT'])
      expect(cable.text).toContain(section);
    await slack.clickButton(cable, 'As wire copy');
    const wire = await slack.waitForMessage({ ephemeral: true, text: 'Sergei Lavrov: We will prepare' });
    await slack.clickButton(wire, 'As Markdown');
    await slack.waitForMessage({ ephemeral: true, text: '## Russian FM Sergei Lavrov' });
  });

  it('“All quotes” and then “Show all sentences” lead to the whole long quote', async () => {
    await slack.slashCommand('/brief');
    await slack.clickButton(await slack.waitForMessage({ ephemeral: true, text: 'Key quote' }), 'All quotes');
    const list = await slack.waitForMessage({ ephemeral: true, text: '11 sentences, 3 shown' });
    await slack.clickButton(list, 'Show all sentences');
    const full = await slack.waitForMessage({ ephemeral: true, text: 'worries most states' });
    expect(full.text).not.toContain('3 shown');
  });

  it('“Something wrong?” opens the quotes that were shown; the name chosen is shown from then on', async () => {
    await slack.slashCommand('/brief quotes Lavrov about exercising patience');
    const list = await slack.waitForMessage({ ephemeral: true, text: 'exercising patience' });
    await slack.clickButton(list, 'Something wrong?');
    const modal = await slack.waitForView({ callback: 'correct' });
    expect(JSON.stringify(modal.blocks)).toContain('Sergei Lavrov');
    const offered = await slack.typeInSelect(modal, 'corrected-speaker', 'Blin');
    expect(JSON.stringify(offered)).toContain('Antony Blinken');
    expect(
      await slack.submitView(modal, { 'corrected-quote': '0', 'corrected-speaker': 'Antony Blinken' }),
    ).toMatchObject({ ok: true });
    const told = await slack.waitForMessage({ text: 'Corrected: Antony Blinken.' });
    expect(told.text).toContain('corrected here by');
    await slack.clickButton(told, 'Undo');
    await slack.waitForMessage({ text: 'Taken back' });
  });

  it('“Something wrong?” takes words for no quote, asks for what is missing, and an administrator reviews it', async () => {
    await slack.slashCommand('/brief quotes Lavrov about exercising patience');
    const list = await slack.waitForMessage({ ephemeral: true, text: 'exercising patience' });
    await slack.clickButton(list, 'Something wrong?');
    const modal = await slack.waitForView({ callback: 'correct' });
    expect(await slack.submitView(modal, { 'corrected-quote': '0' })).toMatchObject({
      ok: false,
      errors: { 'corrected-speaker': 'Type who said it, and choose a name.' },
    });
    expect(
      await slack.submitView(modal, { 'corrected-quote': '0', 'corrected-what': 'topic' }),
    ).toMatchObject({ ok: false, errors: { 'corrected-topic': 'Choose the topic that is wrong.' } });
    expect(
      await slack.submitView(modal, { 'corrected-quote': '0', 'corrected-what': 'quote' }),
    ).toMatchObject({ ok: true });
    await slack.waitForMessage({ text: 'Corrected: not a quote.' });
    await slack.slashCommand('/brief corrections');
    const review = await slack.waitForMessage({ ephemeral: true, text: '1 correction' });
    expect(review.text).toContain('not a quote');
    await slack.clickButton(review, 'Undo 1');
    await slack.waitForMessage({ ephemeral: true, text: 'Taken back' });
  });

  it('a mention is answered in its thread, and a follow-up there needs no name', async () => {
    const question = await slack.mention('what did Lavrov say about strategic stability?');
    const answer = await slack.waitForMessage({ thread: question.ts, text: 'Quoted, once:' });
    expect(answer.onlyFor).toBeNull();
    await slack.mention('and on Afghanistan?', { thread: question.ts });
    const second = await slack.waitForMessage({ thread: question.ts, text: 'Not quoted.' });
    expect(second.text).toContain('The article reports, in its own words:');
    expect(
      slack
        .messages('world-desk')
        .filter((m) => m.thread === null && m.byApp && m.text.includes('Quoted, once')),
    ).toEqual([]);
  });

  it('an event that Slack delivers again is answered once', async () => {
    const question = await slack.mention('what did Obama say?');
    await slack.waitForMessage({ thread: question.ts, text: 'Obama' });
    await slack.repeatEvent();
    await slack.slashCommand('/brief help');
    await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
    expect(slack.messages('world-desk', question.ts).filter((m) => m.byApp)).toHaveLength(1);
  });

  it('a direct message is answered in the direct message', async () => {
    const question = await slack.directMessage('what did Lavrov say about strategic stability?');
    const answer = await slack.waitForMessage({ channel: question.channel, text: 'Quoted, once:' });
    expect(answer.thread).toBeNull();
  });

  it('nothing typed comes back as markup, a mention of everybody or a link', async () => {
    await slack.slashCommand('/brief quotes <!channel> *bold* <https://evil.example|click>');
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'is not stored' });
    expect(answer.text).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(answer.blocks)).not.toMatch(/"type":"(?:mrkdwn|broadcast|link)"/);
  });

  it('a fault of the program is answered with a reference and stands in the log without the words typed', async () => {
    const { seenBy } = slack.archive;
    const counts = () => Promise.reject(new Error('disk on fire'));
    Object.assign(slack.archive, { seenBy: (viewer: Viewer) => ({ ...seenBy(viewer), counts }) });
    await slack.slashCommand('/brief quotes Secretsource');
    const answer = await slack.waitForMessage({ ephemeral: true, text: 'Something went wrong on my side' });
    Object.assign(slack.archive, { seenBy });
    const reference = /reference (\S+?)\./.exec(answer.text)?.[1];
    const fault = slack.logged.find((l) => l.event === 'fault' && l.about.reference === reference);
    expect(fault?.about.error).toContain('disk on fire');
    expect(JSON.stringify(slack.logged)).not.toContain('Secretsource');
  });

  it('App Home shows stories, digests and what to ask', async () => {
    await slack.openHome();
    const home = await slack.waitForHome();
    const words = JSON.stringify(home.blocks);
    expect(words).toContain('Latest stories');
    expect(words).toContain('No digest is ordered');
    expect(words).toContain('What to ask');
  });

  it('a bad signature is turned away', async () => {
    if (mode === 'socket') return;
    const body = 'command=%2Fbrief&text=&team_id=T0DESK00001&user_id=U0ANNA00001&channel_id=C0WORLD0001';
    const forged = await slack.postSigned(body, { form: true, secret: 'not the secret' });
    expect(forged.status).toBe(401);
  });
});

/** Changes a quote of the stored article, as if its page had been mended. */
const changeAtSource = async (slack: OpenWorkspace) => {
  const { found } = await slack.archive.findArticles({ limit: 1 });
  const stored = (await slack.archive.getVersion(found[0]!.details.id))!;
  const text = stored.text.replace('very useful conversation', 'useless conversation');
  await ingest({
    gathered: [{ ok: true, details: stored.article, text, from: 'the same page' }],
    archive: slack.archive,
    reader,
    now: new Date('2026-11-24T09:00:00Z'),
  });
};

describe('an answer in a thread', () => {
  it('is followed in its thread by the word that a quote was changed at the source', async () => {
    const slack = await openWorkspace();
    const asked = await slack.mention('what did Lavrov say about relations?');
    const answer = await slack.waitForMessage({ thread: asked.ts, text: 'conversation' });
    await changeAtSource(slack);
    slack.setNow('2026-11-24T09:01:00Z');
    await slack.beat();
    await slack.beat();
    const told = slack.messages(answer.channel, asked.ts).filter((m) => m.text.includes('Quote changed'));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('useless conversation');
    await slack.end();
  });
});

describe('digests', () => {
  let slack: OpenWorkspace;
  beforeEach(async () => {
    slack = await openWorkspace('http', { published: '2026-11-23T16:00:00Z' });
  });
  const end = () => slack.end();

  it('are ordered in words, shown as they would look, arrive once and do not repeat themselves', async () => {
    await slack.slashCommand('/brief subscribe #general weekdays 07:30 Europe/London');
    const ordered = await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    expect(ordered.text).toContain('Next: Tue 24 Nov 07:30, Wed 25 Nov 07:30, Thu 26 Nov 07:30 (London).');
    expect(ordered.text).toContain('Top of the agenda');
    await slack.slashCommand('/brief subscribe #general weekdays 07:30 Europe/London');
    await slack.waitForMessage({ ephemeral: true, text: 'Already subscribed, the same way' });

    slack.setNow('2026-11-24T07:29:59Z');
    expect(await slack.beat()).toBe(0);
    slack.setNow('2026-11-24T07:30:00Z');
    await slack.beat();
    const digest = await slack.waitForMessage({ channel: 'general', text: 'Top of the agenda' });
    expect(digest.unfurl).toEqual({ links: false, media: false });
    await slack.beat();
    slack.setNow('2026-11-25T07:30:05Z');
    await slack.beat();
    await slack.waitForMessage({ channel: 'general', text: 'Nothing new' });
    expect(slack.messages('general').filter((m) => m.text.includes('Top of the agenda'))).toHaveLength(1);
    await slack.slashCommand('/brief subscriptions');
    const list = await slack.waitForMessage({ ephemeral: true, text: '1 subscription' });
    expect(list.text).toContain('next Thu 26 Nov 07:30 (London)');
    expect(list.text).toContain('last: posted Wed 25 Nov 07:30');
    await end();
  });

  it('pause where Brief is not a member, tell whoever ordered them how to mend it, and go on with “Try now”', async () => {
    slack.setMember('private-desk', true);
    await slack.slashCommand('/brief subscribe daily 08:00', { channel: 'private-desk' });
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setMember('private-desk', false);
    slack.setNow('2026-11-24T08:00:10Z');
    await slack.beat();
    const notice = await slack.waitForMessage({ text: "I'm not a member" });
    expect(notice.text).toContain('/invite @Brief');
    expect(notice.text).toContain('paused, not deleted');
    await slack.beat();
    expect(
      slack.calls('chat.postMessage').filter((c) => JSON.stringify(c).includes("I'm not a member")),
    ).toHaveLength(1);

    slack.setMember('private-desk', true);
    await slack.clickButton(notice, 'Try now');
    await slack.waitForMessage({ text: 'Trying now' });
    await slack.beat();
    await slack.waitForMessage({ channel: 'private-desk', text: 'Digest' });
    await end();
  });

  it('are followed in their thread by the word that a quote was changed at the source', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    await slack.beat();
    const digest = await slack.waitForMessage({ ephemeral: false, text: 'Top of the agenda' });
    await changeAtSource(slack);
    slack.setNow('2026-11-24T09:01:00Z');
    await slack.beat();
    await slack.beat();
    const reply = await slack.waitForMessage({ thread: digest.ts, text: 'Quote changed at the source.' });
    expect(JSON.stringify(reply.blocks)).toContain('"strike":true');
    expect(reply.text).toContain('useless conversation');
    expect(
      slack.messages(digest.channel, digest.ts).filter((m) => m.text.includes('Quote changed')),
    ).toHaveLength(1);
    await end();
  });

  it('are not posted a second time when the answer of Slack is lost', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    slack.fail('chat.postMessage', { fault: 'lost-answer' });
    await slack.beat();
    slack.setNow('2026-11-24T08:10:00Z');
    await slack.beat();
    await slack.beat();
    const digests = slack.messages('world-desk').filter((m) => m.text.startsWith('Digest'));
    expect(digests).toHaveLength(1);
    await slack.waitForMessage({ text: 'I was interrupted while posting' });
    await end();
  });

  it('whose answer was lost are found again where the history scope is granted', async () => {
    await slack.end();
    slack = await openWorkspace('http', { optionalScopes: ['channels:history', 'groups:history'] });
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    slack.fail('chat.postMessage', { fault: 'lost-answer' });
    await slack.beat();
    slack.setNow('2026-11-24T08:10:00Z');
    await slack.beat();
    const [subscription] = await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
    const [run] = await slack.archive.ledger.runs(subscription!.id, 1);
    const [digest] = slack.messages('world-desk').filter((m) => m.text.startsWith('Digest'));
    expect([run?.state, run?.ts]).toEqual(['posted', digest?.ts]);
    await end();
  });

  it('wait as long as Slack asks and then arrive', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack.setNow('2026-11-24T08:00:10Z');
    slack.fail('chat.postMessage', { fault: 'rate-limited', retryAfter: 1 });
    await slack.beat();
    await slack.waitForMessage({ channel: 'world-desk', text: 'Top of the agenda' });
    await end();
  });

  it('are changed in the modal, whose mistakes are told at the input', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    const ordered = await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    await slack.clickButton(ordered, 'Change');
    const modal = await slack.waitForView({ callback: 'schedule' });
    const refused = await slack.submitView(modal, { zone: 'Europe/Moskow' });
    expect(refused).toMatchObject({
      ok: false,
      errors: { zone: "I don't know that zone. Nearest: Europe/Moscow." },
    });
    const sent = await slack.submitView(modal, { zone: 'Tokyo', time: '09:15', days: ['1', '3'] });
    expect(sent).toEqual({ ok: true });
    const changed = await slack.waitForMessage({ text: 'Changed' });
    expect(changed.text).toContain('Mondays and Wednesdays at 09:15 (Tokyo)');
    const all = await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
    expect(all.map((s) => [s.cron, s.zone])).toEqual([['15 9 * * 1,3', 'Asia/Tokyo']]);
    await end();
  });

  it.each([
    // A field out of range: which one, what it may be, and the nearest that works.
    [
      'subscribe 0 7 * * 8',
      "I can't read 0 7 * * 8: day of week is 8; use 0-7 or MON-SUN. Did you mean 0 7 * * 0, Sundays at 07:00? Nothing was changed.",
    ],
    // A zone that does not exist.
    [
      'subscribe daily 9:00 Europe/Moskow',
      "I don't know the time zone Europe/Moskow. Nearest: Europe/Moscow. Nothing was changed.",
    ],
    // No time.
    [
      'subscribe weekdays',
      'At what time? Write a day and a time, like weekdays 07:30, every monday at 9, or a cron expression. Nothing was changed.',
    ],
    // None to stop.
    ['unsubscribe #culture', 'There is no subscription in'],
  ])('“/brief %s” changes nothing and says why', async (typed, says) => {
    await slack.slashCommand(`/brief ${typed}`);
    const answer = await slack.waitForMessage({ ephemeral: true });
    expect(answer.text).toContain(says);
    expect(await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' })).toEqual([]);
    await end();
  });

  it('stand in App Home with their buttons, and stop from there', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    await slack.openHome();
    const home = await slack.waitForHome();
    expect(JSON.stringify(home.blocks)).toContain('1 digest, yours');
    await slack.clickButton(home, 'Stop');
    await expect.poll(() => JSON.stringify(slack.home()?.blocks)).toContain('No digest is ordered');
    expect(JSON.stringify(slack.home()?.blocks)).toContain('Stopped: ');
    await end();
  });

  it('stand in App Home beside the watches, own ones first; a button says there what it did', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00', { person: 'james' });
    await slack.slashCommand('/brief watch Lavrov to me');
    await slack.waitForMessage({ ephemeral: true, text: 'Watching: ' });
    await slack.openHome();
    const home = await slack.waitForHome();
    const words = JSON.stringify(home.blocks);
    expect(words.indexOf('1 watch, yours')).toBeGreaterThan(0);
    expect(words.indexOf('1 digest, of others in this workspace')).toBeGreaterThan(
      words.indexOf('1 watch, yours'),
    );
    await slack.clickButton(home, 'Mute today');
    await expect.poll(() => JSON.stringify(slack.home()?.blocks)).toContain('muted until midnight');
    await slack.clickButton(slack.home()!, 'Unmute');
    await expect.poll(() => JSON.stringify(slack.home()?.blocks)).not.toContain('muted until midnight');
    await slack.clickButton(slack.home()!, 'Brief top story');
    await slack.waitForMessage({ text: 'Key quote' });
    await expect.poll(() => JSON.stringify(slack.home()?.blocks)).toContain('The answer is under Messages');
    await end();
  });

  it('go with everything else of the workspace when Brief is removed from it', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    const [subscription] = await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
    const state = async () => (await slack.archive.subscriptions.get(subscription!.id))?.state;
    await slack.uninstall();
    await expect.poll(state).toBe('paused');
    // It may come back within a week, by Slack's clock and ours.
    const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
    slack.setNow(days(6.9));
    await slack.sweep();
    expect(await state()).toBe('paused');
    slack.setNow(days(7.1));
    await slack.sweep();
    expect(await slack.archive.subscriptions.list({ workspace: 'T0DESK00001' })).toEqual([]);
    await end();
  });

  it('pause where the token is revoked, and nothing of the workspace is lost', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    await slack.revokeTokens();
    const list = () => slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
    await expect.poll(async () => (await list())[0]?.state).toBe('paused');
    slack.setNow(new Date(Date.now() + 30 * 86_400_000).toISOString());
    await slack.sweep();
    expect(await list()).toMatchObject([
      { state: 'paused', pausedBecause: expect.stringContaining('installed again') },
    ]);
    await end();
  });

  it('go on where the word of a revocation is an old one that comes late', async () => {
    await slack.slashCommand('/brief subscribe daily 08:00');
    await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    await slack.revokeLate();
    await slack.slashCommand('/brief subscriptions');
    const answer = await slack.waitForMessage({ ephemeral: true, text: '1 subscription' });
    expect(answer.text).not.toContain('paused');
    await end();
  });
});
