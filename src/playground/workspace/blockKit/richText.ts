import { boolean, byType, type Check, list, number, oneOf, shape, string } from './check.ts';

const style = shape(
  {},
  {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    code: boolean,
    underline: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
);

const styled = { style };

const text = shape({ text: string() }, styled);
const link = shape({ url: string({ max: 3000 }) }, { ...styled, text: string(), unsafe: boolean });

/** What may stand inside a line of rich text. */
const inline: Check = byType({
  text,
  link,
  user: shape({ user_id: string() }, styled),
  usergroup: shape({ usergroup_id: string() }, styled),
  channel: shape({ channel_id: string() }, styled),
  team: shape({ team_id: string() }, styled),
  broadcast: shape({ range: oneOf('here', 'channel', 'everyone') }, styled),
  color: shape({ value: string() }, styled),
  emoji: shape({ name: string() }, { ...styled, unicode: string(), url: string(), skin_tone: number(1, 6) }),
  date: shape(
    { timestamp: number(0, Number.MAX_SAFE_INTEGER), format: string() },
    { ...styled, url: string({ max: 3000 }), fallback: string() },
  ),
});

const border = oneOf(0, 1);

const section = shape({ elements: list(inline, { min: 0 }) });

export const richText: Check = shape(
  {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_list: shape(
          { elements: list(byType({ rich_text_section: section })), style: oneOf('bullet', 'ordered') },
          { indent: number(0, 8), offset: number(0, Number.MAX_SAFE_INTEGER), border },
        ),
        rich_text_quote: shape({ elements: list(inline, { min: 0 }) }, { border }),
        rich_text_preformatted: shape(
          { elements: list(byType({ text, link }), { min: 0 }) },
          { border, language: string() },
        ),
      }),
    ),
  },
  { block_id: string({ max: 255 }) },
);
