import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page that Brief's own server answers besides Slack's requests: for whoever watches it. */
export interface Route {
  readonly path: string;
  readonly answer: () => Promise<{ readonly status: number; readonly body: string; readonly type: string }>;
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
  const route = routes.find((one) => one.path === path);
  if (!route || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  route.answer().then(
    ({ status, body, type }) => {
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
    () => response.writeHead(500).end(),
  );
  return true;
}
