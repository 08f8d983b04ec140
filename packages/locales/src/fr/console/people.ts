import type { PeopleWords } from '../../en/console/people.ts';

export const people: PeopleWords = {
  title: 'Personnes',
  lead: 'Qui peut ouvrir cette console, et ce que chaque personne peut y faire.',
  you: 'Vous',
  since: (day) => `Depuis le ${day}`,
  secondStep: {
    on: 'Code après le mot de passe\u00a0: activé',
    off: 'Code après le mot de passe\u00a0: désactivé',
  },
  partnerOf: (partner) => `Partenaire\u00a0: ${partner}`,
  actions: {
    open: (name) => `Que faire du compte de ${name}`,
    role: 'Changer le rôle',
    sessions: 'Fermer toutes les sessions',
    remove: 'Supprimer',
  },
  roles: {
    legend: 'Rôle',
    owner: 'Tout\u00a0: campagnes, pétitions, et qui d’autre peut faire quoi.',
    campaigner:
      'Les campagnes, les pétitions, les noms et commentaires des signataires, et ce qui a été fait par qui. Pas les rôles des autres.',
    volunteer: 'Se connecte, et ne voit encore rien\u00a0: la saisie des feuilles viendra plus tard.',
    partner: 'Les chiffres et la balise d’un seul partenaire, et rien d’autre.',
    which: 'Quel partenaire',
    choose: 'Veuillez choisir',
    none: 'Il n’y a pas encore de partenaires. Ajoutez-en d’abord un sous Campagnes.',
  },
  change: {
    title: (name) => `Rôle de ${name}`,
    button: 'Enregistrer le rôle',
    done: (name, role) => `Nouveau rôle de ${name}\u00a0: ${role}`,
  },
  endSessions: {
    title: (name) => `Fermer toutes les sessions de ${name}\u00a0?`,
    text: 'Tous les navigateurs connectés à ce compte sont déconnectés aussitôt. Le compte reste, et peut se connecter de nouveau.',
    button: 'Fermer toutes les sessions',
    done: (name) => `Toutes les sessions de ${name} sont fermées`,
  },
  remove: {
    title: (name) => `Supprimer le compte de ${name}\u00a0?`,
    text: 'Ses sessions prennent fin aussitôt, et le compte ne peut plus se connecter. Ses jetons pour programmes et ses invitations ouvertes ne fonctionnent plus.',
    stays:
      'Ce qui a été fait avec ce compte reste, et reste au journal. C’est définitif\u00a0; vous pouvez inviter la personne de nouveau.',
    button: 'Supprimer le compte',
    done: (name) => `Le compte de ${name} est supprimé`,
  },
  invite: {
    open: 'Inviter une personne',
    title: 'Inviter une personne',
    email: 'Courriel',
    language: 'Langue du courriel',
    button: 'Envoyer l’invitation',
    sent: (email) => `L’invitation est en route vers ${email}.`,
    notSent: (email) =>
      `L’invitation est prête, mais aucun courriel n’a pu partir vers ${email}. Remettez le lien vous-même.`,
    link: 'Lien à remettre',
    once: 'Il sert une seule fois, et n’est affiché que maintenant. Qui le possède peut s’en servir.',
    until: (moment) => `Valable jusqu’au ${moment}`,
    done: 'Terminer',
  },
  invitations: {
    title: 'Invitations ouvertes',
    until: (moment) => `Valable jusqu’au ${moment}`,
    end: 'Annuler',
    endNamed: (email) => `Annuler l’invitation de ${email}`,
    ended: 'L’invitation ne fonctionne plus',
  },
};
