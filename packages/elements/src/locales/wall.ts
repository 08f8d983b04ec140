/** The wall's few messages in every language; they travel with it, which spares a page one request. */
const en = {
  title: 'With thanks',
  anonymous: 'A friend who wants no name shown',
  organisation: 'Organisation',
  inMemoryOf: 'In memory of',
  letter: 'Letter of thanks',
  readLetter: 'Read the letter',
  letterPdf: 'The whole letter (PDF)',
  zoom: 'Size',
  smaller: 'Smaller',
  larger: 'Larger',
  close: 'Close',
  more: 'Show more',
  shown: (count: string) => `${count} more shown.`,
  empty: 'Nobody has given yet. Will you be the first?',
  notFound: 'This campaign could not be found.',
  away: 'This cannot be shown just now.',
  retry: 'Try again',
};

export type WallMessages = typeof en;

const km: WallMessages = {
  title: 'សូមថ្លែងអំណរគុណដល់សប្បុរសជន',
  anonymous: 'សប្បុរសជនមិនបញ្ចេញឈ្មោះ',
  inMemoryOf: 'ឧទ្ទិសដល់',
  organisation: 'ក្រុម ឬសមាគម',
  letter: 'លិខិតថ្លែងអំណរគុណ',
  readLetter: 'អានលិខិត',
  letterPdf: 'លិខិតទាំងមូល (PDF)',
  zoom: 'ទំហំ',
  smaller: 'បង្រួម',
  larger: 'ពង្រីក',
  close: 'បិទ',
  more: 'បង្ហាញបន្ថែម',
  shown: (count) => `បានបង្ហាញសប្បុរសជនចំនួន ${count} បន្ថែមទៀត។`,
  empty: 'មិនទាន់មាននរណាចូលរួមវិភាគទាននៅឡើយទេ។ តើអ្នកចង់ចូលរួមមុនគេដែរឬទេ?',
  notFound: 'រកមិនឃើញយុទ្ធនាការនេះទេ។',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញបានទេ។',
  retry: 'ព្យាយាមម្ដងទៀត',
};

const fr: WallMessages = {
  title: 'Avec nos remerciements',
  anonymous: 'Une personne qui préfère rester anonyme',
  organisation: 'Groupe ou association',
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
  empty: 'Aucun don pour l’instant. Et si vous étiez la première personne à donner\u00a0?',
  notFound: 'Cette campagne est introuvable.',
  away: 'Affichage impossible pour le moment.',
  retry: 'Réessayer',
};

export const wallMessages = { en, fr, km };
