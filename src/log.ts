import { levelOf } from './events.ts';

/** As sysexits.h has it for a fault of the program. */
const CRASHED = 70;

/** One line of JSON an event, on standard error: no article text, no typed words, no tokens. */
export function log(event: string, about: Record<string, string | number>): void {
  const line = { at: new Date().toISOString(), level: levelOf(event), event, ...about };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** An error that nothing caught is a line of the log as well, for whoever has the log and not the terminal. */
export function logCrashes(): void {
  process.on('uncaughtException', (error) => {
    log('crashed', { error: error.stack ?? error.message });
    process.exit(CRASHED);
  });
}

export function sentenceOf(error: Error): string {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is in use. Set BRIEF_PORT to another, for example BRIEF_PORT=3100, or stop the program that has it.`;
  if (code === 'EACCES')
    return `${error.message}. Choose another place by BRIEF_ARCHIVE, or another port by BRIEF_PORT.`;
  return error.message;
}
