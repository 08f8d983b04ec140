import type { RefusalsWords } from '../../en/console/refusals.ts';

export const refusals: RefusalsWords = {
  isNotRight: 'មិនត្រឹមត្រូវទេ។',
  isMissing: 'សូមបំពេញប្រអប់នេះ។',
  isTooLong: 'វែងពេក។',
  hasAccount: 'មានគណនីដែលប្រើអាសយដ្ឋាននេះរួចហើយ។',
  noSuchPartner: 'សូមជ្រើសដៃគូមួយនៃយុទ្ធនាការ។',
  lastOwner: 'គ្មានម្ចាស់ផ្សេងទៀតទេ។ ត្រូវមានម្ចាស់យ៉ាងតិចម្នាក់។',
  notAnEmail: 'សូមសរសេរអាសយដ្ឋានអ៊ីមែលឱ្យពេញលេញ ដូចជា name@example.org។',
};
