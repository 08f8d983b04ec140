/** Messages about signatures that waited on this device. */
export const unsent = {
  waiting: (text: string, count: number) =>
    count === 1
      ? `${text} signature waits on this phone to be sent.`
      : `${text} signatures wait on this phone to be sent.`,
  kept: (since: string, until: string) => `Given on ${since}. Kept on this phone until ${until}.`,
  unsaved: (since: string) =>
    `Given on ${since}. Keep this page open: this browser cannot save it, and with the page it is lost.`,
  withdraw: 'Withdraw',
  sendNow: 'Send now',
  moment: 'One moment…',
  withdrawn: 'Withdrawn. Nothing of it is kept on this phone.',
  tooLate: 'It was sent already, so it cannot be withdrawn here.',
  busy: 'It is being sent at this moment.',
  stillWaits: 'It could not be sent just now. It will be tried again by itself.',
  sent: 'A signature that waited on this phone has been sent.',
  sentConfirm:
    'A signature that waited on this phone has been sent. It counts once the e-mail that we have sent is confirmed.',
  expired: (since: string) =>
    `A signature from ${since} was not sent in time and has been deleted from this phone. Please sign again.`,
  overdue: (since: string) =>
    `A signature from ${since} was not sent in seven days and will soon be deleted from this phone.`,
  closed: (date: string) =>
    `Closed on ${date}, before a signature that waited on this phone arrived. It could not be counted.`,
  closedNoDate: 'Closed before a signature that waited on this phone arrived. It could not be counted.',
  refused: 'A signature that waited on this phone could not be counted. Please sign again.',
};

export type UnsentMessages = typeof unsent;
