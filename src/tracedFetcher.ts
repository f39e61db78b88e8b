import type { Trace } from './digests/trace.ts';
import type { Fetcher } from './gathering/fetching/fetched.ts';

/** The same client, whose fetches are spans: the host, and what came of it. The rest of an address says what somebody reads. */
export function tracedFetcher(fetcher: Fetcher, trace: Trace | undefined): Fetcher {
  if (!trace) return fetcher;
  return {
    fetchDocument: (url, order) =>
      trace(`fetch ${order.kind}`, { 'server.address': URL.parse(url)?.hostname ?? '' }, async (note) => {
        const fetched = await fetcher.fetchDocument(url, order);
        if (fetched.status !== null) note({ 'http.response.status_code': fetched.status });
        if (!fetched.ok) note({ 'error.type': fetched.fault });
        return fetched;
      }),
    close: () => fetcher.close(),
  };
}
