import type { CardTexts } from '../en/cards.ts';

export const cards: CardTexts = {
  moreThan: (text) => `មានអ្នកចុះហត្ថលេខាជាង ${text}\u00a0នាក់ហើយ`,
  beFirst: 'សូមចុះហត្ថលេខាជាមួយអ្នកដំបូងគេ',
  nextStep: (step) => `ដំណាក់កាលបន្ទាប់៖ ${step}\u00a0នាក់`,
  onTheWay: (step, goal) => `ដំណាក់កាលបន្ទាប់៖ ${step}\u00a0នាក់។ គោលដៅ៖ ${goal}\u00a0នាក់។`,
  goalReached: (goal) => `បានដល់គោលដៅ ${goal}\u00a0នាក់ហើយ`,
  action: 'ចុះហត្ថលេខា',
  voice: (count) => `ខ្ញុំជាសំឡេងមួយ ក្នុងចំណោម ${count}\u00a0សំឡេង`,
  firstVoice: 'ខ្ញុំជាសំឡេងមួយ ក្នុងចំណោមសំឡេងដំបូង',
  scan: 'សូមស្កេនដើម្បីអាន និងចុះហត្ថលេខា',
};
