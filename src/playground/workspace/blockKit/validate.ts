import { isFields } from '../records.ts';
import { blockRules, type Surface } from './blocks.ts';
import { blockTextLength } from './blockText.ts';
import {
  boolean,
  byTypeOf,
  type Check,
  type Finding,
  list,
  matching,
  oneOf,
  shape,
  string,
} from './check.ts';
import { plainText } from './texts.ts';

/** Slack refuses a message with more visible characters than about this (undocumented, found by measuring). */
export const messageTextLimit = 13_000;
const tableTextLimit = 10_000;
const markdownTextLimit = 12_000;

const block = (surface: Surface): Check =>
  byTypeOf((type) => {
    const rules = Object.hasOwn(blockRules, type) ? blockRules[type] : undefined;
    return rules?.surfaces.includes(surface) ? rules.check : undefined;
  });

/** What Slack would refuse in these blocks; empty when they would be shown. */
export function findBlockFaults(blocks: unknown, surface: Surface, at = '/blocks'): Finding[] {
  const found: Finding[] = [];
  const most = surface === 'message' ? 50 : 100;
  list(block(surface), { max: most, min: 0 })(blocks, at, found);
  if (!Array.isArray(blocks)) return found;

  const ids = new Set<string>();
  for (const [index, entry] of blocks.entries()) {
    if (!isFields(entry) || typeof entry.block_id !== 'string') continue;
    if (ids.has(entry.block_id)) {
      found.push({ message: `block_id "${entry.block_id}" already exists`, at: `${at}/${index}/block_id` });
    }
    ids.add(entry.block_id);
  }
  const tables = blocks.filter((entry) => isFields(entry) && entry.type === 'table');
  if (tables.length > 1) found.push({ message: 'only one table is allowed in a message', at });
  for (const table of tables) {
    if (blockTextLength(table) > tableTextLimit) {
      found.push({ message: `a table must hold less than ${tableTextLimit + 1} characters`, at });
    }
  }
  const markdown = blocks.filter((entry) => isFields(entry) && entry.type === 'markdown');
  if (markdown.length > 1 && blockTextLength(markdown) > markdownTextLimit) {
    found.push({
      message: `markdown blocks must hold less than ${markdownTextLimit + 1} characters in all`,
      at,
    });
  }
  return found;
}

const viewFields = {
  blocks: list(() => {}, { min: 0 }),
  private_metadata: string({ max: 3000, min: 0 }),
  callback_id: string({ max: 255, min: 0 }),
  external_id: string({ max: 255, min: 0 }),
};
const modal = shape(
  { title: plainText(24), blocks: viewFields.blocks },
  {
    ...viewFields,
    close: plainText(24),
    submit: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  },
);
const home = shape({ blocks: viewFields.blocks }, viewFields);

/** What Slack would refuse in this view. */
export function findViewFaults(view: unknown, type: 'modal' | 'home'): Finding[] {
  const at = '/view';
  const found: Finding[] = [];
  if (!isFields(view)) return [{ message: 'must provide an object', at }];
  oneOf(type)(view.type, `${at}/type`, found);
  (type === 'modal' ? modal : home)(view, at, found);
  if (view.blocks !== undefined) found.push(...findBlockFaults(view.blocks, type, `${at}/blocks`));
  const asks =
    Array.isArray(view.blocks) && view.blocks.some((entry) => isFields(entry) && entry.type === 'input');
  if (type === 'modal' && asks && view.submit === undefined) {
    found.push({ message: 'submit is required when an input block is among the blocks', at });
  }
  return found;
}

/** Message metadata: an event type and a payload. */
export function findMetadataFaults(metadata: unknown): Finding[] {
  const found: Finding[] = [];
  shape(
    { event_type: matching(/^\w{1,255}$/, 'letters, digits and underscores'), event_payload: shapeless },
    { entities: list(() => {}) },
  )(metadata, '/metadata', found);
  return found;
}

const shapeless: Check = (value, at, found) => {
  if (!isFields(value)) found.push({ message: 'must provide an object', at });
};

/** Findings as Slack words them. */
export function describeFindings(found: readonly Finding[]): string[] {
  return found.map((finding) => `${finding.message} [json-pointer:${finding.at}]`);
}
