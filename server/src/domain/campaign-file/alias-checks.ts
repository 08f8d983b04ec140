import type { FieldMessage } from './field-messages.ts';
import type { CampaignFile } from './schema.ts';

/** A name credits one partner, so no alias may be another's slug or alias. */
export function aliasChecks({ partners }: CampaignFile): FieldMessage[] {
  const taken = new Set(partners.map(({ slug }) => slug));
  return partners.flatMap(({ aliases }, at) =>
    aliases.flatMap((alias, place) => {
      const isFree = !taken.has(alias);
      taken.add(alias);
      const field = `partners[${at}].aliases[${place}]`;
      return isFree
        ? []
        : [{ field, message: 'credits a partner already', code: 'credits-already' as const }];
    }),
  );
}
