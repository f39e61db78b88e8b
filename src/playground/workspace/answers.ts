import type { Fields } from './records.ts';

/** What a Web API method answers. */
export type MethodAnswer = Fields & { readonly ok: boolean };

export function refuse(error: string, more: Fields = {}): MethodAnswer {
  return { ok: false, error, ...more };
}

/** A refusal that names each fault, as Slack does for blocks and views. */
export function refuseFindings(error: string, findings: readonly string[]): MethodAnswer {
  return {
    ok: false,
    error,
    errors: [...findings],
    response_metadata: { messages: findings.map((finding) => `[ERROR] ${finding}`) },
  };
}
