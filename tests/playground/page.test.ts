import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, runOverHttp } from './boltApp.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { answerLikeBrief, pageOptions, proposals } from './sampleApp.ts';

describe.skipIf(chromiumPath === null)('the page in a browser', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    running = await runOverHttp(answerLikeBrief, pageOptions);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 850 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(running.workspace.url)) outside.push(request.url());
    });
    await page.goto(running.workspace.url);
  });

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const field = () => page.getByRole('textbox', { name: /Message to #world-desk/ });
  const log = () => page.getByRole('log', { name: 'Messages in #world-desk' });

  it('shows a visitor what to ask; a click fills the field, Enter asks', async () => {
    await page.getByRole('button', { name: '/brief', exact: true }).first().click();
    expect(await field().inputValue()).toBe('/brief');
    await field().press('Enter');
    await log().getByText('Only visible to you').waitFor();
    expect(await log().locator('blockquote').last().textContent()).toBe(proposals);
    expect(await page.getByRole('heading', { name: 'Ask what was said' }).isVisible()).toBe(false);
  });

  it('completes commands, names and channels by the keyboard', async () => {
    await field().pressSequentially('/brief to');
    const offers = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    expect(await offers.allTextContents()).toEqual(['/brief topicsWhat is talked about, and by whom']);
    await field().press('Tab');
    expect(await field().inputValue()).toBe('/brief topics');
    await field().press('Enter');
    await log().getByRole('columnheader', { name: 'Rung' }).waitFor();
    await field().pressSequentially('/brief subscribe #cul');
    await field().press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).not.toBeNull();
    await field().press('Escape');
    await field().fill('');
    await field().pressSequentially('see #cul');
    await field().press('Tab');
    await field().pressSequentially('@ja');
    await field().press('ArrowDown');
    await field().press('Enter');
    expect(await field().inputValue()).toBe('see #culture @james ');
    await field().fill('');
  });

  it('asks by mention; the answer opens in the thread, and a follow-up is asked there', async () => {
    await field().fill('@Brief what did Lavrov say about strategic stability?');
    await field().press('Enter');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Quoted, once.').waitFor();
    const reply = thread.getByRole('textbox', { name: 'Reply in this thread' });
    expect(await reply.inputValue()).toBe('@Brief ');
    await reply.pressSequentially('and on Iran?');
    await reply.press('Enter');
    await expect.poll(() => thread.locator('.message.app').count()).toBe(2);
    await log().getByText('3 replies').waitFor();
    await reply.fill('/brief topics');
    await reply.press('Enter');
    await page.getByRole('status').getByText('Slash commands do not work in threads').waitFor();
    expect(await reply.inputValue()).toBe('/brief topics');
    await page.keyboard.press('Escape');
    await expect.poll(() => thread.isVisible()).toBe(false);
  });

  it('presses a button; shares with the channel', async () => {
    await log().getByRole('button', { name: 'All quotes' }).click();
    await log().getByText('4 quotes of Sergei Lavrov').waitFor();
    await log().getByRole('button', { name: 'Share to channel' }).click();
    await expect
      .poll(() => running.workspace.messages('world-desk').some((message) => message.text === 'Shared'))
      .toBe(true);
  });

  it('fills a modal by keyboard: focus stays in, errors stand at the inputs, Esc leaves', async () => {
    await field().fill('/brief');
    await field().press('Enter');
    const schedule = log().getByRole('button', { name: 'Schedule' });
    await schedule.click();
    const dialog = page.getByRole('dialog', { name: 'Schedule a digest' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect.poll(() => schedule.evaluate((node) => node.matches(':focus'))).toBe(true);

    await schedule.press('Enter');
    await dialog.waitFor();
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.locator('.shell :focus').count()).toBe(0);
    }
    await dialog.getByRole('button', { name: 'Subscribe' }).click();
    const channel = dialog.getByRole('combobox', { name: 'Channel' });
    await expect.poll(() => channel.getAttribute('aria-invalid')).toBe('true');
    expect(await dialog.getByText('Please complete this required field.').count()).toBe(2);

    await channel.selectOption({ label: '#general' });
    await dialog.getByLabel('Time', { exact: true }).fill('02:30');
    const zone = dialog.getByRole('combobox', { name: 'Time zone' });
    await zone.pressSequentially('mos');
    await dialog.getByRole('option', { name: 'Europe/Moscow' }).waitFor();
    await zone.press('ArrowDown');
    await zone.press('Enter');
    await dialog.getByRole('button', { name: 'Subscribe' }).click();
    await dialog.getByText('Daylight saving skips 02:30').waitFor();
    await dialog.getByLabel('Time', { exact: true }).fill('07:30');
    await dialog.getByRole('button', { name: 'Subscribe' }).click();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await running.workspace.waitForMessage({ channel: 'general', text: 'Subscribed: 07:30 Europe/Moscow' });
  });

  it('marks the channel where something new is, until it is opened', async () => {
    const general = page.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name: /general/ });
    await expect.poll(() => general.textContent()).toContain('unread');
    await general.click();
    await page.getByText('Subscribed: 07:30').waitFor();
    await expect.poll(() => general.textContent()).not.toContain('unread');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => page.getByText('Subscribed: 07:30').count()).toBe(0);
  });

  it('opens App Home, and talks in private', async () => {
    await page.getByRole('link', { name: 'Brief', exact: true }).click();
    await page.getByRole('heading', { name: 'Subscriptions' }).waitFor();
    await page.getByRole('link', { name: 'Messages' }).click();
    const direct = page.getByRole('textbox', { name: 'Message to Brief' });
    await direct.fill('hello');
    await direct.press('Enter');
    await page.getByText('You asked: hello').waitFor();
  });

  it('offers under each message what the app can do with it', async () => {
    const kept = new Promise<string>((resolve) => {
      running.app.shortcut('keep', async ({ ack, shortcut }) => {
        await ack();
        if (shortcut.type === 'message_action') resolve(shortcut.message.text ?? '');
      });
    });
    await page.goto(`${running.workspace.url}/#/C0WORLD0001`);
    await field().fill('see https://example.org/talks');
    await field().press('Enter');
    const message = log().getByRole('listitem').filter({ hasText: 'example.org/talks' });
    await message.hover();
    await message.getByRole('button', { name: 'Keep this' }).click();
    expect(await kept).toContain('https://example.org/talks');
  });

  it('runs digests, and changes who one is', async () => {
    await page.getByRole('button', { name: 'Run digests' }).click();
    await page.getByRole('status').getByText('No digest is due.').waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Mariko Sato' });
    await expect.poll(() => page.getByRole('link', { name: /culture/ }).count()).toBe(0);
  });

  it('writes no markup of others into the page, calls nobody, and reports no fault', async () => {
    await page.goto(`${running.workspace.url}/#/C0WORLD0001`);
    await page.getByRole('textbox', { name: /Message to #world-desk/ }).waitFor();
    await running.app.client.chat.postMessage({
      channel: 'C0WORLD0001',
      text: '&lt;img src=x onerror=alert(1)&gt; <javascript:alert(1)|a trap> *bold*',
    });
    await page.getByText('<img src=x onerror=alert(1)> a trap').waitFor();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('.content img[src="x"]').count()).toBe(0);
    expect(outside).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('can be used on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${running.workspace.url}/#/C0WORLD0001`);
    const wide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(await wide()).toBe(false);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('link', { name: /general/ }).click();
    await page.getByRole('textbox', { name: /Message to #general/ }).waitFor();
    expect(await wide()).toBe(false);
  });
});
