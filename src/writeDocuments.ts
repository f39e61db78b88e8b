import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { typed } from '../commands/help.ts';
import { menu } from '../commands/index.ts';
import { EVENTS } from './events.ts';
import { SETTINGS } from './settings.ts';

const root = resolve(import.meta.dirname, '..');

/** The hint that Slack shows behind `/brief`: what the menu has. */
export function usageHint(): string {
  const verbs = menu.map((c) => (c.verb === 'brief' ? 'words' : c.verb));
  return `[${verbs.join(' | ')}]`;
}

/** The README's table of commands, from the menu. */
export function commandTable(): string {
  const rows = menu.map((c) => {
    const example = c.examples.find((e) => e !== '');
    const shown =
      example === undefined
        ? ''
        : `\`${['/brief', ...(c.verb === 'brief' ? [] : [c.verb]), example].join(' ')}\``;
    return `| \`${typed('/brief', c).replaceAll('|', '\\|')}\` | ${c.purpose} | ${shown} |`;
  });
  return ['| type | for | example |', '|---|---|---|', ...rows].join('\n');
}

/** The README's table of settings, from the schema that checks them. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(([name, { purpose }]) => `| \`${name}\` | ${purpose} |`);
  return ['| setting | what for |', '|---|---|', ...rows].join('\n');
}

/** The table of the log's events in docs/operating.md. */
export function eventsTable(): string {
  const rows = Object.entries(EVENTS).map(
    ([event, { level, means }]) => `| \`${event}\` | ${level} | ${means} |`,
  );
  return ['| event | level | what it means |', '|---|---|---|', ...rows].join('\n');
}

/** A text with its generated parts, each between two comments that name it, made anew. */
export function withGenerated(text: string): string {
  const parts: Record<string, string> = {
    commands: commandTable(),
    settings: settingsTable(),
    events: eventsTable(),
  };
  return Object.entries(parts).reduce(
    (out, [name, part]) =>
      out.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}${part}\n${close}`,
      ),
    text,
  );
}

/** Documents with generated parts. */
export const GENERATED = ['README.md', 'docs/operating.md'] as const;

/** `.env.example`: every setting, commented out, with what it is for. */
export function exampleEnvironment(): string {
  const settings = Object.entries(SETTINGS).map(
    ([name, { purpose }]) => `# ${purpose.replaceAll('`', '')}\n#${name}=\n`,
  );
  return [
    '# Copy to .env (chmod 600) and take the # from what you set. Each may be read from a file instead: NAME_FILE=/run/secrets/name\n',
    ...settings,
  ].join('\n');
}

/** The manifest's hint, and the manifest as JSON for Slack's command line. */
function manifestWithHint(text: string): string {
  return text.replace(/usage_hint: ".*"/, `usage_hint: ${JSON.stringify(usageHint())}`);
}

if (process.argv[1] === import.meta.filename) {
  const manifest = join(root, 'manifest.yml');
  if (process.argv.includes('--manifest-json')) {
    const read = parse(readFileSync(manifest, 'utf8'));
    const { SLACK_REDIRECT_URL: redirect } = process.env;
    if (redirect) read.oauth_config.redirect_urls = [redirect];
    process.stdout.write(`${JSON.stringify(read, null, 2)}\n`);
  } else {
    for (const file of GENERATED) {
      const path = join(root, file);
      writeFileSync(path, withGenerated(readFileSync(path, 'utf8')));
    }
    writeFileSync(join(root, '.env.example'), exampleEnvironment());
    writeFileSync(manifest, manifestWithHint(readFileSync(manifest, 'utf8')));
  }
}
