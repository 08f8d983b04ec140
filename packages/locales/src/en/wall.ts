export const wall = {
  title: 'With thanks',
  anonymous: 'A friend who wants no name shown',
  inMemoryOf: 'In memory of',
  letter: 'Letter of thanks',
  readLetter: 'Read the letter',
  letterPdf: 'The whole letter (PDF)',
  zoom: 'Size',
  smaller: 'Smaller',
  larger: 'Larger',
  close: 'Close',
  more: 'Show more',
  shown: (count: string) => `${count} more shown.`,
  empty: 'Nobody has given yet.',
  notFound: 'This campaign could not be found.',
  away: 'This cannot be shown just now.',
  retry: 'Try again',
};

export type WallMessages = typeof wall;
