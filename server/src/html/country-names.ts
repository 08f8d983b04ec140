import { COUNTRIES } from '@samleng/contract';

type NamedCountry = { code: string; name: string };

const known = new Map<string, NamedCountry[]>();

/** All countries by their name in a language, in that language's order. Node has both for Khmer; browsers do not. */
export function countryNames(language: string): NamedCountry[] {
  const made = known.get(language) ?? sortedNames(language);
  known.set(language, made);
  return made;
}

function sortedNames(language: string): NamedCountry[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return COUNTRIES.map((code) => {
    // CLDR's Khmer has zero-width spaces, which nobody can find in a page.
    return { code, name: (names.of(code) ?? code).replaceAll('\u200b', '') };
  }).sort((one, other) => compare(one.name, other.name));
}
