import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Mailbox } from './mail/sender.ts';
import type { Database } from './database/open.ts';

/** All settings, validated. */
export type Config = {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Where `npm start` serves the examples. */
  examplesPort: number;
  dataDir: string;
  database: Database;
  /** Origin under which browsers reach this server; null for `http://localhost` and the actual port. */
  publicUrl: string | null;
  pepperFile: string;
  /** The mail server; null writes emails into `outboxDir` instead. May hold a password. */
  smtpUrl: string | null;
  outboxDir: string;
  /** The sender of emails; null for `neutralSender`. */
  mailFrom: Mailbox | null;
  /** Proxies whose `X-Forwarded-For` is trusted. */
  trustedProxies: BlockList;
  streamsPerAddress: number;
  streamsMax: number;
};

/** A setting that cannot be used. The message is one line and starts with the setting's name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Env = Record<string, string | undefined>;

/** @throws {ConfigError} On the first setting that cannot be used. */
export function readConfig(env: Env): Config {
  const port = integer(env, 'PORT', 8787, { min: 0, max: 65_535 });
  const dataDir = resolve(text(env, 'DATA_DIR') ?? './data');
  return {
    host: text(env, 'HOST') ?? '127.0.0.1',
    port,
    examplesPort: integer(env, 'EXAMPLES_PORT', port === 0 ? 0 : port + 1, { min: 0, max: 65_535 }),
    dataDir,
    database: database(env, dataDir),
    publicUrl: publicUrl(env, port),
    pepperFile: resolve(text(env, 'PEPPER_FILE') ?? join(dataDir, 'pepper')),
    smtpUrl: smtpUrl(env),
    outboxDir: join(dataDir, 'outbox'),
    mailFrom: mailFrom(env),
    trustedProxies: trustedProxies(env),
    streamsPerAddress: integer(env, 'STREAMS_PER_ADDRESS', 50, { min: 1, max: 1_000_000 }),
    streamsMax: integer(env, 'STREAMS_MAX', 10_000, { min: 1, max: 1_000_000 }),
  };
}

// Empty counts as not set: that is how compose files pass unset variables.
function text(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  if (value?.includes('\0')) throw new ConfigError(`${name} holds a NUL character`);
  return value === '' ? undefined : value;
}

function integer(
  env: Env,
  name: string,
  fallback: number,
  { min, max }: { min: number; max: number },
): number {
  const value = text(env, name);
  if (value === undefined) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not ${quoted(value)}`);
}

function database(env: Env, dataDir: string): Database {
  const url = text(env, 'DATABASE_URL');
  if (url === undefined) return { kind: 'sqlite', path: join(dataDir, 'samleng.sqlite') };
  if (/^postgres(ql)?:/.test(url)) return postgres(url);
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  // Does not quote the value: it may hold a password.
  if (file === undefined) {
    throw new ConfigError('DATABASE_URL must be sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  }
  return { kind: 'sqlite', path: resolve(file) };
}

// Its error does not quote the value: it may hold a password.
function postgres(url: string): Database {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed !== undefined && parsed.pathname.length > 1) return { kind: 'postgres', url };
  throw new ConfigError(
    'DATABASE_URL must be postgres://USER:PASSWORD@HOST:PORT/DATABASE, other signs than letters and digits written as %40 and the like',
  );
}

function publicUrl(env: Env, port: number): string | null {
  const value = text(env, 'PUBLIC_URL');
  if (value === undefined) return port === 0 ? null : `http://localhost:${port}`;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url.origin;
  throw new ConfigError(
    `PUBLIC_URL must be an origin such as https://sign.example.org, not ${quoted(value)}`,
  );
}

const SMTP_OPTIONS = new Set(['requireTLS', 'tls.rejectUnauthorized']);

// Its errors do not quote the value: it may hold a password.
function smtpUrl(env: Env): string | null {
  const value = text(env, 'SMTP_URL');
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isServer =
    url !== undefined &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    /^\/?$/.test(url.pathname) &&
    url.hash === '';
  if (!isServer) {
    throw new ConfigError(
      'SMTP_URL must be smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT, other signs than letters and digits written as %40 and the like',
    );
  }
  if ((url.username === '') !== (url.password === '')) {
    throw new ConfigError('SMTP_URL must have both a user and a password, or neither');
  }
  for (const [name, given] of url.searchParams) {
    if (SMTP_OPTIONS.has(name) && /^(true|false)$/.test(given)) continue;
    throw new ConfigError(`SMTP_URL may end in ?${[...SMTP_OPTIONS].join('= or ?')}= with true or false`);
  }
  return value;
}

const ADDRESS = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)*`;
const MAILBOX = new RegExp(String.raw`^(?:"?([^"<>\p{Cc}]*?)"?\s*<(${ADDRESS})>|(${ADDRESS}))$`, 'u');

function mailFrom(env: Env): Mailbox | null {
  const value = text(env, 'MAIL_FROM');
  if (value === undefined) return null;
  const [, name = '', bracketed, bare] = MAILBOX.exec(value) ?? [];
  const address = bracketed ?? bare;
  if (address !== undefined) return { name, address };
  throw new ConfigError(
    `MAIL_FROM must be an address, or a name and an address as in Name <address>, not ${quoted(value)}`,
  );
}

function trustedProxies(env: Env): BlockList {
  const proxies = new BlockList();
  for (const entry of (text(env, 'TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const bitsMax = family === 'ipv6' ? 128 : 32;
    const prefix = bits === undefined ? bitsMax : Number(bits);
    const wellFormed = isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits ?? '0');
    if (!wellFormed || prefix > bitsMax) {
      throw new ConfigError(
        `TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, not ${quoted(entry)}`,
      );
    }
    proxies.addSubnet(address, prefix, family);
  }
  return proxies;
}

function quoted(value: string): string {
  return JSON.stringify(value.slice(0, 60));
}
