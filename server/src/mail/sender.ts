import { isIP } from 'node:net';

/** Whom letters come from. */
export type Mailbox = { name: string; address: string };

/** A sender that tells nothing of what is signed here, at the host under which browsers reach the server. */
export function neutralSender(publicUrl: string): Mailbox {
  const { hostname } = new URL(publicUrl);
  const isHost = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return { name: 'Samleng', address: `no-reply@${isHost ? hostname : 'localhost'}` };
}
