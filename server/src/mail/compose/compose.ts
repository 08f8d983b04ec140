import type { Language, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { SECOND_LANGUAGES } from '@samleng/locales/languages';
import { linkToken } from '../../domain/secrets/signer-key.ts';
import type { LetterPart, Shown } from './email-part.ts';
import { letterHtml } from './html.ts';
import { plainLetter } from './plain.ts';
import { emailTexts } from './email-texts.ts';
import type { Letter } from '../outbox/take-due.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A letter as it is handed over. Every text in it is ours or the campaign's: strangers get it. */
export type Mail = {
  /** The letter's own, the same whenever it is sent again. */
  id: string;
  to: string;
  replyTo: string | null;
  languages: Language[];
  subject: string;
  text: string;
  html: string;
};

type Circumstances = { pepper: Uint8Array; publicUrl: string; now: Date };

/** Writes a letter in its signer's language and a second one. */
export async function writeMail(letter: Letter, circumstances: Circumstances): Promise<Mail> {
  const languages = [letter.language, SECOND_LANGUAGES[letter.language]];
  const parts = languages.map((language) => partIn(language, letter, circumstances));
  const { subject } = emailTexts(letter.language, letter.kind, 0);
  return {
    id: letter.id,
    to: letter.email,
    replyTo: parts[0]?.organiser?.email ?? null,
    languages,
    subject,
    text: plainLetter(parts),
    html: await letterHtml(subject, parts),
  };
}

function partIn(language: Language, letter: Letter, circumstances: Circumstances): LetterPart {
  const { petition, kind } = letter;
  const hours = hoursLeft(letter.worthUntil, circumstances.now);
  const { opening, about, link, after } = emailTexts(language, kind, hours);
  const page = `${circumstances.publicUrl}/p/${petition.petition}`;
  return {
    language,
    opening,
    about,
    after,
    title: shown(petition.title, language),
    link: { href: `${linkOf(letter, page, circumstances)}?lang=${language}`, label: link },
    organiser: organiserIn(language, letter),
    privacy: { href: `${page}/privacy?lang=${language}`, label: CATALOGUE[language].emails.foot.privacy },
  };
}

// A signature that found no place has no page of its own.
function linkOf(letter: Letter, petitionPage: string, { pepper, publicUrl }: Circumstances) {
  const { kind, signature, addressKey } = letter;
  return kind === 'full' ? petitionPage : `${publicUrl}/s/${linkToken(pepper, signature, addressKey)}`;
}

function organiserIn(language: Language, { petition: { organiser } }: Letter): LetterPart['organiser'] {
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
