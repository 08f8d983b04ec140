import type { PetitionTabsWords } from '../../../en/console/signatures/petition-tabs.ts';

export const petitionTabs: PetitionTabsWords = {
  title: 'Pages de cette pétition',
  all: 'Toutes les pétitions',
  tabs: {
    today: 'Aujourd’hui',
    pages: 'Pages',
    oddities: 'À voir de près',
    petition: 'Pétition',
    signatures: 'Signatures',
    comments: 'Commentaires',
    export: 'Exporter',
    import: 'Importer',
    versions: 'Versions',
  },
};
