import type { PetitionsWords } from '../../en/console/petitions.ts';

export const petitions: PetitionsWords = {
  title: 'ញត្តិ',
  make: 'ញត្តិថ្មី',
  states: {
    draft: 'សេចក្ដីព្រាង',
    upcoming: 'មិនទាន់បើក',
    open: 'កំពុងបើក',
    paused: 'ផ្អាកជាបណ្ដោះអាសន្ន',
    closed: 'បានបិទ',
  },
  count: (count, goal) => `${count} លើគោលដៅ ${goal}`,
  none: {
    title: 'មិនទាន់មានញត្តិទេ',
    text: 'ញត្តិថ្មីជាសេចក្ដីព្រាងសិន។ គ្មានអ្នកណាឃើញទេ ទាល់តែអ្នកផ្សាយវា។',
  },
  create: {
    text: 'វាជាសេចក្ដីព្រាងសិន។ គ្មានអ្នកណាឃើញទេ ទាល់តែអ្នកផ្សាយវា។',
    from: 'ចាប់ផ្ដើមពី',
    blank: 'ទម្រង់ទទេ',
    copy: (title) => `ច្បាប់ចម្លងនៃ៖ ${title}`,
    campaign: 'យុទ្ធនាការ',
    slug: 'អាសយដ្ឋាន',
    slugHint: (address) => `ទំព័ររបស់វានឹងនៅ ${address}។ តំណនាំមកទីនោះ ដូច្នេះមិនអាចប្ដូរពេលក្រោយបានទេ។`,
    slugWrong: 'សូមប្រើអក្សរឡាតាំងតូច a ដល់ z លេខ និងសញ្ញា - រវាងពាក្យ។',
    slugTaken: 'អាសយដ្ឋាននេះបានប្រើរួចហើយ។ សូមជ្រើសអាសយដ្ឋានផ្សេង។',
    button: 'បង្កើតសេចក្ដីព្រាង',
  },
};
