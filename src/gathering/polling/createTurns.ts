/** Time as it passes: a real one, or a simulated one in tests. */
export interface Time {
  now(): Date;
  /** Resolves at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const AT_ONCE = 2;
const APART = 1_000;
/**
 * The longest possible wait, in milliseconds: an instant further ahead was noted before the clock was set back.
 */
const FARTHEST = 60_000;
/** What is remembered of hosts that were not asked for a while. */
const MOST_HOSTS = 5_000;

/**
 * Turns at a host: two requests at a time, and a second between the beginnings of any two. What is returned asks for
 * a turn, and gets in return what ends it.
 *
 * @param reserve gives the instant at which a request may begin, so many milliseconds after the last, where other
 * programs ask the same hosts; without it the turns are this program's own
 * @example const end = await createTurns(time)('site.example'); try { … } finally { end(); }
 */
export function createTurns(
  time: Time,
  reserve?: (host: string, now: string, apart: number) => Promise<string>,
): (host: string, signal?: AbortSignal) => Promise<() => void> {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MOST_HOSTS) forgetIdle(hosts, time.now().getTime());
    const host: Host = { open: 0, free: 0, waiting: [] };
    hosts.set(name, host);
    return host;
  };
  return async (name, signal) => {
    const host = hostOf(name);
    const end = await enter(host);
    const now = time.now();
    const free = host.free <= now.getTime() + FARTHEST ? host.free : 0;
    let begin = Math.max(free, now.getTime());
    host.free = begin + APART;
    if (reserve) {
      try {
        const shared = Date.parse(await reserve(name, now.toISOString(), APART));
        if (shared <= now.getTime() + FARTHEST) begin = shared;
      } catch (error) {
        end();
        throw error;
      }
    }
    const wait = begin - time.now().getTime();
    if (wait > 0) await time.sleep(wait, signal);
    return end;
  };
}

interface Host {
  open: number;
  /** Milliseconds since 1970 at which the next may begin. */
  free: number;
  readonly waiting: (() => void)[];
}

/** Waits until fewer requests to the host are open than may be, and counts one more; what it gives ends that one. */
async function enter(host: Host): Promise<() => void> {
  if (host.open >= AT_ONCE) await new Promise<void>((go) => host.waiting.push(go));
  else host.open++;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    const next = host.waiting.shift();
    if (next) next();
    else host.open--;
  };
}

function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, { open, free }] of hosts) if (open === 0 && free <= now) hosts.delete(name);
}
