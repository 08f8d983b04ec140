import type { EmailTexts } from '../en/emails.ts';
import { form } from './form.ts';
import { mailboxPage } from './mailbox-page.ts';
import { signerPage } from './signer-page.ts';

const confirm = {
  heading: 'Encore une étape',
  about: 'Cette adresse a servi à signer une pétition\u00a0:',
  link: 'Continuer pour confirmer',
  after: [
    `Sur cette page, appuyez sur «\u00a0${signerPage.waiting.confirm}\u00a0». C’est seulement alors que la signature compte.`,
    `Si vous n’avez pas signé, appuyez sur «\u00a0${signerPage.waiting.notMe}\u00a0» sur la même page\u00a0: tout sera effacé au bout d’une heure. Si vous ne faites rien, tout sera effacé quand le lien ne sera plus valable.`,
    'Gardez ce courriel. Son lien vous permettra de voir ce que nous gardons, de changer ce que vous acceptez, ou de retirer votre signature. Quiconque a ce lien peut le faire\u00a0: ne le transmettez pas.',
  ],
};

export const emails: EmailTexts = {
  hours: (hours) => (hours === 1 ? '1\u00a0heure' : `${hours}\u00a0heures`),
  confirm: {
    ...confirm,
    subject: 'Veuillez confirmer votre adresse électronique',
    opening: (hours) =>
      `Confirmez que c’était bien vous\u00a0: ouvrez la page avec le lien de ce courriel, puis appuyez sur le bouton. Le lien est valable ${hours}.`,
  },
  reminder: {
    ...confirm,
    subject: 'Rappel\u00a0: veuillez confirmer votre adresse',
    opening: (hours) =>
      `Vous n’avez pas encore confirmé. Ouvrez la page avec le lien de ce courriel, puis appuyez sur le bouton. Le lien est encore valable ${hours}. Nous n’enverrons pas d’autre rappel.`,
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
    subject: 'Regardez d’abord cette page',
    opening: () =>
      'Ce qui vient d’être écrit n’a pas été gardé\u00a0: trop de choses attendent une réponse de vous. Ouvrez la page avec le lien de ce courriel, et faites-y de la place.',
    about: 'De nombreux noms attendent d’être confirmés avec cette adresse, pour cette pétition\u00a0:',
    link: 'Ouvrir la page',
    after: [
      `Cette page montre les noms. Appuyez sur «\u00a0${signerPage.household.button}\u00a0» pour ceux que vous ne connaissez pas, puis signez à nouveau.`,
      'Si ce n’est pas vous qui venez de signer, vous n’avez rien à faire\u00a0: les noms que personne ne confirme sont effacés après 72\u00a0heures.',
      'Quiconque a ce lien peut effacer des signatures de cette adresse\u00a0: ne le transmettez pas.',
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
