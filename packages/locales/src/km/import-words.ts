import type { ImportWords } from '../en/import-words.ts';

export const importWords: ImportWords = {
  headings: {
    name: ['ឈ្មោះ', 'ឈ្មោះពេញ', 'នាមត្រកូល និងនាមខ្លួន'],
    givenName: ['នាមខ្លួន'],
    familyName: ['នាមត្រកូល'],
    email: ['អ៊ីមែល', 'អាសយដ្ឋានអ៊ីមែល'],
    country: ['ប្រទេស'],
    city: ['ទីក្រុង'],
    phone: ['ទូរស័ព្ទ', 'លេខទូរស័ព្ទ'],
    comment: ['មតិយោបល់'],
    signedAt: ['កាលបរិច្ឆេទ', 'ថ្ងៃចុះហត្ថលេខា'],
    language: ['ភាសា'],
    news: ['ព័ត៌មាន'],
    confirmed: ['បានបញ្ជាក់'],
  },
  yes: ['បាទ', 'ចាស', 'បាន', 'បានបញ្ជាក់'],
  no: ['ទេ', 'មិនទាន់បញ្ជាក់', 'មិនបានបញ្ជាក់'],
  countries: {
    US: ['អាមេរិក'],
    GB: ['អង់គ្លេស'],
    KH: ['ខ្មែរ'],
  },
};
