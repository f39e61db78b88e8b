import type { ArchiveView, FoundQuote } from '../../src/archive/port.ts';
import { lastToArrive } from '../../src/lookups/lastToArrive.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { englishOf } from '../../src/reading/rules/compileLanguage.ts';
import { IN_BODY_NAME, isKind } from '../../src/reading/rules/wordKinds.ts';
import type { Desk } from '../command.ts';

type Shelf = Pick<Desk, 'archive' | 'lexicon' | 'words'>;

/** Whom and what the newest quotes of an archive are by and about: what examples are drawn from. */
interface Newest {
  readonly surname: string;
  readonly topic: { readonly id: string; readonly label: string } | null;
  /** A few words of the key quote, or null where none are plain. */
  readonly quoted: string | null;
}

/**
 * Three questions that the archive can answer, drawn from its newest article: for greetings, first visits and
 * whoever typed too little. Empty where nothing is stored.
 *
 * @example await exampleQuestions({ archive, lexicon }) // ['/brief', '/brief quotes Lavrov', '@Brief what did Lavrov say about strategic stability?']
 */
export async function exampleQuestions({ archive, lexicon, words }: Shelf): Promise<string[]> {
  const newest = await newestOf({ archive, lexicon });
  if (!newest) return (await archive.counts()).articles > 0 ? ['/brief', '/brief topics'] : [];
  const { surname, topic } = newest;
  return [
    '/brief',
    `/brief quotes ${surname}`,
    `@Brief ${words.help.whatDidSay(surname, topic && words.topicInSentence(topic.id, topic.label))}`,
  ];
}

/**
 * Up to five questions in plain words that the archive can answer, as they are typed after a mention: for help.
 *
 * @example (await plainQuestions({ archive, lexicon }))[0] // 'what did Lavrov say about strategic stability?'
 */
export async function plainQuestions({ archive, lexicon, words }: Shelf): Promise<string[]> {
  const newest = await newestOf({ archive, lexicon });
  if (!newest) return [];
  const { surname, topic, quoted } = newest;
  const { help } = words;
  const label = topic && words.topicInSentence(topic.id, topic.label);
  return [
    help.whatDidSay(surname, label),
    ...(label ? [help.whoSpoke(label), help.latestOn(label)] : []),
    ...(quoted ? [help.whoSaid(quoted)] : []),
    help.howMany(surname),
  ];
}

/** "UN Security Council" has no surname to ask by. */
const isByPerson = ({ quote }: FoundQuote, lexicon: Lexicon): boolean => {
  const last = quote.speakerName?.split(' ').at(-1)?.toLowerCase();
  return last !== undefined && quote.rule !== 'body' && !isKind(last, englishOf(lexicon), IN_BODY_NAME);
};

/** The newest article in which somebody is quoted on a topic, else the newest that quotes somebody. */
async function newestOf({ archive, lexicon }: Pick<Desk, 'archive' | 'lexicon'>): Promise<Newest | null> {
  const { found } = await archive.findQuotes({ kinds: ['direct', 'spoken'], limit: 50 });
  const named = found.filter((one) => isByPerson(one, lexicon));
  const arrived = await lastToArrive(archive);
  const lead =
    arrived && (await archive.findQuotes({ article: arrived.details.id, kinds: ['direct', 'spoken'] }));
  named.unshift(...(lead?.found ?? []).filter((one) => isByPerson(one, lexicon)));
  const firsts = [...new Map(named.toReversed().map((q) => [q.article.id, q])).values()].toReversed();
  let newest: Newest | null = null;
  for (const one of firsts.slice(0, LOOKED_AT)) {
    const offered = await offeredOf(one, archive);
    newest ??= offered;
    if (offered?.topic) return offered;
  }
  return newest;
}
/** Articles that are looked at for one with a topic. */
const LOOKED_AT = 8;

async function offeredOf(newest: FoundQuote, archive: ArchiveView): Promise<Newest | null> {
  const version = await archive.getVersion(newest.article.id, newest.version);
  if (!version) return null;
  const { reading, text } = version;
  const key = reading.quotes[reading.keyQuotes[0] ?? -1] ?? newest.quote;
  const name = key.speakerName ?? newest.quote.speakerName!;
  const topics = reading.topics
    .map((t) => ({
      id: t.id,
      label: t.label,
      quoted: t.passages.filter((p) => p.rung === 'quoted' && p.speakerName === name).length,
      isRelation: t.id.startsWith('relations/'),
    }))
    .filter((t) => t.quoted > 0 && !t.isRelation);
  const quoted =
    /(?<![\p{L}\p{N}'’-])(?:\p{L}+(?:['’-]\p{L}+)* ){3}\p{L}+(?:['’-]\p{L}+)*/u.exec(
      text.slice(key.start + 1, key.end),
    )?.[0] ?? null;
  return { surname: name.split(' ').at(-1)!, topic: topics.at(-1) ?? null, quoted };
}
