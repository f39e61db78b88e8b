/**
 * What texts and readings are packed over: wordings that they are full of, the most frequent last, where they cost
 * least. Never changed: what was packed over it could not be read again. A better one would be a further preset, with
 * a step that packs anew.
 */
export const PRESET = [
  'negotiations agreement international community security council general assembly European Union commission parliament ',
  'government opposition election campaign constitutional court humanitarian assistance economic sanctions nuclear weapons ',
  'ceasefire military operation defence minister deputy prime minister ambassador spokesperson spokesman spokeswoman delegation ',
  'bilateral relations strategic partnership territorial integrity sovereignty independence human rights peace process ',
  'according to a statement on Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July ',
  'August September October November December told reporters during a press conference following the meeting with his counterpart ',
  'Secretary-General of the United Nations, the United States, the United Kingdom, the Russian Federation, the Middle East, ',
  'North Korea, South Korea, Saudi Arabia, President of the Republic, Prime Minister, Foreign Minister, Foreign Secretary, ',
  'Secretary of State, the Ministry of Foreign Affairs, the White House, Washington, Moscow, Beijing, Brussels, London, Paris, ',
  'Berlin, Kyiv, Ukraine, Russia, China, Iran, Israel, Germany, France, Turkey, Syria, Afghanistan, Europe, Africa, NATO ',
  'which have been would be between countries against because through should their other after people first there about ',
  'could these those while under where being three years more than will not only but also as well as it is important that we are ',
  'said that he had been in the country. He said the talks were \u201cthe first\u201d and added: "We will continue to work with our partners ',
  'for the peace and stability in the region," she said. In addition, the Minister noted that it was the first time since the end of the ',
  'war. I would like to thank you for this opportunity. On behalf of the people of the world, and in accordance with the',
  '{"engine":"2026.11.2","language":"en","headline":null,"headline":{"start":0,"end":70},"unread":false,"boilerplate":[],"fragments":[],',
  '"summary":[{"start":1,"end":200}],"keyQuotes":[0,1,2],"headlineUnsupported":[],"organisations":[{"name":"United Nations","mentions":',
  '[{"start":1,"end":2,"text":"UN"}]}],"talks":[{"participants":["","",],"sides":["RU","US"],"format":"meeting","place":null,"date":',
  '{"start":1,"end":2,"text":"Monday","iso":"2026-11-23","stated":true},"evidence":{"start":1,"end":2}}],"places":[{"name":"Russia",',
  '"country":"RU","mentions":[{"start":1,"end":2,"text":"Russian"},{"start":3,"end":4,"text":"Moscow"}]},{"name":"United States",',
  '"country":"US","mentions":[{"start":1,"end":2,"text":"US"}]}],"people":[{"name":"Sergei Lavrov","title":"Foreign Minister","side":',
  '"RU","mentions":[{"start":1,"end":2,"text":"Lavrov","titleStart":1},{"start":3,"end":4,"text":"Sergei Lavrov","titleStart":3}]}],',
  '"topics":[{"id":"regional-conflicts/","label":"","parent":"regional-conflicts","score":0.5,"passages":[{"start":1,"end":2,"quote":',
  'null,"speakerName":null,"rung":"mentioned","terms":[{"start":1,"end":2}]},{"start":3,"end":4,"quote":1,"speakerName":"","rung":',
  '"reported","terms":[{"start":1,"end":2},{"start":3,"end":4}]},{"start":5,"end":6,"quote":0,"speakerName":"","rung":"quoted","terms":',
  '[{"start":1,"end":2}]}]},{"id":"relations/RU-US","label":"relations Russia\u2013United States","parent":null,"score":1,"passages":[',
  '"sentences":[{"start":1,"end":2},{"start":3,"end":4}],"paragraphs":[{"start":1,"end":2},{"start":3,"end":4}],',
  '{"start":1,"end":2,"kind":"direct","spans":[{"start":1,"end":2}],"marked":[{"start":1,"end":2}],"cue":{"start":1,"end":2,"verb":',
  '"said"},"speaker":{"start":1,"end":2,"text":"Lavrov"},"speakerName":"Sergei Lavrov","possible":[],"rule":"subject-of-cue",',
  '"evidence":null,"confidence":0.98},{"start":1,"end":2,"kind":"indirect","spans":[{"start":1,"end":2}],"marked":[],"cue":{"start":1,',
  '"end":2,"verb":"said"},"speaker":{"start":1,"end":2,"text":"he"},"speakerName":null,"possible":[],"rule":"pronoun","evidence":',
  '{"start":1,"end":2,"text":""},"confidence":0.9},{"start":1,"end":',
].join('');
