import { setTimeout as sleep } from 'node:timers/promises';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { SCOPES } from '../../src/slack/createApp.ts';

/** A Slack of our own on this machine, to which a Brief somewhere else connects by Socket Mode. */
export async function startDouble() {
  const slack = await startWorkspace({ port: 0, scopes: SCOPES });
  const { botToken, appToken } = slack.credentials;
  return {
    /** The settings that lead Brief here. */
    settings: {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    /** Resolves when Brief is connected; rejects after so many seconds. */
    async connected(seconds = 60, broken: () => Promise<string | null> = async () => null): Promise<void> {
      for (let waited = 0; slack.socketMode.connections() === 0; waited += 0.1) {
        const why = await broken();
        if (why !== null || waited > seconds) throw new Error(why ?? 'Brief did not connect.');
        await sleep(100);
      }
    },
    /** Resolves when nothing is connected any more. */
    async left(): Promise<void> {
      while (slack.socketMode.connections() > 0) await sleep(50);
    },
    /** Types a command; the text of its answer. */
    async ask(line: string): Promise<string> {
      const before = Date.now();
      const outcome = await slack.slashCommand(line);
      if (!outcome.ok) throw new Error(`${line} was not acknowledged: ${JSON.stringify(outcome)}`);
      const { text } = await slack.waitForMessage({ ephemeral: true }, 20_000);
      return `${text.split('\n')[0]!.slice(0, 90)} (${Date.now() - before} ms)`;
    },
    close: () => slack.close(),
  };
}

export type Double = Awaited<ReturnType<typeof startDouble>>;
