import type { ExportListsWords } from '../en/export-lists.ts';

/** Les listes qu’une campagne exporte. */
export const exportLists: ExportListsWords = {
  lists: {
    delivery: {
      name: 'À remettre',
      who: 'Les signataires à qui le formulaire disait que leur nom est remis, et ceux qui permettent de l’afficher. Pour les destinataires de la pétition.',
    },
    news: {
      name: 'Pour les nouvelles',
      who: 'Les signataires qui ont demandé à recevoir des nouvelles. Pour leur écrire au sujet de cette campagne, et pour rien d’autre.',
    },
    comments: {
      name: 'Commentaires',
      who: 'Les commentaires qui peuvent être affichés, avec le nom si celui-ci peut l’être aussi.',
    },
    all: {
      name: 'Tout',
      who: 'Tout ce qui est gardé de chaque signature, même de celles qui ne comptent pas. Pour la campagne seule.',
    },
  },
  parts: {
    listed: 'Dans la liste',
    'not-named': 'Comptées, sans nom\u00a0: le formulaire le disait',
    'in-cambodia': 'Au Cambodge, jamais sur une liste',
    'not-asked': 'N’ont pas demandé de nouvelles',
    stopped: 'Ont demandé des nouvelles, puis arrêté tout courriel, ou n’ont pas d’adresse ici',
    'not-agreed': 'Pas de commentaire qui puisse être affiché',
    erased: 'Effacées, seulement comptées',
    paper: 'Sur papier',
    'carried-over': 'Reprises comme nombre',
  },
};
