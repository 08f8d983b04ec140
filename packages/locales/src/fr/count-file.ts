import type { CountFileWords } from '../en/count-file.ts';

/** Dans les tableaux du total que la console donne en fichiers. */
export const countFile: CountFileWords = {
  columns: {
    way: 'Voie',
    partner: 'Partenaire',
    shortName: 'Nom court',
    page: 'Page',
    country: 'Pays',
    language: 'Langue',
    code: 'Code',
    day: 'Jour',
    hour: 'Heure',
    count: 'Signatures',
    sum: 'Total',
  },
  ways: { online: 'Sur des pages', paper: 'Sur papier', 'carried-over': 'Reprises' },
  otherPages: 'Autres pages',
  none: {
    partner: 'Sans partenaire',
    page: 'Page inconnue',
    country: 'Pays inconnu',
    language: 'Langue inconnue',
  },
};
