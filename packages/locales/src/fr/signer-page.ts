import type { SignerPageTexts } from '../en/signer-page.ts';

export const signerPage: SignerPageTexts = {
  title: 'Votre signature',
  waiting: {
    heading: 'Veuillez confirmer votre signature',
    lead: 'Encore une étape\u00a0: relisez ce qui a été écrit, puis appuyez sur le bouton. C’est seulement alors que la signature compte.',
    confirm: 'Confirmer ma signature',
    notMine:
      'Si ce n’était pas vous, appuyez ici. Nous vous le demanderons encore une fois, et tout ceci sera effacé une heure plus tard.',
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
    'Gardez le courriel\u00a0: son lien vous permet de voir ce que nous gardons, de changer ce que vous acceptez et de retirer votre signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
  choices: {
    heading: 'Ce que vous acceptez',
    neverListed:
      'Les noms des personnes qui vivent au Cambodge ne sont jamais affichés, pour les protéger, elles et leur famille.',
    emailAgain: 'Pour recevoir des nouvelles, écrivez à nouveau votre adresse électronique',
    emailAgainWhy: 'Nous ne l’avons pas conservée. Ce doit être celle avec laquelle vous avez signé.',
    otherEmail: 'Ce n’est pas l’adresse avec laquelle vous avez signé.',
    save: 'Enregistrer mes choix',
    saved: 'Vos choix sont enregistrés.',
    changed: 'Quelque chose a changé entre-temps, peut-être dans une autre fenêtre. Veuillez relire.',
  },
  stored: {
    heading: 'Ce que nous gardons sur vous',
    day: 'Jour de la signature',
    partner: 'Partenaire',
    page: 'Page où vous avez signé',
    emailAsCode: 'Non conservée. Nous n’en gardons qu’un code, pour ne vous compter qu’une fois.',
    emailForNews: (email) => `${email}, conservée parce que vous avez demandé à recevoir des nouvelles.`,
    showName: 'Afficher mon nom',
    showComment: 'Afficher mon commentaire',
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
    button: 'Retirer ma signature',
    sureHeading: 'Voulez-vous retirer votre signature\u00a0?',
    sure: 'Nous effacerons alors votre nom et tout ce que vous avez indiqué, et votre signature ne sera plus comptée. Nous ne pourrons pas la rétablir. Tant que la pétition est ouverte, vous pourrez signer à nouveau.',
    keep: 'Garder ma signature',
    doneHeading: 'Votre signature est retirée',
    done: 'Ce que vous aviez indiqué est effacé, et votre signature n’est plus comptée. Le lien de votre courriel n’est plus valable.',
  },
  notMe: {
    sureHeading: 'Vous n’avez pas signé\u00a0?',
    sure: 'Appuyez encore une fois. Tout ce qui a été écrit sera alors effacé au bout d’une heure. Rien n’est compté, et nous n’enverrons pas de rappel.',
    back: 'Revenir à la page',
  },
  erasing: {
    heading: 'Cette signature sera effacée',
    text: (minutes, time) =>
      `Une personne qui lit les courriels de cette adresse a appuyé sur «\u00a0Je n’ai pas signé\u00a0». Dans ${minutes === 1 ? 'une minute' : `${minutes}\u00a0minutes`}, à ${time}, tout ce qui a été écrit sera effacé. Vous n’avez plus rien à faire.`,
    afterAll:
      'Vous avez bien signé, et le bouton a été pressé par erreur\u00a0? Jusque-là, vous pouvez encore confirmer.',
  },
  household: {
    heading: 'Autres noms avec votre adresse',
    lead: 'Ces noms aussi ont signé avec votre adresse électronique. Trois personnes au plus peuvent en partager une. Effacez ce que vous ne connaissez pas.',
    counts: 'comptée',
    confirmed: 'confirmée',
    waits: 'non confirmée',
    button: 'Effacer cette signature',
    sureHeading: 'Voulez-vous effacer cette signature\u00a0?',
    sureConfirmed:
      'Elle a été confirmée depuis votre messagerie. Si quelqu’un partage cette adresse avec vous, demandez-lui d’abord.',
    sureCounted:
      'Tout ce qui a été écrit sous ce nom est effacé aussitôt, et n’est plus compté. Nous ne pourrons pas le rétablir.',
    sureWaiting: 'Tout ce qui a été écrit sous ce nom est effacé aussitôt. Ce n’était pas compté.',
    keep: 'La garder',
    cleared: 'Cette signature est effacée.',
    full: 'Trois noms avec votre adresse sont déjà comptés, et il ne peut y en avoir plus. Effacez-en d’abord un, puis confirmez.',
  },
  toPetition: 'Vers la pétition',
};
