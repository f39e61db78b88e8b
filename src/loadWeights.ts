import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { z } from 'zod';
import { type LearnedWeights, NOTHING_LEARNED } from './reading/learned/learnedWeights.ts';
import { LexiconError } from './readRows.ts';

/** `learned-quotes.json`, as `npm run train` writes it: hundredths by feature. A folder without it has no weights. */
export function loadWeights(folder: string): LearnedWeights {
  const path = join(folder, 'learned-quotes.json');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return NOTHING_LEARNED;
  const key = `${path} ${found.mtimeMs} ${found.size}`;
  const weights = weighed.get(key) ?? readWeights(path);
  weighed.set(key, weights);
  return weights;
}

/** Weights by the file that they were read from: checking forty thousand takes a tenth of a second. */
const weighed = new Map<string, LearnedWeights>();

function readWeights(path: string): LearnedWeights {
  // Loaded where weights are read: few look-ups need them.
  const { z } = createRequire(import.meta.url)('zod') as typeof import('zod');
  const hundredths = z.record(z.string(), z.number().int());
  const attitude = z.object({
    head: hundredths,
    start: hundredths,
    until: hundredths,
    role: hundredths,
    left: hundredths,
    end: hundredths,
  });
  const file = z.object({ cue: hundredths, end: hundredths, source: hundredths, attitude });
  let checked: z.infer<typeof file>;
  try {
    checked = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new LexiconError(`${path} is no file of weights. Write it anew with npm run train.`, {
      cause: error,
    });
  }
  const weights = (rows: Record<string, number>) =>
    new Map(Object.entries(rows).map(([feature, value]) => [feature, value / 100]));
  const { head, start, until, role, left, end } = checked.attitude;
  return {
    cue: weights(checked.cue),
    end: weights(checked.end),
    source: weights(checked.source),
    attitude: {
      head: weights(head),
      start: weights(start),
      until: weights(until),
      role: weights(role),
      left: weights(left),
      end: weights(end),
    },
  };
}
