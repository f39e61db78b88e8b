const DNS = /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME)/;
const TLS = /CERT|TLS|SSL|SIGNED|SIGNATURE|ISSUER|EPROTO|ALTNAME/;
const LATE = /TIMEOUT|TIMEDOUT|ABORT/;

/**
 * Why a call did not reach Slack, for whoever has to mend it, by the code that lies deepest in an error: nothing of an address is
 * repeated.
 *
 * @example whyUnreached(Object.assign(new Error('fetch failed'), { cause: { code: 'ENOTFOUND' } })) // 'its name was not found (ENOTFOUND): DNS may be wrong'
 */
export function whyUnreached(error: unknown): string {
  const all = [...errorsIn(error)];
  const proxy = all.map(({ message }) => /^Proxy response \((\d+)\)/.exec(message ?? '')?.[1]).find(Boolean);
  if (proxy) return `the proxy refused it (HTTP ${proxy})`;
  // Codes of Slack's own library are in small letters.
  const code = all.map((one) => (/^[A-Z]/.test(String(one.code)) ? String(one.code) : '')).findLast(Boolean);
  const isLate = all.some(({ name }) => name === 'TimeoutError' || name === 'AbortError');
  if (code && DNS.test(code)) return `its name was not found (${code}): DNS may be wrong`;
  if (code && TLS.test(code))
    return `its certificate is not trusted (${code}): where a proxy opens TLS, NODE_EXTRA_CA_CERTS names the file of its certificate`;
  if (isLate || (code && LATE.test(code))) return `no answer in time${code ? ` (${code})` : ''}`;
  if (code === 'ECONNREFUSED') return 'nobody listens there (ECONNREFUSED)';
  return code ? `the connection failed (${code})` : 'the connection failed';
}

interface Cause {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  /** Of an error of Slack's library. */
  readonly original?: unknown;
  readonly errors?: readonly unknown[];
}

/** An error and what it was caused by, the outermost first. */
function* errorsIn(error: unknown): Generator<Cause> {
  if (typeof error !== 'object' || error === null) return;
  const { original, cause, errors = [] } = error as Cause;
  yield error as Cause;
  for (const inner of [original, cause, ...errors]) yield* errorsIn(inner);
}
