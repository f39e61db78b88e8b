import type { ViewOutput } from '@slack/bolt';
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { readQuoteKey } from '../../commands/words/quoteKey.ts';
import type { ArchiveView, FoundPerson } from '../archive/port.ts';
import { excerptOf, sliceExcerpt } from '../text/excerpt.ts';
import type { Words } from '../words/words.ts';

/** Ids of the modal and its inputs, for whoever reads the submission. */
export const CORRECT_MODAL = 'correct';
export const CORRECTED = {
  quote: 'corrected-quote',
  what: 'corrected-what',
  speaker: 'corrected-speaker',
  topic: 'corrected-topic',
} as const;
/** What may be wrong, in the order in which it is offered. */
const WRONG = ['speaker', 'quote', 'topic'] as const;

const NOBODY = 'nobody';
const MOST_OPTIONS = 100;
const LONGEST_TEXT = 75;
const LONGEST_VALUE = 75;

/**
 * The modal in which a quote is set right: which one, what is wrong with it, and who said it, by typing a name. Null where
 * none of the quotes is there any more.
 *
 * @param keys as `quoteKeyOf` names them, in the order in which they were shown
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one view, block after block.
export async function correctModal(
  keys: readonly string[],
  archive: ArchiveView,
  words: Words,
): Promise<ModalView | null> {
  const { slack } = words;
  const options: PlainTextOption[] = [];
  const topics = new Map<string, string>();
  for (const key of keys.slice(0, MOST_OPTIONS)) {
    const place = readQuoteKey(key);
    const version = place && (await archive.getVersion(place.article, place.version));
    const quote = version?.reading.quotes.find((q) => q.start === place?.start && q.end === place.end);
    if (!version || !quote) continue;
    const at = version.reading.quotes.indexOf(quote);
    for (const { id, label, passages } of version.reading.topics)
      if (passages.some((passage) => passage.quote === at)) topics.set(id, words.topic(id, label));
    const said = sliceExcerpt(version, excerptOf(version, quote)).replace(/\s+/g, ' ');
    options.push({
      text: { type: 'plain_text', text: shortened(`${options.length + 1}. ${said}`), emoji: false },
      description: {
        type: 'plain_text',
        text: shortened(quote.speakerName ?? slack.nobodyNamed),
        emoji: false,
      },
      // A value has room for 75 characters; the keys themselves are in the modal's metadata.
      value: String(keys.indexOf(key)),
    });
  }
  const [first] = options;
  if (!first) return null;
  // The button that opened this had room for so many, a menu for a hundred.
  const carried = Number(/^\+(\d+)$/.exec(keys.at(-1) ?? '')?.[1] ?? 0);
  const more = carried + Math.max(0, keys.length - (carried > 0 ? 1 : 0) - MOST_OPTIONS);
  return {
    type: 'modal',
    callback_id: CORRECT_MODAL,
    private_metadata: JSON.stringify(keys),
    title: { type: 'plain_text', text: slack.whatIsWrong },
    submit: { type: 'plain_text', text: slack.correct },
    close: { type: 'plain_text', text: slack.cancel },
    blocks: [
      ...(more > 0
        ? [
            {
              type: 'context' as const,
              elements: [
                {
                  type: 'plain_text' as const,
                  text: slack.moreQuotes(more),
                  emoji: false,
                },
              ],
            },
          ]
        : []),
      {
        type: 'input',
        block_id: CORRECTED.quote,
        label: { type: 'plain_text', text: slack.quote },
        element: {
          type: 'static_select',
          action_id: CORRECTED.quote,
          options,
          ...(options.length === 1 ? { initial_option: first } : {}),
        },
      },
      whatInput(topics.size > 0, words),
      {
        type: 'input',
        block_id: CORRECTED.speaker,
        optional: true,
        label: { type: 'plain_text', text: slack.whoSaidIt },
        hint: {
          type: 'plain_text',
          text: slack.speakerHint,
        },
        element: {
          type: 'external_select',
          action_id: CORRECTED.speaker,
          min_query_length: 2,
          placeholder: { type: 'plain_text', text: slack.typeName },
        },
      },
      ...(topics.size > 0 ? [topicInput(topics, words)] : []),
    ],
  };
}

function whatInput(withTopic: boolean, { slack }: Words): InputBlock {
  const choices = WRONG.filter((what) => withTopic || what !== 'topic').map((what) =>
    option(slack.wrong[what], what, null),
  );
  return {
    type: 'input',
    block_id: CORRECTED.what,
    label: { type: 'plain_text', text: slack.whatIsWrongLabel },
    element: {
      type: 'radio_buttons',
      action_id: CORRECTED.what,
      options: choices,
      initial_option: choices[0]!,
    },
  };
}

function topicInput(topics: ReadonlyMap<string, string>, { slack }: Words): InputBlock {
  const choices = [...topics]
    .filter(([id]) => id.length <= LONGEST_VALUE)
    .slice(0, MOST_OPTIONS)
    .map(([id, label]) => option(label, id, null));
  return {
    type: 'input',
    block_id: CORRECTED.topic,
    optional: true,
    label: { type: 'plain_text', text: slack.whichTopic },
    hint: { type: 'plain_text', text: slack.topicHint },
    element: { type: 'static_select', action_id: CORRECTED.topic, options: choices },
  };
}

/**
 * What a submitted modal says of a quote, as the command `correct` takes it; or, at which input, what is missing.
 *
 * @example remarkIn(values, words) // { words: 'lavrov@1#243-440 not about arms control' }
 */
export function remarkIn(
  { private_metadata, state }: Pick<ViewOutput, 'private_metadata' | 'state'>,
  { slack }: Words,
): { readonly words: string } | { readonly errors: Record<string, string> } {
  const keys = JSON.parse(private_metadata) as string[];
  const chosen = (id: string) => state.values[id]?.[id]?.selected_option?.value;
  const key = keys[Number(chosen(CORRECTED.quote))];
  const speaker = chosen(CORRECTED.speaker);
  const topic = chosen(CORRECTED.topic);
  switch (chosen(CORRECTED.what)) {
    case 'quote':
      return { words: `${key} no quote` };
    case 'topic':
      return topic
        ? { words: `${key} not about ${topic}` }
        : { errors: { [CORRECTED.topic]: slack.chooseTopic } };
    default:
      return speaker ? { words: `${key} ${speaker}` } : { errors: { [CORRECTED.speaker]: slack.chooseName } };
  }
}

/** What is offered for a typed name: whom the archive knows, the name as typed, and nobody. */
export function speakerOptions(
  typed: string,
  people: readonly FoundPerson[],
  { slack }: Words,
): PlainTextOption[] {
  const name = typed.replace(/\s+/g, ' ').trim();
  const known = people
    .filter((p) => p.name.length <= LONGEST_TEXT)
    .slice(0, 20)
    .map((p) => option(p.name, p.name, p.title));
  const asTyped =
    name.length >= 2 && name.length <= LONGEST_TEXT && !people.some((p) => p.name === name)
      ? [option(slack.asTyped(name), name, null)]
      : [];
  return [...known, ...asTyped, option(slack.nobody, NOBODY, null)];
}

function option(text: string, value: string, description: string | null): PlainTextOption {
  return {
    text: { type: 'plain_text', text: shortened(text), emoji: false },
    value,
    ...(description
      ? { description: { type: 'plain_text', text: shortened(description), emoji: false } }
      : {}),
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT
    ? text
    : `${[...text]
        .slice(0, LONGEST_TEXT - 2)
        .join('')
        .slice(0, LONGEST_TEXT - 1)}…`;
}
