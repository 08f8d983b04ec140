import type { CounterMessages } from '../en/counter.ts';

export const counter: CounterMessages = {
  signed: (count) => (count < 2 ? 'personne a signé' : 'personnes ont signé'),
  signedFinal: (count) => counter.signed(count),
  first: 'Soyez parmi les premières personnes à signer',
  step: (step, goal) => `Prochaine étape\u00a0: ${step}. En route vers ${goal}.`,
  goal: (goal) => `En route vers ${goal}.`,
  reached: (count) => `Objectif atteint. ${count}, et le total monte encore.`,
  daysLeft: (text, days) => (days < 2 ? `${text}\u00a0jour restant` : `${text}\u00a0jours restants`),
  closed: 'Pétition close',
  upcoming: 'Pas encore ouverte',
  paused: 'Suspendue pour le moment',
  away: 'Affichage impossible pour le moment.',
  'petition-not-found': 'Cette pétition est introuvable.',
  'partner-not-found': 'Ce partenaire est introuvable.',
};
