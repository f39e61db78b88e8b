import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Archive } from '../../../src/archive/port.ts';
import { subscriptionOf, textOf } from './deeds.ts';

type Line = [what: string, stage?: string, which?: unknown, value?: unknown];

export interface Tortured {
  readonly kills: number;
  /** How many of each were acknowledged. */
  readonly acknowledged: Readonly<Record<string, number>>;
  /** What was lost, doubled or left by halves, a sentence each. */
  readonly wrong: readonly string[];
}

/**
 * Lets two workers at a time work on an archive and kills each with SIGKILL at a random instant, `kills` times in all;
 * then looks for everything that was acknowledged.
 *
 * @param where what the workers open
 * @param open opens the same, for looking into it
 */
export async function torture(
  where: string,
  open: () => Promise<Archive>,
  kills: number,
  progress: (done: number) => void = () => {},
): Promise<Tortured> {
  const said: Line[] = [];
  const wrong: string[] = [];
  for (let done = 0; done < kills; done += 2) {
    const workers = ['a', 'b'].map((name) => startWorker(where, `${name}${done}`));
    await Promise.all(
      workers.map(async (worker) => {
        await worker.opened;
        await setTimeout(10 + Math.random() * 250);
        worker.kill();
        const { lines, complaint } = await worker.ended;
        said.push(...lines);
        if (complaint) wrong.push(`A worker said: ${complaint}`);
      }),
    );
    progress(done + 2);
  }
  const archive = await open();
  try {
    wrong.push(...(await archive.verify()), ...(await losses(archive, said)));
  } finally {
    await archive.close();
  }
  const acknowledged: Record<string, number> = {};
  for (const [what, stage] of said) if (stage === 'done') acknowledged[what] = (acknowledged[what] ?? 0) + 1;
  return { kills, acknowledged, wrong };
}

function startWorker(where: string, name: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'work.ts'), where, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Line[] = [];
  let complaint = '';
  const opened = Promise.withResolvers<void>();
  createInterface(child.stdout).on('line', (line) => {
    const read = JSON.parse(line) as Line;
    if (read[0] === 'open') opened.resolve();
    else lines.push(read);
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<{ lines: Line[]; complaint: string }>((resolve) => {
    child.on('close', () => {
      opened.resolve();
      resolve({ lines, complaint });
    });
  });
  return { opened: opened.promise, ended, kill: () => child.kill('SIGKILL') };
}

async function losses(archive: Archive, said: readonly Line[]): Promise<string[]> {
  const wrong: string[] = [];
  const seen = archive.seenBy({ now: new Date().toISOString(), workspace: 'T1' });
  /** What may stand for each: the last that was acknowledged, or one that was tried after it. */
  const may = new Map<string, unknown[]>();
  for (const [what, stage, which, value] of said) {
    const key = `${what} ${which}`;
    if (what === 'reread' || what === 'correct') {
      if (stage === 'done') may.set(key, [value]);
      else may.set(key, [...(may.get(key) ?? [null]), value]);
    }
  }
  for (const [what, stage, which, value] of said) {
    if (stage !== 'done') continue;
    if (what === 'ingest') {
      for (const id of which as string[]) {
        const version = await archive.getVersion(id, value as number);
        if (version?.text !== textOf(id, value as number)) wrong.push(`${id} version ${value} is lost.`);
      }
    } else if (what === 'reread') {
      const engine = (await archive.getVersion(which as string, 1))?.reading.engine;
      if (!may.get(`reread ${which}`)!.includes(engine))
        wrong.push(`The reading of ${which} by ${value} is lost.`);
    } else if (what === 'correct') {
      const quote = (await seen.getVersion(which as string, 1))?.reading.quotes[0];
      if (!may.get(`correct ${which}`)!.includes(quote?.speakerName))
        wrong.push(`The correction of ${which} is lost.`);
    } else if (what === 'subscribe') {
      const kept = await archive.subscriptions.get(which as string);
      if (kept?.channel !== subscriptionOf(which as string).channel)
        wrong.push(`The subscription ${which} is lost.`);
    } else if (what === 'posted') {
      const [run] = await archive.ledger.runs(which as string, 1);
      if (run?.state !== 'posted' || run.ts !== value) wrong.push(`That ${value} posted ${which} is lost.`);
    }
  }
  const posts = said.filter(([what]) => what === 'post').map(([, , which]) => which);
  for (const which of new Set(posts)) {
    const times = posts.filter((one) => one === which).length;
    if (times > 1) wrong.push(`The digest ${which} was sent ${times} times.`);
  }
  return wrong;
}
