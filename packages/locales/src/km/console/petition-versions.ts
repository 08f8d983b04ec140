import type { PetitionVersionsWords } from '../../en/console/petition-versions.ts';

export const petitionVersions: PetitionVersionsWords = {
  version: (number) => `កំណែទី ${number}`,
  current: 'ឥឡូវ',
  kinds: { first: 'កំណែដំបូង', settings: 'ការកែ', translation: 'បានបន្ថែមការបកប្រែ', correction: 'ការកែតម្រូវ' },
  by: (name) => `ដោយ ${name}`,
  command: 'បន្ទាត់បញ្ជានៅលើម៉ាស៊ីនមេ (server)',
  unknown: 'គណនីដែលបានលុប',
  changes: (count) => `ប្ដូរ ${count} កន្លែង`,
  oneChange: 'ប្ដូរ 1 កន្លែង',
  reason: (text) => `មូលហេតុ៖ ${text}`,
  show: 'អ្វីដែលបានប្ដូរ',
  again: 'យកអត្ថបទនេះវិញ',
};
