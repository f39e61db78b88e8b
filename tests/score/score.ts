/**
 * `npm run score`: reads the development sets of the evaluation folder and prints one table of what is measured, how
 * it changed since the last commit on main, and what is aimed at. The scorers are the folder's own; nothing of them is
 * copied here.
 *
 *     npm run score -- --eval ../shared/eval
 *     npm run score -- --feeds              feeds alone
 *     npm run score -- --questions         questions answered, by kind, and those that were not
 *     npm run score -- --questions --against HEAD~1   and beside another commit, with the time both took
 *     npm run score -- --against HEAD~1    quotes gained and lost against another commit, a line each
 *     npm run score -- --verify            pasted quotations, by rule and natural; --kinds for each kind
 *     npm run score -- --verify --own      quotations made by rule from this project's sample articles
 *     npm run score -- --comparing         compare, renderings, changes, calendar, headline and voices; --errors for mistakes
 *     npm run score -- --digest            digests of three invented days; --errors and --show say what was wrong and shown
 *     npm run score -- --topics            precision and recall of each topic on this project's labelled texts
 *     npm run score -- --editor            summaries and key quotes as an editor would judge them; --errors for each
 *     npm run score -- --wild              quotes in this project's texts of many kinds (the development half; --test the other)
 *     npm run score -- --wild --errors     and what was missed or wrong (of the development half alone)
 *     npm run score -- --wild --write DIR  marks and readings as files for the evaluation folder's score-wild.mjs
 *     npm run score -- --printed           of the direct quotes printed with a name on PolNeAR, how many are right
 *     npm run score -- --topics --errors   and what was missed or wrong (the development half; --test prints the other)
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changeOf, measuredOn } from './changeSince.ts';
import { compareReadings } from './compareReadings.ts';
import { measureFeeds } from './feeds.ts';
import { measureOwnTopics, topicErrors, topicTable } from './measureOwnTopics.ts';
import type { Measure } from './measures.ts';
import { measureNames, measureQuotes, measureSummaries, measureTalks, measureTopics } from './measures.ts';
import { measureQuestions } from './questions.ts';

const { values } = parseArgs({
  options: {
    eval: { type: 'string', default: '../shared/eval' },
    against: { type: 'string' },
    feeds: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
    comparing: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    questions: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    topics: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    test: { type: 'boolean', default: false },
    digest: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    wild: { type: 'boolean', default: false },
    printed: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});
if (values.digest) {
  const folder = resolve(values.eval);
  if (!existsSync(join(folder, 'editor', 'run-digest.mjs'))) {
    console.error(
      `There is no editor/run-digest.mjs in ${values.eval}. Name the folder: npm run score -- --digest --eval DIR`,
    );
    process.exit(2);
  }
  const { scoreDigests } = await import('./digest.ts');
  const options = [...(values.errors ? ['--errors'] : []), ...(values.show ? ['--show'] : [])];
  console.log(scoreDigests(folder, options));
  process.exit(0);
}
if (values.wild) {
  const { wildTable, writeWild } = await import('./wild.ts');
  const half = values.test ? 'test' : 'dev';
  if (values.write !== undefined)
    writeWild(half, join(values.write, `wild-${half}.jsonl`), join(values.write, `wild-${half}-read.jsonl`));
  else console.log(wildTable(half, values.errors && !values.test).join('\n'));
  process.exit(0);
}
if (values.editor) {
  const { editorTable, judgedByFolder } = await import('./editor.ts');
  console.log((await editorTable()).join('\n'));
  const judged = judgedByFolder(resolve(values.eval), values.errors);
  if (judged !== null) console.log(`\nThe texts of ${values.eval}:\n${judged}`);
  process.exit(0);
}
if (values.topics) {
  const lines = [
    ...topicTable(values.test ? 'test' : 'dev'),
    ...(values.errors && !values.test ? ['', ...topicErrors()] : []),
  ];
  console.log(lines.join('\n'));
  process.exit(0);
}
if (values.verify && values.own) {
  const { answerOwnSet, tableOf } = await import('../verify/ownSet.ts');
  console.log(tableOf(await answerOwnSet(1)).join('\n'));
  process.exit(0);
}
if (values.comparing) {
  const set = join(resolve(values.eval), 'comparing');
  if (!existsSync(join(set, 'scorers', 'compare-eval.mjs'))) {
    console.error(
      `There is no comparing/scorers in ${values.eval}. Name the folder: npm run score -- --comparing --eval DIR`,
    );
    process.exit(2);
  }
  const { scoreComparing } = await import('./comparing.ts');
  console.log(await scoreComparing(set, values.errors ? ['--errors'] : []));
  process.exit(0);
}
if (values.verify) {
  const set = join(resolve(values.eval), 'comparing');
  if (!existsSync(join(set, 'scorers', 'verify-eval.mjs'))) {
    console.error(
      `There is no comparing/scorers in ${values.eval}. Name the folder: npm run score -- --verify --eval DIR`,
    );
    process.exit(2);
  }
  const { scoreVerifying } = await import('./verifying.ts');
  console.log(await scoreVerifying(set, values.kinds ? ['--kinds'] : []));
  process.exit(0);
}
const folder = resolve(values.eval);
if (!existsSync(join(folder, 'quotes-eval.mjs'))) {
  console.error(`There is no evaluation folder at ${values.eval}. Name it: npm run score -- --eval DIR`);
  process.exit(2);
}

if (values.printed) {
  const { printedOnPolnear } = await import('./printed.ts');
  const { printed, span, right } = printedOnPolnear(folder);
  console.log(`direct quotes printed with a name on PolNeAR's development set: ${printed}`);
  console.log(
    `right in span ${(span / printed).toFixed(3)}, in span and person ${(right / printed).toFixed(3)}`,
  );
  process.exit(0);
}
if (values.questions) {
  console.log(measureQuestions(folder, values.against).join('\n'));
  process.exit(0);
}
if (values.against !== undefined) {
  console.log((await compareReadings(folder, values.against)).join('\n'));
  process.exit(0);
}
const measures: Measure[] = values.feeds
  ? await measureFeeds(folder)
  : [
      ...(await measureQuotes(folder)),
      ...measureNames(folder),
      ...measureTalks(folder),
      ...measureTopics(folder),
      ...measureOwnTopics(),
      ...(await measureSummaries(folder)),
      ...(await measureFeeds(folder)),
    ];
const main = measuredOn('main', folder);
const width = Math.max(...measures.map((one) => one.name.length));
const row = (name: string, now: string, change: string, must: string, reach: string) =>
  `${name.padEnd(width)}  ${now.padStart(18)}  ${change.padStart(20)}  ${must.padStart(16)}  ${reach.padStart(16)}`;
console.log(row('measure', 'now', 'since main', 'must', 'reach for'));
for (const { name, now, must, reach } of measures)
  console.log(row(name, now, main === null ? '-' : changeOf(main.get(name), now), must, reach));
