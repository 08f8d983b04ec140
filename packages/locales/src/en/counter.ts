export const counter = {
  signed: (count: number): string => (count === 1 ? 'person has signed' : 'people have signed'),
  signedFinal: (count: number): string => (count === 1 ? 'person signed' : 'people signed'),
  first: 'Be among the first to sign',
  step: (step: string, goal: string) => `Next step: ${step}. On the way to ${goal}.`,
  goal: (goal: string) => `On the way to ${goal}.`,
  reached: (count: string) => `Goal reached. ${count} and rising.`,
  daysLeft: (text: string, days: number) => (days === 1 ? `${text} day left` : `${text} days left`),
  closed: 'Closed',
  upcoming: 'Not open yet',
  paused: 'Paused just now',
  away: 'The count cannot be shown just now.',
  'petition-not-found': 'This petition could not be found.',
  'partner-not-found': 'This partner could not be found.',
};

export type CounterMessages = typeof counter;
