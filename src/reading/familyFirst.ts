/** Sides whose family names go first, by ISO 3166 alpha-2: Xi Jinping is Xi. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'KR', 'KP', 'TW']);
