import { HOUR_MS } from '../../domain/time/durations.ts';
import type { Language, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { SECOND_LANGUAGES } from '@samleng/locales/languages';
import { linkToken } from '../../domain/secrets/signer-key.ts';
import type { EmailPart, Shown } from './email-part.ts';
import { emailHtml } from './html.ts';
import { plainEmail } from './plain.ts';
import { emailTexts } from './email-texts.ts';
import type { DueEmail } from '../outbox/take-due.ts';

/** A composed email. None of its text is the signer's: anybody can enter a stranger's address. */
export type Mail = {
  /** The same at every attempt. */
  id: string;
  to: string;
  replyTo: string | null;
  languages: Language[];
  subject: string;
  text: string;
  html: string;
};

type Circumstances = { pepper: Uint8Array; publicUrl: string; now: Date };

/** Composes an email in the signer's language, followed by a second one. */
export async function writeMail(email: DueEmail, circumstances: Circumstances): Promise<Mail> {
  const languages = [email.language, SECOND_LANGUAGES[email.language]];
  const parts = languages.map((language) => partIn(language, email, circumstances));
  const { subject } = emailTexts(email.language, email.kind, 0);
  return {
    id: email.id,
    to: email.address,
    replyTo: parts[0]?.organiser?.email ?? null,
    languages,
    subject,
    text: plainEmail(parts),
    html: await emailHtml(subject, parts),
  };
}

function partIn(language: Language, email: DueEmail, circumstances: Circumstances): EmailPart {
  const { petition, kind } = email;
  const hours = hoursLeft(email.worthUntil, circumstances.now);
  const { opening, about, link, after } = emailTexts(language, kind, hours);
  const page = `${circumstances.publicUrl}/p/${petition.petition}`;
  return {
    language,
    opening,
    about,
    after,
    title: shown(petition.title, language),
    link: { href: `${linkOf(email, circumstances)}?lang=${language}`, label: link },
    organiser: organiserIn(language, email),
    privacy: { href: `${page}/privacy?lang=${language}`, label: CATALOGUE[language].emails.foot.privacy },
  };
}

function linkOf({ signature, addressKey }: DueEmail, { pepper, publicUrl }: Circumstances): string {
  return `${publicUrl}/s/${linkToken(pepper, signature, addressKey)}`;
}

function organiserIn(language: Language, { petition: { organiser } }: DueEmail): EmailPart['organiser'] {
  if (organiser === null) return null;
  const { organiser: label, questions } = CATALOGUE[language].emails.foot;
  return { label, name: shown(organiser.name, language), questions, email: oneLine(organiser.email) };
}

function shown(text: LocalizedText, language: Language): Shown {
  const own = textIn(text, language);
  return { ...own, text: oneLine(own.text) };
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

function hoursLeft(until: Date, now: Date): number {
  return Math.max(1, Math.round((until.getTime() - now.getTime()) / HOUR_MS));
}
