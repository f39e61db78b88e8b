import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { runPlayground } from '../../src/runPlayground.ts';
import { DATA, lexicon, reader } from '../desk.ts';
import { chromiumPath, openBrowser } from '../playground/browser.ts';

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
    await page.getByRole('button', { name: 'Run digests now' }).click();
    await log()
      .getByText(/^Digest ·/)
      .last()
      .waitFor();
    await page
      .getByRole('link', { name: 'Brief' })
      .or(page.getByRole('button', { name: 'Brief' }))
      .first()
      .click();
    await page.getByText('Latest stories').waitFor();
    await page.getByText('Asia/Tokyo').or(page.getByText('(Tokyo)')).first().waitFor();
  });

  it('had no fault in the page and asked nothing of anybody outside', () => {
    expect(troubles).toEqual([]);
    expect(outside).toEqual([]);
  });
});
