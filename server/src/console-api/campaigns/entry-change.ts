import type { Context } from 'hono';
import {
  type CampaignChange,
  type CampaignChanged,
  changeCampaign,
} from '../../campaigns/change/change-campaign.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { invalidInput, refuse } from '../refuse.ts';

type Options = { dryRun?: boolean | undefined; expectCount?: number | undefined };
type Changed = Extract<CampaignChanged, { ok: true }>;
type Answer = Changed['difference'] & { needs: NonNullable<FieldMessage['needs']>[] };

/** Changes the campaign of the path, or says what would change; errors name the entry's own fields. */
export async function changeEntry(
  { db, now, live }: ConsoleDeps,
  c: Context<ConsoleEnv>,
  change: CampaignChange,
  options: Options,
) {
  const by = c.get('identity').actor;
  const changed = await changeCampaign(db, c.req.param('campaign')!, change, { by, now: now(), ...options });
  const answer = answerOf(changed, options.dryRun === true);
  if (answer === undefined) return refuseChange(c, changed);
  if (changed.ok && !options.dryRun) for (const { slug } of changed.file.petitions) live.changed(slug);
  return c.json(answer, 200);
}

/** Undefined for what is refused: a dry run says it, where something would let the change through. */
function answerOf(changed: CampaignChanged, isDryRun: boolean): Answer | undefined {
  if (changed.ok) return { ...changed.difference, needs: [] };
  if (changed.problem !== 'refused' || changed.difference === undefined || !isDryRun) return undefined;
  return { ...changed.difference, needs: [...new Set(changed.errors.flatMap(({ needs }) => needs ?? []))] };
}

function refuseChange(c: Context, changed: CampaignChanged) {
  if (changed.ok) throw new Error('A change that was made is not refused');
  if (changed.problem !== 'refused') return refuse(c, changed.problem);
  return invalidInput(c, changed.errors.map(ownField));
}

/** `goal` in place of `batches[3].goal`: the other entries are as they were, so it is the changed one. */
function ownField(error: FieldMessage): FieldMessage {
  return { ...error, field: error.field.replace(/^(campaign|(partners|batches|donations)\[\d+\])\./, '') };
}
