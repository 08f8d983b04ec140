/** The lists that a campaign exports, and what its count is made of: on the console's page, and in the files. */
export const exportLists = {
  lists: {
    delivery: {
      name: 'To hand over',
      who: 'Signers who were told that their name is handed over, and those who let it be shown. For those whom the petition is addressed to.',
    },
    news: {
      name: 'For news',
      who: 'Signers who asked for news. For writing to them about this campaign, and for nothing else.',
    },
    comments: {
      name: 'Comments',
      who: 'Comments that may be shown, with the name where that may be shown too.',
    },
    all: {
      name: 'Everything',
      who: 'All that is kept of each signature, also of those that do not count. For the campaign’s own use alone.',
    },
  },
  /** What a count is made of. */
  parts: {
    listed: 'In the list',
    'not-named': 'Counted, not named: their form said so',
    'in-cambodia': 'In Cambodia, never in a list',
    'not-asked': 'Did not ask for news',
    stopped: 'Asked for news, then stopped all e-mail, or has no address here',
    'not-agreed': 'No comment that may be shown',
    erased: 'Erased, only counted',
    paper: 'On paper',
    'carried-over': 'Carried over as a number',
  },
};

export type ExportListsWords = typeof exportLists;
