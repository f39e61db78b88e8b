import type { App, BlockAction, ButtonAction, MessageShortcut } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Words } from '../words/words.ts';
import { unescapeText } from './escapeText.ts';
import { openModal } from './modals.ts';
import { isTurnedAway, sayNotOpened, wordsFor } from './onAction.ts';
import { audienceIn } from './placeOf.ts';
import type { SlackContext } from './slackContext.ts';

/** As the manifest names them. */
export const CHECK_SHORTCUT = { name: 'Check the quotes', callback: 'check_quotes' } as const;
export const WHO_SHORTCUT = { name: 'Who said this?', callback: 'who_said_this' } as const;
export const DRAFT_SHORTCUT = { name: 'Check a draft', callback: 'check_draft' } as const;
const DRAFT_MODAL = 'draft';
/** Slack takes 3,000 characters an input. */
const INPUTS = ['draft-1', 'draft-2', 'draft-3', 'draft-4'] as const;

/**
 * Quotations checked where they are written: the shortcuts on a message and the modal for a draft. Answered to the asker
 * alone; what is right or wrong with a colleague's draft is theirs to share.
 */
export function onVerify(app: App, around: SlackContext): void {
  const ask = (what: 'draft' | 'who', shortcut: MessageShortcut) => {
    const workspace = shortcut.team?.id ?? '';
    const person = shortcut.user.id;
    const { id: channel, name } = shortcut.channel;
    return around.deliverer.owe(`shortcut:${shortcut.trigger_id}`, {
      workspace,
      person,
      target: { by: 'response', url: shortcut.response_url, visible: 'ephemeral', channel },
      question: {
        words: `verify ${what}: ${draftOf(shortcut.message.text ?? '')}`,
        asker: { place: 'slash', workspace, person, channel: { id: channel, name } },
        audience: audienceIn(shortcut),
        contextKey: null,
        shown: 'plain',
      },
    });
  };
  app.shortcut(
    { callback_id: CHECK_SHORTCUT.callback, type: 'message_action' },
    async ({ ack, shortcut }) => {
      await ack();
      await ask('draft', shortcut);
    },
  );
  app.shortcut({ callback_id: WHO_SHORTCUT.callback, type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack();
    await ask('who', shortcut);
  });

  app.shortcut(
    { callback_id: DRAFT_SHORTCUT.callback, type: 'shortcut' },
    async ({ ack, shortcut, client }) => {
      const words = await around.languages.toPerson(shortcut.team?.id ?? '', shortcut.user.id, true);
      const opening = openDraft(client, shortcut.trigger_id, words);
      await ack();
      await opening;
    },
  );

  app.action<BlockAction<ButtonAction>>(/^draft:\d+$/, async ({ ack, body, client }) => {
    const opening = openDraft(client, body.trigger_id, await wordsFor(body, around));
    await ack();
    if (await isTurnedAway(body, around)) return;
    if (!(await opening)) await sayNotOpened(body, around);
  });

  app.view(DRAFT_MODAL, async ({ ack, body, view }) => {
    const typed = INPUTS.map((id) => view.state.values[id]?.[id]?.value ?? '').filter(
      (text) => text.trim() !== '',
    );
    if (typed.length === 0) {
      const { slack } = await around.languages.toPerson(body.team?.id ?? '', body.user.id, true);
      await ack({ response_action: 'errors', errors: { [INPUTS[0]]: slack.pasteHere } });
      return;
    }
    await ack();
    const workspace = body.team?.id ?? '';
    const person = body.user.id;
    // A modal has no response address: the answer goes to the person alone.
    await around.deliverer.owe(`view:${view.id}:${view.hash}`, {
      workspace,
      person,
      target: { by: 'post', channel: person },
      question: {
        words: isPlain(typed) ? `verify ${typed[0]}` : `verify draft: ${typed.join('\n\n')}`,
        asker: { place: 'slash', workspace, person, channel: null },
        audience: audienceIn(body),
        contextKey: null,
        shown: 'plain',
      },
    });
  });
}

/** True for one paragraph without marks: a quotation as people paste it, not a draft. */
function isPlain(typed: readonly string[]): boolean {
  return typed.length === 1 && !/["“”„«»]|\n\s*\S/.test(typed[0]!.trim());
}

/** The modal in which a draft is pasted, part by part. False where Slack did not open it. */
async function openDraft(client: WebClient, trigger: string, words: Words): Promise<boolean> {
  const whole = draftModal(words);
  return (await openModal(client, trigger, words.slack.checkDraft, words, whole)) !== null;
}

function draftModal({ slack }: Words): ModalView {
  return {
    type: 'modal',
    callback_id: DRAFT_MODAL,
    title: { type: 'plain_text', text: slack.checkDraft },
    submit: { type: 'plain_text', text: slack.check },
    close: { type: 'plain_text', text: slack.cancel },
    blocks: INPUTS.map((id, i) => ({
      type: 'input' as const,
      block_id: id,
      optional: i > 0,
      label: {
        type: 'plain_text' as const,
        text: i === 0 ? slack.draft : slack.part(i + 1),
        emoji: false,
      },
      ...(i === 0
        ? {
            hint: {
              type: 'plain_text' as const,
              text: slack.draftHint,
              emoji: false,
            },
          }
        : {}),
      element: { type: 'plain_text_input' as const, action_id: id, multiline: true, max_length: 3_000 },
    })),
  };
}

/** What a message says, as plain text: lines that it quotes with ">" in quotation marks. */
function draftOf(message: string): string {
  const lines = message.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const quoted: string[] = [];
    while (at < lines.length && /^(?:&gt;){1,3}/.test(lines[at]!)) {
      quoted.push(lines[at]!.replace(/^(?:&gt;){1,3}\s?/, ''));
      at += 1;
    }
    if (quoted.length > 0) {
      const text = quoted.join(' ').trim();
      out.push(/["“”„«»]/.test(text) ? text : `“${text}”`);
    } else {
      out.push(lines[at]!);
      at += 1;
    }
  }
  return unescapeText(out.join('\n'));
}
