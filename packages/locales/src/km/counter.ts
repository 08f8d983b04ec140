import type { CounterMessages } from '../en/counter.ts';

export const counter: CounterMessages = {
  signed: () => 'នាក់បានចុះហត្ថលេខា',
  signedFinal: () => 'នាក់បានចុះហត្ថលេខា',
  goal: (goal) => `គោលដៅ ${goal}`,
  daysLeft: (text) => `នៅសល់ ${text}\u00a0ថ្ងៃទៀត`,
  closed: (date) => `បានបិទនៅថ្ងៃទី\u00a0${date}`,
  closedNoDate: 'បានបិទ',
  opens: 'មិនទាន់បើក',
  paused: 'ផ្អាកជាបណ្ដោះអាសន្ន',
  progress: 'ដំណើរឆ្ពោះទៅរកគោលដៅ',
  away: 'ឥឡូវនេះមិនអាចបង្ហាញចំនួនបានទេ។',
  notFound: 'រកមិនឃើញញត្តិនេះទេ។',
};
