import type { PetitionTabsWords } from '../../../en/console/signatures/petition-tabs.ts';

export const petitionTabs: PetitionTabsWords = {
  title: 'ទំព័រនៃញត្តិនេះ',
  all: 'ញត្តិទាំងអស់',
  tabs: {
    today: 'ថ្ងៃនេះ',
    pages: 'ទំព័រ',
    oddities: 'គួរពិនិត្យ',
    petition: 'ញត្តិ',
    signatures: 'ហត្ថលេខា',
    comments: 'មតិយោបល់',
    export: 'នាំចេញ',
    import: 'នាំចូល',
    versions: 'កំណែ',
  },
};
