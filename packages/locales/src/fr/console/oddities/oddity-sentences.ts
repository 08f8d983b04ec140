import type { OdditySentences } from '../../../en/console/oddities/oddity-sentences.ts';

export const sentences: OdditySentences = {
  fewerThanFive: 'moins de cinq',
  burst: (count, day, from, to) =>
    `Le ${day} entre ${from} et ${to}, ${count}\u00a0signatures sont arrivées en peu de temps, plus que d’habitude. Nous l’avons remarqué nous-mêmes et nous les regardons. Ce qui n’est pas authentique quitte le total, et nous le disons.`,
  country: (count, country, people) =>
    `${count}\u00a0signatures viennent de ce pays\u00a0: ${country}. C’est beaucoup pour une communauté que nous estimons à ${people}\u00a0personnes. Nous l’avons remarqué nous-mêmes et nous les regardons.`,
  unlisted: (count, country) =>
    `${count}\u00a0signatures viennent de ce pays\u00a0: ${country}. Nous n’avons pas encore d’estimation de la communauté qui y vit.`,
  domain: (count) =>
    `Ces derniers jours, ${count}\u00a0signatures sont arrivées avec des adresses d’un domaine de courriel nouveau pour nous. Nous l’avons remarqué nous-mêmes et nous les regardons. Ce qui n’est pas authentique quitte le total, et nous le disons.`,
  network: (count, day) =>
    `Le ${day}, ${count}\u00a0signatures sont venues d’un même réseau, comme celui d’un campus, d’un lieu de travail ou d’un opérateur de téléphone. Nous l’avons remarqué nous-mêmes et nous les regardons.`,
  page: (count, day, page) =>
    `Le ${day}, ${count}\u00a0signatures sont venues par ${page} en peu de temps, plus que d’habitude. Nous l’avons remarqué nous-mêmes et nous les regardons.`,
  unknownPages: 'des pages que nous ne connaissons pas',
  removal: (count, day, reason) =>
    `Le ${day}, nous avons retiré ${count}\u00a0signatures du total (${reason}). Nous publions la liste de tous les retraits.`,
  reasons: {
    duplicate: 'signées deux fois',
    'not-genuine': 'pas authentiques',
    test: 'nos propres essais',
    other: 'une autre raison',
  },
  undone: (count, day) =>
    `Des signatures que nous avions retirées du total le ${day}, ${count} comptent à nouveau\u00a0: nous avons regardé encore une fois, et le retrait était une erreur.`,
  held: (count, day) =>
    `${count}\u00a0signatures attendent que l’un de nous les regarde, et ne comptent pas jusque-là. La plus ancienne date du ${day}.`,
  batch: (count, day) =>
    `Le total a augmenté de ${count} d’un coup\u00a0: ces signatures ont été recueillies sur papier, ou avant cette plateforme, et comptées le ${day}.`,
  import: (count, day) =>
    `Le ${day}, le total a augmenté de ${count} d’un coup\u00a0: ces personnes avaient signé sur notre ancienne plateforme.`,
  partner: (count, all) =>
    `Sur ${all}\u00a0signatures, ${count} sont venues par l’un de nos partenaires. Les autres n’ont fait que commencer.`,
};
