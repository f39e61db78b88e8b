import { progressOf } from './progress.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief backup`: the archive as it is now, in a file of its own, while the app goes on writing. */
export const backupFile: Verb = {
  usage: '<file> [--force]',
  purpose: 'Copies the archive to a file, also while Brief runs',
  examples: ['brief backup monday.sqlite'],
  options: { force: { type: 'boolean', purpose: 'replaces the file if it is there' } },
  async run(words, flags, services, streams): Promise<ExitCode> {
    if (words.length !== 1) {
      streams.err.write('brief backup needs one file to write: brief backup monday.sqlite\n');
      return 2;
    }
    const progress = progressOf('page', services.now, streams);
    await services
      .backup(words[0]!, { force: flags.force === true, progress: progress.show })
      .finally(progress.end);
    streams.out.write(`The archive was copied to ${words[0]}.\n`);
    return 0;
  },
};
