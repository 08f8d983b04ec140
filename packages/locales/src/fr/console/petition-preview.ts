import type { PetitionPreviewWords } from '../../en/console/petition-preview.ts';

export const petitionPreview: PetitionPreviewWords = {
  heading: 'Aperçu',
  language: 'Langue',
  look: 'Aspect',
  looks: { light: 'Clair', dark: 'Sombre' },
  width: 'Largeur',
  widths: { phone: 'Téléphone', desk: 'Ordinateur' },
  note: 'Vous pouvez essayer de signer\u00a0: rien n’est envoyé ni gardé.',
  stale: 'Quelque chose n’est pas encore juste. Voici l’aspect d’avant.',
};
