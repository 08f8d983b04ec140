import type { SignerPageTexts } from './signer-page-texts-en.ts';

export const fr: SignerPageTexts = {
  title: 'Votre signature',
  waiting: {
    heading: 'Veuillez confirmer votre signature',
    lead: 'Encore une étape\u00a0: relisez ce qui a été écrit, puis appuyez sur le bouton. La signature ne compte qu’ensuite.',
    confirm: 'Confirmer ma signature',
    notMine: 'Ce n’était pas vous\u00a0? Appuyez ici, et tout ceci est effacé.',
    notMe: 'Je n’ai pas signé',
    changed:
      'Quelqu’un a signé à nouveau avec votre adresse, et ceci a changé. Veuillez le relire encore une fois.',
  },
  expired: {
    heading: 'Les 72 heures sont passées',
    text: 'Cette signature n’a pas été confirmée à temps\u00a0: elle n’a pas été comptée. Ce qui a été écrit s’efface de lui-même.',
    signAgain: 'Signer à nouveau',
  },
  tooLate: {
    heading: 'La pétition est close',
    text: 'Cette signature n’a pas été confirmée avant que le total soit définitif\u00a0: elle n’a pas été comptée. Ce qui a été écrit s’efface de lui-même.',
  },
  unknown: {
    heading: 'Ce lien est inconnu ou n’est plus valable',
    text: 'Un lien de confirmation est valable 72 heures, et aucun lien ne survit à sa signature. Si vous venez de le recevoir, vérifiez qu’il est entier\u00a0: certaines messageries coupent les longs liens en deux.',
  },
  counted: {
    heading: 'Merci. Votre signature compte.',
    first: 'Vous êtes la première personne à signer.',
    count: (count) => `Vous êtes l’une des ${count} personnes qui ont signé.`,
  },
  held: {
    heading: 'Merci. Votre signature est confirmée.',
    text: 'Un très grand nombre de signatures sont arrivées en même temps que la vôtre\u00a0: une personne l’examinera avant qu’elle soit comptée. Vous n’avez plus rien à faire.',
  },
  keepLetter:
    'Gardez le courriel\u00a0: son lien ramène à cette page, et quiconque l’a peut modifier ou retirer votre signature.',
  share: {
    heading: 'Partagez maintenant',
    text: 'Demandez à trois personnes que vous connaissez de signer aussi.',
    mail: 'Courriel',
  },
  choices: {
    heading: 'Ce que vous acceptez',
    neverListed:
      'Les noms des signataires qui vivent au Cambodge ne sont jamais affichés, pour les protéger, eux et leur famille.',
    emailAgain: 'Pour recevoir des nouvelles, écrivez à nouveau votre adresse électronique',
    emailAgainWhy: 'Nous ne l’avons pas conservée. Ce doit être celle avec laquelle vous avez signé.',
    otherEmail: 'Ce n’est pas l’adresse avec laquelle vous avez signé.',
    save: 'Enregistrer mes choix',
    saved: 'Vos choix sont enregistrés.',
  },
  stored: {
    heading: 'Ce que nous gardons sur vous',
    name: 'Nom',
    country: 'Pays',
    city: 'Ville',
    comment: 'Commentaire',
    day: 'Jour de la signature',
    language: 'Langue',
    partner: 'Partenaire',
    page: 'Page où vous avez signé',
    email: 'Adresse électronique',
    emailAsCode: 'Non conservée. Nous n’en gardons qu’un code, pour ne vous compter qu’une fois.',
    emailForNews: (email) => `${email}, conservée parce que vous avez demandé des nouvelles.`,
    showName: 'Afficher mon nom',
    news: 'Nouvelles',
    yes: 'Oui',
    no: 'Non',
    yesTo: (words) => `Oui, à ces mots\u00a0: «\u00a0${words}\u00a0»`,
    nothing: 'rien',
    besides:
      'Nous gardons aussi l’heure exacte de la signature, et des notes qui aident à distinguer les personnes des programmes. Aucune adresse IP.',
    correct: 'Quelque chose est faux\u00a0? Retirez cette signature et signez à nouveau.',
  },
  withdraw: {
    heading: 'Retrait',
    text: 'Vous pouvez retirer votre signature à tout moment.',
    button: 'Retirer ma signature',
    sureHeading: 'Voulez-vous retirer votre signature\u00a0?',
    sure: 'Nous effaçons alors votre nom et tout ce que vous avez donné, et votre signature n’est plus comptée. Nous ne pouvons pas revenir en arrière. Tant que la pétition est ouverte, vous pouvez signer à nouveau.',
    keep: 'Garder ma signature',
    doneHeading: 'Votre signature est retirée',
    done: 'Ce que vous avez donné est effacé et n’est plus compté. Le lien de votre courriel ne mène plus nulle part.',
  },
  notMe: {
    heading: 'Merci de nous l’avoir dit',
    text: 'Tout ce qui a été écrit est effacé, et rien n’a été compté. Vous n’avez plus rien à faire.',
  },
  toPetition: 'Vers la pétition',
  privacy: 'Ce que nous faisons de ce que vous nous donnez',
};
