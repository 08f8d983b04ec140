import type { ExtrasMessages } from '../en/counter-extras.ts';

export const counterExtras: ExtrasMessages = {
  today: (count) => `${count} aujourd’hui`,
  reached: (count) => `Cap des ${count} franchi.`,
  through: (count) => `dont ${count} grâce à`,
  closed: (date) => `Pétition close le ${date}`,
  latest: 'Dernières signatures',
  pause: 'Pause',
  goOn: 'Reprendre',
};
