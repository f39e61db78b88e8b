import { say } from '../../src/words/say.ts';
import type { Command } from '../command.ts';

const AS_FILE =
  /\s+(?:as|in|into)\s+(?:an?\s+)?\.?(?:docx|csv|word(?:\s+(?:document|file))?|spreadsheet|excel(?:\s+file)?|file)\s*$/i;

/**
 * A command whose answer can be had as a file: asked for one ("compare Putin Obama as docx") where no file can be sent, it
 * answers all the same and says how a file is made. Brief asks Slack for no right to send files.
 */
export function offeringFile(command: Command): Command {
  return {
    ...command,
    async run(words, asker, desk) {
      const asked = AS_FILE.exec(` ${words}`);
      if (!asked) return command.run(words, asker, desk);
      const rest = words.slice(0, Math.max(0, asked.index - 1)).trim();
      const answer = await command.run(rest, asker, desk);
      const line = `brief ${command.verb} ${rest}`.trim();
      return {
        ...answer,
        parts: [
          ...answer.parts,
          {
            part: 'context',
            line: [
              say((w) => w.help.noFiles(`${line} --docx ${command.verb}.docx`, `--csv ${command.verb}.csv`)),
            ],
          },
        ],
      };
    },
  };
}
