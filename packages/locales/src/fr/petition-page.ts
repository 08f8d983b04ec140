import type { PageTexts } from '../en/petition-page.ts';

export const petitionPage: PageTexts = {
  honeypot: 'Laissez ce champ vide',
  fieldWrong: (field, message) => `${field}\u00a0: ${message}`,
  someFieldsWrong: 'Vous n’avez pas encore signé. Veuillez revoir ces champs\u00a0:',
  failed: 'Vous n’avez pas encore signé. Veuillez réessayer.',
  tooMany:
    'Votre signature n’est pas encore enregistrée, car beaucoup de personnes signent en ce moment. Ce que vous avez écrit est toujours là. Attendez une minute, puis signez à nouveau.',
  usedBefore:
    'Vous n’avez pas encore signé, car ce formulaire a déjà servi une fois. Ce que vous avez écrit est toujours là. Veuillez appuyer à nouveau sur le bouton.',
  upcoming: 'Cette pétition n’est pas encore ouverte.',
  paused: 'Cette pétition est suspendue.',
  closed: 'Cette pétition est close.',
  final: 'Le total est définitif.',
  notFinal:
    'Les signatures déposées avant la clôture peuvent encore être confirmées\u00a0: le total peut encore monter un peu.',
  correctedOn: (day) => `Corrigée le ${day}`,
  bothTexts: 'Lire les deux textes',
  textBefore: 'Avant',
  textNow: 'Maintenant',
  days: {
    columns: { day: 'Jour', count: 'Signatures' },
    ways: { online: 'Sur des pages', paper: 'Sur papier', carriedOver: 'Reprises' },
    heading: 'Comment les signatures sont venues',
    curve: ({ first, before, last, total }) =>
      `Courbe des signatures, de ${before} le ${first} à ${total} le ${last}`,
    table: 'En chiffres',
    period: (first, last) => `du ${first} au ${last}`,
    few: 'Un jour de moins de cinq signatures est compté avec d’autres.',
    data: 'Le tout, pour programmes et tableurs\u00a0:',
  },
  backToPetition: 'Retour à la pétition',
  openNow: 'Les pétitions que vous pouvez signer maintenant',
  notFound: 'Cette pétition n’existe pas.',
  nameBroken: 'Une partie de ce nom n’est pas écrite en entier.',
};
