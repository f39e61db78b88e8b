import { type MethodAnswer, refuse } from '../answers.ts';
import type { Fields } from '../records.ts';
import { accessMethods } from './access.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import type { Method, Office } from './method.ts';
import { peopleMethods } from './people.ts';
import { viewMethods } from './viewMethods.ts';

/** The methods that this workspace answers. */
const methods: Readonly<Record<string, Method>> = {
  ...accessMethods,
  ...chatMethods,
  ...conversationMethods,
  ...peopleMethods,
  ...viewMethods,
};

/** Answers one call as Slack would: first the token, then the scope, then the method itself. */
export function answerMethod(name: string, token: string, args: Fields, office: Office): MethodAnswer {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) return refuse('unknown_method', { req_method: name });
  if (method.token === 'none') return method.answer({ args, token, scopes: [] }, office);
  if (token === '') return refuse('not_authed');
  if (method.token === 'app') {
    if (office.tokens.isApp(token)) return method.answer({ args, token, scopes: [] }, office);
    return refuse(office.tokens.scopesOf(token) ? 'not_allowed_token_type' : 'invalid_auth');
  }
  const scopes = office.tokens.scopesOf(token);
  if (!scopes) {
    if (office.tokens.isApp(token)) return refuse('not_allowed_token_type');
    return refuse(office.tokens.endOf(token) ?? 'invalid_auth');
  }
  if (method.scopes.length > 0 && !method.scopes.some((scope) => scopes.includes(scope))) {
    return refuse('missing_scope', { needed: method.scopes[0], provided: scopes.join(',') });
  }
  return method.answer({ args, token, scopes }, office);
}
