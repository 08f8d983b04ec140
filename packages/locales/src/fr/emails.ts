import type { EmailTexts } from '../en/emails.ts';
import { form } from './form.ts';
import { mailboxPage } from './mailbox-page.ts';
import { signerPage } from './signer-page.ts';

const confirm = {
  about: 'Cette adresse a servi à signer une pétition\u00a0:',
  link: 'Ouvrir la page',
  after: [
    `Sur cette page, appuyez sur «\u00a0${signerPage.waiting.confirm}\u00a0». C’est seulement alors que la signature compte.`,
    `Si vous n’avez pas signé, appuyez sur «\u00a0${signerPage.waiting.notMe}\u00a0» sur la même page, ou ne faites rien\u00a0: tout sera effacé quand le lien ne sera plus valable.`,
    'Gardez ce courriel. Son lien vous permettra de voir ce que nous gardons, de changer ce que vous acceptez, ou de retirer votre signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
  ],
};

export const emails: EmailTexts = {
  hours: (hours) => (hours === 1 ? '1\u00a0heure' : `${hours}\u00a0heures`),
  confirm: {
    ...confirm,
    subject: 'Veuillez confirmer votre adresse électronique',
    opening: (hours) =>
      `Encore une étape\u00a0: confirmez que c’était bien vous. Ouvrez la page avec le lien ci-dessous, puis appuyez sur le bouton. Le lien est valable ${hours}.`,
  },
  reminder: {
    ...confirm,
    subject: 'Rappel\u00a0: veuillez confirmer votre adresse',
    opening: (hours) =>
      `Vous n’avez pas encore confirmé. Ouvrez la page avec le lien ci-dessous, puis appuyez sur le bouton. Le lien est encore valable ${hours}. Nous n’enverrons pas d’autre rappel.`,
  },
  known: {
    subject: 'Il n’y a plus rien à faire',
    opening: () => 'Il n’y a plus rien à faire\u00a0: c’était déjà fait, et recommencer n’a rien changé.',
    about:
      'Cette pétition a déjà été signée avec cette adresse et le même nom, et cela ne compte qu’une fois\u00a0:',
    link: 'Voir la signature',
    after: [
      'Ce lien vous permet de voir ce que nous gardons, de changer ce que vous acceptez, ou de retirer la signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
      'Si ce n’est pas vous qui avez signé à nouveau, vous n’avez rien à faire.',
    ],
  },
  full: {
    subject: 'Veuillez utiliser une autre adresse',
    opening: () => 'Cette adresse électronique ne peut plus servir ici. Veuillez en utiliser une autre.',
    about:
      'Cette pétition a déjà été signée avec cette adresse sous trois noms, et trois personnes au plus peuvent partager une adresse\u00a0:',
    link: 'Signer avec une autre adresse',
    after: [
      'Si ce n’était pas vous, vous n’avez rien à faire\u00a0: ce qui a été écrit n’a pas été gardé.',
      `Vous a-t-on demandé de confirmer une signature qui n’est pas la vôtre\u00a0? Appuyez sur «\u00a0${signerPage.waiting.notMe}\u00a0» sur la page de ce courriel, et il y aura de nouveau une place.`,
    ],
  },
  stopped: {
    subject: 'C’est notre dernier courriel',
    opening: () =>
      'On nous a demandé de ne plus jamais écrire à cette adresse. Vous ne recevrez plus de courriel de ce serveur.',
    link: 'Ouvrir la page',
    after: [
      `Voulez-vous quand même recevoir nos courriels\u00a0? Ouvrez la page avec le lien ci-dessus, puis appuyez sur «\u00a0${mailboxPage.allow.button}\u00a0».`,
      'Nous gardons un code tiré de votre adresse, pas l’adresse elle-même, pour savoir où ne pas écrire. Les liens des courriels précédents restent valables.',
    ],
  },
  foot: {
    organiser: 'Qui organise cette pétition\u00a0:',
    questions: 'Questions\u00a0:',
    privacy: form.form.privacyNotice,
    stop: mailboxPage.stop.button,
  },
};
