import { asJson } from './forTerminal.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief doctor`: one line a check, what to do where it is red; 1 only if something cannot be delivered. */
export const runDoctor: Verb = {
  usage: '',
  purpose: 'Checks configuration, Slack, archive, disk, backups, schedules, sources and clock',
  examples: ['brief doctor', 'brief doctor --json'],
  options: { json: { type: 'boolean', purpose: 'one JSON object a check: name, ok, fatal, says' } },
  async run(_words, flags, services, streams): Promise<ExitCode> {
    let fatal = false;
    for await (const check of services.checks()) {
      const mark = check.ok ? 'ok  ' : check.fatal ? 'FAIL' : 'note';
      if (flags.json) streams.out.write(`${asJson(check)}\n`);
      else streams.out.write(`${mark}  ${check.name}: ${check.says}\n`);
      fatal ||= !check.ok && check.fatal;
    }
    return fatal ? 1 : 0;
  },
};
