import type { Mark } from '../line.ts';
import { countOf, listed } from './numbers.ts';

/** What only Slack shows: Home, modals, buttons of a shared answer, and what went wrong on the way. */
export const slack = {
  /** Home. */
  storiesOfToday: 'Stories of the last 24 hours',
  latestStories: 'Latest stories',
  archiveEmpty: 'The archive is empty.',
  storiesTooLong: 'The latest stories are too long for this page: `/brief` shows them.',
  stored: (articles: number) => `${countOf(articles, 'article')} stored`,
  briefTop: 'Brief top story',
  ordered: (digests: number, watches: number, isMine: boolean) => {
    const counts = [
      ...(digests > 0 ? [countOf(digests, 'digest')] : []),
      ...(watches > 0 ? [countOf(watches, 'watch', 'watches')] : []),
    ];
    return `${listed(counts)}, ${isMine ? 'yours' : 'of others in this workspace'}`;
  },
  notListed: (more: number) => `not listed: ${more} more · all of them: \`/brief subscriptions\``,
  whatToAsk: 'What to ask',
  /** Shared answers and copies. */
  shareInThread: 'Share in thread',
  shareToChannel: 'Share to channel',
  shareConfirm:
    'Part of this answer is from articles that only this workspace sees. Where people of another organisation are in this channel, they would read it.',
  shareTitle: 'Share with everybody here?',
  share: 'Share',
  cancel: 'Cancel',
  sharedBy: (person: string) => `Shared by ${person}`,
  goesOn: (more: number) =>
    `The answer goes on for ${more} more ${more === 1 ? 'message' : 'messages'}, more than Slack lets me send here. Mention me with the same words in a channel: in a thread I can send all of it.`,
  copies: { cable: 'As cable', wire: 'As wire copy', markdown: 'As Markdown' } as Readonly<
    Record<'cable' | 'wire' | 'markdown', string>
  >,
  selectAndCopy: 'Select the text above and copy it.',
  withoutButtons: (labels: readonly string[]) =>
    `without ${labels.map((label) => `“${label}”`).join(', ')}: what was asked is too long for a button`,
  /** As a screen reader says it: "(added: very)". */
  marked: (words: string, mark: Mark) => `(${mark === 'dropped' ? 'left out' : mark}: ${words})`,
  /** A cable. */
  cable: {
    tags: 'TAGS',
    subject: 'SUBJECT',
    ref: 'REF',
    summary: 'SUMMARY',
    quotes: 'QUOTES',
    comment: 'COMMENT',
    note: 'NOTE',
  } as Readonly<Record<'tags' | 'subject' | 'ref' | 'summary' | 'quotes' | 'comment' | 'note', string>>,
  /** What went wrong. */
  archiveInTheWay: (reference: string) =>
    `The archive cannot be used right now; nothing was changed. Try again in a few minutes. If it stays, tell whoever runs Brief the reference ${reference}: the log says why.`,
  fault: (reference: string) =>
    `Something went wrong on my side; nothing was changed. Try again in a moment. If it stays, tell whoever runs Brief the reference ${reference}.`,
  answeredHere: (channel: string) => `I could not answer in ${channel}, so I answer here.`,
  unknownButton:
    'I no longer know that button: the message is from an earlier release. Ask again with the same words.',
  ownWorkspace: 'Only people of the workspace that runs Brief can do that. Nothing was changed.',
  notOpened: 'The form did not open: Slack was too slow. Press the button again.',
  canPostHere: 'I can post in this channel. What you ordered will come here.',
  fetching: 'is fetching the page …',
  loading: 'Loading …',
  close: 'Close',
  /** The form of a draft. */
  checkDraft: 'Check a draft',
  check: 'Check',
  draft: 'Quotation or draft',
  part: (number: number) => `Part ${number}`,
  draftHint:
    'A quotation, with or without its speaker, or a draft: every quotation in marks is checked against the stored articles. 3,000 characters here; the rest goes into the parts below.',
  pasteHere: 'Paste a quotation or a draft here.',
  /** The form of a correction. */
  whatIsWrong: 'What is wrong?',
  readAnew: 'Those quotes have been read anew since. List them again, then correct.',
  wrong: { speaker: 'Wrong speaker', quote: 'Not a quote', topic: 'Wrong topic' } as Readonly<
    Record<'speaker' | 'quote' | 'topic', string>
  >,
  nobodyNamed: 'nobody named',
  correct: 'Correct',
  moreQuotes: (more: number) =>
    `${more} more ${more === 1 ? 'quote is' : 'quotes are'} not listed here: ask for fewer, by speaker, subject or date, to correct those.`,
  quote: 'Quote',
  whoSaidIt: 'Who said it',
  speakerHint:
    'For a wrong speaker. Seen by this workspace, with your name and the day. The article stays as it is.',
  typeName: 'Type a name',
  whatIsWrongLabel: 'What is wrong',
  whichTopic: 'Which topic it is not about',
  topicHint: 'For a wrong topic.',
  chooseTopic: 'Choose the topic that is wrong.',
  chooseName: 'Type who said it, and choose a name.',
  asTyped: (name: string) => `“${name}”, as typed`,
  nobody: 'Nobody can be named',
  /** The form of a digest. */
  digest: 'Digest',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as readonly string[],
  changeDigest: 'Change the digest',
  orderDigest: 'Order a digest',
  change: 'Change',
  subscribe: 'Subscribe',
  digestOf: (channel: string) => `The digest of ${channel}`,
  channel: 'Channel',
  daysLabel: 'Days',
  comesNow: (schedule: string) => `It comes ${schedule}; the days ticked here replace that.`,
  time: 'Time',
  timeZone: 'Time zone',
  zoneHint: 'A city or an IANA name: London, Europe/Berlin',
  about: 'About',
  moreTopics: (more: number) =>
    `${more} more ${more === 1 ? 'topic has' : 'topics have'} no room here: /brief subscribe … topic:"…" takes any.`,
  everything: 'Everything',
  noZone: (near: string | null) =>
    near ? `I don't know that zone. Nearest: ${near}.` : 'I don’t know that zone. Write a city, like London.',
  oneDay: 'Choose at least one day.',
};
