/** The list of petitions, and making a new one. */
export const petitions = {
  title: 'Petitions',
  make: 'New petition',
  states: {
    draft: 'Draft',
    upcoming: 'Opens later',
    open: 'Open',
    paused: 'Paused',
    closed: 'Closed',
  },
  count: (count: string, goal: string) => `${count} of ${goal}`,
  none: { title: 'No petition yet', text: 'A new one is a draft: nobody sees it until you publish it.' },
  create: {
    text: 'It is a draft at first: nobody sees it until you publish it.',
    from: 'Begin with',
    blank: 'a blank form',
    copy: (title: string) => `a copy of: ${title}`,
    campaign: 'Campaign',
    slug: 'Address',
    slugHint: (address: string) =>
      `Its page will be ${address}. Links lead there, so it cannot change later.`,
    slugWrong: 'Please use small letters from a to z, digits, and hyphens between words.',
    slugTaken: 'This address is taken. Please choose another one.',
    button: 'Create the draft',
  },
};

export type PetitionsWords = typeof petitions;
