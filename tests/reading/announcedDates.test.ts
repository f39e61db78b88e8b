import { describe, expect, test } from 'vitest';
import { announcedDates } from '../../src/reading/dates/announcedDates.ts';
import { sentencesInText } from '../english.ts';

const PUBLISHED = '2021-05-20';

/** `words -> from` or `words -> from..to`, with the status where it is not planned. */
function announced(text: string, published: string | null = PUBLISHED, zone?: string): string[] {
  return announcedDates(text, { published, sentences: sentencesInText(text), ...(zone ? { zone } : {}) }).map(
    ({ start, end, from, to, status }) => {
      const days = from === to ? from : `${from}..${to}`;
      return `${text.slice(start, end)} -> ${days}${status === 'planned' ? '' : ` ${status}`}`;
    },
  );
}

/** Published on Thursday, 20 May 2021. */
const FOUND: readonly [text: string, ...dates: string[]][] = [
  // A date without a year is the nearest one, over New Year too.
  ['The presidents will meet on June 16 in Geneva.', 'June 16 -> 2021-06-16'],
  ['Talks are to be held on 12 January.', '12 January -> 2022-01-12'],
  ['The summit is set for the 3rd of September 2022.', 'the 3rd of September 2022 -> 2022-09-03'],
  ['The vote will be held on Wednesday, Oct. 6, 2021.', 'Wednesday, Oct. 6, 2021 -> 2021-10-06'],
  // Ranges, within a month and over its end.
  ['The forum will be held on June 2–5.', 'June 2–5 -> 2021-06-02..2021-06-05'],
  ['Drills are planned from 30 May to 2 June.', 'from 30 May to 2 June -> 2021-05-30..2021-06-02'],
  [
    'The visit will take place between June 28 and July 1.',
    'between June 28 and July 1 -> 2021-06-28..2021-07-01',
  ],
  ['The session will be held on June 4 and 5.', 'June 4 and 5 -> 2021-06-04..2021-06-05'],
  // Two days that do not follow each other are two dates.
  ['Hearings are scheduled for June 4 and 11.', 'June 4 and 11 -> 2021-06-04', 'June 4 and 11 -> 2021-06-11'],
  // Weekdays and near days, where the sentence speaks of what comes.
  ['The envoys will meet on Monday.', 'Monday -> 2021-05-24'],
  ['She will leave for Vienna tomorrow.', 'tomorrow -> 2021-05-21'],
  ['She arrives in Vienna today and will leave tomorrow.', 'tomorrow -> 2021-05-21'],
  ['Ministers will gather next Tuesday.', 'next Tuesday -> 2021-05-25'],
  // The present and the progressive of what is arranged, and what may come.
  ['Talks resume Wednesday in Vienna.', 'Wednesday -> 2021-05-26'],
  ['The truce runs out at midnight Friday.', 'Friday -> 2021-05-21'],
  ['Voters go to the polls on Sunday.', 'Sunday -> 2021-05-23'],
  // The year is said behind the day or month.
  ['A referendum is due on 6 April next year.', '6 April next year -> 2022-04-06'],
  ['She is meeting her colleagues on Monday.', 'Monday -> 2021-05-24'],
  ['He said he was leaving for Cairo on Monday.', 'Monday -> 2021-05-24'],
  ['The decision could come as soon as Tuesday.', 'Tuesday -> 2021-05-25'],
  ['Owners would sell as soon as the market opened Monday.', 'Monday -> 2021-05-24'],
  // "Wednesday" of a range that begins next week is next week's too.
  ['She will be in Oslo from Monday to Wednesday.', 'Monday to Wednesday -> 2021-05-24..2021-05-26'],
  // Whose day lies ahead, though the verb before it is not of the future.
  ['The tariff comes into effect on Tuesday.', 'Tuesday -> 2021-05-25'],
  ['The truce lapses on 17 September.', '17 September -> 2021-09-17'],
  ['The ban was extended to 31 December.', '31 December -> 2021-12-31'],
  ['In a call on Monday, the two agreed to meet on Friday.', 'Friday -> 2021-05-21'],
  // A week of a month, and a day without its month.
  [
    'The commission convenes in the second week of June.',
    'the second week of June -> 2021-06-08..2021-06-14',
  ],
  ['The ruling will be handed down on the 27th.', 'the 27th -> 2021-05-27'],
  ['The ruling will be handed down on the 3rd.', 'the 3rd -> 2021-06-03'],
  // The day before, and the new day of what was moved.
  [
    'Talks originally scheduled for June 5 have been moved to June 12.',
    'June 5 -> 2021-06-05 postponed',
    'June 12 -> 2021-06-12',
  ],
  [
    'The vote, due on Tuesday, has been put back to June 2.',
    'Tuesday -> 2021-05-25 postponed',
    'June 2 -> 2021-06-02',
  ],
  // A weekday's event that is the subject of what will be.
  ["Sunday's runoff will decide the matter.", 'Sunday -> 2021-05-23'],
  ['Envoys arrived ahead of Monday’s vote.', 'Monday -> 2021-05-24'],
  // One day in two ways.
  ['The vote is planned for June 6, a Sunday.', 'June 6 -> 2021-06-06'],
  // Days with a name.
  ['The troops should be home by Christmas.', 'Christmas -> 2021-12-25'],
  ['He will campaign from now to Election Day.', 'Election Day -> 2021-11-02'],
  ['The session will end before Easter Sunday.', 'Easter Sunday -> 2022-04-17'],
  // A month beside whose event it is.
  ['Her September visit to Oslo will be private.', 'September -> 2021-09-01..2021-09-30'],
  ["The union's September congress will vote on it.", 'September -> 2021-09-01..2021-09-30'],
  // A vote that lies ahead of what is told.
  ['She had led in the polls for the parliamentary election on 27 June.', '27 June -> 2021-06-27'],
  // What somebody announces for a day.
  ['The union announced a strike for 27 June.', '27 June -> 2021-06-27'],
  // What will not be before a day is not called off.
  ['The council will not meet before June 6.', 'June 6 -> 2021-06-06'],
  // Longer times are whole ones.
  ['The minister will travel to Ankara later this month.', 'later this month -> 2021-05-01..2021-05-31'],
  ['They look forward to meeting next week.', 'next week -> 2021-05-24..2021-05-30'],
  ['The council will convene in September.', 'September -> 2021-09-01..2021-09-30'],
  [
    'A treaty should be signed in the first half of 2022.',
    'the first half of 2022 -> 2022-01-01..2022-06-30',
  ],
  // What is to be done by a day is announced, whatever the verb.
  ['Both sides had to submit their reports by June 10.', 'June 10 -> 2021-06-10'],
  // The day itself, where the sentence says that it lies ahead.
  ['The council will meet on May 20 and 21.', 'May 20 and 21 -> 2021-05-20..2021-05-21'],
  // What was called off is marked, and of what was moved both days are shown.
  ['The minister will be unable to visit Oslo on June 7.', 'June 7 -> 2021-06-07 cancelled'],
  // What is called off in a clause of its own is no other date's.
  [
    'The two will meet on June 12 in Sund; a meeting planned for June 5 was cancelled.',
    'June 12 -> 2021-06-12',
    'June 5 -> 2021-06-05 cancelled',
  ],
  [
    'A meeting planned for June 5 was cancelled, but the two will meet on June 12.',
    'June 5 -> 2021-06-05 cancelled',
    'June 12 -> 2021-06-12',
  ],
  // What somebody would do if things were otherwise.
  ['“If I were a coward, I would sign this treaty tomorrow,” he added.'],
  ['The summit planned for June 7 was called off.', 'June 7 -> 2021-06-07 cancelled'],
  ['The talks, initially scheduled for June 7, were postponed.', 'June 7 -> 2021-06-07 postponed'],
  ['The talks were postponed until June 14.', 'June 14 -> 2021-06-14'],
  [
    'The talks were moved from June 7 to June 14.',
    'from June 7 to June 14 -> 2021-06-07 postponed',
    'from June 7 to June 14 -> 2021-06-14',
  ],
  [
    'The talks were postponed from 7 June to 14 June.',
    'from 7 June to 14 June -> 2021-06-07 postponed',
    'from 7 June to 14 June -> 2021-06-14',
  ],
  [
    'The lunch, scheduled for Monday, has been brought forward to Sunday.',
    'Monday -> 2021-05-24 postponed',
    'Sunday -> 2021-05-23',
  ],
  ['The talks have been put off until after the election on 3 June.', '3 June -> 2021-06-03'],
  [
    'The ruling, expected on Tuesday, could be delayed to September.',
    'Tuesday -> 2021-05-25 postponed',
    'September -> 2021-09-01..2021-09-30',
  ],
  // Three days and more, either of two, and a day that is said twice.
  [
    'She will be there on 23, 24 and 26 June.',
    '23, 24 and 26 June -> 2021-06-23..2021-06-24',
    '23, 24 and 26 June -> 2021-06-26',
  ],
  ['The next round will be on 1 or 2 June.', '1 or 2 June -> 2021-06-01..2021-06-02'],
  ['They will discuss it on Wednesday (26 May).', 'Wednesday -> 2021-05-26'],
  [
    'He will stay from Tuesday, 8 June, to Thursday, 10 June.',
    'from Tuesday, 8 June, to Thursday, 10 June -> 2021-06-08..2021-06-10',
  ],
  // In figures, where they can be read in one way only.
  ['The hearing is scheduled for 6/14/2021.', '6/14/2021 -> 2021-06-14'],
  ['The hearing is scheduled for 14/06/2021.', '14/06/2021 -> 2021-06-14'],
  ['The congress is set for 02.06.2021 in Minsk.', '02.06.2021 -> 2021-06-02'],
  // The end of a week or a year, and a week after a day.
  ["By year's end, the mission will have withdrawn.", "year's end -> 2021-12-01..2021-12-31"],
  ['It must be ratified by the end of the week.', 'the end of the week -> 2021-05-17..2021-05-23'],
  ['The ministers will meet over the weekend.', 'the weekend -> 2021-05-22..2021-05-23'],
  ['The envoys will meet in the coming week.', 'the coming week -> 2021-05-24..2021-05-30'],
  ['She faces re-election in the spring of 2023.', 'spring of 2023 -> 2023-03-01..2023-05-31'],
  ['The troops will be home by Easter.', 'Easter -> 2022-04-17'],
  ['The mandate was extended by a year to 31 October 2022.', '31 October 2022 -> 2022-10-31'],
  ['A session has been called for 3 p.m. on Saturday.', 'Saturday -> 2021-05-22'],
  [
    'The council meets from Monday until Thursday next week.',
    'Monday until Thursday next week -> 2021-05-24..2021-05-27',
  ],
  ['They were told to leave by Monday.', 'Monday -> 2021-05-24'],
  ['By Christmas, all of them will be home.', 'Christmas -> 2021-12-25'],
  ['In two weeks they will meet again.', 'In two weeks -> 2021-05-31..2021-06-06'],
  ['The inquiry will report on Tuesday week.', 'Tuesday week -> 2021-06-01'],
  [
    'They will meet in Oslo on June 8–9, followed by a ceremony on the 10th.',
    'June 8–9 -> 2021-06-08..2021-06-09',
    'the 10th -> 2021-06-10',
  ],
  // A month that something comes to, or by which it must come; and two months.
  ['Talks could begin as soon as August.', 'August -> 2021-08-01..2021-08-31'],
  ['The truce will be extended into July.', 'July -> 2021-07-01..2021-07-31'],
  ['By August, all foreign troops must leave.', 'August -> 2021-08-01..2021-08-31'],
  [
    'Hearings will be held in June and September.',
    'June and September -> 2021-06-01..2021-06-30',
    'June and September -> 2021-09-01..2021-09-30',
  ],
  [
    'The summit was moved from July to September.',
    'from July to September -> 2021-07-01..2021-07-31 postponed',
    'from July to September -> 2021-09-01..2021-09-30',
  ],
  // All the words that say which part of the month.
  ['They will meet in mid-July.', 'mid-July -> 2021-07-01..2021-07-31'],
  ['A vote is planned for early June.', 'early June -> 2021-06-01..2021-06-30'],
  ['Talks will resume late in August.', 'late in August -> 2021-08-01..2021-08-31'],
  ['The report will be published by late September.', 'late September -> 2021-09-01..2021-09-30'],
  ['A September summit is being prepared.', 'September -> 2021-09-01..2021-09-30'],
  ['September’s summit will be her last.', 'September -> 2021-09-01..2021-09-30'],
  ['In the autumn, the two sides will meet again.', 'the autumn -> 2021-09-01..2021-11-30'],
  ['The census was put off to 2022.', '2022 -> 2022-01-01..2022-12-31'],
  ['Schools reopen Monday after a strike.', 'Monday -> 2021-05-24'],
  ['Norway has summoned the ambassador for Tuesday.', 'Tuesday -> 2021-05-25'],
  ['The summit, due on June 10, has slipped to another day.', 'June 10 -> 2021-06-10 postponed'],
  // Reckoned from the day of the text.
  ['Experts will meet the week after next.', 'the week after next -> 2021-05-31..2021-06-06'],
  ['They agreed to reconvene in a fortnight.', 'in a fortnight -> 2021-05-31..2021-06-06'],
  ['The ministers will meet a week from today.', 'a week from today -> 2021-05-27'],
  ['The deadline is a week from Friday.', 'a week from Friday -> 2021-05-28'],
  ['The measure will lapse 30 days from now.', '30 days from now -> 2021-06-19'],
  ['The ultimatum expires in 48 hours.', 'in 48 hours -> 2021-05-22'],
  ["Tomorrow's meeting will be held in Oslo.", 'Tomorrow -> 2021-05-21'],
  // Quarters and terms of years in short.
  ['Deliveries will begin in Q2 2022.', 'Q2 2022 -> 2022-04-01..2022-06-30'],
  ['Karnia will serve on the Council in 2022-2023.', '2022-2023 -> 2022-01-01..2023-12-31'],
  // Weekdays on both sides of a range, and the day beside the longer time.
  [
    'The committee sits from Monday 7 to Friday 11 June.',
    'from Monday 7 to Friday 11 June -> 2021-06-07..2021-06-11',
  ],
  ['He is due next week for a Tuesday-to-Thursday visit.', 'Tuesday-to-Thursday -> 2021-05-25..2021-05-27'],
  ['The mandate ends in two weeks, on 2 June.', '2 June -> 2021-06-02'],
  // What becomes of a day that somebody had set.
  ["Monday's session has been postponed indefinitely.", 'Monday -> 2021-05-24 postponed'],
  ['A trip to Oslo planned for June 14 is off.', 'June 14 -> 2021-06-14 cancelled'],
  ['They put off the meeting that was set for June 14.', 'June 14 -> 2021-06-14 postponed'],
  ['The ministry denied that the June 14 meeting had been cancelled.', 'June 14 -> 2021-06-14'],
  [
    'Elections scheduled for June 14 will now take place on July 18.',
    'June 14 -> 2021-06-14 postponed',
    'July 18 -> 2021-07-18',
  ],
];

