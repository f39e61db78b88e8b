import { afterEach, describe, expect, it } from 'vitest';
import { composeDigest } from '../../src/digests/composeDigest.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';
import { digestMaterial } from '../digests/digestMaterial.ts';
import { renderBlocks, renderMarkdown, renderText } from '../inEnglish.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const TEXT =
  '“We are ready to open the second crossing,” Sergei Lavrov said on Tuesday.\n\nNobody else spoke.';
const changed = (text: string) => article('crossing', text);

describe('brief revisions', () => {
  it('shows the old wording struck and the new one below it', async () => {
    desk = await openDesk([changed(TEXT)]);
    await desk.add([changed(TEXT.replace('are ready', 'are not ready'))]);
    const answer = await desk.ask('revisions');
    const text = renderText(answer);
    expect(text).toContain('1 revision with quotes changed at the source');
    expect(text).toContain('▏[-“We are ready to open the second crossing,”-] — Sergei Lavrov');
    expect(text).toContain('▏“We are not ready to open the second crossing,” — Sergei Lavrov');
    expect(renderMarkdown(answer)).toContain('> ~~“We are ready to open the second crossing,”~~');
    const quotes = JSON.stringify(renderBlocks(answer)[0]!.blocks);
    expect(quotes).toContain('"style":{"strike":true}');
    expect(answer.citations.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('counts an article that was changed twice as two, and leads to the older ones', async () => {
    desk = await openDesk([changed(TEXT)]);
    for (let gate = 1; gate <= 12; gate += 1)
      await desk.add([changed(TEXT.replace('second crossing', `crossing of gate ${gate}`))]);
    const answer = await desk.ask('revisions since monday');
    const [title] = renderText(answer).split('\n');
    expect(title).toBe('12 revisions with quotes changed at the source since 23 November 2026');
    expect(answer.leftOut).toEqual(['2 older revisions']);
    const [older] = answer.actions;
    const rest = await desk.ask(older && 'command' in older ? older.command : '');
    expect(renderText(rest)).toContain('second crossing');
    expect([rest.leftOut, rest.actions]).toEqual([[], []]);
  });

  it('says what was withdrawn, and who had been given a quote', async () => {
    desk = await openDesk([changed(TEXT), article('other', TEXT)]);
    await desk.add([
      changed('Nobody spoke at all on that day.'),
      article('other', TEXT.replace('Sergei Lavrov', 'Antony Blinken')),
    ]);
    const text = renderText(await desk.ask('revisions'));
    expect(text).toMatch(/\[-“We are ready .*-\] — Sergei Lavrov\n⟶ withdrawn/);
    expect(text).toContain('was given to Sergei Lavrov');
  });

  it('says so where no quote was changed, and what else was', async () => {
    desk = await openDesk([changed(TEXT)]);
    await desk.add([changed(`${TEXT}\n\nThe talks go on in May.`)]);
    expect(renderText(await desk.ask('revisions'))).toContain('No quote was changed at its source.');
    expect(renderText(await desk.ask('revisions since monday'))).toContain(
      'No quote was changed at its source since',
    );
    expect(renderText(await desk.ask('revisions of everything'))).toContain('by day');
  });

  it('is counted in the footer of a digest', () => {
    const material = digestMaterial({ changedQuotes: 2 });
    expect(renderText(composeDigest(material).answer)).toContain(
      'quotes changed at the source in 2 articles',
    );
  });
});
