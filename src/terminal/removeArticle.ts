import { takenDown } from '../answers/takenDown.ts';
import { countOf } from '../words/en/numbers.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief remove`: takes an article down for good, and says where it was sent. */
export const removeArticle: Verb = {
  usage: '<article> [--yes]',
  purpose: 'Takes an article out of the archive for good; what was sent of it says so in its thread',
  examples: ['brief remove mfa-example-talks-1a2b'],
  options: { yes: { type: 'boolean', purpose: 'removes it; without it only says what would be removed' } },
  async run(words, flags, services, streams): Promise<ExitCode> {
    const [article] = words;
    if (words.length !== 1 || !article) {
      streams.err.write('brief remove needs one article: brief remove lavrov --yes\n');
      return 2;
    }
    const archive = await services.openArchive();
    try {
      const versions = await archive.revisions([article]);
      if (versions.length === 0) {
        streams.err.write(`The article ${article} is not stored. "brief export articles" lists all.\n`);
        return 1;
      }
      const cited = versions.map(({ version }) => `${article}@${version}`);
      const sent = await archive.sent.citing(cited, '1970-01-01T00:00:00Z');
      const about = `${article} with ${countOf(versions.length, 'version')}; ${countOf(sent.length, 'message')} in Slack ${sent.length === 1 ? 'cites' : 'cite'} it`;
      if (!flags.yes) {
        streams.out.write(`Would remove ${about}. Add --yes to remove it.\n`);
        return 0;
      }
      const title = (await archive.getVersion(article))?.article.title ?? article;
      await archive.removeArticle(article, services.now());
      for (const { workspace, channel, ts } of sent)
        await services.owe(archive, workspace, channel, ts, takenDown(title));
      streams.out.write(
        `Removed ${about}${sent.length > 0 ? ', and says so in the thread when the app runs' : ''}. It is not brought in again.\n`,
      );
      return 0;
    } finally {
      await archive.close();
    }
  },
};
