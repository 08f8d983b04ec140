/** Languages that a campaign's texts can be written in, and that everything we write is read in. */
export const LANGUAGES = ['km', 'en', 'fr'] as const;
