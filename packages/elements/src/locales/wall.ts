/** The wall's few messages in every language; they travel with it, which spares a page one request. */
const en = {
  title: 'With thanks',
  anonymous: 'A friend who wants no name shown',
  organisation: 'Organisation',
  letter: 'Letter of thanks',
  readLetter: 'Read the letter',
  letterPdf: 'The letter (PDF)',
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
  title: 'សូមអរគុណ',
  anonymous: 'សប្បុរសជនអនាមិក',
  organisation: 'អង្គការ',
  letter: 'លិខិតថ្លែងអំណរគុណ',
  readLetter: 'អានលិខិត',
  letterPdf: 'លិខិត (PDF)',
  close: 'បិទ',
  more: 'បង្ហាញបន្ថែម',
  shown: (count) => `បានបង្ហាញ ${count} ទៀត។`,
  empty: 'មិនទាន់មានអ្នកបរិច្ចាគនៅឡើយទេ។ តើអ្នកនឹងជាអ្នកទីមួយឬ?',
  notFound: 'រកមិនឃើញយុទ្ធនាការនេះទេ។',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញបានទេ។',
  retry: 'សូមព្យាយាមម្ដងទៀត',
};

export const wallMessages = { en, km };
