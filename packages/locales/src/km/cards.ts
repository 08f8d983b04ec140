import type { CardTexts } from '../en/cards.ts';

export const cards: CardTexts = {
  moreThan: (text) => `មានអ្នកចុះហត្ថលេខាជាង ${text}\u00a0នាក់ហើយ`,
  goalReached: (goal) => `បានដល់គោលដៅ ${goal}\u00a0នាក់ហើយ`,
  voice: (count) => `ខ្ញុំជាសំឡេងមួយ ក្នុងចំណោម ${count}\u00a0សំឡេង`,
  firstVoice: 'ខ្ញុំជាសំឡេងមួយ ក្នុងចំណោមសំឡេងដំបូងៗ',
  scan: 'ស្កេនដើម្បីចុះហត្ថលេខា',
};
