import { hc } from 'hono/client';
import type { ConsoleApi } from '../../console-api/console-api.ts';
import { servesConsole } from '../../domain/accounts/console-origin.ts';
import { InputError } from '../command-failure.ts';
import type { ServerOption } from '../server-options.ts';
import { readToken } from './read-token.ts';

/** The routes of a server's console, asked with a token. Hand what they return to `ask`. */
export type RemoteServer = ReturnType<typeof clientOf>;

/** @throws {InputError} When the address or the token's file will not do. */
export async function connect({ server, tokenFile }: ServerOption): Promise<RemoteServer> {
  const origin = originOf(server);
  if (tokenFile === undefined) throw new InputError(['--token-file: is missing']);
  return clientOf(origin, await readToken(tokenFile));
}

function clientOf(origin: string, token: string) {
  // English, since errors are printed as commands word them. A redirect could lead the token elsewhere.
  const headers = { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' };
  const { campaigns, petitions } = hc<ConsoleApi>(origin, { headers, init: { redirect: 'manual' } }).console
    .api;
  return { origin, campaigns, petitions };
}

function originOf(server: string): string {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InputError(['--server: must be an address such as https://sign.example.org']);
  if (servesConsole(server)) return url.origin;
  throw new InputError(['--server: must begin with https://, or the token could be read on its way']);
}
