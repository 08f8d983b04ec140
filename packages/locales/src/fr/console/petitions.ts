import type { PetitionsWords } from '../../en/console/petitions.ts';

export const petitions: PetitionsWords = {
  title: 'Pétitions',
  make: 'Nouvelle pétition',
  states: {
    draft: 'Brouillon',
    upcoming: 'Ouvre plus tard',
    open: 'Ouverte',
    paused: 'Suspendue',
    closed: 'Close',
  },
  count: (count, goal) => `${count} sur ${goal}`,
  none: {
    title: 'Pas encore de pétition',
    text: 'Une nouvelle pétition est un brouillon\u00a0: personne ne la voit avant que vous la publiiez.',
  },
  create: {
    text: 'C’est d’abord un brouillon\u00a0: personne ne le voit avant que vous le publiiez.',
    from: 'Partir',
    blank: 'd’un formulaire vide',
    copy: (title) => `d’une copie de\u00a0: ${title}`,
    campaign: 'Campagne',
    slug: 'Adresse',
    slugHint: (address) =>
      `Sa page sera ${address}. Des liens y mèneront\u00a0: elle ne pourra plus changer.`,
    slugWrong:
      'Veuillez utiliser des minuscules de a à z, des chiffres, et des traits d’union entre les mots.',
    slugTaken: 'Cette adresse est prise. Veuillez en choisir une autre.',
    button: 'Créer le brouillon',
  },
};
