// One instance of Brief's digests against a Slack double: `deliver.ts <archive> <api url> <token> <clock offset in ms>`.
// It beats without a pause until it is killed, or once where a fifth argument is given.
import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { openArchive } from '../../../src/archive/openArchive.ts';
import { openSettings } from '../../../src/archive/openSettings.ts';
import { deliverDigests } from '../../../src/digests/deliverDigests.ts';
import { clientOptionsFor } from '../../../src/slack/connection.ts';
import { createDeliverer } from '../../../src/slack/createDeliverer.ts';
import { createMessenger } from '../../../src/slack/createMessenger.ts';
import { createPostQueue } from '../../../src/slack/postQueue.ts';
import { createSpokenLanguages } from '../../../src/slack/spokenLanguages.ts';

const [path, apiUrl, token, offset, once] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string?,
];
const archive = await openArchive(path);
const client = new WebClient(token, clientOptionsFor({ apiUrl }));
const clock = () => new Date(Date.now() + Number(offset));
const log = (event: string) => console.log(event);
const wait = () => Promise.resolve();
const owner = `child:${process.pid}`;
const queue = createPostQueue(() => performance.now(), wait);
const lexicon = {
  speakers: [],
  topics: [],
  verbs: [],
  places: [],
  languages: [],
  questions: [],
  synonyms: [],
  speaksFor: [],
};
const settings = openSettings(archive.settingRows);
const clientFor = async () => client;
const deliverer = createDeliverer(
  {
    archive,
    lexicon,
    languages: createSpokenLanguages({ settings, clientFor, usual: 'en', log }),
    settings,
    queue,
    clock,
    newId: randomUUID,
    log,
    wait,
    channelsFor: () => null!,
  },
  { clientFor, fetch, owner, wait },
);
const messenger = createMessenger({ clientFor, queue, deliverer, newId: randomUUID });
const delivery = { archive, lexicon, messenger, clock, wait, owner, log };
console.log('ready');
do await deliverDigests(delivery);
while (!once);
await archive.close();
