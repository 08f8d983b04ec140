import type { Language } from '@samleng/contract';

/** A text of the campaign; its language may not be the reader's. */
export type Shown = { text: string; language: Language };

/** The part of an email in one language. */
export type EmailPart = {
  language: Language;
  opening: string;
  about: string;
  title: Shown;
  link: { href: string; label: string };
  after: string[];
  organiser: { label: string; name: Shown; questions: string; email: string } | null;
  privacy: { href: string; label: string };
};
