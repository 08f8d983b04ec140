import type { SignInWords } from '../../en/console/sign-in.ts';

export const signIn: SignInWords = {
  title: 'Se connecter',
  lead: 'Pour les personnes qui mènent la campagne.',
  email: 'Courriel',
  password: 'Mot de passe',
  show: 'Afficher le mot de passe',
  hide: 'Masquer le mot de passe',
  button: 'Se connecter',
  wrong: 'L’adresse ou le mot de passe n’est pas juste. Vérifiez les deux.',
  tooMany: 'Trop d’essais. Attendez quelques minutes, puis réessayez.',
  required: 'Veuillez remplir ce champ.',
  notAnEmail: 'Écrivez une adresse complète, comme nom@example.org.',
  forgot: {
    link: 'Mot de passe oublié\u00a0?',
    title: 'Un nouveau mot de passe',
    text: 'Écrivez l’adresse électronique avec laquelle vous vous connectez. Si elle est connue ici, nous y envoyons un lien pour choisir un nouveau mot de passe.',
    button: 'M’envoyer le lien',
    sentTitle: 'Regardez votre boîte de réception',
    sent: 'Si cette adresse est connue ici, un courriel avec un lien est en route. Regardez aussi parmi les indésirables (spam).',
    back: 'Revenir à la connexion',
  },
  code: {
    title: 'Encore une étape',
    text: 'Ouvrez sur votre téléphone l’application qui montre vos codes, et écrivez les six chiffres affichés maintenant.',
    label: 'Code de l’application',
    button: 'Continuer',
    wrong:
      'Ce code n’est pas juste, ou il n’est plus valable. Écrivez celui que l’application montre maintenant.',
    lost: 'Vous n’avez pas le téléphone\u00a0?',
  },
  recovery: {
    text: 'Écrivez un des codes de secours que vous avez gardés. Chacun sert une seule fois.',
    label: 'Code de secours',
    wrong: 'Ce code de secours n’est pas juste, ou a déjà servi.',
    back: 'Utiliser plutôt l’application',
  },
};
