import { dirname } from 'node:path';
import type { ApplyOptions } from '../../campaigns/apply.ts';
import type { AppliedFile } from '../../campaigns/apply-file.ts';
import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';
import { readCampaignJson } from '../read-campaign-json.ts';
import { ask, Refused } from './ask.ts';
import type { RemoteServer } from './connect.ts';
import { withLetters } from './with-letters.ts';

type Asked = Pick<ApplyOptions, 'correction' | 'expectCount' | 'dryRun'>;

/** Applies a campaign file on another machine's server, to which the letters beside the file are sent with it. */
export async function applyThere(server: RemoteServer, path: string, asked: Asked): Promise<AppliedFile> {
  const json = await readCampaignJson(path);
  if (!json.ok) return { ok: false, errors: [{ field: '', message: json.message }] };
  const parsed = parseCampaignFile(json.value);
  if (!parsed.ok) return parsed;
  const whole = await withLetters(parsed.file, dirname(path));
  if (!whole.ok) return whole;
  const refused = await send(server, whole.file, asked);
  if (refused.ok || asked.dryRun === true || refused.difference !== undefined) return refused;
  // Only a dry run says what would let the change through.
  const dry = await send(server, whole.file, { ...asked, dryRun: true });
  return dry.ok ? refused : dry;
}

async function send(server: RemoteServer, file: CampaignFile, asked: Asked): Promise<AppliedFile> {
  const { expectCount, ...others } = asked;
  const counts = typeof expectCount === 'object' ? Object.fromEntries(expectCount) : expectCount;
  const param = { campaign: file.campaign.slug };
  const put = server.campaigns[':campaign'].file.$put({
    param,
    json: { file, ...others, expectCount: counts },
  });
  const answer = await ask(put).catch(errorsOf);
  if (Array.isArray(answer)) return { ok: false, errors: answer };
  const { rowsChanged, warnings, refused, ...difference } = answer;
  return refused.length > 0
    ? { ok: false, errors: refused, difference }
    : { ok: true, rowsChanged, difference, warnings };
}

function errorsOf(error: unknown): FieldMessage[] {
  if (!(error instanceof Refused) || error.errors.length === 0) throw error;
  return error.errors.map(({ field, message = '' }) => ({ field, message }));
}
