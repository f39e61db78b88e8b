import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commandTable,
  eventsTable,
  exampleEnvironment,
  GENERATED,
  settingsTable,
  withGenerated,
} from '../src/writeDocuments.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the documents', () => {
  it('have the tables that the menu and the settings give (npm run docs)', () => {
    expect(readme).toContain(commandTable());
    expect(readme).toContain(settingsTable());
    const written = GENERATED.map((file) => readFileSync(join(root, file), 'utf8'));
    expect(written[1]).toContain(eventsTable());
    expect(written.map(withGenerated)).toEqual(written);
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(exampleEnvironment());
  });

  it('name only scripts and files that are there', () => {
    for (const [, script] of readme.matchAll(/npm run ([\w:]+)/g))
      expect(packageJson.scripts).toHaveProperty(script!);
    for (const [, file] of readme.matchAll(/\]\((docs\/[^)]+)\)/g))
      expect(existsSync(join(root, file!))).toBe(true);
  });

  it('name only sources that are there', () => {
    const sources = new Set(
      ['src', 'commands', 'tests', 'data'].flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => basename(file)),
      ),
    );
    const pages = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
    const documents = ['README.md', 'ARCHITECTURE.md', 'SECURITY.md', 'CONTRIBUTING.md'];
    for (const page of [...documents, ...pages.map((file) => `docs/${file}`)]) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, file] of text.matchAll(/`(?:[\w/-]*\/)?([\w.-]+\.ts)`/g))
        expect(sources, `${file} in ${page}`).toContain(file);
    }
  });

  it('justify every dependency', () => {
    const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    for (const name of [
      ...Object.keys(packageJson.dependencies),
      ...Object.keys(packageJson.devDependencies),
    ]) {
      if (!name.startsWith('@types/')) expect(architecture).toContain(`\`${name}\``);
    }
  });
});
