import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import type { CampaignChange } from './change-campaign.ts';
import { placeOf } from './change-entry.ts';

/**
 * A change of one petition that remembers where it stands in the file, so that errors can name the petition's own
 * fields: `goal` in place of `petitions[3].goal`.
 */
export function ownFields(slug: string, { change, ...others }: CampaignChange) {
  let at = -1;
  const noting: CampaignChange = {
    change: (file, pauses) => {
      const changed = change(file, pauses);
      at = changed === undefined ? -1 : placeOf(changed as typeof file, 'petitions', { slug });
      return changed;
    },
    ...others,
  };
  const own = (errors: readonly FieldMessage[]): FieldMessage[] =>
    errors.map((error) => ({ ...error, field: error.field.replace(`petitions[${at}].`, '') }));
  return { change: noting, own };
}
