/** What signers have written, and what of it a petition shows. */
export const comments = {
  lead: 'What signers have written. Only words of those who agreed may be shown with the petition.',
  off: 'The form of this petition does not ask for a comment.',
  which: {
    legend: 'Which comments',
    agreed: 'May be shown',
    all: 'All',
    chosen: (count: string) => `Chosen: ${count}`,
  },
  none: {
    agreed: {
      title: 'No comment may be shown yet',
      text: 'A comment may be shown once its signer has ticked the box for it and the signature counts.',
    },
    all: { title: 'No comment yet', text: 'Signers may write why they sign, where the form asks for it.' },
    chosen: {
      title: 'No words are chosen yet',
      text: 'Choose a few from the comments that may be shown. The petition shows one each day, in turn.',
    },
  },
  searching: 'Looking for more …',
  stop: 'Stop',
  more: 'Show more',
  marks: {
    agreed: 'May be shown',
    notAgreed: 'Not to be shown',
    pending: 'Waits to be confirmed',
    held: 'Held',
    removed: 'Taken off the count',
    chosen: 'Chosen',
  },
  written: (language: string) => `Signed in: ${language}`,
  choose: 'Choose these words',
  chosen: {
    lead: 'The petition shows one of these each day, in this order.',
    gone: 'Nobody sees these words any more: the signer has withdrawn, or does not agree any more. Take them out, and they are deleted from earlier versions of the petition too.',
    donor: 'Words of a donor',
    up: 'Move up',
    down: 'Move down',
    edit: 'Change the words',
    takeOut: 'Take out',
    takenOut: 'The words are taken out.',
  },
  word: {
    title: 'Show these words',
    original: 'As the signer wrote it',
    hint: (most: string) =>
      `At most ${most} letters in each language. Shorten and translate, but keep what the signer means.`,
    letters: (written: string, most: string) => `${written} of ${most}`,
    missing: 'Please write it in this language, too.',
    tooLong: 'This is too long. Please shorten it.',
    gone: 'These words cannot be chosen: the signer does not agree any more, or the signature does not count.',
    preview: 'On the petition it looks like this',
    nameless:
      'Without a name: the signer did not ask for it to be shown, lives in Cambodia, or this petition shows no names.',
    button: 'Show with the petition',
    done: 'The words are chosen.',
  },
};

export type CommentsWords = typeof comments;
