import type { WallMessages } from '../en/wall.ts';

export const wall: WallMessages = {
  title: 'Avec nos remerciements',
  anonymous: 'Une personne qui préfère rester anonyme',
  inMemoryOf: 'À la mémoire de',
  letter: 'Lettre de remerciement',
  readLetter: 'Lire la lettre',
  letterPdf: 'La lettre entière (PDF)',
  zoom: 'Taille',
  smaller: 'Plus petit',
  larger: 'Plus grand',
  close: 'Fermer',
  more: 'Afficher plus',
  shown: (count) => `Dons ajoutés\u00a0: ${count}.`,
  empty: 'Aucun don pour l’instant.',
  notFound: 'Cette campagne est introuvable.',
  away: 'Affichage impossible pour le moment.',
  retry: 'Réessayer',
};
