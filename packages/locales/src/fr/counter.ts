import type { CounterMessages } from '../en/counter.ts';

export const counter: CounterMessages = {
  signed: (count) => (count < 2 ? 'personne a signé' : 'personnes ont signé'),
  signedFinal: (count) => counter.signed(count),
  goal: (goal) => `Objectif ${goal}`,
  daysLeft: (text, days) => (days < 2 ? `${text}\u00a0jour restant` : `${text}\u00a0jours restants`),
  closed: (date) => `Pétition close le ${date}`,
  closedNoDate: 'Pétition close',
  opens: 'Pas encore ouverte',
  paused: 'Suspendue pour le moment',
  progress: 'Vers l’objectif',
  away: 'Affichage impossible pour le moment.',
  notFound: 'Cette pétition est introuvable.',
};
