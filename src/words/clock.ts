/**
 * An instant by the clock of a zone.
 *
 * @example localTime(new Date('2026-11-24T07:30:00Z'), 'Europe/London').hour // 7
 */
export function localTime(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/**
 * A zone as people say it: the city of "Europe/London".
 *
 * @example zoneCity('America/New_York') // 'New York'
 */
export function zoneCity(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** When something was published, as far as it is stated and as near as it is to whoever reads it. */
export type Published =
  | { readonly stated: 'nothing' }
  | { readonly stated: 'year'; readonly year: string }
  | { readonly stated: 'month'; readonly year: string; readonly month: number }
  | { readonly stated: 'day'; readonly day: Temporal.PlainDate }
  | {
      readonly stated: 'instant';
      readonly day: Temporal.PlainDate;
      readonly at: Temporal.ZonedDateTime;
      readonly near: 'today' | 'yesterday' | null;
    };

/**
 * Reads when something was published, as a reader in a zone has it.
 *
 * @example publishedTo('2026-11', { now, zone: 'Europe/London' }) // { stated: 'month', year: '2026', month: 11 }
 */
export function publishedTo(published: string | null, { now, zone }: { now: Date; zone: string }): Published {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?/.exec(published ?? '');
  if (!match) return { stated: 'nothing' };
  const [, year, month, day, clock] = match;
  if (!day)
    return month ? { stated: 'month', year: year!, month: Number(month) } : { stated: 'year', year: year! };
  if (!clock) return { stated: 'day', day: Temporal.PlainDate.from(`${year}-${month}-${day}`) };
  const at = localTime(new Date(published!), zone);
  const today = localTime(now, zone).toPlainDate();
  const date = at.toPlainDate();
  const near = date.equals(today) ? 'today' : date.equals(today.subtract({ days: 1 })) ? 'yesterday' : null;
  return { stated: 'instant', day: date, at, near };
}
