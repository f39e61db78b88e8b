import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Adding } from '../commands/command.ts';
import type { Archive } from './archive/port.ts';
import type { Config } from './config.ts';
import type { Trace } from './digests/trace.ts';
import type { Reader } from './reading/prepareReader.ts';
import { tracedFetcher } from './tracedFetcher.ts';

/** Names this program in leases. */
export function ownerOf(): string {
  return `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
}

/** Fetching one page at a time: the client and what it needs are loaded when somebody asks for one. */
export function addingOver(
  archive: Archive,
  readerOf: () => Promise<Reader>,
  config: Config,
  trace?: Trace,
): Adding {
  return {
    mayAdd: config.mayAdd,
    bringIn: async (url, workspace) => {
      const { createFetcher } = await import('./gathering/fetching/createFetcher.ts');
      const { bringInOver } = await import('./gathering/bringIn.ts');
      const fetcher = tracedFetcher(createFetcher(config.fetching), trace);
      const reader = await readerOf();
      try {
        return await bringInOver({
          archive,
          fetcher,
          reader: () => reader,
          seenBy: config.addedSeenBy,
          clock: () => new Date(),
        })(url, workspace);
      } finally {
        await fetcher.close();
      }
    },
  };
}
