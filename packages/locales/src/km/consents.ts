import type { ConsentWords } from '../en/consents.ts';

/** The consents of a signer. Before changing a word, make a new version: see `../consents.ts`. */
export const consents: ConsentWords = {
  news: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល',
  showName: 'សូមបង្ហាញឈ្មោះ ប្រទេស និងថ្ងៃចុះហត្ថលេខារបស់ខ្ញុំ ឱ្យមនុស្សទូទៅមើលឃើញ ក្នុងបញ្ជីអ្នកចុះហត្ថលេខា',
};
