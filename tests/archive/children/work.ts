// Does everything that an archive is asked to keep, without a pause and in no fixed order, and prints a line of JSON for
// each thing when it is acknowledged: `work.ts <archive> <name>`. It is killed at whatever it does.
import { openArchive } from '../../../src/archive/openArchive.ts';
import { correctionOf, readBy, subscriptionOf, writtenArticle } from './writtenArticle.ts';

const [place, name] = process.argv.slice(2) as [string, string];
const archive = await openArchive(place);
const say = (done: object) => console.log(JSON.stringify(done));
/** So far away that no lease runs out while the test runs. */
const FAR = '2999-01-01T00:00:00.000Z';
const NOW = '2026-11-24T10:00:00.000Z';
const at = (minute: number) => new Date(Date.parse('2026-11-24T07:00:00Z') + minute * 60_000).toISOString();
say({ open: name });

let articles = 0;
let engines = 0;
let events = 0;
let minutes = 0;

const work: (() => Promise<void>)[] = [
  async () => {
    const size = articles % 5 === 0 ? 20 : 1;
    const batch = Array.from({ length: size }, () => writtenArticle(name, articles++));
    for (const { article, outcome } of await archive.add(batch)) say({ article, outcome });
  },
  async () => {
    await archive.cluster({ limit: 20 });
  },
  async () => {
    if (articles === 0) return;
    const i = Math.floor(Math.random() * articles);
    const engine = `better-${String(++engines).padStart(6, '0')}`;
    await archive.replaceReading(`${name}-${i}`, 1, readBy(writtenArticle(name, i), engine).reading);
    say({ reread: `${name}-${i}`, engine });
  },
  async () => {
    if (articles === 0) return;
    const correction = correctionOf(writtenArticle(name, Math.floor(Math.random() * articles)), name);
    if (await archive.corrections.add(correction)) say({ corrected: correction.article });
  },
  async () => {
    // Every child asks for the same: one of them is the first.
    const key = `event ${events++}`;
    if (await archive.claimEvent('event', key, new Date(NOW), 3_600)) say({ first: key });
  },
  async () => {
    const { subscription } = await archive.subscriptions.add(subscriptionOf(name));
    say({ subscribed: subscription.id });
    minutes += 1;
    await archive.ledger.schedule(name, at(minutes), at(minutes + 1));
    say({ scheduled: `${name} ${at(minutes)}` });
  },
  async () => {
    const run = await archive.ledger.claim(`owner ${name}`, NOW, FAR);
    if (!run) return;
    const of = { ...run, owner: `owner ${name}` };
    const claimed = `${run.subscription} ${run.scheduledFor}`;
    say({ claimed });
    if (!(await archive.ledger.move(of, { state: 'sending', cited: ['a@1'] }))) return;
    say({ sending: claimed });
    if (await archive.ledger.move(of, { state: 'posted', ts: name })) say({ posted: claimed });
  },
];

for (;;) await work[Math.floor(Math.random() * work.length)]!();
