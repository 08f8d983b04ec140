import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';

/** An email as sent over SMTP, and as parsed. */
export type ReceivedEmail = { from: string; to: string; raw: string; mail: Email };

/** A real mail server that keeps every email, and refuses them when told to. */
export type MailServer = {
  /** For `SMTP_URL`. */
  url: string;
  emails: ReceivedEmail[];
  /** Reply codes; undefined accepts. `hold` is awaited before an email is accepted. */
  reply: { sender?: number; recipient?: number; email?: number; hold?: Promise<unknown> };
  /** Number of connections so far. */
  connections: number;
  /** Whether it speaks SMTPUTF8; as it is when the server starts. */
  speaksUnicode: boolean;
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
};

/** A header of an email; undefined when it is missing. */
export function header({ mail }: ReceivedEmail, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
}

/** @param login Whether to require a password: any but `wrong`. */
export async function mailServer({ login = false } = {}): Promise<MailServer> {
  let smtp: SMTPServer | undefined;
  let port = 0;
  const server: MailServer = {
    url: '',
    emails: [],
    reply: {},
    connections: 0,
    speaksUnicode: true,
    stop: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      smtp?.close(() => resolve());
      await promise;
    },
    start: async () => {
      smtp = smtpServer(server, login);
      smtp.listen(port, '127.0.0.1');
      await once(smtp.server, 'listening');
      ({ port } = smtp.server.address() as AddressInfo);
    },
  };
  await server.start();
  server.url = `smtp://127.0.0.1:${port}`;
  return server;
}

function smtpServer(server: MailServer, login: boolean): SMTPServer {
  return new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    hideSMTPUTF8: !server.speaksUnicode,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect: (_session, done) => {
      server.connections += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) =>
      password === 'wrong' ? done(new Error('wrong')) : done(null, { user: username }),
    onMailFrom: (_address, _session, done) => done(refusal(server.reply.sender)),
    onRcptTo: (_address, _session, done) => done(refusal(server.reply.recipient)),
    onData: (stream, { envelope }, done) => {
      callbackify(take)(server, stream, envelope, (broken, refused) => done(broken ?? refused));
    },
  });
}

/** @returns The reason for the refusal. */
async function take(
  server: MailServer,
  stream: SMTPServerDataStream,
  { mailFrom, rcptTo }: SMTPServerEnvelope,
): Promise<Error | null> {
  const raw = await buffer(stream);
  await server.reply.hold;
  if (server.reply.email !== undefined) return refusal(server.reply.email);
  const from = mailFrom === false ? '' : mailFrom.address;
  const to = rcptTo.map(({ address }) => address).join();
  server.emails.push({ from, to, raw: raw.toString(), mail: await PostalMime.parse(raw) });
  return null;
}

/** Quotes an address, as real mail servers do. */
function refusal(code: number | undefined): Error | null {
  return code === undefined ? null : Object.assign(new Error('no sok@example.org'), { responseCode: code });
}
