import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageNamed } from '../../src/answers/languageAnswers.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

// A desk of several languages: Anna's Slack is French, James's English, Mariko's is in one that Brief does not speak.

const LOCALES = ['fr-FR', 'en-US', 'ja-JP'];
const cast = {
  ...sampleCast,
  people: sampleCast.people.map((one, at) => ({ ...one, locale: LOCALES[at]!, admin: one.name === 'james' })),
};
const QUESTION = 'what did Lavrov say about strategic stability?';
const ENGLISH = 'Quoted, once';
const FRENCH = 'Propos cités une fois';
const [anna, james, mariko] = ['anna', 'james', 'mariko'];

let slack: OpenWorkspace;
beforeEach(async () => {
  slack = await openWorkspace('http', { cast });
});
afterEach(() => slack.end());

/** What one person alone is answered. */
async function typed(line: string, person: string, channel = 'world-desk'): Promise<string> {
  const before = slack.ephemeral({ person, channel }).length;
  await slack.slashCommand(`/brief ${line}`, { person, channel });
  await expect.poll(() => slack.ephemeral({ person, channel }).length).toBe(before + 1);
  const { text, blocks } = slack.ephemeral({ person, channel }).at(-1)!;
  return `${text} ${JSON.stringify(blocks)}`;
}

/** What everybody reads below a question to Brief. */
async function mentioned(channel: string, person = james): Promise<string> {
  const { ts } = await slack.mention(QUESTION, { channel, person });
  await expect.poll(() => slack.messages(channel, ts).length).toBe(2);
  return slack.messages(channel, ts)[1]!.text;
}

/** The newest message to one person alone. */
const direct = (name: string): string =>
  slack.messages(`D${cast.people.find((one) => one.name === name)!.id.slice(1)}`).at(-1)?.text ?? '';

describe('what one person alone reads', () => {
  it('is in the language of their Slack where Brief speaks it, else in the workspace’s', async () => {
    expect(await typed(`ask ${QUESTION}`, anna)).toContain(FRENCH);
    expect(await typed(`ask ${QUESTION}`, james)).toContain(ENGLISH);
    expect(await typed(`ask ${QUESTION}`, mariko)).toContain(ENGLISH);
    await typed('language french for everybody', james);
    expect(await typed(`ask ${QUESTION}`, mariko)).toContain(FRENCH);
    expect(await typed(`ask ${QUESTION}`, james)).toContain(ENGLISH);
  });

  it('is in the language that they chose, from the confirmation on, until they take it back', async () => {
    expect(await typed('language french', james)).toContain('Désormais, je vous réponds en français');
    expect(await typed(`ask ${QUESTION}`, james)).toContain(FRENCH);
    expect(await typed('language', james)).toContain('selon votre choix');
    expect(await typed('language as slack', james)).toContain('From now on I answer you in English');
    expect(await typed(`ask ${QUESTION}`, james)).toContain(ENGLISH);
  });

  it('is their language in direct messages, forms and Home too', async () => {
    await slack.directMessage(QUESTION, { person: anna });
    await expect.poll(() => direct(anna)).toContain(FRENCH);
    await slack.openHome({ person: anna });
    expect(JSON.stringify(await slack.waitForHome({ person: anna }))).toContain('Que demander');
    await slack.openHome({ person: james });
    expect(JSON.stringify(await slack.waitForHome({ person: james }))).toContain('What to ask');
    await slack.shortcut('check_draft', { person: anna });
    const form = JSON.stringify(await slack.waitForView({ person: anna, callback: 'draft' }));
    expect(form).toContain('Vérifier un texte');
  });

  it('is in the workspace’s language while Slack does not answer', async () => {
    slack.fail('users.info', { fault: 'hang' }, { times: 1 });
    expect(await typed(`ask ${QUESTION}`, anna)).toContain(ENGLISH);
  });
});

