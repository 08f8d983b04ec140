import type { ProblemCode } from '@samleng/contract';

export const problems: Record<ProblemCode, string> = {
  malformed: 'មិនអាចអានសំណើនេះបានទេ។',
  'not-signed-in': 'សូមចូលគណនី។',
  'foreign-origin': 'សំណើនេះមកពីគេហទំព័រផ្សេង។',
  'not-allowed': 'តួនាទីរបស់អ្នកមិនអាចធ្វើបែបនេះបានទេ។',
  'second-factor-needed': 'សូមកំណត់ជំហានទីពីរនៃការចូលគណនីជាមុនសិន។',
  'changed-meanwhile': 'មានអ្នកផ្សេងបានកែវារួចហើយ។',
  'invalid-input': 'ប្រអប់ខ្លះមិនត្រឹមត្រូវទេ។',
  'not-found': 'រកមិនឃើញអ្វីនៅទីនេះទេ។',
  'petition-not-found': 'រកមិនឃើញញត្តិនេះទេ។',
  'campaign-not-found': 'រកមិនឃើញយុទ្ធនាការនេះទេ។',
  'partner-not-found': 'រកមិនឃើញដៃគូនេះទេ។',
  'method-not-allowed': 'មិនអាចធ្វើបែបនេះនៅទីនេះបានទេ។',
  'petition-closed': 'ញត្តិនេះបានបិទហើយ។',
  'petition-not-open-yet': 'ញត្តិនេះមិនទាន់បើកទេ។',
  'petition-paused': 'ញត្តិនេះផ្អាកជាបណ្ដោះអាសន្ន។',
  'too-large': 'សំណើនេះធំពេក។',
  'wrong-content-type': 'ប្រភេទទិន្នន័យរបស់សំណើនេះមិនត្រឹមត្រូវទេ។',
  'invalid-signature': 'ព័ត៌មានខ្លះមិនត្រឹមត្រូវទេ។',
  'too-many-requests': 'មានសំណើច្រើនពេក។ សូមព្យាយាមម្ដងទៀតពេលក្រោយ។',
  unavailable: 'ឥឡូវនេះម៉ាស៊ីនមេមិនអាចឆ្លើយបានទេ។ សូមរង់ចាំបន្តិច រួចព្យាយាមម្ដងទៀត។',
};
