import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { en } from '../../src/words/en/index.ts';
import { fr } from '../../src/words/fr/index.ts';
import { axeFaults } from './axeFaults.ts';
import { type Running, runOverHttp } from './boltApp.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { answerLikeBrief, pageOptions } from './sampleApp.ts';

const english = en.playground.page;
const french = fr.playground.page;
/** The same in both: names of things. */
const ALIKE = ['messages', 'suggestions', 'date', 'message', 'messagesIn'];

describe('the texts of the page', () => {
  it('have the same places for values in each language', () => {
    const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of Object.entries(english)) {
      const other = french[key as keyof typeof french];
      expect([key, placesOf(other)]).toEqual([key, placesOf(text)]);
    }
  });

  it('are those that the page asks for, and no others', () => {
    const sources = ['page/static', 'page', 'workspace'].flatMap((folder) => {
      const path = resolve('src/playground', folder);
      return readdirSync(path)
        .filter((file) => /\.(?:[jt]s|html)$/.test(file))
        .map((file) => readFileSync(join(path, file), 'utf8'));
    });
    const all = sources.join('\n');
    const asked = [...all.matchAll(/\bsay(?:OfApp)?\(\s*(?:[\w.=?! ']*\? )?'(\w+)'(?: : '(\w+)')?/g)].flatMap(
      ([, one, other]) => [one!, ...(other ? [other] : [])],
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
    // The steps of the tour name their text, and its title by the same key.
    const isUsed = (key: string) => new RegExp(`['.{]${key.replace(/Title$/, '')}\\b`).test(all);
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('name the people and channels that are there', () => {
    for (const words of [
      ...sampleCast.people.map((one) => one.title),
      ...sampleCast.channels.map((one) => one.purpose),
    ])
      expect(fr.playground.cast(words)).not.toBe(words);
  });
});

describe.skipIf(chromiumPath === null)('the page in French', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    running = await runOverHttp(answerLikeBrief, { ...pageOptions, words: french });
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

  /** English texts of the frame that are seen, read aloud or shown on hovering. */
  async function englishLeft(): Promise<string[]> {
    const seen = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')].flatMap((node) => [
      ...[...node.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data.trim()),
      ...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? ''),
    ])`);
    const texts = Object.entries(english)
      .filter(([key]) => !ALIKE.includes(key))
      .map(([, text]) => text.replaceAll('{app}', 'Brief'));
    return texts.filter((text) => seen.includes(text));
  }
  const field = () => page.getByRole('textbox', { name: /Message à #world-desk/ });
  const type = async (words: string) => {
    await field().fill(words);
    await field().press('Enter');
  };

  it('says so, and has no English and no fault on the first screen, in a thread, in Home and among the requests', async () => {
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr-FR');
    const look = async () => expect([await englishLeft(), await axeFaults(page)]).toEqual([[], []]);
    await look();
    await type('@Brief what did Lavrov say about strategic stability?');
    await page.getByRole('complementary', { name: 'Fil' }).locator('.message.app').first().waitFor();
    await look();
    await page.keyboard.press('Escape');
    await page.getByText('1 réponse').waitFor();
    await type('/nothing');
    await page.getByText('/nothing n’est pas une commande.').waitFor();
    await page.getByText('Visible par vous uniquement').waitFor();
    await look();
    await page.getByRole('link', { name: 'Requêtes' }).click();
    await page.getByRole('heading', { name: 'Requêtes' }).waitFor();
    await look();
    await page.getByRole('link', { name: 'Brief' }).click();
    await page.getByRole('link', { name: 'Accueil' }).waitFor();
    await look();
  });
});
