import type { KnownBlock, RichTextSection } from '@slack/types';

/**
 * Rows, lines or elements in groups, in order, that stay below a size and a number.
 *
 * @example grouped([3, 4, 5], (n) => n, 8, 10) // [[3, 4], [5]]
 */
export function grouped<T>(
  items: readonly T[],
  sizes: (item: T) => number,
  largest: number,
  most: number,
): T[][] {
  const groups: T[][] = [];
  let size = 0;
  for (const item of items) {
    const more = sizes(item);
    const group = groups.at(-1);
    if (!group || size + more > largest || group.length >= most) {
      groups.push([item]);
      size = more;
    } else {
      group.push(item);
      size += more;
    }
  }
  return groups;
}

/**
 * Characters of a block as Slack counts them towards a message: all its text.
 *
 * @example sizeOf({ type: 'divider' }) // 0
 */
export function sizeOf(block: KnownBlock | RichTextSection): number {
  let size = 0;
  JSON.stringify(block, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') size += value.length;
    return value;
  });
  return size;
}
