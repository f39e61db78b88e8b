import type { ArchiveView } from '../../src/archive/port.ts';

/**
 * Three questions that the archive can answer, drawn from its newest article: for greetings, first visits and
 * whoever typed too little. Empty where nothing is stored.
 *
 * @example await exampleQuestions(archive) // ['/brief', '/brief quotes Sergei Lavrov', '@Brief what did Lavrov say about strategic stability?']
 */
export async function exampleQuestions(archive: ArchiveView): Promise<string[]> {
  const { found } = await archive.findQuotes({ kinds: ['direct', 'spoken'], limit: 50 });
  const newest = found.find((q) => q.quote.speakerName !== null);
  if (!newest) return (await archive.counts()).articles > 0 ? ['/brief', '/brief topics'] : [];
  const version = await archive.getVersion(newest.article.id, newest.version);
  const reading = version?.reading;
  const key = reading?.quotes[reading.keyQuotes[0] ?? -1];
  const name = key?.speakerName ?? newest.quote.speakerName!;
  const surname = name.split(' ').at(-1)!;
  const topics = (reading?.topics ?? [])
    .map((t) => ({
      label: t.label,
      quoted: t.passages.filter((p) => p.rung === 'quoted' && p.speakerName === name).length,
      relations: t.id.startsWith('relations/'),
    }))
    .filter((t) => t.quoted > 0 && !t.relations);
  const about = topics.at(-1);
  return [
    '/brief',
    `/brief quotes ${surname}`,
    `@Brief what did ${surname} say${about ? ` about ${about.label}` : ''}?`,
  ];
}
