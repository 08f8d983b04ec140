import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRIPTS } from '@samleng/locales/languages';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { Mail } from './compose/compose.ts';
import type { Mailbox } from './sender.ts';

/** How many letters may be on their way to the mail server at once. */
export const CONNECTIONS = 4;

const CONNECT_MS_MAX = 15_000;
// Some servers look a letter through before they answer.
const SILENCE_MS_MAX = 60_000;

/** Takes letters to where they go. */
export type Transport = {
  /** @throws When it was not accepted; see `failureOf`. */
  send(mail: Mail, given: { now: Date; signal: AbortSignal }): Promise<void>;
  close(): void;
};

/** Hands emails to the mail server; without one lays them into a folder. */
export function transportFor(
  { smtpUrl, outboxDir }: { smtpUrl: string | null; outboxDir: string },
  from: Mailbox,
): Transport {
  return smtpUrl === null ? fileTransport(outboxDir, from) : smtpTransport(smtpUrl, from);
}

/** @param url As `readConfig` lets it through. */
export function smtpTransport(url: string, from: Mailbox): Transport {
  const { host = '', auth, ...server } = parseConnectionUrl(url);
  const isHere = /^(localhost|127\.[\d.]+|::1)$/.test(host);
  const transporter = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    // Our own queue tries again.
    maxRequeues: 1,
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
    name: domainOf(from),
    // Nobody stands between here and here, and certificates for localhost are made by nobody.
    tls: { rejectUnauthorized: !isHere },
    // A password never goes in the clear.
    requireTLS: auth !== undefined && !isHere,
    host,
    auth,
    ...server,
  });
  return {
    send: async (mail, { now, signal }) => {
      await transporter.sendMail({ ...message(mail, from, now), signal });
    },
    close: () => transporter.close(),
  };
}

/**
 * Lays letters into a folder as `.eml` files, which mail programs open; for a server that is tried out.
 *
 * @param folder Made when it is missing, for this user alone.
 */
export function fileTransport(folder: string, from: Mailbox): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail, { now }) => {
      const { message: content } = await composer.sendMail(message(mail, from, now));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const instant = now.toISOString().replaceAll(/[-:]/g, '');
      // Under another name first: whoever reads the folder never finds half a letter.
      const unfinished = join(folder, `.${mail.id}`);
      await writeWhole(unfinished, content as Buffer);
      await rename(unfinished, join(folder, `${instant}-${mail.id}.eml`));
    },
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
    from,
    to: { name: '', address: mail.to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    date: now,
    // The same when it is sent again after a crash, so that mail programs can tell.
    messageId: `<${mail.id}@${domainOf(from)}>`,
    text: mail.text,
    html: mail.html,
    // Quoted-printable needs nine bytes for a Khmer letter, base64 four.
    encoding: mail.languages.every((language) => SCRIPTS[language] === 'Latn')
      ? 'quoted-printable'
      : 'base64',
    headers: {
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
