// Works on an archive until it is killed: `work.ts <path> <name>`. Of each thing it does it says two lines, one before
// and one when it is acknowledged, each written at once: what a killed worker said is what it knew.
import { writeSync } from 'node:fs';
import { openArchive } from '../../../src/archive/sqlite/openArchive.ts';
import { makeArticle } from '../../contracts/makeArticle.ts';
import { subscriptionOf, textOf } from './deeds.ts';

const [path, name] = process.argv.slice(2) as [string, string];
const archive = await openArchive(path);
const say = (...line: unknown[]) => writeSync(1, `${JSON.stringify(line)}\n`);
say('open');

/** An article whose text tells its id and version, with one quote. */
const article = (id: string, version: number, engine: string) => {
  const text = textOf(id, version);
  return makeArticle({
    id,
    published: '2021-05-19',
    text,
    engine,
    quotes: [{ words: `“We agreed ${version}.”`, speaker: 'Ada Lovelace' }],
    topics: [{ id: 'talks', passages: [{ words: `“We agreed ${version}.”`, rung: 'quoted', quote: 0 }] }],
    people: [{ name: 'Ada Lovelace', mentions: ['Ada Lovelace'] }],
  });
};

for (let i = 0; ; i++) {
  const ids = Array.from({ length: i % 4 === 0 ? 12 : 1 }, (_, n) => `${name}-${i}-${n}`);
  say('ingest', 'try', ids, 1);
  await archive.add(ids.map((id) => article(id, 1, 'first')));
  say('ingest', 'done', ids, 1);

  const [id] = ids as [string];
  say('reread', 'try', id, `engine-${i}`);
  await archive.replaceReading(id, 1, article(id, 1, `engine-${i}`).reading);
  say('reread', 'done', id, `engine-${i}`);

  const { start, end } = article(id, 1, '').reading.quotes[0]!;
  say('correct', 'try', id, `Speaker ${i}`);
  await archive.corrections.add({
    article: id,
    version: 1,
    start,
    end,
    speakerName: `Speaker ${i}`,
    by: 'U1',
    at: '2026-11-23T18:00:00.000Z',
    workspace: 'T1',
  });
  say('correct', 'done', id, `Speaker ${i}`);

  if (i % 3 === 0) {
    say('ingest', 'try', [id], 2);
    await archive.add([article(id, 2, 'first')]);
    say('ingest', 'done', [id], 2);
  }

  const subscription = subscriptionOf(`${name}-${i}`);
  say('subscribe', 'try', subscription.id);
  await archive.subscriptions.add(subscription);
  say('subscribe', 'done', subscription.id);
  await archive.ledger.schedule(subscription.id, '2026-11-24T07:30:00.000Z', '2026-11-25T07:30:00.000Z');

  // Any run that is free: also those of workers that were killed with one in hand, once their lease is out.
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const run = await archive.ledger.claim(name, at(0), at(2));
  if (run === null) continue;
  say('claim', 'done', run.subscription, name);
  if (run.state === 'sending') {
    await archive.ledger.move({ ...run, owner: name }, { state: 'skipped', reason: 'interrupted' });
    continue;
  }
  if (!(await archive.ledger.move({ ...run, owner: name }, { state: 'sending', cited: [`${id}@1`] })))
    continue;
  // Here a message would go out: from now on nobody else may send it.
  say('post', 'done', run.subscription, name);
  if (await archive.ledger.move({ ...run, owner: name }, { state: 'posted', ts: name })) {
    say('posted', 'done', run.subscription, name);
  }
}
