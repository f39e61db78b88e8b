/**
 * `npm run gallery`: every message of Brief as Slack shows it, drawn by the playground's own page in a headless Chromium,
 * on a desk's and a phone's width, light and dark: one page, and a picture of each group.
 *
 *     npm run gallery                    into ./gallery
 *     npm run gallery -- --out DIR --only Digests --language fr
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { renderBlocks } from '../inEnglish.ts';
import { chromiumPath, openBrowser } from '../playground/browser.ts';
import { galleryMessages } from './galleryMessages.ts';

/** A taller picture cannot be looked at. */
const PICTURE = 1_500;
const WIDTHS = { desk: 760, phone: 375 } as const;
const STYLES = ['base', 'layout', 'composer', 'messages', 'blocks', 'controls', 'dialogs'];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'gallery' },
    only: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
});
if (chromiumPath === null) process.exit(2);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const { only, language } = values;
if (!(language in LANGUAGES))
  throw new Error(`--language takes one of ${Object.keys(LANGUAGES).join(', ')}.`);
const words = LANGUAGES[language as Language];
const all = (await galleryMessages(words)).filter(({ group }) => !only || group === only);
const groups = [...Map.groupBy(all, ({ group }) => group)].map(([group, messages]) => ({
  group,
  messages: messages.map(({ name, answer }) => ({ name, parts: renderBlocks(answer) })),
}));

const workspace = await startWorkspace({ port: 0 });
const browser = await openBrowser();
const drawn: string[] = [];
for (const [width, pixels] of Object.entries(WIDTHS)) {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: pixels, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    await page.goto(workspace.url);
    await page.waitForSelector('.messages');
    for (const one of groups) {
      await draw(page, one);
      const name = `${one.group.toLowerCase().replace(/\W+/g, '-')}-${width}-${scheme}`;
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      for (let top = 0; top < height; top += PICTURE)
        await page.screenshot({
          path: join(out, `${name}-${1 + top / PICTURE}.png`),
          fullPage: true,
          clip: { x: 0, y: top, width: pixels, height: Math.min(PICTURE, height - top) },
        });
      if (width === 'desk' && scheme === 'light') drawn.push(await page.locator('#gallery').innerHTML());
    }
    await page.close();
  }
}
await browser.close();
await workspace.close();

const css = STYLES.map((name) =>
  readFileSync(join(import.meta.dirname, `../../src/playground/page/static/${name}.css`), 'utf8'),
).join('\n');
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Messages of Brief</title><style>${css}\nbody{overflow:auto;height:auto;display:block}main{max-width:760px;margin:auto}.messages{overflow:visible;height:auto}</style><main>${drawn.join('')}</main>`,
);
console.log(`${all.length} messages in ${out}`);

/** Draws the messages of a group in place of the page. */
function draw(page: Page, group: (typeof groups)[number]): Promise<unknown> {
  return page.evaluate(
    `(async (group) => {
      const [{ fillMessages, messageList }, { store }] = await Promise.all([import('/page/messages.js'), import('/page/store.js')]);
      store.app = { ...store.app, name: 'Brief' };
      const frame = document.createElement('div');
      frame.id = 'gallery';
      const heading = document.createElement('h2');
      heading.textContent = group.group;
      heading.style.padding = '12px 20px 0';
      frame.append(heading);
      for (const { name, parts } of group.messages) {
        const title = document.createElement('h3');
        title.textContent = name;
        title.style.cssText = 'padding: 18px 20px 0; font: 13px ui-monospace, monospace; opacity: .75; overflow-wrap: anywhere';
        const list = messageList(name);
        list.style.cssText = 'overflow: visible; height: auto; flex: none';
        fillMessages(list, parts.map(({ text, blocks }, i) => ({ ts: String(1795458600 + i * 400), channel: 'C1', author: 'U', byApp: true, ephemeral: false, text, blocks: blocks.map((b, n) => ({ block_id: 'b' + n, ...b })), replies: [], reactions: [], values: {} })), { thread: true });
        frame.append(title, list);
      }
      document.body.replaceChildren(frame);
      document.documentElement.style.cssText = document.body.style.cssText = 'overflow: auto; height: auto; display: block';
    })(${JSON.stringify(group)})`,
  );
}
