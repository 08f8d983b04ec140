import type { FieldErrorCode } from '@samleng/contract';

export const PAGE_LANGUAGES = ['km', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** Every sentence of the hosted page; `en` below gives the type. */
export type PageTexts = typeof en;

const en = {
  ownName: 'English',
  addressedTo: 'Addressed to',
  count: (count: string, goal: string) => `${count} signatures of ${goal}`,
  sign: 'Sign',
  name: 'Name',
  email: 'E-mail',
  emailUse: 'Used to count you once. It is not shown.',
  country: 'Country',
  chooseCountry: 'Choose a country',
  city: 'City',
  comment: 'Comment',
  optional: 'optional',
  news: 'Send me news of this campaign by e-mail.',
  showName: 'My name and country may be shown on this page.',
  honeypot: 'Leave this empty',
  someFieldsWrong: 'The petition is not signed yet. Please look at these fields:',
  failed: 'The petition is not signed yet. Please try again.',
  upcoming: 'This petition is not open yet.',
  paused: 'This petition is paused.',
  closed: 'This petition is closed.',
  thankYou: 'Thank you for signing.',
  nowShare: 'Now share the petition with your family and friends.',
  backToPetition: 'Back to the petition',
  notFound: 'There is no such petition.',
  errors: {
    required: 'This is needed.',
    'wrong-type': 'This is not right.',
    'too-long': 'This is too long.',
    invalid: 'This is not right.',
    unknown: 'This is not right.',
    'name-broken': 'A letter in the name is not complete.',
    'name-misleading': 'The name has a sign that cannot be in a name.',
    'name-not-a-name': 'This is not a name.',
  } satisfies Record<FieldErrorCode, string>,
};

const km: PageTexts = {
  ownName: 'ភាសាខ្មែរ',
  addressedTo: 'ជូនចំពោះ',
  count: (count, goal) => `ហត្ថលេខា ${count} លើគោលដៅ ${goal}`,
  sign: 'ចុះហត្ថលេខា',
  name: 'ឈ្មោះ',
  email: 'អ៊ីមែល',
  emailUse: 'ប្រើដើម្បីរាប់ហត្ថលេខារបស់អ្នកតែមួយដង។ យើងមិនបង្ហាញអ៊ីមែលនេះឡើយ។',
  country: 'ប្រទេស',
  chooseCountry: 'សូមជ្រើសរើសប្រទេស',
  city: 'ទីក្រុង',
  comment: 'មតិយោបល់',
  optional: 'មិនចាំបាច់',
  news: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល។',
  showName: 'ខ្ញុំយល់ព្រមឱ្យបង្ហាញឈ្មោះ និងប្រទេសរបស់ខ្ញុំនៅលើទំព័រនេះ។',
  honeypot: 'សូមកុំបំពេញប្រអប់នេះ',
  someFieldsWrong: 'អ្នកមិនទាន់បានចុះហត្ថលេខាទេ។ សូមពិនិត្យព័ត៌មានទាំងនេះ៖',
  failed: 'អ្នកមិនទាន់បានចុះហត្ថលេខាទេ។ សូមព្យាយាមម្ដងទៀត។',
  upcoming: 'ញត្តិនេះមិនទាន់បើកទេ។',
  paused: 'ញត្តិនេះផ្អាកជាបណ្ដោះអាសន្ន។',
  closed: 'ញត្តិនេះបានបិទហើយ។',
  thankYou: 'សូមអរគុណដែលបានចុះហត្ថលេខា។',
  nowShare: 'សូមចែករំលែកញត្តិនេះជាមួយគ្រួសារ និងមិត្តភក្ដិ។',
  backToPetition: 'ត្រឡប់ទៅញត្តិវិញ',
  notFound: 'រកមិនឃើញញត្តិនេះទេ។',
  errors: {
    required: 'សូមបំពេញប្រអប់នេះ។',
    'wrong-type': 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    'too-long': 'អត្ថបទនេះវែងពេក។',
    invalid: 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    unknown: 'ព័ត៌មាននេះមិនត្រឹមត្រូវទេ។',
    'name-broken': 'ឈ្មោះនេះមានអក្សរសរសេរមិនចប់។',
    'name-misleading': 'ឈ្មោះនេះមានសញ្ញាដែលមិនអាចប្រើក្នុងឈ្មោះបាន។',
    'name-not-a-name': 'នេះមិនដូចជាឈ្មោះទេ។',
  },
};

export const PAGE_TEXTS: Record<PageLanguage, PageTexts> = { km, en };
