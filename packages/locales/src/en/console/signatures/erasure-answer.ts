/** Sentences for the person who asked to be deleted, in whatever language that person reads. */
export const erasureAnswer = {
  erased:
    'As you asked, we have deleted what we kept about you. Your signature does not count any more, and your name, your comment and your address for news are gone. Copies in our backups are deleted together with those backups.',
  nothing:
    'We have looked in all our petitions, and keep nothing under this address. If you signed with another address, please write to us from that one.',
  stopped: 'We never write to this address again.',
};

export type ErasureAnswer = typeof erasureAnswer;
