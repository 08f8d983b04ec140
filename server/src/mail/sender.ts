import { isIP } from 'node:net';

/** The `From` of all emails. */
export type Mailbox = { name: string; address: string };

/** A default sender that does not reveal what was signed, at the host of the server's public URL. */
export function neutralSender(publicUrl: string): Mailbox {
  const { hostname } = new URL(publicUrl);
  const isHost = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return { name: 'Samleng', address: `no-reply@${isHost ? hostname : 'localhost'}` };
}
