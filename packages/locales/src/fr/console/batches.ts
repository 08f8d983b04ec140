import type { BatchesWords } from '../../en/console/batches.ts';

export const batches: BatchesWords = {
  lead: 'Ces signatures s’ajoutent à celles qui ont été données en ligne.',
  add: 'Ajouter des signatures',
  none: {
    title: 'Il n’y en a pas encore',
    text: 'Les signatures sur papier s’inscrivent ici par leur nombre, de même que celles d’une page d’avant.',
  },
  kinds: { paper: 'Sur papier', 'carried-over': 'Reprises' },
  sum: (count) => `${count} en tout`,
  replaced: (counts) =>
    `Les personnes d’une importation ont pris la place de ce nombre\u00a0: ${counts} en comptent. Il ne peut plus être modifié.`,
  actions: {
    open: (count) => `Que faire de ces ${count}`,
    change: 'Modifier',
    remove: 'Supprimer',
  },
  form: {
    add: 'Ajouter des signatures',
    change: 'Modifier des signatures',
    petition: 'Pétition',
    kind: 'Comment elles ont été données',
    paperHint: 'Sur des feuilles que vous avez.',
    carriedOverHint: 'Sur une autre page, avant celle-ci.',
    signatures: 'Combien',
    countedOn: 'Jour du décompte',
    partner: 'Apportées par',
    noPartner: 'Aucun partenaire',
  },
  remove: {
    title: 'Supprimer ces signatures\u00a0?',
    text: 'Elles ne comptent plus.',
    button: 'Supprimer',
    done: 'Elles sont supprimées.',
  },
};
