import type { ExtrasMessages } from '../en/counter-extras.ts';

export const counterExtras: ExtrasMessages = {
  today: (count) => `ថ្ងៃនេះ៖ ${count}\u00a0នាក់`,
  next: (count) => `ដំណាក់កាលបន្ទាប់៖ ${count}`,
  reached: (count) => `បានដល់ ${count}\u00a0នាក់ហើយ។`,
  ofPartner: (count) => `ក្នុងនោះ ${count}\u00a0នាក់ តាមរយៈដៃគូនេះ`,
  latest: 'អ្នកចុះហត្ថលេខាថ្មីៗ',
  pause: 'ផ្អាក',
  goOn: 'បន្ត',
};
