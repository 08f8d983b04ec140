import type { CountFileWords } from '../en/count-file.ts';

/** ក្នុងតារាងនៃចំនួនហត្ថលេខា ដែលទាញយកជាឯកសារ។ */
export const countFile: CountFileWords = {
  columns: {
    way: 'របៀបចុះហត្ថលេខា',
    partner: 'ដៃគូ',
    shortName: 'ឈ្មោះខ្លី',
    page: 'ទំព័រ',
    country: 'ប្រទេស',
    language: 'ភាសា',
    code: 'អក្សរកាត់',
    day: 'ថ្ងៃ',
    hour: 'ម៉ោង',
    count: 'ហត្ថលេខា',
    sum: 'សរុប',
  },
  ways: { online: 'លើទំព័រ', paper: 'លើក្រដាស', 'carried-over': 'យកមកពីមុន' },
  otherPages: 'ទំព័រផ្សេងទៀត',
  none: {
    partner: 'គ្មានដៃគូ',
    page: 'មិនដឹងទំព័រ',
    country: 'មិនដឹងប្រទេស',
    language: 'មិនដឹងភាសា',
  },
};
