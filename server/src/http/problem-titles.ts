import type { Language, ProblemCode } from '@samleng/contract';

/** The `title` of each problem document. */
export const PROBLEM_TITLES = {
  malformed: {
    en: 'The request cannot be read.',
    km: 'មិនអាចអានសំណើនេះបានទេ។',
    fr: 'La requête est illisible.',
  },
  'not-found': { en: 'There is nothing here.', km: 'រកមិនឃើញអ្វីនៅទីនេះទេ។', fr: 'Il n’y a rien ici.' },
  'petition-not-found': {
    en: 'There is no such petition.',
    km: 'រកមិនឃើញញត្តិនេះទេ។',
    fr: 'Cette pétition n’existe pas.',
  },
  'campaign-not-found': {
    en: 'There is no such campaign.',
    km: 'រកមិនឃើញយុទ្ធនាការនេះទេ។',
    fr: 'Cette campagne n’existe pas.',
  },
  'partner-not-found': {
    en: 'There is no such partner.',
    km: 'រកមិនឃើញដៃគូនេះទេ។',
    fr: 'Ce partenaire n’existe pas.',
  },
  'method-not-allowed': {
    en: 'This cannot be done here.',
    km: 'មិនអាចធ្វើបែបនេះនៅទីនេះបានទេ។',
    fr: 'Cette action n’est pas possible ici.',
  },
  'petition-closed': { en: 'The petition is closed.', km: 'ញត្តិនេះបានបិទហើយ។', fr: 'La pétition est close.' },
  'petition-not-open-yet': {
    en: 'The petition is not open yet.',
    km: 'ញត្តិនេះមិនទាន់បើកទេ។',
    fr: 'La pétition n’est pas encore ouverte.',
  },
  'petition-paused': {
    en: 'The petition is paused.',
    km: 'ញត្តិនេះផ្អាកជាបណ្ដោះអាសន្ន។',
    fr: 'La pétition est suspendue.',
  },
  'too-large': { en: 'The request is too large.', km: 'សំណើនេះធំពេក។', fr: 'La requête est trop volumineuse.' },
  'wrong-content-type': {
    en: 'The request has the wrong content type.',
    km: 'ប្រភេទទិន្នន័យរបស់សំណើនេះមិនត្រឹមត្រូវទេ។',
    fr: 'La requête n’a pas le bon type de contenu.',
  },
  'invalid-signature': {
    en: 'Some fields are not right.',
    km: 'ព័ត៌មានខ្លះមិនត្រឹមត្រូវទេ។',
    fr: 'Certains champs ne sont pas corrects.',
  },
  'too-many-requests': {
    en: 'Too many requests. Try again later.',
    km: 'មានសំណើច្រើនពេក។ សូមព្យាយាមម្ដងទៀតពេលក្រោយ។',
    fr: 'Trop de requêtes. Réessayez plus tard.',
  },
  unavailable: {
    en: 'The server cannot answer now. Try again soon.',
    km: 'ឥឡូវនេះម៉ាស៊ីនមេមិនអាចឆ្លើយបានទេ។ សូមរង់ចាំបន្តិច រួចព្យាយាមម្ដងទៀត។',
    fr: 'Le serveur ne peut pas répondre pour l’instant. Réessayez bientôt.',
  },
} as const satisfies Record<ProblemCode, Record<Language, string>>;
