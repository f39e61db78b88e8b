import type { WriteListener } from './openedArchive.ts';

/** Tells listeners how long each write took, and whether it failed. */
export function writesWatched() {
  const listeners: WriteListener[] = [];
  return {
    onWrite: (listener: WriteListener) => void listeners.push(listener),
    async watched<T>(write: () => Promise<T>): Promise<T> {
      const began = performance.now();
      let failed = true;
      try {
        const written = await write();
        failed = false;
        return written;
      } finally {
        for (const listener of listeners) listener(performance.now() - began, failed);
      }
    },
  };
}
