import type { ConsentWords } from '../en/consents.ts';

/** What a signer can agree to. To change a word, make a new version first: `../consents.ts`. */
export const consents: ConsentWords = {
  news: 'Envoyez-moi des nouvelles de cette campagne par courriel',
  showName:
    'Afficher publiquement mon nom, mon pays et le jour de ma signature, dans la liste des signataires',
};
