import type { SettingRows } from '../archive/settings.ts';

/** A run of the program on one machine. */
export interface Run {
  readonly pid: number;
  /** ISO instant at which it was started. */
  readonly since: string;
}

const NAMESPACE = 'operations';
const keyOn = (host: string) => `running on ${host}`;

/** What distinguishes a run of this machine from a former one. */
export interface Here {
  readonly host: string;
  readonly pid: number;
  readonly now: Date;
  readonly isAlive: (pid: number) => boolean;
}

/**
 * The run of this machine that did not end as it was told: it was killed, crashed or ran out of memory. Null where the last
 * one ended well or is still running.
 */
export async function brokenRun(rows: SettingRows, { host, pid, now, isAlive }: Here): Promise<Run | null> {
  const [written] = await rows.get(NAMESPACE, [keyOn(host)], now.getTime());
  if (!written) return null;
  const run = JSON.parse(written) as Run;
  // In a container each run has the same number.
  return run.pid !== pid && isAlive(run.pid) ? null : run;
}

/** Writes down that the program runs; resolves with the former run that broke off, if one did. */
export async function beginRun(rows: SettingRows, here: Here): Promise<Run | null> {
  const broken = await brokenRun(rows, here);
  const run: Run = { pid: here.pid, since: here.now.toISOString() };
  const row = { key: keyOn(here.host), value: JSON.stringify(run), expires: null };
  await rows.put(NAMESPACE, [row], here.now.getTime());
  return broken;
}

/** Writes down that the program has ended as it was told. */
export async function endRun(rows: SettingRows, { host, now }: Pick<Here, 'host' | 'now'>): Promise<void> {
  await rows.remove(NAMESPACE, [keyOn(host)], now.getTime());
}

/** Whether a process of this machine is there, also where it is somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
