import type { Language } from '@samleng/contract';

/** A text of the campaign; its language may not be the reader's. */
export type Shown = { text: string; language: Language };

export type Link = { href: string; label: string };

/** The part of an email in one language. */
export type EmailPart = {
  language: Language;
  heading: string;
  /** Shown beside the subject in inboxes. */
  opening: string;
  /** Null when it is about no petition. */
  about: { text: string; title: Shown } | null;
  link: Link;
  after: string[];
  organiser: { label: string; name: Shown; questions: string; email: string } | null;
  /** The privacy notice, and the page where the mailbox's owner stops all emails. */
  foot: Link[];
};
