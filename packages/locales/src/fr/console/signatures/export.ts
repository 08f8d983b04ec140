import type { ExportPageWords } from '../../../en/console/signatures/export.ts';
import { exportLists } from '../../export-lists.ts';

export const exportPage: ExportPageWords = {
  ...exportLists,
  lead: 'N’exportez les signatures que pour ce que les signataires ont accepté. La personne qui a pris une liste est notée dans «\u00a0Journal\u00a0».',
  which: 'Quelle liste\u00a0?',
  sums: {
    title: 'De quoi le total est fait',
    counting: 'Calcul en cours…',
    count: 'Total public',
    rows: 'Lignes du fichier',
    uncounted: 'Dont non comptées',
    difference: 'Sans explication\u00a0: un compteur est faux',
    ask: 'Demandez à la personne qui s’occupe du serveur de lancer samleng doctor.',
  },
  format: {
    title: 'Quel type de fichier\u00a0?',
    xlsx: { name: 'Tableur (XLSX)', text: 'Pour Excel, LibreOffice et d’autres.' },
    csv: {
      name: 'Tableau en texte simple (CSV)',
      text: 'Pour d’autres programmes, par exemple ceux qui envoient des courriels.',
    },
  },
  language: 'Langue des en-têtes',
  download: 'Télécharger',
  progress: (done, all) => `${done} lignes sur ${all}`,
  stop: 'Arrêter',
  done: (file) => `${file} se trouve dans vos téléchargements.`,
  about: {
    download: 'À propos de cette liste',
    text: 'Un petit fichier à côté dit ce qu’est la liste, comment elle et le total s’accordent, et quels textes ont été signés. Gardez-le avec la liste.',
  },
  keep: 'Le fichier contient des noms. Gardez-le là où personne d’autre ne le lit, et supprimez-le dès qu’il n’est plus nécessaire.',
  failed: 'Le téléchargement s’est interrompu, et rien n’a été enregistré. Veuillez réessayer.',
  stopped: 'Arrêté. Rien n’a été enregistré.',
  busy: 'D’autres personnes téléchargent en ce moment. Veuillez réessayer dans une minute.',
};
