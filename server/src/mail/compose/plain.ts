import type { EmailPart } from './email-part.ts';

const BETWEEN_LANGUAGES = '\n\n----------------------------------------\n\n';

/** The version for programs and people that do not want HTML. */
export function plainEmail(parts: EmailPart[]): string {
  return `${parts.map(plainPart).join(BETWEEN_LANGUAGES)}\n`;
}

function plainPart({ heading, opening, about, link, after, organiser, foot }: EmailPart): string {
  const petition = about === null ? [] : [about.text, `    ${about.title.text}`];
  const who =
    organiser === null
      ? []
      : [`${organiser.label} ${organiser.name.text}\n${organiser.questions} ${organiser.email}`];
  const links = foot.map(({ label, href }) => `${label}\n${href}`);
  return [heading, opening, ...petition, `${link.label}\n${link.href}`, ...who, ...after, ...links].join(
    '\n\n',
  );
}
