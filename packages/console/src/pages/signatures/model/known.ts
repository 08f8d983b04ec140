import { loadCountries } from '@samleng/locales/load';
import { api, ask } from '../../../api.ts';
import { session } from '../../../session/current.ts';
import { dayText } from '../../../words/moment.ts';
import { count, inOwn } from '../../../words/shown.ts';
import { language } from '../../../words/words.ts';

type Named = readonly (readonly [key: string, name: string])[];

/** The names of what signatures refer to. */
export type Known = {
  /** In the order of the reader's alphabet. */
  countries: Named;
  partners: Named;
  /** By their day and number: they have no names. */
  imports: Named;
  timeZone: string;
};

export async function loadKnown(petition: string, campaign: string): Promise<Known> {
  const [{ partners, campaign: of }, countries, imports] = await Promise.all([
    ask(api.campaigns[':campaign'].$get({ param: { campaign } })),
    loadCountries(language()),
    loadImports(petition),
  ]);
  return {
    countries,
    partners: partners.map(({ slug, name }) => [slug, inOwn(name)] as const),
    imports,
    timeZone: of.timeZone,
  };
}

async function loadImports(petition: string): Promise<Named> {
  if (!session.value?.permissions.includes('signatures:import')) return [];
  const { imports } = await ask(api.petitions[':petition'].imports.$get({ param: { petition } }));
  return imports.map((one) => [one.import, `${dayText(one.startedAt)} (${count(one.counted)})`] as const);
}

/** The key itself for one that has no name. */
export const nameIn = (names: Named, key: string): string => names.find(([one]) => one === key)?.[1] ?? key;
