import type { Context } from 'hono';
import type { CampaignChanged } from '../../campaigns/change/change-campaign.ts';
import type { StateOutcome } from '../../campaigns/change/change-petition.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { invalidInput, refuse } from '../refuse.ts';

type Refused = Extract<CampaignChanged | StateOutcome, { ok: false }>;

/** @param own Words errors by the petition's own fields. */
export function refuseChange(c: Context, refused: Refused, own: (errors: FieldMessage[]) => FieldMessage[]) {
  if (refused.problem === 'not-now') return invalidInput(c, [{ field: 'change', message: refused.refusal }]);
  if (refused.problem === 'refused') return invalidInput(c, own(refused.errors));
  return refuse(c, refused.problem === 'not-found' ? 'petition-not-found' : refused.problem);
}

/** The difference of one petition; with `needs` a change that would be made with a reason, say. */
export function savedAnswer(petition: string, changed: CampaignChanged) {
  const changes =
    (!changed.ok && changed.problem !== 'refused' ? undefined : changed.difference)?.changes ?? [];
  const own = changes.find(({ entry, slug }) => entry === 'petition' && slug === petition);
  const errors = !changed.ok && changed.problem === 'refused' ? changed.errors : [];
  return { difference: own?.fields ?? [], needs: [...new Set(errors.flatMap(({ needs }) => needs ?? []))] };
}
