/** The campaigns, the settings of one, and what its pages share. */
export const campaign = {
  title: 'Campaigns',
  tabs: {
    settings: 'Settings',
    partners: 'Partners',
    batches: 'Paper and carried over',
    donations: 'Donations',
    file: 'As a file',
  },
  none: {
    title: 'There is no campaign yet',
    text: 'A campaign has a title and one petition at least. Both begin as drafts that nobody sees.',
  },
  petitionsOf: (number: number, count: string) => (number === 1 ? '1 petition' : `${count} petitions`),
  signaturesOf: (count: string) => `${count} signatures`,
  make: {
    open: 'New campaign',
    text: 'It begins with one petition, as a draft. Nobody sees it until you publish it.',
    slug: 'Short name of the campaign',
    slugHint: 'Small Latin letters, digits and hyphens, such as right-to-vote. It cannot change later.',
    petition: 'Address of its first petition',
    petitionHint: (address: string) =>
      `Its page will be at ${address}. Links lead there, so it cannot change later.`,
    button: 'Make the campaign',
  },
  settings: {
    name: 'Title',
    timeZone: 'Time zone',
    timeZoneHint: 'Days begin and end by its clocks.',
    organiser: 'Organiser',
    organiserHint:
      'Who answers for the signers’ data. Named in the privacy notice and in every e-mail; may be left empty.',
    organiserName: 'Name',
    email: 'E-mail for questions about data',
    sender: 'Sender of the e-mails',
    senderHint:
      'A name of 30 letters at most that does not tell what was signed: others may see it in the inbox.',
    senderName: 'Name',
    communities: {
      title: 'Communities by country',
      hint: 'How many of the people whom you speak for live in each country. Estimates are enough. Nobody sees them in public: the console compares them with the signatures from there.',
      add: 'Add a country',
      choose: 'Choose a country',
      remove: (country: string) => `Remove ${country}`,
      source: 'Where the numbers come from',
      link: 'Link to the source',
      day: 'As of',
    },
  },
  file: { choose: 'Choose a file', none: 'None is chosen yet' },
  save: 'Save',
  saved: 'It is saved.',
  cancel: 'Not now',
  back: 'Back',
  moves: 'The public count moves:',
  saveMoved: 'Yes, save',
  move: (petition: string, before: string, after: string) =>
    `“${petition}”: the public count will go from ${before} to ${after}.`,
};

export type CampaignWords = typeof campaign;
