import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page that Brief's own server answers besides Slack's requests: for whoever watches it. */
export interface Route {
  /** Of one page, or how the paths of several begin. */
  readonly path: string;
  readonly isPrefix?: boolean;
  readonly answer: (path: string) => Promise<{
    readonly status: number;
    readonly body: string;
    readonly type: string;
    readonly headers?: Readonly<Record<string, string>>;
  }>;
}

/**
 * Answers a GET or HEAD of one of the routes, whatever its query; false where it is none.
 *
 * @example answerRoute(routes, request, response) // true for `GET /health?from=probe`
 */
export function answerRoute(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
  const route = routes.find((one) => (one.isPrefix ? path?.startsWith(one.path) : one.path === path));
  if (!route || path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  route.answer(path).then(
    ({ status, body, type, headers }) => {
      response.writeHead(status, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
    () => response.writeHead(500).end(),
  );
  return true;
}
