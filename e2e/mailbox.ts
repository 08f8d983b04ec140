// A mail server for tests: it accepts every email, and returns those to an address.
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type Letter = Pick<Email, 'subject' | 'text' | 'html'> & {
  /** The link to the signer's own page. */
  link: string;
};

export type Mailbox = {
  /** For `SMTP_URL`. */
  url: string;
  /** The emails to an address so far, oldest first. */
  lettersTo: (address: string) => Letter[];
  /** Waits for that many emails, and returns the latest. */
  letterTo: (address: string, number?: number) => Promise<Letter>;
  close: () => Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const letters: { to: string; letter: Letter }[] = [];
  async function receive(stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
    const { subject, text, html } = await PostalMime.parse(await buffer(stream));
    const letter = { subject, text, html, link: linkIn(text ?? '') };
    letters.push(...envelope.rcptTo.map(({ address }) => ({ to: address, letter })));
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: callbackify(receive),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const lettersTo = (address: string): Letter[] =>
    letters.filter(({ to }) => to === address).map(({ letter }) => letter);
  return {
    url: `smtp://127.0.0.1:${port}`,
    lettersTo,
    letterTo: async (address, number = 1) => {
      await expect.poll(() => lettersTo(address).length).toBeGreaterThanOrEqual(number);
      return lettersTo(address).at(-1)!;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function linkIn(text: string): string {
  return /https?:\/\/\S+\/s\/\S+/.exec(text)?.[0] ?? '';
}
