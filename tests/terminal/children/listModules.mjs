// Loaded before the program: at its end it writes the files of src and packages that were loaded, and the memory used.
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    loaded.add(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  if (!isMainThread) return;
  process.stderr.write(
    `${JSON.stringify({ loaded: [...loaded], megabytes: process.memoryUsage.rss() / 1e6 })}\n`,
  );
});
