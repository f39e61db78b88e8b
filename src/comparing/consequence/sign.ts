/** What a piece of news is about, as a digest sorts it. */
export type NewsField =
  | 'War and peace'
  | 'Treaties and weapons'
  | 'Governments and elections'
  | 'Diplomacy'
  | 'Sanctions and trade'
  | 'Security and justice'
  | 'Humanitarian'
  | 'Energy and economy'
  | 'Other news'
  | 'Softer news';

/** A sign of consequence: words that must all be in one clause. */
export interface Sign {
  readonly field: NewsField;
  readonly weight: number;
  readonly all: readonly RegExp[];
}

/** @example sign('Diplomacy', 3, /\btalks\b/i).weight // 3 */
export const sign = (field: NewsField, weight: number, ...all: readonly RegExp[]): Sign => ({
  field,
  weight,
  all,
});

/** Who was hurt. */
export const HIT =
  /\b(?:kill|die[ds]?|dead|death|wound|injur|casualt|massacr|execut|assassinat|murder|starv|drown|perish|victims?|los(?:t|es) (?:\w+ )?(?:soldiers|men|troops))/i;
