import { afterEach, expect, it } from 'vitest';
import { reread } from '../../src/gathering/reread.ts';
import { ENGINE } from '../../src/reading/engine.ts';
import { article, openDesk, reader, type TestDesk } from '../desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

/** Twelve articles as an engine that found nothing would have left them. */
async function withOldReadings(): Promise<void> {
  const texts = Array.from({ length: 12 }, (_, i) =>
    article(`a${i}`, `"We go on with round ${i}," Sergei Lavrov said.`),
  );
  desk = await openDesk(texts);
  for (let i = 0; i < 12; i += 1) {
    const stored = (await desk.archive.getVersion(`a${i}`))!;
    await desk.archive.replaceReading(`a${i}`, 1, { ...stored.reading, engine: 'old', quotes: [] });
  }
}

it('what an earlier engine read is read again, and answers change with it', async () => {
  await withOldReadings();
  expect((await desk.archive.findQuotes({ speaker: 'Sergei Lavrov' })).total).toBe(0);
  expect(await reread({ archive: desk.archive, reader, signal: new AbortController().signal })).toBe(12);
  expect((await desk.archive.findQuotes({ speaker: 'Sergei Lavrov' })).total).toBe(12);
  expect((await desk.archive.getVersion('a3'))?.reading.engine).toBe(ENGINE);
  expect(await reread({ archive: desk.archive, reader, signal: new AbortController().signal })).toBe(0);
});

it('stopped half-way, the rest is left to the next time', async () => {
  await withOldReadings();
  const stop = new AbortController();
  let batches = 0;
  const archive = {
    readingsToRedo: (engine: string, limit: number) => {
      batches += 1;
      if (batches === 2) stop.abort();
      return desk.archive.readingsToRedo(engine, limit);
    },
    replaceReading: desk.archive.replaceReading,
  };
  const first = await reread({ archive, reader, signal: stop.signal });
  const second = await reread({ archive: desk.archive, reader, signal: new AbortController().signal });
  expect(first + second).toBe(12);
});
