/** What stands around every page of the console, and what any page may have to say. */
export const shell = {
  /** The name of the console, in titles and at its top. */
  name: 'Samleng console',
  skip: 'Skip to the content',
  needsScript: 'This page needs JavaScript. Please allow it in your browser.',
  menu: 'Menu',
  navigation: 'Pages',
  pages: {
    home: 'Home',
    today: 'Today',
    petitions: 'Petitions',
    campaigns: 'Campaigns',
    erasure: 'Deletion',
    own: 'Your figures',
    people: 'People',
    tokens: 'Tokens',
    audit: 'What was done',
  },
  account: {
    own: 'Your account',
    open: (name: string) => `Account of ${name}`,
    language: 'Language',
    look: 'Look',
    looks: { system: 'As the device', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    signedOut: 'You have signed out.',
  },
  roles: { owner: 'Owner', campaigner: 'Campaigner', volunteer: 'Volunteer', partner: 'Partner' },
  /** The session has ended by itself, or from another device. */
  ended: 'You were signed out, for safety. Sign in to go on where you were.',
  loading: 'Loading …',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  toHome: 'Go to the start page',
  notFound: {
    title: 'There is no such page',
    text: 'The link may be old or incomplete.',
  },
  notForRole: {
    title: 'This page is not for your role',
    text: 'Somebody who runs the campaign can give you another role.',
  },
  failed: {
    title: 'The page could not be loaded',
    text: 'Please check your connection, then try again.',
  },
  problems: {
    offline: 'There is no connection to the server. Nothing has been lost: please try again.',
    unavailable: 'The server is busy at the moment. Please try again in a minute.',
    tooMany: 'That was tried too often. Please wait a few minutes.',
    notAllowed: 'Your role does not allow this.',
    changedMeanwhile: 'Somebody else has changed this meanwhile. Please load the page anew and look first.',
    notFound: 'This does not exist any more.',
    invalid: 'Something is missing or wrong. Please look at the marked fields.',
    other: 'That did not work. Please try again.',
  },
};

export type ShellWords = typeof shell;
