import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SCOPES } from '../../src/slack/createApp.ts';
import { ADD_SHORTCUT } from '../../src/slack/onAdd.ts';
import { CHECK_SHORTCUT, DRAFT_SHORTCUT, WHO_SHORTCUT } from '../../src/slack/onVerify.ts';
import { usageHint } from '../../src/writeDocuments.ts';
import { openDesk } from '../desk.ts';

const root = resolve(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'manifest.yml'), 'utf8');
const slackSource = readdirSync(join(root, 'src/slack'))
  .map((f) => readFileSync(join(root, 'src/slack', f), 'utf8'))
  .join('\n');

/** What Slack's settings page accepts, with its limits; an unknown key is a mistake. */
const manifest = z
  .strictObject({
    _metadata: z.strictObject({ major_version: z.literal(2) }),
    display_information: z.strictObject({
      name: z.string().max(35),
      description: z.string().max(140),
      long_description: z.string().min(174).max(4000),
      background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    features: z.strictObject({
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      agent_view: z.strictObject({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
      }),
      bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
      slash_commands: z.array(
        z.strictObject({
          command: z.string().max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(true),
        }),
      ),
      shortcuts: z.array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      ),
    }),
    oauth_config: z.strictObject({
      redirect_urls: z.array(z.url({ protocol: /^https$/ })).max(1000),
      scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }),
      interactivity: z.strictObject({ is_enabled: z.literal(true) }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
  })
  .parse(parse(source));

/** Which scope or event each listener and each Web API call needs. */
const NEEDS: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'users.info': 'users:read',
  'assistant.threads.setStatus': 'assistant:write',
  'conversations.history': 'channels:history',
  'views.open': '',
  'views.update': '',
  'views.publish': '',
  'auth.test': '',
};

describe('the manifest', () => {
  it('asks for the scopes that the app asks for at installation, and no others', () => {
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...SCOPES].sort());
  });

  it('suggests prompts that have an answer, also where nothing is stored', async () => {
    const refusals = [
      'not-understood',
      'too-vague',
      'unknown-command',
      'nothing-found',
      'trouble',
      'not-here',
    ];
    for (const archive of ['seed', 'empty'] as const) {
      const desk = await openDesk(archive);
      for (const { message } of manifest.features.agent_view.suggested_prompts)
        expect(refusals).not.toContain((await desk.ask(message, { place: 'mention' })).kind);
      await desk.close();
    }
  });

  it('gives a reason beside each scope', () => {
    const lines = source.split('\n');
    for (const scope of [...manifest.oauth_config.scopes.bot, ...manifest.oauth_config.scopes.bot_optional]) {
      const at = lines.findIndex((l) => l.trim() === `- ${scope}`);
      const before = lines[at - 1]?.trim() ?? '';
      expect(before.startsWith('#') || before === '- channels:history', scope).toBe(true);
    }
  });

  it('has the scope of every Web API method that the app calls', () => {
    const called = new Set(
      [
        ...slackSource.matchAll(
          /client\.((?:chat|users|conversations|views|auth|assistant\.threads)\.\w+)\(/g,
        ),
      ].map((m) => m[1]!),
    );
    const granted = [...manifest.oauth_config.scopes.bot, ...manifest.oauth_config.scopes.bot_optional];
    expect([...called].filter((m) => !(m in NEEDS))).toEqual([]);
    for (const method of called) if (NEEDS[method]) expect(granted).toContain(NEEDS[method]);
  });

  it('subscribes to the events that have a listener, and to no others', () => {
    const listened = [...slackSource.matchAll(/app\.event\('(\w+)'/g)].map((m) =>
      m[1] === 'message' ? 'message.im' : m[1]!,
    );
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(
      [...new Set(listened)].sort(),
    );
  });

  it('has the commands that have a listener, with the hint that the menu gives', () => {
    const listened = [...slackSource.matchAll(/app\.command\('(\/\w+)'/g)].map((m) => m[1]!);
    expect(manifest.features.slash_commands.map((c) => c.command)).toEqual(listened);
    expect(manifest.features.slash_commands[0]?.usage_hint).toBe(usageHint());
  });

  it('has the shortcuts that have a listener, under the names that the playground shows', () => {
    const listed = (type: string, { name, callback }: { name: string; callback: string }) => ({
      name,
      type,
      callback_id: callback,
    });
    expect(manifest.features.shortcuts).toMatchObject([
      listed('message', ADD_SHORTCUT),
      listed('message', CHECK_SHORTCUT),
      listed('message', WHO_SHORTCUT),
      listed('global', DRAFT_SHORTCUT),
    ]);
    const listened = [...slackSource.matchAll(/app\.shortcut\(/g)];
    expect(listened).toHaveLength(manifest.features.shortcuts.length);
  });
});
