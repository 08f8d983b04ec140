import { loadCountries } from '@samleng/locales/load';
import type { NamedCountry } from '@samleng/locales/load';
import { api, ask } from '../../../api.ts';
import { inOwn } from '../../../words/shown.ts';
import { language } from '../../../words/words.ts';

/** The names of what signatures refer to. */
export type Known = {
  /** In the order of the reader's alphabet. */
  countries: readonly NamedCountry[];
  partners: readonly (readonly [slug: string, name: string])[];
  timeZone: string;
};

export async function loadKnown(campaign: string): Promise<Known> {
  const [{ partners, campaign: of }, countries] = await Promise.all([
    ask(api.campaigns[':campaign'].$get({ param: { campaign } })),
    loadCountries(language()),
  ]);
  return {
    countries,
    partners: partners.map(({ slug, name }) => [slug, inOwn(name)] as const),
    timeZone: of.timeZone,
  };
}

type Named = readonly (readonly [key: string, name: string])[];

/** The key itself for one that has no name. */
export const nameIn = (names: Named, key: string): string => names.find(([one]) => one === key)?.[1] ?? key;
