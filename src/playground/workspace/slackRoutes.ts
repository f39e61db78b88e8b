import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MethodAnswer } from './answers.ts';
import { readArguments } from './arguments.ts';
import type { Fault, Faults } from './faults.ts';
import { answerMethod } from './methods/index.ts';
import { type Office, tokenOf } from './methods/method.ts';
import type { Fields } from './records.ts';
import type { ResponseUrls } from './responseUrls.ts';
import { type Route, readBody, sendJson } from './server.ts';

/** One call that the app made. */
export interface Called {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "chat.postMessage", or "response_url". */
  readonly method: string;
  readonly args: Fields;
  readonly answer: MethodAnswer | null;
  readonly fault: Fault | null;
}

/** The addresses that Slack has for apps: Web API, response URLs, the consent page of an installation. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a route for each address that Slack has for apps.
export function createSlackRoutes(
  office: Office,
  faults: Faults,
  responseUrls: ResponseUrls,
  calls: Called[],
): Route[] {
  function note(called: Called): void {
    calls.push(called);
    if (calls.length > 5000) calls.shift();
  }

  /** Carries a call out, or not, as the fault that is planned for it wants, and answers it. */
  async function answerCall(
    method: string,
    args: Fields,
    exchange: { request: IncomingMessage; response: ServerResponse },
    carryOut: () => { status: number; answer: MethodAnswer },
    answerWell: (status: number, answer: MethodAnswer) => void,
  ): Promise<true> {
    const { request, response } = exchange;
    const fault = faults.take(method, args);
    const done = (answer: MethodAnswer | null) =>
      note({ at: office.clock.now(), method, args, answer, fault });
    const carried = fault && 'carriedOut' in fault && fault.carriedOut ? carryOut().answer : null;
    switch (fault?.fault) {
      case 'error': {
        const answer: MethodAnswer = { ok: false, error: fault.error };
        done(carried ?? answer);
        return sendJson(response, method === 'response_url' ? 404 : 200, answer);
      }
      case 'rate-limited': {
        const answer: MethodAnswer = { ok: false, error: 'ratelimited' };
        done(answer);
        return sendJson(response, 429, answer, { 'retry-after': String(fault.retryAfter) });
      }
      case 'http': {
        done(carried);
        response.writeHead(fault.status, { 'content-type': 'text/html' });
        response.end(fault.body ?? JSON.stringify({ ok: false, error: 'internal_error' }));
        return true;
      }
      case 'hang':
        done(carried);
        return true;
      case 'unreachable':
        done(null);
        request.socket.destroy();
        return true;
      case 'lost-answer':
        done(carryOut().answer);
        request.socket.destroy();
        return true;
      case 'cut-answer': {
        const { answer } = carryOut();
        done(answer);
        const body = JSON.stringify(answer);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
        return true;
      }
      default: {
        const { status, answer } = carryOut();
        if (fault?.fault === 'slow') await sleep(fault.milliseconds);
        done(answer);
        answerWell(status, answer);
        return true;
      }
    }
  }

  const webApi: Route = async (request, response, url) => {
    const name = /^\/api\/([\w.]+)$/.exec(url.pathname)?.[1];
    if (name === undefined) return false;
    const body = await readBody(request);
    if (body === null) return sendJson(response, 413, { ok: false, error: 'request_too_large' });
    const { token: _token, ...args } = readArguments(request.headers['content-type'] ?? '', body);
    const token = tokenOf(request.headers, { token: _token });
    const scopes = office.tokens.scopesOf(token);
    return answerCall(
      name,
      args,
      { request, response },
      () => ({ status: 200, answer: answerMethod(name, token, args, office) }),
      (status, answer) =>
        sendJson(response, status, answer, scopes ? { 'x-oauth-scopes': scopes.join(',') } : {}),
    );
  };

  const responses: Route = async (request, response, url) => {
    if (!url.pathname.startsWith('/actions/')) return false;
    const body = await readBody(request);
    if (body === null) return sendJson(response, 413, { ok: false, error: 'request_too_large' });
    const args = readArguments(request.headers['content-type'] ?? '', body);
    return answerCall(
      'response_url',
      args,
      { request, response },
      () => responseUrls.use(url.pathname, args),
      (status, answer) => {
        if (status !== 200) return sendJson(response, status, answer);
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('ok');
        return true;
      },
    );
  };

  /** Consents at once: the person who runs the playground is its administrator. */
  const consent: Route = (_request, response, url) => {
    if (url.pathname !== '/oauth/v2/authorize') return false;
    const redirect = url.searchParams.get('redirect_uri');
    const scopes = (url.searchParams.get('scope') ?? '').split(',').filter(Boolean);
    const known = url.searchParams.get('client_id') === office.tokens.credentials.clientId;
    if (!known || redirect === null || !URL.canParse(redirect)) {
      return sendJson(response, 400, { ok: false, error: known ? 'bad_redirect_uri' : 'invalid_client_id' });
    }
    const target = new URL(redirect);
    target.searchParams.set('code', office.tokens.newCode(scopes));
    target.searchParams.set('state', url.searchParams.get('state') ?? '');
    response.writeHead(302, { location: target.href });
    response.end();
    return true;
  };

  return [webApi, responses, consent];
}