const NOTHING: readonly string[] = [
  'In May the ferry sank; it will not sail again.',
  // What nobody does is no event.
  'Nobody in Karnia will freeze this winter.',
  'No one will be left behind next year.',
  // No day at all, but all days to come.
  'What is asked of us today will be asked of others tomorrow.',
  // How long something takes.
  'A port can be closed in a day, but it takes years to open one.',
  // What is over, said with or without a year.
  'The agreement of February 12, 2015 remains in force.',
  'They met on May 19 in Reykjavik.',
  'The agreements reached during the visit in March will be implemented.',
  'He has been in office since May 30.',
  // A weekday of what happened.
  'The spokesman said on Monday that nothing had changed.',
  'The delegation could not enter on Monday.',
  'He might have left on Friday.',
  'Police were holding two men on Monday.',
  "They will appeal against Wednesday's ruling.",
  // The day of publication, where the text only reports it.
  'The two leaders spoke by phone on May 20.',
  // "May" and "March" that are no months, and numbers that are no days.
  'Such a step may follow.',
  'The parties may march on.',
  'Article 12 will apply in 30 cases.',
  // What was done on a day, whose year is then the last one, and talk about a day.
  'The treaty was signed in Oslo on 14 July and will be reviewed.',
  'The plane that crashed on 17 July will be rebuilt.',
  'The minister will explain why the talks on Monday failed.',
  'I will not speak about Monday.',
  'The report will cover the year to June 30.',
  // Whoever asks announces nothing, and a turn of speech is no date.
  'QUESTION: Will the troops leave the port next month?',
  '"Will she be in Oslo next week?" a reporter asked.',
  'And when will they meet, on June 5 or on June 6?',
  '"She says not one soldier, and next week it will be not one battalion," Holm said.',
  '"Today it is bread, and next month it will be something else," Holm said.',
  // A day that is a name.
  'Bloody Sunday will be remembered.',
  // Whose month or figures they are.
  "The Council will vote on the text, the Council's president for November said.",
  'The bank will publish figures for December.',
  // What is denied, and a deadline that is over.
  'The Kremlin denied that a call was planned for Monday.',
  'No meeting is scheduled for 25 May.',
  'There are no plans to meet on Monday.',
  'The 20 May deadline passed without an agreement.',
  // What was over by a day, a day that belongs to a story, and one that somebody only reports.
  'The hashtag was used a million times by Wednesday night.',
  'I went back the next Tuesday night and there was almost no one there.',
  'Until September last year, I met with him four times.',
  'I would like to note that during your visit to Oslo on March 3–4 we had very good talks.',
  'A donor announced plans this week to give another million.',
  'Crowds marched through the streets and kept going until nearly 2 a.m. Thursday.',
  'The protocol called for her to be taken home in the wake of her Sunday morning collapse.',
  "His aim is to bounce back from Monday night's debate.",
  'Speaking to students in Oslo this week, she responded to her rival.',
  'The bank expects growth of 1.6 percent, less than forecast in July.',
  'Until that day in July, he had never been in a mine.',
  'To win the vote, mothers hosted an event earlier this month.',
  'OSLO, May 20 (Nordwire) — The clip of her upcoming show is out.',
  'On the occasion of Easter, I would like to announce a pardon.',
  // A name, and the day above a text.
  'She will launch her novel with illustrator Johnnie Christmas.',
  'Thursday, May 27, 2021',
  // Figures that can be read in two ways.
  'The congress is set for 02/06/2021.',
  // What came of an earlier meeting.
  "The communique of a March summit and last September's vote were read out.",
  // A day of another year, and one on which something befell.
  'He resigned on the eve of the June 5 vote of 2019.',
  'Before Monday’s attack, the road was considered safe.',
  // The day that is remembered, and the one on which a page was written.
  'The anniversary of the June 7 attack is a public holiday.',
  'Last updated: 21 May 2021',
  // A target, and a day that does not exist.
  'Emissions will fall by half by 2050.',
  'They will meet on June 31.',
];

