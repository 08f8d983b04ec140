import { crossChecks } from './checks.ts';
import { type FieldMessage, fieldMessages } from './field-messages.ts';
import { CampaignFile } from './schema.ts';

export type ParsedCampaignFile = { ok: true; file: CampaignFile } | { ok: false; errors: FieldMessage[] };

/** Parses and checks a campaign file; each error names its field, such as `petitions[0].goal`. */
export function parseCampaignFile(json: unknown): ParsedCampaignFile {
  const parsed = CampaignFile.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, errors: fieldMessages(parsed.error) };
  const errors = crossChecks(parsed.data);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, file: parsed.data };
}
