import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { runPlayground } from '../../src/runPlayground.ts';
import { DATA, lexicon, reader } from '../desk.ts';
import { chromiumPath, openBrowser } from '../playground/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * A newcomer's first quarter of an hour, in a real browser, with the app and the sample archive as `npm start` runs
 * them. With BRIEF_SCREENSHOT=docs it makes the README's pictures.
 */
describe.skipIf(chromiumPath === null)('the playground of `npm start`', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-playground-'));
  const stop = new AbortController();
  let archive: OpenArchive;
  let running: Promise<void>;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    archive = await openArchive(join(folder, 'archive.sqlite'));
    const address = Promise.withResolvers<string>();
    running = runPlayground(
      {
        archive,
        lexicon,
        config: { ...readConfig({}), port: 0 },
        clock: () => new Date(),
        newId: randomUUID,
        log: () => {},
        read: async (text) => readArticle({ text }, reader),
        load: () => ingest({ gathered: sampleArticles(DATA), archive, reader, now: new Date() }),
        say: (text) => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
          if (found) address.resolve(found[0]);
        },
      },
      stop.signal,
    );
    running.catch(address.reject);
    const url = await address.promise;
    browser = await openBrowser();
    page = await browser.newPage({
      viewport: { width: 1360, height: 850 },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) outside.push(request.url());
    });
    await page.goto(url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    stop.abort();
    await running;
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const field = () => page.getByRole('textbox', { name: /Message to #world-desk/ });
  const log = () => page.getByRole('log', { name: 'Messages in #world-desk' });
  const type = async (words: string) => {
    await field().fill(words);
    await field().press('Escape');
    await field().press('Enter');
  };

  const picture = async (name: string, of: Page | Locator = page) => {
    const { BRIEF_SCREENSHOT: to } = process.env;
    if (to) await of.screenshot({ path: join(to, name) });
  };

  /** What axe finds wrong on the page, a line each. */
  const faults = async () => {
    const there = await page.evaluate<boolean>("typeof window.axe === 'object'");
    if (!there) await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'window.axe.run(document)',
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };

  it('opens on three answers that make the point, and a tour of five steps that a keyboard can take or leave', async () => {
    const messages = page.getByRole('log', { name: 'Messages in your conversation with Brief' });
    await messages.getByText('Quoted, once: Sergei Lavrov on strategic stability.').waitFor();
    await messages.getByText('Not quoted. Sergei Lavrov is not quoted on Afghanistan').waitFor();
    await messages.getByText('I read “Lavrow” as Sergei Lavrov.').waitFor();
    const tour = page.getByRole('region', { name: 'Words that can be checked' });
    await tour.waitFor();
    expect(await faults()).toEqual([]);
    for (let step = 2; step <= 5; step += 1) {
      await page.getByRole('button', { name: 'Next' }).press('Enter');
      await page.getByText(`Tour, ${step} of 5`).waitFor();
    }
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.reload();
    await messages.getByText('I read “Lavrow” as Sergei Lavrov.').waitFor();
    expect(await page.getByText(/^Tour, /).count()).toBe(0);
    await page.getByRole('button', { name: 'Tour' }).click();
    await page.getByText('Tour, 1 of 5').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Skip the tour' }).press('Enter');
    expect(await page.getByText(/^Tour, /).count()).toBe(0);
    // What is typed there is completed to a question that has an answer.
    const prompt = page.getByRole('textbox', { name: 'Message to Brief' });
    await prompt.pressSequentially('what');
    await page.getByRole('option', { name: /what did Lavrov say/ }).waitFor();
    await prompt.press('Tab');
    expect(await prompt.inputValue()).toContain('what did Lavrov say');
    await prompt.fill('');
  });

  it('shows the raw requests, both ways, without a token', async () => {
    await page.getByRole('link', { name: 'Requests' }).click();
    const requests = page.getByRole('list', { name: 'Requests' });
    await requests.getByText('chat.postMessage').first().click();
    await requests.locator('details[open]').getByText('exercising patience').first().waitFor();
    await requests.getByText('message', { exact: true }).first().waitFor();
    expect(await requests.innerText()).not.toContain('xoxb');
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'world-desk' }).click();
  });

  it('answers /brief with the Reykjavik article, in its own words', async () => {
    await page.getByRole('button', { name: '/brief', exact: true }).first().click();
    await field().press('Enter');
    await log().getByText('Only the Russian side is quoted.').waitFor();
    expect(await log().locator('blockquote').allTextContents()).toContain(
      'We will prepare proposals for our presidents on these issues, as well as on the development of a dialogue on strategic stability. …',
    );
  });

  it('answers a mention in its thread, and a follow-up there', async () => {
    await type('@Brief what did Lavrov say about strategic stability?');
    const thread = page.getByRole('complementary', { name: /Thread/ });
    await thread.getByText('Quoted, once:').waitFor();
    await picture('playground.png');
    const reply = thread.getByRole('textbox');
    await reply.fill('@Brief and on Afghanistan?');
    await reply.press('Enter');
    await thread.getByText('Not quoted.').waitFor();
  });

  it('catches a doctored quotation: one word too many', async () => {
    await type('/brief verify Lavrov: “We were exercising patience for a very long time”');
    await log().getByText('Altered:').waitFor();
    await picture('verify.png', log().getByRole('article').last());
  });

  it('lists quotes and topics, and shows all of a long quote', async () => {
    await type('/brief quotes Lavrov');
    await log().getByText('11 sentences, 3 shown').waitFor();
    await log().getByRole('button', { name: 'Show all sentences' }).last().click();
    await log().getByText('worries most states').last().waitFor();
    await type('/brief topics');
    await log().getByRole('columnheader', { name: 'Topic' }).waitFor();
  });

  it('orders a digest, changes it in the modal, runs it now, and shows it in App Home', async () => {
    await type('/brief subscribe weekdays 07:30');
    await log().getByText('weekdays at 07:30').first().waitFor();
    await log().getByRole('button', { name: 'Change' }).last().click();
    const modal = page.getByRole('dialog');
    await modal.getByRole('textbox', { name: /Time zone/ }).fill('Tokyo');
    await modal.getByRole('button', { name: 'Change' }).click();
    await expect
      .poll(async () => (await archive.subscriptions.due('9999', 10)).map((s) => s.zone))
      .toEqual(['Asia/Tokyo']);
    await page.getByRole('button', { name: 'Run digests' }).click();
    await log()
      .getByText(/^Digest ·/)
      .last()
      .waitFor();
    // As it would be on another day: the one after a day of which the archive has much.
    await page.getByLabel('Digests as of').selectOption({ label: '10 June 2018 07:30' });
    await page.getByRole('button', { name: 'Run digests' }).click();
    await page.getByRole('status').getByText('1 digest posted, as of').waitFor();
    await log().getByText('Top of the agenda').last().waitFor();
    await page
      .getByRole('link', { name: 'Brief' })
      .or(page.getByRole('button', { name: 'Brief' }))
      .first()
      .click();
    await page.getByText('Latest stories').waitFor();
    await page.getByText('Asia/Tokyo').or(page.getByText('(Tokyo)')).first().waitFor();
  });

  // Three people's jobs, each in at most three actions: what they type or press.
  it('07:30, the editor opens the story that leads the digest and shares it with the desk', async () => {
    await page.getByRole('link', { name: 'world-desk', exact: true }).click();
    await log().getByRole('button', { name: 'Brief this' }).last().click();
    const brief = log().locator('.ephemeral');
    await brief.last().getByText('every line is the article').waitFor();
    await brief.last().getByRole('button', { name: 'Share to channel' }).click();
    await log().getByText('Shared by').last().waitFor();
  });

  it('noon, the sub-editor has the quotations of a colleague’s paragraph checked', async () => {
    await type('Tonight: “We were exercising patience for a very long time,” Lavrov said in Reykjavik.');
    const draft = log().getByRole('listitem').filter({ hasText: 'Tonight:' });
    await draft.hover();
    await draft.getByRole('button', { name: 'Check the quotes' }).click();
    await log().locator('.ephemeral').last().getByText('Altered: one word was added.').waitFor();
  });

  it('night, the press officer sets two accounts side by side and shares what only one side says', async () => {
    await type('/brief compare Lavrov Blinken');
    const compared = log().locator('.ephemeral').last();
    await compared.getByText('US Department of State').first().waitFor();
    await compared.getByRole('button', { name: 'Share to channel' }).click();
    await expect.poll(() => log().getByText('Shared by').count()).toBe(2);
  });

  it('had no fault in the page and asked nothing of anybody outside', () => {
    expect(troubles).toEqual([]);
    expect(outside).toEqual([]);
  });
});
