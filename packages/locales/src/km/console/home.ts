import type { HomeWords } from '../../en/console/home.ts';

export const home: HomeWords = {
  greeting: (name) => `សួស្ដី ${name}`,
  volunteer: 'មិនទាន់មានការងារសម្រាប់អ្នកនៅទីនេះទេ។ អ្នកដែលរៀបចំយុទ្ធនាការនឹងប្រាប់អ្នក ពេលណាមាន។',
};
