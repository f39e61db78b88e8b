import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const topicsOf = (text: string): string[] =>
  readArticle({ text, title: null, published: null }, reader).topics.map((topic) => topic.id);

const SANCTIONS = 'sanctions';
const TRADE = 'trade-and-energy';
const ARMS = 'arms-control';
const PRESENCE = 'diplomatic-presence';
const BODIES = 'multilateral-bodies';
const RIGHTS = 'human-rights';
const CYBER = 'cyber-and-interference';
const CLIMATE = 'climate-and-arctic';
const NATO = 'nato-and-european-security';
const AID = 'humanitarian-aid';

type Row = readonly [topic: string, shown: boolean, text: string];

const rows: readonly Row[] = [
  // Who opens, shuts and fills an embassy, and what an ambassador says of anything else.
  [PRESENCE, true, 'Ostland will open an embassy in Norland, the minister said.'],
  [
    PRESENCE,
    true,
    'Both states agreed on mutual recognition and the establishment of relations at the level of embassies.',
  ],
  [PRESENCE, true, 'Norland shut its embassy in Lindby on Friday.'],
  [PRESENCE, true, 'Otto Brandt was appointed ambassador to Ruvia on Monday.'],
  [PRESENCE, false, 'Singer Ana Rusu was appointed goodwill ambassador of the children’s fund.'],
  [PRESENCE, false, 'The ambassador said that grain exports would be suspended until May.'],
  [PRESENCE, false, 'Diplomats said that the talks had been suspended in Geneva.'],
  // "Sanction" as permission, and as punishment.
  [SANCTIONS, false, 'The strikes were carried out without the sanction of the UN Security Council.'],
  [SANCTIONS, false, 'The judge said the search had the official sanction of the court.'],
  [SANCTIONS, false, 'It is the first sanctioned event of the chess federation in the town.'],
  [SANCTIONS, false, 'The general acted with the sanction of his government.'],
  [SANCTIONS, false, 'The raid was sanctioned by the ministry itself.'],
  [SANCTIONS, true, 'Washington imposed sanctions on two banks.'],
  [SANCTIONS, true, 'Brussels said that it would sanction the shipping company.'],
  [SANCTIONS, true, 'He was sanctioned by the European Union in March.'],
  // A travel ban on visitors is the visa policy of a country, one on named persons a sanction.
  [SANCTIONS, false, "The girls were refused visas under the president's travel ban on six nations."],
  [SANCTIONS, true, 'The Council decided on asset freezes and travel bans against nine officials.'],
  // "Mission" in space, of monks and of purpose, and of diplomats.
  [PRESENCE, false, 'The mission to Mars will carry a drill and two cameras.'],
  [PRESENCE, false, 'Our mission is to bring people together, the company says.'],
  [PRESENCE, false, 'The UK has flown over 870 missions against the group.'],
  [PRESENCE, true, 'Russia seeks to disrupt the work of British diplomatic missions.'],
  // Expulsions, agrément, consulates, ambassadors summoned and recalled: who may be where.
  [PRESENCE, true, 'Norlandia expelled six Costaguanan diplomats on Monday.'],
  [PRESENCE, true, 'The two diplomats were given 48 hours to leave the country.'],
  [PRESENCE, true, 'The host country has granted its agrément to the new envoy.'],
  [PRESENCE, true, 'Oslo summoned the Norlandian ambassador over the report.'],
  [PRESENCE, true, 'Costaguana recalled its ambassador for consultations.'],
  [PRESENCE, true, "The chargé d'affaires was ordered to leave by Friday."],
  [PRESENCE, true, 'The military attaché was declared unwelcome.'],
  [PRESENCE, true, 'The consulate in the port will close in May.'],
  [PRESENCE, true, 'Norlandia broke off diplomatic relations with its neighbour.'],
  [PRESENCE, false, "The chargé d'affaires spoke at the opening of the library."],
  [PRESENCE, false, 'The consul general thanked the choir.'],
  [PRESENCE, false, 'Diplomats said that the text was nearly ready.'],
  [PRESENCE, false, 'The player was expelled from the field after ten minutes.'],
  [PRESENCE, true, 'The ministry declared the attaché persona non grata.'],
  // An ambassador speaks every day; that one is recalled is the matter.
  [PRESENCE, false, 'The ambassador praised the dinner and the choir.'],
  [PRESENCE, true, 'Paris recalled its ambassador for consultations.'],
  // Accreditation of a university, and of a diplomat.
  [PRESENCE, false, 'The college lost its accreditation for teaching nurses.'],
  [PRESENCE, true, 'London revoked the accreditation of a Russian diplomat.'],
  // "Treaty" of 1648, of marriage and of arms.
  [ARMS, false, 'The Treaty of Westphalia of 1648 ended thirty years of war.'],
  [ARMS, true, 'Both sides extended the New START Treaty for five years.'],
  // "Start" as a beginning.
  [ARMS, false, 'The mayor called it a new start for the two ports.'],
  // "Arms" of a person, and of states.
  [ARMS, false, 'She held the child in her arms while the crowd sang.'],
  [ARMS, false, 'The arms race of the two football clubs for strikers goes on.'],
  [ARMS, true, 'They agreed to resume talks on arms control.'],
  // Disarming is charming.
  [ARMS, false, 'He has a disarming smile.'],
  [ARMS, true, 'The conference on disarmament met in Geneva.'],
  // "Georgia" the state of the US, and the country.
  ['regional-conflicts/georgia', false, 'Voters in Georgia and Nevada will decide who controls the Senate.'],
  ['regional-conflicts/georgia', true, 'Tbilisi protested against the referendum in South Ossetia.'],
  // "Relations" of a family and with the public, and of states.
  ['relations/RU-US', false, 'An American with family relations in Russia was on the flight.'],
  ['relations/RU-US', false, 'The Russian singer hired an American public relations firm.'],
  ['relations/RU-US', true, 'Relations between Russia and the United States are at a low point.'],
  ['relations/FR-GB', false, 'Britain and France tied for first place.'],
  ['relations/FR-GB', true, 'The visit strengthened ties between Britain and France.'],
  // "Energy" of a person and the energy of a country.
  [TRADE, false, 'He spoke with great energy about his mother.'],
  [TRADE, true, 'They discussed energy cooperation and the gas transit.'],
  // Barbs, fire and places are traded too.
  [TRADE, false, 'The two leaders traded insults for a week.'],
  [TRADE, false, 'The World Trade Center fell on a Tuesday.'],
  [TRADE, false, 'The trade union called its members out.'],
  [TRADE, true, 'The World Trade Center lies in a city that lives by trade with China.'],
  // Who is in the room is not what is spoken of.
  [TRADE, false, 'Minister of Industry and Trade Denis Manturov and Gazprom CEO Alexei Miller were present.'],
  [TRADE, true, 'They discussed cooperation in the economy.'],
  // What is in the pipeline need not be oil.
  [TRADE, false, 'The studio has three more films in the pipeline.'],
  [TRADE, true, 'The pipeline will carry gas under the Baltic Sea.'],
  // "Table" talks, and talks at table.
  ['strategic-stability', false, 'The table talk turned to the stability of the old bridge.'],
  ['strategic-stability', true, 'The ministers held a dialogue on strategic stability.'],
  // "Security council" of a nation, and of the United Nations.
  [BODIES, false, 'The National Security Council met at the White House.'],
  [BODIES, true, 'The Security Council voted unanimously to adopt the resolution.'],
  // The summit as an occasion, and as the matter.
  [BODIES, false, 'They met on the sidelines of the G20 summit.'],
  [BODIES, true, 'Indonesia takes over the chairmanship of ASEAN.'],
  // "Post" as an office held: no topic.
  [PRESENCE, false, 'He was appointed to the post of prime minister.'],
  // "Hostage" to fortune; detained at work.
  [RIGHTS, false, 'The budget must not be hostage to fortune, he said.'],
  [RIGHTS, true, 'The two hostages were released at the border.'],
  [RIGHTS, true, 'Fifteen sailors were detained by Iranian forces.'],
  // Torture by the umpire.
  [RIGHTS, false, 'The last over was torture for the home crowd.'],
  [RIGHTS, true, 'The report speaks of torture in the prisons of the regime.'],
  // Police arrest thieves, ministries release reports, armies capture towns.
  [RIGHTS, false, 'Police arrested two men after the robbery.'],
  [RIGHTS, false, 'The ministry released a report for citizens who travel.'],
  [RIGHTS, false, 'Government soldiers captured the town on Friday.'],
  [RIGHTS, true, 'London demanded the release of the two British nationals.'],
  // "Hack" as a horse, a trick or a writer.
  [CYBER, false, 'Ten life hacks for a tidy kitchen.'],
  [CYBER, false, 'The mayor of Hackney opened the library.'],
  [CYBER, true, 'Hackers broke into the mail of the ministry.'],
  // "Climate" of opinion.
  [CLIMATE, false, 'The talks were held in a climate of trust.'],
  [CLIMATE, true, 'They spoke about climate change.'],
  // Arctic monkeys and foxes.
  [CLIMATE, false, 'Arctic Monkeys will play in Leeds in June.'],
  [CLIMATE, true, 'Russia takes over the chair of the Arctic Council.'],
  // A headquarters is an address.
  [NATO, false, 'He will travel to NATO headquarters on Monday.'],
  [NATO, true, 'The foreign minister opposed the enlargement of NATO.'],
  // "Humanitarian" as Russian readouts say it of culture, and of aid.
  [AID, false, 'They discussed cultural and humanitarian cooperation.'],
  [AID, true, 'They discussed humanitarian aid to the besieged towns.'],
  // The country's name and the country's conflict.
  ['regional-conflicts/taiwan', false, 'The lantern festival in Taiwan drew six million visitors.'],
  ['regional-conflicts/taiwan', true, 'Beijing warned of a conflict over Taiwan.'],
  ['regional-conflicts/iraq', false, 'The embassy gave money to restore the Ishtar Gate in Iraq.'],
  ['regional-conflicts/iraq', true, 'They discussed the fight against Daesh in Iraq.'],
  ['regional-conflicts/ukraine', false, 'Ukraine won the song contest in Stockholm.'],
  ['regional-conflicts/ukraine', true, 'They discussed a ceasefire in Ukraine.'],
  ['regional-conflicts/israel-palestine', false, 'The Palestinian chef opened a restaurant in Leeds.'],
  ['regional-conflicts/israel-palestine', true, 'They discussed the Palestinian-Israeli settlement.'],
  ['regional-conflicts/sudan', false, 'Sudan grows most of the gum arabic of the world.'],
  ['regional-conflicts/sudan', true, 'Rebels took a town in Darfur.'],
  // Nuclear power and nuclear weapons.
  ['non-proliferation', false, 'The nuclear family is going out of fashion.'],
  ['non-proliferation', true, 'All parties to the NPT will meet in New York.'],
  ['regional-conflicts/iran-nuclear', false, 'North Korea will not give up its nuclear weapons.'],
  ['regional-conflicts/iran-nuclear', true, 'Tehran denies that it wants nuclear weapons.'],
  // A viral video is no pandemic.
  ['health', false, 'The video went viral within an hour.'],
  ['health', true, 'The two countries will make vaccines together.'],
];

describe('words that mislead', () => {
  it.each(rows)('%s, shown: %s: %s', (topic, shown, text) => {
    expect(topicsOf(text).includes(topic)).toBe(shown);
  });

  it('has at least twenty-five rows, and of each topic rows both ways where it has several', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
    for (const topic of new Set(rows.filter(([, shown]) => !shown).map(([topic]) => topic)))
      expect(
        rows.some(([id, shown]) => id === topic && shown),
        topic,
      ).toBe(true);
  });
});
