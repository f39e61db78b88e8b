/** How grave an event of the log is. */
export type Level = 'info' | 'warning' | 'error';

interface EventKind {
  readonly level: Level;
  /** What has happened, and where something is to be done, what. For the table in docs/operating.md. */
  readonly means: string;
}

/** Every event that the log can hold, in the order of the table. */
export const EVENTS: Readonly<Record<string, EventKind>> = {
  started: { level: 'info', means: 'The program starts: its version, its Node, and how it reaches Slack' },
  ended: { level: 'info', means: 'The program has ended as it was told to' },
  crashed: {
    level: 'error',
    means: 'An error that nothing caught ended the program. Report it, and let the supervisor start it again',
  },
  'broke off': {
    level: 'warning',
    means:
      'The run before did not end as it was told: it was killed, crashed, ran out of memory, or its disk was full. See the end of its log, and the log of the supervisor',
  },
  answered: {
    level: 'info',
    means: 'A question was answered: place, kind of answer, milliseconds, workspace',
  },
  'question turned away': {
    level: 'warning',
    means: 'Too many questions at once: one was told to ask again',
  },
  'archive in the way': {
    level: 'error',
    means:
      'A question or change could not be done because of the archive: `reason` says why. The asker was told so, with this reference',
  },
  'archive not usable': {
    level: 'error',
    means:
      'A row that is tried every minute could not be written: `reason` says why (disk full, file moved, database not reached). Said once, until the reason changes',
  },
  'archive usable again': { level: 'info', means: 'Rows can be written again' },
  fault: { level: 'error', means: 'An answer could not be made; the asker got this reference. Report it' },
  'answer put off': { level: 'warning', means: 'Slack did not take an answer; it is sent again later' },
  'answer given up': {
    level: 'error',
    means: 'An answer could not be delivered for good: `reason` says why',
  },
  'answer not delivered': {
    level: 'error',
    means: 'A fault while an answer was delivered; it is tried again',
  },
  'blocks not taken': {
    level: 'error',
    means: 'Slack refused the layout of an answer; it was sent as text. Report it',
  },
  'outbox not written': { level: 'error', means: 'The archive cannot be written: see its disk and rights' },
  'citations not kept': { level: 'warning', means: 'A thread will not be told when what it cites changes' },
  'language not read': {
    level: 'warning',
    means: 'What language a message is to be in could not be read; it is in that of `BRIEF_LANGUAGE`',
  },
  'context not read': { level: 'warning', means: 'A follow-up may not know what was asked before' },
  digest: {
    level: 'info',
    means: 'A digest was tried: `outcome` is `posted` or why not, `late` by how many seconds',
  },
  'digest not composed': { level: 'error', means: 'A digest could not be made; it is tried again' },
  'digest not scheduled': {
    level: 'error',
    means: 'A schedule cannot be worked out here; the digest is paused',
  },
  'digests brought back': { level: 'warning', means: 'Digests that were parked too far ahead are due again' },
  'digests resumed': { level: 'info', means: 'Digests that had paused because a token was dead go on' },
  'digests not resumed': { level: 'warning', means: 'Slack did not say which workspace the token is for' },
  'digests broken off': { level: 'error', means: 'A beat of the digests failed; the next comes in a minute' },
  'parked digests broken off': {
    level: 'error',
    means: 'Looking for parked digests failed; it is tried again in an hour',
  },
  revision: { level: 'info', means: 'A thread was told that a quote has changed at its source' },
  'revisions broken off': {
    level: 'error',
    means: 'Telling about changed quotes failed; it is tried again in a minute',
  },
  'outbox broken off': {
    level: 'error',
    means: 'Looking into the outbox failed; it is tried again in a minute',
  },
  'notice not delivered': {
    level: 'warning',
    means: 'A person could not be told something in a direct message',
  },
  'status not shown': {
    level: 'info',
    means: 'Slack did not take the word that a page is being fetched; the answer comes all the same',
  },
  'home not published': { level: 'warning', means: 'App Home of a person is not up to date' },
  polled: { level: 'info', means: 'Sources were polled: how many, failed, articles added and updated' },
  'source not reached': { level: 'warning', means: 'A source failed: see `brief feeds`' },
  'feed broke off': {
    level: 'warning',
    means:
      'A feed ended before its end: what was whole in it was taken, and the rest is asked for with the next poll',
  },
  'poll broken off': {
    level: 'error',
    means: 'Polling one source failed by a fault of the program. Report it',
  },
  'polling broken off': { level: 'error', means: 'A round of polling failed; the next comes in a minute' },
  'operators not told': {
    level: 'warning',
    means: 'The channel of BRIEF_OPERATORS_CHANNEL cannot be posted to',
  },
  'read again': { level: 'info', means: 'An improved engine has read stored texts again' },
  'not caught up': {
    level: 'error',
    means: 'Stories or readings could not be brought up to date; tried again in an hour',
  },
  installed: { level: 'info', means: 'A workspace has installed Brief' },
  'installation in doubt': {
    level: 'warning',
    means: 'Slack has revoked tokens or removed the app: what the workspace has is paused',
  },
  'socket open': { level: 'info', means: 'Socket Mode is connected' },
  'socket closed': { level: 'info', means: 'The connection was closed; another is opened at once' },
  'socket not opened': {
    level: 'warning',
    means: 'Slack could not be reached; tried again after some seconds',
  },
  'slack fault': { level: 'error', means: 'A listener failed. Report it' },
  'bolt warning': { level: 'warning', means: 'A word of Slack’s library' },
  'bolt error': { level: 'error', means: 'An error of Slack’s library' },
  'clock stepped': {
    level: 'warning',
    means: 'The machine’s clock has jumped; it is not followed until Slack agrees',
  },
  'clock wrong': { level: 'error', means: 'The machine’s clock is wrong. Set it, or turn on NTP' },
  'clock right': { level: 'info', means: 'The machine’s clock is followed again' },
  'traces not sent': {
    level: 'warning',
    means:
      'The collector of traces does not take them; nothing else is affected. Said once, until it does again',
  },
  'traces sent again': { level: 'info', means: 'The collector takes traces again' },
  'archive broken off': {
    level: 'error',
    means: 'Trying the archive failed by a fault of the program. Report it',
  },
  'disk broken off': { level: 'warning', means: 'What is free on the disk could not be found out' },
  'disk almost full': {
    level: 'error',
    means: 'Less is free beside the archive than a tenth of it, or than 200 MB. Make room',
  },
};

/**
 * How grave an event is; one that the table does not have is an error.
 *
 * @example levelOf('answered') // 'info'
 */
export function levelOf(event: string): Level {
  return EVENTS[event]?.level ?? 'error';
}
