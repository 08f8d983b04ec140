import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferResponseType } from 'hono/client';
import { api, ask } from '../../api.ts';
import type { Campaign, Localized } from '../../campaign/types.ts';

type Api = ReturnType<typeof hc<ConsoleApi>>['console']['api'];
/** What applying a file changes, or would. */
export type Applied = InferResponseType<Api['campaigns'][':campaign']['file']['$put'], 200>;
export type EntryChange = Applied['changes'][number];

export type CampaignFile = Record<string, unknown>;

/** @returns undefined when it is no JSON object. */
export async function readCampaignFile(file: File): Promise<CampaignFile | undefined> {
  try {
    const json: unknown = JSON.parse(await file.text());
    return typeof json === 'object' && json !== null ? (json as CampaignFile) : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const put = ({ campaign: { slug } }: Campaign, json: Parameters<typeof send>[1]) => send(slug, json);
const send = (
  campaign: string,
  json: {
    file: CampaignFile;
    dryRun?: boolean;
    correction?: Localized;
    expectCount?: Record<string, number>;
  },
) => ask(api.campaigns[':campaign'].file.$put({ param: { campaign }, json }));

export const tryFile = (campaign: Campaign, file: CampaignFile): Promise<Applied> =>
  put(campaign, { file, dryRun: true });

/** Applies what `tryFile` told: with a reason where one is needed, and the counts that it foretold. */
export function applyFile(
  campaign: Campaign,
  file: CampaignFile,
  { counts }: Applied,
  correction: Localized | undefined,
): Promise<Applied> {
  const expectCount = Object.fromEntries(counts.map(({ petition, after }) => [petition, after]));
  return put(campaign, { file, expectCount, ...(correction && { correction }) });
}

export const needsReason = ({ refused }: Applied): boolean => refused.some(({ needs }) => needs === 'reason');
