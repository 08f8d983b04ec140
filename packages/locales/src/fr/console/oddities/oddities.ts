import type { OdditiesWords } from '../../../en/console/oddities/oddities.ts';

export const oddities: OdditiesWords = {
  lead: 'Ce que quelqu’un pourrait montrer du doigt de l’extérieur. Le plus souvent, il n’y a rien de mal\u00a0: regardez d’abord, expliquez, et dites-le avant les autres.',
  weights: { 1: 'Quand vous aurez le temps', 2: 'À voir cette semaine', 3: 'À voir aujourd’hui' },
  innocent: 'Il se peut que ce soit normal',
  todo: 'Que faire',
  show: 'Voir ces signatures',
  showHeld: 'En décider',
  toPartners: 'Annoncer une action',
  toTable: 'Vers le tableau des communautés',
  clear: {
    title: 'Rien ne paraît étrange',
    text: 'Les minutes, les pays, les pages, les domaines de courriel, les réseaux et les retraits sont comme d’habitude.',
  },
  explained: 'Expliqué',
  explainedCount: (number, count) =>
    number === 1
      ? '1 point expliqué, qui n’a pas grandi depuis'
      : `${count}\u00a0points expliqués, qui n’ont pas grandi depuis`,
  explain: {
    open: 'C’est expliqué',
    label: 'Expliqué par',
    hint: 'Par exemple\u00a0: l’émission du 3 mars. Sans nom de personne.',
    save: 'Le noter',
    cancel: 'Pas maintenant',
    done: 'C’est noté. Ce point revient s’il grandit.',
    by: (name, day) => `${name}, ${day}`,
    somebody: 'La ligne de commande, ou une personne partie',
    takeBack: 'Retirer cette explication',
  },
  publish: {
    open: 'Une phrase à publier',
    hint: 'Sans nom, et sans nombre inférieur à cinq. Adaptez-la.',
    copy: 'Copier',
    copied: 'C’est copié.',
  },
  chart: (from, to) => `Signatures de ${from} à ${to}`,
  usualLine: 'habituel',
  removals: {
    title: 'Retirées du total',
    none: 'Rien n’a été retiré depuis ce jour.',
    day: 'Jour',
    reason: 'Raison',
    number: 'Signatures',
    undone: (count) => `${count} rétablies`,
    since: (day) => `Depuis le ${day}. Tout le monde peut lire ces nombres sur la page de la pétition.`,
    reasons: {
      duplicate: 'signées deux fois',
      'not-genuine': 'pas authentiques',
      test: 'un essai',
      other: 'une autre raison',
    },
  },
  names: {
    title: 'Les noms qui se répètent',
    lead: 'Beaucoup de gens portent le même nom\u00a0: le nom complet le plus courant, environ une personne sur mille. Un nom figure ici quand il revient plus que le hasard ne l’explique. Seule la personne qui regarde ici le voit, et il n’est jamais noté.',
    start: 'Parcourir les noms',
    again: 'Parcourir à nouveau',
    none: 'Aucun nom ne se répète plus qu’il ne peut.',
    row: (count, days) => `${count}\u00a0signatures en ${days}\u00a0jours`,
    onOneDay: (count) => `${count}\u00a0signatures, toutes le même jour`,
    expected: (count) => `jusqu’à ${count} peuvent être le hasard`,
    show: 'Voir',
    found: (count) => `Noms qui se répètent\u00a0: ${count}`,
  },
  lookedAt: {
    title: 'Ce qui a été regardé',
    clocks: (zone) => `Les jours et les heures sont ceux de ${zone}.`,
    times: (day) =>
      `Chaque minute et chaque heure depuis le ${day}, à côté des mêmes heures des quatre semaines d’avant.`,
    tooEarly: (day) =>
      `Chaque minute depuis le ${day}. Il est trop tôt pour savoir ce qui est habituel\u00a0: il faut quelques jours.`,
    announced: (number, count) =>
      number === 1
        ? '1 action était annoncée\u00a0; ce qu’elle a apporté n’est pas étrange.'
        : `${count} actions étaient annoncées\u00a0; ce qu’elles ont apporté n’est pas étrange.`,
    communities: (number, count) =>
      number === 1
        ? 'Les signatures de 1 pays, à côté de sa communauté.'
        : `Les signatures de ${count} pays, à côté de leurs communautés.`,
    noCommunities: 'Les pays n’ont pas été comparés\u00a0: le tableau des communautés est vide.',
    pages: (moment) => `Chaque page et chaque heure depuis le ${moment}.`,
    sources: (count) =>
      `Les domaines de courriel et les réseaux de ${count}\u00a0signatures\u00a0: les plus récentes, et celles des heures les plus pleines.`,
    count: (day) =>
      `Les retraits, les importations, le papier et les reprises depuis le ${day}\u00a0; les signatures à vérifier\u00a0; ce qu’apporte chaque partenaire.`,
  },
};
