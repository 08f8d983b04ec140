export const counterExtras = {
  today: (count: string) => `${count} today`,
  reached: (count: string) => `${count} reached.`,
  /** The partner's name follows. */
  through: (count: string) => `${count} through`,
  closed: (date: string) => `Closed on ${date}`,
  latest: 'Latest signatures',
  pause: 'Pause',
  goOn: 'Continue',
};

export type ExtrasMessages = typeof counterExtras;
