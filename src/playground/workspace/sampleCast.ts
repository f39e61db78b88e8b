import type { Cast } from './state.ts';

const anna = 'U0ANNA00001';
const james = 'U0JAMES0002';
const mariko = 'U0MARIKO003';
const bot = 'U0BRIEF0BOT';

/** The desk that the playground shows: three people in three zones, and one channel that the app is not in. */
export const sampleCast: Cast = {
  team: { id: 'T0DESK00001', name: 'Diplomatic desk', domain: 'diplomatic-desk' },
  app: { id: 'A0BRIEF0001', name: 'Brief', botUser: bot, botId: 'B0BRIEF0001' },
  people: [
    { id: anna, name: 'anna', realName: 'Anna Lindqvist', title: 'Desk editor', zone: 'Europe/London' },
    { id: james, name: 'james', realName: 'James Okafor', title: 'Sub-editor', zone: 'America/New_York' },
    { id: mariko, name: 'mariko', realName: 'Mariko Sato', title: 'Press officer', zone: 'Asia/Tokyo' },
  ],
  channels: [
    {
      id: 'C0WORLD0001',
      name: 'world-desk',
      kind: 'public',
      purpose: 'Who said what, and where',
      members: [anna, james, mariko, bot],
    },
    {
      id: 'C0GENERAL01',
      name: 'general',
      kind: 'public',
      purpose: 'For everybody',
      members: [anna, james, mariko, bot],
    },
    {
      id: 'C0CULTURE01',
      name: 'culture',
      kind: 'public',
      purpose: 'Books, film, music',
      members: [anna, james, bot],
    },
    {
      id: 'C0PRIVATE01',
      name: 'private-desk',
      kind: 'private',
      purpose: 'The app has not been invited here',
      members: [anna, james],
    },
  ],
};
