import type { Settings } from '../archive/settings.ts';

/**
 * Who reads an answer. `own`: people of the workspace alone. `shared`: asked by one of them where people of another
 * organisation read along (Slack Connect). `outside`: asked by one of the others.
 */
export type Audience = 'own' | 'shared' | 'outside';

const REMEMBERED_SECONDS = 90 * 24 * 3600;

/**
 * The audience of something that happened in a channel.
 *
 * @param happened.userTeam the workspace of the person, as Slack states it; where it does not, and the channel is shared,
 * the person counts as an outsider
 * @example audienceOf({ workspace: 'T1', userTeam: 'T2', isShared: true }) // 'outside'
 */
export function audienceOf(happened: {
  readonly workspace: string;
  readonly userTeam: string | null | undefined;
  readonly isShared: boolean;
}): Audience {
  const { workspace, userTeam, isShared } = happened;
  if (userTeam ? userTeam !== workspace : isShared) return 'outside';
  return isShared ? 'shared' : 'own';
}

/** Only events say that a channel is shared; what presses buttons or is posted on a schedule has to remember it. */
export async function rememberShared(
  workspace: string,
  channel: string,
  isShared: boolean,
  { names }: Settings,
): Promise<void> {
  const key = `${workspace}:${channel}:shared`;
  const says = isShared ? 'yes' : 'no';
  if ((await names.get(key)) !== says) await names.set(key, says, REMEMBERED_SECONDS);
}

/** Whether people of another organisation read a channel; null where no event has said so yet. */
export async function isShared(
  workspace: string,
  channel: string,
  { names }: Settings,
): Promise<boolean | null> {
  const said = await names.get(`${workspace}:${channel}:shared`);
  return said === undefined ? null : said === 'yes';
}
