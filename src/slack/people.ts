import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Settings } from '../archive/settings.ts';

/** What Slack says of a person. */
export interface Profile {
  /** IANA zone. */
  readonly zone: string;
  /** BCP 47, the language of the person's Slack: "fr-FR"; null where Slack does not say. */
  readonly locale: string | null;
  /** Whether they administer the workspace: for what is offered; what is done is asked of Slack anew. */
  readonly isAdmin: boolean;
}

/** An answer does not wait longer for what Slack says of a person. */
const WITHIN_MS = 1_000;
/** Who has just set another language in Slack is not to wait a day for it. */
const KEPT_SECONDS = 3600;
const UNKNOWN: Profile = { zone: 'UTC', locale: null, isAdmin: false };

/**
 * The person's time zone and language as Slack has them, kept for an hour; UTC and no language where Slack does not say so
 * within a second. A later answer is kept for the next question.
 */
export async function profileOf(
  person: string,
  workspace: string,
  clientFor: () => Promise<WebClient>,
  settings: Settings,
): Promise<Profile> {
  const ask = async () => {
    const known = await knownProfile(person, workspace, settings);
    if (known) return known;
    const client = await clientFor();
    const { user } = await client.users.info({ user: person, include_locale: true });
    const profile: Profile = {
      zone: user?.tz ?? UNKNOWN.zone,
      locale: user?.locale ?? null,
      isAdmin: user?.is_admin === true || user?.is_owner === true,
    };
    if (!user?.tz) return profile;
    await settings.names.set(keyOf(person, workspace), JSON.stringify(profile), KEPT_SECONDS);
    return profile;
  };
  // A missing scope or a slow Slack: the answer matters more than the zone.
  return Promise.race([ask().catch(() => UNKNOWN), sleep(WITHIN_MS, UNKNOWN, { ref: false })]);
}

/** The same where Slack has been asked within the hour; null otherwise. */
export async function knownProfile(
  person: string,
  workspace: string,
  { names }: Pick<Settings, 'names'>,
): Promise<Profile | null> {
  const known = await names.get(keyOf(person, workspace));
  return known === undefined ? null : (JSON.parse(known) as Profile);
}

/** Has Slack asked anew the next time. */
export async function forgetProfile(
  person: string,
  workspace: string,
  { names }: Pick<Settings, 'names'>,
): Promise<void> {
  await names.remove(keyOf(person, workspace));
}

const keyOf = (person: string, workspace: string): string => `${workspace}:${person}:profile`;
