import type { ImportWords } from '../en/import-words.ts';

export const importWords: ImportWords = {
  headings: {
    name: ['nom', 'nom complet', 'nom et prénom'],
    givenName: ['prénom', 'prénoms'],
    familyName: ['nom de famille'],
    email: ['courriel', 'adresse e-mail', 'adresse mail', 'adresse électronique'],
    country: ['pays'],
    city: ['ville', 'commune'],
    phone: ['téléphone', 'numéro de téléphone', 'tél.'],
    comment: ['commentaire', 'commentaires'],
    signedAt: ['date de signature', 'signé le'],
    language: ['langue'],
    news: ['nouvelles', 'infolettre'],
    confirmed: ['confirmé', 'confirmée'],
  },
  yes: ['oui', 'vrai', 'confirmé', 'confirmée'],
  no: ['non', 'faux', 'non confirmé', 'non confirmée'],
  countries: {
    US: ['États-Unis d’Amérique'],
    GB: ['Grande-Bretagne', 'Angleterre'],
    KR: ['Corée'],
    MM: ['Birmanie'],
    NL: ['Hollande'],
    CZ: ['République tchèque'],
  },
};
