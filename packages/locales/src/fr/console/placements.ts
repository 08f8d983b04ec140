import type { PlacementsWords } from '../../en/console/placements.ts';

export const placements: PlacementsWords = {
  lead: 'Chaque page où la balise a été vue. Elle dit sur quelle page elle se trouve, et rien de ses lecteurs.',
  none: {
    title: 'La balise n’a pas encore été vue',
    text: 'Dès que quelqu’un ouvre une page avec la balise, la page figure ici en moins d’une minute. Il n’y a rien à régler. La balise de chaque partenaire est sur la page du partenaire.',
    partners: 'Vers les partenaires',
  },
  download: 'Télécharger en CSV',
  filter: 'Quelles pages',
  filters: {
    all: 'Toutes',
    trouble: 'À problème',
    silent: 'Muettes',
    stranger: 'D’inconnus',
    ours: 'À nous et aux partenaires',
  },
  more: (count) => `Afficher ${count} de plus`,
  nothing: 'Aucune page n’est de cette sorte.',
  owner: {
    own: 'Notre propre page',
    partner: (name) => name,
    stranger: 'Pas un site de partenaire',
  },
  credits: (names) => `comptée pour ${names}`,
  seenToday: 'Vue aujourd’hui',
  seenOn: (day) => `Vue pour la dernière fois le ${day}`,
  seenFirst: (day) => `la première fois le ${day}`,
  notSeen: 'Connue par ses signatures seulement\u00a0: la balise n’en a encore rien dit',
  today: 'Vues aujourd’hui',
  week: 'En 7\u00a0jours',
  signatures: 'Signatures',
  chart: (count, day) => `${count} vues en 28\u00a0jours\u00a0; le plus le ${day}`,
  noViews: 'Aucune vue en 28\u00a0jours',
  elements: {
    'petition-form': 'formulaire',
    'signature-counter': 'total',
    'thank-you-wall': 'remerciements',
  },
  version: (version) => `version\u00a0${version}`,
  oldVersion: (version) => `version\u00a0${version}, plus ancienne`,
  other: {
    title: 'Toutes les autres pages',
    text: 'Les pages au-delà des 500 premières, et les adresses où personne n’a vu la balise.',
  },
  troubles: {
    silent: (days) =>
      `Plus vue depuis ${days}\u00a0jours, alors qu’elle l’était. La page n’existe peut-être plus, ou la balise en a été retirée\u00a0: ouvrez la page et regardez.`,
    partnerUnknown: (name) =>
      `Le partenaire «\u00a0${name}\u00a0» de la balise est inconnu. Les signatures d’ici ne sont comptées pour personne.`,
    partnerMeant: (name, near) =>
      `Le partenaire «\u00a0${name}\u00a0» de la balise est inconnu. S’agit-il de ${near}\u00a0? Les signatures d’ici ne sont comptées pour personne.`,
    petitionUnknown: (name) =>
      `«\u00a0${name}\u00a0» dans la balise est inconnu. Demandez à ceux qui tiennent la page de la corriger.`,
    petitionMeant: (name, near) =>
      `«\u00a0${name}\u00a0» dans la balise est inconnu. S’agit-il de «\u00a0${near}\u00a0»\u00a0? Demandez à ceux qui tiennent la page de la corriger.`,
    noPartner: (partner) =>
      `Le site est celui de ${partner}, mais la balise n’est comptée pour personne. Renvoyez-leur leur balise.`,
    otherPartner: (partner, named) =>
      `Le site est celui de ${partner}, mais la balise est comptée pour ${named}. Demandez-leur si c’est voulu.`,
    late: 'Le script arrive tard ici\u00a0: beaucoup voient la page avant le formulaire. Il est utile de placer la balise plus haut dans la page.',
    storageRefused:
      'Les navigateurs ne peuvent rien garder ici\u00a0: une signature qui ne part pas n’attend pas la connexion. C’est souvent le cas dans un cadre d’un autre site.',
    serverAway:
      'Ici, souvent, le serveur n’a pas pu être atteint. Une règle du site ou un bloqueur de publicité l’empêche peut-être.',
  },
  actions: {
    takeSite: 'C’est le site d’un partenaire',
    takeSiteOf: (partner) => `C’est le site de ${partner}`,
    addAlias: (name) => `Compter «\u00a0${name}\u00a0» pour un partenaire`,
    addAliasOf: (name, partner) => `Compter «\u00a0${name}\u00a0» pour ${partner}`,
    credit: 'Compter les signatures d’ici',
    tag: (partner) => `La balise de ${partner}`,
  },
  partner: 'Partenaire',
  choosePartner: 'Choisissez un partenaire',
  site: {
    title: 'À qui est ce site\u00a0?',
    text: (site) => `Toutes les pages de ${site} comptent alors comme celles du partenaire.`,
    button: 'Enregistrer',
    done: 'Le site est désormais celui du partenaire.',
  },
  alias: {
    title: (name) => `Pour qui compte «\u00a0${name}\u00a0»\u00a0?`,
    text: 'Désormais, les signatures avec ce nom sont comptées pour le partenaire. La balise peut rester telle quelle.',
    button: 'Enregistrer',
    done: 'Le nom est désormais compté pour le partenaire.',
    taken: 'Ce nom est déjà compté pour un partenaire.',
  },
  credit: {
    title: 'Compter les signatures de cette page',
    text: 'Les signatures données ici et comptées pour personne deviennent celles du partenaire. Le total de la pétition ne change pas. On ne peut pas revenir en arrière.',
    number: (count) => `Signatures sans partenaire\u00a0: ${count}`,
    none: 'Toutes les signatures de cette page sont déjà comptées pour un partenaire.',
    button: (count) => `En compter ${count}`,
    doing: (done, total) => `${done} sur ${total} comptées`,
    done: (count) => `Comptées pour le partenaire\u00a0: ${count}`,
  },
  csv: {
    page: 'Page',
    site: 'À qui est le site',
    partner: 'Comptée pour',
    first: 'Première vue',
    last: 'Dernière vue',
    today: 'Vues aujourd’hui',
    week: 'Vues en 7\u00a0jours',
    month: 'Vues en 28\u00a0jours',
    signatures: 'Signatures',
    elements: 'Éléments',
    version: 'Version',
    trouble: 'Problème',
  },
};
