/**
 * Held to the end of a transaction that writes articles: one program at a time does. So numbers follow the order of
 * arrival, and two that name the same people do not wait for each other in a circle.
 */
export const ARTICLES_LOCK = 'SELECT pg_advisory_xact_lock(1114793317, 1)';