describe('announced dates', () => {
  test.each(FOUND)('%s', (text, ...dates) => {
    expect(announced(text)).toEqual(dates);
  });

  test.each(NOTHING.map((text) => [text]))('nothing: %s', (text) => {
    expect(announced(text)).toEqual([]);
  });

  test('the event is the sentence that announces it, and both are spans of the text', () => {
    const text = 'Nothing was signed.\n\nThe presidents will meet on June 16. Nobody else will.';
    const [date] = announcedDates(text, { published: PUBLISHED, sentences: sentencesInText(text) });
    expect(text.slice(date!.event.start, date!.event.end)).toBe('The presidents will meet on June 16.');
    expect(text.slice(date!.start, date!.end)).toBe('June 16');
  });

  test('an instant counts as the day that it was in the zone', () => {
    expect(announced('She will leave tomorrow.', '2021-05-20T22:30:00Z', 'Europe/Moscow')).toEqual([
      'tomorrow -> 2021-05-22',
    ]);
  });

  test('a text without a day of publication announces nothing', () => {
    for (const published of [null, '2021', '2021-05', 'yesterday'])
      expect(announced('They will meet on June 16.', published)).toEqual([]);
  });

  test('any text is read in time that grows with its length', () => {
    const hostile = ['from June 5 to ', 'on Monday, ', 'by the end of ', '12 ', 'will be ', 'the 2018 A'];
    for (const piece of hostile) {
      const took = (times: number) => {
        const text = piece.repeat(times);
        // Of this thread alone: other tests may keep the machine busy.
        const began = process.threadCpuUsage().user;
        announcedDates(text, { published: PUBLISHED, sentences: sentencesInText(text) });
        return (process.threadCpuUsage().user - began) / 1000;
      };
      took(2000);
      expect(took(16_000)).toBeLessThan(40 * Math.max(5, took(2000)));
    }
  });
});
