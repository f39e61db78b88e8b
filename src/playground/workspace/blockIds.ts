import { elementChecks } from './blockKit/elements.ts';
import type { Fields } from './records.ts';
import { isFields } from './records.ts';

/** Gives every block and every interactive element the id that it was not given, as Slack does. */
export function withIds(blocks: readonly Fields[], nextId: (letter: string) => string): Fields[] {
  const element = (value: unknown): unknown => {
    if (!isFields(value) || typeof value.action_id === 'string') return value;
    const interactive =
      typeof value.type === 'string' && value.type !== 'image' && value.type in elementChecks;
    return interactive ? { ...value, action_id: nextId('a') } : value;
  };
  return blocks.map((block) => {
    const named = typeof block.block_id === 'string' && block.block_id !== '';
    return {
      ...block,
      block_id: named ? block.block_id : nextId('b'),
      ...(block.element === undefined ? {} : { element: element(block.element) }),
      ...(block.accessory === undefined ? {} : { accessory: element(block.accessory) }),
      ...(Array.isArray(block.elements) ? { elements: block.elements.map(element) } : {}),
    };
  });
}
