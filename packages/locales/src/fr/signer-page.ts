import type { SignerPageTexts } from '../en/signer-page.ts';

export const signerPage: SignerPageTexts = {
  title: 'Votre signature',
  waiting: {
    heading: 'Veuillez confirmer votre signature',
    lead: 'Encore une étape\u00a0: relisez ce qui a été écrit, puis appuyez sur le bouton. C’est seulement alors que la signature compte.',
    confirm: 'Confirmer ma signature',
    notMine: 'Si ce n’était pas vous, appuyez ici, et tout ceci sera effacé.',
    notMe: 'Je n’ai pas signé',
    changed:
      'Quelqu’un a signé à nouveau avec votre adresse, et ces informations ont changé. Veuillez les relire.',
  },
  expired: {
    heading: 'Les 72\u00a0heures sont passées',
    text: 'Cette signature n’a pas été confirmée à temps\u00a0: elle n’a pas été comptée. Ce qui a été écrit sera effacé automatiquement.',
    signAgain: 'Signer à nouveau',
  },
  tooLate: {
    heading: 'La pétition est close',
    text: 'Cette signature n’a pas été confirmée avant que le total ne soit définitif\u00a0: elle n’a pas été comptée. Ce qui a été écrit sera effacé automatiquement.',
  },
  unknown: {
    heading: 'Ce lien est inconnu ou n’est plus valable',
    text: 'Sans confirmation, un lien est valable 72\u00a0heures, et il ne l’est plus une fois sa signature effacée. Si vous venez de le recevoir, vérifiez qu’il est entier\u00a0: certaines messageries coupent les longs liens en deux.',
  },
  removed: {
    heading: 'Cette signature n’est plus comptée',
    text: 'La campagne l’a retirée du total, par exemple parce qu’elle ressemblait à une deuxième signature de la même personne, ou qu’elle ne semblait pas venir d’une vraie personne. La campagne peut la rétablir pendant 24\u00a0heures\u00a0; ensuite, votre nom et tout ce que vous avez indiqué sont effacés.',
    mistake:
      'Est-ce une erreur\u00a0? Écrivez à la campagne, ou signez à nouveau tant que la pétition est ouverte.',
    erase: 'Tout effacer maintenant',
  },
  counted: {
    heading: 'Merci. Votre signature compte.',
  },
  held: {
    heading: 'Merci. Votre signature est confirmée.',
    text: 'Un très grand nombre de signatures sont arrivées en même temps que la vôtre\u00a0: quelqu’un l’examinera avant qu’elle ne soit comptée. Vous n’avez plus rien à faire.',
  },
  keepEmail:
    'Gardez le courriel\u00a0: son lien ramène à cette page. Quiconque a ce lien peut changer ce que vous acceptez et retirer votre signature\u00a0: ne le transmettez pas.',
  choices: {
    heading: 'Ce que vous acceptez',
    neverListed:
      'Les noms des personnes qui vivent au Cambodge ne sont jamais affichés, pour les protéger, elles et leur famille.',
    emailAgain: 'Pour recevoir des nouvelles, écrivez à nouveau votre adresse électronique',
    emailAgainWhy: 'Nous ne l’avons pas conservée. Ce doit être celle avec laquelle vous avez signé.',
    otherEmail: 'Ce n’est pas l’adresse avec laquelle vous avez signé.',
    save: 'Enregistrer mes choix',
    saved: 'Vos choix sont enregistrés.',
  },
  stored: {
    heading: 'Ce que nous gardons sur vous',
    day: 'Jour de la signature',
    partner: 'Partenaire',
    page: 'Page où vous avez signé',
    emailAsCode: 'Non conservée. Nous n’en gardons qu’un code, pour ne vous compter qu’une fois.',
    emailForNews: (email) => `${email}, conservée parce que vous avez demandé à recevoir des nouvelles.`,
    showName: 'Afficher mon nom',
    news: 'Nouvelles par courriel',
    yes: 'Oui',
    no: 'Non',
    yesTo: (words) => `Oui, à ces mots\u00a0: «\u00a0${words}\u00a0»`,
    nothing: 'aucune indication',
    besides:
      'Nous gardons aussi l’heure exacte de la signature, des notes qui aident à distinguer les personnes des programmes et un code du fournisseur de votre messagerie\u00a0; pendant sept jours, aussi un code du réseau. Aucune adresse IP.',
    correct: 'Une erreur\u00a0? Retirez cette signature, puis signez à nouveau.',
  },
  withdraw: {
    heading: 'Retirer votre signature',
    text: 'Vous pouvez retirer votre signature à tout moment.',
    button: 'Retirer ma signature',
    sureHeading: 'Voulez-vous retirer votre signature\u00a0?',
    sure: 'Nous effacerons alors votre nom et tout ce que vous avez indiqué, et votre signature ne sera plus comptée. Nous ne pourrons pas la rétablir. Tant que la pétition est ouverte, vous pourrez signer à nouveau.',
    keep: 'Garder ma signature',
    doneHeading: 'Votre signature est retirée',
    done: 'Ce que vous aviez indiqué est effacé, et votre signature n’est plus comptée. Le lien de votre courriel n’est plus valable.',
  },
  notMe: {
    heading: 'Merci de nous l’avoir dit',
    text: 'Tout ce qui a été écrit est effacé, et rien n’a été compté. Vous n’avez plus rien à faire.',
  },
  toPetition: 'Vers la pétition',
};
