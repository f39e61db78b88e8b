/**
 * Brief's app over the sample archive for the load of `benchSlack.ts`, as a process of its own:
 * `serve.ts <archive file> <api url> <signing secret> <bot token> <workspaces>`. Prints its port, and ends at SIGTERM.
 */
import { randomUUID } from 'node:crypto';
import { openArchive } from '../../../src/archive/openArchive.ts';
import { buildApp } from '../../../src/buildApp.ts';
import { readConfig } from '../../../src/config.ts';
import { loadLexicon } from '../../../src/loadLexicon.ts';
import { createInstallations } from '../../../src/slack/installations.ts';

const [path, apiUrl, signingSecret, botToken, workspaces] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const encryptionKey = randomUUID() + randomUUID();
const archive = await openArchive(path);
const installations = createInstallations(archive.installations, encryptionKey);
for (const id of workspaces.split(',')) {
  await installations.storeInstallation({
    team: { id, name: id },
    enterprise: undefined,
    user: { id: 'U0BENCH0001', token: undefined, scopes: undefined },
    bot: { token: botToken, id: 'B0BENCH0001', userId: 'U0BENCH0002', scopes: [] },
    isEnterpriseInstall: false,
    tokenType: 'bot',
  });
}
const { app, deliverer } = buildApp({
  archive,
  lexicon: loadLexicon(new URL('../../../data', import.meta.url).pathname),
  config: { ...readConfig({}), encryptionKey },
  clock: () => new Date(),
  newId: randomUUID,
  log: (event, about) => {
    if (event !== 'answered') console.error(event, JSON.stringify(about));
  },
  connection: {
    mode: 'http',
    botToken: null,
    appToken: null,
    signingSecret,
    apiUrl,
    oauth: {
      clientId: '1.2',
      clientSecret: 'secret',
      stateSecret: 'state',
      redirectUrl: 'http://127.0.0.1/slack/oauth_redirect',
      authorizeUrl: null,
    },
  },
});
await app.init();
const server = (await app.start({ port: 0, host: '127.0.0.1' })) as {
  address(): { port: number };
};
console.log(server.address().port);
process.once('SIGTERM', async () => {
  await app.stop();
  await deliverer.stop();
  await archive.close();
  process.exit();
});
