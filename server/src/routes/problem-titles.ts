import type { ProblemCode } from '@samleng/contract';

export const TITLE_LANGUAGES = ['en', 'km'] as const;

/** A problem in one sentence, for whoever reads the answer itself. */
export const PROBLEM_TITLES = {
  malformed: { en: 'The request cannot be read.', km: 'មិនអាចអានសំណើនេះបានទេ។' },
  'not-found': { en: 'There is nothing here.', km: 'រកមិនឃើញអ្វីនៅទីនេះទេ។' },
  'petition-not-found': { en: 'There is no such petition.', km: 'រកមិនឃើញញត្តិនេះទេ។' },
  'campaign-not-found': { en: 'There is no such campaign.', km: 'រកមិនឃើញយុទ្ធនាការនេះទេ។' },
  'partner-not-found': { en: 'There is no such partner.', km: 'រកមិនឃើញដៃគូនេះទេ។' },
  'method-not-allowed': { en: 'This cannot be done here.', km: 'មិនអាចធ្វើបែបនេះនៅទីនេះបានទេ។' },
  'petition-closed': { en: 'The petition is closed.', km: 'ញត្តិនេះបានបិទហើយ។' },
  'petition-not-open-yet': { en: 'The petition is not open yet.', km: 'ញត្តិនេះមិនទាន់បើកទេ។' },
  'petition-paused': { en: 'The petition is paused.', km: 'ញត្តិនេះផ្អាកជាបណ្ដោះអាសន្ន។' },
  'too-large': { en: 'The request is too large.', km: 'សំណើនេះធំពេក។' },
  'wrong-content-type': {
    en: 'The request has the wrong content type.',
    km: 'ប្រភេទទិន្នន័យរបស់សំណើនេះមិនត្រឹមត្រូវទេ។',
  },
  'invalid-signature': { en: 'Some fields are not right.', km: 'ព័ត៌មានខ្លះមិនត្រឹមត្រូវទេ។' },
  'too-many-requests': {
    en: 'Too many requests. Try again later.',
    km: 'មានសំណើច្រើនពេក។ សូមព្យាយាមម្ដងទៀតពេលក្រោយ។',
  },
  unavailable: {
    en: 'The server cannot answer now. Try again soon.',
    km: 'ឥឡូវនេះម៉ាស៊ីនបម្រើមិនអាចឆ្លើយបានទេ។ សូមរង់ចាំបន្តិច រួចព្យាយាមម្ដងទៀត។',
  },
} as const satisfies Record<ProblemCode, Record<(typeof TITLE_LANGUAGES)[number], string>>;
