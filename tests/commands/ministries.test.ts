import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const official = (id: string, source: string, title: string, text: string, published = '2026-05-04') =>
  article(id, text, { title, source, sourceKind: 'official', published });

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    official(
      'strait',
      'Ministry of Foreign Affairs of Norway',
      'Statement on the strait',
      'The Ministry of Foreign Affairs is gravely concerned about the situation.\n\nNorway urges all parties to exercise restraint.',
    ),
    official(
      'vote',
      'Ministry of Foreign Affairs of Norway',
      'Statement on the vote',
      'We are concerned about the vote in Norland.\n\nWe urge the authorities to release all observers.',
    ),
    official(
      'embassy',
      'Global Affairs Canada',
      'Canada condemns attack on embassy',
      'The Honourable Ida Moe, Minister of Foreign Affairs, today issued the following statement:\n\n“Canada condemns the attack on the embassy.”',
    ),
    official(
      'outrage',
      'UK Foreign, Commonwealth & Development Office',
      'Foreign Secretary statement on Tamberg',
      'The Foreign Secretary said:\n\nThis attack is an outrage. The UK stands with the people of Norland.',
      '2024-03-03',
    ),
    official(
      'consulate',
      'Embassy of France in Norland',
      'Notice',
      'The Embassy regrets the decision to close the consulate. It hopes that it will be reversed.',
    ),
    official(
      'briefing',
      'US Department of State',
      'Department Press Briefing',
      'Dana Whitlock, Department Spokesperson\n\nMS WHITLOCK: Good afternoon.\n\nQUESTION: A vessel rammed a boat off Norland.\n\nMS WHITLOCK: The ramming was dangerous and unlawful. Our treaty applies there.',
    ),
    official(
      'visit',
      'US Department of State',
      'Joint press availability',
      'Ola Strand, spokesman of the Norwegian Foreign Ministry\n\nMR STRAND: Salt is cheap in Norland.',
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string]>([
  // Whoever asks names the country, its capital or the ministry; the statement a name that every state has.
  ['what did Norway say about restraint?', 'Norway urges all parties'],
  ['what did Oslo say about restraint?', 'Norway urges all parties'],
  ['what did the Norwegian foreign ministry say about restraint?', 'Norway urges all parties'],
  ['what did the Ministry of Foreign Affairs of Norway say about restraint?', 'Norway urges all parties'],
  // A statement in which only "we" speak: its publisher's words, nobody named.
  ['what did Norway say about the observers?', 'We urge the authorities to release'],
  // A minister whose country only the source says.
  ['what did Canada say about the embassy attack?', 'Canada condemns the attack'],
  // A subject that only the headline of a short statement has.
  ['what did the UK say about Tamberg?', 'This attack is an outrage.'],
  // A spokesperson who is called so in what the publisher publishes speaks for it.
  ['what did the US say about the ramming?', 'The ramming was dangerous and unlawful.'],
  ['what did Washington say about the treaty?', 'Our treaty applies there.'],
  ['what did the State Department say about the ramming?', 'The ramming was dangerous and unlawful.'],
  // Another country's spokesman does not.
  ['what did the US say about salt?', 'Not found'],
  ['what did France say about the consulate?', 'The Embassy regrets the decision'],
])('%s finds what an office of the country published', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});

it('says “not found” of what none of its offices published', async () => {
  expect(await desk.text('what did Norway say about bananas?', { place: 'mention' })).toMatch(/^Not found\./);
  expect(await desk.text('what did Norway say about the consulate?', { place: 'mention' })).toMatch(
    /^Not found\./,
  );
});

it('“What changed” is offered where an earlier statement of the kind is stored, and only there', async () => {
  const statement = (id: string, day: string) =>
    official(
      id,
      'Norland Bank',
      'Statement on interest rates',
      `The rate stays at ${day} per cent.`,
      `2026-0${day}-02`,
    );
  const own = await openDesk([statement('march', '3'), statement('april', '4')]);
  const labels = async (id: string) =>
    (await own.ask(`article:${id}`)).actions.flatMap((one) => ('label' in one ? one.label : []));
  expect(await labels('april')).toContain('What changed');
  expect(await labels('march')).not.toContain('What changed');
  await own.close();
});
