/** What the counter's extras say; they travel with the extras, so that a counter without any does not pay. */
const en = {
  today: (count: string) => `Today: ${count}`,
  next: (count: string) => `Next milestone: ${count}`,
  reached: (count: string) => `${count} reached.`,
  ofPartner: (count: string) => `${count} of them thanks to this partner`,
  latest: 'Latest signatures',
  pause: 'Pause',
  goOn: 'Continue',
};

export type ExtrasMessages = typeof en;

const km: ExtrasMessages = {
  today: (count) => `ថ្ងៃនេះ៖ ${count}\u00a0នាក់`,
  next: (count) => `ដំណាក់កាលបន្ទាប់៖ ${count}`,
  reached: (count) => `បានដល់ ${count}\u00a0នាក់ហើយ។`,
  ofPartner: (count) => `ក្នុងនោះ ${count}\u00a0នាក់ តាមរយៈដៃគូនេះ`,
  latest: 'អ្នកចុះហត្ថលេខាថ្មីៗ',
  pause: 'ផ្អាក',
  goOn: 'បន្ត',
};

const fr: ExtrasMessages = {
  today: (count) => `Aujourd’hui\u00a0: ${count}`,
  next: (count) => `Prochain cap\u00a0: ${count}`,
  reached: (count) => `Cap des ${count} franchi.`,
  ofPartner: (count) => `dont ${count} grâce à ce partenaire`,
  latest: 'Dernières signatures',
  pause: 'Pause',
  goOn: 'Reprendre',
};

export const extrasMessages = { en, fr, km };
