/** Blocks and their parts, as short as a table of cases wants them. */
export const x = (length: number) => 'x'.repeat(length);
export const plain = (text: unknown) => ({ type: 'plain_text', text });
export const marked = (text: unknown) => ({ type: 'mrkdwn', text });
export const section = (text: unknown) => ({ type: 'section', text: marked(text) });
export const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const option = (text: string, value: string) => ({ text: plain(text), value });
export const options = (count: number) =>
  Array.from({ length: count }, (_, index) => option(`o${index}`, String(index)));
export const select = (more: object) => ({ type: 'static_select', action_id: 's', ...more });
export const cell = (text: string) => ({ type: 'raw_text', text });
export const table = (rows: number, cells: number, text = 'c') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: cells }, () => cell(text))),
});
export const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
export const quote = (...elements: object[]) => rich({ type: 'rich_text_quote', elements });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const field = { type: 'plain_text_input', action_id: 'f' };
