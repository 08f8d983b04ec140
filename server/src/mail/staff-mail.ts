import { randomUUID } from 'node:crypto';
import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { SECOND_LANGUAGES } from '@samleng/locales/languages';
import type { Logger } from 'pino';
import { MINUTE_MS } from '../domain/time/durations.ts';
import type { Mail } from './compose/compose.ts';
import type { EmailPart } from './compose/email-part.ts';
import { emailHtml } from './compose/html.ts';
import { plainEmail } from './compose/plain.ts';
import { failureOf } from './delivery-failure.ts';
import type { Transport } from './transport.ts';

/** An email to somebody who runs a campaign. It goes at once, past the outbox: whoever asked for it waits for it. */
export type StaffMail = { kind: 'invitation' | 'password'; to: string; language: Language; url: string };

/** @returns Whether the mail server took it. */
export type SendStaffMail = (mail: StaffMail) => Promise<boolean>;

type Deps = { transport: Pick<Transport, 'send'>; now: () => Date; log: Logger };

export function createStaffMail({ transport, now, log }: Deps): SendStaffMail {
  return async (mail) => {
    try {
      await transport.send(await writeStaffMail(mail), {
        now: now(),
        signal: AbortSignal.timeout(MINUTE_MS),
      });
      return true;
    } catch (error) {
      log.warn({ letters: { [`${mail.kind} ${failureOf(error).code}`]: 1 } });
      return false;
    }
  };
}

async function writeStaffMail(mail: StaffMail): Promise<Mail> {
  const languages = [mail.language, SECOND_LANGUAGES[mail.language]];
  const parts = languages.map((language) => partIn(language, mail));
  const { subject } = CATALOGUE[mail.language].staffEmails[mail.kind];
  return {
    id: randomUUID(),
    to: mail.to,
    senderName: null,
    replyTo: null,
    stopUrl: null,
    languages,
    subject,
    text: plainEmail(parts),
    html: await emailHtml(subject, parts),
  };
}

function partIn(language: Language, { kind, url }: StaffMail): EmailPart {
  const { subject, opening, link, after } = CATALOGUE[language].staffEmails[kind];
  return {
    language,
    heading: subject,
    opening,
    about: null,
    link: { href: url, label: link },
    after,
    organiser: null,
    foot: [],
  };
}
