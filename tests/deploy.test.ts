import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../src/config.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };

/** Names of settings in a text, without what stands for their files. */
const settingsIn = (text: string) =>
  [...text.matchAll(/\b(?:BRIEF|SLACK)_[A-Z_]+\b/g)].map(([name]) => name.replace(/_FILE$/, ''));

describe('the files for deploying', () => {
  it.each([
    'Dockerfile',
    'compose.yml',
    'deploy/brief.service',
    'deploy/brief-backup.service',
    'docs/deploying.md',
    'docs/upgrading.md',
    '.env.example',
  ])('name only settings that there are: %s', (file) => {
    const known = new Set([...Object.keys(SETTINGS), 'BRIEF_SLOW']);
    expect([...new Set(settingsIn(read(file)))].filter((name) => !known.has(name))).toEqual([]);
  });

  it('start the program that the package has', () => {
    const program = `diplomatic-brief/${bin.brief}`;
    for (const file of ['Dockerfile', 'deploy/brief.service', 'deploy/brief-backup.service'])
      expect(read(file)).toContain(program);
    expect(existsSync(join(root, bin.brief!))).toBe(true);
  });

  it('have a Dockerfile without fault, for a user without rights, that is looked after', () => {
    const dockerfile = read('Dockerfile');
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    // Of a moving tag nobody knows what was built.
    expect(dockerfile).not.toMatch(/^FROM \S+:latest|^FROM [^:\s]+(?:\s|$)/m);
  });

  it('have a compose file whose secrets, volumes and services are there', () => {
    const { services, secrets, volumes } = parse(read('compose.yml')) as {
      services: Record<
        string,
        { secrets?: string[]; volumes?: string[]; depends_on?: object; read_only?: boolean }
      >;
      secrets: object;
      volumes: object;
    };
    for (const service of Object.values(services)) {
      for (const secret of service.secrets ?? []) expect(secrets).toHaveProperty(secret);
      for (const volume of service.volumes ?? []) expect(volumes).toHaveProperty(volume.split(':')[0]!);
      for (const other of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(other);
    }
    expect(services.brief!.read_only).toBe(true);
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!hasSystemd)('have units that systemd takes', () => {
    const units = ['brief.service', 'brief-backup.service', 'brief-backup.timer'].map((unit) =>
      join(root, 'deploy', unit),
    );
    const { stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('let `slack run` find the manifest and the start', () => {
    const { hooks } = JSON.parse(read('.slack/hooks.json')) as { hooks: Record<string, string> };
    const manifest = execFileSync('sh', ['-c', hooks['get-manifest']!], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(manifest)).toMatchObject({ display_information: { name: 'Brief' } });
    expect(hooks.start).toBe('npm start');
  });
});
