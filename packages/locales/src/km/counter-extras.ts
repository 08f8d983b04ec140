import type { ExtrasMessages } from '../en/counter-extras.ts';

export const counterExtras: ExtrasMessages = {
  today: (count) => `ថ្ងៃនេះ ${count}\u00a0នាក់`,
  reached: (count) => `បានដល់ ${count}\u00a0នាក់ហើយ។`,
  through: (count) => `ក្នុងនោះ ${count}\u00a0នាក់ តាមរយៈ`,
  closed: (date) => `បានបិទនៅថ្ងៃទី\u00a0${date}`,
  latest: 'អ្នកចុះហត្ថលេខាថ្មីៗ',
  pause: 'ផ្អាក',
  goOn: 'បន្ត',
};
