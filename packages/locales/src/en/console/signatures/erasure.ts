/** A signer asks to be deleted, and the campaigner answers. */
export const erasure = {
  title: 'A signer asks to be deleted',
  lead: 'Write the address that the person signed with. We look for it in all petitions, and do not keep it.',
  email: 'E-mail address of the signer',
  find: 'Find',
  none: {
    title: 'Nothing is kept under this address',
    text: 'Nobody has signed with it, or everything is erased already. The person may have used another address.',
    imported:
      'People who were carried over without an address are found by their name, among the signatures of their petition.',
    answer: 'An answer to send',
  },
  found: (count: string) => `Signatures found: ${count}`,
  several: 'More than one person has signed with this address. Choose only those who ask.',
  signedOn: (day: string) => `Signed on ${day}`,
  hasNews: 'Gets news',
  isVoice: 'Chosen as a voice',
  isImported: 'Carried over',
  unsent: (count: string) =>
    `E-mails that wait to be sent to this address: ${count}. They are deleted with the last signature of their petition.`,
  stop: {
    label: 'Never write to this address again',
    sure: 'Never write to this address again?',
    text: 'For all petitions. One last e-mail says so, and how to allow e-mail again.',
    already: 'We do not write to this address any more.',
  },
  choose: 'Please choose at least one signature.',
  erase: 'Erase the chosen signatures',
  stopOnly: 'Never write again',
  sure: {
    title: 'Erase for ever?',
    text: (count: string) =>
      `Signatures: ${count}. Name, comment, and the address for news are erased at once. This cannot be undone.`,
    counts: (petition: string, number: string) => `The count of “${petition}” falls by ${number}.`,
    stop: 'We never write to this address again.',
    button: 'Erase',
  },
  done: {
    title: 'That is done',
    erased: (petition: string, count: string) => `“${petition}”: signatures erased: ${count}`,
    counted: (count: string) => `off the count: ${count}`,
    none: 'Nothing was left to erase.',
    stopped: 'We never write to this address again.',
    voices: (petition: string) => `Their words are taken out of “${petition}” and of its earlier versions.`,
    backups:
      'Copies in backups stay until the backups are gone. Who looks after the server knows how long that is.',
    answer: 'An answer to send back',
    other: 'Another request',
  },
};

export type ErasureWords = typeof erasure;
