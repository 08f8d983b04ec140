// The attributes of our tags and their values: for the check, and for the loader, which only looks for signs of a mistake.

/** The attribute that each element cannot do without. */
export const NEEDED = {
  'samleng-petition-form': 'petition',
  'samleng-signature-counter': 'petition',
  'samleng-thank-you-wall': 'campaign',
} as const;
export type Tag = keyof typeof NEEDED;

/** Attributes that name something of the campaign file. */
export const SLUGS = ['petition', 'campaign', 'partner'] as const;
export type SlugAttribute = (typeof SLUGS)[number];

export const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;

type Choices = Record<string, readonly string[]>;
/** Attributes with a few values to choose from. */
export const CHOICES: Record<Tag, Choices> = {
  'samleng-petition-form': {},
  'samleng-signature-counter': { layout: ['bar', 'plain'], digits: ['latn', 'khmr'] },
  'samleng-thank-you-wall': { layout: ['grid', 'list'], sort: ['recent', 'featured'] },
};
/** Attributes that are a whole number. */
export const NUMBERS = ['limit'] as const;
export const NUMBER = /^[1-9]\d*$/;

/** More than a link and a few words: a tag that was not closed has the rest of the page inside. */
const MUCH = 999;

const anyOf = (words: Iterable<string>) => [...new Set(words)].join('|');

/** A quick filter in every loader: may miss mistakes or raise false alarms; the check decides. */
export function mistake(): RegExp {
  const choices = Object.values(CHOICES);
  const values = choices.flatMap((choice) => Object.values(choice).flat());
  const chosen = choices.flatMap((choice) => Object.keys(choice));
  const mistakes = [
    `(?![^>]* (${anyOf(Object.values(NEEDED))})=)`,
    `[^>]* (${anyOf(SLUGS)})="([^"]*[^a-z\\d"-]|")`,
    `[^>]* (${anyOf([...chosen, ...NUMBERS])})="(?!(${anyOf(values)}|\\d+)")`,
    `[^]+<samleng-`,
    // The petition's own page has a whole form in it.
    `(?![^>]* hosted)[^]{${MUCH}}`,
  ];
  return new RegExp(`^(${mistakes.join('|')})`);
}
