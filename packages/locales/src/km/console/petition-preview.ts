import type { PetitionPreviewWords } from '../../en/console/petition-preview.ts';

export const petitionPreview: PetitionPreviewWords = {
  heading: 'មើលជាមុន',
  language: 'ភាសា',
  look: 'រូបរាង',
  looks: { light: 'ភ្លឺ', dark: 'ងងឹត' },
  width: 'ទទឹង',
  widths: { phone: 'ទូរស័ព្ទ', desk: 'កុំព្យូទ័រ' },
  note: 'អ្នកអាចសាកចុះហត្ថលេខា៖ គ្មានអ្វីត្រូវផ្ញើ ឬរក្សាទុកទេ។',
  stale: 'នៅមានអ្វីមិនទាន់ត្រឹមត្រូវ។ នេះជារូបរាងមុន។',
};
