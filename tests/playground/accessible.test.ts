import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axeFaults.ts';
import { type Running, runOverHttp } from './boltApp.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { answerLikeBrief, everything, pageOptions } from './sampleApp.ts';

describe.skipIf(chromiumPath === null)('the page to whoever reads it by ear, by keyboard or enlarged', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    running = await runOverHttp(answerLikeBrief, pageOptions);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 850 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await page.goto(running.workspace.url);
    await page.waitForSelector('.messages');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const type = async (words: string) => {
    const field = page.getByRole('textbox', { name: /Message to #world-desk/ });
    await field.fill(words);
    await field.press('Enter');
  };

  it('has no fault on the first screen', async () => {
    expect(await axeFaults(page)).toEqual([]);
  });

  it('has none with every kind of block in a message, light and dark', async () => {
    await type('/brief everything');
    await page.getByRole('log').locator('.message.app').last().waitFor();
    expect(everything.length).toBeGreaterThan(5);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has none in a thread', async () => {
    await type('@Brief what did Lavrov say about strategic stability?');
    await page.getByRole('complementary', { name: 'Thread' }).locator('.message.app').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has none in a modal', async () => {
    await type('/brief');
    await page.getByRole('log').getByRole('button', { name: 'Schedule' }).last().click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('has none on a phone, nor enlarged to twice its size, and nothing is wider than the screen', async () => {
    for (const viewport of [
      { width: 375, height: 700 },
      // 200 % of a screen of 1,280.
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await axeFaults(page)).toEqual([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
    }
  });
});
