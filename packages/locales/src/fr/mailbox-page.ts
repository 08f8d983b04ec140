import type { MailboxPageTexts } from '../en/mailbox-page.ts';

export const mailboxPage: MailboxPageTexts = {
  title: 'Courriels à cette adresse',
  stop: {
    heading: 'Ne voulez-vous plus recevoir nos courriels\u00a0?',
    text: 'Ce serveur n’écrira alors plus jamais à l’adresse qui a reçu ce lien\u00a0: pour aucune pétition, quelle que soit la personne qui indique cette adresse.',
    kept: 'Pour cela, nous gardons un code tiré de l’adresse, pas l’adresse elle-même. Les liens des courriels que vous avez déjà restent valables.',
    button: 'Ne plus jamais écrire à cette adresse',
    sureHeading: 'Ne devons-nous plus jamais écrire à cette adresse\u00a0?',
    sure: 'Vous recevrez un dernier courriel. Son lien vous permettra de recevoir de nouveau nos courriels.',
    sureSilent: 'Vous pourrez changer d’avis à tout moment\u00a0: gardez le lien qui vous a conduit ici.',
    keep: 'Ne rien changer',
    address: 'Votre adresse, pour un dernier courriel',
    addressWhy:
      'Vous pouvez laisser cette case vide. Nous n’avons pas gardé votre adresse. Le lien du dernier courriel vous permettra de recevoir de nouveau nos courriels.',
    otherAddress: 'Ce lien n’a pas été envoyé à cette adresse.',
    doneHeading: 'Nous n’écrivons plus à cette adresse',
    done: 'Un dernier courriel vous est envoyé. Son lien vous permettra de recevoir de nouveau nos courriels.',
    doneSilent: 'Pour recevoir un jour de nouveau nos courriels, ouvrez le lien qui vous a conduit ici.',
  },
  allow: {
    heading: 'Nous n’écrivons pas à cette adresse',
    text: 'On nous a demandé de ne plus jamais écrire à l’adresse qui a reçu ce lien. Voulez-vous quand même recevoir de nouveau nos courriels\u00a0?',
    button: 'Recevoir de nouveau les courriels',
    sureHeading: 'Devons-nous de nouveau écrire à cette adresse\u00a0?',
    sure: 'Vous recevrez alors un courriel chaque fois que quelqu’un signera une pétition avec cette adresse.',
    keep: 'Ne rien changer',
    doneHeading: 'Nous écrivons de nouveau à cette adresse',
    done: 'Vous attendez un courriel\u00a0? Signez encore une fois\u00a0: les courriels d’avant ne sont plus envoyés.',
  },
  unknown: {
    heading: 'Ce lien n’est pas connu',
    text: 'Vérifiez qu’il est complet\u00a0: certains programmes de courriel coupent les longs liens en deux.',
  },
};
