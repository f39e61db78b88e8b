import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../src/settings.ts';
import { makeCertificate } from './attack/makeCertificate.ts';
import { openWorkspace } from './slack/openWorkspace.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Names of settings in a text, without what stands for their files. */
const settingsIn = (text: string) =>
  [...text.matchAll(/\b(?:BRIEF|SLACK)_[A-Z_]+\b/g)].map(([name]) => name.replace(/_FILE$/, ''));

describe('the files for deploying', () => {
  it.each([
    'Dockerfile',
    'compose.yml',
    'deploy/brief.service',
    'deploy/brief-backup.service',
    'deploy/brief-http.conf',
    'docs/deploying.md',
    'docs/upgrading.md',
    '.env.example',
  ])('name only settings that there are: %s', (file) => {
    const known = new Set([...Object.keys(SETTINGS), 'BRIEF_SLOW']);
    expect([...new Set(settingsIn(read(file)))].filter((name) => !known.has(name))).toEqual([]);
  });

  it('leave every setting of Slack out of the backup, which would refuse them without a token', () => {
    const unset = [...read('deploy/brief-backup.service').matchAll(/^UnsetEnvironment=(.*)$/gm)].flatMap(
      ([, names]) => names!.split(' '),
    );
    const slack = Object.keys(SETTINGS).filter((name) => name.startsWith('SLACK_'));
    expect(unset.sort()).toEqual(slack.flatMap((name) => [name, `${name}_FILE`]).sort());
  });

  it('start the program that the package has', () => {
    const program = `diplomatic-brief/${bin.brief}`;
    for (const file of [
      'Dockerfile',
      'deploy/brief.service',
      'deploy/brief-backup.service',
      'deploy/brief.sh',
    ])
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

  it('have a compose file by the specification, without what its linter warns of but the order of keys', () => {
    const off = ['service-keys-order', 'services-alphabetical-order', 'top-level-properties-order'];
    const rules = Object.fromEntries(off.map((rule) => [rule, 0 as const]));
    const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
    const found: readonly { messages: readonly { line: number; message: string }[] }[] = linter.lintFiles(
      [join(root, 'compose.yml')],
      false,
    );
    expect(
      found.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
    // It reads the file at all.
    const broken = join(mkdtempSync(join(tmpdir(), 'brief-compose-')), 'compose.yml');
    writeFileSync(broken, read('compose.yml').replace('read_only:', 'readonly:'));
    expect(linter.lintFiles([broken], false)[0]!.errorCount).toBeGreaterThan(0);
    rmSync(dirname(broken), { recursive: true });
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

  it('have issue forms as GitHub takes them', () => {
    const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');
    expect(forms.length).toBeGreaterThan(2);
    for (const file of forms) {
      const form = parse(read(`.github/ISSUE_TEMPLATE/${file}`)) as {
        name: string;
        description: string;
        body: { type: string; id: string; attributes: { label: string } }[];
      };
      expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
      expect(new Set(form.body.map(({ id }) => id)).size, file).toBe(form.body.length);
      for (const { type, attributes } of form.body) {
        expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
        expect(attributes.label.length, file).toBeGreaterThan(3);
      }
    }
  });

  it('name nobody as owner of code who is not known here', () => {
    // GitHub wants accounts that have write access: a fork has others. CONTRIBUTING.md says what to do.
    expect(existsSync(join(root, '.github/CODEOWNERS'))).toBe(false);
    expect(read('CONTRIBUTING.md')).toContain('CODEOWNERS');
  });

  const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
  it.skipIf(!hasPromtool)('have alert rules that Prometheus takes', () => {
    const { status, stdout, stderr } = spawnSync(
      'promtool',
      ['check', 'rules', join(root, 'deploy/alerts.yml')],
      {
        encoding: 'utf8',
      },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  const hasNginx = spawnSync('nginx', ['-v']).status === 0;
  it.skipIf(!hasNginx)(
    'have a proxy with TLS that passes Slack’s requests on, signature and all, and nothing else',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'brief-nginx-'));
      const { key, cert } = makeCertificate(['brief.example.org']);
      writeFileSync(join(folder, 'key.pem'), key);
      writeFileSync(join(folder, 'cert.pem'), cert);
      const slack = await openWorkspace('http');
      const behind = new URL(slack.requestUrl()!).port;
      const port = await freePort();
      const site = read('deploy/nginx.conf')
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
        .replaceAll('127.0.0.1:3000', `127.0.0.1:${behind}`)
        .replaceAll(
          /\/etc\/letsencrypt\/live\/brief\.example\.org\/fullchain\.pem/g,
          join(folder, 'cert.pem'),
        )
        .replaceAll(/\/etc\/letsencrypt\/live\/brief\.example\.org\/privkey\.pem/g, join(folder, 'key.pem'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder}/${kind};`,
      );
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site} }`,
      );
      const args = ['-c', join(folder, 'nginx.conf'), '-p', folder];
      expect(spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' }).stderr).toContain(
        'test is successful',
      );
      const nginx = spawn('nginx', args, { stdio: 'ignore' });
      const agent = new Agent({ connect: { ca: cert, servername: 'brief.example.org' } });
      const asking = (path: string, init: RequestInit = {}) =>
        fetch(`https://127.0.0.1:${port}${path}`, { ...init, dispatcher: agent } as RequestInit).then(
          ({ status }) => status,
        );
      await expect.poll(() => asking('/').catch(() => 0)).toBe(404);
      for (const inside of ['/health', '/ready', '/metrics', '/']) expect(await asking(inside)).toBe(404);
      const body = new URLSearchParams({
        type: 'url_verification',
        command: '/brief',
        text: 'help',
        team_id: 'T1',
        trigger_id: '1',
        user_id: 'U1',
        channel_id: 'C1',
        response_url: 'http://127.0.0.1:9/',
      }).toString();
      const at = String(Math.floor(Date.now() / 1000));
      const signed = (secret: string) => ({
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
      });
      const post = (secret: string) =>
        asking('/slack/events', { method: 'POST', body, headers: signed(secret) });
      expect(await post(slack.credentials.signingSecret)).toBe(200);
      expect(await post('another')).toBe(401);
      nginx.kill();
      await agent.close();
      await slack.end();
      rmSync(folder, { recursive: true, force: true });
    },
  );

  it('let `slack run` find the manifest and the start', () => {
    const { hooks } = JSON.parse(read('.slack/hooks.json')) as { hooks: Record<string, string> };
    const manifest = execFileSync('sh', ['-c', hooks['get-manifest']!], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(manifest)).toMatchObject({ display_information: { name: 'Brief' } });
    expect(hooks.start).toBe('npm start');
  });
});
