import { isIP } from 'node:net';

/** The `From` of all emails. */
export type Mailbox = { name: string; address: string };

const NEUTRAL_NAME = 'Samleng';

/** A default sender that does not reveal what was signed, at the host of the server's public URL. */
export function neutralSender(publicUrl: string): Mailbox {
  const { hostname } = new URL(publicUrl);
  const isHost = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return { name: NEUTRAL_NAME, address: `no-reply@${isHost ? hostname : 'localhost'}` };
}

/** The name that an inbox shows: without one, it shows the address. */
export function senderNameOf(mailFrom: Mailbox | null): string {
  if (mailFrom === null) return NEUTRAL_NAME;
  return mailFrom.name === '' ? mailFrom.address : mailFrom.name;
}
