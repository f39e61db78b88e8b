import { all, boolean, byType, type Check, rule, shape, string } from './check.ts';

const emptyIsNothing = rule((text) =>
  typeof text.text === 'string' && text.text.length > 0 && text.text.trim() === ''
    ? 'must contain more than whitespace'
    : null,
);

function plain(max: number): Check {
  return all(shape({ text: string({ max }) }, { emoji: boolean }), emptyIsNothing);
}

function mrkdwn(max: number): Check {
  return all(shape({ text: string({ max }) }, { verbatim: boolean }), emptyIsNothing);
}

/** A `plain_text` object of at most so many characters. */
export const plainText = (max: number): Check => byType({ plain_text: plain(max) });

/** A `plain_text` or `mrkdwn` object of at most so many characters. */
export const anyText = (max: number): Check => byType({ plain_text: plain(max), mrkdwn: mrkdwn(max) });

export const markedText = (max: number): Check => byType({ mrkdwn: mrkdwn(max) });
