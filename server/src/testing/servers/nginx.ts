import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';

const SHIPPED = join(import.meta.dirname, '../../../../deploy/nginx');

/** `npm test` finds or installs one; a test file that is run alone uses the usual path. */
export const NGINX = process.env['NGINX_PATH'] ?? '/usr/sbin/nginx';
export const NO_NGINX = existsSync(NGINX) ? false : 'there is no nginx: install it, or set NGINX_PATH to it';

/** A real nginx with the configuration of `deploy/nginx`; only paths, ports and certificate are changed. */
export type Nginx = {
  /** Origin of the site. */
  origin: string;
  port: number;
  /** The port that redirects to https. */
  plainPort: number;
  stop(): Promise<void>;
};

/**
 * @param ports Of the processes behind nginx.
 * @param https Whether to use https as the shipped file does, with a certificate made for the test.
 */
export async function startNginx(ports: number[], { https = false } = {}): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-nginx-'));
  const [port, plainPort] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'snippets'));
  const listening = https ? shippedListening(folder, port) : `listen 127.0.0.1:${port};`;
  writeFileSync(join(folder, 'snippets/samleng-tls.conf'), listening);
  writeFileSync(join(folder, 'samleng.conf'), shippedSite(folder, ports, plainPort));
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder));
  const nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await until(async () => nginx.exitCode !== null || (await answers(port)));
  assert.equal(nginx.exitCode, null, said);
  const stop = async () => {
    nginx.kill('SIGTERM');
    await once(nginx, 'exit');
    rmSync(folder, { recursive: true });
  };
  return { origin: `${https ? 'https' : 'http'}://127.0.0.1:${port}`, port, plainPort, stop };
}

function shippedSite(folder: string, ports: number[], plainPort: number): string {
  return changed('samleng.conf', [
    ['server 127.0.0.1:8787;', ports.map((port) => `server 127.0.0.1:${port};`).join('\n')],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['listen [::]:80;', ''],
    ['/var/cache/nginx/samleng', join(folder, 'cache')],
    ['/var/log/nginx/samleng.error.log', join(folder, 'error.log')],
  ]);
}

function shippedListening(folder: string, port: number): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=sign.example.org', '-days', '2'];
  execFileSync('openssl', [...request, ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return changed('samleng-tls.conf', [
    ['listen 443 ', `listen 127.0.0.1:${port} `],
    ['listen [::]:443 ssl http2;', ''],
    ['/etc/letsencrypt/live/sign.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/sign.example.org/privkey.pem', key],
  ]);
}

/** The shipped file with the changes a test needs. Each replacement must match, or a changed file would go untested. */
function changed(file: string, changes: [shipped: string, here: string][]): string {
  let text = readFileSync(join(SHIPPED, file), 'utf8');
  for (const [shipped, here] of changes) {
    assert.ok(text.includes(shipped), `${file} has no ${shipped}`);
    text = text.replace(shipped, () => here);
  }
  return text;
}

function mainFile(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    // nginx's workers run as another user and must be able to enter the folder.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr;',
    'events {}',
    'http {',
    ...temporary.map((what) => `${what}_temp_path ${folder}/${what};`),
    'include samleng.conf;',
    '}',
  ].join('\n');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

// Systems hand out ports from 32768 on for outgoing connections: such a port could be taken at a restart. Two test
// files run side by side, so each process uses a range of its own, and no port twice.
let next = 10_000 + (process.pid % 200) * 100;

async function freePort(): Promise<number> {
  const port = next++;
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return port;
  } catch {
    return freePort();
  } finally {
    server.close();
  }
}
