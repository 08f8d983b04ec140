import type { FieldMessage } from './field-messages.ts';
import type { CampaignFile } from './schema.ts';

type Campaign = CampaignFile['campaign'];

/** An address or a quotation in the name makes mail programs warn of a forgery. */
export function senderChecks({ sender = {} }: Campaign): FieldMessage[] {
  return Object.entries(sender).flatMap(([language, name]) =>
    /[@<>"]/.test(name)
      ? [
          {
            field: `campaign.sender.${language}`,
            message: 'must be a name, without @, <, > or "',
            code: 'sender' as const,
          },
        ]
      : [],
  );
}

/** Providers, and people who look over a shoulder, read the names of senders in an inbox. */
export function senderWarnings({ campaign, petitions }: CampaignFile): string[] {
  const { slug, sender = {}, title, organiser } = campaign;
  const telling = [title, organiser?.name ?? {}, ...petitions.map((petition) => petition.title)];
  const told = new Set(telling.flatMap((text) => Object.values(text)).map(folded));
  return Object.entries(sender)
    .filter(([, name]) => told.has(folded(name)))
    .map(
      ([language, name]) =>
        `campaign ${slug} sends emails as ${JSON.stringify(name)} (${language}): every inbox shows what was signed`,
    );
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
