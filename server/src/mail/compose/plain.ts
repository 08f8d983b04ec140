import type { EmailPart } from './email-part.ts';

const BETWEEN_LANGUAGES = '\n\n----------------------------------------\n\n';

/** The version for programs and people that do not want HTML. */
export function plainEmail(parts: EmailPart[]): string {
  return `${parts.map(plainPart).join(BETWEEN_LANGUAGES)}\n`;
}

function plainPart({ opening, about, title, link, after, organiser, privacy }: EmailPart): string {
  const foot = [`${privacy.label}\n${privacy.href}`];
  if (organiser !== null) {
    foot.unshift(`${organiser.label} ${organiser.name.text}\n${organiser.questions} ${organiser.email}`);
  }
  const paragraphs = [opening, about, `    ${title.text}`, `${link.label}\n${link.href}`, ...after, ...foot];
  return paragraphs.join('\n\n');
}
