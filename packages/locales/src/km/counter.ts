import type { CounterMessages } from '../en/counter.ts';

export const counter: CounterMessages = {
  signed: () => 'នាក់បានចុះហត្ថលេខា',
  signedFinal: () => 'នាក់បានចុះហត្ថលេខា',
  first: 'សូមចុះហត្ថលេខាជាអ្នកដំបូងៗ',
  step: (step, goal) => `ដំណាក់កាលបន្ទាប់៖ ${step}។ គោលដៅ៖ ${goal}។`,
  goal: (goal) => `ឆ្ពោះទៅរកគោលដៅ ${goal}។`,
  reached: (count) => `បានដល់គោលដៅហើយ។ ${count}\u00a0នាក់ ហើយនៅតែកើនឡើង។`,
  daysLeft: (text) => `នៅសល់ ${text}\u00a0ថ្ងៃទៀត`,
  closed: 'បានបិទ',
  upcoming: 'មិនទាន់បើក',
  paused: 'ផ្អាកជាបណ្ដោះអាសន្ន',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញចំនួនបានទេ។',
  'petition-not-found': 'រកមិនឃើញញត្តិនេះទេ។',
  'partner-not-found': 'រកមិនឃើញដៃគូនេះទេ។',
};
