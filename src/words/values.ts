/** A total that may have been counted only so far: then there are more. */
export interface Counted {
  readonly total: number;
  readonly isLowerBound: boolean;
}

/** Days that somebody asked for: `since` inclusive, `until` exclusive, `YYYY-MM-DD`; `label` names them in English. */
export interface Days {
  readonly since?: string;
  readonly until?: string;
  readonly label: string;
}

/** Who reads an instant: by which clock, and when. */
export interface Reader {
  readonly now: Date;
  readonly zone: string;
}

/** What somebody spoke on: a subject by its label, or words of it; null where nothing was asked for. */
export type On = { readonly label: string } | { readonly words: readonly string[] } | null;

/** A day counted by the month: the 15th, the weekday nearest it, the first Monday, the last day. */
export type MonthDay =
  | { readonly date: number }
  | { readonly workdayNear: number }
  | { readonly weekday: number; readonly nth: number | 'last' }
  | { readonly last: true };

/** When a digest comes, as it is put in words; days of the week count from Sunday, 0, and are in order from Monday. */
export type ScheduleParts =
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'hourly'; readonly days: readonly number[]; readonly minute: number }
  | {
      readonly kind: 'times';
      readonly monthDays: readonly MonthDay[];
      readonly days: readonly number[];
      /** Hour and minute. */
      readonly times: readonly (readonly [number, number])[];
    };
