import { exportLists } from './export-lists.ts';

/** In the files of signatures that a campaign exports. English, and the type of every other language. */
export const exportFile = {
  /** Names of sheets: 31 letters at most, without : \ / ? * [ ]. */
  sheets: { about: 'About', signatures: 'Signatures' },
  /** Besides the fields of the form, which are called as in the form. */
  columns: {
    day: { heading: 'Day', meaning: 'The day of signing, where the campaign is' },
    version: { heading: 'Text that was signed', meaning: 'The version of the petition’s text; see below' },
    language: { heading: 'Language', meaning: 'The language in which it was signed: km, en or fr' },
    stop: {
      heading: 'Link to stop the news',
      meaning: 'For the foot of every e-mail; each person has their own',
    },
    id: {
      heading: 'Number',
      meaning: 'The signature’s own number; with it the campaign file names a comment',
    },
    state: { heading: 'State', meaning: 'validated: it counts; pending, held and removed do not' },
    heldBecause: { heading: 'Why it was held', meaning: 'Kept after a release' },
    confirmed: { heading: 'Confirmed', meaning: 'Whether it was confirmed by the link in an e-mail' },
    marks: { heading: 'Marks', meaning: 'Notes that help to tell people from programs' },
    showName: { heading: 'Name may be shown', meaning: 'What the signer allowed' },
    showComment: { heading: 'Comment may be shown', meaning: 'What the signer allowed' },
    news: { heading: 'Asked for news', meaning: 'What the signer allowed' },
    consents: { heading: 'Words of consent', meaning: 'The version of the words beside the boxes' },
    partner: { heading: 'Partner', meaning: 'The short name of the partner whose page it was' },
    page: { heading: 'Page', meaning: 'The page on which it was signed' },
    signedAt: { heading: 'Time', meaning: 'The instant of signing, in UTC' },
    expiresAt: { heading: 'To be confirmed until', meaning: 'Empty where no confirmation was needed' },
    eraseAt: { heading: 'Will be erased', meaning: 'Since the mailbox says that it did not sign' },
    signerKey: {
      heading: 'Code of the address',
      meaning: 'Keyed; the address itself is kept for news alone',
    },
    slot: { heading: 'Place under the address', meaning: 'Several people may share one; the first has 0' },
    domainCode: { heading: 'Code of the mail provider', meaning: 'Keyed, to find what came from one' },
    importedIn: {
      heading: 'Import',
      meaning: 'The short name of the import from another platform; empty for who signed here',
    },
  },
  asGiven: 'As the signer gave it',
  yes: 'yes',
  no: 'no',
  elsewhere: 'on another platform',
  about: {
    petition: 'Petition',
    to: 'Addressed to',
    list: 'List',
    made: 'As it stood on',
    numbers: 'The numbers',
    sum: 'Count in public',
    difference: 'Not explained: ask who looks after the server to run samleng doctor',
    uncounted: 'Also in the list, and not counted',
    columns: 'The columns',
    texts: 'The texts that were signed',
    version: (numbers: string) => `Version ${numbers}`,
  },
  ...exportLists,
};

export type ExportFileWords = typeof exportFile;
