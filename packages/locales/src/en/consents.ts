/** The consents of a signer. Before changing a word, make a new version: see `../consents.ts`. */
export const consents = {
  news: 'Send me news of this campaign by e-mail',
  showName: 'Show my name, my country and the day to everybody, in the list of signers',
};

export type ConsentWords = Record<keyof typeof consents, string>;
