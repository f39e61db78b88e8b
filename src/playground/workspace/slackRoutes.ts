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
  /** "chat.postMessage", or "response_url". */
  readonly method: string;
  readonly args: Fields;
  readonly answer: MethodAnswer | null;
  readonly fault: Fault | null;
}

/** The addresses that Slack has for apps: Web API, response URLs, the consent page of an installation. */
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

  /** Carries a call out, or not, as the fault that is planned for it wants. */
  async function suffer(
    method: string,
    args: Fields,
    carryOut: () => { status: number; answer: MethodAnswer },
  ): Promise<{ status: number; answer: MethodAnswer | null; headers?: Record<string, string> }> {
    const fault = faults.take(method, args);
    const done = (answer: MethodAnswer | null) => note({ method, args, answer, fault });
    switch (fault?.fault) {
      case 'error': {
        const answer: MethodAnswer = { ok: false, error: fault.error };
        done(answer);
        return { status: method === 'response_url' ? 404 : 200, answer };
      }
      case 'rate-limited': {
        const answer: MethodAnswer = { ok: false, error: 'ratelimited' };
        done(answer);
        return { status: 429, answer, headers: { 'retry-after': String(fault.retryAfter) } };
      }
      case 'http': {
        const answer: MethodAnswer = { ok: false, error: 'internal_error' };
        done(answer);
        return { status: fault.status, answer };
      }
      case 'unreachable':
        done(null);
        return { status: 0, answer: null };
      case 'lost-answer':
        done(carryOut().answer);
        return { status: 0, answer: null };
      default: {
        const result = carryOut();
        if (fault?.fault === 'slow') await sleep(fault.milliseconds);
        done(result.answer);
        return result;
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
    const outcome = await suffer(name, args, () => ({
      status: 200,
      answer: answerMethod(name, token, args, office),
    }));
    if (outcome.answer === null) {
      request.socket.destroy();
      return true;
    }
    const scopes = office.tokens.scopesOf(token);
    return sendJson(response, outcome.status, outcome.answer, {
      ...(scopes ? { 'x-oauth-scopes': scopes.join(',') } : {}),
      ...outcome.headers,
    });
  };

  const responses: Route = async (request, response, url) => {
    if (!url.pathname.startsWith('/actions/')) return false;
    const body = await readBody(request);
    if (body === null) return sendJson(response, 413, { ok: false, error: 'request_too_large' });
    const args = readArguments(request.headers['content-type'] ?? '', body);
    const outcome = await suffer('response_url', args, () => responseUrls.use(url.pathname, args));
    if (outcome.answer === null) {
      request.socket.destroy();
      return true;
    }
    if (outcome.status !== 200) return sendJson(response, outcome.status, outcome.answer, outcome.headers);
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('ok');
    return true;
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
