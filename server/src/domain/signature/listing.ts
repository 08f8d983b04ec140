/** Signers in these countries are never listed, whatever they chose: a list there can hurt families. */
export const NEVER_LISTED_COUNTRIES = ['KH'];

/** Only the latest signers are listed, so that nobody can page through everybody who signed. */
export const RECENT_SIGNERS_MAX = 200;
