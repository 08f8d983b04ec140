import type { Language } from '@samleng/contract';

/** A text of the campaign in the language it has. */
export type Shown = { text: string; language: Language };

/** An email in one language. */
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
