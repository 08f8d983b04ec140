import type { ShellWords } from '../../en/console/shell.ts';

export const shell: ShellWords = {
  name: 'Console Samleng',
  skip: 'Aller au contenu',
  needsScript: 'Cette page a besoin de JavaScript. Autorisez-le dans votre navigateur.',
  menu: 'Menu',
  navigation: 'Pages',
  pages: {
    home: 'Accueil',
    petitions: 'Pétitions',
    people: 'Personnes',
    tokens: 'Jetons',
    audit: 'Ce qui a été fait',
  },
  account: {
    own: 'Votre compte',
    open: (name) => `Compte de ${name}`,
    language: 'Langue',
    look: 'Apparence',
    looks: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
    signOut: 'Se déconnecter',
    signedOut: 'Votre session est terminée.',
  },
  roles: {
    owner: 'Propriétaire',
    campaigner: 'Responsable de campagne',
    volunteer: 'Bénévole',
    partner: 'Partenaire',
  },
  loading: 'Chargement…',
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  toHome: 'Aller à l’accueil',
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Le lien est peut-être ancien ou incomplet.',
  },
  notForRole: {
    title: 'Cette page n’est pas pour votre rôle',
    text: 'Une personne qui mène la campagne peut vous donner un autre rôle.',
  },
  failed: {
    title: 'La page n’a pas pu être chargée',
    text: 'Vérifiez votre connexion, puis réessayez.',
  },
  problems: {
    offline: 'Il n’y a pas de connexion avec le serveur. Rien n’est perdu\u00a0: réessayez.',
    unavailable: 'Le serveur est occupé en ce moment. Réessayez dans une minute.',
    tooMany: 'Trop d’essais. Attendez quelques minutes.',
    notAllowed: 'Votre rôle ne le permet pas.',
    changedMeanwhile: 'Une autre personne a modifié ceci entre-temps. Rechargez la page et regardez d’abord.',
    notFound: 'Ceci n’existe plus.',
    invalid: 'Quelque chose manque ou n’est pas juste. Regardez les champs marqués.',
    other: 'Cela n’a pas fonctionné. Réessayez.',
  },
};
