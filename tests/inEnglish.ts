import type { Answer, WordedAnswer } from '../src/answers/answer.ts';
import * as asJson from '../src/answers/answerAsJson.ts';
import * as cable from '../src/answers/renderCable.ts';
import * as text from '../src/answers/renderText.ts';
import { wordAnswer } from '../src/answers/wordAnswer.ts';
import * as blocks from '../src/slack/renderBlocks.ts';
import { en } from '../src/words/en/index.ts';

// The renderers over answers that no language was chosen for yet: tests of what Brief says read it in English.

export const inEnglish = (answer: Answer): WordedAnswer => wordAnswer(answer, en);
export const renderText = (answer: Answer, references?: Partial<text.References>): string =>
  text.renderText(inEnglish(answer), references);
export const renderMarkdown = (answer: Answer): string => text.renderMarkdown(inEnglish(answer));
export const renderCable = (answer: Answer): string => cable.renderCable(inEnglish(answer));
export const renderWire = (answer: Answer): string => cable.renderWire(inEnglish(answer));
export const renderBlocks = (answer: Answer): blocks.SlackMessage[] => blocks.renderBlocks(inEnglish(answer));
export const answerAsJson = (answer: Answer): ReturnType<typeof asJson.answerAsJson> =>
  asJson.answerAsJson(inEnglish(answer));
