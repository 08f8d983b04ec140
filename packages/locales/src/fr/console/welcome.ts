import type { WelcomeWords } from '../../en/console/welcome.ts';

export const welcome: WelcomeWords = {
  looking: 'Nous regardons votre lien…',
  gone: {
    title: 'Ce lien ne fonctionne plus',
    text: 'Chaque lien sert une seule fois, pendant un temps limité. Demandez-en un nouveau à la personne qui mène la campagne.',
    signIn: 'Aller à la connexion',
  },
  owner: {
    title: 'Bienvenue dans votre console',
    text: 'Vous serez propriétaire de cette console\u00a0: vous voyez tout, et vous invitez les autres.',
    button: 'Créer mon compte',
  },
  invitation: {
    title: 'Vous avez reçu une invitation',
    text: (role) => `Votre rôle sera\u00a0: ${role}.`,
    button: 'Créer mon compte',
  },
  password: {
    title: 'Choisissez un nouveau mot de passe',
    text: 'Dès que vous l’aurez choisi, vos autres sessions prendront fin.',
    button: 'Enregistrer le mot de passe',
  },
  signIn: {
    title: 'Voici votre console',
    text: 'Ce lien vous connecte, une seule fois.',
    button: 'Ouvrir la console',
  },
  name: 'Votre nom',
  nameHint: 'Les autres personnes qui mènent la campagne le voient.',
  email: 'Courriel',
  emailHint: 'Vous vous connectez avec cette adresse.',
  emailFixed: 'L’invitation a été envoyée à cette adresse.',
  newPassword: 'Mot de passe',
  passwordHint: (least) =>
    `Au moins ${least} caractères. Plusieurs mots se retiennent bien et se devinent mal.`,
  missing: (more) => `Encore ${more} caractères`,
  longEnough: 'Assez long',
  veryLong: 'Bien long',
  tooShort: (least) => `Choisissez au moins ${least} caractères.`,
  emailTaken: 'Cette adresse ne convient pas\u00a0: elle a déjà un compte, ou elle est incomplète.',
  invalid: 'Regardez ce que vous avez écrit.',
};
