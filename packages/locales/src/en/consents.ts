/**
 * The consents of a signer, each one line beside its box, and who gets the name. Before changing a word, make a new
 * version: see `../consents.ts`.
 */
export const consents = {
  news: 'Send me news by e-mail',
  showName: 'Show my name, country and day',
  comment: 'My comment may be shown',
  /** Above the button. */
  notHandedOver: 'Your name is not shown or handed over.',
  unlessTicked: 'Your name is not shown or handed over, unless you tick the box for it.',
  /** The names of the petition’s targets follow. */
  goesTo: 'Your name goes to:',
  neverListed: 'Signers in Cambodia are never listed.',
};

export type ConsentWords = Record<keyof typeof consents, string>;
