// One instance of Brief's digests against a Slack double: `deliver.ts <archive> <api url> <token> <clock offset in ms>`.
// It beats without a pause until it is killed, or once where a fifth argument is given.
import { WebClient } from '@slack/web-api';
import { openArchive } from '../../../src/archive/openArchive.ts';
import { deliverDigests } from '../../../src/digests/deliverDigests.ts';
import { clientOptionsFor } from '../../../src/slack/connection.ts';
import { createMessenger } from '../../../src/slack/createMessenger.ts';
import { createPostQueue } from '../../../src/slack/postQueue.ts';

const [path, apiUrl, token, offset, once] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string?,
];
const archive = await openArchive(path);
const client = new WebClient(token, clientOptionsFor({ apiUrl }));
const queue = createPostQueue(
  () => performance.now(),
  () => Promise.resolve(),
);
const delivery = {
  archive,
  lexicon: { speakers: [], topics: [], verbs: [], places: [], languages: [] },
  messenger: createMessenger(
    async () => client,
    queue,
    () => new Date(),
    () => {},
  ),
  clock: () => new Date(Date.now() + Number(offset)),
  owner: `child:${process.pid}`,
  log: (event: string) => console.log(event),
};
console.log('ready');
do await deliverDigests(delivery);
while (!once);
await archive.close();
