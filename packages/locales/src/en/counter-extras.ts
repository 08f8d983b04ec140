export const counterExtras = {
  today: (count: string) => `Today: ${count}`,
  next: (count: string) => `Next milestone: ${count}`,
  reached: (count: string) => `${count} reached.`,
  ofPartner: (count: string) => `${count} of them thanks to this partner`,
  latest: 'Latest signatures',
  pause: 'Pause',
  goOn: 'Continue',
};

export type ExtrasMessages = typeof counterExtras;
