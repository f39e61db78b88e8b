import type { z } from 'zod';
import type { ExitCode, Services, Streams } from './services.ts';

/**
 * Answers JSON Lines: one object a line from standard input, one a line out, in the same order. A bad line is named by
 * its number on standard error, the others are still answered.
 *
 * @param example what a line must be, for whoever wrote another: '{"id": …, "text": …}'
 * @returns 1 where a line was refused, else 0
 */
export async function answerJsonLines<T extends z.ZodType>(
  ruleIn: (zod: typeof z) => T,
  example: string,
  services: Services,
  streams: Streams,
  answer: (line: z.output<T>) => string | Promise<string>,
): Promise<ExitCode> {
  // Loaded where lines are checked: it takes 14 MB.
  const rule = ruleIn((await import('zod')).z);
  let faults = 0;
  const refuse = (number: number, reason: string) => {
    streams.err.write(`line ${number}: ${reason}\n`);
    faults += 1;
  };
  for await (const { number, bytes } of services.linesOf(streams.input)) {
    if (streams.signal.aborted) break;
    if (bytes === null) {
      refuse(number, 'is longer than a line may be; split it.');
      continue;
    }
    const line = decode(bytes);
    if (line === null) {
      refuse(number, 'is not UTF-8; convert the file to UTF-8.');
      continue;
    }
    if (line.trim() === '') continue;
    const checked = checkLine(line, rule, example);
    if (!checked.ok) {
      refuse(number, checked.reason);
      continue;
    }
    const flowing = streams.out.write(`${await answer(checked.value)}\n`);
    // A slow reader at the other end: wait, rather than pile answers up in memory.
    if (!flowing) await new Promise<void>((resolve) => streams.out.once('drain', resolve));
  }
  return faults > 0 ? 1 : 0;
}

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

function checkLine<T extends z.ZodType>(line: string, rule: T, example: string): Checked<z.output<T>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, reason: `is not JSON; each line must be one object, ${example}.` };
  }
  const checked = rule.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const path = checked.error.issues[0]?.path ?? [];
  const at = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
  const name = `"${path.join('.')}"`;
  const ofPart = at === undefined ? `has no ${name}` : `${name} is of the wrong type`;
  const fault = path.length === 0 ? 'is not a JSON object' : ofPart;
  return { ok: false, reason: `${fault}; each line must be ${example}.` };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
