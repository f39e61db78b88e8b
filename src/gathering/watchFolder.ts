import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readableIn } from './gatherFiles.ts';

/** How often the folder is looked at: what is dropped there is stored some seconds later. */
const EVERY_MS = 2_000;

/**
 * The files of a folder and its folders, those there are at first and then those that appear or change, a list
 * whenever there are any, until `signal` ends it. A file is named when two looks in a row found it alike: one that is
 * still being written waits.
 *
 * By looking and not by the system's notices: those are not sent for folders of other machines. A folder that cannot
 * be read for a while is tried again; `tell` is called once with the reason, and once when it works again.
 *
 * @example for await (const paths of watchFolder('inbox', { signal })) … // ['inbox/may.pdf']
 */
export async function* watchFolder(
  folder: string,
  order: { readonly signal: AbortSignal; readonly every?: number; readonly tell?: (says: string) => void },
): AsyncGenerator<string[]> {
  const given = new Map<string, string>();
  let before = new Map<string, string>();
  let trouble: string | null = null;
  while (!order.signal.aborted) {
    const found = await readableIn(folder).then(
      () => null,
      (error: NodeJS.ErrnoException) => whyNot(folder, error),
    );
    if (found !== trouble) order.tell?.(found ?? `${folder} is there again.`);
    trouble = found;
    const now = await stampsIn(folder);
    const settled = [...now].filter(
      ([path, stamp]) => before.get(path) === stamp && given.get(path) !== stamp,
    );
    for (const [path, stamp] of settled) given.set(path, stamp);
    before = now;
    if (settled.length > 0) yield settled.map(([path]) => path);
    await sleep(order.every ?? EVERY_MS, undefined, { signal: order.signal }).catch(() => {});
  }
}

function whyNot(folder: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `${folder} is not there: waiting for it. Check the path if it should be.`;
  if (code === 'ENOTDIR') return `${folder} is no folder: waiting for one.`;
  return `${folder} cannot be looked at (${code}): trying again. Check its rights and its disk.`;
}

/** Size and time of change of each file, by path. */
async function stampsIn(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  const inside = await readableIn(folder).catch(() => []);
  for (const path of inside) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) for (const [deeper, stamp] of await stampsIn(path)) stamps.set(deeper, stamp);
    else if (found) stamps.set(path, `${found.size} ${found.mtimeMs}`);
  }
  return stamps;
}
