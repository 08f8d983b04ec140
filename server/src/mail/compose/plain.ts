import type { EmailPart } from './email-part.ts';

const BETWEEN_LANGUAGES = '\n\n----------------------------------------\n\n';

/** The version for programs and people that do not want HTML. */
export function plainEmail(parts: EmailPart[]): string {
  return `${parts.map(plainPart).join(BETWEEN_LANGUAGES)}\n`;
}

function plainPart({ opening, about, link, after, organiser, foot: links }: EmailPart): string {
  const foot = links.map(({ label, href }) => `${label}\n${href}`);
  if (organiser !== null) {
    foot.unshift(`${organiser.label} ${organiser.name.text}\n${organiser.questions} ${organiser.email}`);
  }
  const petition = about === null ? [] : [about.text, `    ${about.title.text}`];
  const paragraphs = [opening, ...petition, `${link.label}\n${link.href}`, ...after, ...foot];
  return paragraphs.join('\n\n');
}
