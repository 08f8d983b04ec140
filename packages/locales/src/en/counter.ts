export const counter = {
  signed: (count: number): string => (count === 1 ? 'person has signed' : 'people have signed'),
  signedFinal: (count: number): string => (count === 1 ? 'person signed' : 'people signed'),
  goal: (goal: string) => `Goal ${goal}`,
  daysLeft: (text: string, days: number) => (days === 1 ? `${text} day left` : `${text} days left`),
  closed: (date: string) => `Closed on ${date}`,
  closedNoDate: 'Closed',
  opens: 'Not open yet',
  paused: 'Paused just now',
  progress: 'Way to the goal',
  away: 'The count cannot be shown just now.',
  notFound: 'This petition could not be found.',
};

export type CounterMessages = typeof counter;
