import type { ConsentWords } from '../en/consents.ts';

/** The consents of a signer. Before changing a word, make a new version: see `../consents.ts`. */
export const consents: ConsentWords = {
  news: 'Envoyez-moi des nouvelles de cette campagne par courriel',
  showName:
    'Afficher publiquement mon nom, mon pays et le jour de ma signature, dans la liste des signataires',
};
