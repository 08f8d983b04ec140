import type { Context } from 'hono';
import type { BlockList } from 'node:net';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';

/** The client's IP address; empty when a test calls the app without a server. */
export function addressOf(c: Context<Env>, trustedProxies: BlockList): string {
  const incoming = c.env?.incoming;
  return incoming === undefined ? '' : clientAddress(incoming, trustedProxies);
}
