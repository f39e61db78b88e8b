/** A digest on some days of the week at a local time. */
export interface Order {
  readonly id: string;
  readonly channel: string;
  readonly zone: string;
  readonly hour: number;
  readonly minute: number;
  /** 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
}

/**
 * When a digest is due between two instants, worked out day by day with Temporal and without node-cron: the first instant
 * at which the local clock shows the time, or the first after it where the clock leaps over it.
 *
 * @example expectedRuns({ …, zone: 'UTC', hour: 7, minute: 30, days: [1] }, from, to) // ['2026-11-30T07:30:00.000Z']
 */
export function expectedRuns(order: Order, from: Date, to: Date): string[] {
  const { zone, hour, minute, days } = order;
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const found: string[] = [];
  for (let day = first.subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    const time = day.toPlainDateTime({ hour, minute });
    const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = time.toZonedDateTime(zone, { disambiguation: 'later' });
    const exists = earlier.toPlainDateTime().equals(time);
    // The clock leaps between the two: the leap itself is the first instant after the time that does not exist.
    const at = exists ? earlier : earlier.getTimeZoneTransition('next')!;
    if (!exists && Temporal.ZonedDateTime.compare(at, later) > 0) throw new Error(`No leap near ${time}`);
    if (at.epochMilliseconds >= to.getTime()) return found;
    if (at.epochMilliseconds >= from.getTime() && days.includes(day.dayOfWeek))
      found.push(new Date(at.epochMilliseconds).toISOString());
  }
}
