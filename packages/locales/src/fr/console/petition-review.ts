import type { PetitionReviewWords } from '../../en/console/petition-review.ts';

export const petitionReview: PetitionReviewWords = {
  title: 'Enregistrer ces changements\u00a0?',
  nothing: 'Rien n’a changé.',
  before: 'avant',
  after: 'maintenant',
  more: (changes) => `${changes} changements`,
  save: 'Enregistrer',
  saved: 'Enregistré.',
  cancel: 'Continuer à écrire',
  wrong: 'Tout n’est pas encore juste. Veuillez voir\u00a0:',
  correction: {
    title: 'C’est une correction',
    text: (signatures) =>
      `${signatures} signatures se trouvent sous ces mots. La page de la pétition dira qu’ils ont été corrigés, pourquoi, et montrera les deux textes.`,
    reason: 'Pourquoi cette correction\u00a0?',
    reasonHint: 'Par exemple «\u00a0Le nom de la loi était faux.\u00a0» Tout le monde peut le lire.',
    reasonMissing: 'Veuillez dire pourquoi, dans une langue au moins.',
    newDemand:
      'Vous demandez autre chose\u00a0? Alors faites une nouvelle pétition\u00a0: personne n’a signé celle-là.',
    makeNew: 'La copier dans une nouvelle pétition',
    save: 'Publier la correction',
  },
  conflict: {
    title: 'Quelqu’un d’autre a enregistré cette pétition entre-temps',
    text: 'Ce que vous avez écrit est toujours là. Nous le mettons par-dessus\u00a0; là où vous avez tous deux changé la même chose, c’est votre texte qui reste. Regardez ensuite de nouveau la différence.',
    button: 'Mettre le mien par-dessus',
    done: 'Vos changements sont maintenant sur la version la plus récente.',
  },
};
