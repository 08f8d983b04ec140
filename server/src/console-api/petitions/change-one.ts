import type { Context } from 'hono';
import {
  type CampaignChange,
  type CampaignChanged,
  changeCampaign,
  type Circumstances,
} from '../../campaigns/change/change-campaign.ts';
import { findPetition } from '../../petitions/find.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';

type Options = Omit<Circumstances, 'by' | 'now'>;

/** Changes one petition, and has the pages that show it learn of it. */
export async function changeOne(
  { db, now, live }: ConsoleDeps,
  c: Context<ConsoleEnv>,
  petition: string,
  change: CampaignChange,
  options: Options = {},
): Promise<CampaignChanged> {
  const by = c.get('identity').actor;
  const campaign = (await findPetition(db, petition))?.campaign;
  if (campaign === undefined) return { ok: false, problem: 'not-found' };
  const changed = await changeCampaign(db, campaign, change, { by, now: now(), ...options });
  if (changed.ok && !options.dryRun) live.changed(petition);
  return changed;
}
