import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const lifetime = 3000;

export type Triggers = ReturnType<typeof createTriggers>;

/** Trigger ids: good for one modal, within three seconds of what the person did. */
export function createTriggers(clock: Clock) {
  const issued = new Map<string, { person: string; until: number; used: boolean }>();
  return {
    issue(person: string): string {
      const id = `${clock.now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { person, until: clock.now() + lifetime, used: false });
      return id;
    },
    /** Uses a trigger up: the person whose screen it opens, or Slack's error. */
    exchange(id: unknown): { person: string } | { error: string } {
      const trigger = typeof id === 'string' ? issued.get(id) : undefined;
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (clock.now() > trigger.until) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { person: trigger.person };
    },
  };
}
