import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, runOverHttp } from './boltApp.ts';
import { chromiumPath, openBrowser } from './browser.ts';
import { answerLikeBrief, everything, pageOptions } from './sampleApp.ts';

describe.skipIf(chromiumPath === null)('what the page draws', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    running = await runOverHttp(answerLikeBrief, pageOptions);
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(running.workspace.url);
  });

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  /** The nodes that a module of the page makes of a text, as markup. */
  function drawn(module: string, text: string): Promise<string> {
    return page.evaluate(
      `import('/page/${module}.js').then((made) => {
        const frame = document.createElement('div');
        frame.append(...made.${module}(${JSON.stringify(text)}));
        return frame.innerHTML;
      })`,
    );
  }

  const mrkdwn: [string, string, string][] = [
    ['bold, italic, struck', '*b* _i_ ~s~', '<strong>b</strong> <em>i</em> <s>s</s>'],
    ['one within the other', '*b _i_*', '<strong>b <em>i</em></strong>'],
    ['marks inside words count for nothing', 'snake_case_word 2*3*4', 'snake_case_word 2*3*4'],
    ['marks beside spaces count for nothing', '2 * 3 * 4', '2 * 3 * 4'],
    ['code keeps its marks', '`*b* <x>`', '<code>*b* &lt;x&gt;</code>'],
    ['what was escaped is shown', '&lt;b&gt; &amp;amp;', '&lt;b&gt; &amp;amp;'],
    [
      'an unknown person and channel',
      '<@U0NOBODY> <#C0NOWHERE|far>',
      '<span class="mention">@U0NOBODY</span> <span class="mention">#far</span>',
    ],
    [
      'a link with words, bold around it',
      '*<https://example.org/a_b_c|x>*',
      '<strong><a href="https://example.org/a_b_c" target="_blank" rel="noopener noreferrer">x</a></strong>',
    ],
    [
      'a bare address, without its full stop',
      'https://example.org/a_b_c.',
      '<a href="https://example.org/a_b_c" target="_blank" rel="noopener noreferrer">https://example.org/a_b_c</a>.',
    ],
    ['an address that runs a script is none', '<javascript:alert(1)|x>', '<span>x</span>'],
    ['a date that cannot be read falls back', '<!date^never^{date}|19 May>', '<span>19 May</span>'],
    ['quoted lines', 'a\n> b\n> c\nd', 'a<blockquote class="quote">b\nc</blockquote>d'],
    ['a block of code', '```\n*a*\n```', '<pre><code>*a*</code></pre>'],
  ];
  it.each(mrkdwn)('mrkdwn: %s', async (_name, text, html) => {
    expect(await drawn('mrkdwn', text)).toBe(html);
  });

  const markdown: [string, string, string][] = [
    ['a heading', '## H', '<p class="heading" role="heading" aria-level="2">H</p>'],
    ['emphasis', '**b** *i* ~~s~~ _i_', '<p><strong>b</strong> <em>i</em> <s>s</s> <em>i</em></p>'],
    ['marks inside words and sums', 'snake_case_word 2*3*4', '<p>snake_case_word 2*3*4</p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['an ordered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['a quote', '> a', '<blockquote class="quote"><p>a</p></blockquote>'],
    ['markup stays text', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a link to a script is none', '[x](javascript:alert)', '<p><span>x</span></p>'],
    ['an escaped mark', '\\*a\\*', '<p>*a*</p>'],
    ['a rule', '---', '<hr>'],
  ];
  it.each(markdown)('markdown: %s', async (_name, text, html) => {
    expect(await drawn('markdown', text)).toBe(html);
  });

  it('every block of the sample, a quote to the character', async () => {
    const field = page.getByRole('textbox', { name: /Message to #world-desk/ });
    await field.fill('/brief everything');
    await field.press('Enter');
    const message = page.locator('.message.app').last();
    await message.getByRole('heading', { name: 'Every block' }).waitFor();
    expect(await message.locator('.unknown').count()).toBe(0);
    const quotes = await message.locator('.block-rich_text .quote').allTextContents();
    expect(quotes).toEqual(['*no* _markup_ in here; added\nsecond line of the quote']);
    expect(await message.locator('.block').count()).toBe(everything.length);
  });

  it('menus, selects and confirmations work by the keyboard', async () => {
    const message = page.locator('.message.app').last();
    const sent = () =>
      running.workspace
        .deliveries()
        .flatMap(({ payload }) => (Array.isArray(payload.actions) ? payload.actions : []));
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => sent().at(-1)?.selected_option?.value).toBe('two');
    await message.getByRole('combobox', { name: 'Choose a speaker' }).selectOption('b');
    await expect.poll(() => sent().at(-1)?.selected_option?.value).toBe('b');
    const stop = message.getByRole('button', { name: 'Stop' });
    await stop.press('Enter');
    const sure = page.getByRole('dialog', { name: 'Stop the digest?' });
    await sure.getByRole('button', { name: 'Keep' }).click();
    await expect.poll(() => sure.count()).toBe(0);
    const before = sent().length;
    await stop.press('Enter');
    await sure.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => sent().length).toBe(before + 1);
    expect(sent().at(-1)?.action_id).toBe('demo-stop');
  });

  it('gives a name to everything that can be pressed or filled in, and a place to everything else', async () => {
    const tree = await page.locator('body').ariaSnapshot();
    const nameless = tree
      .split('\n')
      .filter((line) => /- (button|link|combobox|textbox|checkbox|radio|dialog)\s*(:|$)/.test(line));
    expect(nameless).toEqual([]);
    for (const landmark of [
      'navigation "Channels"',
      'main',
      'log "Messages in #world-desk"',
      'heading "world-desk" [level=1]',
    ]) {
      expect(tree).toContain(landmark);
    }
  });
});
