import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Words } from '../words/words.ts';
import { troubleOf } from './troubleOf.ts';

/** A modal on its way: its id once Slack has opened it, null where Slack did not. */
export type Opening = Promise<string | null>;

/**
 * Opens a modal that says "Loading", to be filled by `fillModal`: a trigger is good for three seconds, and what the modal
 * shows may take longer to look up; or the `whole` modal, where nothing needs to be. Call it before anything is awaited. Tried a second time after a hiccup.
 */
export async function openModal(
  client: WebClient,
  trigger: string,
  title: string,
  { slack }: Words,
  whole: ModalView | null = null,
): Opening {
  const view: ModalView = whole ?? {
    type: 'modal',
    callback_id: 'loading',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: slack.cancel },
    blocks: [{ type: 'section', text: { type: 'plain_text', text: slack.loading, emoji: false } }],
  };
  for (let again = true; ; again = false) {
    try {
      return (await client.views.open({ trigger_id: trigger, view })).view?.id ?? null;
    } catch (error) {
      const { trouble, retryAfterSeconds } = troubleOf(error);
      const mayPass = ['busy', 'later', 'unknown'].includes(trouble) && retryAfterSeconds <= 1;
      if (!again || !mayPass) return null;
      await new Promise((resolve) => setTimeout(resolve, retryAfterSeconds * 1000));
    }
  }
}

/** Puts the content into an opened modal; false where Slack did not take it, or the person has closed it. */
export async function fillModal(client: WebClient, id: string, view: ModalView): Promise<boolean> {
  for (let again = true; ; again = false) {
    try {
      await client.views.update({ view_id: id, view });
      return true;
    } catch (error) {
      const { trouble, retryAfterSeconds } = troubleOf(error);
      if (!again || !['busy', 'later', 'unknown'].includes(trouble) || retryAfterSeconds > 5) return false;
      await new Promise((resolve) => setTimeout(resolve, Math.max(retryAfterSeconds, 0.2) * 1000));
    }
  }
}

/** A modal that only says something. */
export function sayingModal(title: string, says: string, { slack }: Words): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: slack.close },
    blocks: [{ type: 'section', text: { type: 'plain_text', text: says, emoji: false } }],
  };
}
