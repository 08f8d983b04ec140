import type { ExportFileWords } from '../en/export-file.ts';
import { exportLists } from './export-lists.ts';

/** Dans les fichiers de signatures qu’une campagne exporte. */
export const exportFile: ExportFileWords = {
  sheets: { about: 'À propos', signatures: 'Signatures' },
  columns: {
    day: { heading: 'Jour', meaning: 'Le jour de la signature, là où est la campagne' },
    version: { heading: 'Texte signé', meaning: 'La version du texte de la pétition, voir plus bas' },
    language: { heading: 'Langue', meaning: 'La langue de la signature\u00a0: km, en ou fr' },
    stop: {
      heading: 'Lien pour arrêter les nouvelles',
      meaning: 'Au bas de chaque courriel\u00a0; chaque personne a le sien',
    },
    id: {
      heading: 'Numéro',
      meaning: 'Le numéro de la signature\u00a0; le fichier de campagne désigne ainsi un commentaire',
    },
    state: {
      heading: 'État',
      meaning: 'validated\u00a0: elle compte\u00a0; pending, held et removed ne comptent pas',
    },
    heldBecause: { heading: 'Pourquoi elle a été retenue', meaning: 'Reste après sa validation' },
    confirmed: { heading: 'Confirmée', meaning: 'Si elle a été confirmée par le lien d’un courriel' },
    marks: { heading: 'Notes', meaning: 'Des notes qui aident à distinguer les personnes des programmes' },
    showName: { heading: 'Nom affichable', meaning: 'Ce que la personne a accepté' },
    showComment: { heading: 'Commentaire affichable', meaning: 'Ce que la personne a accepté' },
    news: { heading: 'Demande les nouvelles', meaning: 'Ce que la personne a accepté' },
    consents: { heading: 'Texte des accords', meaning: 'La version des mots à côté des cases' },
    partner: { heading: 'Partenaire', meaning: 'Le nom court du partenaire à qui était la page' },
    page: { heading: 'Page', meaning: 'La page où elle a été signée' },
    signedAt: { heading: 'Heure', meaning: 'L’instant de la signature, en UTC' },
    expiresAt: { heading: 'À confirmer avant', meaning: 'Vide si aucune confirmation n’était nécessaire' },
    eraseAt: { heading: 'Sera effacée', meaning: 'Car la messagerie dit ne pas avoir signé' },
    signerKey: {
      heading: 'Code de l’adresse',
      meaning: 'Fait avec une clé\u00a0; l’adresse elle-même n’est gardée que pour les nouvelles',
    },
    slot: {
      heading: 'Place sous l’adresse',
      meaning: 'Plusieurs personnes peuvent la partager\u00a0; la première a 0',
    },
    domainCode: {
      heading: 'Code du fournisseur de messagerie',
      meaning: 'Fait avec une clé, pour trouver ce qui vient du même',
    },
    importedIn: {
      heading: 'Import',
      meaning:
        'Le nom court de l’import depuis une autre plateforme\u00a0; vide pour les signatures faites ici',
    },
  },
  asGiven: 'Comme la personne l’a indiqué',
  yes: 'oui',
  no: 'non',
  elsewhere: 'sur une autre plateforme',
  about: {
    petition: 'Pétition',
    to: 'Adressée à',
    list: 'Liste',
    made: 'Telle qu’elle était le',
    numbers: 'Les nombres',
    sum: 'Total public',
    difference:
      'Sans explication\u00a0: demandez à la personne qui s’occupe du serveur de lancer samleng doctor',
    uncounted: 'Aussi dans la liste, sans être comptées',
    columns: 'Les colonnes',
    texts: 'Les textes signés',
    version: (numbers) => `Version ${numbers}`,
  },
  ...exportLists,
};
