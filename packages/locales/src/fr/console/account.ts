import type { AccountWords } from '../../en/console/account.ts';

export const account: AccountWords = {
  title: 'Votre compte',
  profile: {
    title: 'Nom et langue',
    name: 'Nom',
    nameHint: 'Les autres personnes qui mènent la campagne le voient.',
    language: 'Langue',
    languageHint: 'De la console, et des courriels qui vous sont adressés.',
    button: 'Enregistrer',
    done: 'Enregistré',
  },
  byLink:
    'Ce compte s’ouvre par un lien seulement. Il n’a pas de mot de passe, et donc pas de code non plus.',
  password: {
    title: 'Mot de passe',
    text: 'Dès qu’il est changé, tous les autres navigateurs connectés à ce compte sont déconnectés.',
    current: 'Mot de passe actuel',
    currentWrong: 'Ce n’est pas votre mot de passe.',
    new: 'Nouveau mot de passe',
    button: 'Changer le mot de passe',
    done: 'Le mot de passe est changé. Les autres navigateurs sont déconnectés.',
  },
  secondStep: {
    title: 'Code après le mot de passe',
    on: 'Activé\u00a0: après le mot de passe, la connexion demande un code de votre téléphone.',
    off: 'Désactivé\u00a0: qui apprend votre mot de passe entre.',
    setUp: 'L’activer',
    anew: 'L’installer sur un autre téléphone',
    codes: 'Codes de secours',
    codesText: 'Ils vous laissent entrer si le téléphone est perdu. De nouveaux codes annulent les anciens.',
    password: 'Votre mot de passe, encore une fois',
    button: 'Créer de nouveaux codes de secours',
    kept: 'Je les ai gardés',
    shown:
      'Chacun sert une seule fois. Ils ne sont affichés que maintenant\u00a0: imprimez-les, ou gardez-les avec vos papiers.',
  },
  sessions: {
    title: 'Où votre compte est ouvert',
    unknown: 'Appareil inconnu',
    thisOne: 'Celui-ci',
    started: (moment) => `Depuis le ${moment}`,
    ends: (moment) => `Prend fin au plus tard le ${moment}`,
    end: 'Y fermer la session',
    endNamed: (device) => `Y fermer la session\u00a0: ${device}`,
    ended: 'La session y est fermée',
    endOthers: 'Fermer toutes les autres sessions',
    othersEnded: 'Toutes les autres sessions sont fermées',
  },
};
