import { COUNTRIES } from '@samleng/contract';

type NamedCountry = { code: string; name: string };

const known = new Map<string, NamedCountry[]>();

/** All countries, named and sorted in a language. Done here because browsers lack the Khmer data; Node has it. */
export function countryNames(language: string): NamedCountry[] {
  const made = known.get(language) ?? sortedNames(language);
  known.set(language, made);
  return made;
}

function sortedNames(language: string): NamedCountry[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return COUNTRIES.map((code) => {
    // CLDR's Khmer names hold zero-width spaces, which break searching in the page.
    return { code, name: (names.of(code) ?? code).replaceAll('\u200b', '') };
  }).sort((one, other) => compare(one.name, other.name));
}
