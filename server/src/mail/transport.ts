import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRIPTS } from '@samleng/locales/languages';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Mail } from './compose/compose.ts';
import type { Mailbox } from './sender.ts';
import { unicodeSupport } from './unicode-support.ts';
import { MINUTE_MS, SECOND_MS } from '../domain/time/durations.ts';

/** How many emails are sent at once. */
export const CONNECTIONS = 4;

const CONNECT_MS_MAX = 15 * SECOND_MS;
// Some servers scan an email before they reply.
const SILENCE_MS_MAX = MINUTE_MS;

/** Delivers emails to the mail server or to a folder. */
export type Transport = {
  /** @throws When the email was not accepted; see `failureOf`. */
  send(mail: Mail, given: { now: Date; signal: AbortSignal }): Promise<void>;
  /** Connects once, in the background, to learn what the mail server takes. */
  meet(): void;
  /** Whether it delivers to addresses with other letters than ASCII's before the at sign. */
  takesUnicode(): boolean;
  close(): void;
};

/** Sends by SMTP if `smtpUrl` is set, else writes files into `outboxDir`. */
export function transportFor(
  { smtpUrl, outboxDir }: { smtpUrl: string | null; outboxDir: string },
  from: Mailbox,
): Transport {
  return smtpUrl === null ? fileTransport(outboxDir, from) : smtpTransport(smtpUrl, from);
}

/** @param url Validated by `readConfig`. */
export function smtpTransport(url: string, from: Mailbox): Transport {
  const { host = '', auth, ...server } = parseConnectionUrl(url);
  const isHere = /^(localhost|127\.[\d.]+|::1)$/.test(host);
  const unicode = unicodeSupport();
  const options = {
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
    name: domainOf(from),
    // No authority issues certificates for localhost, and nobody can intercept that connection.
    tls: { rejectUnauthorized: !isHere },
    // Never sends a password unencrypted.
    requireTLS: auth !== undefined && !isHere,
    logger: unicode.logger,
    transactionLog: true,
    host,
    auth,
    ...server,
  };
  const first = new SMTPConnection(options);
  const transporter = createTransport({
    ...options,
    pool: true,
    maxConnections: CONNECTIONS,
    // The outbox retries.
    maxRequeues: 1,
  });
  return {
    send: async (mail, { now, signal }) => {
      await transporter.sendMail({ ...message(mail, from, now), signal });
    },
    meet: () => {
      // A server that is away is met when an email is sent.
      first.on('error', () => first.close());
      first.connect(() => first.quit());
    },
    takesUnicode: () => unicode.isThere(),
    close: () => {
      first.close();
      transporter.close();
    },
  };
}

/**
 * Writes emails into a folder as `.eml` files, which mail programs can open; for trying out a server.
 *
 * @param folder Created when it is missing, readable by this user alone.
 */
export function fileTransport(folder: string, from: Mailbox): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail, { now }) => {
      const { message: content } = await composer.sendMail(message(mail, from, now));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const instant = now.toISOString().replaceAll(/[-:]/g, '');
      // Written under a temporary name first, so that no reader finds half an email.
      const unfinished = join(folder, `.${mail.id}`);
      await writeWhole(unfinished, content as Buffer);
      await rename(unfinished, join(folder, `${instant}-${mail.id}.eml`));
    },
    meet: () => undefined,
    takesUnicode: () => true,
    close: () => composer.close(),
  };
}

async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function message(mail: Mail, from: Mailbox, now: Date): SendMailOptions {
  return {
    from: mail.senderName === null ? from : { ...from, name: mail.senderName },
    to: { name: '', address: mail.to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    date: now,
    // The same when an email is sent again after a crash, so that mail programs detect the duplicate.
    messageId: `<${mail.id}@${domainOf(from)}>`,
    text: mail.text,
    html: mail.html,
    // Khmer characters take more than twice the bytes in quoted-printable.
    encoding: mail.languages.every((language) => SCRIPTS[language] === 'Latn')
      ? 'quoted-printable'
      : 'base64',
    headers: {
      // A page that asks, never one click (RFC 8058): mail scanners would press it.
      ...(mail.stopUrl === null ? {} : { 'List-Unsubscribe': `<${mail.stopUrl}>` }),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.languages.join(', '),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
