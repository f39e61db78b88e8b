import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief hold`: an article that no answer shows before its time, whatever its source states. */
export const holdArticle: Verb = {
  usage: '<article> <instant | off>',
  purpose: 'Holds an article until an instant, or releases it; answers tell only that something is held',
  examples: [
    'brief hold mfa-example-talks-1a2b 2026-12-01T06:00:00Z',
    'brief hold mfa-example-talks-1a2b off',
  ],
  options: {},
  async run(words, _flags, services, streams): Promise<ExitCode> {
    const [article, until] = words;
    const isInstant =
      until !== undefined &&
      /T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i.test(until) &&
      !Number.isNaN(Date.parse(until));
    if (words.length !== 2 || !(until === 'off' || isInstant)) {
      streams.err.write(
        'brief hold needs an article and a date and time with its zone, or off: brief hold lavrov 2026-11-24T23:01:00Z\n',
      );
      return 2;
    }
    const archive = await services.openArchive();
    try {
      const now = services.now().toISOString();
      const isOff = until === 'off';
      const held = isOff ? ((await archive.getVersion(article!))?.article.heldUntil ?? '') : '';
      // What was held until now is news from now on; what was free is not.
      const instant = isOff ? (held > now ? now : null) : new Date(until!).toISOString();
      if (!(await archive.setEmbargo(article!, instant))) {
        streams.err.write(`The article ${article} is not stored. "brief export articles" lists all.\n`);
        return 1;
      }
      const isPast = !isOff && instant !== null && instant <= now;
      streams.out.write(
        instant === null || isOff || isPast
          ? `${article} is released, whatever its source states.${isPast ? ' That instant is past.' : ''}\n`
          : `${article} is held until ${instant.replace(/\.000Z$/, 'Z')}.\n`,
      );
      return 0;
    } finally {
      await archive.close();
    }
  },
};
