import type { ConsentWords } from '../en/consents.ts';

/** The consents of a signer, and who gets the name. Before changing a word, make a new version: see `../consents.ts`. */
export const consents: ConsentWords = {
  news: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការតាមអ៊ីមែល',
  showName: 'បង្ហាញឈ្មោះខ្ញុំ ប្រទេស និងថ្ងៃចុះហត្ថលេខា',
  comment: 'អាចបង្ហាញមតិយោបល់របស់ខ្ញុំបាន',
  notHandedOver: 'យើងមិនបង្ហាញ និងមិនប្រគល់ឈ្មោះរបស់អ្នកទេ។',
  unlessTicked: 'យើងមិនបង្ហាញ និងមិនប្រគល់ឈ្មោះរបស់អ្នកទេ លើកលែងតែអ្នកគូសក្នុងប្រអប់សម្រាប់ការនេះ។',
  goesTo: 'យើងប្រគល់ឈ្មោះរបស់អ្នកជូន៖',
  neverListed: 'យើងមិនដាក់ឈ្មោះអ្នកនៅប្រទេសកម្ពុជាក្នុងបញ្ជីណាឡើយ។',
};
