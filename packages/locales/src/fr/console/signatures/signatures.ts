import type { SignaturesWords } from '../../../en/console/signatures/signatures.ts';

export const signatures: SignaturesWords = {
  search: {
    label: 'Chercher par nom ou adresse électronique',
    placeholder: 'Nom ou adresse',
    hint: 'Le début d’un nom, ou une adresse entière avec @.',
    button: 'Chercher',
    name: (name) => `Le nom commence par ${name}`,
    part: (name) => `Le nom contient ${name}`,
    email: (address) => `Adresse ${address}`,
    within: (name) => `Chercher aussi ${name} à l’intérieur des noms`,
    wrong: {
      name: 'Un nom ne peut pas s’écrire ainsi.',
      email: 'Ce n’est pas une adresse entière.',
    },
  },
  states: 'Quelles signatures',
  all: 'Toutes',
  filters: {
    open: 'Filtrer',
    title: 'Seulement certaines signatures',
    key: 'Selon quoi',
    time: 'Heure',
    chosen: 'Filtres',
    isNot: 'Toutes les autres',
    none: 'Celles qui n’en ont pas',
    choose: 'Choisir…',
    pageHint:
      'Comme example.org/page. Il est plus simple de choisir parmi les plus grandes\u00a0: regroupez par page.',
    domainHint: 'Comme example.org, ou un code affiché avec une signature.',
    networkHint: 'Le code affiché avec une signature. Il est conservé sept jours.',
    add: 'Les afficher',
    remove: (filter) => `Enlever\u00a0: ${filter}`,
    removeAll: 'Tout enlever',
    missing: 'Veuillez choisir.',
  },
  group: {
    label: 'Regrouper par',
    none: 'Sans regrouper',
    title: (key) => `Par ${key.toLowerCase()}`,
    show: (group, count) => `${group}, ${count}\u00a0: les afficher`,
    rest: (count) => `et ${count} groupes plus petits`,
    more: 'Afficher les groupes plus petits',
  },
  progress: {
    scanned: (scanned, total) => `${scanned} sur environ ${total} examinées`,
    searching: 'Recherche…',
    stop: 'Arrêter',
    goOn: 'Continuer',
    stopped: (scanned) => `Arrêté après ${scanned}. D’autres peuvent suivre.`,
    failed: (scanned) => `La connexion a été coupée après ${scanned}. Ce qui a été trouvé reste ici.`,
  },
  list: {
    columns: { name: 'Nom', state: 'État', when: 'Signée', from: 'De', through: 'Par', marks: 'Marques' },
    more: 'Afficher la suite',
    end: (count) => `C’est tout\u00a0: ${count}.`,
    choose: (name) => `Choisir ${name}`,
    chooseShown: 'Choisir toutes celles qui sont affichées',
  },
  empty: {
    none: {
      title: 'Personne n’a encore signé ici',
      text: 'Chaque signature apparaît ici dès qu’elle est donnée.',
    },
    found: {
      title: 'Rien trouvé',
      text: 'Aucune signature n’est ainsi. Enlevez un filtre, ou cherchez une seule partie du nom.',
    },
    held: { title: 'Rien à vérifier', text: 'Aucune signature n’attend que quelqu’un la regarde.' },
  },
};
