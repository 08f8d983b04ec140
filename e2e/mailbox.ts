// A mail server for tests: it accepts every email, and returns those to an address.
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type ReceivedEmail = Pick<Email, 'subject' | 'text' | 'html'> & {
  /** The link to the signer's page. */
  link: string;
};

export type Mailbox = {
  /** For `SMTP_URL`. */
  url: string;
  /** The emails to an address so far, oldest first. */
  emailsTo: (address: string) => ReceivedEmail[];
  /** Waits for that many emails, and returns the latest. */
  emailTo: (address: string, number?: number) => Promise<ReceivedEmail>;
  close: () => Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const emails: { to: string; email: ReceivedEmail }[] = [];
  async function receive(stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
    const { subject, text, html } = await PostalMime.parse(await buffer(stream));
    const email = { subject, text, html, link: linkIn(text ?? '') };
    emails.push(...envelope.rcptTo.map(({ address }) => ({ to: address, email })));
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: callbackify(receive),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const emailsTo = (address: string): ReceivedEmail[] =>
    emails.filter(({ to }) => to === address).map(({ email }) => email);
  return {
    url: `smtp://127.0.0.1:${port}`,
    emailsTo,
    emailTo: async (address, number = 1) => {
      await expect.poll(() => emailsTo(address).length).toBeGreaterThanOrEqual(number);
      return emailsTo(address).at(-1)!;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function linkIn(text: string): string {
  return /https?:\/\/\S+\/s\/\S+/.exec(text)?.[0] ?? '';
}
