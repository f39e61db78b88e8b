import { countOf } from '../words/en/numbers.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief reseal`: encrypts the tokens of all installations with the present key, after a change of keys. */
export const resealInstallations: Verb = {
  usage: '',
  purpose: 'Encrypts stored Slack tokens again with BRIEF_ENCRYPTION_KEY; then the former key can go',
  examples: ['brief reseal'],
  options: {},
  async run(words, _flags, services, streams): Promise<ExitCode> {
    if (words.length > 0) {
      streams.err.write(
        'brief reseal takes no words: set BRIEF_ENCRYPTION_KEY and BRIEF_ENCRYPTION_KEY_FORMER.\n',
      );
      return 2;
    }
    const archive = await services.openArchive();
    try {
      const resealed = await services.reseal(archive);
      if (!resealed.ok) {
        streams.err.write(`${resealed.says}\n`);
        return 3;
      }
      streams.out.write(
        `${countOf(resealed.installations, 'installation')} encrypted with BRIEF_ENCRYPTION_KEY. BRIEF_ENCRYPTION_KEY_FORMER is no longer needed.\n`,
      );
      return 0;
    } finally {
      await archive.close();
    }
  },
};
