import type { PetitionVersionsWords } from '../../en/console/petition-versions.ts';

export const petitionVersions: PetitionVersionsWords = {
  version: (number) => `Version ${number}`,
  current: 'actuelle',
  kinds: {
    first: 'Première version',
    settings: 'Changement',
    translation: 'Traduction ajoutée',
    correction: 'Correction',
  },
  by: (name) => `par ${name}`,
  command: 'une commande sur le serveur',
  unknown: 'un compte qui n’existe plus',
  changes: (count) => `${count} changements`,
  oneChange: '1 changement',
  reason: (text) => `Raison\u00a0: ${text}`,
  show: 'Ce qui a changé',
  again: 'Reprendre ce texte',
};