describe('what a channel reads', () => {
  it('is in its own language, whoever asks', async () => {
    expect(await mentioned('world-desk', anna)).toContain(ENGLISH);
    expect(await typed('language french here', james)).toContain(
      'From now on I post in French in <#C0WORLD0001>',
    );
    expect(await mentioned('world-desk')).toContain(FRENCH);
    expect(await mentioned('general', anna)).toContain(ENGLISH);
  });

  it('is shared in the channel’s language, not in that of who shares it', async () => {
    await typed('language french in <#C0WORLD0001|world-desk>', james);
    const alone = await typed('quotes Lavrov', james);
    expect(alone).toContain('4 quotes');
    await slack.clickButton(
      slack.ephemeral({ person: james, channel: 'world-desk' }).at(-1)!,
      'Share to channel',
      { person: james },
    );
    const shared = await slack.waitForMessage({ text: '4 citations' });
    expect(JSON.stringify(shared.blocks)).toContain('Partagé par');
  });

  it('gets its digests in its language, a person theirs, and the workspace’s choice holds elsewhere', async () => {
    await typed('language french here', james);
    const order = async (words: string, person: string, channel: string) => {
      await slack.slashCommand(`/brief subscribe ${words} 07:30 Europe/London`, { person, channel });
      await expect
        .poll(() => slack.ephemeral({ person, channel }).at(-1)?.text)
        .toMatch(/^(?:Subscribed|Abonnement)/);
    };
    await order('weekdays', james, 'world-desk');
    await order('weekdays', james, 'general');
    await order('to me weekdays', anna, 'world-desk');
    slack.setNow('2026-11-24T07:30:20Z');
    await slack.beat();
    await expect.poll(() => slack.messages('world-desk').at(-1)?.text).toContain('Revue · mardi 24 novembre');
    await expect.poll(() => slack.messages('general').at(-1)?.text).toContain('Digest · Tuesday 24 Nov');
    await expect.poll(() => direct(anna)).toContain('Revue · mardi 24 novembre');
    await typed('language french for everybody', james);
    slack.setNow('2026-11-25T07:30:20Z');
    await slack.beat();
    await expect.poll(() => slack.messages('general').at(-1)?.text).toContain('Revue · mercredi 25 novembre');
  });
});

describe('choosing', () => {
  it('is for everybody by administrators alone, and for a channel by who writes there', async () => {
    expect(await typed('language french for everybody', mariko)).toContain('Only administrators');
    const elsewhere = 'language french in <#C0GENERAL01|general>';
    expect(await typed(elsewhere, mariko)).toContain('Only people who write in a channel');
    expect(await mentioned('general')).toContain(ENGLISH);
    expect(await typed(elsewhere, james)).toContain('From now on I post in French in <#C0GENERAL01>');
    expect(await mentioned('general')).toContain(FRENCH);
    // Nobody can tell what channel a bare name is.
    expect(await typed('language french in #nowhere', james)).toContain('which channel');
  });

  it('says which languages are spoken, and takes no question and no search for an order', async () => {
    expect(await typed('language klingon', james)).toContain(
      'I do not speak “klingon”. I speak English and French.',
    );
    expect(await typed('language in the readout', james)).not.toContain('I do not speak');
    const { ts } = await slack.mention('language of the readout?', { person: james });
    await expect.poll(() => slack.messages('world-desk', ts).length).toBe(2);
    expect(slack.messages('world-desk', ts)[1]!.text).not.toContain('I answer you in');
  });

  it('is a button in Home, which is in that language at once; for everybody an administrator’s', async () => {
    await slack.openHome({ person: mariko });
    const before = await slack.waitForHome({ person: mariko });
    expect(JSON.stringify(before.blocks)).not.toContain('for everybody');
    await slack.clickButton(before, 'Français', { person: mariko });
    await expect.poll(() => JSON.stringify(slack.home({ person: mariko })?.blocks)).toContain('Que demander');
    await slack.openHome({ person: james });
    await slack.clickButton(await slack.waitForHome({ person: james }), 'French, for everybody', {
      person: james,
    });
    await expect
      .poll(() => JSON.stringify(slack.home({ person: james })?.blocks))
      .toContain('as chosen for the workspace');
  });

  it.each([
    ['fr', 'fr'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['FRANCAIS', 'fr'],
    ['anglais', 'en'],
    ['english', 'en'],
    ['german', null],
    ['', null],
  ])('reads “%s” as %s', (name, language) => expect(languageNamed(name)).toBe(language));
});
