import type { ExtrasMessages } from '../en/counter-extras.ts';

export const counterExtras: ExtrasMessages = {
  today: (count) => `Aujourd’hui\u00a0: ${count}`,
  next: (count) => `Prochain cap\u00a0: ${count}`,
  reached: (count) => `Cap des ${count} franchi.`,
  ofPartner: (count) => `dont ${count} grâce à ce partenaire`,
  latest: 'Dernières signatures',
  pause: 'Pause',
  goOn: 'Reprendre',
};
