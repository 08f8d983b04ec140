/** Signers in these countries are never listed, even if they agreed: being listed can endanger their families. */
export const NEVER_LISTED_COUNTRIES = ['KH'];

export function isNeverListed({ country }: { country: string }): boolean {
  return NEVER_LISTED_COUNTRIES.includes(country);
}

/** Only the latest signers are public, so that the list of all signers cannot be harvested. */
export const RECENT_SIGNERS_MAX = 200;
