import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Ack } from './envelopes.ts';
import type { Payloads } from './payloads.ts';
import type { Channel, Fields, Message, Person } from './records.ts';
import type { State } from './state.ts';

export type Events = ReturnType<typeof createEvents>;

/** Events of the workspace, sent to the app when it subscribes to them. */
export function createEvents(
  subscribed: readonly string[],
  state: State,
  payloads: Payloads,
  delivery: Delivery,
  clock: Clock,
) {
  let last: Fields | null = null;

  async function emit(name: string, event: Fields): Promise<Ack | null> {
    if (!subscribed.includes(name)) return null;
    last = event;
    return delivery.sendEvent(wrap(event));
  }

  function wrap(event: Fields): Fields {
    return payloads.event(event, state.nextId('Ev'), Math.floor(clock.now() / 1000));
  }

  return {
    emit,
    /** Sends the last event once more under a new event id, as Slack has been seen to do. */
    async repeatLast(): Promise<Ack | null> {
      return last === null ? null : delivery.sendEvent(wrap(last));
    },
    /** Tells the app what has been written, by people or by itself, where it is to know. */
    async written(message: Message, channel: Channel): Promise<void> {
      const { botUser } = state.cast.app;
      const fields = {
        ...payloads.message(message),
        ...(message.byApp ? {} : { client_msg_id: randomUUID() }),
        channel: channel.id,
        event_ts: message.ts,
      };
      const kinds = { public: 'channel', private: 'group', im: 'im' } as const;
      const names = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;
      if (!channel.members.has(botUser)) return;
      const sent = [emit(names[channel.kind], { ...fields, channel_type: kinds[channel.kind] })];
      if (!message.byApp && channel.kind !== 'im' && message.text.includes(`<@${botUser}>`)) {
        sent.push(emit('app_mention', { ...fields, type: 'app_mention' }));
      }
      await Promise.all(sent);
    },
    async homeOpened(person: Person, tab: 'home' | 'messages'): Promise<void> {
      const view = state.homes.get(person.id);
      await emit('app_home_opened', {
        type: 'app_home_opened',
        user: person.id,
        channel: state.directChannel(person.id).id,
        event_ts: state.nextTs(),
        tab,
        ...(tab === 'home' && view ? { view: payloads.view(view) } : {}),
      });
    },
  };
}
