import type { Messages } from '../en/form.ts';

export const form: Messages = {
  form: {
    to: 'À\u00a0:',
    language: 'Langue',
    readAll: 'Lire tout le texte',
    readLess: 'Réduire',
    way: {
      count: (text, count) =>
        count < 2 ? `${text}\u00a0personne a signé` : `${text}\u00a0personnes ont signé`,
      first: 'Soyez parmi les premières personnes à signer',
      step: (step, goal) => `Prochaine étape\u00a0: ${step}. En route vers ${goal}.`,
      goal: (goal) => `En route vers ${goal}.`,
      reached: (count) => `Objectif atteint. ${count}, et le total monte encore.`,
    },
    name: 'Prénom et nom',
    email: 'Adresse électronique',
    emailHint: 'Pour que votre signature ne compte qu’une fois. L’adresse n’est jamais affichée.',
    emailHintLetter:
      'Nous vous envoyons un courriel pour que vous confirmiez. L’adresse n’est jamais affichée.',
    country: 'Pays où vous vivez',
    chooseCountry: 'Choisissez un pays',
    add: {
      these: (what) => `Ajouter ${what}`,
      phone: 'un numéro de téléphone',
      city: 'une ville',
      comment: 'un commentaire',
      comma: ', ',
      or: ' ou ',
    },
    phone: 'Téléphone',
    city: 'Ville',
    comment: 'Pourquoi signez-vous\u00a0?',
    optional: 'facultatif',
    sign: 'Signer la pétition',
    sending: 'Envoi…',
    unavailable: 'Votre signature n’a pas pu être envoyée. Veuillez réessayer.',
    privacy:
      'Votre adresse électronique est transformée en un code, qui dit seulement si elle a déjà servi à signer. L’adresse elle-même n’est conservée que si vous demandez à recevoir des nouvelles.',
    privacyLetter:
      'Votre adresse électronique est conservée jusqu’à votre confirmation, 72\u00a0heures au plus. Il n’en reste ensuite qu’un code, qui dit si elle a déjà servi à signer. L’adresse elle-même n’est conservée plus longtemps que si vous demandez à recevoir des nouvelles.',
    privacyNotice: 'Ce que nous faisons de vos données',
  },
  failed: {
    notFound: 'Cette pétition est introuvable.',
    away: 'Affichage impossible pour le moment.',
    retry: 'Réessayer',
  },
};
