import { progressOf } from './progress.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief restore`: a backup in the archive's place, checked from end to end before anything is touched. */
export const restoreFile: Verb = {
  usage: '<file> [--force]',
  purpose: 'Checks a backup and puts it in the place of the archive, which is kept beside it',
  examples: ['brief restore monday.sqlite'],
  options: { force: { type: 'boolean', purpose: 'also where an archive is there already' } },
  async run(words, flags, services, streams): Promise<ExitCode> {
    if (words.length !== 1) {
      streams.err.write('brief restore needs the file of a backup: brief restore monday.sqlite\n');
      return 2;
    }
    const progress = progressOf('version', services.now, streams);
    const former = await services
      .restore(words[0]!, { force: flags.force === true, progress: progress.show })
      .finally(progress.end);
    const kept = former
      ? ` The former archive is kept as ${former}; delete it once you no longer need it.`
      : '';
    streams.out.write(`${words[0]} was checked and is now the archive.${kept}\n`);
    return 0;
  },
};
