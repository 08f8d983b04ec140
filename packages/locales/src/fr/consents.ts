import type { ConsentWords } from '../en/consents.ts';

/** The consents of a signer, and who gets the name. Before changing a word, make a new version: see `../consents.ts`. */
export const consents: ConsentWords = {
  news: 'Recevoir des nouvelles par courriel',
  showName: 'Afficher mon nom, mon pays, le jour',
  comment: 'Mon commentaire peut être affiché',
  notHandedOver: 'Votre nom n’est ni affiché ni remis.',
  unlessTicked: 'Votre nom n’est ni affiché ni remis, sauf si vous cochez la case prévue.',
  goesTo: 'Votre nom est remis à\u00a0:',
  neverListed: 'Les signataires au Cambodge ne figurent sur aucune liste.',
};
