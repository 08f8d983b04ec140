/** What is shown before a change is saved. */
export const petitionReview = {
  title: 'Save these changes?',
  nothing: 'Nothing has changed.',
  before: 'before',
  after: 'now',
  more: (changes: string) => `${changes} changes`,
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Go on writing',
  wrong: 'Not everything is right yet. Please look at:',
  correction: {
    title: 'This is a correction',
    text: (signatures: string) =>
      `${signatures} signatures stand under these words. The petition’s page will say that they were corrected, why, and both texts.`,
    reason: 'Why is it corrected?',
    reasonHint: 'Such as “The name of the law was wrong.” Everybody can read it.',
    reasonMissing: 'Please say why, in at least one language.',
    newDemand: 'Do you ask for something else? Then make a new petition: nobody signed that one.',
    makeNew: 'Copy it to a new petition',
    save: 'Publish the correction',
  },
  conflict: {
    title: 'Somebody else saved this petition meanwhile',
    text: 'What you wrote is still here. We put it on top of theirs; where both of you changed the same, yours stands. Then look at the difference once more.',
    button: 'Put mine on top',
    done: 'Your changes now stand on top of the newest version.',
  },
};

export type PetitionReviewWords = typeof petitionReview;
