/**
 * What an error says; of anything else that was thrown, its text.
 *
 * @example messageOf(new Error('No such row.')) // 'No such row.'
 */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
