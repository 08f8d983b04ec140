import { HOUR_MS } from '../../domain/time/durations.ts';
import type { Language, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { SECOND_LANGUAGES } from '@samleng/locales/languages';
import { mailboxToken } from '../../domain/secrets/mailbox-token.ts';
import { linkToken } from '../../domain/secrets/signer-key.ts';
import type { Organiser, StoredPetition } from '../../petitions/find.ts';
import type { EmailPart, Link, Shown } from './email-part.ts';
import { emailHtml } from './html.ts';
import { plainEmail } from './plain.ts';
import { emailTexts } from './email-texts.ts';
import type { DueEmail } from '../outbox/take-due.ts';

/** A composed email. None of its text is the signer's: anybody can enter a stranger's address. */
export type Mail = {
  /** The same at every attempt. */
  id: string;
  to: string;
  /** The campaign's own name for the sender; null for that of `MAIL_FROM`. */
  senderName: string | null;
  replyTo: string | null;
  /** The page where the mailbox's owner stops all emails; null in the last one. */
  stopUrl: string | null;
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
    senderName: email.petition?.sender ? shown(email.petition.sender, email.language).text : null,
    replyTo: parts[0]?.organiser?.email ?? null,
    stopUrl: email.kind === 'stopped' ? null : mailboxPage(email, circumstances),
    languages,
    subject,
    text: plainEmail(parts),
    html: await emailHtml(subject, parts),
  };
}

function partIn(language: Language, email: DueEmail, circumstances: Circumstances): EmailPart {
  const { petition, kind } = email;
  const hours = hoursLeft(email.worthUntil, circumstances.now);
  const { heading, opening, about, link, after } = emailTexts(language, kind, hours);
  const isAboutPetition = petition !== null && about !== null;
  return {
    language,
    heading,
    opening,
    about: isAboutPetition ? { text: about, title: shown(petition.title, language) } : null,
    link: { href: `${linkOf(email, circumstances)}?lang=${language}`, label: link },
    after,
    organiser: petition && organiserIn(language, petition.organiser),
    foot: petition === null ? [] : footIn(language, email, petition, circumstances),
  };
}

function footIn(
  language: Language,
  email: DueEmail,
  petition: StoredPetition,
  circumstances: Circumstances,
): Link[] {
  const { privacy, stop } = CATALOGUE[language].emails.foot;
  const notice = `${petitionPage(petition, circumstances)}/privacy`;
  return [
    { href: `${notice}?lang=${language}`, label: privacy },
    { href: `${mailboxPage(email, circumstances)}?lang=${language}`, label: stop },
  ];
}

function linkOf(email: DueEmail, circumstances: Circumstances): string {
  const { kind, signature, addressKey } = email;
  if (kind === 'stopped') return mailboxPage(email, circumstances);
  const { pepper, publicUrl } = circumstances;
  return `${publicUrl}/s/${linkToken(pepper, signature, addressKey)}`;
}

function petitionPage({ petition }: StoredPetition, { publicUrl }: Circumstances): string {
  return `${publicUrl}/p/${petition}`;
}

function mailboxPage({ addressKey }: DueEmail, { pepper, publicUrl }: Circumstances): string {
  return `${publicUrl}/mailbox/${mailboxToken(pepper, addressKey)}`;
}

function organiserIn(language: Language, organiser: Organiser | null): EmailPart['organiser'] {
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
