import type { BatchesWords } from '../../en/console/batches.ts';

export const batches: BatchesWords = {
  lead: 'ហត្ថលេខាទាំងនេះបូកបន្ថែមលើហត្ថលេខាតាមអ៊ីនធឺណិត។',
  add: 'បន្ថែមហត្ថលេខា',
  none: {
    title: 'មិនទាន់មានទេ',
    text: 'ហត្ថលេខាលើសន្លឹកក្រដាស សរសេរនៅទីនេះជាចំនួន។ ហត្ថលេខាពីទំព័រមុនក៏ដូចគ្នាដែរ។',
  },
  kinds: { paper: 'លើក្រដាស', 'carried-over': 'យកមកពីមុន' },
  sum: (count) => `សរុប ${count}`,
  replaced: (counts) => `អ្នកដែលបាននាំចូល បានជំនួសចំនួននេះ៖ ឥឡូវរាប់ ${counts} ពីចំនួននេះ។ មិនអាចកែប្រែទៀតបានទេ។`,
  actions: {
    open: (count) => `អ្វីដែលអាចធ្វើចំពោះ ${count} នេះ`,
    change: 'កែប្រែ',
    remove: 'ដកចេញ',
  },
  form: {
    add: 'បន្ថែមហត្ថលេខា',
    change: 'កែប្រែហត្ថលេខា',
    petition: 'ញត្តិ',
    kind: 'បានចុះដោយរបៀបណា',
    paperHint: 'លើសន្លឹកហត្ថលេខាដែលអ្នកមាន។',
    carriedOverHint: 'លើទំព័រផ្សេង មុនទំព័រនេះ។',
    signatures: 'ប៉ុន្មាន',
    countedOn: 'ថ្ងៃដែលបានរាប់',
    partner: 'នាំមកដោយ',
    noPartner: 'គ្មានដៃគូ',
  },
  remove: {
    title: 'ដកហត្ថលេខាទាំងនេះចេញឬទេ?',
    text: 'ហត្ថលេខាទាំងនេះលែងរាប់។',
    button: 'ដកចេញ',
    done: 'បានដកចេញ។',
  },
};
