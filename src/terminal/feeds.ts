import type { Archive, Source } from '../archive/port.ts';
import { nearestWord } from '../text/nearestWord.ts';
import { askTerminal } from './askTerminal.ts';
import { asJson, forTerminal } from './forTerminal.ts';
import type { ExitCode, KnownSource, Services, Streams } from './services.ts';
import { sourceRow, sourceRows } from './sourceRows.ts';
import type { Flags, Verb } from './verb.ts';

/** `brief feeds`: the sources that are polled, and what an operator does with them. */
export const feeds: Verb = {
  usage:
    '[source] | add <name or address> [name] | remove, pause, resume or check <source> | import <file.opml> | export | known | read <address or file>',
  purpose: 'The sources that are polled, with their health; adds, pauses and removes them; OPML in and out',
  get words() {
    return Object.keys(ACTS);
  },
  examples: [
    'brief feeds add "UN News"',
    'brief feeds check "UN News"',
    'brief feeds read https://mfa.example/rss.xml --json',
  ],
  options: {
    json: {
      type: 'boolean',
      purpose: 'for machines: each source with address, health and next poll, or what was done',
    },
    markdown: { type: 'boolean', purpose: 'the list as Markdown' },
    cable: { type: 'boolean', purpose: 'the list as a cable' },
    listing: { type: 'boolean', purpose: 'with add: the address is a page with a list of releases' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    const [first = '', ...rest] = words;
    const act = ACTS[first];
    if (!act)
      return flags.json
        ? listRows(words, services, streams)
        : askTerminal('feeds', words, flags, services, streams);
    if (act.needs !== null && rest.length === 0) {
      streams.err.write(`brief feeds ${first} needs ${act.needs}.\n`);
      return 2;
    }
    const archive = await services.openArchive({
      mayMake: first === 'add' || (first === 'import' && services.isThere(rest[0]!)),
    });
    try {
      return await act.run(rest, { archive, services, streams, flags });
    } finally {
      await archive.close();
    }
  },
};

async function listRows(words: readonly string[], services: Services, streams: Streams): Promise<ExitCode> {
  const archive = await services.openArchive();
  try {
    streams.out.write(
      `${asJson({ kind: 'feeds', sources: await sourceRows(archive, words.join(' ')) }, 2)}\n`,
    );
    return 0;
  } finally {
    await archive.close();
  }
}

interface At {
  readonly archive: Archive;
  readonly services: Services;
  readonly streams: Streams;
  readonly flags: Flags;
}

const ACTS: Readonly<
  Record<string, { readonly needs: string | null; run(words: readonly string[], at: At): Promise<ExitCode> }>
> = {
  add: { needs: 'the name of a known source or an address: brief feeds add "UN News"', run: add },
  remove: {
    needs: 'a source: brief feeds remove "UN News"',
    run: (words, at) =>
      withSource(words, at, async ({ id, name }) => {
        await at.archive.sources.remove(id);
        return `Removed: ${name}. Its articles stay.`;
      }),
  },
  pause: {
    needs: 'a source: brief feeds pause "UN News"',
    run: (words, at) =>
      withSource(words, at, async ({ id, name }) => {
        await at.archive.sources.change(id, { state: 'paused' });
        return `Paused: ${name}. brief feeds resume "${name}" goes on.`;
      }),
  },
  resume: {
    needs: 'a source: brief feeds resume "UN News"',
    run: (words, at) =>
      withSource(words, at, async ({ id, name }) => {
        await at.archive.sources.change(id, { state: 'active', nextPoll: at.services.now().toISOString() });
        return `Polled again: ${name}.`;
      }),
  },
  check: {
    needs: 'a source: brief feeds check "UN News"',
    run: (words, at) =>
      withSource(words, at, async ({ id, name, lastPoll }) => {
        await at.archive.sources.change(id, { nextPoll: at.services.now().toISOString() });
        const { asked, added, updated, brokeOff } = await at.services.poll(at.archive, id, at.streams.signal);
        const after = await at.archive.sources.get(id);
        if (after?.state === 'paused') return `${name} is paused. brief feeds resume "${name}" goes on.`;
        if (at.streams.signal.aborted) return `Stopped. ${name} is asked again as soon as Brief runs.`;
        if (asked === 0) return `${name} is being asked by another program just now.`;
        if (after?.lastPoll === lastPoll)
          return `${name} was not asked itself: another program has it just now, or this poll broke off and a line above says why.`;
        if (after?.fault) return { says: `${name} was not reached: ${after.says}`, code: 1 };
        return brokeOff > 0
          ? {
              says: `${name} was reached, but the feed broke off: ${added} added, ${updated} updated of what is whole in it; it is asked for the rest with the next poll.`,
              code: 1,
            }
          : `${name} was reached: ${added} added, ${updated} updated.`;
      }),
  },
  import: { needs: 'a file: brief feeds import sources.opml', run: importList },
  export: {
    needs: null,
    async run(_, { archive, services, streams, flags }) {
      const listed = (await archive.sources.list()).map(({ url, name, reads }) => ({
        url,
        name,
        home: null,
        listing: reads === 'listing',
      }));
      if (listed.length === 0) {
        streams.err.write(
          'No source is polled yet, so there is nothing to export: brief feeds add "UN News" adds one.\n',
        );
        return 1;
      }
      streams.out.write(
        flags.json ? `${asJson(await sourceRows(archive, ''), 2)}\n` : await services.writeOpml(listed),
      );
      return 0;
    },
  },
  read: {
    needs: 'an address or a file: brief feeds read https://mfa.example/rss.xml',
    async run(words, { services, streams, flags }) {
      const read = await services.readFeed(words.join(' '), streams.signal);
      if (!read.ok) {
        streams.err.write(`${forTerminal(read.says, false)}\n`);
        return 1;
      }
      if (read.feed.brokeOff)
        streams.err.write(
          'The feed broke off: the entry in which it did is left out, and others may be missing.\n',
        );
      if (flags.json) streams.out.write(`${asJson(read.feed, 2)}\n`);
      else
        for (const entry of read.feed.entries)
          streams.out.write(`${forTerminal(lineOf(entry), streams.colour)}\n`);
      return 0;
    },
  },
  known: {
    needs: null,
    async run(_, { services, streams, flags }) {
      if (flags.json) streams.out.write(`${asJson(services.knownSources(), 2)}\n`);
      else
        for (const { name, kind, state, note } of services.knownSources())
          streams.out.write(
            `${name} · ${kind}${state === 'works' ? '' : ` · ${state}`}${note ? ` · ${note}` : ''}\n`,
          );
      return 0;
    },
  },
};

/** An entry in a line: when, what, where, how long a text it has. */
function lineOf(entry: {
  readonly title: string | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly body: string | null;
}): string {
  const text = entry.body === null ? 'no text' : `${entry.body.length} characters`;
  return [
    entry.published ?? entry.updated ?? 'undated',
    entry.title ?? 'no headline',
    entry.link ?? 'no address',
    text,
  ].join(' · ');
}

async function add(words: readonly string[], { archive, services, streams, flags }: At): Promise<ExitCode> {
  const [what = '', ...name] = words;
  if (!/^[a-z]+:\/\//i.test(what)) return addKnown(words.join(' '), { archive, services, streams, flags });
  const looked = await services.lookAt(what, streams.signal);
  const isListing = flags.listing === true;
  if (!looked.ok && !looked.unreached && !(isListing && looked.isPage)) {
    streams.err.write(`Not added. ${looked.says}\n`);
    for (const offer of looked.offers) streams.err.write(`  brief feeds add ${offer.url}\n`);
    return 1;
  }
  const { name: knownAs, reads, ...marks } = marksOf(what, services);
  const title = name.join(' ') || knownAs || (looked.ok && looked.title) || new URL(what).hostname;
  const seen = looked.ok ? looked : { url: what, reads };
  return store(
    { ...marks, name: title.slice(0, 200), url: seen.url, reads: isListing ? 'listing' : seen.reads },
    looked.ok
      ? `${looked.reads === 'feed' ? 'a feed' : 'a page with a list'} of ${looked.entries} entries`
      : `not reached now: ${withoutStop(looked.says)}`,
    { archive, services, streams, flags },
  );
}

/** What Brief knows of a source by its address; nothing of any other. */
function marksOf(address: string, services: Services) {
  const known = services.knownSources().find(({ url }) => url === address);
  const { kind = null, side = null, language = null, zone = null, terms = null } = known ?? {};
  return {
    name: known?.name ?? null,
    reads: known?.reads ?? ('feed' as const),
    kind,
    side,
    language,
    zone,
    terms,
  };
}

async function addKnown(name: string, at: At): Promise<ExitCode> {
  const all = at.services.knownSources();
  const wanted = name.toLowerCase();
  const near = all.filter((one) => one.name.toLowerCase().includes(wanted));
  const known =
    all.find((one) => one.name.toLowerCase() === wanted) ?? (near.length === 1 ? near[0] : undefined);
  if (!known) {
    at.streams.err.write(
      near.length > 1
        ? `Several known sources are called so: ${near.map((one) => one.name).join(', ')}. Name one in full.\n`
        : `“${forTerminal(name.slice(0, 60), false)}” is not a known source.${didYouMean(name, all)} brief feeds known lists them; any other is added by its address.\n`,
    );
    return 1;
  }
  if (known.url === null) {
    at.streams.err.write(`${known.name} cannot be polled: ${known.note ?? 'it has no public feed'}.\n`);
    return 1;
  }
  return store(
    { ...known, url: known.url },
    known.state === 'works' ? null : `${known.state}${known.note ? `: ${withoutStop(known.note)}` : ''}`,
    at,
  );
}

async function store(
  known: Pick<KnownSource, 'name' | 'reads' | 'side' | 'terms'> & {
    url: string;
    kind: KnownSource['kind'] | null;
    language: string | null;
    zone: string | null;
  },
  note: string | null,
  { archive, services, streams, flags }: At,
): Promise<ExitCode> {
  const { terms, ...rest } = known;
  const made = services.newSource({ ...rest, licence: terms });
  const { source, already } = await archive.sources.add(made);
  if (flags.json) {
    streams.out.write(`${asJson({ added: !already, note, source: sourceRow(source, undefined) }, 2)}\n`);
    return 0;
  }
  streams.out.write(
    already
      ? `${source.name} is polled already, from that address. Nothing was changed.\n`
      : `Added: ${source.name}${note ? ` (${note})` : ''}. It is polled as soon as Brief runs; brief feeds check "${source.name}" polls it now.\n`,
  );
  return 0;
}

async function importList(words: readonly string[], at: At): Promise<ExitCode> {
  const { services, streams, flags } = at;
  let code: ExitCode = 0;
  for (const file of words) {
    const read = await services.readOpml(file);
    if (!read.ok) {
      streams.err.write(`${read.says}\n`);
      code = 1;
      continue;
    }
    const results = { added: 0, known: 0, refused: 0 };
    for (const feed of read.feeds) results[await importFeed(feed, at)] += 1;
    const { added, known, refused } = results;
    if (refused > 0) code = 1;
    if (flags.json) {
      streams.out.write(`${asJson({ file, ...results })}\n`);
      continue;
    }
    streams.out.write(
      `${added} added, ${known} polled already${refused > 0 ? `, ${refused} refused` : ''}\n`,
    );
  }
  return code;
}

async function importFeed(
  { url, name, listing }: { url: string; name: string | null; listing: boolean },
  { archive, services, streams }: At,
): Promise<'added' | 'known' | 'refused'> {
  const address = URL.parse(url);
  if (!address || address.username || address.password) {
    const why = address ? 'an address with a name or password in it is not asked' : 'its address is none';
    streams.err.write(`${forTerminal(name ?? url, false).slice(0, 200)} was not added: ${why}.\n`);
    return 'refused';
  }
  const { name: knownAs, reads, terms, ...marks } = marksOf(url, services);
  const { already } = await archive.sources.add(
    services.newSource({
      ...marks,
      name: (name ?? knownAs ?? address.hostname).slice(0, 200),
      url,
      reads: listing ? 'listing' : reads,
      licence: terms,
    }),
  );
  return already ? 'known' : 'added';
}

/** What is in brackets, or goes on behind, has no stop of its own. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

function didYouMean(typed: string, among: readonly { readonly name: string }[]): string {
  const near = nearestWord(
    typed,
    among.map(({ name }) => name),
  );
  return near === null ? '' : ` Did you mean ${near}?`;
}

/** Does something with the one source that is meant, by its name, the beginning of it, or its address. */
async function withSource(
  words: readonly string[],
  { archive, streams, flags }: At,
  act: (source: Source) => Promise<string | { readonly says: string; readonly code: ExitCode }>,
): Promise<ExitCode> {
  const typed = words.join(' ');
  const wanted = typed.toLowerCase();
  const all = await archive.sources.list();
  const exact = all.filter(({ name, url }) => name.toLowerCase() === wanted || url === words[0]);
  const found = exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  if (found.length !== 1) {
    const names = (found.length > 1 ? found : all).map(({ name, url }) =>
      found.length > 1 ? `${name} (${url})` : name,
    );
    streams.err.write(
      found.length > 1
        ? `Several sources are called so: ${names.join(', ')}. Name one by its address.\n`
        : `No source is called “${forTerminal(typed.slice(0, 60), false)}”.${didYouMean(typed, all)} ${names.length > 0 ? `There are: ${names.join(', ')}.` : 'None is polled yet.'}\n`,
    );
    return 1;
  }
  const done = await act(found[0]!);
  const { says, code } = typeof done === 'string' ? { says: done, code: 0 as const } : done;
  if (flags.json) {
    const after = await archive.sources.get(found[0]!.id);
    streams.out.write(
      `${asJson({ ok: code === 0, says, source: after && sourceRow(after, undefined) }, 2)}\n`,
    );
  } else streams.out.write(`${says}\n`);
  return code;
}
