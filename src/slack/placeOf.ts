import type { BlockAction } from '@slack/bolt';
import { type Audience, audienceOf } from './audience.ts';
import type { Outgoing, Question, Target } from './outgoing.ts';

/** The workspace in which something was pressed. */
export function workspaceOf(body: BlockAction): string {
  return body.team?.id ?? body.user.team_id ?? '';
}

/**
 * Where a pressed button is answered: at its response address, in its thread (which response addresses do not reach), or,
 * from App Home, in a direct message. To the presser alone, unless `visible` to the channel.
 */
export function targetOf(body: BlockAction, visible: 'ephemeral' | 'in_channel'): Target {
  const channel = body.channel?.id;
  if (!channel) return { by: 'post', channel: body.user.id };
  const container = body.container as { thread_ts?: string };
  const thread = (body.message as { thread_ts?: string } | undefined)?.thread_ts ?? container.thread_ts;
  if (!thread && body.response_url) return { by: 'response', url: body.response_url, visible, channel };
  return { by: visible === 'in_channel' ? 'post' : 'ephemeral', channel, thread };
}

/** The audience of what a person did in a modal or message. */
export function audienceIn(body: {
  readonly team?: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
}): Audience {
  const workspace = body.team?.id ?? '';
  return audienceOf({ workspace, userTeam: body.user.team_id, isShared: false });
}

/** The question that a pressed button asks, and where it is answered. */
export function pressed(
  body: BlockAction,
  words: string,
  shown: Question['shown'] = 'plain',
  isShared = false,
): Omit<Outgoing, 'until'> {
  const workspace = workspaceOf(body);
  const person = body.user.id;
  const { channel } = body;
  return {
    workspace,
    person,
    target: targetOf(body, shown === 'shared' ? 'in_channel' : 'ephemeral'),
    question: {
      words,
      asker: {
        place: 'slash',
        workspace,
        person,
        channel: channel ? { id: channel.id, name: channel.name } : null,
      },
      audience: audienceIn(body) === 'own' && isShared ? 'shared' : audienceIn(body),
      contextKey: null,
      shown,
    },
  };
}
