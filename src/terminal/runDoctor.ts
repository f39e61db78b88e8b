import type { ExitCode } from './house.ts';
import type { Verb } from './verb.ts';

/** `brief doctor`: one line a check, what to do where it is red; 1 only if something cannot be delivered. */
export const runDoctor: Verb = {
  usage: '',
  purpose: 'Checks configuration, Slack token and scopes, archive, schedules and clock',
  options: {},
  async run(_words, _flags, house, streams): Promise<ExitCode> {
    let fatal = false;
    for await (const check of house.checks()) {
      const mark = check.ok ? 'ok  ' : check.fatal ? 'FAIL' : 'note';
      streams.out.write(`${mark}  ${check.name}: ${check.says}\n`);
      fatal ||= !check.ok && check.fatal;
    }
    return fatal ? 1 : 0;
  },
};
