import { sourceView } from '../commands/words/source.ts';
import { sourceFailed, sourceRecovered } from './answers/listSources.ts';
import { startBeat } from './beats.ts';
import type { AppDependencies } from './buildApp.ts';
import type { Delivery } from './digests/deliverDigests.ts';
import type { SourceNews } from './gathering/polling/polling.ts';
import { operatorsOf } from './operators.ts';

/** Polls the sources, where there are any; what is under way when it ends is given back and done by the next to come. */
export function startPolling(
  dependencies: Omit<AppDependencies, 'say'>,
  delivery: Delivery,
): () => Promise<void> {
  const { archive, config, lexicon, clock, log, trace } = dependencies;
  const tellOperators = operatorsOf(config, delivery);
  const tell = ({ what, source }: SourceNews) => {
    const view = sourceView(source, undefined, 'UTC');
    const answer = what === 'failed' ? sourceFailed(view) : sourceRecovered(view);
    return tellOperators(answer, `source ${source.id} ${what} ${source.failingSince}`);
  };
  const stop = new AbortController();
  // A second that an archive without sources does not need.
  const open = async () => {
    const { openGathering } = await import('./openGathering.ts');
    const { reader } = (await import('./openReading.ts')).openReading(lexicon);
    return openGathering({
      fetching: config.fetching,
      reader: () => reader,
      clock,
      owner: delivery.owner,
      log,
      tell,
      trace,
      reserve: (host, now, apart) => archive.sources.takeTurn(host, now, apart),
    });
  };
  let gathering: ReturnType<typeof open> | null = null;
  const { end } = startBeat(
    'polling',
    async () => {
      if ((await archive.sources.list()).length === 0) return;
      gathering ??= open();
      const { asked, failed, added, updated } = await (await gathering).poll(archive, stop.signal);
      if (asked > 0) log('polled', { asked, failed, added, updated });
    },
    log,
  );
  return async () => {
    stop.abort();
    await end();
    await (await gathering)?.close();
  };
}
