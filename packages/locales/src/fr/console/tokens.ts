import type { TokensWords } from '../../en/console/tokens.ts';

export const tokens: TokensWords = {
  title: 'Jetons pour programmes',
  lead: 'Avec un jeton, un programme ou la ligne de commande peut faire ce que vous pouvez faire, sans votre mot de passe. Il prend fin tout seul.',
  empty: {
    title: 'Pas encore de jeton',
    text: 'Il n’en faut que pour un programme qui doit travailler avec cette console.',
  },
  scopes: {
    'campaigns:read': 'Lire les campagnes et les pétitions',
    'campaigns:write': 'Modifier les campagnes et les pétitions',
    'audit:read': 'Lire ce qui a été fait par qui',
  },
  until: (day) => `Jusqu’au ${day}`,
  used: (day) => `Dernier usage le ${day}`,
  unused: 'Pas encore utilisé',
  of: (name) => `De ${name}`,
  end: 'Annuler',
  endNamed: (name) => `Annuler le jeton ${name}`,
  ending: {
    title: (name) => `Annuler le jeton ${name}\u00a0?`,
    text: 'Les programmes qui l’utilisent sont refusés aussitôt. C’est définitif.',
    button: 'Annuler le jeton',
    done: (name) => `Le jeton ${name} ne fonctionne plus`,
  },
  make: {
    open: 'Créer un jeton',
    title: 'Un nouveau jeton',
    name: 'Nom',
    nameHint: 'Du programme qui s’en servira\u00a0: vous saurez ainsi plus tard ce que vous annulez.',
    scopes: 'Ce qu’il permet',
    noScope: 'Choisissez ce qu’il permet.',
    days: 'Durée',
    daysOf: (days) => `${days}\u00a0jours`,
    button: 'Créer le jeton',
  },
  made: {
    title: (name) => `Le jeton ${name}`,
    once: 'Il n’est affiché que maintenant. Gardez-le comme un mot de passe\u00a0: qui le possède peut s’en servir.',
    token: 'Jeton',
    command: 'En ligne de commande',
    commandText:
      'Enregistrez le jeton dans un fichier que vous êtes seul à pouvoir lire, et nommez ce fichier\u00a0:',
    done: 'Je l’ai gardé',
  },
};
