import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { openTerminal, ROOT } from './brief.ts';

const { folder, close } = openTerminal();
afterAll(close);

const line = (id: number, words: string) => JSON.stringify({ id, text: words });
const said = (n: number) => `Minister Anna Berg spoke on Monday.\n\n"We met ${n} times," Berg said.`;

describe('brief read --jsonl', () => {
  it.runIf(process.platform === 'linux')('keeps its memory in bounds over 3,000 lines', async () => {
    // Without the launcher, so that the memory looked at is that of the program.
    const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'terminal', 'read', '--jsonl'], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const highWater = () =>
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
    const filler = 'The talks went on behind closed doors. '.repeat(50);
    const answers: number[] = [];
    const writing = (async () => {
      for (let n = 0; n < 3000; n += 1) {
        if (!child.stdin.write(`${line(n, `${said(n)}\n\n${filler}`)}\n`)) await once(child.stdin, 'drain');
      }
    })();
    let peak = 0;
    for await (const answer of createInterface(child.stdout)) {
      answers.push(Number(JSON.parse(answer).id));
      if (answers.length === 3000) {
        peak = highWater();
        child.stdin.end();
      }
    }
    await writing;
    expect(answers).toEqual(Array.from({ length: 3000 }, (_, n) => n));
    expect(peak).toBeLessThan(400);
  });
});
