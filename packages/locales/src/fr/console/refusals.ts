import type { RefusalsWords } from '../../en/console/refusals.ts';

export const refusals: RefusalsWords = {
  isNotRight: 'Ce n’est pas juste.',
  isMissing: 'Veuillez remplir ce champ.',
  isTooLong: 'C’est trop long.',
  hasAccount: 'Un compte existe déjà avec cette adresse.',
  noSuchPartner: 'Choisissez un partenaire de la campagne.',
  lastOwner: 'Il n’y a pas d’autre propriétaire\u00a0: il en faut au moins un.',
  notAnEmail: 'Écrivez une adresse complète, comme nom@example.org.',
};
