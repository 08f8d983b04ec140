import type { CountFileWords } from '../en/count-file.ts';

/** ក្នុងតារាងនៃចំនួនហត្ថលេខា ដែលទាញយកជាឯកសារ។ ពាក្យផ្សេងទៀតដូចលើទំព័រ។ */
export const countFile: CountFileWords = { shortName: 'ឈ្មោះខ្លី', code: 'អក្សរកាត់' };
