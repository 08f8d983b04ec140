/** The pages of one petition. */
export const petitionTabs = {
  title: 'Pages of this petition',
  all: 'All petitions',
  tabs: {
    today: 'Today',
    pages: 'Pages',
    oddities: 'Look closer',
    petition: 'Petition',
    signatures: 'Signatures',
    comments: 'Comments',
    export: 'Export',
    import: 'Import',
    versions: 'Versions',
  },
};

export type PetitionTabsWords = typeof petitionTabs;
